"""Asking every address for canaries, and comparing what is found with the roles."""

import logging
import re
from contextlib import contextmanager

from django.apps import apps
from django.contrib import admin
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from newsroom.roles import permissions_of
from social.admin.queue import Tab
from social.models import Decision, QuotedPost, RemovalRequest, Screenshot
from tests.newsroom.canaries import CANARY, ERASED, HIDDEN, KNOWN_TO_THE_DESK, UNDECIDED

QUEUE = "/desk/social/quotedpost/queue/"
STORIES = "/desk/articles/"
# Whoever may open a story reads by whom the posts in it are, to know what it waits for;
# of their words nothing.
LABELS = {"name", "handle"}
COPY = ("erased", "copy")


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
