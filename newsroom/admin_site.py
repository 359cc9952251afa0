"""The desk: Django's admin under the newsroom's name, the rooms in the day's order."""

from django.conf import settings
from django.contrib.admin import AdminSite

# The rooms in the order of the day's work; any other follows by name.
ROOMS = ["articles", "social", "photos", "matches", "taggit", "auth"]


class NewsroomAdminSite(AdminSite):
    site_header = f"{settings.SITE_NAME} desk"
    site_title = f"{settings.SITE_NAME} desk"
    index_title = "The desk"
    enable_nav_sidebar = False

    def get_app_list(self, request, app_label=None):
        rooms = super().get_app_list(request, app_label)
        places = {label: place for place, label in enumerate(ROOMS)}
        return sorted(
            rooms, key=lambda room: places.get(room["app_label"], len(places))
        )
