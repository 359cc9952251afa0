"""Where and when, and in what: competitions, stages, grounds, towns and days as told.

A row of the table beside this file is a story and, line by line, what it states around
each match: competition, stage, ground, town and day. Each was filed on 11 March 2024.
"""

from pathlib import Path

import pytest

from articles.copy import parse_story

ROWS = (
    (Path(__file__).parent / "told_places.txt")
    .read_text(encoding="utf-8")
    .strip()
    .split("\n\n")
)


def stated(story: str) -> list[str]:
    """A line for each match the parser finds, as the table writes it."""
    return [
        f"= {m.competition or '-'} | {m.stage or '-'} | {m.venue or '-'}"
        f" | {m.city or '-'} | {m.date or '-'}"
        for m in parse_story(f" date 2024-03-11 {story}").matches
    ]


@pytest.mark.parametrize(
    "row", ROWS, ids=[row.partition("\n")[0].strip("# ") for row in ROWS]
)
def test_a_story_states_where_and_when(row):
    _, *lines = row.strip().split("\n")
    told = [line for line in lines if not line.startswith("= ")]
    story = "\n".join(told).replace("\n¶\n", "\n\n")
    assert stated(story) == [line for line in lines if line.startswith("= ")]
