"""Tables: the order, and the reason for it in words."""

from articles.matches.score import Outcome, Pair
from articles.matches.standings import Place, Points, Result, signed, table

WORLD_CUP = [
    "points",
    "goal_difference",
    "goals_for",
    "head_to_head_points",
    "head_to_head_goal_difference",
    "head_to_head_goals_for",
    "fair_play",
    "drawing_of_lots",
]
EUROPE = [
    "points",
    "head_to_head_points",
    "head_to_head_goal_difference",
    "head_to_head_goals_for",
    "goal_difference",
    "goals_for",
]


def places(*names, **facts):
    return [Place(name, name, **facts.get(name, {})) for name in names]


def results(*lines):
    """Read “Japan 2-2 Senegal”."""
    played = []
    for line in lines:
        home, score, away = line.rsplit(" ", 2)
        goals = Pair(*map(int, score.split("-")))
        played.append(Result(home, away, goals))
    return played


def names(rows):
    return [row.place.name for row in rows]


GROUP_H = results(
    "Colombia 1-2 Japan",
    "Poland 1-2 Senegal",
    "Japan 2-2 Senegal",
    "Poland 0-3 Colombia",
    "Japan 0-1 Poland",
    "Senegal 0-1 Colombia",
)
GROUP_H_TEAMS = ("Poland", "Senegal", "Colombia", "Japan")
CARDS = {"Japan": {"fair_play": -4}, "Senegal": {"fair_play": -6}}


def test_group_h_of_2018_is_decided_by_fair_play():
    rows = table(places(*GROUP_H_TEAMS, **CARDS), GROUP_H, WORLD_CUP)
    assert names(rows) == ["Colombia", "Japan", "Senegal", "Poland"]


def test_the_reason_of_group_h_is_given_with_true_minus_signs():
    rows = table(places(*GROUP_H_TEAMS, **CARDS), GROUP_H, WORLD_CUP)
    assert rows[1].reason == "ahead of Senegal on fair play, −4 to −6"


def test_points_alone_need_no_reason():
    rows = table(places(*GROUP_H_TEAMS, **CARDS), GROUP_H, WORLD_CUP)
    assert [rows[0].reason, rows[2].reason, rows[3].reason] == ["", "", ""]


def test_missing_fair_play_points_are_named_instead_of_guessed():
    rows = table(places(*GROUP_H_TEAMS), GROUP_H, WORLD_CUP)
    assert rows[1].reason == "level with Senegal: fair-play points are not entered"


def test_teams_level_on_every_rule_share_a_position():
    rows = table(places(*GROUP_H_TEAMS), GROUP_H, WORLD_CUP)
    assert [row.position for row in rows] == [1, 2, 2, 4]


def test_lots_decide_when_nothing_else_does():
    lots = {"Japan": {"lot": 2}, "Senegal": {"lot": 1}}
    rows = table(places(*GROUP_H_TEAMS, **lots), GROUP_H, WORLD_CUP)
    assert rows[1].reason == "ahead of Japan by the drawing of lots"


def test_goal_difference_is_given_with_its_sign():
    played = results("A 3-0 C", "B 0-1 C", "C 0-2 B", "C 1-0 A")
    rows = table(places("A", "B", "C"), played, ["points", "goal_difference"])
    assert rows[1].reason == "ahead of B on goal difference, +2 to +1"


def test_head_to_head_counts_only_matches_between_the_teams_level():
    played = results("A 1-0 B", "B 9-0 C", "A 0-1 C")
    rows = table(places("A", "B", "C"), played, ["points", "head_to_head_points"])
    # A, B and C won once each: the matches between them are all there are.
    assert [row.position for row in rows] == [1, 1, 1]


def test_head_to_head_comes_before_goal_difference_where_the_rules_say_so():
    played = results("A 1-0 B", "C 1-0 A", "A 0-1 C", "B 9-0 C")
    rows = table(places("A", "B", "C"), played, EUROPE)
    assert names(rows) == ["C", "A", "B"]


def test_goal_difference_comes_first_where_the_rules_say_so():
    played = results("A 1-0 B", "C 1-0 A", "A 0-1 C", "B 9-0 C")
    rows = table(places("A", "B", "C"), played, WORLD_CUP)
    assert names(rows) == ["C", "B", "A"]


def test_head_to_head_starts_again_among_the_teams_still_level():
    # A, B and C are level on points; D lost to everyone but is not in question.
    played = results("A 1-0 B", "B 2-0 C", "C 1-0 A", "A 4-0 D", "B 1-0 D", "C 1-0 D")
    rows = table(places("A", "B", "C", "D"), played, EUROPE)
    # Between the three: B +1, A 0, C -1 in goal difference.
    assert names(rows) == ["B", "A", "C", "D"]


def test_two_teams_left_level_by_a_mini_table_are_compared_on_their_own_match():
    played = results(
        # Mini-table of A, B, C by points: A 3, B 3, C 3; by difference: all nought;
        # by goals: C 3, A 2, B 2. A and B go back to their own match.
        "A 1-0 B",
        "B 2-1 C",
        "C 2-1 A",
        "A 1-0 D",
        "B 1-0 D",
        "C 1-0 D",
    )
    rows = table(places("A", "B", "C", "D"), played, EUROPE)
    assert names(rows) == ["C", "A", "B", "D"]


def test_the_second_comparison_names_the_match_between_the_two():
    played = results("A 1-0 B", "B 2-1 C", "C 2-1 A", "A 1-0 D", "B 1-0 D", "C 1-0 D")
    rows = table(places("A", "B", "C", "D"), played, EUROPE)
    assert rows[1].reason == (
        "ahead of B on points in matches between the teams level, 3 to 0"
    )


def test_matches_against_teams_outside_the_table_do_not_count():
    rows = table(places("A", "B"), results("A 5-0 Guests", "A 1-0 B"), ["points"])
    assert rows[0].played == 1


def test_points_taken_by_the_organisers_count_in_the_table():
    rows = table(places("A", "B", A={"adjustment": -8}), results("A 2-0 B"), ["points"])
    assert names(rows) == ["B", "A"]


def test_negative_points_have_a_true_minus_sign():
    rows = table(places("A", "B", A={"adjustment": -8}), results("A 2-0 B"), ["points"])
    assert rows[1].points_shown == "−5"


def test_a_win_is_worth_what_the_competition_says():
    rows = table(places("A", "B"), results("A 2-0 B"), ["points"], Points(win=2))
    assert rows[0].points == 2


def test_a_result_without_goals_counts_by_its_outcome():
    rows = table(places("A", "B"), [Result("A", "B", None, Outcome.AWAY)], ["points"])
    assert names(rows) == ["B", "A"]


def test_no_reason_is_given_before_a_ball_is_kicked():
    rows = table(places("A", "B"), [], ["points"])
    assert [row.reason for row in rows] == ["", ""]


def test_a_difference_is_signed_with_a_true_minus():
    assert [signed(3), signed(0), signed(-4)] == ["+3", "0", "−4"]
