"""Sides told of by who they are, and sides named like a ground."""

# Each caption stays on its line.
# ruff: noqa: E501

import pytest

from articles.copy import parse_story


def match_of(*paragraphs: str):
    return parse_story(" date 2023-02-08\n\n" + "\n\n".join(paragraphs)).matches[0]


CAPTIONS = [
    "Tern's Kerry Malone (left) and Fen City's Toby Grant battle for the ball during the River Cup tie at Lime Lane. (Imogen Hale/PA Wire)",
    "Kerry Malone of Tern is tackled by Toby Grant of Fen City during the River Cup tie at Lime Lane. (Imogen Hale/PA Wire)",
    "Fen City's Toby Grant challenges Tern's Kerry Malone during the River Cup tie at Lime Lane. (Imogen Hale/PA Wire)",
]


@pytest.mark.parametrize("caption", CAPTIONS)
def test_a_picture_of_two_rivals_says_who_the_visitors_were(caption):
    match = match_of("The visitors beat Fen City 2-1 on Tuesday night.", caption)
    assert (match.winner, [s.score for s in match.sides]) == ("Tern", ["2", "1"])


def test_team_mates_of_a_picture_are_no_two_sides():
    caption = "Fen City's Toby Grant tussles with team-mate Tern's Kerry Malone. (Imogen Hale/PA Wire)"
    story = parse_story(
        f" date 2023-02-08\n\nThe visitors beat Fen City 2-1.\n\n{caption}"
    )
    assert story.matches == ()


@pytest.mark.parametrize(
    "lead",
    [
        "Fen Park are in the semi-finals of the River Cup.",
        "Fen Park have reached the semi-finals of the River Cup.",
        "Fen Park's Ann Roe was the last to leave.",
    ],
)
def test_a_side_named_like_a_ground_is_one_where_it_acts(lead):
    match = match_of(lead, "The part-timers stunned Moor City 2-1 on Tuesday.")
    assert (match.winner, match.sides[1].name) == ("Fen Park", "Moor City")


def test_a_ground_is_no_side_because_it_opens_the_story():
    story = parse_story(
        " date 2023-02-08\n\nAt Fen Park it rained all day.\n\nThe part-timers stunned Moor City 2-1 on Tuesday."
    )
    assert "Fen Park" not in [s.name for m in story.matches for s in m.sides]


def test_who_met_is_told_by_between_though_one_is_named_like_a_ground():
    match = match_of(
        "The visitors beat Moor City 2-1 on Tuesday night.",
        "Kerry Malone celebrates during the match between Moor City and Fen Park on Tuesday. (Imogen Hale/PA Wire)",
    )
    assert match.winner == "Fen Park"


@pytest.mark.parametrize(
    ("lead", "competition"),
    [
        (
            "Tern e Vale empataram 2-2 em Santarém, num jogo da Taça da Liga.",
            "Taça da Liga",
        ),
        ("Tern, Kale Ligi'nde konuk ettiği Vale'yi 3-0 mağlup etti.", "Kale Ligi"),
    ],
)
def test_a_competition_keeps_its_whole_name(lead, competition):
    assert match_of(lead).competition == competition


def test_an_eliminator_is_a_stage():
    assert match_of("Tern beat Vale 2-1 in the eliminator on Saturday.").stage == (
        "eliminator"
    )
