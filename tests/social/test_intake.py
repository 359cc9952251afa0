"""Many captures at once are the records they would be one after another."""

import random

import pytest
from django.db import connection, transaction

from social.capture.parsing import CaptureError
from social.models import QuotedPost
from tests.social.factories import make_captured, make_person, make_post

pytestmark = pytest.mark.django_db

HANDLES = ["anafan", "ana_fan", "ANAFAN", "bo", "b0"]
TEXTS = [
    "What a night in Leeds, and what a team.",
    "What a night in Leeds, and what a side.",
    "Rain.",
    "",
]
ADDRESSES = ["", "https://x.com/a/status/1", "https://x.com/a/status/2"]


def captures(luck: random.Random, number: int):
    for _ in range(number):
        address = luck.choice(ADDRESSES)
        text = luck.choice(TEXTS if address else TEXTS[:3])
        yield make_captured(
            handle=luck.choice(HANDLES),
            text=text,
            raw=text or address,
            source_url=address,
            platform_post_id=address[-1:],
        )


def rows():
    return [
        {name: value for name, value in row.items() if name != "captured_at"}
        for row in QuotedPost.objects.order_by("pk").values()
    ]


@pytest.mark.parametrize("seed", range(8))
def test_taken_together_they_are_what_they_are_one_by_one(seed):
    by = make_person()
    posts = list(captures(random.Random(seed), 25))
    make_post(by, handle="anafan", text=TEXTS[0])
    with transaction.atomic():
        alone = [QuotedPost.objects.capture(each, by)[0].pk for each in posts]
        one_by_one = rows()
        transaction.set_rollback(True)
    together = [each.pk for each in QuotedPost.objects.capture_all(posts, by)]

    # A sequence does not go back with a transaction, so ids are told by their order.
    assert _by_order(alone, one_by_one) == _by_order(together, rows())


def _by_order(ids, stored):
    order = {row["id"]: place for place, row in enumerate(stored)}
    told = [
        row
        | {
            "id": order[row["id"]],
            "look_alike_of_id": order.get(row["look_alike_of_id"]),
            "look_alike_note": _without_ids(row["look_alike_note"]),
        }
        for row in stored
    ]
    return [order[number] for number in ids], told


def _without_ids(note):
    return " ".join("N" if word.strip(".").isdigit() else word for word in note.split())


def test_new_posts_cost_the_same_queries_however_many(django_assert_num_queries):
    posts = [make_captured() for _ in range(10)]
    # On PostgreSQL they first wait for others who capture the same words.
    with django_assert_num_queries(6 if connection.vendor == "postgresql" else 5):
        QuotedPost.objects.capture_all(posts, None)


def test_one_that_cannot_be_kept_keeps_the_others_out():
    good, bad = make_captured(), make_captured(handle="x" * 300)
    with pytest.raises(CaptureError):
        QuotedPost.objects.capture_all([good, bad], None)
    assert not QuotedPost.objects.exists()
