"""Goals as reporters of other languages tell them, sentence by sentence.

A line of the table beside this file that begins with "#" is a result; each line under
it is the sentence that follows in the story, and the goals it tells.
"""

from pathlib import Path

import pytest

from articles.copy import parse_story

LINES = (
    (Path(__file__).parent / "told_goals_abroad.txt")
    .read_text(encoding="utf-8")
    .strip()
    .split("\n")
)


def told() -> list[tuple[str, str, str]]:
    rows = []
    lead = ""
    for line in LINES:
        if line.startswith("# "):
            lead = line[2:]
            continue
        sentence, _, goals = line.rpartition(" | ")
        rows.append((lead, sentence, goals))
    return rows


@pytest.mark.parametrize(
    ("lead", "sentence", "goals"), told(), ids=[row[1] for row in told()]
)
def test_a_sentence_tells_its_goals(lead, sentence, goals):
    matches = parse_story(f" date 2021-10-10 {lead}\n\n{sentence}").matches
    scorers = [s for match in matches for s in match.scorers]
    found = [f"{s.name} {s.minute}" if s.minute else s.name for s in scorers]
    assert found == ([] if goals == "-" else goals.split("; "))
