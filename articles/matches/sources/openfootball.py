"""Tournaments and leagues in the JSON form of the openfootball project."""

import re
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from typing import Any

from ..names import slug_of
from .checking import Node
from .facts import (
    CompetitionFacts,
    EntryFacts,
    EventFacts,
    GroupFacts,
    MatchFacts,
    Problem,
    ResultsFile,
    SeasonFacts,
    StageFacts,
    TeamFacts,
    VenueFacts,
)

_YEAR = re.compile(r"(?P<name>.+?)\s+(?P<season>\d{4}(?:[/-]\d{2,4})?)")
_TIME = re.compile(
    r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?:\s+UTC(?P<offset>[+-]\d{1,2}))?"
)
_COUNTRY = re.compile(r"(?P<name>.+?)\s+\((?P<code>[A-Z]{3})\)")
_LEAGUE, _GROUPS = "league", "group-stage"


def is_openfootball(data: Any) -> bool:
    return isinstance(data, dict) and "matches" in data and "name" in data


class _Season:
    """The file while it is being read: stages and teams appear as matches name them."""

    def __init__(self, clock: tzinfo | None):
        self.clock = clock
        self.league_like = False
        self.stages: dict[str, tuple[str, str]] = {}
        self.groups: dict[str, list[str]] = {}
        self.league: list[str] = []
        self.teams: dict[str, TeamFacts] = {}
        self.venues: dict[str, VenueFacts] = {}
        self.matches: list[MatchFacts] = []

    def team(self, text: str) -> str:
        """The team's key; “Real Madrid (ESP)” gives a club and its country."""
        found = _COUNTRY.fullmatch(text)
        name = found["name"] if found else text
        self.teams.setdefault(
            text,
            TeamFacts(
                key=text,
                name=name,
                slug=slug_of(text),
                country=found["code"] if found else "",
                kind="club" if found or self.league_like else "national",
            ),
        )
        return text


def read(data: Any, problems: list[Problem], clock: tzinfo | None) -> ResultsFile:
    """The file as facts. `clock` is the zone of hours that come without one;
    where it is not given, such matches keep their date alone."""
    root = Node(data, "", problems)
    title = root.text("name", None, 45)
    found = _YEAR.fullmatch(title)
    if found is None:
        root.problem("End the name with its year: World Cup 2018.", "name")
    name, year = (found["name"], found["season"]) if found else (title, "")
    season = _Season(clock)
    nodes = list(root.nodes("matches"))
    # A league plays matchdays without groups.
    season.league_like = not any(node.has("group") for node in nodes) and any(
        str(node.value.get("round")).startswith("Matchday") for node in nodes
    )
    for number, node in enumerate(nodes, start=1):
        _match(node, number, season)
    days = [match.kick_off.date() for match in season.matches]
    return ResultsFile(
        source=f"openfootball {slug_of(title)}",
        competition=CompetitionFacts(name=name, slug=slug_of(name)),
        season=SeasonFacts(
            year, slug_of(year), min(days, default=None), max(days, default=None)
        ),
        venues=tuple(season.venues.values()),
        teams=tuple(season.teams.values()),
        stages=_stages(season),
        matches=tuple(season.matches),
    )


def _stages(season: _Season) -> tuple[StageFacts, ...]:
    groups = tuple(
        GroupFacts(name, tuple(EntryFacts(team) for team in teams))
        for name, teams in sorted(season.groups.items())
    )
    league = tuple(EntryFacts(team) for team in season.league)
    return tuple(
        StageFacts(
            name,
            slug,
            kind,
            position,
            groups=groups if slug == _GROUPS else (),
            entries=league if slug == _LEAGUE else (),
        )
        for position, (slug, (name, kind)) in enumerate(season.stages.items(), start=1)
    )


def _moment(node: Node, clock: tzinfo | None) -> tuple[datetime, bool]:
    day = node.day("date")
    if day is None:
        if not node.has("date"):
            node.problem("A match needs its date.", "date")
        day = date(1900, 1, 1)
    text = node.text("time")
    if not text:
        return datetime.combine(day, time(12)), False
    found = _TIME.fullmatch(text)
    if found is None or int(found["hour"]) > 23 or int(found["minute"]) > 59:
        node.problem(f"“{text}” is not a time such as 21:00 UTC+3.", "time")
        return datetime.combine(day, time(12)), False
    if found["offset"]:
        hours = int(found["offset"])
        if not -12 <= hours <= 14:
            node.problem("No clock on earth is that far from UTC.", "time")
            return datetime.combine(day, time(12)), False
        clock = timezone(timedelta(hours=hours))
    if clock is None:
        return datetime.combine(day, time(12)), False
    at = time(int(found["hour"]), int(found["minute"]), tzinfo=clock)
    return datetime.combine(day, at), True


def _venue(node: Node, kick_off: datetime, season: _Season) -> str:
    ground = node.text("ground")
    if ground and ground not in season.venues:
        name, _, city = ground.rpartition(", ")
        offset = kick_off.utcoffset()
        hours = int((offset or timedelta()).total_seconds() // 3600)
        # The tz database turns the sign round: Etc/GMT-3 is three hours ahead.
        time_zone = f"Etc/GMT{-hours:+d}" if hours else "UTC"
        season.venues[ground] = VenueFacts(
            ground, name or ground, city if name else "", time_zone=time_zone
        )
    return ground


def _match(node: Node, number: int, season: _Season) -> None:
    kick_off, has_time = _moment(node, season.clock)
    home = season.team(node.text("team1", None))
    away = season.team(node.text("team2", None))
    stage, group = _stage(node, season, home, away)
    score = node.node("score") if node.has("score") else None
    full_time = score.pair("ft") if score else None
    season.matches.append(
        MatchFacts(
            where=node.where,
            key=str(number),
            stage=stage,
            kick_off=kick_off,
            has_time=has_time,
            home=home,
            away=away,
            group=group,
            venue=_venue(node, kick_off, season),
            status="full_time" if full_time else "scheduled",
            half_time=score.pair("ht") if score else None,
            full_time=full_time,
            extra_time=score.pair("et") if score else None,
            shoot_out=score.pair("p") if score else None,
            confirmed=full_time is not None,
            events=(*_goals(node, "goals1", home), *_goals(node, "goals2", away)),
        )
    )


def _stage(node: Node, season: _Season, home: str, away: str) -> tuple[str, str]:
    """The stage and group of a match; its teams are entered there."""
    round_name = node.text("round", None, 60)
    group = node.text("group", longest=40) or (
        round_name if round_name.startswith("Group ") else ""
    )
    if group:
        season.stages.setdefault(_GROUPS, ("Group stage", "group"))
        entered = season.groups.setdefault(group, [])
    elif season.league_like and round_name.startswith("Matchday"):
        season.stages.setdefault(_LEAGUE, ("League", "league"))
        entered = season.league
    else:
        slug = slug_of(round_name, "round")
        season.stages.setdefault(slug, (round_name, "knockout"))
        return slug, ""
    entered.extend(team for team in (home, away) if team not in entered)
    return (_GROUPS, group) if group else (_LEAGUE, "")


def _goals(node: Node, key: str, team: str) -> list[EventFacts]:
    goals = []
    for goal in node.nodes(key):
        kind = "goal"
        if goal.flag("penalty"):
            kind = "penalty"
        elif goal.flag("owngoal"):
            kind = "own_goal"
        minute = goal.minute("minute")
        added = goal.count("offset", 0) or 0
        if minute is not None and added:
            minute = type(minute)(minute.minute, added)
        goals.append(EventFacts(kind, team, minute, goal.text("name")))
    return goals
