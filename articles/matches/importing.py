"""Checked results files into records; running one twice changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction

from .models import (
    Competition,
    Entry,
    Group,
    LineUpPlace,
    Match,
    MatchEvent,
    Player,
    ResultChange,
    Season,
    SquadPlace,
    Stage,
    Team,
    Venue,
)
from .models.result import PERIODS, RESULT_FIELDS
from .names import fold, slug_of
from .sources import Problem, ResultsError, ResultsFile
from .sources.facts import (
    EntryFacts,
    EventFacts,
    MatchFacts,
    PlayerFacts,
    TeamFacts,
    VenueFacts,
)

# Columns that hold records found or made here: no need to look them up again.
_LINKS = [field.name for field in Match._meta.fields if field.is_relation]

Progress = Callable[[int, int], None]


@dataclass
class ImportReport:
    """What an import did, in numbers and sentences."""

    season: Season | None = None
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    # Matches whose result a person at the desk changed: the file does not overrule it.
    kept: list[str] = field(default_factory=list)
    disagreements: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.created} {'match' if self.created == 1 else 'matches'} new,"
            f" {self.updated} changed, {self.unchanged} as before"
        )


class _DryRun(Exception):
    """Takes a finished import back."""


def import_results(
    facts: ResultsFile, *, dry_run: bool = False, progress: Progress | None = None
) -> ImportReport:
    """Store a season and everything in it, all or nothing.

    What is there already is found by its natural key and brought up to date. A
    ResultsError names the match that cannot be stored. `progress` is told how many
    matches of how many are done.
    """
    report = ImportReport()
    try:
        with transaction.atomic():
            _Import(facts, report, progress).run()
            if dry_run:
                raise _DryRun
    except _DryRun:
        report.season = None
    return report


def _bring_up_to_date(record: models.Model, values: dict[str, Any]) -> bool:
    """Set what differs and save; whether anything did."""
    changed = [name for name, value in values.items() if getattr(record, name) != value]
    if changed:
        for name in changed:
            setattr(record, name, values[name])
        record.save()
    return bool(changed)


class _Import:
    def __init__(
        self, facts: ResultsFile, report: ImportReport, progress: Progress | None
    ):
        self.facts = facts
        self.report = report
        self.progress = progress or (lambda done, of: None)
        self.teams: dict[str, Team] = {}
        self.venues: dict[str, Venue] = {}
        self.stages: dict[str, Stage] = {}
        self.groups: dict[tuple[str, str], Group] = {}
        self.players: dict[tuple[str, str], Player] = {}
        self.matches: dict[str, Match] = {}

    def run(self) -> None:
        self.competition = self._competition()
        self.season = self._season()
        self.report.season = self.season
        for team in self.facts.teams:
            self.teams[team.key] = self._team(team)
        for venue in self.facts.venues:
            self.venues[venue.key] = self._venue(venue)
        self._stages()
        self._players()
        self._load_matches()
        total = len(self.facts.matches)
        for done, match in enumerate(self.facts.matches, start=1):
            try:
                self._match(match)
            except ValidationError as error:
                sentences = " ".join(error.messages)
                raise ResultsError([Problem(match.where, sentences)]) from error
            self.progress(done, total)
        self._links()

    def _competition(self) -> Competition:
        facts = self.facts.competition
        values: dict[str, Any] = {
            "name": facts.name,
            "sport": facts.sport,
            "points_for_win": facts.points_for_win,
            "points_for_draw": facts.points_for_draw,
        }
        if facts.short_name:
            values["short_name"] = facts.short_name
        if facts.tie_breakers:
            values["tie_breakers"] = list(facts.tie_breakers)
        competition, new = Competition.objects.get_or_create(
            slug=facts.slug, defaults=values
        )
        if not new:
            _bring_up_to_date(competition, values)
        return competition

    def _season(self) -> Season:
        facts = self.facts.season
        values = {
            "name": facts.name,
            "starts_on": facts.starts_on,
            "ends_on": facts.ends_on,
            "host": facts.host,
        }
        season, new = Season.objects.get_or_create(
            competition=self.competition, slug=facts.slug, defaults=values
        )
        if not new:
            _bring_up_to_date(season, values)
        return season

    def _team(self, facts: TeamFacts) -> Team:
        """The team by its code or address; a name alone finds it when only one has it.

        The desk's own wording of a team stays; only new aliases are added.
        """
        sport = self.competition.sport
        known = Team.objects.filter(sport=sport)
        team = None
        if facts.code:
            team = known.filter(code=facts.code, kind=facts.kind).first()
        team = team or known.filter(slug=facts.slug).first()
        if team is None:
            named = list(known.named(facts.name).filter(kind=facts.kind)[:2])
            team = named[0] if len(named) == 1 else None
        if team is None:
            team = Team.objects.create(
                name=facts.name,
                slug=_free_slug(Team, facts.slug, facts.code.lower() or sport),
                code=facts.code,
                country=facts.country,
                sport=sport,
                kind=facts.kind,
            )
        _add_aliases(team, facts.aliases)
        return team

    def _venue(self, facts: VenueFacts) -> Venue:
        folded = fold(facts.name)
        # One ground has many names, so a shared city decides between namesakes.
        found = [
            venue
            for venue in Venue.objects.filter(
                models.Q(folded_name=folded) | models.Q(aliases__folded=folded)
            ).distinct()
            if not venue.city or not facts.city or fold(venue.city) == fold(facts.city)
        ]
        venue = found[0] if found else None
        if venue is None:
            venue = Venue.objects.create(
                name=facts.name,
                city=facts.city,
                country=facts.country,
                time_zone=facts.time_zone,
            )
        _add_aliases(venue, facts.aliases)
        return venue

    def _stages(self) -> None:
        for facts in self.facts.stages:
            values = {
                "name": facts.name,
                "kind": facts.kind,
                "position": facts.position,
            }
            stage, new = Stage.objects.get_or_create(
                season=self.season, slug=facts.slug, defaults=values
            )
            if not new:
                _bring_up_to_date(stage, values)
            # Saves loading the season again for each match.
            stage.season = self.season
            self.stages[facts.slug] = stage
            for group_facts in facts.groups:
                group, _ = Group.objects.get_or_create(
                    stage=stage, name=group_facts.name
                )
                self.groups[facts.slug, group_facts.name] = group
                self._entries(group, group_facts.entries)
            self._entries(None, facts.entries)

    def _entries(self, group: Group | None, entries: Iterable[EntryFacts]) -> None:
        for facts in entries:
            values = {
                "fair_play": facts.fair_play,
                "lot": facts.lot,
                "qualification": facts.qualification,
                "points_adjustment": facts.points_adjustment,
                "adjustment_reason": facts.adjustment_reason,
            }
            entry, new = Entry.objects.get_or_create(
                season=self.season,
                team=self.teams[facts.team],
                group=group,
                defaults=values,
            )
            if not new:
                # What the file leaves open is not taken from the desk.
                said = {k: v for k, v in values.items() if v not in (None, "", 0)}
                _bring_up_to_date(entry, said)

    # Players

    def _players(self) -> None:
        keys = {team.pk: key for key, team in self.teams.items()}
        squads = SquadPlace.objects.filter(team__in=self.teams.values()).select_related(
            "player"
        )
        for place in squads:
            self.players[keys[place.team_id], fold(place.player.name)] = place.player
        for facts in self.facts.players:
            player = self._player(facts.team, facts.name, facts.known_as)
            self._squad_place(facts, player)

    def _player(self, team: str, name: str, known_as: str = "") -> Player:
        """The player of that name in the team's squads, or a new one."""
        key = (team, fold(name))
        if key not in self.players:
            code = self.teams[team].code.lower() or self.teams[team].slug
            slug = _free_slug(Player, slug_of(name, "player"), code)
            player = Player.objects.create(name=name, known_as=known_as, slug=slug)
            SquadPlace.objects.create(
                season=self.season, team=self.teams[team], player=player
            )
            self.players[key] = player
        return self.players[key]

    def _squad_place(self, facts: PlayerFacts, player: Player) -> None:
        if facts.known_as and player.known_as != facts.known_as:
            player.known_as = facts.known_as
            player.save(update_fields=["known_as", "folded_known_as"])
        place, _ = SquadPlace.objects.get_or_create(
            season=self.season, team=self.teams[facts.team], player=player
        )
        said: dict[str, Any] = {}
        if facts.shirt_number is not None:
            said["shirt_number"] = facts.shirt_number
        if facts.position:
            said["position"] = facts.position
        _bring_up_to_date(place, said)

    # Matches

    def _match(self, facts: MatchFacts) -> None:
        values = self._values(facts)
        match = self._find(facts, values)
        if match is None:
            match = Match(source=self.facts.source, external_id=facts.key, **values)
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
        wanted = models.Q(source=self.facts.source) | models.Q(season=self.season)
        listing = Match.objects.filter(wanted).for_listing().with_events()
        for match in listing.prefetch_related("line_ups", "result_changes"):
            if match.external_id:
                if match.source == self.facts.source:
                    self.by_key[match.external_id] = match
            else:
                key = (match.home_team_id, match.away_team_id, match.local_date)
                self.by_teams[key] = match

    def _values(self, facts: MatchFacts) -> dict[str, Any]:
        venue = self.venues.get(facts.venue)
        values: dict[str, Any] = {
            "season": self.season,
            "stage": self.stages[facts.stage],
            "group": self.groups.get((facts.stage, facts.group)),
            "number": facts.number,
            "home_team": self.teams.get(facts.home),
            "away_team": self.teams.get(facts.away),
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
            match.source, match.external_id = self.facts.source, facts.key
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
            player = self._player(side, event.player) if event.player else None
            second = (
                self._player(side, event.second_player) if event.second_player else None
            )
            rows.append(
                MatchEvent(
                    match=match,
                    kind=event.kind,
                    minute=event.minute.minute if event.minute else None,
                    added=event.minute.added if event.minute else 0,
                    team=self.teams[event.team],
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
                team=self.teams[place.team],
                player=self._player(place.team, place.player),
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
        for facts in self.facts.matches:
            match = self.matches[facts.key]
            links = {
                f"{name}_id": self.matches[key].pk
                for name in ("winner_goes_to", "loser_goes_to", "first_leg")
                if (key := getattr(facts, name))
            }
            _bring_up_to_date(match, links)


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


def _add_aliases(
    owner: Team | Venue,
    names: Iterable[str],
) -> None:
    known = {alias.folded for alias in owner.aliases.all()}
    for name in names:
        if fold(name) not in known:
            known.add(fold(name))
            owner.aliases.create(name=name)


def _free_slug(model: type[models.Model], slug: str, suffix: str) -> str:
    """The slug, made longer until nothing else has it."""
    taken = set(
        model._default_manager.filter(slug__startswith=slug).values_list(
            "slug", flat=True
        )
    )
    for tried in (slug, f"{slug}-{suffix}"):
        if tried not in taken:
            return tried
    turn = 2
    while f"{slug}-{suffix}-{turn}" in taken:
        turn += 1
    return f"{slug}-{suffix}-{turn}"
