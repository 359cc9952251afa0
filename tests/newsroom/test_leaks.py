"""Canary words in posts of every status, searched for wherever anybody can look.

A story that readers can open quotes one post for each reason a post is hidden. Every
word of such a post is a canary naming the reason. All public addresses are then asked
in every way a client asks, and every address of the desk as every role, and what
comes back is compared with the table of roles.
"""

import re
import time

import pytest
from django.http import Http404
from django.urls import get_resolver, resolve, reverse
from django.utils.http import http_date

from newsroom.roles import ROLES
from social.models import QuotedPost, erasing
from social.querysets import QuotedPostQuerySet
from tests.articles.factories import make_staff
from tests.newsroom.canaries import (
    CANARY,
    ERASED,
    HIDDEN,
    UNDECIDED,
    make_canary,
    make_newsroom,
)
from tests.newsroom.canary_search import (
    QUEUE,
    Search,
    may_find,
    routes,
    search_desk,
    search_public,
    try_every_deed,
    words_of,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def newsroom_of_canaries(db):
    return make_newsroom()


# What must hold -----------------------------------------------------------------------


def test_the_search_asks_every_public_address(newsroom_of_canaries):
    asked = set()
    for path in newsroom_of_canaries.addresses:
        try:
            asked.add(resolve(path.partition("?")[0]).route)
        except Http404:
            continue
    public = {route for route in routes(get_resolver()) if route[:5] != "desk/"}
    assert public - asked == set()


def test_readers_find_no_word_of_a_hidden_post(client, newsroom_of_canaries):
    assert search_public(client, newsroom_of_canaries).found == {}


# The role that may see least of the desk it works at; the rest in `make trust`.
EVERY_DAY = {"Reporter"}
MOST_TELLING = [
    role if role in EVERY_DAY else pytest.param(role, marks=pytest.mark.trust)
    for role in ROLES
]


@pytest.mark.parametrize("role", MOST_TELLING)
def test_signed_in_or_not_a_public_page_is_the_same(client, newsroom_of_canaries, role):
    client.force_login(make_staff(role))
    assert search_public(client, newsroom_of_canaries).found == {}


@pytest.mark.parametrize("role", MOST_TELLING)
def test_no_role_finds_at_the_desk_what_the_table_keeps_from_it(
    client, newsroom_of_canaries, role
):
    client.force_login(make_staff(role))
    search = search_desk(client, newsroom_of_canaries, role)
    assert search.beyond(may_find(role)) == {}


def test_an_account_without_a_role_finds_nothing(client, newsroom_of_canaries):
    account = make_staff()
    account.groups.clear()
    client.force_login(account)
    assert search_desk(client, newsroom_of_canaries).found == {}


def test_whoever_is_not_signed_in_finds_nothing_at_the_desk(
    client, newsroom_of_canaries
):
    assert search_desk(client, newsroom_of_canaries).found == {}


@pytest.mark.parametrize(
    "role", [role for role in ROLES if not may_find(role) & UNDECIDED]
)
def test_refusals_tell_a_role_nothing_new(client, newsroom_of_canaries, role):
    client.force_login(make_staff(role))
    search = try_every_deed(client, newsroom_of_canaries)
    assert search.beyond(may_find(role)) == {}


def test_the_moderators_find_every_hidden_post(client, newsroom_of_canaries):
    """The search itself works: it finds what the table grants."""
    client.force_login(make_staff("Moderator"))
    assert search_desk(client, newsroom_of_canaries).found.keys() >= HIDDEN


def test_a_withdrawal_is_at_once_on_every_public_page(client, newsroom_of_canaries):
    post = newsroom_of_canaries.posts["awaiting"]
    post.approve(by=make_staff("Moderator"))
    places = search_public(client, newsroom_of_canaries).found["awaiting"]
    assert any("/is-this-yours/" in place for place in places)
    assert any("/second-slug/" in place for place in places)
    post.withdraw(by=make_staff("Moderator"), reason="The author asked.")
    assert search_public(client, newsroom_of_canaries).found == {}


@pytest.fixture
def kept_pages(client, newsroom_of_canaries):
    """Every public page with a post since withdrawn, as a client kept it."""
    post = newsroom_of_canaries.posts["awaiting"]
    post.approve(by=make_staff("Moderator"))
    kept = {path: client.get(path) for path in newsroom_of_canaries.addresses}
    post.withdraw(by=make_staff("Moderator"), reason="The author asked.")
    return {path: page for path, page in kept.items() if CANARY.search(words_of(page))}


def asks_whether_it_changed(page, now):
    """How a client asks that kept the page; `now` is the second of the withdrawal."""
    return {
        "If-None-Match": page.headers.get("ETag", '"kept"'),
        "If-Modified-Since": page.headers.get("Last-Modified", http_date(now)),
    }


def test_no_page_from_before_a_withdrawal_is_said_to_be_current(client, kept_pages):
    now = time.time()
    answers = [
        client.get(path, headers=asks_whether_it_changed(page, now)).status_code
        for path, page in kept_pages.items()
    ]
    assert len(answers) > 1
    assert 304 not in answers


def test_a_page_with_posts_is_never_used_again_without_asking(kept_pages):
    said = {
        re.search(r"no-(?:cache|store)|$", page.headers.get("Cache-Control", ""))[0]
        for page in kept_pages.values()
    }
    assert said == {"no-cache"}


def test_a_post_under_hold_is_erased_nowhere(client, newsroom_of_canaries):
    post = newsroom_of_canaries.posts["held"]
    client.force_login(make_staff("Moderator"))
    path = reverse("admin:social_quotedpost_erase", args=[post.pk])
    client.post(path, {"reason": "The author asked.", "is_understood": "on"})
    assert QuotedPost.objects.get(pk=post.pk).text.startswith("canaryheldtext")


def test_the_moderators_find_the_screenshots(client, newsroom_of_canaries):
    """The search itself works: it finds what the table grants."""
    (screenshot,) = newsroom_of_canaries.posts["deleted"].screenshots.all()
    client.force_login(make_staff("Moderator"))
    search = Search(client)
    search.look(screenshot.get_absolute_url())
    assert search.found.keys() == {"screenshot"}


def test_before_it_is_erased_the_words_are_found(client, newsroom_of_canaries):
    """The search itself works: what is gone later was there."""
    post = make_canary("erased", 999)
    client.force_login(make_staff("Moderator"))
    search = Search(client)
    search.look(reverse("admin:social_quotedpost_change", args=[post.pk]))
    assert search.found.keys() == ERASED


# What happens when a guard is gone ---------------------------------------------------


def test_without_the_digest_the_altered_words_are_found(
    client, newsroom_of_canaries, monkeypatch
):
    monkeypatch.setattr(QuotedPost, "is_approved", True)
    found = search_public(client, newsroom_of_canaries).found
    assert "changed" in found


def test_without_the_readers_door_the_drawing_still_refuses(
    client, newsroom_of_canaries, monkeypatch
):
    monkeypatch.setattr(
        QuotedPostQuerySet, "for_display", lambda self, ids: self.in_bulk(list(ids))
    )
    assert search_public(client, newsroom_of_canaries).found == {}


def test_without_either_every_hidden_post_is_found(
    client, newsroom_of_canaries, monkeypatch
):
    monkeypatch.setattr(
        QuotedPostQuerySet, "for_display", lambda self, ids: self.in_bulk(list(ids))
    )
    monkeypatch.setattr(QuotedPost, "is_approved", True)
    monkeypatch.setattr(QuotedPost, "is_withdrawn_after_showing", False)
    found = search_public(client, newsroom_of_canaries).found
    assert found.keys() >= HIDDEN - {"deleted"}


@pytest.fixture
def _only_the_record_is_emptied(monkeypatch):
    monkeypatch.setattr(erasing, "_empty_around", lambda post, by: None)


@pytest.mark.trust
def test_without_emptying_what_is_around_it_an_erased_post_is_found(
    client, _only_the_record_is_emptied, newsroom_of_canaries
):
    client.force_login(make_staff("Moderator"))
    search = Search(client)
    search.look(f"{QUEUE}?tab=requests")
    assert search.found.keys() >= ERASED


@pytest.mark.parametrize(
    "role", ["Reporter", pytest.param("Editor", marks=pytest.mark.trust)]
)
def test_without_the_desks_door_other_peoples_posts_are_found(
    client, newsroom_of_canaries, monkeypatch, role
):
    monkeypatch.setattr(QuotedPostQuerySet, "visible_to", lambda self, user: self)
    client.force_login(make_staff(role))
    search = search_desk(client, newsroom_of_canaries, role)
    assert search.beyond(may_find(role)).keys() >= UNDECIDED
