"""The desk: Django's admin under the newsroom's name."""

from django.conf import settings
from django.contrib.admin import AdminSite


class NewsroomAdminSite(AdminSite):
    site_header = f"{settings.SITE_NAME} desk"
    site_title = f"{settings.SITE_NAME} desk"
    index_title = "The desk"
    enable_nav_sidebar = False
