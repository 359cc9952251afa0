"""One post is one record, whatever form it was captured from."""

import json
from itertools import permutations

import pytest

from social.capture.parsing import CaptureError, capture_anything
from social.models import QuotedPost
from tests.social.factories import make_person
from tests.social.provider_server import status, thread, x_answer

pytestmark = pytest.mark.django_db

X_FORMS = {
    "link": "https://twitter.com/bo/status/101?s=20",
    "code": x_answer()["html"],
    "oEmbed": json.dumps(x_answer()),
    "words": "Gol! — Bo (@bo) July 3, 2018\nhttps://x.com/bo/status/101",
}
BLUESKY_FORMS = {
    "link": "https://bsky.app/profile/bo.bsky.social/post/3kxyz",
    "name": "at://did:plc:abc/app.bsky.feed.post/3kxyz",
    "record": json.dumps(thread()),
}
MASTODON_FORMS = {
    "link": "https://example.social/@bo/1099",
    "record": json.dumps(status()),
    "code": '<iframe src="https://example.social/@bo/1099/embed" '
    'class="mastodon-embed"></iframe>',
}


def capture(pasted):
    return QuotedPost.objects.capture(capture_anything(pasted), make_person())[0]


@pytest.mark.parametrize(("first", "second"), list(permutations(X_FORMS, 2)))
def test_two_forms_of_a_post_on_x_are_one_record(first, second):
    assert capture(X_FORMS[first]).pk == capture(X_FORMS[second]).pk


@pytest.mark.parametrize(("first", "second"), list(permutations(BLUESKY_FORMS, 2)))
def test_two_forms_of_a_post_on_bluesky_are_one_record(first, second):
    assert capture(BLUESKY_FORMS[first]).pk == capture(BLUESKY_FORMS[second]).pk


@pytest.mark.parametrize(("first", "second"), list(permutations(MASTODON_FORMS, 2)))
def test_two_forms_of_a_status_are_one_record(first, second):
    assert capture(MASTODON_FORMS[first]).pk == capture(MASTODON_FORMS[second]).pk


def test_words_that_come_after_the_link_are_filled_in():
    capture(X_FORMS["link"])
    assert capture(X_FORMS["code"]).text == "Gol!"


def test_the_record_keeps_the_evidence_of_both():
    capture(X_FORMS["link"])
    raw = capture(X_FORMS["code"]).raw_capture
    assert X_FORMS["link"] in raw and X_FORMS["code"] in raw


def test_the_alt_text_of_a_picture_is_kept():
    media = [{"type": "image", "url": "https://files.example/a", "description": "A"}]
    post = capture(json.dumps(status(media_attachments=media)))
    post.refresh_from_db()
    assert post.media == [
        {"kind": "image", "url": "https://files.example/a", "alt": "A"}
    ]


@pytest.mark.parametrize("alt", ["a\0b", "a\ud800b"])
def test_alt_text_that_cannot_be_kept_is_refused_in_words(alt):
    media = [{"type": "image", "url": "https://files.example/a", "description": alt}]
    with pytest.raises(CaptureError, match="Copy it again"):
        capture(json.dumps(status(media_attachments=media)))


def test_a_warning_that_cannot_be_kept_is_refused_in_words():
    with pytest.raises(CaptureError, match="NUL character"):
        capture(json.dumps(status(spoiler_text="a\0b")))
