"""The newsroom's own results files: one season, everything named in words."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from zoneinfo import available_timezones

from ..names import slug_of
from ..standings import TIE_BREAKERS
from .checking import Node
from .facts import (
    CompetitionFacts,
    EntryFacts,
    EventFacts,
    GroupFacts,
    LineUpFacts,
    MatchFacts,
    PlayerFacts,
    Problem,
    ResultsFile,
    SeasonFacts,
    StageFacts,
    TeamFacts,
    VenueFacts,
)

FORMAT = "newsroom-results"
VERSION = 1

STATUSES = [
    "scheduled",
    "timed",
    "live",
    "half_time",
    "extra_time",
    "penalties",
    "full_time",
    "postponed",
    "suspended",
    "abandoned",
    "awarded",
    "cancelled",
]
EVENT_KINDS = [
    "goal",
    "penalty",
    "own_goal",
    "missed_penalty",
    "yellow",
    "second_yellow",
    "red",
    "substitution",
    "shoot_out_scored",
    "shoot_out_missed",
]
STAGE_KINDS = ("group", "knockout", "league")
SPORTS = [
    "football",
    "rugby",
    "cricket",
    "tennis",
    "basketball",
    "handball",
    "hockey",
    "ice_hockey",
    "other",
]
TEAM_KINDS = ("national", "national_women", "club", "club_women", "person", "other")
POSITIONS = ("goalkeeper", "defender", "midfielder", "forward")


def is_own(data: Any) -> bool:
    return isinstance(data, dict) and data.get("format") == FORMAT


def read(data: Any, problems: list[Problem]) -> ResultsFile:
    """The file as facts; whatever is wrong is added to `problems`."""
    root = Node(data, "", problems)
    root.text("format")
    if root.whole("version", VERSION) != VERSION:
        root.problem(f"Only version {VERSION} of this format is known.", "version")
    teams = tuple(_team(node) for node in root.nodes("teams"))
    known = {team.key for team in teams}
    _refuse_twice(root, "teams", (team.key for team in teams))
    venues = tuple(_venue(node) for node in root.nodes("venues"))
    _refuse_twice(root, "venues", (venue.key for venue in venues))
    stages = tuple(
        _stage(node, position, known)
        for position, node in enumerate(root.nodes("stages"), start=1)
    )
    _refuse_twice(root, "stages", (stage.slug for stage in stages))
    players = tuple(_player(node, known) for node in root.nodes("players"))
    matches = []
    for node in root.nodes("matches"):
        match = _match(node, known, {venue.key for venue in venues}, stages)
        if match is not None:
            matches.append(match)
    _refuse_twice(root, "matches", (match.key for match in matches))
    _check_links(matches, problems)
    read_file = ResultsFile(
        source=root.text("source", None, 60),
        competition=_competition(root.node("competition")),
        season=_season(root.node("season")),
        venues=venues,
        teams=teams,
        stages=stages,
        players=players,
        matches=tuple(matches),
    )
    root.refuse_the_rest()
    return read_file


def _refuse_twice(root: Node, key: str, names: Iterable[str]) -> None:
    seen: set[str] = set()
    for index, name in enumerate(names):
        if name and name in seen:
            root.problem(f"“{name}” is in this file twice.", f"{key}[{index}]")
        seen.add(name)


def _competition(node: Node) -> CompetitionFacts:
    name = node.text("name", None)
    rules = node.texts("tie_breakers")
    for rule in rules:
        if rule not in TIE_BREAKERS:
            node.problem(
                f"“{rule}” is not a known rule. Known: {', '.join(TIE_BREAKERS)}.",
                "tie_breakers",
            )
    facts = CompetitionFacts(
        name=name,
        slug=node.slug("slug", slug_of(name)),
        short_name=node.text("short_name", longest=60),
        sport=node.choice("sport", SPORTS, "football"),
        tie_breakers=rules,
        points_for_win=node.count("points_for_win", 3) or 0,
        points_for_draw=node.count("points_for_draw", 1) or 0,
    )
    node.refuse_the_rest()
    return facts


def _season(node: Node) -> SeasonFacts:
    name = node.text("name", None, 60)
    facts = SeasonFacts(
        name=name,
        slug=node.slug("slug", slug_of(name)),
        starts_on=node.day("starts_on"),
        ends_on=node.day("ends_on"),
        host=node.text("host"),
    )
    node.refuse_the_rest()
    return facts


def _venue(node: Node) -> VenueFacts:
    name = node.text("name", None)
    time_zone = node.text("time_zone", "UTC")
    if time_zone not in available_timezones():
        node.problem(
            f"“{time_zone}” is not a time zone such as Europe/Moscow.", "time_zone"
        )
    facts = VenueFacts(
        key=node.text("key", slug_of(name)),
        name=name,
        city=node.text("city", longest=80),
        country=node.text("country", longest=60),
        time_zone=time_zone,
        aliases=node.texts("aliases"),
    )
    node.refuse_the_rest()
    return facts


def _team(node: Node) -> TeamFacts:
    name = node.text("name", None)
    code = node.text("code")
    if code and not (len(code) == 3 and code.isascii() and code.isupper()):
        node.problem("A code is three capital letters, such as GER.", "code")
    slug = node.slug("slug", slug_of(name))
    kind = node.choice("kind", TEAM_KINDS, "national")
    # A national team plays for the country it is named after, unless it is said.
    country = name[:60] if kind.startswith("national") else ""
    facts = TeamFacts(
        key=code or slug,
        name=name,
        slug=slug,
        code=code,
        country=node.text("country", country, 60),
        kind=kind,
        aliases=node.texts("aliases"),
    )
    node.refuse_the_rest()
    return facts


def _known_team(node: Node, key: str, known: set[str], default: str | None) -> str:
    team = node.text(key, default)
    if team and team not in known:
        node.problem(f"“{team}” is not among the teams of this file.", key)
    return team


def _entry(node: Node, known: set[str]) -> EntryFacts:
    facts = EntryFacts(
        team=_known_team(node, "team", known, None),
        fair_play=node.whole("fair_play"),
        lot=node.count("lot"),
        qualification=node.text("qualification"),
        points_adjustment=node.whole("points_adjustment", 0) or 0,
        adjustment_reason=node.text("adjustment_reason", longest=200),
    )
    node.refuse_the_rest()
    return facts


def _stage(node: Node, position: int, known: set[str]) -> StageFacts:
    name = node.text("name", None, 60)
    groups = []
    for group in node.nodes("groups"):
        groups.append(
            GroupFacts(
                group.text("name", None, 40),
                tuple(_entry(entry, known) for entry in group.nodes("entries")),
            )
        )
        group.refuse_the_rest()
    facts = StageFacts(
        name=name,
        slug=node.slug("slug", slug_of(name)),
        kind=node.choice("kind", STAGE_KINDS, "group"),
        position=position,
        groups=tuple(groups),
        entries=tuple(_entry(entry, known) for entry in node.nodes("entries")),
    )
    node.refuse_the_rest()
    return facts


def _player(node: Node, known: set[str]) -> PlayerFacts:
    facts = PlayerFacts(
        name=node.text("name", None),
        team=_known_team(node, "team", known, None),
        known_as=node.text("known_as", longest=60),
        shirt_number=node.count("shirt_number"),
        position=node.choice("position", POSITIONS),
    )
    node.refuse_the_rest()
    return facts


def _kick_off(node: Node) -> tuple[datetime, bool] | None:
    """The moment, and whether its hour is known: 2018-07-02 is a day only."""
    text = node.text("kick_off", None)
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        node.problem(
            f"“{text}” is not a time. Write 2018-07-02T21:00 by the clock at the"
            " venue, with +03:00 after it for another clock, or 2018-07-02 alone.",
            "kick_off",
        )
        return None
    if not node.year_is_likely(moment.year, "kick_off"):
        return None
    return moment, len(text) > len("2018-07-02")


def _match(
    node: Node, teams: set[str], venues: set[str], stages: tuple[StageFacts, ...]
) -> MatchFacts | None:
    kick_off = _kick_off(node)
    number = node.count("number")
    venue = node.text("venue")
    if venue and venue not in venues:
        node.problem(f"“{venue}” is not among the venues of this file.", "venue")
    stage_slug = node.text("stage", None)
    stage = next((stage for stage in stages if stage.slug == stage_slug), None)
    group = node.text("group")
    if stage is None:
        node.problem(f"“{stage_slug}” is not among the stages of this file.", "stage")
    elif group and group not in {each.name for each in stage.groups}:
        node.problem(f"“{group}” is not a group of {stage.name}.", "group")
    home = _known_team(node, "home", teams, "")
    away = _known_team(node, "away", teams, "")
    home_placeholder = node.text("home_placeholder", longest=80)
    away_placeholder = node.text("away_placeholder", longest=80)
    for side, team in (
        ("home", home or home_placeholder),
        ("away", away or away_placeholder),
    ):
        if not team:
            node.problem(f"Name the team, or give a {side}_placeholder.", side)
    events = tuple(_event(event, {home, away}) for event in node.nodes("events"))
    line_ups = tuple(_place(place, {home, away}) for place in node.nodes("line_ups"))
    facts = MatchFacts(
        where=node.where,
        key=node.text("id", str(number) if number is not None else ""),
        stage=stage_slug,
        kick_off=kick_off[0] if kick_off else datetime.min,  # noqa: DTZ901
        has_time=bool(kick_off and kick_off[1]),
        home=home,
        away=away,
        home_placeholder=home_placeholder,
        away_placeholder=away_placeholder,
        group=group,
        number=number,
        venue=venue,
        status=node.choice("status", STATUSES, "scheduled"),
        half_time=node.pair("half_time"),
        full_time=node.pair("full_time"),
        extra_time=node.pair("extra_time"),
        shoot_out=node.pair("shoot_out"),
        home_score_text=node.text("home_score_text", longest=60),
        away_score_text=node.text("away_score_text", longest=60),
        outcome=node.choice("outcome", ("home", "away", "draw")),
        detail=node.text("detail", longest=200),
        attendance=node.count("attendance", largest=2_000_000),
        confirmed=node.flag("confirmed"),
        bracket_position=node.count("bracket_position"),
        winner_goes_to=node.text("winner_goes_to"),
        loser_goes_to=node.text("loser_goes_to"),
        first_leg=node.text("first_leg"),
        events=events,
        line_ups=line_ups,
    )
    if not facts.key:
        node.problem("Give every match a number or an id of its own.", "id")
    node.refuse_the_rest()
    return facts if kick_off else None


def _event(node: Node, teams: set[str]) -> EventFacts:
    facts = EventFacts(
        kind=node.choice("kind", EVENT_KINDS, "goal"),
        team=_known_team(node, "team", teams - {""}, None),
        minute=node.minute("minute"),
        player=node.text("player"),
        second_player=node.text("second_player"),
        note=node.text("note", longest=200),
    )
    node.refuse_the_rest()
    return facts


def _place(node: Node, teams: set[str]) -> LineUpFacts:
    facts = LineUpFacts(
        team=_known_team(node, "team", teams - {""}, None),
        player=node.text("player", None),
        shirt_number=node.count("shirt_number"),
        is_starter=node.flag("starts", True),
        is_captain=node.flag("captain"),
        position=node.choice("position", POSITIONS),
    )
    node.refuse_the_rest()
    return facts


def _check_links(matches: list[MatchFacts], problems: list[Problem]) -> None:
    keys = {match.key for match in matches}
    for match in matches:
        for name in ("winner_goes_to", "loser_goes_to", "first_leg"):
            link = getattr(match, name)
            if link and link not in keys:
                problems.append(
                    Problem(
                        f"{match.where}.{name}", f"There is no match “{link}” here."
                    )
                )
