"""Whole little stories of other languages: what they state of each match.

A row of the table beside this file is a story; a line that begins with "=" is a match
with its sides, its winner and how it ended, the line with "+" under it its goals.
"""

from pathlib import Path

import pytest

from articles.copy import parse_story

ROWS = (
    (Path(__file__).parent / "told_abroad.txt")
    .read_text(encoding="utf-8")
    .strip()
    .split("\n\n")
)
FACTS = ("= ", "+ ")


def told_in(row: str) -> tuple[str, list[str]]:
    """The story of a row, and the lines that say what it states."""
    _, *lines = row.split("\n")
    story = "\n".join(line for line in lines if not line.startswith(FACTS))
    return story.replace("\n¶\n", "\n\n"), [x for x in lines if x.startswith(FACTS)]


def stated(story: str) -> list[str]:
    lines = []
    for match in parse_story(f" date 2021-10-10 {story}").matches:
        sides = ", ".join(f"{s.name} {s.score or '-'}" for s in match.sides)
        lines.append(f"= {sides} | {match.winner or '-'} | {match.detail or '-'}")
        goals = sorted(f"{s.name} {s.minute or ''}".strip() for s in match.scorers)
        lines.extend([f"+ {'; '.join(goals)}"] if goals else [])
    return lines


@pytest.mark.parametrize("row", ROWS, ids=[row.partition("\n")[0][2:] for row in ROWS])
def test_a_story_states_its_matches(row):
    story, facts = told_in(row)
    assert stated(story) == facts
