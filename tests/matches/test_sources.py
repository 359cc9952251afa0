"""Results files: what is read, and what is wrong with them, by line and path."""

import json
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from articles.matches import models
from articles.matches.minute import Minute
from articles.matches.sources import ResultsError, own, read_results
from articles.matches.standings import TIE_BREAKERS

from .factories import WORLD_CUP_2018


def a_file(**changes):
    data = {
        "format": "newsroom-results",
        "version": 1,
        "source": "test-cup",
        "competition": {"name": "Test Cup"},
        "season": {"name": "2018"},
        "venues": [{"key": "rostov", "name": "Rostov Arena"}],
        "teams": [{"code": "BEL", "name": "Belgium"}, {"code": "JPN", "name": "Japan"}],
        "stages": [{"slug": "final", "name": "Final", "kind": "knockout"}],
        "matches": [a_match()],
    }
    return json.dumps({**data, **changes})


def a_match(**changes):
    match = {
        "number": 54,
        "stage": "final",
        "home": "BEL",
        "away": "JPN",
        "venue": "rostov",
        "kick_off": "2018-07-02T21:00",
        "status": "full_time",
        "full_time": [3, 2],
        "events": [{"team": "BEL", "minute": "90+4", "player": "Nacer Chadli"}],
    }
    return {**match, **changes}


def problems_of(text):
    with pytest.raises(ResultsError) as caught:
        read_results(text)
    return [str(problem) for problem in caught.value.problems]


def test_a_match_is_read():
    match = read_results(a_file()).matches[0]
    assert (match.home, match.away, str(match.full_time)) == ("BEL", "JPN", "3–2")


def test_stoppage_time_is_read():
    match = read_results(a_file()).matches[0]
    assert match.events[0].minute == Minute(90, 4)


def test_an_hour_without_a_zone_is_left_to_the_venue():
    assert read_results(a_file()).matches[0].kick_off.tzinfo is None


def test_a_day_without_an_hour_is_known_as_such():
    text = a_file(matches=[a_match(kick_off="2018-07-02")])
    assert not read_results(text).matches[0].has_time


def test_what_is_not_json_is_told_by_line():
    assert problems_of('{"format": "newsroom-results",\n "version": }') == [
        "line 2, column 13: This is not JSON: Expecting value."
    ]


def test_nesting_without_end_is_refused():
    assert problems_of("[" * 100_000) == ["This is nested too deep to read."]


@pytest.mark.parametrize("text", ["[]", "3", '"matches"', '{"name": "x"}', "null"])
def test_an_unknown_form_is_refused(text):
    assert "no results file" in problems_of(text)[0]


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"kick_off": "tonight"}, "matches[0].kick_off: “tonight” is not a time."),
        ({"home": "GER"}, "matches[0].home: “GER” is not among the teams"),
        ({"stage": "semi"}, "matches[0].stage: “semi” is not among the stages"),
        ({"venue": "moon"}, "matches[0].venue: “moon” is not among the venues"),
        ({"group": "Group Z"}, "matches[0].group: “Group Z” is not a group of Final."),
        ({"full_time": [3]}, "matches[0].full_time: Here should be both teams' goals"),
        ({"full_time": [3, -2]}, "matches[0].full_time: Here should be both teams'"),
        ({"full_time": [True, 2]}, "matches[0].full_time: Here should be both teams'"),
        ({"status": "over"}, "matches[0].status: “over” is not known here."),
        ({"attendance": -1}, "matches[0].attendance: This cannot be negative."),
        ({"confirmed": "yes"}, "matches[0].confirmed: Here should be true or false."),
        ({"winner_goes_to": "99"}, "matches[0].winner_goes_to: There is no match “99”"),
        ({"scoer": [3, 2]}, "matches[0].scoer: This is not known here"),
        ({"number": None}, "matches[0].id: Give every match a number"),
        ({"home": ""}, "matches[0].home: Name the team, or give a home_placeholder."),
        ({"events": 3}, "matches[0].events: Here should be a list"),
        ({"events": [3]}, "matches[0].events[0]: Here should be an object"),
        (
            {"events": [{"team": "BEL", "minute": "9O"}]},
            "matches[0].events[0].minute: “9O” is not a minute.",
        ),
        (
            {"events": [{"team": "GER"}]},
            "matches[0].events[0].team: “GER” is not among the teams",
        ),
    ],
)
def test_a_problem_names_its_path(changes, problem):
    found = problems_of(a_file(matches=[a_match(**changes)]))
    assert [text for text in found if text.startswith(problem)]


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"version": 2}, "version: Only version 1"),
        ({"source": None}, "source: This is missing."),
        ({"season": {"name": "2018", "starts_on": "June"}}, "season.starts_on: “June”"),
        (
            {"competition": {"name": "Cup", "tie_breakers": ["luck"]}},
            "competition.tie_breakers: “luck” is not a known rule.",
        ),
        (
            {"venues": [{"name": "X", "time_zone": "Mars"}]},
            "venues[0].time_zone: “Mars”",
        ),
        ({"teams": [{"name": "Germany", "code": "ger"}]}, "teams[0].code: A code is"),
        (
            {"matches": [a_match(), a_match()]},
            "matches[1]: “54” is in this file twice.",
        ),
    ],
)
def test_a_problem_outside_matches_names_its_path(changes, problem):
    found = problems_of(a_file(**changes))
    assert [text for text in found if text.startswith(problem)]


