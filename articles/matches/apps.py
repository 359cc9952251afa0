"""The matches room of the newsroom, as Django knows it."""

from django.apps import AppConfig


class MatchesConfig(AppConfig):
    name = "articles.matches"
    label = "matches"
    verbose_name = "Results desk"
    default_auto_field = "django.db.models.BigAutoField"
