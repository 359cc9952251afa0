"""What stands around the matches of a file: season, teams, venues, stages, squads."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import models

from ..models import (
    Competition,
    Entry,
    Group,
    Player,
    Season,
    SquadPlace,
    Stage,
    Team,
    Venue,
)
from ..names import fold, slug_of
from ..sources import ResultsFile
from ..sources.facts import EntryFacts, PlayerFacts, TeamFacts, VenueFacts


def bring_up_to_date(record: models.Model, values: dict[str, Any]) -> bool:
    """Set what differs and save; whether anything did."""
    changed = [name for name, value in values.items() if getattr(record, name) != value]
    if changed:
        for name in changed:
            setattr(record, name, values[name])
        record.save()
    return bool(changed)


class Frame:
    """The records a file's matches refer to, found by their natural keys or made."""

    def __init__(self, facts: ResultsFile):
        self.facts = facts
        self.teams: dict[str, Team] = {}
        self.venues: dict[str, Venue] = {}
        self.stages: dict[str, Stage] = {}
        self.groups: dict[tuple[str, str], Group] = {}
        self.players: dict[tuple[str, str], Player] = {}
        self.competition = self._competition()
        self.season = self._season()
        for team in facts.teams:
            self.teams[team.key] = self._team(team)
        for venue in facts.venues:
            self.venues[venue.key] = self._venue(venue)
        self._stages()
        self._players()

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
            bring_up_to_date(competition, values)
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
            bring_up_to_date(season, values)
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
                bring_up_to_date(stage, values)
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
                bring_up_to_date(entry, said)

    # Players

    def _players(self) -> None:
        keys = {team.pk: key for key, team in self.teams.items()}
        squads = SquadPlace.objects.filter(team__in=self.teams.values()).select_related(
            "player"
        )
        for place in squads:
            self.players[keys[place.team_id], fold(place.player.name)] = place.player
        for facts in self.facts.players:
            player = self.player(facts.team, facts.name, facts.known_as)
            self._squad_place(facts, player)

    def player(self, team: str, name: str, known_as: str = "") -> Player:
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
        bring_up_to_date(place, said)


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
