"""Records of the results desk for tests: sensible defaults, a new row every call."""

from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from articles.matches.importing import import_results
from articles.matches.models import (
    Competition,
    Entry,
    Group,
    Match,
    MatchEvent,
    Player,
    Season,
    SquadPlace,
    Stage,
    Team,
    Venue,
)
from articles.matches.names import slug_of
from articles.matches.sources import read_results

WORLD_CUP_2018 = (
    Path(__file__).resolve().parents[2] / "newsroom" / "demo" / "world_cup_2018.json"
)
_turn = count(1)


def load_world_cup():
    """The 2018 World Cup as the demo has it."""
    return import_results(read_results(WORLD_CUP_2018.read_text())).season


def make_season(**values):
    turn = next(_turn)
    competition = values.pop("competition", None) or Competition.objects.create(
        name=f"Cup {turn}", slug=f"cup-{turn}"
    )
    values = {"name": "2018", "slug": f"2018-{turn}", **values}
    return Season.objects.create(competition=competition, **values)


def make_stage(season=None, **values):
    turn = next(_turn)
    values = {"name": "Round of 16", "kind": "knockout", "slug": f"s-{turn}", **values}
    return Stage.objects.create(season=season or make_season(), **values)


def make_group(season=None, teams=(), name="Group H"):
    group = Group.objects.create(stage=make_stage(season, kind="group"), name=name)
    for team in teams:
        Entry.objects.create(season=group.stage.season, team=team, group=group)
    return group


def make_team(name=None, **values):
    turn = next(_turn)
    name = name or f"Team {turn}"
    values = {"slug": f"{slug_of(name)}-{turn}", **values}
    return Team.objects.create(name=name, **values)


def make_player(name, team=None, season=None, **values):
    player = Player.objects.create(
        name=name, slug=f"{slug_of(name)}-{next(_turn)}", **values
    )
    if team:
        SquadPlace.objects.create(
            season=season or make_season(), team=team, player=player
        )
    return player


def make_venue(**values):
    values = {"name": f"Ground {next(_turn)}", "time_zone": "Europe/Moscow", **values}
    return Venue.objects.create(**values)


def make_match(**values):
    """A fixture of two new teams on 2 July 2018 at 18:00 UTC."""
    values.setdefault("stage", None)
    values["stage"] = values["stage"] or make_stage()
    for side in ("home_team", "away_team"):
        if side not in values:
            values[side] = make_team()
    values.setdefault("kick_off", datetime(2018, 7, 2, 18, tzinfo=UTC))
    return Match.objects.create(**values)


def make_result(home=3, away=2, **values):
    """A match at full time with that score."""
    return make_match(
        home_full_time=home, away_full_time=away, status="full_time", **values
    )


def make_goal(
    match, team=None, minute=10, added=0, kind="goal", player="Jan Vertonghen"
):
    return MatchEvent.objects.create(
        match=match,
        team=team or match.home_team,
        minute=minute,
        added=added,
        kind=kind,
        player=make_player(player) if isinstance(player, str) else player,
    )
