"""The addresses of stories and of the lists they stand in."""

from django.urls import path, re_path

from articles import match_views, views

app_name = "articles"

# The same addresses as in articles.matches.urls, met first: the pages of that room,
# with this room's stories on them.
_SEASON = "competitions/<slug:competition>/<slug:season>/"
match_pages = [
    path(_SEASON, match_views.SeasonWithStories.as_view()),
    path(f"{_SEASON}<slug:slug>/", match_views.MatchWithStories.as_view()),
    path("teams/<slug:slug>/", match_views.TeamWithStories.as_view()),
]

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
