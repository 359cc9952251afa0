"""What a person has of a post -- plain text or a link -- read into a CapturedPost."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

import regex

from social.capture.addresses import NotAnAddress, PostAddress, read_address
from social.text import links
from social.text.dates import parse_posted
from social.text.entities import find_entities

LONGEST_TEXT = 100_000


class Method(StrEnum):
    """How a post came to us."""

    PLAIN_TEXT = "plain-text"
    LINK = "link"
    EMBED_CODE = "embed-code"
    API_RECORD = "api-record"
    STORY = "story"
    TYPED = "typed"


class Precision(StrEnum):
    """How exactly it is known when a post was made."""

    NONE = "none"
    DAY = "day"
    MINUTE = "minute"
    SECOND = "second"


class CaptureError(ValueError):
    """Nothing can be captured from this; the message says why and what to do."""


@dataclass(frozen=True)
class CapturedPost:
    """A post as read from what a person has; every field may still be mended.

    `text` is the author's, code point for code point; `raw` all that came with it.
    `media` holds `{"kind", "url", "alt"}`; `why` names what to look at again.
    """

    platform: str = "other"
    author_name: str = ""
    handle: str = ""
    text: str = ""
    language: str = ""
    posted_on: date | None = None
    posted_at: datetime | None = None
    precision: str = Precision.NONE
    source_url: str = ""
    platform_post_id: str = ""
    media: list[dict[str, str]] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    raw: str = ""
    method: str = Method.PLAIN_TEXT
    needs_review: bool = False
    why: str = ""


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


def capture_text(pasted: str) -> CapturedPost:
    """Read whatever was pasted: a bare link, or a post's words with their signature."""
    bare = pasted.strip()
    if (
        bare
        and not regex.search(r"\s", bare)
        and bare.startswith(("http://", "https://"))
    ):
        return capture_link(pasted)
    return capture_plain_text(pasted)


def capture_link(pasted: str) -> CapturedPost:
    """Read a bare link: platform, account and id; the words are still to be typed."""
    try:
        found = read_address(pasted)
    except NotAnAddress as error:
        raise CaptureError(str(error)) from error
    return CapturedPost(
        platform=found.platform,
        handle=found.account,
        source_url=found.address,
        platform_post_id=found.post_id,
        raw=pasted,
        method=Method.LINK,
        needs_review=True,
        why="embed-only" if found.is_post else "not-a-post",
    )


def capture_plain_text(pasted: str, platform: str = "") -> CapturedPost:
    """Read text ending `— Name (@handle) July 3, 2018`, or another platform's like.

    `platform` overrules what the signature suggests. Nothing is dropped: `raw` is
    what was pasted, and what is not understood stays in the text.
    """
    check_text(pasted)
    body = pasted.replace("\r\n", "\n").replace("\r", "\n").strip()
    body, address = _split_address(body)
    signature = _find_signature(body)
    if signature is None:
        guessed = platform or (address.platform if address else "other")
        return _captured(
            pasted, body, guessed, address, needs_review=True, why="no-signature"
        )
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
        pasted,
        text,
        guessed,
        address,
        author_name=(parts.get("name") or "").strip(),
        handle=handle,
        posted=posted,
        needs_review=bool(missing),
        why=", ".join(missing),
    )


def check_text(text: str) -> None:
    """Refuse what no post is; a CaptureError carries the sentence."""
    if not text.strip():
        raise CaptureError("There is no text here. Paste the post's words or its link.")
    if len(text) > LONGEST_TEXT:
        raise CaptureError(
            f"This is longer than {LONGEST_TEXT:,} characters, more than any post has. "
            "Paste the post alone."
        )
    check_characters(text)


def check_characters(text: str) -> None:
    """Refuse what cannot be stored as text; a CaptureError carries the sentence."""
    if "\0" in text:
        raise CaptureError(
            "The text holds a NUL character, which is no writing. Copy it again from "
            "the post itself."
        )
    if regex.search(r"[\uD800-\uDFFF]", text):
        raise CaptureError(
            "The text holds half of an emoji or other sign. Copy it again from the "
            "post itself."
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
    raw: str,
    text: str,
    platform: str,
    address: PostAddress | None,
    *,
    author_name: str = "",
    handle: str = "",
    posted: date | datetime | None = None,
    needs_review: bool,
    why: str,
) -> CapturedPost:
    media, others = links_in(text, platform)
    moment = posted if isinstance(posted, datetime) else None
    return CapturedPost(
        platform=platform,
        author_name=author_name,
        handle=handle or (address.account if address else ""),
        text=text,
        posted_on=None if isinstance(posted, datetime) else posted,
        posted_at=moment,
        precision=precision_of(posted),
        source_url=address.address if address else "",
        platform_post_id=address.post_id if address else "",
        media=media,
        links=others,
        raw=raw,
        needs_review=needs_review,
        why=why,
    )


def precision_of(posted: date | datetime | None) -> Precision:
    """How exactly this value says when: a date alone never has a time."""
    if posted is None:
        return Precision.NONE
    if not isinstance(posted, datetime):
        return Precision.DAY
    return Precision.SECOND if posted.second else Precision.MINUTE


def links_in(text: str, platform: str) -> tuple[list[dict[str, str]], list[str]]:
    """The media a post's text names, and its other links, as addresses, each once."""
    media: dict[str, dict[str, str]] = {}
    others: dict[str, None] = {}
    for entity in find_entities(text, platform):
        if entity.kind != "link":
            continue
        if links.is_media_link(entity.text):
            media[entity.href] = {"kind": "unknown", "url": entity.href, "alt": ""}
        else:
            others[entity.href] = None
    return list(media.values()), list(others)
