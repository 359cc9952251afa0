"""Results as stories tell them, each in the words of one reporter.

A row of the table beside this file is a story and, line by line, what it states of each
match: the sides with their scores, the winner, and how it ended.
"""

from pathlib import Path

import pytest

from articles.copy import parse_story

ROWS = (
    (Path(__file__).parent / "told_results.txt")
    .read_text(encoding="utf-8")
    .strip()
    .split("\n\n")
)


def stated(story: str) -> list[str]:
    """A line for each match the parser finds, as the table writes it."""
    lines = []
    for match in parse_story(f" date 2021-10-10 {story}").matches:
        sides = ", ".join(f"{s.name} {s.score or '-'}" for s in match.sides)
        lines.append(f"= {sides} | {match.winner or '-'} | {match.detail or '-'}")
    return lines


@pytest.mark.parametrize(
    "row", ROWS, ids=[row.partition("\n")[0].strip("# ") for row in ROWS]
)
def test_a_story_states_its_results(row):
    _, *lines = row.strip().split("\n")
    told = [line for line in lines if not line.startswith("= ")]
    story = "\n".join(told).replace("\n¶\n", "\n\n")
    assert stated(story) == [line for line in lines if line.startswith("= ")]