def test_all_problems_are_told_at_once():
    text = a_file(matches=[a_match(venue="moon", status="over", attendance="many")])
    assert len(problems_of(text)) == 3


def test_the_file_knows_the_same_words_as_the_records():
    assert (
        set(own.STATUSES),
        set(own.EVENT_KINDS),
        set(own.SPORTS),
        set(own.TEAM_KINDS),
        set(own.STAGE_KINDS),
        set(own.POSITIONS),
    ) == (
        set(models.Match.Status.values),
        set(models.MatchEvent.Kind.values),
        set(models.Sport.values),
        set(models.Team.Kind.values),
        set(models.Stage.Kind.values),
        set(models.SquadPlace.Position.values),
    )


def test_the_example_in_the_description_of_the_form_is_read():
    description = Path(own.__file__).with_name("README.md").read_text()
    example = description.split("```json")[1].split("```")[0]
    assert len(read_results(example).matches) == 1


def test_a_note_to_people_is_passed_over():
    assert read_results(a_file(_note="typed from the report")).source == "test-cup"


def test_every_rule_of_the_world_cup_is_known():
    facts = read_results(WORLD_CUP_2018.read_text())
    assert set(facts.competition.tie_breakers) <= set(TIE_BREAKERS)


# openfootball


def a_season(**match):
    match = {
        "round": "Final",
        "date": "2018-07-15",
        "time": "18:00 UTC+3",
        "team1": "France",
        "team2": "Croatia",
        "score": {"ft": [4, 2], "ht": [2, 1]},
        "goals1": [{"name": "Mandžukić", "minute": 18, "owngoal": True}],
        "ground": "Luzhniki Stadium, Moscow",
        **match,
    }
    return json.dumps({"name": "World Cup 2018", "matches": [match]})


def test_openfootball_names_end_with_the_season():
    facts = read_results(a_season())
    assert (facts.competition.name, facts.season.name) == ("World Cup", "2018")


def test_openfootball_hours_carry_their_offset():
    match = read_results(a_season()).matches[0]
    assert match.kick_off.isoformat() == "2018-07-15T18:00:00+03:00"


def test_openfootball_hours_without_a_zone_are_not_guessed():
    match = read_results(a_season(time="18:00")).matches[0]
    assert not match.has_time


def test_openfootball_hours_take_the_zone_that_is_named():
    text = a_season(time="18:00")
    match = read_results(text, ZoneInfo("Europe/London")).matches[0]
    assert match.kick_off.isoformat() == "2018-07-15T18:00:00+01:00"


def test_openfootball_own_goals_are_known():
    event = read_results(a_season()).matches[0].events[0]
    assert (event.kind, event.team) == ("own_goal", "France")


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"date": "15 July"}, "matches[0].date: “15 July” is not a date."),
        ({"time": "6pm"}, "matches[0].time: “6pm” is not a time"),
        ({"score": {"ft": "4-2"}}, "matches[0].score.ft: Here should be both teams'"),
        ({"team1": 3}, "matches[0].team1: Here should be a text"),
    ],
)
def test_an_openfootball_problem_names_its_path(changes, problem):
    assert [
        text for text in problems_of(a_season(**changes)) if text.startswith(problem)
    ]
