"""Canary words in posts of every status, searched for wherever anybody can look.

A story that readers can open quotes one post for each reason a post is hidden. Every
word of such a post is a canary naming the reason. All public addresses are then asked
in every way a client asks, and every address of the desk as every role, and what
comes back is compared with the table of roles.
"""

import logging
import re
import time
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.http import Http404
from django.urls import URLPattern, URLResolver, get_resolver, resolve, reverse
from django.utils.http import http_date
from PIL.PngImagePlugin import PngInfo

from articles.models import PostPicture, RawCopy
from articles.publishing import publish, withdraw
from newsroom.roles import ROLES, permissions_of
from social import triggers
from social.admin.queue import Tab
from social.models import (
    Decision,
    QuotedPost,
    RemovalRequest,
    Screenshot,
    SourceCheck,
    erasing,
)
from social.querysets import QuotedPostQuerySet
from tests.articles.factories import (
    make_article,
    make_contributor,
    make_post,
    make_section,
    make_staff,
)
from tests.matches.factories import make_result
from tests.photos.factories import make_picture, make_usable_photo

pytestmark = pytest.mark.django_db

UNDECIDED = {"awaiting", "changes", "escalated", "held", "rejected", "withdrawn"}
# Approved by status, but no longer the bytes that were approved; and one whose address
# leads nowhere any more.
KNOWN_TO_THE_DESK = {"changed", "deleted"}
HIDDEN = UNDECIDED | KNOWN_TO_THE_DESK
# Nobody finds a word of it. The source of the story, which stays, has a canary of its
# own: the one word "copy".
ERASED = {"erased"}
# Most roles may not read what a reader wrote about a post, who permitted a picture, or
# how the original looked.
CONFIDENTIAL = {"request", "permission", "screenshot"}
CANARY = re.compile(
    f"canary({'|'.join(sorted(HIDDEN | ERASED | CONFIDENTIAL))})"
    "(text|name|handle|url|note|raw|alt|reason|copy|translation)"
)
# Whoever may open a story reads by whom the posts in it are, to know what it waits for;
# of their words nothing.
LABELS = {"name", "handle"}
COPY = ("erased", "copy")
QUEUE = "/desk/social/quotedpost/queue/"
STORIES = "/desk/articles/"


# Who may find what ----------------------------------------------------------------


def may_find(role: str) -> set[str]:
    """The canaries of other people's posts that a role may meet at the desk."""
    held = permissions_of(role)
    found = set()
    if "social.view_undecided_post" in held:
        found |= HIDDEN
    if "social.view_quotedpost" in held:
        found |= KNOWN_TO_THE_DESK
    if "social.withdraw_post" in held:
        found |= {"request"}
    if "articles.view_postpicture" in held:
        found |= {"permission"}
    if "social.decide_post" in held:
        found |= {"screenshot"}
    return found


# The newsroom that is searched ------------------------------------------------------


def make_canary(reason: str, number: int, **fields) -> QuotedPost:
    """A post whose every word names the reason why it is hidden.

    Where only the original is gone, readers still see the words we quoted.
    """
    bird = "shown" if reason == "deleted" else "canary"
    post = make_post(
        f"{bird}{reason}text pic.twitter.com/canary{reason}alt",
        author_name=f"{bird}{reason}name",
        handle=f"{bird}{reason}handle",
        source_url=f"https://x.com/canary{reason}url/status/{number}",
        platform_post_id=str(number),
        raw=f"canary{reason}raw",
        media=[{"kind": "image", "url": "", "alt": f"canary{reason}alt"}],
        language="en",
        **fields,
    )
    post.translate(
        by=make_staff("Moderator"),
        language="ja",
        text=f"{bird}{reason}translation, at length",
        maker="translator",
        name=f"{bird}{reason}translation",
    )
    return post


