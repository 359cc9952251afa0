"""A post's words as plain text with their signature, read into a CapturedPost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import regex

from social.capture.addresses import NotAnAddress, PostAddress, read_address
from social.capture.captured import (
    CapturedPost,
    CaptureError,
    check_text,
    lies_ahead,
    links_in,
    posted_parts,
)
from social.text import links
from social.text.dates import parse_posted

DASH = r"(?:—|–|--|-|―)"
HANDLE = r"[A-Za-z0-9_][A-Za-z0-9_.\-]{0,100}(?:@[A-Za-z0-9.\-]{3,100})?"
# The last line alone is searched, so that a long text costs no more than a short one.
SIGNED = regex.compile(
    rf"{DASH}\s*(?P<name>[^\n]{{1,120}}?)\s*\(@(?P<handle>{HANDLE})\)"
    r"(?:\s*[,·]?\s*(?P<date>[^\n]{0,60}))?\s*$"
)
SHARED = regex.compile(
    rf"A (?:post|photo|video|reel) shared by (?P<name>[^\n]{{0,120}}?)\s*"
    rf"\(@(?P<handle>{HANDLE})\)(?:\s*on\s+(?P<date>[^\n]{{0,60}}))?\s*$"
)
POSTED_BY = regex.compile(
    r"Posted by (?P<name>[^\n]{1,120}?)\s+on\s+(?P<date>[^\n]{6,60})\s*$"
)
INNER = regex.compile(rf"{DASH}\s*[^\n]{{1,120}}?\(@{HANDLE}\)")
LAST_LINES = 600


def capture_plain_text(pasted: str, platform: str = "") -> CapturedPost:
    """Read text ending `— Name (@handle) July 3, 2018`, or another platform's like.

    `platform` overrules what the signature suggests. Nothing is dropped: `raw` is
    what was pasted, and what is not understood stays in the text.
    """
    check_text(pasted)
    body = pasted.replace("\r\n", "\n").replace("\r", "\n").strip()
    body, address = _split_address(body)
    post = replace(_read(body, platform, address), raw=pasted)
    if lies_ahead(post.posted_at or post.posted_on):
        raise CaptureError(
            "The date in the signature lies in the future. Mend it in what you pasted, "
            "or take it off."
        )
    return post


def read_signed(words: str, platform: str) -> CapturedPost:
    """Words of which the end may be a signature, as embed codes show them."""
    return _read(words, platform, None)


def _read(body: str, platform: str, address: PostAddress | None) -> CapturedPost:
    signature = _find_signature(body)
    if signature is None:
        guessed = platform or (address.platform if address else "other")
        return _captured(body, guessed, address, why="no-signature")
    start, style, parts = signature
    text = body[:start].rstrip()
    handle = parts.get("handle") or ""
    posted = parse_posted((parts.get("date") or "").strip())
    guessed = platform or (address.platform if address else _platform_of(style, handle))
    missing = [
        reason
        for reason, gone in (
            ("no-text", not text),
            ("no-handle", not handle and style != "facebook"),
            ("no-date", posted is None),
            ("two-signatures", INNER.search(text) is not None),
        )
        if gone
    ]
    return _captured(
        text,
        guessed,
        address,
        author_name=(parts.get("name") or "").strip(),
        handle=handle,
        posted=posted,
        why=", ".join(missing),
    )


def _find_signature(body: str) -> tuple[int, str, dict[str, str | None]] | None:
    """Where the last signature begins, whose style it is, and what it says."""
    offset = max(0, len(body) - LAST_LINES)
    tail = body[offset:]
    line = tail.rfind("\n") + 1
    for pattern, style in ((SHARED, "instagram"), (POSTED_BY, "facebook")):
        if match := pattern.search(tail, line):
            return offset + _dash_before(tail, match.start()), style, match.groupdict()
    found = [
        match
        for match in SIGNED.finditer(tail, line, overlapped=True)
        if _is_date_or_nothing(match["date"])
    ]
    if not found:
        return None
    best = max(found, key=lambda match: _likeliness(tail, match.start()))
    return offset + best.start(), "named", best.groupdict()


def _is_date_or_nothing(text: str | None) -> bool:
    text = (text or "").strip()
    return not text or parse_posted(text) is not None


def _likeliness(text: str, at: int) -> tuple[int, int]:
    """Embeds sign with a long dash; a short one inside a name (Jean-Luc) loses."""
    stands_free = at == 0 or text[at - 1].isspace()
    return (2 if text[at] in "—―" else 1 if stands_free else 0), at


def _dash_before(text: str, at: int) -> int:
    dash = regex.search(rf"{DASH}\s*$", text[:at])
    return dash.start() if dash else at


def _platform_of(style: str, handle: str) -> str:
    if style != "named":
        return style
    if "@" in handle:
        return "mastodon"
    if links.is_host(handle) and "." in handle:
        return "bluesky"
    return "twitter"


def _split_address(body: str) -> tuple[str, PostAddress | None]:
    """A link to the post on a last line of its own, taken off the words."""
    head, _, last = body.rpartition("\n")
    last = last.strip()
    if not last.startswith(("http://", "https://")) or regex.search(r"\s", last):
        return body, None
    try:
        address = read_address(last)
    except NotAnAddress:
        return body, None
    if not address.is_post:
        return body, None
    return head.rstrip(), address


def _captured(
    text: str,
    platform: str,
    address: PostAddress | None,
    *,
    author_name: str = "",
    handle: str = "",
    posted: date | datetime | None = None,
    why: str,
) -> CapturedPost:
    media, others = links_in(text, platform)
    return CapturedPost(
        platform=platform,
        author_name=author_name,
        handle=handle or (address.account if address else ""),
        text=text,
        **posted_parts(posted),
        source_url=address.address if address else "",
        platform_post_id=address.post_id if address else "",
        media=media,
        links=others,
        needs_review=bool(why),
        why=why,
    )
