"""Where the desk is led from a post to the stories that quote it."""

import pytest
from django.test import Client
from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from articles.models import RawCopy
from articles.publishing import publish, withdraw
from social.copies import copies_of
from social.uses import find_uses
from tests.articles.factories import make_article, make_post, make_staff

pytestmark = pytest.mark.django_db


def at_the_desk(article):
    return reverse("admin:articles_article_change", args=[article.pk])


def address_for(viewer, post):
    (use,) = find_uses([post.pk], viewer)[post.pk]
    return use.url


@pytest.fixture
def post():
    return make_post()


@pytest.mark.parametrize("role", ["Editor", "Manager"])
def test_who_sees_every_story_is_led_to_the_desk(post, role):
    article = make_article(posts=[post])
    publish(article, by=make_staff())
    assert address_for(make_staff(role), post) == at_the_desk(article)


def test_a_moderator_is_led_to_what_readers_see(post):
    edition = publish(make_article(posts=[post]), by=make_staff())
    assert address_for(make_staff("Moderator"), post) == edition.path


def test_a_moderator_is_led_nowhere_while_readers_see_nothing(post):
    make_article(posts=[post])
    assert address_for(make_staff("Moderator"), post) == ""


def test_a_withdrawn_story_leads_a_moderator_nowhere(post):
    article, editor = make_article(posts=[post]), make_staff("Editor")
    publish(article, by=editor)
    withdraw(article, by=editor, reason="Wrong.")
    assert address_for(make_staff("Moderator"), post) == ""


def test_a_reporter_is_led_to_their_own_story(post):
    reporter = make_staff("Reporter")
    article = make_article(posts=[post], created_by=reporter)
    assert address_for(reporter, post) == at_the_desk(article)


def test_a_reporter_is_led_nowhere_by_the_draft_of_another(post):
    make_article(posts=[post], created_by=make_staff("Reporter"))
    assert address_for(make_staff("Reporter"), post) == ""


def test_no_story_costs_a_question_of_its_own(post, django_assert_num_queries):
    reporter = make_staff("Reporter")
    make_article(posts=[post], created_by=reporter)
    reporter.get_all_permissions()
    with django_assert_num_queries(5):
        find_uses([post.pk], reporter)
    for _ in range(5):
        make_article(posts=[post], created_by=reporter)
    with django_assert_num_queries(5):
        find_uses([post.pk], reporter)


def test_no_link_on_a_record_is_closed_to_a_moderator(post):
    article = make_article(posts=[post])
    publish(article, by=make_staff())
    make_article(posts=[post])
    RawCopy.objects.create(
        article=article, name="wire.txt", text=post.text, digest="1", parsed=[]
    )
    client = Client()
    client.force_login(make_staff("Moderator"))
    pages = [
        post.get_absolute_url(),
        reverse("admin:social_quotedpost_erase", args=[post.pk]),
        reverse("admin:social_quotedpost_queue"),
    ]
    links = {
        link.attributes["href"]
        for page in pages
        for link in HTMLParser(client.get(page).text).css("#content a[href^='/']")
    }
    refused = [link for link in links if client.get(link).status_code >= 400]
    assert refused == []


def test_the_source_of_a_story_leads_those_alone_who_see_the_story(post):
    article = make_article(posts=[post])
    RawCopy.objects.create(
        article=article, name="wire.txt", text=post.text, digest="1", parsed=[]
    )
    urls = [
        [copy.url for copy in copies_of(post, make_staff(role))]
        for role in ("Moderator", "Editor")
    ]
    assert urls == [[""], [at_the_desk(article)]]
