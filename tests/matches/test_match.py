"""A match: what the database refuses, and what readers are told."""

from datetime import UTC, datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from articles.matches.models import Match

from .factories import (
    make_goal,
    make_group,
    make_match,
    make_player,
    make_result,
    make_stage,
    make_team,
    make_venue,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "wrong",
    [
        {"home_full_time": 1},
        {"home_full_time": 1, "away_full_time": 0, "home_half_time": 1},
        {
            "home_half_time": 2,
            "away_half_time": 0,
            "home_full_time": 1,
            "away_full_time": 0,
        },
        {
            "home_full_time": 1,
            "away_full_time": 1,
            "home_extra_time": 0,
            "away_extra_time": 1,
        },
        {
            "home_full_time": 1,
            "away_full_time": 1,
            "home_shoot_out": 3,
            "away_shoot_out": 3,
        },
        {"home_shoot_out": 3, "away_shoot_out": 4, "status": "live"},
        {"status": "scheduled", "home_full_time": 1, "away_full_time": 1},
        {"status": "full_time"},
        {"status": "awarded"},
        {
            "home_full_time": 1,
            "away_full_time": 1,
            "home_score_text": "245",
            "away_score_text": "244",
        },
        {"home_team": None},
    ],
)
def test_the_database_refuses_what_no_match_can_be(wrong):
    values = {"status": "full_time" if "home_full_time" in wrong else "live", **wrong}
    with pytest.raises(IntegrityError), transaction.atomic():
        make_match(**values)


def test_a_team_cannot_play_itself():
    team = make_team()
    with pytest.raises(IntegrityError), transaction.atomic():
        make_match(home_team=team, away_team=team)


def test_a_broken_rule_is_told_in_a_sentence():
    match = make_match(status="live")
    match.home_shoot_out = match.away_shoot_out = 3
    match.home_full_time = match.away_full_time = 1
    with pytest.raises(ValidationError, match="A shoot-out has a winner"):
        match.full_clean()


def test_kicks_may_be_level_while_they_are_taken():
    match = make_match(
        status="penalties",
        home_full_time=1,
        away_full_time=1,
        home_shoot_out=3,
        away_shoot_out=3,
    )
    assert match.pk


def test_a_group_of_another_stage_is_refused():
    match = make_match(stage=make_stage(kind="group"))
    match.group = make_group()
    with pytest.raises(ValidationError, match="is not a group of"):
        match.full_clean()


def test_the_date_is_the_one_at_the_venue():
    venue = make_venue(time_zone="Asia/Tokyo")
    match = make_match(venue=venue, kick_off=datetime(2018, 7, 2, 18, tzinfo=UTC))
    assert match.local_date.isoformat() == "2018-07-03"


def test_kick_off_is_told_by_the_clock_at_the_venue():
    match = make_match(venue=make_venue(time_zone="Europe/Moscow"))
    assert (match.kick_off_time, match.utc_offset) == ("21:00", "UTC+3")


def test_half_hours_are_part_of_an_offset():
    match = make_match(venue=make_venue(time_zone="America/St_Johns"))
    assert match.utc_offset == "UTC−2:30"


def test_a_date_without_an_hour_shows_none():
    match = make_match(kick_off_precision="date")
    assert match.kick_off_time == ""


def test_a_date_without_an_hour_stays_a_date_for_machines():
    match = make_match(kick_off_precision="date")
    assert match.kick_off_machine == "2018-07-02"


def test_the_address_is_made_of_the_teams():
    match = make_match(home_team=make_team("Belgium"), away_team=make_team("Japan"))
    assert match.slug == "belgium-v-japan"


def test_a_second_match_of_the_teams_adds_its_date():
    first = make_match()
    second = make_match(
        stage=first.stage,
        home_team=first.home_team,
        away_team=first.away_team,
        kick_off=datetime(2018, 7, 9, 18, tzinfo=UTC),
    )
    assert second.slug == f"{first.slug}-2018-07-09"


def test_an_address_stays_when_a_team_is_renamed():
    match = make_match(home_team=make_team("Macedonia"))
    before = match.slug
    match.home_team.name = "North Macedonia"
    match.home_team.save()
    match.save()
    assert match.slug == before


def test_a_team_not_yet_known_has_a_placeholder():
    match = make_match(home_team=None, home_placeholder="Winner of Group G")
    assert match.home_name == "Winner of Group G"


def test_a_match_reads_as_its_score():
    match = make_result(
        3, 2, home_team=make_team("Belgium"), away_team=make_team("Japan")
    )
    assert str(match) == "Belgium 3–2 Japan, 2 July 2018"


def test_a_fixture_reads_with_a_v():
    match = make_match(home_team=make_team("Belgium"), away_team=make_team("Japan"))
    assert str(match) == "Belgium v Japan, 2 July 2018"


def test_readers_are_told_that_a_result_is_unconfirmed():
    assert make_result().status_words == "Full time, unconfirmed"


def test_a_confirmed_result_needs_no_remark():
    assert make_result(confirmed=True).status_words == "Full time"


def test_cricket_scores_are_words():
    match = make_match(
        status="full_time",
        home_score_text="245/7",
        away_score_text="244",
        outcome="home",
        detail="Won by 3 wickets",
    )
    assert match.winner == match.home_team


