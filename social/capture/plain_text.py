"""A post's words as plain text with their signature, read into a CapturedPost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import regex

from social.capture.addresses import read_address
from social.capture.captured import (
    CapturedPost,
    CaptureError,
    check_text,
    date_fault,
    links_in,
    posted_parts,
)
from social.capture.page_copy import HANDLE, read_page_copy
from social.capture.post_address import NotAnAddress, PostAddress
from social.text import links
from social.text.dates import parse_posted

DASH = r"(?:—|–|--|-|―)"
# The last line alone is searched, so that a long text costs no more than a short one.
SIGNED = regex.compile(
    rf"{DASH}\s*(?P<name>[^\n]{{1,120}}?)\s*[(（][@＠](?P<handle>{HANDLE})[)）]"
    r"(?:\s*[,·]?\s*(?P<date>[^\n]{0,60}))?\s*$"
)
# Without brackets, or without a name, only a date tells a signature from words.
LOOSELY_SIGNED = regex.compile(
    rf"{DASH}\s*(?P<name>[^\n]{{0,120}}?),?\s*@(?P<handle>{HANDLE})"
    r"\s*[,·]?\s+(?P<date>[^\n]{6,60})\s*$"
)
# What is meant as a date although it cannot be read: a few words with a year.
LIKE_A_DATE = regex.compile(r"(?=.*\d{4})\S+(?:\s+\S+){0,4}")
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
    post = replace(
        _read_copied(body, platform, address) or _read(body, platform, address),
        raw=pasted,
    )
    if address and _names_another(post, address):
        post = post.with_reasons("handle-differs")
    if fault := date_fault(post.posted_at or post.posted_on, post.platform):
        raise CaptureError(
            f"The signature has an impossible date. {fault} Mend it in what you "
            "pasted, or take it off."
        )
    return post


def _read_copied(
    body: str, platform: str, address: PostAddress | None
) -> CapturedPost | None:
    """Text copied off a post's page, which has no signature of its own."""
    if _find_signature(body):
        return None
    copied = read_page_copy(body, address.account if address else "")
    if copied is None:
        return None
    why = "copied-page"
    if copied.posted is None:
        why += ", unread-date" if copied.date_text else ", no-date"
    return _captured(
        copied.text,
        platform
        or (address.platform if address else _platform_of("named", copied.handle)),
        address,
        author_name=copied.name,
        handle=copied.handle,
        posted=copied.posted,
        why=why,
    )


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
            ("no-date", posted is None and not parts.get("date")),
            ("unread-date", posted is None and parts.get("date")),
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
    line = _start_of_signature(tail)
    for pattern, style in ((SHARED, "instagram"), (POSTED_BY, "facebook")):
        if match := pattern.search(tail, line):
            return offset + _dash_before(tail, match.start()), style, match.groupdict()
    found = [
        match
        for match in SIGNED.finditer(tail, line, overlapped=True)
        if _is_date_or_nothing(match["date"])
    ]
    if not found:
        loose = LOOSELY_SIGNED.search(tail, line)
        if loose is None or parse_posted(loose["date"]) is None:
            return None
        found = [loose]
    best = max(found, key=lambda match: _likeliness(tail, match.start()))
    return offset + best.start(), "named", best.groupdict()


def _start_of_signature(tail: str) -> int:
    """Where its line begins; the handle and the date may have lines of their own."""
    line = tail.rfind("\n") + 1
    for _ in range(2):
        last = tail[line:].strip()
        if not line or not (last.startswith(("(@", "（@")) or parse_posted(last)):
            break
        line = tail.rfind("\n", 0, len(tail[:line].rstrip())) + 1
    return line


def _is_date_or_nothing(text: str | None) -> bool:
    text = (text or "").strip()
    return not text or bool(parse_posted(text) or LIKE_A_DATE.fullmatch(text))


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
    """The words, and the address of the post that stood beside them.

    A link on a last or first line of its own is the post's, and so is one that
    follows the signature; any other link is the author's.
    """
    head, _, last = body.rpartition("\n")
    if address := _post_at(last):
        return head.rstrip(), address
    words, _, last = body.rpartition(" ")
    if (address := _post_at(last)) and _find_signature(words.rstrip()):
        return words.rstrip(), address
    first, _, rest = body.partition("\n")
    if rest.strip() and (address := _post_at(first)):
        signature = _find_signature(rest)
        handle = (signature[2].get("handle") or "") if signature else ""
        if not handle or _same_account(handle, address.account):
            return rest.strip(), address
    return body, None


def _post_at(text: str) -> PostAddress | None:
    """The post this text links to, where it is nothing but that link."""
    text = text.strip()
    if not text.startswith(("http://", "https://")) or regex.search(r"\s", text):
        return None
    try:
        address = read_address(text)
    except NotAnAddress:
        return None
    return address if address.is_post else None


def _same_account(handle: str, account: str) -> bool:
    """Whether both may name one account; some addresses name none, or a number."""
    said, named = (part.partition("@")[0].lower() for part in (handle, account))
    return not named or named.startswith("did:") or named.isdigit() or said == named


def _names_another(post: CapturedPost, address: PostAddress) -> bool:
    return bool(post.handle) and not _same_account(post.handle, address.account)


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
