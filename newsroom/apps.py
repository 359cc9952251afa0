"""The site as a Django app, and the admin it uses."""

from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps
from taggit.apps import TaggitAppConfig


class NewsroomConfig(AppConfig):
    name = "newsroom"
    verbose_name = "Newsroom"
    default = True


class NewsroomAdminConfig(admin_apps.AdminConfig):
    default_site = "newsroom.admin_site.NewsroomAdminSite"
    default = False


class TopicsConfig(TaggitAppConfig):
    """Tags under the name the desk gives them."""

    verbose_name = "Topics"
    default = False
