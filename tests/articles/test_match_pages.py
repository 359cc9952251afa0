"""Matches and teams name the stories that tell of them."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles.publishing import publish
from tests.articles.factories import make_article
from tests.matches.factories import make_match

pytestmark = pytest.mark.django_db


def pages_of(match) -> list[str]:
    return [
        match.get_absolute_url(),
        match.home_team.get_absolute_url(),
        match.season.get_absolute_url(),
    ]


@pytest.mark.parametrize("page", range(3), ids=["match", "team", "season"])
def test_a_visible_story_stands_on_the_page_of_its_match(client, page):
    match = make_match()
    publish(make_article(headline="How it was won", match=match), by=None)
    answer = client.get(pages_of(match)[page])
    assert "How it was won" in answer.content.decode()


@pytest.mark.parametrize("page", range(3), ids=["match", "team", "season"])
def test_a_story_before_its_hour_does_not(client, page):
    match = make_match()
    later = timezone.now() + timedelta(hours=1)
    publish(make_article(headline="Canary", match=match), by=None, visible_from=later)
    assert "Canary" not in client.get(pages_of(match)[page]).content.decode()


def test_the_match_strip_stands_over_its_story(client):
    match = make_match()
    edition = publish(make_article(match=match), by=None)
    page = client.get(edition.path).content.decode()
    assert match.get_absolute_url() in page


def test_a_match_in_the_body_is_shown_where_it_stands(client):
    match = make_match()
    edition = publish(make_article(matches=[match]), by=None)
    assert match.get_absolute_url() in client.get(edition.path).content.decode()
