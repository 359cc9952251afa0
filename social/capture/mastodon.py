"""A status as Mastodon's API gives it -> the post it holds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from social.capture.captured import CapturedPost, CaptureError, media_item
from social.capture.html_text import Unreadable, parse_html, words_of
from social.capture.json_text import objects_in, string, web_address
from social.capture.post_address import PostAddress
from social.capture.recorded import post_at, recorded
from social.fingerprints import host_of
from social.text.dates import parse_timestamp

KINDS = {"image": "image", "gifv": "video", "video": "video", "audio": "audio"}
POLICIES = {
    "public": "anybody",
    "followers": "ask",
    "following": "ask",
}
OPEN = ("public", "unlisted")


def is_mastodon(record: Mapping[str, Any]) -> bool:
    """Whether this object is a status."""
    return isinstance(record.get("content"), str) and isinstance(
        record.get("account"), Mapping
    )


def capture_mastodon(record: Mapping[str, Any], raw: str) -> CapturedPost:
    """Read a status; of one that was passed on, the post that was passed on."""
    reasons = []
    if isinstance(record.get("reblog"), Mapping) and is_mastodon(record["reblog"]):
        record = record["reblog"]
        reasons.append("reblog")
    account: Mapping[str, Any] = record["account"]
    address = _address(record)
    text = text_of(record["content"])
    handle = _handle(account, address)
    reasons += [
        reason
        for reason, so in (
            ("no-handle", not handle),
            ("not-public", record.get("visibility", "public") not in OPEN),
            ("holds-a-poll", isinstance(record.get("poll"), Mapping)),
        )
        if so
    ]
    return recorded(
        raw,
        platform="mastodon",
        text=text,
        name=string(account, "display_name") or string(account, "username"),
        handle=handle,
        language=string(record, "language"),
        posted=parse_timestamp(string(record, "created_at")),
        address=address,
        media=_media(record),
        sensitive=record.get("sensitive") is True,
        warning=string(record, "spoiler_text"),
        quote_policy=_quote_policy(record.get("quote_approval")),
        reasons=reasons,
    )


def text_of(content: str) -> str:
    """The author's words in a status's markup, links spelt out whole."""
    try:
        body = parse_html(content)
    except Unreadable as error:
        raise CaptureError(str(error)) from error
    # Servers put the address of a quoted post above the words for older programs.
    added = frozenset(node.mem_id for node in body.css(".quote-inline"))
    return words_of(body, without=added)


def _address(record: Mapping[str, Any]) -> PostAddress | None:
    """Where the post is at home: a server also shows, and counts, those of others."""
    shown, named = (
        post_at(string(record, name), "mastodon") for name in ("url", "uri")
    )
    if shown and named and host_of(shown.address) != host_of(named.address):
        return named
    return shown or named


def _handle(account: Mapping[str, Any], address: PostAddress | None) -> str:
    """The account with its server, which local accounts are listed without."""
    handle = string(account, "acct") or string(account, "username")
    if handle and "@" not in handle:
        if address and address.account.partition("@")[0] == handle:
            return address.account
        try:
            host = urlsplit(string(account, "url")).hostname or ""
        except ValueError:
            host = ""
        handle = f"{handle}@{host}" if host else handle
    return handle or (address.account if address else "")


def _media(record: Mapping[str, Any]) -> list[dict[str, str]]:
    return [
        media_item(
            KINDS.get(string(item, "type"), "unknown"),
            web_address(item, "remote_url", "url"),
            string(item, "description"),
        )
        for item in objects_in(record, "media_attachments")
    ]


def _quote_policy(approval: object) -> str:
    """Whom the author lets quote the post, as newer servers tell."""
    if not isinstance(approval, Mapping):
        return ""
    automatic, manual = approval.get("automatic"), approval.get("manual")
    if isinstance(automatic, list) and automatic:
        return POLICIES.get(str(automatic[0]), "ask")
    if isinstance(manual, list) and manual:
        return "ask"
    if isinstance(automatic, list) and isinstance(manual, list):
        return "nobody"
    return ""
