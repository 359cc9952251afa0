"""The map of every address."""

from django.contrib import admin
from django.urls import include, path

from articles.photos.views import rendition
from articles.urls import match_pages
from newsroom import views

handler404 = views.not_found

urlpatterns = [
    path("", views.front, name="front"),
    path("desk/", admin.site.urls),
    path("media/<path:name>", rendition, name="rendition"),
    path("posts/", include("social.urls")),
    path("", include(match_pages)),
    path("", include("articles.matches.urls")),
    # Last: the first part of a story's address is its section, any word.
    path("", include("articles.urls")),
]
