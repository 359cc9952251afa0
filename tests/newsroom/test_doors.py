"""Every address has a declared door: public on purpose, or behind the sign-in."""

from datetime import timedelta

import pytest
from django.contrib import admin
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import timezone

from articles.matches.models import Team
from articles.publishing import publish, withdraw
from social.models import QuotedPost
from tests.articles.factories import (
    make_article,
    make_contributor,
    make_post,
    make_section,
    make_staff,
)
from tests.photos.factories import make_usable_photo

# What anybody may ask for, without an account. A new public address is added here on
# purpose, together with its leak test.
PUBLIC = {
    "",
    "media/<path:name>",
    "competitions/",
    "competitions/<slug:competition>/",
    "competitions/<slug:competition>/<slug:season>/",
    "competitions/<slug:competition>/<slug:season>/<slug:slug>/",
    "teams/<slug:slug>/",
    "corrections/",
    "posts/thank-you/",
    "posts/<int:pk>/is-this-yours/",
    "topics/<str:slug>/",
    "by/<str:slug>/",
    r"^(?P<section>[-\w]+)/(?P<year>\d{4})/(?P<month>\d{2})/(?P<day>\d{2})"
    r"/(?P<slug>[-\w]+)/$",
    "<slug:slug>/",
}
# The sign-in itself, signing out, and the words of the date picker.
OPEN_AT_THE_DESK = {"login/", "logout/", "jsi18n/"}


def every_route(resolver, before=""):
    for pattern in resolver.url_patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from every_route(pattern, route)
        elif isinstance(pattern, URLPattern):
            yield route, pattern


def test_every_public_address_is_declared():
    public = {
        route
        for route, _ in every_route(get_resolver())
        if not route.startswith("desk/")
    }
    assert public == PUBLIC


def filled(route: str) -> str:
    """An address of this route, with something in every gap."""
    parts = []
    for part in route.split("/"):
        if part.startswith(("<", "(?P")):
            part = "1"
        parts.append(part)
    return "/" + "/".join(parts)


@pytest.mark.django_db
def test_every_address_of_the_desk_asks_to_sign_in(client):
    opened = []
    for route, _ in every_route(get_resolver()):
        if not route.startswith("desk/"):
            continue
        inner = route.removeprefix("desk/")
        if inner in OPEN_AT_THE_DESK or inner.startswith(("^", "(?P<")):
            continue
        answer = client.get(filled(route))
        sent_to_sign_in = "/login/" in answer.get("Location", "")
        if not sent_to_sign_in and answer.status_code not in {404, 405}:
            opened.append(route)
    assert opened == []


@pytest.mark.django_db
def test_an_account_without_a_role_opens_no_list_at_the_desk(client):
    account = make_staff()
    account.groups.clear()
    client.force_login(account)
    opened = [
        model._meta.label
        for model in admin.site._registry
        if client.get(
            f"/desk/{model._meta.app_label}/{model._meta.model_name}/"
        ).status_code
        == 200
    ]
    assert opened == []


# One story holds a canary word in everything that readers may not see.


@pytest.fixture
def canaries(db):
    """Stories, posts and pictures that are hidden for every reason there is."""
    person = make_contributor("Ada Winter")
    seen = {"section": make_section("Football"), "tags": ["Derby"]}
    posts = [
        make_post(
            f"canary{status}text",
            status=status,
            author_name=f"canary{status}name",
            handle=f"canary{status}",
            source_url=f"https://x.com/canary{status}/status/1{number}",
        )
        for number, status in enumerate(("awaiting", "rejected", "withdrawn"))
    ]
    photo = make_usable_photo(
        caption="canaryphotocaption", alt_text="canaryphotoalt", credit="canarycredit"
    )
    edition = publish(
        make_article(
            headline="Seen by all",
            posts=posts,
            photos=[photo],
            lead_photo=photo,
            contributors=[person],
            **seen,
        ),
        by=None,
    )
    photo.withdraw(by=make_staff("Photo desk"), reason="canaryreason")
    publish(
        make_article(headline="canaryscheduled", slug="canaryscheduled", **seen),
        by=None,
        visible_from=timezone.now() + timedelta(hours=1),
    )
    make_article(headline="canarydraft", contributors=[person], **seen)
    gone = make_article(headline="canarygone", contributors=[person], **seen)
    withdrawn = publish(gone, by=None)
    withdraw(gone, by=make_staff(), reason="canarydeskreason")
    Team.objects.create(name="Belgium", slug="belgium", code="BEL")
    return [
        "/",
        "/football/",
        "/topics/derby/",
        "/by/ada-winter/",
        "/corrections/",
        "/competitions/",
        "/teams/belgium/",
        edition.path,
        withdrawn.path,
        "/football/2018/07/03/unknown/",
        "/nothing/",
    ]


def test_nothing_hidden_is_in_any_public_answer(client, canaries):
    leaks = []
    for path in canaries:
        answer = client.get(path)
        text = answer.content.decode() + str(answer.headers)
        if "canary" in text.replace("canarygone/", "").lower():
            leaks.append(path)
    assert leaks == []


def test_the_canary_would_be_noticed(client, canaries):
    """The search itself works: one approval, and the word is there."""
    post = QuotedPost.objects.get(handle="canaryawaiting")
    post.approve(by=make_staff("Moderator"))
    assert any("canary" in client.get(path).content.decode() for path in canaries)
