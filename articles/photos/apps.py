"""Pictures and their captions."""

from django.apps import AppConfig


class PhotosConfig(AppConfig):
    name = "articles.photos"
    label = "photos"
    verbose_name = "Photos"
