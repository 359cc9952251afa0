"""Results of lines, lists and single combat, each as one story tells it.

The table beside this file is written as the one of `test_told_results`.
"""

from pathlib import Path

import pytest

from articles.copy import parse_story
from tests.articles.copy.test_told_results import stated

ROWS = (
    (Path(__file__).parent / "told_sports.txt")
    .read_text(encoding="utf-8")
    .strip()
    .split("\n\n")
)


@pytest.mark.parametrize(
    "row", ROWS, ids=[row.partition("\n")[0].strip("# ") for row in ROWS]
)
def test_a_story_states_its_results(row):
    _, *lines = row.strip().split("\n")
    told = [line for line in lines if not line.startswith("= ")]
    story = "\n".join(told).replace("\n¶\n", "\n\n")
    assert stated(story) == [line for line in lines if line.startswith("= ")]


@pytest.mark.parametrize(
    "line",
    [
        "Scorers: Roe 3, Lund 2",
        "Tore: Roe 12, Lund 40",
        "Samstag: Tern - Vale 17:30",
        "Next: Tern - Vale 3-1",
        "Sun 25 Aug 2024 20:14 BST",
        "Zini 3, Kowalski 18, Barbieri 11, Ortega 9",
        "Half-time: Tern 2 Vale 0",
    ],
)
def test_a_line_of_other_figures_is_no_result(line):
    story = f" date 2021-10-10 Nobody slept much in the town.\n\n{line}"
    assert parse_story(story).matches == ()
