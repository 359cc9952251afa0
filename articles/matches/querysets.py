"""Teams by name, and matches as listings, searches and readers' pages ask for them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from django.apps import apps
from django.db import models
from django.db.models import Prefetch, Q
from django.utils import timezone

from .names import fold

if TYPE_CHECKING:
    from .models import Match, Team


class TeamQuerySet(models.QuerySet["Team"]):
    def named(self, text: str):
        """Teams of that name, code or alias, whatever the accents and case."""
        folded = fold(text)
        if not folded:
            return self.none()
        alias = apps.get_model("matches", "TeamAlias")
        return self.filter(
            Q(folded_name=folded)
            | Q(code=text.strip().upper()[:3], code__iexact=folded)
            | Q(pk__in=alias.objects.filter(folded=folded).values("team"))
        )

    def ids_by_name(self, names: Iterable[str]) -> dict[str, set[int]]:
        """The teams `named` finds for each of these names, in two queries for all."""
        folded = {name: fold(name) for name in names}
        wanted = set(folded.values()) - {""}
        found: dict[str, set[int]] = {name: set() for name in folded}
        if not wanted:
            return found
        codes = {name: name.strip().upper()[:3] for name in folded}
        of_name: dict[str, set[int]] = defaultdict(set)
        of_code: dict[str, set[int]] = defaultdict(set)
        known = self.filter(Q(folded_name__in=wanted) | Q(code__in=set(codes.values())))
        for pk, name, code in known.values_list("pk", "folded_name", "code"):
            of_name[name].add(pk)
            of_code[code].add(pk)
        aliases = apps.get_model("matches", "TeamAlias").objects
        for name, pk in aliases.filter(folded__in=wanted).values_list("folded", "team"):
            of_name[name].add(pk)
        for name, text in folded.items():
            if text:
                found[name] |= of_name[text]
            if text == codes[name].lower():
                found[name] |= of_code[codes[name]]
        return found


class MatchQuerySet(models.QuerySet["Match"]):
    def for_listing(self):
        """With everything a listing shows of each match, in the same query."""
        return self.select_related(
            "season__competition",
            "stage",
            "group",
            "home_team",
            "away_team",
            "venue",
            "first_leg",
        )

    def with_events(self):
        """With the events and their players, in one more query for all matches."""
        events = apps.get_model("matches", "MatchEvent").objects.select_related(
            "player", "second_player", "team"
        )
        return self.prefetch_related(Prefetch("events", queryset=events))

    def played(self):
        """Matches whose result counts."""
        return self.filter(status__in=self.model.PLAYED)

    def to_come(self, now: datetime | None = None):
        """Fixtures that have not begun, the next one first."""
        return self.filter(
            status__in=[self.model.Status.SCHEDULED, self.model.Status.TIMED],
            kick_off__gte=now or timezone.now(),
        ).order_by("kick_off")

    def of_team(self, team: Team):
        return self.filter(Q(home_team=team) | Q(away_team=team))

    def between(self, team_a: Team, team_b: Team):
        """Matches of these two teams, whichever is named first."""
        return self.filter(
            Q(home_team=team_a, away_team=team_b)
            | Q(home_team=team_b, away_team=team_a)
        )

    def for_display(self, ids: Iterable[int]) -> dict[int, Match]:
        """Matches by id, ready for a reader's page, in two queries however many."""
        return self.for_listing().with_events().in_bulk(list(ids))
