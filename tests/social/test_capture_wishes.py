"""What a capture knows beside the words: wishes, warnings, and who else looks alike."""

from datetime import date

import pytest
from django.db import connection

from social.capture.parsing import CaptureError
from social.models import QuotedPost
from tests.social.factories import make_captured, make_person, make_post

pytestmark = pytest.mark.django_db

WISHES = {
    "sensitive": True,
    "sensitive_reason": "Shows an injury",
    "signed_in_only": True,
    "quote_policy": "ask",
}


def wishes_of(post):
    post.refresh_from_db()
    return {name: getattr(post, name) for name in WISHES}


@pytest.mark.parametrize("name", WISHES)
def test_what_the_author_wishes_is_kept(name):
    assert wishes_of(make_post(**WISHES))[name] == WISHES[name]


def test_a_cover_without_a_reason_says_whose_it_is():
    post = make_post(sensitive=True)
    assert wishes_of(post)["sensitive_reason"] == "Marked as sensitive by its author"


def test_a_post_without_wishes_has_none():
    assert not any(wishes_of(make_post()).values())


LINK = {"source_url": "https://x.com/bo/status/8", "platform_post_id": "8"}


def test_wishes_that_come_with_the_words_of_a_kept_link_are_kept():
    post = make_post(text="", raw="link", **LINK)
    make_post(text="As posted", **LINK, **WISHES)
    assert wishes_of(post) == WISHES


def test_words_that_follow_a_link_take_no_warning_away():
    post = make_post(text="", raw="link", **LINK, **WISHES)
    make_post(text="As posted", **LINK)
    assert wishes_of(post) == WISHES


def test_words_that_follow_with_a_bare_warning_are_covered():
    post = make_post(text="", raw="link", **LINK)
    make_post(text="As posted", sensitive=True, **LINK)
    assert wishes_of(post)["sensitive_reason"] == "Marked as sensitive by its author"


# What cannot be kept --------------------------------------------------------


@pytest.mark.parametrize(
    "fields",
    [
        {"sensitive_reason": "x" * 201},
        {"quote_policy": "perhaps"},
        {"language": "no language"},
        {"author_name": "x" * 201},
        {"posted_on": date(2018, 7, 3), "precision": "year"},
        {"posted_on": date(2018, 7, 3), "precision": "minute"},
    ],
)
def test_a_bad_value_is_refused_in_words(fields):
    with pytest.raises(CaptureError, match=r"\.$"):
        QuotedPost.objects.capture(make_captured(**fields), make_person())


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"author_name": "x" * 201}, "Name: Ensure this value has at most 200"),
        ({"handle": "x" * 201}, "Handle: Ensure this value has at most 200"),
        ({"source_url": "https://[x"}, "Address of the original: Enter a valid URL"),
    ],
)
def test_what_cannot_be_kept_is_told_by_its_name(fields, sentence):
    with pytest.raises(CaptureError, match=sentence):
        QuotedPost.objects.capture(make_captured(**fields), make_person())


@pytest.mark.parametrize(
    "fields",
    [
        {"author_name": "x" * 201},
        {"handle": "x" * 201},
        {"sensitive_reason": "x" * 201},
        {"quote_policy": "perhaps"},
    ],
)
def test_what_cannot_be_kept_of_a_kept_link_is_told_by_its_name(fields):
    post = make_post(text="", raw="link", **LINK)
    with pytest.raises(CaptureError, match=r"^[A-Z][a-z ]+: .*\.$"):
        make_post(text="As posted", **LINK, **fields)
    post.refresh_from_db()
    assert post.text == ""


# What it costs --------------------------------------------------------------


def crowd(number, **fields):
    for _ in range(number):
        make_post(**fields)


def test_a_handle_that_resembles_a_busy_account_is_flagged():
    crowd(30, handle="90min_Football")
    assert "resembles" in make_post(handle="90minFootball").look_alike_note


def test_changed_words_are_found_among_the_posts_of_other_days():
    first = make_post(handle="bo", text="Belgium were lucky to win this match tonight")
    for day in range(4, 30):
        posted = {"posted_on": date(2018, 7, day), "precision": "day"}
        make_post(handle="bo", text=f"Day {day}", **posted)
    changed = make_post(
        handle="bo", text="Belgium were lucky to lose this match tonight"
    )
    assert changed.look_alike_of == first


def test_a_capture_asks_as_much_of_a_full_table_as_of_an_empty_one(
    django_assert_num_queries,
):
    crowd(30)
    # The same words? A look-alike? Then the record, in a savepoint. On PostgreSQL it
    # first waits for others who capture the same words.
    with django_assert_num_queries(6 if connection.vendor == "postgresql" else 5):
        make_post()


@pytest.mark.skipif(
    connection.vendor != "sqlite",
    reason="PostgreSQL reads a small table without any index.",
)
def test_look_alikes_are_found_by_their_index(django_assert_num_queries):
    make_post(handle="bo")
    with django_assert_num_queries(6) as asked:
        make_post(handle="bo")
    looked_up = [
        query["sql"]
        for query in asked.captured_queries
        if query["sql"].startswith("SELECT") and '"handle_key" =' in query["sql"]
    ]
    with connection.cursor() as cursor:
        plans = []
        for sql in looked_up:
            cursor.execute(f"EXPLAIN QUERY PLAN {sql}")
            plans.append(" ".join(str(row) for row in cursor.fetchall()))
    assert ["quotedpost_look_alikes" in plan for plan in plans] == [True, True]
