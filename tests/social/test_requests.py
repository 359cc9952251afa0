"""Is this your post? Asked by anybody without an account, answered by the desk."""

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from articles.publishing import publish, withdraw
from social.models import RemovalRequest, Sender
from social.models.sender import HOUR, MOST_IN_AN_HOUR, key_of
from tests.articles.factories import make_article, make_post, make_staff

pytestmark = pytest.mark.django_db


def form_of(post):
    return reverse("social:is_this_yours", args=[post.pk])


def make_shown(**fields):
    """An approved post in a story that readers can open."""
    fields.setdefault("status", "approved")
    post = make_post(**fields)
    publish(make_article(posts=[post]), by=None)
    return post


def test_the_figure_on_the_story_leads_to_the_form(client):
    post = make_post(status="approved")
    page = client.get(publish(make_article(posts=[post]), by=None).path)
    link = HTMLParser(page.content).css_first("figure a.claim")
    assert (link.attributes["href"], link.text()) == (
        form_of(post),
        "Is this your post?",
    )


def test_the_form_shows_which_post_it_is_about(client):
    post = make_shown(text="Take a bow, all of you")
    assert b"Take a bow, all of you" in client.get(form_of(post)).content


def test_a_message_is_kept_for_the_desk(client):
    post = make_shown()
    sent = {"is_author": "on", "words": "Please take it down.", "contact": "@me"}
    answer = client.post(form_of(post), sent)
    assert answer["Location"] == reverse("social:thanks")
    kept = RemovalRequest.objects.get()
    assert (kept.post, kept.is_author, kept.words, kept.contact, kept.state) == (
        post,
        True,
        "Please take it down.",
        "@me",
        "open",
    )


def test_the_author_need_not_write_anything_more(client):
    client.post(form_of(make_shown()), {"is_author": "on"})
    assert RemovalRequest.objects.count() == 1


def test_a_message_that_says_nothing_is_asked_for_words(client):
    answer = client.post(form_of(make_shown()), {"contact": "me@example.com"})
    page = HTMLParser(answer.content)
    assert "Write in a few words" in page.css_first(".errorlist").text()
    assert page.css_first("#id_contact").attributes["value"] == "me@example.com"
    assert not RemovalRequest.objects.exists()


@pytest.mark.parametrize("words", ["x" * 5001, "nul \0 inside"])
def test_words_that_cannot_be_kept_are_answered_with_a_sentence(client, words):
    answer = client.post(form_of(make_shown()), {"words": words})
    assert answer.status_code == 200
    assert HTMLParser(answer.content).css_first(".errorlist")


def test_a_machine_that_fills_every_field_is_thanked_for_nothing(client):
    sent = {"words": "Buy now", "website": "https://example.com"}
    answer = client.post(form_of(make_shown()), sent)
    assert answer["Location"] == reverse("social:thanks")
    assert not RemovalRequest.objects.exists()


def test_too_many_messages_from_one_connection_are_refused_in_words(client):
    path = form_of(make_shown())
    for number in range(MOST_IN_AN_HOUR):
        client.post(path, {"words": f"Message {number}"})
    answer = client.post(path, {"words": "One more"})
    assert answer.status_code == 429
    assert RemovalRequest.objects.count() == MOST_IN_AN_HOUR


def test_a_refused_message_is_given_back(client):
    path = form_of(make_shown())
    for number in range(MOST_IN_AN_HOUR):
        client.post(path, {"words": f"Message {number}"})
    page = HTMLParser(client.post(path, {"words": "One more"}).content)
    assert page.css_first("#id_words").text().strip() == "One more"
    assert "send it again in an hour" in page.css_first("[role=alert]").text()


def test_another_connection_may_still_write(client):
    path = form_of(make_shown())
    for number in range(MOST_IN_AN_HOUR):
        client.post(path, {"words": f"Message {number}"})
    answer = client.post(path, {"words": "Hello"}, REMOTE_ADDR="192.0.2.7")
    assert answer.status_code == 302


def test_the_count_is_kept_where_every_process_sees_it(client, settings):
    dummy = "django.core.cache.backends.dummy.DummyCache"
    settings.CACHES = {"default": {"BACKEND": dummy}}
    path = form_of(make_shown())
    for number in range(MOST_IN_AN_HOUR):
        client.post(path, {"words": f"Message {number}"})
    assert client.post(path, {"words": "One more"}).status_code == 429


