"""A status as Mastodon's API gives it -> the post it holds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from social.capture.addresses import NotAnAddress, PostAddress, read_address
from social.capture.captured import (
    CapturedPost,
    CaptureError,
    Method,
    check_characters,
    lies_ahead,
    links_in,
    media_item,
    posted_parts,
)
from social.capture.html_text import Unreadable, parse_html, words_of
from social.fingerprints import host_of
from social.text.dates import parse_timestamp
from social.text.facets import is_web_address

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
    name = _string(account, "display_name") or _string(account, "username")
    for part in (text, name):
        check_characters(part)
    moment = parse_timestamp(_string(record, "created_at"))
    posted = moment.replace(microsecond=0) if moment else None
    if lies_ahead(posted):
        posted = None
        reasons.append("future-date")
    warning = " ".join(_string(record, "spoiler_text").split())
    sensitive = record.get("sensitive") is True or bool(warning)
    handle = _handle(account, address)
    visibility = record.get("visibility", "public")
    reasons += [
        reason
        for reason, gone in (
            ("no-text", not text),
            ("no-handle", not handle),
            ("no-date", posted is None),
            ("no-address", address is None),
            ("not-public", visibility not in OPEN),
            ("holds-a-poll", isinstance(record.get("poll"), Mapping)),
        )
        if gone
    ]
    _, links = links_in(text, "mastodon")
    return CapturedPost(
        platform="mastodon",
        author_name=name,
        handle=handle,
        text=text,
        language=_string(record, "language"),
        **posted_parts(posted, to_the_second=True),
        source_url=address.address if address else "",
        platform_post_id=address.post_id if address else "",
        media=_media(record.get("media_attachments")),
        links=links,
        raw=raw,
        method=Method.API_RECORD,
        sensitive=sensitive,
        sensitive_reason=(warning or "Marked as sensitive by its author")[:200]
        if sensitive
        else "",
        quote_policy=_quote_policy(record.get("quote_approval")),
    ).with_reasons(*reasons)


def text_of(content: str) -> str:
    """The author's words in a status's markup, links spelt out whole."""
    try:
        body = parse_html(content)
    except Unreadable as error:
        raise CaptureError(str(error)) from error
    # Servers put the address of a quoted post above the words for older programs.
    added = frozenset(node.mem_id for node in body.css(".quote-inline"))
    return words_of(body, without=added)


def _string(holder: Mapping[str, Any], name: str) -> str:
    value = holder.get(name)
    return value if isinstance(value, str) else ""


def _address(record: Mapping[str, Any]) -> PostAddress | None:
    """Where the post is at home: a server also shows, and counts, those of others."""
    shown, named = (_post_at(_string(record, name)) for name in ("url", "uri"))
    if shown and named and host_of(shown.address) != host_of(named.address):
        return named
    return shown or named


def _post_at(link: str) -> PostAddress | None:
    try:
        found = read_address(link or "-")
    except NotAnAddress:
        return None
    return found if found.platform == "mastodon" and found.is_post else None


def _handle(account: Mapping[str, Any], address: PostAddress | None) -> str:
    """The account with its server, which local accounts are listed without."""
    handle = _string(account, "acct") or _string(account, "username")
    if handle and "@" not in handle:
        if address and address.account.partition("@")[0] == handle:
            return address.account
        try:
            host = urlsplit(_string(account, "url")).hostname or ""
        except ValueError:
            host = ""
        handle = f"{handle}@{host}" if host else handle
    return handle or (address.account if address else "")


def _media(attachments: object) -> list[dict[str, str]]:
    found = []
    for item in attachments if isinstance(attachments, list) else []:
        if isinstance(item, Mapping):
            url = _string(item, "remote_url") or _string(item, "url")
            found.append(
                media_item(
                    KINDS.get(_string(item, "type"), "unknown"),
                    url if is_web_address(url) else "",
                    _string(item, "description"),
                )
            )
    return found


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
