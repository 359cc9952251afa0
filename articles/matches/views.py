"""Readers' pages of competitions, seasons, matches and teams."""

from itertools import groupby

from django.core.paginator import Paginator
from django.db.models import Count, Prefetch, Q
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.views.generic import DetailView, ListView, RedirectView

from .models import Competition, Match, MatchEvent, Player, Season, Team
from .tables import group_table, season_tables

MATCHES_ON_A_PAGE = 50


class CompetitionListView(ListView):
    """All competitions with their seasons, the newest first."""

    template_name = "matches/competition_list.html"
    context_object_name = "competitions"
    queryset = Competition.objects.prefetch_related(
        Prefetch(
            "seasons",
            Season.objects.select_related("competition").order_by(
                "-starts_on", "-name"
            ),
        )
    )


class CompetitionView(RedirectView):
    """A competition's own address leads to its newest season."""

    def get_redirect_url(self, *args, **kwargs):
        season = (
            Season.objects.select_related("competition")
            .filter(competition__slug=kwargs["competition"])
            .order_by("-starts_on", "-name")
            .first()
        )
        if season is None:
            raise Http404("No season of that competition.")
        return season.get_absolute_url()


class CompetitionSeasonView(DetailView):
    """A season: every table, the bracket, and all matches by day."""

    template_name = "matches/season.html"
    context_object_name = "season"

    def get_object(self, queryset=None):
        return get_object_or_404(
            Season.objects.select_related("competition").prefetch_related("stages"),
            competition__slug=self.kwargs["competition"],
            slug=self.kwargs["season"],
        )

    def get_context_data(self, **kwargs):
        season = self.object
        matches = list(
            season.matches.for_listing().order_by("kick_off", "number", "pk")
        )
        by_id = {match.pk: match for match in matches}
        for match in matches:
            match.goes_to = by_id.get(match.winner_goes_to_id)
        rounds = []
        for stage in season.stages.all():
            if not stage.is_knockout:
                continue
            ties = [match for match in matches if match.stage_id == stage.pk]
            ties.sort(key=lambda tie: (tie.bracket_position or 0, tie.kick_off))
            if ties:
                rounds.append({"stage": stage, "matches": ties})
        days = groupby(matches, key=lambda match: match.local_date)
        return super().get_context_data(
            **kwargs,
            tables=season_tables(season),
            rounds=rounds,
            days=[{"date": day, "matches": list(of_day)} for day, of_day in days],
        )


class MatchView(DetailView):
    """A match: score, timeline, line-ups and the table it counts for."""

    template_name = "matches/match.html"
    context_object_name = "match"

    def get_object(self, queryset=None):
        return get_object_or_404(
            Match.objects.for_listing().with_events(),
            season__competition__slug=self.kwargs["competition"],
            season__slug=self.kwargs["season"],
            slug=self.kwargs["slug"],
        )

    def get_context_data(self, **kwargs):
        match = self.object
        events = match.running_events
        return super().get_context_data(
            **kwargs,
            timeline=[line for line in events if not line.event.is_shoot_out],
            kicks=[line.event for line in events if line.event.is_shoot_out],
            table=group_table(match),
        )


class TeamView(DetailView):
    """A team: next and last match, all matches, its place in tables, its scorers."""

    template_name = "matches/team.html"
    context_object_name = "team"
    model = Team

    def get_context_data(self, **kwargs):
        team = self.object
        matches = Match.objects.of_team(team).for_listing()
        pages = Paginator(matches.order_by("-kick_off", "-pk"), MATCHES_ON_A_PAGE)
        entry = (
            team.entries.select_related("season__competition", "group")
            .order_by("-season__starts_on", "-pk")
            .first()
        )
        table = None
        if entry is not None:
            season = entry.season
            table = next(
                (t for t in season_tables(season) if t.group == entry.group), None
            )
        return super().get_context_data(
            **kwargs,
            next_match=matches.to_come().first(),
            last_match=matches.with_events().played().order_by("-kick_off").first(),
            matches=pages.get_page(self.request.GET.get("page")),
            table=table,
            table_season=entry.season if entry else None,
            scorers=self._scorers(team),
        )

    @staticmethod
    def _scorers(team):
        """Its players with goals, the best first; own goals count for nobody."""
        scored = Q(
            events__team=team,
            events__kind__in=[MatchEvent.Kind.GOAL, MatchEvent.Kind.PENALTY],
            events__match__status__in=Match.PLAYED,
        )
        return (
            Player.objects.filter(scored)
            .annotate(goals=Count("events"))
            .order_by("-goals", "name")
        )
