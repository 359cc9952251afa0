"""The command that shows what the parser makes of files of raw copy."""

import json
import os
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

STORY = (
    " date 2022-05-15 Tern beat Vale 3-2 at Pier Park on Saturday.\n\n"
    "Ann Roe celebrates in Tern, England, May 14, 2022. (AP Photo/Lena Roe)\n\n"
    "Two goals.\n\nWe did it ❤️ — Tern (@tern) May 14, 2022"
)


@pytest.fixture
def story_file(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def parse(*files: object, as_json: bool = False) -> tuple[str, str, bool]:
    """Standard output, standard error, and whether the command failed."""
    out, err = StringIO(), StringIO()
    failed = False
    try:
        call_command(
            "parse_story", *map(str, files), json=as_json, stdout=out, stderr=err
        )
    except CommandError:
        failed = True
    return out.getvalue(), err.getvalue(), failed


def test_json_is_one_object_on_one_line_for_each_file(story_file):
    out, _, _ = parse(story_file, story_file, as_json=True)
    assert [json.loads(line)["date"] for line in out.splitlines()] == ["2022-05-15"] * 2


def test_json_keeps_emoji_as_they_are(story_file):
    assert "❤️" in parse(story_file, as_json=True)[0]


def test_the_listing_shows_each_kind(story_file):
    out, _, _ = parse(story_file)
    kinds = [line.split()[1] for line in out.splitlines()[1:] if "-" in line.split()[0]]
    assert kinds == ["paragraph", "photo", "post"]


def test_the_listing_says_what_to_look_at(story_file):
    assert "Check where this post begins" in parse(story_file)[0]


def test_the_listing_tells_the_match(story_file):
    assert (
        "match: Tern 3 - Vale 2; won by Tern; Pier Park; Tern" in parse(story_file)[0]
    )


def write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


@pytest.fixture(
    params=["empty", "picture", "nul", "latin-1", "large", "missing", "folder"]
)
def bad_file(request, tmp_path: Path) -> Path:
    path = tmp_path / "bad.txt"
    match request.param:
        case "empty":
            write(path, b"")
        case "picture":
            write(path, b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
        case "nul":
            write(path, b"Words\x00more")
        case "latin-1":
            write(path, "Café by the sea".encode("latin-1"))
        case "large":
            with path.open("wb") as file:
                file.truncate(50 * 1024 * 1024)
        case "folder":
            path.mkdir()
    return path


def test_a_bad_file_gets_one_sentence_that_names_it(bad_file):
    _, err, _ = parse(bad_file)
    assert err.startswith(str(bad_file))
    assert len(err.strip().splitlines()) == 1


def test_a_bad_file_makes_the_command_fail(bad_file):
    assert parse(bad_file)[2]


def test_the_other_files_are_still_parsed(bad_file, story_file):
    out, _, _ = parse(bad_file, story_file, as_json=True)
    assert len(out.splitlines()) == 1


@pytest.mark.skipif(
    os.name != "posix" or os.geteuid() == 0, reason="root reads anything"
)
def test_an_unreadable_file_is_named(story_file):
    story_file.chmod(0)
    assert "you lack the permission" in parse(story_file)[1]
