"""What the server read of a post cannot be said anew by the form it goes through."""

import json

import pytest
import time_machine
from django.core import signing
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from social.models import QuotedPost
from social.sealing import HOLDS_FOR, Seen, Unsealed, seal, unseal
from tests.social.factories import make_person
from tests.social.test_proposing import VIEW, sent_by

pytestmark = pytest.mark.django_db

ADD = reverse("admin:social_quotedpost_add")
TYPED = "Classy — Bo (@bo) July 3, 2018"
EMBED = (
    '<blockquote class="twitter-tweet"><p lang="en">Classy</p>&mdash; Bo (@bo) '
    '<a href="https://twitter.com/bo/status/101">July 3, 2018</a></blockquote>'
)


@pytest.fixture
def reporter():
    return make_person("reporter")


@pytest.fixture
def client(reporter):
    browser = Client()
    browser.force_login(reporter)
    return browser


def read(client, pasted):
    answer = client.post(ADD, {"step": "read", "pasted": pasted})
    return sent_by(answer.content.decode())


def keep(client, sent):
    return client.post(ADD, sent)


def errors_of(answer):
    return [each.text() for each in HTMLParser(answer.content).css(".errorlist li")]


def test_a_form_cannot_say_how_the_post_came(client):
    forged = {**read(client, TYPED), "method": "fetched", "fetched": "{}", "raw": "{}"}
    keep(client, forged)
    post = QuotedPost.objects.get()
    assert (post.capture_method, post.raw_capture) == ("plain-text", TYPED)


def test_a_form_without_a_seal_is_typed_by_hand(client):
    keep(client, {**read(client, json.dumps(VIEW)), "sealed": ""})
    assert QuotedPost.objects.get().capture_method == "typed"


def test_a_changed_seal_is_explained(client):
    sent = read(client, EMBED)
    answer = keep(client, {**sent, "sealed": sent["sealed"][:-2] + "xx"})
    assert any("counts as typed by hand" in each for each in errors_of(answer))
    assert not QuotedPost.objects.exists()


def test_words_under_a_changed_seal_are_kept(client):
    sent = {**read(client, EMBED), "text": "Long thought about", "sealed": "x"}
    assert sent_by(keep(client, sent).content.decode())["text"] == "Long thought about"


def test_a_post_sent_again_after_a_changed_seal_is_typed_by_hand(client):
    sent = {**read(client, EMBED), "sealed": "x"}
    keep(client, sent_by(keep(client, sent).content.decode()))
    post = QuotedPost.objects.get()
    assert (post.capture_method, post.raw_capture) == ("typed", "Classy")


def test_an_old_seal_leaves_what_was_pasted(client, reporter):
    sent = read(client, EMBED)
    with time_machine.travel(timezone.now() + HOLDS_FOR * 2):
        # Signed in anew meanwhile.
        client.force_login(reporter)
        keep(client, sent_by(keep(client, sent).content.decode()))
    post = QuotedPost.objects.get()
    assert (post.capture_method, post.raw_capture) == ("typed", EMBED)


def test_a_seal_made_for_somebody_else_does_not_hold(reporter):
    sealed = seal(Seen(raw="Theirs"), make_person("reporter"))
    with pytest.raises(Unsealed) as told:
        unseal(sealed, reporter)
    assert told.value.left == Seen()


def test_something_else_signed_by_this_site_is_no_seal(reporter):
    token = signing.dumps([reporter.pk, "raw", "", "fetched", ""], salt="elsewhere")
    with pytest.raises(Unsealed):
        unseal(token, reporter)


@pytest.mark.parametrize("sealed", ["x", ":", "a:b:c", "é" * 9, ".eJw:1:1", "0" * 9999])
def test_no_rubbish_breaks_the_seal(reporter, sealed):
    with pytest.raises(Unsealed):
        unseal(sealed, reporter)


def test_a_seal_keeps_every_line_break(client):
    pasted = "One\r\ntwo\rthree\n— Bo (@bo) July 3, 2018"
    keep(client, read(client, pasted.replace("\r\n", "\n")))
    assert QuotedPost.objects.get().raw_capture == pasted.replace("\r\n", "\n")


# What the moderator learns ----------------------------------------------------

STATUS = {
    "id": "1099",
    "created_at": "2018-07-03T09:10:00Z",
    "url": "https://example.social/@bo/1099",
    "content": "<p>Classy.</p>",
    "account": {"acct": "bo", "display_name": "Bo"},
    "visibility": "private",
    "quote_approval": {"automatic": [], "manual": [], "current_user": "denied"},
}


def card_of(client, record):
    """The moderator's card for a post proposed from this record."""
    keep(client, read(client, json.dumps(record)))
    moderator = Client()
    moderator.force_login(make_person("moderator"))
    page = moderator.get(reverse("admin:social_quotedpost_queue"))
    return HTMLParser(page.content).css_first("article.card").text()


def test_a_card_tells_that_a_post_was_not_meant_for_everybody(client):
    assert "It was not meant for everybody" in card_of(client, STATUS)


def test_two_people_decide_on_what_was_not_meant_for_everybody(client):
    card_of(client, STATUS)
    assert QuotedPost.objects.get().second_person_because.startswith("protected")


def test_a_card_tells_what_the_author_wishes(client):
    assert "for signed-in readers only" in card_of(client, VIEW).split("wishes")[1]


def test_a_card_tells_that_words_were_mended(client):
    sent = {**read(client, EMBED), "text": "Classless"}
    keep(client, sent)
    assert "mended by hand" in QuotedPost.objects.get().advice


def test_a_post_left_as_it_was_read_is_not_called_mended(client):
    keep(client, read(client, EMBED))
    assert QuotedPost.objects.get().advice == ""
