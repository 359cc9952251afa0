"""Stories of other forms than one match in prose: what each states of who won.

Races and tournaments of many finishers, bouts, round-ups, columns of results, live
reports, corrections, and stories of no match at all. The table beside this file is
written as the one of `test_told_results`.
"""

from pathlib import Path

import pytest

from tests.articles.copy.test_told_results import stated

ROWS = (
    (Path(__file__).parent / "told_forms.txt")
    .read_text(encoding="utf-8")
    .strip()
    .split("\n\n")
)


@pytest.mark.parametrize(
    "row", ROWS, ids=[row.partition("\n")[0].strip("# ") for row in ROWS]
)
def test_a_story_states_who_won(row):
    _, *lines = row.strip().split("\n")
    told = [line for line in lines if not line.startswith("= ")]
    story = "\n".join(told).replace("\n¶\n", "\n\n")
    assert stated(story) == [line for line in lines if line.startswith("= ")]
