"""A folder where a wire drops its copy: each file is taken once, and whole."""

import os
import time
from pathlib import Path

import pytest

from articles.copy.problems import CopyError
from articles.copy_desk.watching import Watch

SETTLE = 5.0


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def watch(tmp_path, clock):
    watched = Watch(tmp_path, None, SETTLE)
    return lambda: [
        (Path(each.name).name, each.load().text) for each in watched.ready(clock)
    ]


def test_a_file_is_taken_once_it_has_kept_still(tmp_path, watch, clock):
    (tmp_path / "a.txt").write_text("It rained.")
    seen = []
    for clock.now in (0.0, 4.9, 5.0):
        seen.append(watch())
    assert seen == [[], [], [("a.txt", "It rained.")]]


def test_a_writer_that_pauses_is_waited_for(tmp_path, watch, clock):
    path = tmp_path / "a.txt"
    path.write_text("It rai")
    watch()
    clock.now = 4.0
    path.write_text("It rained in Tern.")
    watch()
    clock.now = 8.0
    assert watch() == []
    clock.now = 9.0
    assert watch() == [("a.txt", "It rained in Tern.")]


def test_a_file_is_taken_once(tmp_path, watch, clock):
    (tmp_path / "a.txt").write_text("It rained.")
    seen = []
    for clock.now in (0.0, 5.0, 10.0, 20.0):
        seen += watch()
    assert len(seen) == 1


def test_a_file_that_changes_is_taken_again(tmp_path, watch, clock):
    path = tmp_path / "a.txt"
    path.write_text("It rained.")
    seen = []
    for clock.now in (0.0, 5.0):
        seen += watch()
    path.write_text("It rained again.")
    for clock.now in (6.0, 11.0):
        seen += watch()
    assert [text for _, text in seen] == ["It rained.", "It rained again."]


def test_an_empty_file_is_waited_for(tmp_path, watch, clock):
    (tmp_path / "a.txt").touch()
    watch()
    clock.now = 100.0
    assert watch() == []


@pytest.mark.parametrize("name", [".a.txt", "a.txt.part", "a.part.txt", "~a.txt"])
def test_a_file_still_on_its_way_is_left_alone(tmp_path, watch, clock, name):
    (tmp_path / name).write_text("It rai")
    watch()
    clock.now = 100.0
    assert watch() == []


@pytest.mark.parametrize("name", [".a.txt", "a.txt.part", ".coming/a.txt"])
def test_a_file_renamed_into_its_place_is_taken_at_once(tmp_path, watch, name):
    (tmp_path / ".coming").mkdir()
    (tmp_path / name).write_text("It rained.")
    watch()
    (tmp_path / name).rename(tmp_path / "a.txt")
    assert watch() == [("a.txt", "It rained.")]


def test_an_old_file_moved_in_is_taken_at_once(tmp_path_factory, tmp_path, watch):
    outside = tmp_path_factory.mktemp("outside") / "a.txt"
    outside.write_text("It rained.")
    an_hour_ago = time.time() - 3600
    os.utime(outside, (an_hour_ago, an_hour_ago))
    outside.rename(tmp_path / "a.txt")
    assert watch() == [("a.txt", "It rained.")]


def test_a_file_renamed_over_an_older_one_is_taken_at_once(tmp_path, watch, clock):
    (tmp_path / "a.txt").write_text("It rained.")
    for clock.now in (0.0, 5.0):
        watch()
    (tmp_path / "b.tmp").write_text("It snowed.")
    watch()
    (tmp_path / "b.tmp").replace(tmp_path / "a.txt")
    assert watch() == [("a.txt", "It snowed.")]


def test_a_file_moved_in_over_an_older_one_is_waited_for(tmp_path, watch, clock):
    (tmp_path / "a.txt").write_text("It rained.")
    for clock.now in (0.0, 5.0):
        watch()
    (tmp_path / "b.tmp").write_text("It snowed.")
    (tmp_path / "b.tmp").replace(tmp_path / "a.txt")
    assert watch() == []
    clock.now = 10.0
    assert watch() == [("a.txt", "It snowed.")]


def test_a_file_written_to_while_it_is_read_is_taken_later(tmp_path, clock):
    path = tmp_path / "a.txt"
    path.write_text("It rai")
    watched = Watch(tmp_path, None, SETTLE)
    watched.ready(clock)
    clock.now = 5.0
    (found,) = watched.ready(clock)
    path.write_text("It rained.")
    with pytest.raises(CopyError, match="was written to while it was read"):
        found.load()
    seen = []
    for clock.now in (6.0, 11.0):
        seen += watched.ready(clock)
    assert [each.load().text for each in seen] == ["It rained."]


def test_a_folder_that_has_gone_is_waited_for(tmp_path, clock):
    watched = Watch(tmp_path / "gone", None, SETTLE)
    assert watched.ready(clock) == []
