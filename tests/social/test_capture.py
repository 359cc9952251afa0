"""Our own copy of a post: one record each, and never other words than its author's."""

from datetime import date

import pytest
from django.db import DatabaseError, transaction

from social.capture.parsing import CaptureError, capture_text
from social.models import QuotedPost
from social.moderation import Conflict
from tests.social.factories import (
    make_approved,
    make_captured,
    make_person,
    make_post,
    make_withdrawn,
)

pytestmark = pytest.mark.django_db

PASTED = (
    "😢 Lose 3-2 dramatically\n\n\n\n🧹 Leave it spotless pic.twitter.com/3wqu7guWfb "
    "— 90min (@90min_Football) July 3, 2018"
)


def capture(text):
    return QuotedPost.objects.capture(capture_text(text), make_person())


def test_a_captured_post_awaits_decision():
    assert make_post().status == "awaiting"


def test_a_capture_keeps_what_was_pasted():
    post, _ = capture(PASTED)
    post.refresh_from_db()
    assert post.raw_capture == PASTED


def test_a_capture_keeps_the_text_code_point_for_code_point():
    post, _ = capture(PASTED)
    post.refresh_from_db()
    assert post.text == PASTED.partition(" — ")[0]


def test_a_capture_tells_who_posted_it_and_when():
    post, _ = capture(PASTED)
    assert (post.account_name, post.handle, post.posted_on) == (
        "90min",
        "90min_Football",
        date(2018, 7, 3),
    )


def test_a_capture_lists_the_media_the_post_names():
    post, _ = capture(PASTED)
    assert post.media == [
        {"kind": "unknown", "url": "https://pic.twitter.com/3wqu7guWfb", "alt": ""}
    ]


def test_blanks_at_the_ends_of_a_text_stay():
    post = make_post(text="  indented\n")
    post.refresh_from_db()
    assert post.text == "  indented\n"


def test_the_same_words_captured_twice_are_one_record():
    first, _ = capture(PASTED)
    second, is_new = capture(PASTED)
    assert (second.pk, is_new) == (first.pk, False)


def test_the_same_words_with_other_blanks_are_one_record():
    first, _ = capture(PASTED)
    second, _ = capture(PASTED.replace("\n\n\n\n", "\n\n"))
    assert second.pk == first.pk


@pytest.mark.parametrize(
    "link",
    [
        "https://twitter.com/Sporf/status/101?s=20",
        "https://mobile.twitter.com/Sporf/status/101",
        "https://x.com/Sporf/status/101/photo/1",
        "http://www.x.com/i/web/status/101",
    ],
)
def test_every_spelling_of_a_link_is_one_record(link):
    first, _ = capture("https://x.com/Sporf/status/101")
    assert capture(link)[0].pk == first.pk


def test_the_same_words_at_two_addresses_are_two_records():
    words = "Congratulations! — Bo (@bo) July 3, 2018\nhttps://x.com/bo/status/"
    assert capture(words + "1")[0].pk != capture(words + "2")[0].pk


def test_words_without_an_address_join_the_record_that_has_one():
    words = "Congratulations! — Bo (@bo) July 3, 2018"
    first, _ = capture(f"{words}\nhttps://x.com/bo/status/1")
    assert capture(words)[0].pk == first.pk


def test_the_same_words_of_two_people_are_two_records():
    first, _ = capture("Gol! — Bo (@bo) July 3, 2018")
    second, _ = capture("Gol! — Al (@al) July 3, 2018")
    assert first.pk != second.pk


def test_the_same_words_on_two_days_are_two_records():
    first, _ = capture("Gol! — Bo (@bo) July 3, 2018")
    second, _ = capture("Gol! — Bo (@bo) July 4, 2018")
    assert first.pk != second.pk


def test_a_withdrawn_post_captured_again_stays_withdrawn():
    captured = make_captured()
    post, _ = QuotedPost.objects.capture(captured, make_person())
    moderator = make_person("moderator")
    post.withdraw(by=moderator, reason="The author asked.")
    again, _ = QuotedPost.objects.capture(captured, make_person())
    assert again.status == "withdrawn"


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"text": "a\0b"}, "NUL character"),
        ({"text": "a\ud83d"}, "half of an emoji"),
        ({"text": " ", "raw": " "}, "neither a text nor a link"),
        ({"author_name": "x" * 201}, "at most 200 characters"),
        ({"platform": "friendster"}, "not a valid choice"),
        ({"posted_on": date(2199, 1, 1), "precision": "day"}, "lies in the future"),
        ({"posted_on": date(2018, 7, 3), "precision": "minute"}, "the day alone"),
        ({"language": "no language"}, "Write the language as a tag"),
    ],
)
def test_what_cannot_be_captured_is_refused_in_words(fields, sentence):
    with pytest.raises(CaptureError, match=sentence):
        make_post(**fields)


@pytest.mark.parametrize(
    "change",
    [
        {"text": "Other words"},
        {"account_name": "Other Name"},
        {"handle": "other"},
        {"posted_on": date(2018, 7, 4)},
        {"platform": "threads"},
        {"source_url": "https://example.com/elsewhere"},
        {"raw_capture": "Other evidence"},
        {"identity": "words:other"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_the_database_refuses_to_change_the_words(change):
    post = make_post()
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        QuotedPost.objects.filter(pk=post.pk).update(**change)


def test_the_words_of_an_approved_link_are_not_filled_in():
    post, _ = capture("https://x.com/Sporf/status/101")
    moderator = make_person("moderator")
    post.change_display(by=moderator, mode="link-only")
    post.approve(by=moderator)
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        QuotedPost.objects.filter(pk=post.pk).update(text="Words never seen")


def test_the_words_of_a_link_are_filled_in_once():
    post, _ = capture("https://x.com/Sporf/status/101")
    post.complete(make_captured(text="Classy Japan"))
    post.refresh_from_db()
    assert (post.text, post.digest) == ("Classy Japan", post.current_digest())


def test_words_once_filled_in_are_not_filled_in_again():
    post = make_post(text="Classy Japan")
    with pytest.raises(Conflict, match="never changed"):
        post.complete(make_captured(text="Not so classy"))


def test_the_words_of_a_withdrawn_post_are_not_erased_in_part():
    post = make_withdrawn(text="Please forget me", author_name="Bo")
    with pytest.raises(DatabaseError), transaction.atomic():
        QuotedPost.objects.filter(pk=post.pk).update(
            text="", erased_at="2018-07-05T10:00Z"
        )


def test_a_changed_display_sends_an_approved_post_back_to_the_queue():
    post = make_approved(source_url="https://x.com/a/status/9")
    post.change_display(by=make_person("moderator"), mode="link-only")
    post.refresh_from_db()
    assert post.status == "awaiting"
