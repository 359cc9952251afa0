"""Where a story was filed from, and when that is where the match was played."""

import pytest

from articles.copy import parse_story
from articles.copy.datelines import find_dateline


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ("HYDERABAD (Reuters) - ", "Hyderabad"),
        ("DULUTH, Minn. (AP) — ", "Duluth"),
        ("Kiel (dpa) - ", "Kiel"),
        ("LILLEHAMMER (NTB): ", "Lillehammer"),
        ("Stockholm (TT) ", "Stockholm"),
        ("Sevilla, 4 mar (EFE).- ", "Sevilla"),
        ("(ANSA) - BARI, 21 APR - ", "Bari"),
        ("Porto, 08 jan 2025 (Lusa) – ", "Porto"),
        ("MOSCOU, 3 juin (AFP) - ", "Moscou"),
        ("ST. LOUIS -- ", "St. Louis"),
        ("GDAŃSK (PAP) - ", "Gdańsk"),
        ("【東京共同】", "東京"),
        ("(서울=연합뉴스) ", "서울"),
    ],
)
def test_a_dateline_names_its_town_and_ends_before_the_story(head, place):
    assert find_dateline(head + "Ann Roe won.") == (place, len(head))


@pytest.mark.parametrize(
    "words",
    [
        "Tern Rovers - Vale 3-2 was the result.",
        "Tern (left) - he won it.",
        "Tern Town (Roe 12) - Vale.",
        "TSV Tern - HSG Vale 29:28",
    ],
)
def test_sides_and_scores_are_no_dateline(words):
    assert find_dateline(words) == (None, 0)


def test_a_match_without_a_town_was_played_where_it_was_filed_from():
    story = parse_story("VALE (Reuters) - Tern beat Moor 2-1 on Saturday.")
    assert [m.city for m in story.matches] == ["Vale"]


def test_a_town_the_words_give_comes_before_the_dateline():
    story = parse_story(
        "LONDON (Reuters) - Tern beat Moor 2-1 at Glen Park in Vale on Saturday."
    )
    assert [m.city for m in story.matches] == ["Vale"]


def test_the_matches_of_a_round_up_take_no_town_from_its_dateline():
    story = parse_story(
        "LONDON (Reuters) - Tern beat Moor 2-1 on Saturday.\n\nFen beat Vale 3-0."
    )
    assert [m.city for m in story.matches] == [None, None]
