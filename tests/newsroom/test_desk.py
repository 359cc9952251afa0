"""The front of the desk: what to begin and what waits, for those who may act on it."""

import pytest
from django.utils.formats import date_format
from django.utils.timezone import localtime

from tests.articles.factories import make_article, make_post, make_staff

pytestmark = pytest.mark.django_db


def front_for(client, role) -> str:
    client.force_login(make_staff(role))
    return client.get("/desk/").content.decode()


def test_a_moderator_reads_how_many_posts_wait(client):
    make_post()
    assert "<strong>1</strong> posts awaiting decision" in front_for(
        client, "Moderator"
    )


def test_an_editor_reads_how_many_stories_are_in_review(client):
    make_article(status="in_review")
    assert "<strong>1</strong> stories in review" in front_for(client, "Editor")


@pytest.mark.parametrize("role", ["Reporter", "Photo desk", "Results desk"])
def test_other_roles_are_not_told_of_the_moderators_queue(client, role):
    make_post()
    assert "awaiting decision" not in front_for(client, role)


@pytest.mark.parametrize("role", ["Reporter", "Editor", "Manager"])
def test_whoever_writes_stories_begins_one_from_copy_at_the_front(client, role):
    assert 'href="/desk/articles/article/from-copy/"' in front_for(client, role)


@pytest.mark.parametrize("role", ["Photo desk", "Results desk"])
def test_others_are_offered_no_story_to_begin(client, role):
    assert "from-copy" not in front_for(client, role)


def test_stories_stand_first_among_the_rooms(client):
    page = front_for(client, "Manager")
    assert page.index(">Stories<") < page.index(">Moderation<")


def test_dates_are_written_as_the_house_writes_them(client):
    client.force_login(make_staff("Editor"))
    article = make_article()
    page = client.get("/desk/articles/article/").content.decode()
    assert date_format(localtime(article.changed_at), "j F Y, H:i") in page
