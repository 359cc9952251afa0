"""One door for whatever a person has: recognised, read, and nothing lost."""

import json

import pytest

from social.capture.hints import HINTS, hint_for
from social.capture.parsing import (
    CaptureError,
    capture_anything,
    capture_text,
    mend,
)

CODE = (
    '<blockquote class="twitter-tweet"><p lang="en">Gol! pic.twitter.com/a1</p>&mdash; '
    'Bo (@bo) <a href="https://twitter.com/bo/status/101">July 3, 2018</a></blockquote>'
)
STATUS = json.dumps(
    {
        "created_at": "2018-07-03T09:10:00Z",
        "url": "https://mastodon.social/@bo/1099",
        "content": "<p>Classy. https://example.com/x</p>",
        "sensitive": True,
        "spoiler_text": "an injury",
        "account": {"acct": "bo", "display_name": "Bo"},
        "media_attachments": [
            {"type": "image", "url": "https://files.example/a", "description": "A room"}
        ],
    }
)
FORMS = {
    "link": ("https://x.com/bo/status/101", "link"),
    "embed code": (CODE, "embed-code"),
    "record": (STATUS, "api-record"),
    "words": ("Gol! — Bo (@bo) July 3, 2018", "plain-text"),
}


@pytest.mark.parametrize("name", FORMS)
def test_each_form_is_recognised(name):
    pasted, method = FORMS[name]
    assert capture_anything(pasted).method == method


@pytest.mark.parametrize("name", FORMS)
def test_blanks_around_a_form_change_nothing_but_the_evidence(name):
    pasted = FORMS[name][0]
    post = capture_anything(f"\n  {pasted}\n ")
    assert (post.text, post.raw) == (
        capture_anything(pasted).text,
        f"\n  {pasted}\n ",
    )


@pytest.mark.parametrize(
    ("pasted", "sentence"),
    [
        ("", "no text here"),
        ("   \n", "no text here"),
        ("a" * 100_001, "longer than 100,000 characters"),
        ("Gol! — Bo (@bo) July 3, 2199", "lies in the future"),
        ("Gol! — Bo (@bo) July 3, 2918", "lies in the future"),
        ("Gol! — Bo (@bo) July 3, 1018", "no posts from before March 2006"),
        ("Gol! — Bo (@bo@tern.social) July 3, 1018", "no such posts before 1991"),
        ("https://[oops", "not a web address"),
    ],
)
def test_bad_input_is_refused_in_a_sentence(pasted, sentence):
    with pytest.raises(CaptureError, match=sentence):
        capture_text(pasted)


def test_a_link_of_an_unknown_platform_is_kept_with_advice():
    post = capture_anything("https://example.com/posts/1")
    assert (post.source_url, hint_for(post.why)) == (
        "https://example.com/posts/1",
        HINTS["not-a-post"],
    )


def test_every_hint_fits_its_column():
    assert all(len(name) < 25 for name in HINTS)


def test_a_naughty_string_is_a_post_or_a_sentence(shared_folder):
    path = shared_folder / "data" / "hostile" / "strings" / "blns.json"
    for text in json.loads(path.read_text()):
        try:
            post = capture_anything(text)
        except CaptureError as error:
            assert str(error).endswith("."), text
            continue
        assert post.raw == text


def test_a_naughty_string_in_embed_code_is_a_post_or_a_sentence(shared_folder):
    path = shared_folder / "data" / "hostile" / "strings" / "blns.json"
    for text in json.loads(path.read_text()):
        pasted = CODE.replace("Gol!", text)
        try:
            post = capture_anything(pasted)
        except CaptureError as error:
            assert str(error).endswith("."), text
            continue
        assert post.raw == pasted


# Mending what was read -------------------------------------------------------------


def test_mended_fields_stand_over_what_was_read():
    post = mend(CODE, text="Gol! pic.twitter.com/a1", author_name="Bo Berg")
    assert (post.author_name, post.handle) == ("Bo Berg", "bo")


def test_what_no_field_shows_stays_when_a_capture_is_mended():
    post = mend(STATUS, author_name="Bo Berg")
    assert (post.media[0]["alt"], post.sensitive_reason) == ("A room", "an injury")


def test_words_typed_anew_are_read_anew():
    post = mend(STATUS, text="Classy. https://example.com/y")
    assert (post.links, post.media[0]["alt"]) == (
        ["https://example.com/y"],
        "A room",
    )


def test_a_picture_named_by_words_that_went_goes_with_them():
    assert mend(CODE, text="Gol!").media == []


def test_what_cannot_be_read_can_still_be_typed():
    post = mend("a\0b", text="Gol!", platform="twitter")
    assert (post.text, post.raw) == ("Gol!", "a\0b")
