"""Several people capture one post at the same moment: one record, and no error."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, connections

from social.models import QuotedPost
from tests.social.factories import make_captured, make_person, make_post

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        connection.vendor != "postgresql",
        reason="Races are run on PostgreSQL: SQLite has one writer at a time.",
    ),
]

ROUNDS = 10
LINK = {"source_url": "https://x.com/bo/status/101", "platform_post_id": "101"}
PERSON = {"handle": "bo", "author_name": "Bo"}


def at_once(*captures):
    """Each capture on a connection of its own; the records, whether new."""
    people = [make_person() for _ in captures]
    start = Barrier(len(captures))

    def run(captured, person):
        try:
            start.wait(timeout=10)
            return QuotedPost.objects.capture(captured, person)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(captures)) as pool:
        return list(pool.map(run, captures, people))


def all_at_once(*captures):
    """As `at_once`, each as a batch of its own."""
    people = [make_person() for _ in captures]
    start = Barrier(len(captures))

    def run(captured, person):
        try:
            start.wait(timeout=10)
            return QuotedPost.objects.capture_all([captured], person)[0]
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(captures)) as pool:
        return list(pool.map(run, captures, people))


@pytest.mark.parametrize("fields", [LINK, {}], ids=["an address", "words alone"])
def test_captures_of_one_post_at_once_are_one_record(fields):
    for number in range(ROUNDS):
        captured = make_captured(text=f"Gol {number}", **PERSON, **fields)
        at_once(*[captured] * 4)
        assert QuotedPost.objects.count() == (1 if fields else number + 1)


def test_one_of_captures_at_once_is_the_new_one():
    for number in range(ROUNDS):
        captured = make_captured(text=f"Gol {number}", **PERSON)
        assert sum(is_new for _, is_new in at_once(*[captured] * 4)) == 1


def test_batches_with_one_post_at_once_are_one_record():
    for number in range(ROUNDS):
        captured = make_captured(text=f"Gol {number}", **PERSON)
        posts = all_at_once(*[captured] * 3)
        assert len({post.pk for post in posts}) == 1


def test_a_link_and_its_words_at_once_are_one_record_with_words():
    for number in range(ROUNDS):
        link = {
            "source_url": f"https://x.com/bo/status/{number}",
            "platform_post_id": str(number),
        }
        bare = make_captured(text="", raw="link", **PERSON, **link)
        whole = make_captured(text=f"Gol {number}", **PERSON, **link)
        at_once(bare, whole)
        assert QuotedPost.objects.get(**link).text == f"Gol {number}"


def test_words_that_come_twice_at_once_to_a_kept_link_are_kept_once():
    for number in range(ROUNDS):
        link = {
            "source_url": f"https://x.com/bo/status/{number}",
            "platform_post_id": str(number),
        }
        make_post(text="", raw="link", **PERSON, **link)
        whole = make_captured(text=f"Gol {number}", **PERSON, **link)
        assert len({post.pk for post, _ in at_once(whole, whole, whole)}) == 1


def test_words_alone_and_with_their_address_at_once_are_one_record():
    for number in range(ROUNDS):
        link = {
            "source_url": f"https://x.com/bo/status/{number}",
            "platform_post_id": str(number),
        }
        words = make_captured(text=f"Gol {number}", **PERSON)
        whole = make_captured(text=f"Gol {number}", **PERSON, **link)
        posts = [post for post, _ in at_once(words, whole, words, whole)]
        assert QuotedPost.objects.get(pk__in={post.pk for post in posts}).source_url


def test_batches_with_words_alone_and_their_address_at_once_are_one_record():
    for number in range(ROUNDS):
        link = {
            "source_url": f"https://x.com/bo/status/{number}",
            "platform_post_id": str(number),
        }
        words = make_captured(text=f"Gol {number}", **PERSON)
        whole = make_captured(text=f"Gol {number}", **PERSON, **link)
        assert len({post.pk for post in all_at_once(words, whole)}) == 1


def test_posts_of_two_accounts_with_one_key_at_once_are_two_records():
    for number in range(ROUNDS):
        captures = [
            make_captured(
                platform="bluesky",
                handle=account,
                source_url=f"https://bsky.app/profile/{account}/post/3k{number}",
                platform_post_id=f"3k{number}",
            )
            for account in ("bo.bsky.social", "ann.bsky.social")
        ]
        posts = [post for post, _ in at_once(*captures, *captures)]
        assert [post.handle for post in posts] == [each.handle for each in captures] * 2
        assert len({post.pk for post in posts}) == 2