def change_the_bytes(post: QuotedPost) -> None:
    """Put other words into the row, past everything that refuses it."""
    triggers.remove(connection)
    QuotedPost.objects.filter(pk=post.pk).update(text="canarychangedtext, altered")
    triggers.install(connection)


def keep_screenshot(post: QuotedPost, by, words: str) -> None:
    """A picture whose bytes and name hold these words."""
    said = PngInfo()
    said.add_text("Comment", words)
    upload = make_picture(60, 40, format="png", pnginfo=said)
    upload.name = f"{words}.png"
    post.add_screenshot(by=by, upload=upload)


def leave_traces(post: QuotedPost, by) -> None:
    """What the desk gathers around a post that readers see, each word a canary."""
    PostPicture.attach(
        post,
        make_usable_photo(alt_text="canaryerasedalt", credit="canaryerasedname"),
        by=by,
        permission="canaryerasedtext",
        permitted_by="canaryerasedname",
    )
    keep_screenshot(post, by, "canaryerasedraw")
    RemovalRequest.objects.create(
        post=post, words="canaryerasedtext", contact="canaryerasedname"
    )
    SourceCheck.objects.create(
        post=post, found="edited", digest="1" * 64, raw_found="canaryerasedraw"
    )
    LogEntry.objects.create(
        user=by,
        content_type=ContentType.objects.get_for_model(post),
        object_id=str(post.pk),
        object_repr=str(post),
        action_flag=CHANGE,
    )


@dataclass
class Newsroom:
    """The story, its posts by the reason they are hidden, and where to look."""

    posts: dict[str, QuotedPost]
    article: object
    addresses: list[str] = field(default_factory=list)


@pytest.fixture
def newsroom_of_canaries(db):
    person = make_contributor("Ada Winter")
    moderator = make_staff("Moderator", username="someone-else")
    posts = {
        reason: make_canary(reason, number, by=moderator)
        for number, reason in enumerate(sorted(HIDDEN | ERASED), start=100)
    }
    QuotedPost.objects.update(note="")
    for reason, post in posts.items():
        QuotedPost.objects.filter(pk=post.pk).update(note=f"canary{reason}note")
        post.refresh_from_db()
    decider = make_staff("Moderator", username="decider")
    posts["changes"].ask_changes(
        by=decider, reason_code="words", note="canarychangesreason"
    )
    posts["escalated"].escalate(by=decider, note="canaryescalatedreason")
    posts["rejected"].reject(
        by=decider, reason_code="abusive", note="canaryrejectedreason"
    )
    PostPicture.attach(
        posts["deleted"],
        make_usable_photo(alt_text="A flag"),
        by=moderator,
        permission="canarypermissiontext",
        permitted_by="canarypermissionname",
    )
    leave_traces(posts["erased"], moderator)
    # A post with a picture takes two people.
    for by in (decider, make_staff("Moderator")):
        posts["deleted"].approve(by=by)
        posts["erased"].approve(by=by)
    for reason in ("withdrawn", "changed"):
        posts[reason].approve(by=decider)
    posts["withdrawn"].withdraw(by=decider, reason="canarywithdrawnreason")
    posts["deleted"].note_source(state="deleted")
    keep_screenshot(posts["deleted"], moderator, "canaryscreenshotraw")
    posts["held"].hold(by=decider, reason="canaryheldreason")
    change_the_bytes(posts["changed"])
    RemovalRequest.objects.create(
        post=posts["deleted"], words="canaryrequesttext", contact="canaryrequestname"
    )
    match = make_result()
    photo = make_usable_photo()
    seen = {"section": make_section("Football"), "tags": ["Derby"], "match": match}
    article = make_article(
        headline="Seen by all",
        slug="first-slug",
        posts=posts.values(),
        photos=[photo],
        lead_photo=photo,
        contributors=[person],
        **seen,
    )
    old = publish(article, by=None)
    article.slug = "second-slug"
    article.save()
    edition = publish(article, by=None, correction="Two words were wrong.")
    RawCopy.objects.create(
        article=article,
        name="derby.txt",
        text="canaryerasedcopy",
        digest="2" * 64,
        parsed={"blocks": []},
    )
    posts["erased"].erase(by=decider, reason="The author asked.")
    other = publish(make_article(headline="Read on", **seen), by=None)
    gone = make_article(headline="Gone", posts=posts.values(), **seen)
    withdrawn = publish(gone, by=None)
    withdraw(gone, by=make_staff(), reason="For the desk.")
    (screenshot,) = posts["deleted"].screenshots.all()
    season = match.stage.season
    competition = season.competition
    addresses = [
        "/",
        "/football/",
        "/football/?page=1",
        "/football/?page=2",
        "/topics/derby/",
        "/by/ada-winter/",
        "/corrections/",
        "/competitions/",
        f"/competitions/{competition.slug}/",
        f"/competitions/{competition.slug}/{season.slug}/",
        match.get_absolute_url(),
        match.home_team.get_absolute_url(),
        photo.rendition().file.url,
        "/media/2018/nothing.jpg",
        f"/media/{screenshot.file.name}",
        old.path,
        edition.path,
        f"{edition.path}?post={posts['awaiting'].pk}",
        edition.path.rstrip("/"),
        other.path,
        withdrawn.path,
        "/football/2018/07/03/unknown/",
        "/nothing/",
        reverse("social:thanks"),
        *(reverse("social:is_this_yours", args=[post.pk]) for post in posts.values()),
    ]
    return Newsroom(posts, article, addresses)


