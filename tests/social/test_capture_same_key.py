"""Posts on Bluesky: their writers choose the key, so that two may have the same."""

import json
from itertools import permutations

import pytest

from social.capture.parsing import capture_anything
from social.models import QuotedPost
from tests.social.factories import make_captured, make_person
from tests.social.provider_server import thread

pytestmark = pytest.mark.django_db

KEY = "3kxyz"
BO, ANN = "bo.bsky.social", "ann.bsky.social"


def link(account):
    return f"https://bsky.app/profile/{account}/post/{KEY}"


def name(did):
    return f"at://{did}/app.bsky.feed.post/{KEY}"


def record(did, handle, text="Gol!"):
    said = thread()
    view = said["thread"]["post"]
    view["uri"] = name(did)
    view["author"] |= {"did": did, "handle": handle}
    view["record"]["text"] = text
    return json.dumps(said)


def capture(pasted):
    return QuotedPost.objects.capture(capture_anything(pasted), make_person())[0]


TWO_POSTS = {
    "two links": (link(BO), link(ANN)),
    "two names": (name("did:plc:bo"), name("did:plc:ann")),
    "a link and another's record": (link(BO), record("did:plc:ann", ANN)),
    "a name and another's record": (name("did:plc:bo"), record("did:plc:ann", ANN)),
    "two records": (record("did:plc:bo", BO), record("did:plc:ann", ANN, "No goal")),
    "two records with the same words": (
        record("did:plc:bo", BO),
        record("did:plc:ann", ANN),
    ),
    "a handle that another account has now": (
        record("did:plc:bo", BO),
        record("did:plc:ann", BO, "No goal"),
    ),
}
ONE_POST = {
    "a link and a name": (link(BO), name("did:plc:bo")),
    "a link and its record": (link(BO), record("did:plc:bo", BO)),
    "a name and its record": (name("did:plc:bo"), record("did:plc:bo", BO)),
    "a changed handle": (
        record("did:plc:bo", BO),
        record("did:plc:bo", "bo.example"),
    ),
    "a handle in capitals": (link(BO), link(BO.upper())),
}


@pytest.mark.parametrize("order", list(permutations([0, 1])))
@pytest.mark.parametrize("case", TWO_POSTS)
def test_posts_of_two_accounts_with_one_key_are_two_records(case, order):
    first, second = (capture(TWO_POSTS[case][place]) for place in order)
    assert first.pk != second.pk


@pytest.mark.parametrize("order", list(permutations([0, 1])))
@pytest.mark.parametrize("case", ONE_POST)
def test_a_post_is_one_record_however_its_account_is_named(case, order):
    first, second = (capture(ONE_POST[case][place]) for place in order)
    assert first.pk == second.pk


@pytest.mark.parametrize("account", [BO, ANN])
def test_each_of_two_with_one_key_is_known_again(account):
    for each in (BO, ANN):
        capture(link(each))
    assert capture(link(account)).handle == account


def test_a_batch_tells_two_with_one_key_apart():
    captured = [capture_anything(link(each)) for each in (BO, ANN, BO)]
    posts = QuotedPost.objects.capture_all(captured, make_person())
    assert posts[0].pk == posts[2].pk != posts[1].pk


def test_words_take_up_an_address_whose_key_another_has():
    capture(link(BO))
    fields = {"platform": "bluesky", "handle": ANN, "text": "A goal for Tern"}
    alone = QuotedPost.objects.capture(make_captured(**fields), None)[0]
    address = {"source_url": link(ANN), "platform_post_id": KEY}
    whole = make_captured(**fields, **address)
    again = QuotedPost.objects.capture(whole, None)[0]
    assert (again.pk, again.source_url) == (alone.pk, link(ANN))
