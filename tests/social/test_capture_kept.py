"""From the paste to the record: what a platform's record tells is kept whole."""

import json

import pytest

from social.capture.parsing import capture_anything
from social.forms import CaptureForm, PasteForm
from social.models import QuotedPost
from tests.social.factories import make_person
from tests.social.test_capture_embeds_changed import BLUESKY, TWEET, of_substack
from tests.social.test_capture_fediverse import MISSKEY, NOTE
from tests.social.test_capture_platforms import (
    COMMENT,
    FACEBOOK,
    INSTAGRAM,
    STATUS,
    THREADS,
    VIDEO,
    VIEW,
)
from tests.social.test_capture_x import SYNDICATED, TEXT, USERS, V1, V2, at, entities_v2

pytestmark = pytest.mark.django_db

PASTES = {
    "X, v2": {
        "data": {**V2, "text": TEXT, "entities": entities_v2(at)},
        "includes": {"users": USERS},
    },
    "X, v1.1": V1,
    "X, syndication": SYNDICATED,
    "ActivityPub": NOTE,
    "Misskey": MISSKEY,
    "Mastodon": STATUS,
    "Bluesky": VIEW,
    "YouTube, a video": VIDEO,
    "YouTube, a comment": COMMENT,
    "Facebook": FACEBOOK,
    "Instagram": INSTAGRAM,
    "Threads": THREADS,
}
PASTED = {name: json.dumps(record) for name, record in PASTES.items()}
PASTED["Substack, X"] = of_substack("Twitter2ToDOM", TWEET)
PASTED["Substack, Bluesky"] = of_substack("BlueskyCreateBlueskyEmbed", BLUESKY)


def kept_through_the_forms(pasted):
    """Pasted, looked at without mending anything, and kept."""
    person = make_person()
    first = PasteForm({"pasted": pasted})
    assert first.is_valid(), first.errors
    shown = CaptureForm.filled(first.captured, person)
    sent = {name: str(value) for name, value in shown.initial.items()}
    # Browsers send every break of a line as two signs.
    sent["text"] = sent["text"].replace("\n", "\r\n")
    second = CaptureForm(sent, person=person)
    assert second.is_valid(), second.errors
    post, _ = QuotedPost.objects.capture(second.to_captured(), person)
    post.refresh_from_db()
    return post


@pytest.mark.parametrize("name", PASTED)
def test_what_was_read_is_what_is_kept(name):
    read = capture_anything(PASTED[name])
    post = kept_through_the_forms(PASTED[name])
    assert {
        "platform": post.platform,
        "name": post.account_name,
        "handle": post.handle,
        "text": post.text,
        "at": post.posted_at,
        "precision": post.posted_precision,
        "address": post.source_url,
        "id": post.platform_post_id,
        "media": post.media,
        "links": post.links,
        "method": post.capture_method,
        "raw": post.raw_capture,
    } == {
        "platform": read.platform,
        "name": read.author_name,
        "handle": read.handle,
        "text": read.text,
        "at": read.posted_at,
        "precision": str(read.precision),
        "address": read.source_url,
        "id": read.platform_post_id,
        "media": read.media,
        "links": list(read.links),
        "method": str(read.method),
        "raw": PASTED[name],
    }


@pytest.mark.parametrize("name", PASTED)
def test_what_is_pasted_twice_is_kept_once(name):
    first = kept_through_the_forms(PASTED[name])
    assert kept_through_the_forms(PASTED[name]).pk == first.pk