# How it is searched -----------------------------------------------------------------


def words_of(answer) -> str:
    """Everything an answer says: its status, its headers, its body."""
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    head = "\n".join(f"{name}: {value}" for name, value in answer.headers.items())
    return f"{answer.status_code} {answer.reason_phrase}\n{head}\n" + body.decode(
        "utf-8", "replace"
    )


class Search:
    """What was found, and where: `found` maps each reason to the places it sang."""

    def __init__(self, client, role: str = ""):
        self.client = client
        # An answer of 500 is searched like any other.
        client.raise_request_exception = False
        held = permissions_of(role) if role else set()
        self.reads_labels = "articles.view_any_article" in held
        self.found: dict[str, set[str]] = {}

    def look(self, path: str, method: str = "get", **options) -> None:
        answer = getattr(self.client, method)(path, **options)
        self.note(words_of(answer), f"{method} {path}")

    def note(self, text: str, place: str) -> None:
        for reason, what in set(CANARY.findall(text.lower())):
            is_label = what in LABELS and reason not in ERASED
            if self.reads_labels and is_label and STORIES in place:
                continue
            if self.reads_labels and (reason, what) == COPY and STORIES in place:
                continue
            self.found.setdefault(reason, set()).add(f"{place} ({what})")

    def beyond(self, allowed: set[str]) -> dict[str, list[str]]:
        return {
            canary: sorted(places)[:5]
            for canary, places in self.found.items()
            if canary not in allowed
        }


@contextmanager
def log_lines(search):
    """Every log line written meanwhile is searched too."""
    lines = []

    class Keeper(logging.Handler):
        def emit(self, record):
            lines.append(self.format(record))

    keeper = Keeper()
    root = logging.getLogger()
    loggers = [root, logging.getLogger("django"), logging.getLogger("django.request")]
    for logger in loggers:
        logger.addHandler(keeper)
    try:
        yield
    finally:
        for logger in loggers:
            logger.removeHandler(keeper)
        search.note("\n".join(lines), "the log")


def search_public(client, newsroom) -> Search:
    """Every public address, asked in every way a client asks."""
    search = Search(client)
    with log_lines(search):
        for path in newsroom.addresses:
            search.look(path)
            search.look(path, "head")
            search.look(path, "options")
            search.look(path, headers={"Range": "bytes=0-5000"})
            search.look(path, headers={"If-None-Match": "*"}, follow=True)
        for path in newsroom.addresses:
            if "is-this-yours" in path:
                search.look(path, "post", data={"words": "Is it mine?"})
    return search


