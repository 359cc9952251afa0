"""The site as a Django app, and the admin it uses."""

from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps


class NewsroomConfig(AppConfig):
    name = "newsroom"
    verbose_name = "Newsroom"
    default = True


class NewsroomAdminConfig(admin_apps.AdminConfig):
    default_site = "newsroom.admin_site.NewsroomAdminSite"
    default = False
