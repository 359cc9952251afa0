"""Fixtures and results."""

from django.apps import AppConfig


class MatchesConfig(AppConfig):
    name = "articles.matches"
    label = "matches"
    verbose_name = "Matches"
