"""Front page, sections, topics, contributors, corrections: lists of editions."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import Section
from articles.publishing import publish, withdraw
from tests.articles.factories import (
    make_article,
    make_contributor,
    make_section,
    make_staff,
)
from tests.photos.factories import make_usable_photo

pytestmark = pytest.mark.django_db

LISTS = {
    "front": "/",
    "section": "/football/",
    "topic": "/topics/derby/",
    "contributor": "/by/ada-winter/",
}


def make_listed(**fields):
    """A story that stands in every one of the lists."""
    person = fields.pop("person", None) or make_contributor("Ada Winter")
    return make_article(tags=["Derby"], contributors=[person], **fields)


@pytest.mark.parametrize("path", LISTS.values(), ids=LISTS)
def test_a_published_story_stands_in_its_lists(client, path):
    publish(make_listed(headline="Canary headline"), by=None)
    assert "Canary headline" in client.get(path).content.decode()


@pytest.mark.parametrize("path", LISTS.values(), ids=LISTS)
@pytest.mark.parametrize("state", ["draft", "scheduled", "withdrawn"])
def test_what_readers_may_not_see_stands_in_no_list(client, path, state):
    person = make_contributor("Ada Winter")
    publish(make_listed(headline="Seen", person=person), by=None)
    article = make_listed(headline="Canary headline", person=person)
    if state == "scheduled":
        later = timezone.now() + timedelta(hours=1)
        publish(article, by=None, visible_from=later)
    if state == "withdrawn":
        publish(article, by=None)
        withdraw(article, by=make_staff(), reason="A doubt.")
    assert "Canary" not in client.get(path).content.decode()


@pytest.mark.parametrize("kind", ["topic", "contributor"])
def test_a_topic_or_name_without_visible_stories_is_unknown(client, kind):
    make_listed()
    assert client.get(LISTS[kind]).status_code == 404


def test_an_empty_section_has_its_page(client):
    make_section("Football")
    assert client.get("/football/").status_code == 200


def test_an_edited_headline_waits_for_the_next_edition(client):
    article = make_listed(headline="Published words")
    publish(article, by=None)
    article.headline = "Canary words"
    article.save()
    assert "Canary" not in client.get("/").content.decode()


def test_the_newest_story_leads_the_front_page(client):
    publish(make_article(headline="Older"), by=None)
    publish(make_article(headline="Newer"), by=None)
    page = client.get("/").content.decode()
    assert page.index("Newer") < page.index("Older")


def test_an_update_does_not_move_a_story_up(client):
    first = make_article(headline="Older")
    publish(first, by=None)
    publish(make_article(headline="Newer"), by=None)
    publish(first, by=None)
    page = client.get("/").content.decode()
    assert page.index("Newer") < page.index("Older")


def test_a_picture_without_rights_is_not_in_lists(client):
    photo = make_usable_photo()
    publish(make_article(lead_photo=photo), by=None)
    photo.withdraw(by=make_staff("Photo desk"), reason="The agency asked.")
    assert "<picture" not in client.get("/").content.decode()


def test_a_long_list_has_pages(client):
    for _ in range(21):
        publish(make_article(), by=None)
    assert client.get("/football/?page=2").status_code == 200


@pytest.mark.parametrize("page", ["0", "99", "x", "-1", "9" * 40])
def test_a_page_that_does_not_exist_is_not_found(client, page):
    publish(make_article(), by=None)
    assert client.get(f"/football/?page={page}").status_code == 404


def test_corrections_are_listed_with_their_story(client):
    article = make_article(headline="The derby")
    publish(article, by=None)
    publish(article, by=None, correction="The ground is in Leeds.")
    page = client.get("/corrections/").content.decode()
    assert "The ground is in Leeds." in page and "The derby" in page


def test_corrections_of_a_withdrawn_story_are_not_listed(client):
    article = make_article()
    publish(article, by=None)
    publish(article, by=None, correction="The ground is in Leeds.")
    withdraw(article, by=make_staff(), reason="A doubt.")
    assert "Leeds" not in client.get("/corrections/").content.decode()


def test_a_section_cannot_take_an_address_of_the_site():
    section = Section(name="Desk", slug="desk")
    with pytest.raises(ValidationError, match="an address of the site itself"):
        section.full_clean()


def fill_the_front_page(number):
    for name in ("Football", "Tennis", "Cycling"):
        for _ in range(number):
            publish(
                make_article(
                    section=make_section(name), lead_photo=make_usable_photo()
                ),
                by=None,
            )


@pytest.mark.parametrize("number", [1, 6])
def test_the_front_page_costs_ten_queries_however_full(
    client, django_assert_max_num_queries, number
):
    fill_the_front_page(number)
    with django_assert_max_num_queries(10):
        client.get("/")


@pytest.mark.parametrize("path", LISTS.values(), ids=LISTS)
def test_a_list_costs_the_same_for_one_story_and_for_many(client, path):
    person = make_contributor("Ada Winter")
    publish(make_listed(person=person, lead_photo=make_usable_photo()), by=None)
    counted = _queries(client, path)
    for _ in range(5):
        publish(make_listed(person=person, lead_photo=make_usable_photo()), by=None)
    assert _queries(client, path) == counted


def _queries(client, path) -> int:
    with CaptureQueriesContext(connection) as queries:
        client.get(path)
    return len(queries)
