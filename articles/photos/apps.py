"""The photo library as a Django app."""

from django.apps import AppConfig


class PhotosConfig(AppConfig):
    name = "articles.photos"
    label = "photos"
    verbose_name = "Photos"
    default_auto_field = "django.db.models.BigAutoField"
