"""Posts quoted from elsewhere: captured, decided on by moderators, shown by us."""

from django.apps import AppConfig


class SocialConfig(AppConfig):
    name = "social"
    verbose_name = "Moderation"
