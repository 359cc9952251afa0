"""Posts quoted from elsewhere, kept as evidence."""

from django.apps import AppConfig


class SocialConfig(AppConfig):
    name = "social"
    verbose_name = "Quoted posts"
