"""Proposing a post in two steps: nothing of what was pasted or fetched is lost."""

import json
from datetime import UTC, datetime

import pytest
from django.test import Client
from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from social.admin.posts import QuotedPostAdmin
from social.models import QuotedPost
from tests.social.factories import make_person
from tests.social.provider_server import (
    provider_server,
    respond,
    respond_json,
    thread,
    x_answer,
)

pytestmark = pytest.mark.django_db

ADD = "admin:social_quotedpost_add"
PAGE = "https://example.com/report"
VIEW = {
    "uri": "at://did:plc:abc/app.bsky.feed.post/3kxyz",
    "cid": "bafy",
    "author": {"did": "did:plc:abc", "handle": "bo.bsky.social", "displayName": "Bo"},
    "record": {
        "$type": "app.bsky.feed.post",
        "text": "Full time 🎉 our report",
        "createdAt": "2024-07-03T20:55:00.120Z",
        "langs": ["en"],
        "facets": [
            {
                "index": {"byteStart": 15, "byteEnd": 25},
                "features": [{"$type": "app.bsky.richtext.facet#link", "uri": PAGE}],
            }
        ],
    },
    "embed": {
        "$type": "app.bsky.embed.images#view",
        "images": [
            {
                "fullsize": "https://cdn.bsky.app/img/1@jpeg",
                "alt": "Players embrace on the pitch",
            }
        ],
    },
    "labels": [{"val": "graphic-media"}, {"val": "!no-unauthenticated"}],
}
TOLD = json.dumps(VIEW, indent=1)


@pytest.fixture
def client():
    browser = Client()
    browser.force_login(make_person("reporter"))
    return browser


def sent_by(html):
    """What a browser sends of the form on this page, breaks as browsers send them."""
    form = HTMLParser(html).css_first("#content-main form")
    sent = {}
    for field in form.css("input[name]:not([type=submit]), textarea, select"):
        name = field.attributes["name"]
        match field.tag:
            case "textarea":
                # Of the line breaks that lead the words, the first is no part of them.
                value = field.text().removeprefix("\r").removeprefix("\n")
            case "select":
                chosen = field.css("option[selected]")
                value = chosen[0].attributes["value"] if chosen else ""
            case _:
                value = field.attributes.get("value")
        value = (value or "").replace("\r\n", "\n").replace("\r", "\n")
        sent[name] = value.replace("\n", "\r\n")
    return sent


def read(client, pasted):
    """The fields of the second step."""
    response = client.post(reverse(ADD), {"step": "read", "pasted": pasted})
    return sent_by(response.content.decode())


def propose(client, pasted, **typed):
    """The post as kept, after both steps."""
    response = client.post(reverse(ADD), {**read(client, pasted), **typed})
    assert response.status_code == 302, response.content.decode()
    return QuotedPost.objects.get()


def test_the_first_step_names_every_form_a_post_may_have(client):
    page = client.get(reverse(ADD)).content.decode()
    forms = ("its link", "embed code", "oEmbed", "API, as JSON", "its words")
    assert [form for form in forms if form not in page] == []


# What no field shows --------------------------------------------------------


def test_the_alt_text_of_a_pasted_record_is_kept(client):
    assert propose(client, TOLD).media == [
        {
            "kind": "image",
            "url": "https://cdn.bsky.app/img/1@jpeg",
            "alt": "Players embrace on the pitch",
        }
    ]


def test_the_links_of_a_pasted_record_are_kept(client):
    (link,) = propose(client, TOLD).links
    assert (link["href"], link["start"], link["end"]) == (PAGE, 12, 22)


def test_the_wishes_of_a_pasted_record_are_kept(client):
    post = propose(client, TOLD)
    assert (post.sensitive, post.sensitive_reason, post.signed_in_only) == (
        True,
        "Graphic images",
        True,
    )


def test_the_words_of_a_record_keep_their_own_line_breaks(client):
    told = {**VIEW, "record": {**VIEW["record"], "text": "Full\r\ntime"}}
    assert propose(client, json.dumps(told)).text == "Full\r\ntime"


def test_mended_words_have_their_own_links(client):
    post = propose(client, TOLD, text="Full time https://example.com/other")
    assert post.links == ["https://example.com/other"]


def test_mended_words_leave_the_pictures_as_they_were(client):
    assert propose(client, TOLD, text="Full time").media[0]["alt"].startswith("Players")


def test_an_address_typed_anew_names_another_post(client):
    post = propose(
        client, TOLD, source_url="https://bsky.app/profile/bo.bsky.social/post/3other"
    )
    assert post.platform_post_id == "3other"


# When it was posted ---------------------------------------------------------

NOON = datetime(2018, 7, 3, 12, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("posted", "precision"),
    [
        ("3 July 2018 12:05 UTC", "minute"),
        ("3 July 2018 12:05:00 UTC", "second"),
        ("2018-07-03 12:05:00 UTC", "second"),
    ],
)
def test_a_typed_time_is_as_exact_as_it_was_typed(client, posted, precision):
    post = propose(client, "Classy — Bo (@bo) July 3, 2018", posted=posted)
    assert (post.posted_at, post.posted_precision) == (NOON, precision)


