"""Goals as English stories of every sport tell them: who scored, and when.

The table beside this file holds one story a block: its name, its paragraphs parted by
a line "¶", and a line that begins with "=": each goal's scorer and minute, a hyphen
for a minute that the story does not tell.
"""

from pathlib import Path

import pytest

from articles.copy import parse_story

ROWS = (
    (Path(__file__).parent / "told_goals.txt")
    .read_text(encoding="utf-8")
    .strip()
    .split("\n\n")
)


@pytest.mark.parametrize(
    "row", ROWS, ids=[row.partition("\n")[0].strip("# ") for row in ROWS]
)
def test_a_story_tells_its_goals(row):
    _, *lines, told = row.split("\n")
    story = " date 2023-05-07\n\n" + "\n".join(lines).replace("\n¶\n", "\n\n")
    goals = [
        f"{scorer.name} {scorer.minute or '-'}"
        for match in parse_story(story).matches
        for scorer in match.scorers
    ]
    wanted = [goal.strip() for goal in told[1:].split(";") if goal.strip()]
    assert sorted(goals) == sorted(wanted)
