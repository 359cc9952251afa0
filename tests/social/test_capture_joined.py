"""Words kept without an address, and the captures that bring it, or come after it."""

from datetime import UTC, date, datetime
from itertools import permutations

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse

from social.capture.parsing import capture_anything
from social.models import QuotedPost
from tests.social.factories import make_captured, make_person, make_post

pytestmark = pytest.mark.django_db

TEXT = "What a night for the terns of the harbour!"
LINK = {"source_url": "https://x.com/bo/status/101", "platform_post_id": "101"}
PERSON = {"handle": "bo", "author_name": "Bo"}
MOMENT = datetime(2018, 7, 3, 1, 0, tzinfo=UTC)
AT = {"posted_at": MOMENT, "precision": "second"}


def words(day=2, text=TEXT, **fields):
    posted = {"posted_on": date(2018, 7, day), "precision": "day"}
    raw = f"{text} — Bo (@bo) July {day}, 2018"
    return make_captured(text=text, raw=raw, **{**PERSON, **posted, **fields})


def whole(text=TEXT, **fields):
    return make_captured(text=text, raw="record", **{**PERSON, **LINK, **AT, **fields})


def capture(captured, by=None):
    return QuotedPost.objects.capture(captured, by)[0]


def approve(post):
    post.approve(by=make_person("moderator"))
    return post


@pytest.mark.parametrize("order", list(permutations([0, 1])))
def test_words_and_their_record_are_one_record_in_any_order(order):
    captures = [words(), whole()]
    first, second = (capture(captures[place]) for place in order)
    assert first.pk == second.pk


@pytest.mark.parametrize("order", list(permutations([0, 1])))
def test_both_captures_are_kept_in_any_order(order):
    captures = [words(), whole()]
    for place in order:
        post = capture(captures[place])
    assert all(each.raw in post.raw_capture for each in captures)


def test_words_learn_their_address_and_their_moment():
    capture(words())
    post = capture(whole())
    post.refresh_from_db()
    assert (post.source_url, post.platform_post_id, post.posted_at) == (
        LINK["source_url"],
        "101",
        MOMENT,
    )


def test_the_bare_link_is_then_known():
    first = capture(words())
    capture(whole())
    assert capture(capture_anything("https://twitter.com/bo/status/101")).pk == first.pk


def test_a_doubt_the_record_answers_is_no_longer_told():
    capture(words(needs_review=True, why="no-address"))
    assert capture(whole()).review_hint == ""


def test_a_joined_record_has_the_digest_of_what_is_shown():
    capture(words())
    post = capture(whole())
    assert QuotedPost.objects.get(pk=post.pk).current_digest() == post.digest


def test_whoever_saw_the_words_alone_does_not_approve_the_address():
    seen = capture(words()).digest
    post = capture(whole())
    with pytest.raises(Exception, match="has changed since you looked"):
        post.approve(by=make_person("moderator"), digest=seen)


def test_an_approved_post_awaits_anew_once_its_address_is_known():
    approve(capture(words()))
    post = capture(whole(), make_person("moderator"))
    assert (post.status, post.source_url) == ("awaiting", LINK["source_url"])


def test_the_log_says_why_an_approved_post_awaits_anew():
    approve(capture(words()))
    post = capture(whole(), make_person("moderator"))
    assert "captured again with its address" in post.decisions.last().note


@pytest.mark.parametrize("role", [None, "reporter"])
def test_nobody_else_takes_an_approved_post_from_readers(role):
    post = approve(capture(words()))
    again = capture(whole(), role and make_person(role))
    assert (again.pk, again.is_approved) == (post.pk, True)


def test_the_desk_is_told_of_the_address_that_was_not_taken_up():
    approve(capture(words()))
    again = capture(whole(), make_person("reporter"))
    assert f"at {LINK['source_url']}." in again.look_alike_note


def test_a_first_approval_does_not_cover_the_address():
    post = capture(words())
    QuotedPost.objects.filter(pk=post.pk).update(account_kind="private")
    post.refresh_from_db()
    approve(post)
    assert capture(whole(), make_person("moderator")).first_approval is None


# Days -----------------------------------------------------------------------


@pytest.mark.parametrize("day", [2, 3])
def test_a_day_that_it_was_somewhere_at_that_moment_is_the_same(day):
    assert capture(words(day)).pk == capture(whole()).pk


@pytest.mark.parametrize("day", [1, 4])
def test_a_day_that_it_was_nowhere_at_that_moment_is_another(day):
    assert capture(words(day)).pk != capture(whole()).pk


def test_a_few_words_are_said_again_the_next_day():
    assert capture(words(2, "Gol!")).pk != capture(whole("Gol!")).pk


def test_a_few_words_of_one_day_are_one_post():
    assert capture(words(3, "Gol!")).pk == capture(whole("Gol!")).pk


def test_the_very_day_goes_before_the_day_beside_it():
    before, on_the_day = capture(words(2)), capture(words(3))
    assert capture(whole()).pk == on_the_day.pk != before.pk


def test_two_addresses_are_two_posts_whatever_they_say():
    other = {"source_url": "https://x.com/bo/status/102", "platform_post_id": "102"}
    assert capture(whole()).pk != capture(whole(**other)).pk


def test_a_second_address_does_not_take_the_place_of_the_first():
    other = {"source_url": "https://x.com/bo/status/102", "platform_post_id": "102"}
    first = capture(words())
    capture(whole())
    capture(whole(**other))
    first.refresh_from_db()
    assert first.platform_post_id == "101"


# Words that come to a link which was kept before ------------------------------


@pytest.fixture
def twins():
    """The words alone, and a link that got the same words later."""
    alone = capture(words())
    link = make_post(text="", raw="link", **PERSON, **LINK)
    link.complete(whole())
    alone.refresh_from_db()
    return alone, link


@pytest.mark.parametrize("place", [0, 1])
def test_two_records_with_the_same_words_lead_to_each_other(twins, place):
    one, other = twins[place], twins[1 - place]
    assert one.look_alike_of == other
    assert f"post {other.pk}" in one.look_alike_note
    assert "may be the same" in one.look_alike_note


def test_the_desk_shows_the_way_to_the_other_record(twins, client):
    client.force_login(make_person("moderator"))
    page = client.get(reverse("admin:social_quotedpost_queue")).content
    assert b"may be the same post" in page
    for post in twins:
        address = reverse("admin:social_quotedpost_change", args=[post.pk])
        assert f'<a href="{address}">Compare'.encode() in page


def test_other_words_are_offered_nothing():
    capture(words(text="Something else altogether, said on that day"))
    link = make_post(text="", raw="link", **PERSON, **LINK)
    link.complete(whole())
    assert "may be the same" not in link.look_alike_note


# What the database lets pass ---------------------------------------------------


@pytest.mark.parametrize(
    "change",
    [
        {"source_url": "https://x.com/bo/status/7"},
        {"identity": "id:other", "text": "Other words"},
        {"identity": "id:other", "handle": "other"},
        {"identity": "id:other", "raw_capture": "Other evidence"},
        {"identity": "id:other", "posted_on": date(2018, 7, 5)},
    ],
    ids=str,
)
def test_the_database_lets_no_more_than_an_address_be_added(change):
    post = capture(words())
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        QuotedPost.objects.filter(pk=post.pk).update(**change)


def test_the_database_lets_no_address_be_changed():
    post = capture(whole())
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        QuotedPost.objects.filter(pk=post.pk).update(
            identity="id:other", source_url="https://x.com/bo/status/7"
        )
