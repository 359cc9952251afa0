"""An object of ActivityPub, as the servers of the Fediverse pass it on -> its post."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

import regex

from social.capture.captured import CapturedPost, CaptureError, media_item
from social.capture.json_text import fields_of, objects_in, string, strings_in
from social.capture.mastodon import text_of
from social.capture.post_address import PostAddress
from social.capture.recorded import post_at, recorded
from social.text.dates import parse_timestamp
from social.text.facets import is_web_address

CONTEXT = "https://www.w3.org/ns/activitystreams"
PUBLIC = frozenset({f"{CONTEXT}#Public", "as:Public", "Public"})
POSTS = frozenset({"Note", "Question", "Article", "Page", "Video", "Image", "Audio"})
ACTIVITIES = frozenset({"Create", "Update", "Announce"})
PEOPLE = frozenset({"Person", "Service", "Group", "Organization", "Application"})
# What has a title beside its words.
TITLED = frozenset({"Article", "Page", "Video"})
QUOTES = ("quote", "quoteUrl", "quoteUri", "_misskey_quote")
# How servers name an account in its address, where that is a name and no number.
ACTOR = regex.compile(
    r"/(?:@|(?:users|u|profile|author|accounts)/)(?P<name>[A-Za-z0-9_.\-]+)/?"
)


def is_activitypub(record: Mapping[str, Any]) -> bool:
    """Whether this object is a post, or tells that one was made, edited or gone."""
    kinds = set(strings_in(record, "type"))
    if kinds & POSTS:
        return any(
            name in record for name in ("content", "contentMap", "attributedTo", "name")
        )
    told = bool(kinds & ACTIVITIES) and "object" in record
    is_profile = bool(kinds & PEOPLE) and _is_of_the_protocol(record)
    return told or is_profile or "Tombstone" in kinds


def capture_activitypub(record: Mapping[str, Any], raw: str) -> CapturedPost:
    """Read the post, or the one that an activity made or passed on."""
    reasons = []
    kinds = set(strings_in(record, "type"))
    if kinds & ACTIVITIES:
        inner = fields_of(record, "object")
        if not inner:
            link = string(record, "object")
            raise CaptureError(
                "This record names a post without holding it. Paste the record of the "
                f"post itself, or its address{f': {link[:200]}' if link else ''}."
            )
        if "Announce" in kinds:
            reasons.append("reblog")
        record, kinds = inner, set(strings_in(inner, "type"))
    if "Tombstone" in kinds:
        raise CaptureError(
            "This record says that a post was deleted. It holds no words of it."
        )
    if kinds & PEOPLE:
        raise CaptureError(
            "This is a profile and no post. Copy the record of the post itself."
        )
    if not kinds & POSTS:
        raise CaptureError(
            "This is an activity about something else than a post. Copy the record of "
            "the post itself."
        )
    address = _address(record)
    content, language = _content(record)
    words = _words(content, record)
    title = ""
    if kinds & TITLED:
        title = string(record, "name").strip() or string(record, "summary").strip()
    if _is_for_some(record):
        reasons.append("not-public")
    if "Question" in kinds:
        reasons.append("holds-a-poll")
    if any(string(record, name) or fields_of(record, name) for name in QUOTES):
        reasons.append("quotes-another")
    author = next(iter(objects_in(record, "attributedTo")), {})
    return recorded(
        raw,
        platform="mastodon",
        text="\n\n".join(filter(None, (title, words))),
        name=string(author, "name") or string(author, "preferredUsername"),
        handle=_handle(record, author, address),
        language=language,
        posted=parse_timestamp(string(record, "published")),
        address=address,
        media=_media(record),
        sensitive=record.get("sensitive") is True,
        warning="" if kinds & TITLED else string(record, "summary"),
        quote_policy=_quote_policy(record),
        reasons=reasons,
    )


def _is_of_the_protocol(record: Mapping[str, Any]) -> bool:
    return CONTEXT in strings_in(record, "@context") or "inbox" in record


def _content(record: Mapping[str, Any]) -> tuple[str, str]:
    """The markup of the words, and their language where only one is named."""
    content = string(record, "content")
    translations = {
        tag: words
        for tag, words in fields_of(record, "contentMap").items()
        if isinstance(words, str)
    }
    for tag, words in translations.items():
        if not content or words == content:
            return words, tag
    return content, ""


def _words(content: str, record: Mapping[str, Any]) -> str:
    """The author's words: the content is markup unless the record says otherwise.

    Programs that know no quotations find the address of a quoted post below them.
    """
    if string(record, "mediaType") in ("text/plain", "text/markdown"):
        words = content.replace("\r\n", "\n").strip()
    else:
        words = text_of(content)
    for name in QUOTES:
        if link := string(record, name):
            words = words.removesuffix(f"RE: {link}").rstrip()
    return words


def _address(record: Mapping[str, Any]) -> PostAddress | None:
    """Where the post stands for people; else its name for machines."""
    links = [*strings_in(record, "url"), *map(_href, objects_in(record, "url"))]
    links.append(string(record, "id"))
    known = [link for link in links if is_web_address(link)]
    for link in known:
        if found := post_at(link, "mastodon"):
            return found
    # A program of which the shape of its addresses is not known here.
    return PostAddress("mastodon", "", "", known[0]) if known else None


def _href(link: Mapping[str, Any]) -> str:
    kind = string(link, "mediaType")
    return string(link, "href") if kind in ("", "text/html") else ""


def _handle(
    record: Mapping[str, Any], author: Mapping[str, Any], address: PostAddress | None
) -> str:
    """The account with its server."""
    actor = next(iter(strings_in(record, "attributedTo")), "") or string(author, "id")
    try:
        parts = urlsplit(actor)
        host = parts.hostname or ""
    except ValueError:
        return address.account if address else ""
    if host and (name := string(author, "preferredUsername")):
        return f"{name}@{host}"
    if address and address.account:
        return address.account
    match = ACTOR.fullmatch(parts.path)
    if not host or match is None or match["name"].isdecimal():
        return ""
    # Misskey numbers its accounts under the same path.
    is_number = "_misskey_content" in record or (
        address is not None and "/notes/" in address.address
    )
    spelt = parts.path.startswith("/@")
    return f"{match['name']}@{host}" if spelt or not is_number else ""


def _is_for_some(record: Mapping[str, Any]) -> bool:
    """Whether it was sent to some and not to everybody."""
    audience = [*strings_in(record, "to"), *strings_in(record, "cc")]
    return bool(audience) and not PUBLIC & set(audience)


def _media(record: Mapping[str, Any]) -> list[dict[str, str]]:
    found = []
    for item in objects_in(record, "attachment"):
        links = [*strings_in(item, "url"), *map(_source, objects_in(item, "url"))]
        links.append(string(item, "href"))
        url = next((link for link in links if is_web_address(link)), "")
        kind = _kind(item)
        if kind != "unknown" or (url and "Document" in strings_in(item, "type")):
            found.append(media_item(kind, url, string(item, "name")))
    return found


def _source(link: Mapping[str, Any]) -> str:
    return string(link, "href")


def _kind(item: Mapping[str, Any]) -> str:
    media_type = string(item, "mediaType").partition("/")[0]
    for kind in (media_type, *map(str.lower, strings_in(item, "type"))):
        if kind in ("image", "video", "audio"):
            return kind
    return "unknown"


def _quote_policy(record: Mapping[str, Any]) -> str:
    """Whom the author lets quote the post, as FEP-044f has it."""
    policy = fields_of(fields_of(record, "interactionPolicy"), "canQuote")
    if not policy:
        return ""
    at_once = set(strings_in(policy, "automaticApproval"))
    asked = set(strings_in(policy, "manualApproval"))
    if at_once & PUBLIC:
        return "anybody"
    own = set(strings_in(record, "attributedTo"))
    return "ask" if (at_once | asked) - own else "nobody"
