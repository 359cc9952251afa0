"""The matches of a file, with their events and line-ups."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction

from ..models import LineUpPlace, Match, MatchEvent, ResultChange, Venue
from ..models.result import PERIODS, RESULT_FIELDS
from ..sources import Problem, ResultsError
from ..sources.facts import EventFacts, MatchFacts
from .frame import Frame, bring_up_to_date
from .report import ImportReport

# Columns that hold records found or made here: no need to look them up again.
_LINKS = [field.name for field in Match._meta.fields if field.is_relation]


class Matches:
    """Stores the matches of a file one after the other, links between them last."""

    def __init__(self, frame: Frame, report: ImportReport):
        self.frame = frame
        self.report = report
        self.matches: dict[str, Match] = {}

    def store_all(self, progress: Callable[[int, int], None]) -> None:
        self._load_matches()
        total = len(self.frame.facts.matches)
        for done, match in enumerate(self.frame.facts.matches, start=1):
            try:
                self._match(match)
            except ValidationError as error:
                sentences = " ".join(error.messages)
                raise ResultsError([Problem(match.where, sentences)]) from error
            progress(done, total)
        self._links()

    def _match(self, facts: MatchFacts) -> None:
        values = self._values(facts)
        match = self._find(facts, values)
        if match is None:
            match = Match(
                source=self.frame.facts.source, external_id=facts.key, **values
            )
            self._store(match, {})
            self._replace_events(match, facts)
            self._replace_line_ups(match, facts)
            self.report.created += 1
        else:
            self._update(match, facts, values)
        self.matches[facts.key] = match
        if sentence := match.score_disagreement():
            self.report.disagreements.append(f"{match}: {sentence}")

    def _find(self, facts: MatchFacts, values: dict[str, Any]) -> Match | None:
        """The record of that match: by the source's key, else teams and day."""
        if match := self.by_key.get(facts.key):
            return match
        if not (values["home_team"] and values["away_team"]):
            return None
        fixture = Match(**values)
        fixture.fill_derived()
        return self.by_teams.get(
            (fixture.home_team_id, fixture.away_team_id, fixture.local_date)
        )

    def _load_matches(self) -> None:
        """All that is there already, in one go: by the source's key, or by teams."""
        self.by_key: dict[str, Match] = {}
        self.by_teams: dict[tuple, Match] = {}
        source, season = self.frame.facts.source, self.frame.season
        wanted = models.Q(source=source) | models.Q(season=season)
        listing = Match.objects.filter(wanted).for_listing().with_events()
        for match in listing.prefetch_related("line_ups", "result_changes"):
            if match.external_id:
                if match.source == source:
                    self.by_key[match.external_id] = match
            else:
                key = (match.home_team_id, match.away_team_id, match.local_date)
                self.by_teams[key] = match

    def _values(self, facts: MatchFacts) -> dict[str, Any]:
        venue = self.frame.venues.get(facts.venue)
        values: dict[str, Any] = {
            "season": self.frame.season,
            "stage": self.frame.stages[facts.stage],
            "group": self.frame.groups.get((facts.stage, facts.group)),
            "number": facts.number,
            "home_team": self.frame.teams.get(facts.home),
            "away_team": self.frame.teams.get(facts.away),
            "home_placeholder": facts.home_placeholder,
            "away_placeholder": facts.away_placeholder,
            "venue": venue,
            "kick_off": _moment(facts, venue),
            "kick_off_precision": "time" if facts.has_time else "date",
            "status": facts.status,
            "home_score_text": facts.home_score_text,
            "away_score_text": facts.away_score_text,
            "outcome": facts.outcome,
            "detail": facts.detail,
            "attendance": facts.attendance,
            "bracket_position": facts.bracket_position,
            "confirmed": facts.confirmed,
        }
        for period in PERIODS:
            home, away = getattr(facts, period) or (None, None)
            values[f"home_{period}"], values[f"away_{period}"] = home, away
        return values

    def _update(self, match: Match, facts: MatchFacts, values: dict[str, Any]) -> None:
        desk = any(line.changed_by_id for line in match.result_changes.all())
        if desk:
            differs = any(
                getattr(match, name) != values[name]
                for name in RESULT_FIELDS
                if name in values and name != "confirmed"
            )
            if differs:
                self.report.kept.append(
                    f"{match} was changed at the desk and kept; the file says"
                    f" something else ({facts.where})."
                )
            values = {k: v for k, v in values.items() if k not in RESULT_FIELDS}
        before = match.result_state()
        changed = [k for k, v in values.items() if getattr(match, k) != v]
        for name in changed:
            setattr(match, name, values[name])
        if not match.external_id:
            match.source, match.external_id = self.frame.facts.source, facts.key
            changed.append("external_id")
        replace = not desk and self._events_differ(match, facts)
        sheets = bool(facts.line_ups) and self._line_ups_differ(match, facts)
        if not (changed or replace or sheets):
            self.report.unchanged += 1
            return
        self._store(match, before)
        if replace:
            self._replace_events(match, facts)
        if sheets:
            self._replace_line_ups(match, facts)
        self.report.updated += 1

    def _store(self, match: Match, before: dict[str, Any]) -> None:
        match.fill_derived()
        match.clean_fields(exclude=_LINKS)
        match.clean()
        try:
            with transaction.atomic():
                match.save()
        except IntegrityError:
            # The database has refused; the checks on the record say it in a sentence.
            match.full_clean()
            raise
        if before or match.status not in Match.NOT_BEGUN:
            match.record_change(ResultChange.Kind.IMPORTED, None, before)

    def _event_rows(self, match: Match, facts: MatchFacts) -> list[MatchEvent]:
        rows = []
        for order, event in enumerate(facts.events, start=1):
            side = self._side_of_player(event, facts)
            player = self.frame.player(side, event.player) if event.player else None
            second = (
                self.frame.player(side, event.second_player)
                if event.second_player
                else None
            )
            rows.append(
                MatchEvent(
                    match=match,
                    kind=event.kind,
                    minute=event.minute.minute if event.minute else None,
                    added=event.minute.added if event.minute else 0,
                    team=self.frame.teams[event.team],
                    player=player,
                    second_player=second,
                    order=order,
                    note=event.note,
                )
            )
        return rows

    @staticmethod
    def _side_of_player(event: EventFacts, facts: MatchFacts) -> str:
        """Whoever makes an own goal plays for the team it does not count for."""
        if event.kind != "own_goal":
            return event.team
        return facts.away if event.team == facts.home else facts.home

    def _events_differ(self, match: Match, facts: MatchFacts) -> bool:
        def key(event: MatchEvent) -> tuple:
            return (
                event.kind,
                event.minute,
                event.added,
                event.team_id,
                event.player_id,
                event.second_player_id,
                event.note,
            )

        stored = sorted(map(key, match.events.all()), key=repr)
        return stored != sorted(map(key, self._event_rows(match, facts)), key=repr)

    def _replace_events(self, match: Match, facts: MatchFacts) -> None:
        match.events.all().delete()
        MatchEvent.objects.bulk_create(self._event_rows(match, facts))
        _forget_events(match)

    def _place_rows(self, match: Match, facts: MatchFacts) -> list[LineUpPlace]:
        return [
            LineUpPlace(
                match=match,
                team=self.frame.teams[place.team],
                player=self.frame.player(place.team, place.player),
                shirt_number=place.shirt_number,
                is_starter=place.is_starter,
                is_captain=place.is_captain,
                position=place.position,
            )
            for place in facts.line_ups
        ]

    def _line_ups_differ(self, match: Match, facts: MatchFacts) -> bool:
        def key(place: LineUpPlace) -> tuple:
            return (
                place.team_id,
                place.player_id,
                place.shirt_number,
                place.is_starter,
                place.is_captain,
                place.position,
            )

        stored = set(map(key, match.line_ups.all()))
        return stored != set(map(key, self._place_rows(match, facts)))

    def _replace_line_ups(self, match: Match, facts: MatchFacts) -> None:
        match.line_ups.all().delete()
        LineUpPlace.objects.bulk_create(self._place_rows(match, facts))

    def _links(self) -> None:
        for facts in self.frame.facts.matches:
            match = self.matches[facts.key]
            links = {
                f"{name}_id": self.matches[key].pk
                for name in ("winner_goes_to", "loser_goes_to", "first_leg")
                if (key := getattr(facts, name))
            }
            bring_up_to_date(match, links)


def _moment(facts: MatchFacts, venue: Venue | None) -> datetime:
    """A clock time without a zone is the venue's; a day alone is kept as its noon."""
    kick_off = facts.kick_off
    if not facts.has_time:
        kick_off = kick_off.replace(hour=12, minute=0)
    if kick_off.tzinfo is not None:
        return kick_off
    return kick_off.replace(tzinfo=Match(venue=venue).zone)


def _forget_events(match: Match) -> None:
    """Events read before they were replaced are not the match's any more."""
    getattr(match, "_prefetched_objects_cache", {}).pop("events", None)
    for name in ("running_events", "scorer_lines", "team_sheets"):
        match.__dict__.pop(name, None)
