"""Which match a text means, and why."""

from datetime import UTC, date, datetime

import pytest

from articles.matches.finding import find_match
from articles.matches.models import Team, TeamAlias

from .factories import make_match, make_result, make_season, make_stage, make_team

pytestmark = pytest.mark.django_db

SCORE = [("Belgium", "3"), ("Japan", "2")]
DAY = date(2018, 7, 2)


@pytest.fixture
def belgium():
    return make_team("Belgium", code="BEL")


@pytest.fixture
def japan():
    return make_team("Japan", code="JPN")


@pytest.fixture
def match(belgium, japan):
    return make_result(3, 2, home_team=belgium, away_team=japan)


def found(*args, **kwargs):
    match = find_match(*args, **kwargs)
    assert match is not None
    return match


def again(match, year=2022, home=3, away=2, **values):
    return make_result(
        home,
        away,
        home_team=match.home_team,
        away_team=match.away_team,
        kick_off=datetime(year, 7, 2, 18, tzinfo=UTC),
        **values,
    )


def test_teams_score_and_date_find_a_match(match):
    assert found(SCORE, DAY).match == match


def test_the_reason_is_given_in_words(match):
    assert found(SCORE, DAY).reason == (
        "Belgium 3–2 Japan on 2 July 2018: both teams, the score and the date agree"
    )


@pytest.mark.parametrize(
    "names", [("BELGIUM", "JAPAN"), ("bel", "jpn"), ("Bélgium", "Japan")]
)
def test_names_are_forgiven_case_and_accents(match, names):
    sides = [(names[0], "3"), (names[1], "2")]
    assert found(sides, DAY).match == match


def test_an_alias_is_a_name(match):
    TeamAlias.objects.create(team=match.home_team, name="Belgique")
    assert found([("Belgique", "3"), ("Japan", "2")], DAY).match == match


def test_the_teams_may_be_named_the_other_way_round(match):
    assert found([("Japan", "2"), ("Belgium", "3")], DAY).match == match


def test_a_report_dated_the_day_after_finds_the_match(match):
    assert "the date is a day off" in found(SCORE, date(2018, 7, 3)).reason


def test_two_days_are_too_far(match):
    assert find_match(SCORE, date(2018, 7, 4)) is None


def test_a_wrong_score_is_told_not_hidden(match):
    reason = found([("Belgium", "3"), ("Japan", "1")], DAY).reason
    assert reason.endswith("but the score differs (3–1 in the text)")


def test_a_wrong_score_without_a_date_finds_nothing(match):
    assert find_match([("Belgium", "3"), ("Japan", "1")]) is None


def test_without_a_date_one_meeting_is_enough(match):
    assert found([("Belgium", None), ("Japan", None)]).match == match


def test_several_meetings_without_a_date_are_refused(match):
    again(match)
    assert find_match(SCORE) is None


def test_a_score_tells_two_meetings_apart(match):
    again(match, home=1, away=0)
    assert found(SCORE).match == match


def test_a_competition_tells_two_meetings_apart(match):
    friendly = make_season()
    other = again(match, stage=make_stage(friendly))
    assert found(SCORE, competition=friendly.competition.name).match == other


def test_one_team_with_a_date_finds_its_match(match):
    assert found([("Japan", None)], DAY).match == match


def test_one_team_without_a_date_finds_nothing(match):
    assert find_match([("Japan", None)]) is None


def test_a_fixture_has_no_score_to_differ(belgium, japan):
    fixture = make_match(home_team=belgium, away_team=japan)
    assert found(SCORE, DAY).match == fixture


def test_an_unknown_team_finds_nothing(match):
    assert find_match([("Belgium", "3"), ("Nippon", "2")], DAY) is None


def test_a_name_of_two_teams_means_the_one_that_played(match):
    make_team("Belgium", kind="national_women", code="BEL")
    assert found(SCORE, DAY).match == match


def test_a_name_of_nothing_is_no_team(match):
    assert not Team.objects.named(" – ").exists()
