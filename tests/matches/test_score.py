"""Scores: who won, how a score is written and spoken, two legs."""

import pytest

from articles.matches.score import Outcome, Pair, Score, aggregate

PENALTIES = Score(full_time=Pair(1, 1), extra_time=Pair(1, 1), shoot_out=Pair(3, 4))


def test_a_score_is_written_with_an_en_dash():
    assert Score(full_time=Pair(3, 2)).written("Belgium", "Japan") == "3–2"


def test_extra_time_is_marked():
    score = Score(full_time=Pair(1, 1), extra_time=Pair(2, 1))
    assert score.written("Croatia", "England") == "2–1 (aet)"


def test_a_shoot_out_names_its_winner_first():
    written = PENALTIES.written("Colombia", "England")
    assert written == "1–1 (aet), England win 4–3 on penalties"


def test_a_shoot_out_without_extra_time_needs_no_mark():
    score = Score(full_time=Pair(1, 1), shoot_out=Pair(4, 3))
    assert score.written("Arsenal", "Chelsea") == "1–1, Arsenal win 4–3 on penalties"


def test_a_shoot_out_still_going_on_has_no_winner():
    score = Score(full_time=Pair(1, 1), shoot_out=Pair(2, 2))
    assert score.written("Colombia", "England") == "1–1, 2–2 on penalties so far"


def test_a_score_is_spoken_with_both_names():
    spoken = Score(full_time=Pair(3, 2)).spoken("Belgium", "Japan")
    assert spoken == "Belgium 3, Japan 2, full time"


def test_a_shoot_out_is_spoken_without_dashes():
    spoken = PENALTIES.spoken("Colombia", "England", "after extra time")
    assert spoken == (
        "Colombia 1, England 1, after extra time, England win 4 to 3 on penalties"
    )


def test_a_fixture_is_spoken_without_figures():
    assert Score().spoken("Belgium", "Japan", "scheduled") == (
        "Belgium against Japan, scheduled"
    )


def test_a_shoot_out_decides_who_goes_through():
    assert PENALTIES.outcome is Outcome.AWAY


def test_a_shoot_out_leaves_the_match_a_draw():
    assert PENALTIES.outcome_in_play is Outcome.DRAW


def test_an_awarded_match_goes_against_its_figures():
    score = Score(full_time=Pair(0, 1), awarded_to=Outcome.HOME)
    assert score.outcome is Outcome.HOME


def test_a_score_in_words_is_written_as_it_stands():
    score = Score(words=("245/7", "244"))
    assert score.written("India", "Australia") == "245/7–244"


@pytest.mark.parametrize(
    ("first", "second", "away_goals", "written"),
    [
        (Pair(2, 0), Pair(3, 0), False, "Roma win 3–2 on aggregate"),
        (Pair(4, 1), Pair(3, 0), True, "4–4 on aggregate, Roma win on away goals"),
        (Pair(4, 1), Pair(3, 0), False, "4–4 on aggregate"),
        (Pair(1, 1), Pair(1, 1), True, "2–2 on aggregate"),
        (Pair(1, 2), Pair(0, 3), False, "Barcelona win 4–2 on aggregate"),
    ],
)
def test_two_legs_are_added_up(first, second, away_goals, written):
    # Barcelona at home first, Roma at home in the second leg.
    total = aggregate(
        Score(full_time=first), Score(full_time=second), away_goals=away_goals
    )
    assert total is not None
    assert total.written("Roma", "Barcelona") == written


def test_a_shoot_out_decides_two_level_legs():
    total = aggregate(
        Score(full_time=Pair(2, 1)),
        Score(full_time=Pair(2, 1), extra_time=Pair(2, 1), shoot_out=Pair(5, 4)),
    )
    assert total is not None
    assert total.written("Roma", "Lazio") == (
        "3–3 on aggregate, Roma win 5–4 on penalties"
    )


def test_there_is_no_aggregate_before_both_legs_are_played():
    assert aggregate(Score(full_time=Pair(2, 1)), Score()) is None
