"""What was done to one post, on a page of its own."""

import pytest
from django.test import Client
from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from tests.social.factories import make_approved, make_person, make_post

pytestmark = pytest.mark.django_db


def history_of(post, role="moderator"):
    client = Client()
    client.force_login(make_person(role))
    address = reverse("admin:social_quotedpost_history", args=[post.pk])
    return HTMLParser(client.get(address).text).css_first("#content-main").text()


def test_the_history_of_an_erased_post_says_what_was_done():
    post = make_approved()
    post.erase(by=make_person("eraser"), reason="The author asked.")
    page = history_of(post)
    assert page.index("Erased") < page.index("The author asked.") < page.index("Approv")


def test_an_erased_post_has_no_word_in_its_history():
    post = make_approved(text="Canary in the mine", handle="canary_bird")
    post.erase(by=make_person("eraser"), reason="The author asked.")
    assert "anary" not in history_of(post)


def test_a_post_nobody_decided_on_says_how_it_came():
    page = history_of(make_post(make_person(first_name="Ana", last_name="Beltrão")))
    assert "by Ana Beltrão" in page
    assert "Nothing has been decided yet." in page


def test_a_history_shows_no_decision_to_whom_the_log_is_closed():
    client = Client()
    reporter = make_person("reporter")
    client.force_login(reporter)
    post = make_post(reporter)
    post.reject(by=make_person("moderator"), reason_code="unverified", note="Secret.")
    address = reverse("admin:social_quotedpost_history", args=[post.pk])
    assert "Secret." not in client.get(address).text


@pytest.mark.parametrize("post_id", ["0", "999999", "9" * 40, "x"])
def test_an_unknown_post_has_no_history(post_id):
    client = Client()
    client.force_login(make_person("moderator"))
    address = f"/desk/social/quotedpost/{post_id}/history/"
    assert client.get(address).status_code in (302, 404)
