"""Who came second and third, told in a sentence of its own."""

# Each row of a table stays on its line.
# ruff: noqa: E501

import pytest

from articles.copy import parse_story

LEAD = "Ann Roe won the women's 200m final at the Pacific Championships in Fukuoka on Saturday in 22.10."


@pytest.mark.parametrize(
    "told",
    [
        "Bea Holm took second place ahead of Ida Lund.",
        "Norway's Bea Holm finished second ahead of Sweden's Ida Lund.",
        "Bea Holm had to settle for silver, ahead of Ida Lund.",
    ],
)
def test_a_second_place_is_no_win_over_the_third(told):
    match = parse_story(f" date 2021-05-14\n\n{LEAD} {told}").matches[0]
    assert match.winner == "Ann Roe"
    assert [s.name for s in match.sides] == ["Ann Roe", "Bea Holm", "Ida Lund"]


def test_the_second_of_a_stage_is_told_after_its_winner():
    story = parse_story(
        " date 2021-05-14\n\nAnn Roe a remporté jeudi la 5e étape du Tour des Lacs, à Moor, en 4h 12' 33''. La Belge Bea Holm a pris la deuxième place devant Ida Lund.\n\nLa cycliste Ann Roe franchit la ligne d'arrivée de la 5e étape du Tour des Lacs. (Photo by Maëlle Tissier / AFP)"
    )
    assert [s.name for s in story.matches[0].sides] == [
        "Ann Roe",
        "Bea Holm",
        "Ida Lund",
    ]
