"""Addresses of competitions, seasons, matches and teams."""

from django.urls import path

from . import views

app_name = "matches"

urlpatterns = [
    path("competitions/", views.CompetitionListView.as_view(), name="competitions"),
    path(
        "competitions/<slug:competition>/",
        views.CompetitionView.as_view(),
        name="competition",
    ),
    path(
        "competitions/<slug:competition>/<slug:season>/",
        views.CompetitionSeasonView.as_view(),
        name="season",
    ),
    path(
        "competitions/<slug:competition>/<slug:season>/<slug:slug>/",
        views.MatchView.as_view(),
        name="match",
    ),
    path("teams/<slug:slug>/", views.TeamView.as_view(), name="team"),
]