def test_a_time_to_the_minute_stays_one_when_nothing_is_mended(client):
    post = propose(client, "Classy — Bo (@bo) July 3, 2018 12:05 UTC")
    assert (post.posted_at, post.posted_precision) == (NOON, "minute")


def test_a_record_that_counts_seconds_stays_exact(client):
    assert propose(client, TOLD).posted_precision == "second"


# Fetching -------------------------------------------------------------------

LINK = "https://x.com/bo/status/101"
OEMBED = "/oembed"
BUTTON = 'input[type="submit"][name="fetch"]'


@pytest.fixture
def server(settings, monkeypatch):
    settings.FETCHING_ENABLED = True
    with provider_server() as running:
        monkeypatch.setattr(QuotedPostAdmin, "fetching_guard", running.guard())
        yield running


def fetch(client, pasted, **typed):
    """The page after the press on "Fetch the words"."""
    sent = {**read(client, pasted), **typed, "fetch": "Fetch the words"}
    return client.post(reverse(ADD), sent).content.decode()


def buttons(client, pasted=LINK):
    response = client.post(reverse(ADD), {"step": "read", "pasted": pasted})
    found = HTMLParser(response.content.decode()).css(BUTTON)
    return [button.attributes["value"] for button in found]


def test_fetching_is_offered_where_it_is_switched_on(client, settings):
    settings.FETCHING_ENABLED = True
    assert buttons(client) == ["Fetch the words"]


def test_fetching_is_not_offered_otherwise(client):
    assert buttons(client) == []


def test_fetching_that_is_switched_off_asks_nobody(client, server, settings):
    settings.FETCHING_ENABLED = False
    page = fetch(client, LINK)
    assert ("Fetching is switched off here" in page, server.requests) == (True, [])


def test_fetched_words_fill_the_fields(client, server):
    server.answers[OEMBED] = respond_json(x_answer("Gol!"))
    sent = sent_by(fetch(client, LINK))
    assert (sent["text"], sent["account_name"], sent["posted"]) == (
        "Gol!",
        "Bo",
        "2018-07-03",
    )


def test_fetching_keeps_no_post_yet(client, server):
    server.answers[OEMBED] = respond_json(x_answer())
    fetch(client, LINK)
    assert QuotedPost.objects.count() == 0


def test_what_was_typed_stands_over_what_is_fetched(client, server):
    server.answers[OEMBED] = respond_json(x_answer())
    sent = sent_by(fetch(client, LINK, account_name="Bo Berg", note="For the report"))
    assert (sent["account_name"], sent["note"]) == ("Bo Berg", "For the report")


def keep_fetched(client, pasted, **typed):
    client.post(reverse(ADD), {**sent_by(fetch(client, pasted)), **typed})
    return QuotedPost.objects.get()


def test_the_answer_is_kept_beside_what_was_pasted(client, server):
    server.answers[OEMBED] = respond_json(x_answer())
    post = keep_fetched(client, LINK)
    assert post.raw_capture == f"{LINK}\n\n{json.dumps(x_answer())}"


def test_a_fetched_post_says_where_it_is_from(client, server):
    server.answers[OEMBED] = respond_json(x_answer())
    post = keep_fetched(client, LINK)
    assert (post.capture_method, post.platform_post_id) == ("fetched", "101")


def test_a_fetched_record_keeps_what_no_field_shows(client, server):
    server.answers["/xrpc/app.bsky.feed.getPostThread"] = respond_json(
        {"thread": {**thread()["thread"], "post": VIEW}}
    )
    post = keep_fetched(client, "https://bsky.app/profile/bo.bsky.social/post/3kxyz")
    assert (post.media[0]["alt"], post.links[0]["href"], post.sensitive_reason) == (
        "Players embrace on the pitch",
        PAGE,
        "Graphic images",
    )


def test_other_words_than_the_fetched_ones_are_flagged(client, server):
    server.answers[OEMBED] = respond_json(x_answer("Gol!"))
    assert keep_fetched(client, LINK, text="No goal").review_hint == "words-differ"


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (respond(status=404), "The platform knows no such post"),
        (respond(status=503), "could not be asked just now"),
        (respond_json(x_answer(number=999)), "something else than this post"),
    ],
)
def test_a_failure_is_explained(client, server, answer, sentence):
    server.answers[OEMBED] = answer
    assert sentence in fetch(client, LINK)


@pytest.mark.parametrize("posted", ["3 July 2018", "someday"])
def test_a_failure_keeps_what_was_typed(client, server, posted):
    server.answers[OEMBED] = respond(status=503)
    typed = {"text": "Half of it", "note": "Why", "posted": posted}
    sent = sent_by(fetch(client, LINK, **typed))
    assert {name: sent[name] for name in typed} == typed


def test_a_post_without_an_address_is_not_asked_about(client, server):
    page = fetch(client, "Classy — Bo (@bo) July 3, 2018")
    assert ("This address may not be asked" in page, server.requests) == (True, [])
