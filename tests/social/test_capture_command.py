"""Capturing one post from the command line."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from social.models import QuotedPost
from tests.social.factories import make_person

pytestmark = pytest.mark.django_db

WORDS = "Gol! — Bo (@bo) July 3, 2018"


def run(path, *arguments):
    out = StringIO()
    call_command("capture_post", str(path), *arguments, stdout=out)
    return out.getvalue()


@pytest.fixture
def pasted(tmp_path):
    path = tmp_path / "pasted.txt"
    path.write_text(WORDS, encoding="utf-8")
    return path


def test_a_captured_post_awaits_a_decision(pasted):
    run(pasted)
    assert QuotedPost.objects.get().status == "awaiting"


def test_standard_input_is_read_too(monkeypatch):
    monkeypatch.setattr("sys.stdin", StringIO(WORDS))
    run("-")
    assert QuotedPost.objects.get().text == "Gol!"


def test_what_was_read_is_told(pasted):
    facts = json.loads(run(pasted, "--json"))
    assert (facts["handle"], facts["posted"], facts["is_new"]) == (
        "bo",
        "2018-07-03",
        True,
    )


def test_the_same_post_again_is_told_so(pasted):
    run(pasted)
    assert json.loads(run(pasted, "--json"))["is_new"] is False


def test_a_dry_run_keeps_nothing(pasted):
    run(pasted, "--dry-run")
    assert not QuotedPost.objects.exists()


def test_fetching_that_is_off_is_said_and_loses_nothing(pasted):
    pasted.write_text("https://x.com/bo/status/101")
    assert "Fetching is switched off here" in run(pasted, "--fetch")
    assert QuotedPost.objects.get().source_url == "https://x.com/bo/status/101"


def test_the_one_who_captures_is_recorded(pasted):
    person = make_person("moderator")
    run(pasted, "--by", person.username)
    assert QuotedPost.objects.get().captured_by == person


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "no text here"),
        (b"\xff\xfe", "not UTF-8"),
        ("Gol! — Bo (@bo) July 3, 2199".encode(), "in the future"),
    ],
)
def test_what_cannot_be_captured_is_refused_in_words(pasted, content, sentence):
    pasted.write_bytes(content)
    with pytest.raises(CommandError, match=sentence):
        run(pasted)


def test_a_file_that_is_not_there_is_said(tmp_path):
    with pytest.raises(CommandError, match="No such file"):
        run(tmp_path / "none.txt")