def test_no_address_is_kept(client):
    client.post(form_of(make_shown()), {"words": "Hello"}, REMOTE_ADDR="192.0.2.7")
    assert "192.0.2.7" not in str(Sender.objects.values().get())


def test_an_hour_later_the_connection_may_write_again():
    with time_machine.travel(timezone.now() - HOUR):
        counted = [Sender.objects.may_send("192.0.2.7") for _ in range(9)]
    assert counted == [True] * MOST_IN_AN_HOUR + [False] * 4
    assert Sender.objects.may_send("192.0.2.7")


def test_what_is_older_than_an_hour_is_forgotten():
    with time_machine.travel(timezone.now() - HOUR):
        Sender.objects.may_send("192.0.2.7")
    Sender.objects.may_send("192.0.2.8")
    assert Sender.objects.count() == 1


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("::ffff:192.0.2.7", "192.0.2.7", True),
        ("192.0.2.7", "192.0.2.8", False),
        ("no address", "no address", True),
    ],
)
def test_the_network_around_one_person_counts_as_one(one, other, same):
    assert (key_of(one) == key_of(other)) is same


def test_behind_our_own_proxy_each_reader_counts_alone(client, settings):
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    path = form_of(make_shown())
    codes = [
        client.post(
            path,
            {"words": "Hello"},
            headers={"X-Forwarded-For": f"203.0.113.9, 192.0.2.{number}"},
        ).status_code
        for number in range(MOST_IN_AN_HOUR + 2)
    ]
    assert codes == [302] * (MOST_IN_AN_HOUR + 2)


def test_a_form_sent_without_its_token_is_refused():
    post = make_shown()
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(form_of(post), {"words": "Hello"}).status_code == 403


def test_a_form_sent_as_it_was_served_is_taken():
    path = form_of(make_shown())
    strict = Client(enforce_csrf_checks=True)
    page = HTMLParser(strict.get(path).content)
    token = page.css_first("[name=csrfmiddlewaretoken]").attributes["value"]
    sent = {"words": "Hello", "csrfmiddlewaretoken": token}
    assert strict.post(path, sent).status_code == 302


def test_the_form_sets_the_cookie_of_its_token_alone(client):
    assert set(client.get(form_of(make_shown())).cookies) == {"csrftoken"}


def test_the_story_that_leads_to_the_form_sets_no_cookie(client):
    post = make_post(status="approved")
    page = client.get(publish(make_article(posts=[post]), by=None).path)
    assert not page.cookies


def test_the_form_is_kept_out_of_caches(client):
    assert "no-store" in client.get(form_of(make_shown()))["Cache-Control"]


def hidden_posts():
    """Posts no reader can see, each for another reason."""
    yield from (
        make_shown(status=status, text=f"canary{status}")
        for status in ("awaiting", "rejected", "withdrawn")
    )
    # Approved, but no story that readers can open holds it.
    yield make_post("canaryunused", status="approved")
    draft = make_post("canarydraft", status="approved")
    make_article(posts=[draft])
    yield draft
    gone = make_post("canarygone", status="approved")
    story = make_article(posts=[gone])
    publish(story, by=None)
    withdraw(story, by=make_staff(), reason="A doubt.")
    yield gone


def answer_to(ask, path):
    """The status, the headers and the bytes, without the address itself."""
    answer = ask(path, {"words": "x"})
    headers = dict(answer.headers)
    headers.pop("Content-Length", None)
    return answer.status_code, headers, answer.content.replace(path.encode(), b"")


@pytest.mark.parametrize("method", ["get", "post", "head"])
def test_a_hidden_post_is_answered_like_one_that_never_was(client, method):
    posts = list(hidden_posts())
    unknown = reverse("social:is_this_yours", args=[987654])
    expected = answer_to(getattr(client, method), unknown)
    assert expected[0] == 404
    for post in posts:
        assert answer_to(getattr(client, method), form_of(post)) == expected


def test_a_number_beyond_every_database_is_not_found(client):
    assert client.get(f"/posts/{'9' * 30}/is-this-yours/").status_code == 404


def test_thanks_need_no_post(client):
    assert client.get(reverse("social:thanks")).status_code == 200
