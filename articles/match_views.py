"""The pages of matches, teams and seasons with the stories that tell of them."""

from django.db.models import Q
from django.views.generic.base import ContextMixin

from articles.matches.models import Match
from articles.matches.views import CompetitionSeasonView, MatchView, TeamView
from articles.models import Edition

STORIES_SHOWN = 10


class StoriesMixin(ContextMixin):
    """Adds `related`, the newest visible stories about `matches_shown()`."""

    def matches_shown(self):
        raise NotImplementedError

    def get_context_data(self, **kwargs):
        stories = (
            Edition.objects.visible()
            .about_matches(self.matches_shown())
            .newest_first()
            .select_related("section")
            .defer("content")
        )
        return super().get_context_data(**kwargs, related=stories[:STORIES_SHOWN])


class MatchWithStories(StoriesMixin, MatchView):
    template_name = "articles/matches/match.html"

    def matches_shown(self):
        return Match.objects.filter(pk=self.object.pk)


class TeamWithStories(StoriesMixin, TeamView):
    template_name = "articles/matches/team.html"

    def matches_shown(self):
        team = self.object
        return Match.objects.filter(Q(home_team=team) | Q(away_team=team))


class SeasonWithStories(StoriesMixin, CompetitionSeasonView):
    template_name = "articles/matches/season.html"

    def matches_shown(self):
        return Match.objects.filter(season=self.object)
