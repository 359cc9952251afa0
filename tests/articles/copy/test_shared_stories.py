"""The shared stories: the parser measured by the scorer that comes with them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from articles.copy import load_copy, parse_story
from tests.conftest import PROJECT

ONE = 1.0
LEAST = {
    "posts_f1": 0.98,
    "exact": 0.97,
    "captions_f1": 0.97,
    "credit": 0.95,
    "facts_recall": 0.85,
    "facts_precision": 0.85,
    "coverage": 1.0,
    "flag_recall": 0.9,
}
MOST = {"overlap": 0.0, "silent_post_errors": 0, "needless_flags": 0.1}
NOT_SCORES = {"silent_post_errors", "overlap", "needless_flags"}


@pytest.fixture(scope="module")
def scores(shared_folder: Path, tmp_path_factory):
    """Every measure of the shared scorer, for all stories together and each alone."""
    stories = shared_folder / "stories"
    scorer = stories / "score.py"
    if not scorer.exists():
        pytest.skip(f"The scorer of the shared stories is not here ({scorer}).")
    out = tmp_path_factory.mktemp("scores") / "scores.json"
    command = f"{sys.executable} manage.py parse_story {{files}} --json"
    subprocess.run(
        [sys.executable, scorer, stories, "--cmd", command, "--out", out],
        cwd=PROJECT,
        check=True,
        capture_output=True,
    )
    return json.loads(out.read_text())


def test_every_shared_story_is_parsed_without_an_error(scores):
    assert scores["errors"] == 0


@pytest.mark.parametrize(("measure", "least"), LEAST.items())
def test_the_shared_stories_reach(scores, measure, least):
    assert scores["total"][measure] >= least


@pytest.mark.parametrize(("measure", "most"), MOST.items())
def test_the_shared_stories_stay_under(scores, measure, most):
    assert scores["total"][measure] <= most


def test_the_seed_is_read_without_a_flaw(scores):
    seed = scores["stories"]["seed"]
    flaws = {
        name: value
        for name, value in seed.items()
        if name not in NOT_SCORES and value is not None and value != ONE
    }
    assert flaws == {}


@pytest.mark.parametrize("measure", sorted(NOT_SCORES))
def test_the_seed_has_nothing_amiss(scores, measure):
    assert not scores["stories"]["seed"][measure]


def test_each_source_of_the_seed_is_its_exact_slice(shared_folder: Path):
    copy = load_copy(shared_folder / "stories" / "seed.txt")
    blocks = parse_story(copy.text).blocks
    assert [b.source for b in blocks] == [copy.text[b.start : b.end] for b in blocks]
