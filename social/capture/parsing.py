"""Whatever a person has of a post, recognised and read into a CapturedPost."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import regex

from social.capture.addresses import bare_link, read_address
from social.capture.captured import (
    LONGEST_TEXT,
    CapturedPost,
    CaptureError,
    Method,
    Precision,
    check_characters,
    check_text,
    links_in,
    precision_of,
)
from social.capture.embeds import capture_embed_code, looks_like_embed_code
from social.capture.fediverse import is_copy
from social.capture.plain_text import capture_plain_text
from social.capture.post_address import NotAnAddress, PostAddress
from social.capture.records import capture_record

__all__ = [
    "LONGEST_TEXT",
    "CaptureError",
    "CapturedPost",
    "Method",
    "Precision",
    "capture_anything",
    "capture_embed_code",
    "capture_link",
    "capture_plain_text",
    "capture_record",
    "capture_text",
    "check_characters",
    "check_text",
    "links_in",
    "mend",
    "precision_of",
    "read_again",
]


ROUND_MARKS = (
    "The quotation marks of this record were made round by another program, so that it "
    "cannot be relied on. Copy it again from where it comes."
)
# Code and records as chats and notebooks fence them off.
FENCED = regex.compile(
    r"(?P<fence>`{3,}|~{3,})[^\n`]{0,20}\n(?P<inner>.*?)\n(?P=fence)", regex.S
)
ROUND_RECORD = regex.compile(r"[\[{]\s*(?:\{\s*)?[“”„][^“”\n]{1,60}[“”]\s*:")
RECORD = regex.compile(r"\s*[\[{]\s*(?:\{\s*)?\"[^\"]{1,60}\"\s*:")


def capture_anything(pasted: str) -> CapturedPost:
    """Read whatever a person has of a post: its link, code, record or words.

    What is recognised is read; `raw` keeps the whole of it whatever was understood.
    A CaptureError carries the sentence for the person who pasted.
    """
    check_text(pasted)
    bare = pasted.strip().lstrip("\ufeff")
    if match := FENCED.fullmatch(bare):
        check_text(match["inner"])
        return replace(_capture(match["inner"]), raw=pasted)
    return _capture(pasted)


def _capture(pasted: str) -> CapturedPost:
    bare = pasted.strip().lstrip("\ufeff")
    if _is_bare_link(bare):
        return capture_link(pasted)
    if ROUND_RECORD.match(bare):
        raise CaptureError(ROUND_MARKS)
    if RECORD.match(bare):
        return capture_record(pasted)
    if looks_like_embed_code(bare):
        return capture_embed_code(pasted)
    return capture_plain_text(pasted)


def capture_text(pasted: str) -> CapturedPost:
    """What the desk's paste form calls: whatever was pasted, read."""
    return capture_anything(pasted)


def capture_link(pasted: str) -> CapturedPost:
    """Read a bare link: platform, account and id; the words are still to be typed."""
    try:
        found = read_address(pasted)
    except NotAnAddress as error:
        raise CaptureError(str(error)) from error
    return CapturedPost(
        platform=found.platform,
        handle="" if found.account.startswith("did:") else found.account,
        source_url=found.address,
        platform_post_id=found.post_id,
        raw=pasted,
        method=Method.LINK,
    ).with_reasons(_doubt_of(found), "copy-elsewhere" if is_copy(found) else "")


def _doubt_of(found: PostAddress) -> str:
    if found.is_short:
        return "short-link"
    return "embed-only" if found.is_post else "not-a-post"


def read_again(raw: str) -> CapturedPost:
    """What was captured as `raw`, read once more; typed by hand where it cannot be."""
    try:
        return capture_anything(raw)
    except CaptureError:
        return CapturedPost(raw=raw, method=Method.TYPED)


def mend(raw: str, **typed: Any) -> CapturedPost:
    """What was captured as `raw`, with the fields a person has typed over it.

    What no field shows stays as it was read: the alt text of media, the entities a
    platform's record names, the author's warnings and wishes. Where the words were
    typed anew, what was read out of the old ones is read out of them again.
    """
    read = read_again(raw)
    mended = replace(read, **typed, raw=raw, needs_review=False, why="")
    if mended.text == read.text and mended.platform == read.platform:
        return mended
    named = {item["url"] for item in links_in(read.text, read.platform)[0]}
    apart = [item for item in read.media if item["url"] not in named]
    media, links = links_in(mended.text, mended.platform)
    return replace(mended, media=[*apart, *media], links=links)


def _is_bare_link(bare: str) -> bool:
    link = bare_link(bare)
    if not link or regex.search(r"\s", link):
        return False
    bare = link
    if bare.startswith(("http://", "https://", "at://")):
        return True
    try:
        return "/" in bare and read_address(bare).is_post
    except NotAnAddress:
        return False