def routes(resolver, before=""):
    for pattern in resolver.url_patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from routes(pattern, route)
        elif isinstance(pattern, URLPattern):
            yield route


GAP = re.compile(r"<[^>]+>|\(\?P<[^>]+>[^)]*\)")


def desk_addresses(newsroom) -> list[str]:
    """Every address of the desk, its gaps filled with each post and with the story."""
    of_posts = [str(post.pk) for post in newsroom.posts.values()]
    of_stories = [str(newsroom.article.pk)]
    found: list[str] = []
    for route in routes(get_resolver()):
        if not route.startswith("desk/") or "^" in route:
            continue
        if "logout" in route:
            continue
        keys = of_posts if route.startswith("desk/social/") else of_stories
        found.extend({"/" + GAP.sub(key, route) for key in keys})
    for model in admin.site._registry:
        meta = model._meta
        start = f"/desk/{meta.app_label}/{meta.model_name}/"
        most = 20 if model in (QuotedPost, Decision, RemovalRequest) else 2
        for pk in list(model._default_manager.values_list("pk", flat=True)[:most]):
            ends = ("change", "history", "delete")
            found.extend(f"{start}{pk}/{end}/" for end in ends)
        found.append(f"{start}?q=canar")
    for name in ("status", "platform", "account_kind", "source_state"):
        for value in ("awaiting", "rejected", "twitter", "normal"):
            found.append(f"/desk/social/quotedpost/?{name}__exact={value}")
    found.extend(f"{QUEUE}?tab={tab}" for tab in Tab)
    found.extend(
        screenshot.get_absolute_url() for screenshot in Screenshot.objects.all()
    )
    for lookup in ("text__startswith", "handle__contains", "note__contains"):
        found.append(f"/desk/social/quotedpost/?{lookup}=canar")
        found.append(f"/desk/articles/article/?postblock__post__{lookup}=canar")
        found.append(f"/desk/social/decision/?post__{lookup}=canar")
    for app, model, name in pointers_to_posts():
        found.append(
            f"/desk/autocomplete/?app_label={app}&model_name={model}"
            f"&field_name={name}&term=canar"
        )
    return found


def pointers_to_posts():
    """Every field that leads to a post, a decision or a request about one."""
    for model in apps.get_models():
        for each in model._meta.get_fields():
            if each.concrete and each.related_model in (
                QuotedPost,
                Decision,
                RemovalRequest,
            ):
                yield model._meta.app_label, model._meta.model_name, each.name


def search_desk(client, newsroom, role: str = "") -> Search:
    search = Search(client, role)
    with log_lines(search):
        for path in desk_addresses(newsroom):
            search.look(path)
    return search


DEEDS = ("approve", "reject", "withdraw", "send-back", "reopen", "escalate", "undo")


def try_every_deed(client, newsroom) -> Search:
    """Decisions a role may not take, and what the refusals and messages say."""
    search = Search(client)
    with log_lines(search):
        for reason in UNDECIDED:
            post = newsroom.posts[reason]
            for deed in DEEDS:
                sent = {"deed": deed, "seen": post.digest, "note": "A try."}
                path = reverse("admin:social_quotedpost_decide", args=[post.pk])
                search.look(path, "post", data=sent, follow=True)
        every = [str(post.pk) for post in newsroom.posts.values()]
        for action in ("approve_selected", "reject_selected", "delete_selected"):
            sent = {"action": action, "_selected_action": every, "note": "A try."}
            path = "/desk/social/quotedpost/"
            search.look(path, "post", data=sent, follow=True)
            path = "/desk/social/decision/"
            search.look(path, "post", data=sent, follow=True)
    return search


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
