"""The addresses of stories and of the lists they stand in."""

from django.urls import path, re_path

from articles import views

app_name = "articles"

urlpatterns = [
    path("corrections/", views.corrections, name="corrections"),
    path("topics/<str:slug>/", views.topic, name="topic"),
    path("by/<str:slug>/", views.contributor, name="contributor"),
    re_path(
        r"^(?P<section>[-\w]+)/(?P<year>\d{4})/(?P<month>\d{2})/(?P<day>\d{2})"
        r"/(?P<slug>[-\w]+)/$",
        views.story,
        name="story",
    ),
    path("<slug:slug>/", views.section, name="section"),
]
