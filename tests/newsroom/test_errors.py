"""The pages for what is missing and for what went wrong."""

import pytest
from django.test import RequestFactory
from django.views.defaults import server_error

from articles.publishing import publish
from tests.articles.factories import make_article


def test_the_page_of_last_resort_needs_no_database():
    """Without the mark for the database any query would fail here."""
    answer = server_error(RequestFactory().get("/"))
    assert answer.status_code == 500 and b"<h1" in answer.content


@pytest.mark.django_db
def test_a_missing_page_offers_the_latest_stories(client):
    publish(make_article(headline="Still here"), by=None)
    assert "Still here" in client.get("/nothing/").content.decode()


@pytest.mark.django_db
def test_a_missing_page_does_not_repeat_the_address(client):
    assert "canary" not in client.get("/canary/").content.decode()
