"""A post that is seen in several places is one post, and one record."""

import json
from itertools import permutations

import pytest

from social.capture.asking import complete_by_fetching
from social.capture.parsing import capture_anything
from social.models import QuotedPost
from tests.social import provider_server as service
from tests.social.factories import make_person
from tests.social.provider_server import respond_json, status, x_answer

pytestmark = pytest.mark.django_db

HOME = "https://tern.social/@bo/1099"
NAMED = "https://tern.social/users/bo/statuses/1099"
COPY = "https://example.social/@bo@tern.social/777"
ACCOUNT = {"acct": "bo@tern.social", "display_name": "Bo"}


def seen_at_home():
    return status(url=HOME, uri=NAMED, account={"acct": "bo", "display_name": "Bo"})


def seen_elsewhere(**changes):
    return status(id="777", uri=NAMED, **{"url": HOME, "account": ACCOUNT, **changes})


NOTE = {
    "type": "Note",
    "id": NAMED,
    "url": HOME,
    "attributedTo": "https://tern.social/users/bo",
    "published": "2018-07-03T09:10:00Z",
    "content": "<p>Classy.</p>",
}
FORMS = {
    "its address": HOME,
    "its name": NAMED,
    "the name of its making": f"{NAMED}/activity",
    "its record": json.dumps(seen_at_home()),
    "a copy's record": json.dumps(seen_elsewhere()),
    "a copy's record with its own address": json.dumps(seen_elsewhere(url=COPY)),
    "a copy's record without an address": json.dumps(seen_elsewhere(url=None)),
    "its note": json.dumps(NOTE),
    "its note without an address": json.dumps({**NOTE, "url": None}),
    "its code": f'<iframe src="{HOME}/embed" class="mastodon-embed"></iframe>',
}


def capture(pasted):
    return QuotedPost.objects.capture(capture_anything(pasted), make_person())[0]


@pytest.mark.parametrize(("first", "second"), list(permutations(FORMS, 2)))
def test_a_post_of_mastodon_is_one_record_wherever_it_was_seen(first, second):
    assert capture(FORMS[first]).pk == capture(FORMS[second]).pk


@pytest.mark.parametrize("name", FORMS)
def test_a_post_of_mastodon_seen_twice_has_no_other_words(name):
    capture(FORMS["its record"])
    assert capture(FORMS[name]).look_alike_note == ""


OTHER_PROGRAMS = {
    "a host in another script": (
        "https://тёрн.рф/@bo/1099",
        "https://xn--m1aff4d.xn--p1ai/@bo/1099",
    ),
    "GoToSocial": (
        "https://gts.social/@bo/statuses/01HE7XJ1CG84TBKH5V9XKBVGF5",
        "https://gts.social/users/bo/statuses/01HE7XJ1CG84TBKH5V9XKBVGF5",
    ),
    "Friendica": (
        "https://friendica.social/display/84b6ef2b-1060-7b1c-8d2e-8ab123456789",
        "https://friendica.social/objects/84b6ef2b-1060-7b1c-8d2e-8ab123456789",
    ),
    "Mastodon, by number": (
        "https://tern.social/@bo/116099",
        "https://tern.social/ap/users/1162/statuses/116099",
    ),
}


@pytest.mark.parametrize("name", OTHER_PROGRAMS)
def test_address_and_name_of_a_post_are_one_record(name):
    address, uri = OTHER_PROGRAMS[name]
    assert capture(address).pk == capture(uri).pk


def test_posts_with_one_number_on_two_servers_are_two_records():
    other = HOME.replace("tern.social", "example.social")
    assert capture(HOME).pk != capture(other).pk


def test_a_copy_is_told_of():
    assert capture_anything(COPY).why == "embed-only, copy-elsewhere"


def test_an_original_is_no_copy():
    assert capture_anything(HOME).why == "embed-only"


def test_a_copy_that_was_asked_about_is_the_record_of_its_original(settings):
    settings.FETCHING_ENABLED = True
    with service.provider_server() as server:
        server.answers["/api/v1/statuses/777"] = respond_json(seen_elsewhere())
        post = complete_by_fetching(capture_anything(COPY), guard=server.guard())
    assert (post.source_url, post.platform_post_id, post.text, post.why) == (
        HOME,
        "1099",
        "Classy.",
        "",
    )


# The same words in another form ---------------------------------------------------

IN_V1 = {
    "id_str": "101",
    "created_at": "Wed Jul 04 01:55:07 +0000 2018",
    "full_text": "Gol &amp; more https://t.co/abc1",
    "display_text_range": [0, 14],
    "user": {"name": "Bo", "screen_name": "Bo"},
}
CODE = x_answer(words='Gol &amp; more <a href="https://t.co/abc1">pic.x.com/abc1</a>')
OF_X = {
    "record": json.dumps(IN_V1),
    "code": CODE["html"],
    "words": "Gol & more — Bo (@bo) July 3, 2018\nhttps://x.com/bo/status/101",
}


@pytest.mark.parametrize(("first", "second"), list(permutations(OF_X, 2)))
def test_the_same_words_in_another_form_are_no_other_words(first, second):
    capture(OF_X[first])
    assert capture(OF_X[second]).look_alike_note == ""


def test_a_beginning_of_the_words_is_no_other_words():
    capture(json.dumps({**IN_V1, "full_text": "Gol & more & more <3"}))
    code = x_answer(words="Gol &amp; more &amp;…")["html"]
    assert capture(code).look_alike_note == ""


def test_other_words_are_still_told_of():
    capture(OF_X["record"])
    code = x_answer(words="No goal")["html"]
    assert "with other words" in capture(code).look_alike_note


def test_an_address_that_comes_after_the_words_is_taken_up():
    words = "Gol & more — Bo (@bo) July 3, 2018"
    first = capture(words)
    again = capture(f"{words}\nhttps://x.com/bo/status/101")
    assert (again.pk, again.source_url) == (first.pk, "https://x.com/bo/status/101")


def test_an_address_is_not_noted_over_what_looks_alike():
    capture("Before — Bo (@b_o) July 2, 2018")
    words = "Gol & more — Bo (@bo) July 3, 2018"
    capture(words)
    again = capture(f"{words}\nhttps://x.com/bo/status/101")
    assert "resembles" in again.look_alike_note


def test_an_address_tells_nothing_of_an_erased_post():
    words = "Gol & more — Bo (@bo) July 3, 2018"
    person = make_person("eraser")
    post = capture(words)
    post.withdraw(by=person, reason="The author asked.")
    post.erase(by=person, reason="The author asked.")
    capture(f"{words}\nhttps://x.com/bo/status/101")
    post.refresh_from_db()
    assert post.look_alike_note == ""