def test_the_winner_on_penalties_won_the_match():
    match = make_result(1, 1, home_shoot_out=3, away_shoot_out=4)
    assert match.winner == match.away_team


def test_an_awarded_match_says_to_whom():
    match = make_match(status="awarded", outcome="home", home_team=make_team("Chile"))
    assert match.score_note == "awarded to Chile"


def test_a_second_leg_tells_the_aggregate():
    roma, barcelona = make_team("Roma"), make_team("Barcelona")
    stage = make_stage(away_goals_rule=True)
    first = make_result(4, 1, stage=stage, home_team=barcelona, away_team=roma)
    second = make_result(
        3, 0, stage=stage, home_team=roma, away_team=barcelona, first_leg=first
    )
    assert second.score_note == "4–4 on aggregate, Roma win on away goals"


def test_the_first_leg_has_the_same_teams():
    first, second = make_match(), make_match()
    second.first_leg = first
    with pytest.raises(ValidationError, match="played by other teams"):
        second.full_clean()


# Goals


def test_several_goals_of_one_player_share_a_line():
    match = make_result(2, 0)
    kane = make_player("Harry Kane")
    make_goal(match, minute=43, kind="penalty", player=kane)
    make_goal(match, minute=90, added=1, player=kane)
    assert match.scorer_lines.home == ("Kane 43' (pen), 90+1'",)


def test_an_own_goal_stands_under_the_team_that_gains():
    match = make_result(0, 1)
    make_goal(match, match.away_team, 13, kind="own_goal", player="Fernandinho")
    assert match.scorer_lines.away == ("Fernandinho 13' (og)",)


def test_a_kick_of_the_shoot_out_is_nobodys_goal():
    match = make_result(1, 1, home_shoot_out=4, away_shoot_out=3)
    make_goal(match, kind="shoot_out_scored", minute=None)
    assert match.scorer_lines.home == ()


def test_a_goal_without_a_known_scorer_still_counts():
    match = make_result(1, 0)
    make_goal(match, player=None)
    assert match.scorer_lines.home == ("Scorer not known 10'",)


def test_a_player_is_named_in_lines_as_the_desk_wants():
    match = make_result(1, 0)
    make_goal(match, player=make_player("Kevin De Bruyne", known_as="De Bruyne"))
    assert match.scorer_lines.home == ("De Bruyne 10'",)


def test_the_timeline_carries_the_running_score():
    match = make_result(1, 1)
    make_goal(match, match.away_team, 48)
    make_goal(match, match.home_team, 69)
    assert [str(line.score) for line in match.running_events] == ["0–1", "1–1"]


def test_goals_that_make_the_score_do_not_disagree():
    match = make_result(1, 0)
    make_goal(match)
    assert match.score_disagreement() == ""


def test_goals_that_make_another_score_are_told():
    match = make_result(2, 0)
    make_goal(match)
    assert match.score_disagreement() == (
        "The goals entered make it 1–0, but the score says 2–0."
    )


def test_goals_that_make_another_half_time_score_are_told():
    match = make_result(1, 0, home_half_time=1, away_half_time=0)
    make_goal(match, minute=59)
    assert match.score_disagreement() == (
        "At half-time the goals entered make it 0–0, not 1–0."
    )


def test_a_goal_of_extra_time_does_not_count_at_full_time():
    match = make_result(0, 0, home_extra_time=1, away_extra_time=0)
    make_goal(match, minute=109)
    assert match.score_disagreement() == ""


def test_a_score_without_any_scorers_asks_for_them():
    assert make_result(3, 2).missing_scorers() == (
        "The score is 3–2, and no scorers are entered."
    )


def test_a_goalless_draw_misses_no_scorers():
    assert make_result(0, 0).missing_scorers() == ""


def test_meetings_of_two_teams_are_found_whoever_is_named_first():
    match = make_match()
    back = make_match(
        stage=match.stage, home_team=match.away_team, away_team=match.home_team
    )
    make_match(stage=match.stage, home_team=match.home_team)
    meetings = Match.objects.between(match.home_team, match.away_team)
    assert set(meetings) == {match, back}


def test_only_results_that_count_are_played():
    played = [make_result(1, 0), make_match(status="awarded", outcome="away")]
    make_match(status="abandoned")
    assert set(Match.objects.played()) == set(played)


def test_what_is_to_come_begins_with_the_next_fixture():
    now = datetime(2018, 7, 1, tzinfo=UTC)
    later = make_match(kick_off=datetime(2018, 7, 3, tzinfo=UTC))
    sooner = make_match(kick_off=datetime(2018, 7, 2, tzinfo=UTC))
    make_match(kick_off=datetime(2018, 6, 30, tzinfo=UTC))
    assert list(Match.objects.to_come(now)) == [sooner, later]


def test_matches_for_display_cost_two_queries(django_assert_num_queries):
    matches = [make_result(1, 0) for _ in range(4)]
    for match in matches:
        make_goal(match)
    with django_assert_num_queries(2):
        shown = Match.objects.for_display([match.pk for match in matches])
        lines = [
            (match.scorer_lines.home, match.get_absolute_url(), str(match.venue))
            for match in shown.values()
        ]
    assert len(lines) == 4


def test_a_match_that_is_gone_is_left_out_of_the_display():
    match = make_match()
    assert list(Match.objects.for_display([match.pk, match.pk + 1])) == [match.pk]
