"""The way back from every page of the desk starts with one word."""

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.urls import NoReverseMatch, reverse
from selectolax.lexbor import LexborHTMLParser as HTMLParser
from taggit.models import Tag

from tests.articles.factories import make_article, make_post
from tests.photos.factories import make_photo

pytestmark = pytest.mark.django_db


@pytest.fixture
def superuser(client):
    account = User.objects.create_superuser("root", password="x")
    client.force_login(account)
    return account


def way(page) -> list[str]:
    """The steps on a page, from the first to the page itself."""
    (steps,) = HTMLParser(page.content).css("nav[aria-label='Breadcrumbs']")
    return [" ".join(step.split()) for step in steps.text().split("›")]


def opens(client, address):
    """The page, or None where not even a superuser is let in."""
    page = client.get(address)
    return page if page.status_code == 200 else None


def crumbs(client, address) -> list[str]:
    return way(client.get(address))


def lists_and_forms() -> list[str]:
    """The address of every list at the desk, and of every empty form."""
    names = [
        f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}"
        for model in admin.site._registry
        for page in ("changelist", "add")
    ]
    return [reverse(name) for name in names]


def test_every_list_and_form_starts_from_the_desk(client, superuser):
    opened = [page for each in lists_and_forms() if (page := opens(client, each))]
    assert {way(page)[0] for page in opened} == {"Desk"}


def pages_of(thing) -> list[str]:
    """The addresses of all that can be opened about one thing without more."""
    name = f"admin:{thing._meta.app_label}_{thing._meta.model_name}"
    addresses = []
    for page in ("change", "history", "delete", "erase", "keep", "translations"):
        try:
            addresses.append(reverse(f"{name}_{page}", args=[thing.pk]))
        except NoReverseMatch:
            continue
    return addresses


@pytest.mark.parametrize("make", [make_article, make_post, make_photo])
def test_every_page_about_one_thing_starts_from_the_desk(client, superuser, make):
    thing = make()
    opened = [page for each in pages_of(thing) if (page := opens(client, each))]
    assert {way(page)[0] for page in opened} == {"Desk"}


@pytest.mark.parametrize(
    "address",
    [
        "admin:password_change",
        "admin:password_change_done",
        "admin:articles_article_from_copy",
        "admin:social_quotedpost_queue",
        "admin:social_quotedpost_comforts",
        "admin:social_quotedpost_add",
    ],
)
def test_every_other_page_starts_from_the_desk(client, superuser, address):
    assert crumbs(client, reverse(address))[0] == "Desk"


def test_a_room_starts_from_the_desk(client, superuser):
    address = reverse("admin:app_list", args=["social"])
    assert crumbs(client, address) == ["Desk", "Moderation"]


def test_a_list_stands_at_the_desk(client, superuser):
    address = reverse("admin:social_decision_changelist")
    assert crumbs(client, address) == ["Desk", "Decisions"]


def test_the_queue_stands_at_the_desk_as_its_own_pages_say(client, superuser):
    assert crumbs(client, reverse("admin:social_quotedpost_queue")) == [
        "Desk",
        "Moderation",
    ]


def test_an_empty_form_is_reached_through_its_list(client, superuser):
    address = reverse("admin:articles_article_add")
    assert crumbs(client, address) == ["Desk", "Articles", "Add article"]


def test_a_form_is_reached_through_its_list(client, superuser):
    address = reverse(
        "admin:articles_article_change", args=[make_article(headline="Goal").pk]
    )
    assert crumbs(client, address) == ["Desk", "Articles", "Goal"]


def test_what_was_done_to_a_thing_is_reached_through_it(client, superuser):
    article = make_article(headline="Late goal")
    history = reverse("admin:articles_article_history", args=[article.pk])
    assert crumbs(client, history) == ["Desk", "Articles", "Late goal", "History"]


def test_a_password_is_set_on_the_way_through_its_account(client, superuser):
    address = reverse("admin:auth_user_password_change", args=[superuser.pk])
    assert crumbs(client, address)[2:] == ["root", "Change password: root"]


def test_ticked_things_are_deleted_on_the_way_through_their_list(client, superuser):
    tag = Tag.objects.create(name="Derby")
    page = client.post(
        reverse("admin:taggit_tag_changelist"),
        {"action": "delete_selected", "_selected_action": [tag.pk]},
    )
    assert way(page) == ["Desk", "Tags", "Delete multiple objects"]
