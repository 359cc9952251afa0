"""What the record of any platform is made into, and what is doubtful in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

import regex

from social.capture.addresses import read_address
from social.capture.captured import (
    CapturedPost,
    Method,
    check_characters,
    date_doubt,
    links_in,
    posted_parts,
)
from social.capture.post_address import NotAnAddress, PostAddress
from social.text.entities import Entity
from social.text.facets import as_links, is_web_address

LANGUAGE = regex.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
# Codes by which X says that it does not know the language, or an old code of one.
NO_LANGUAGE = frozenset({"und", "zxx", "art", "qam", "qct", "qht", "qme", "qst"})
OLD_CODES = {"in": "id", "iw": "he", "ji": "yi"}
LONGEST_WARNING = 200


def recorded(
    raw: str,
    *,
    platform: str,
    text: str,
    name: str = "",
    handle: str = "",
    language: str = "",
    posted: date | datetime | None = None,
    address: PostAddress | None = None,
    media: Sequence[dict[str, str]] = (),
    entities: Sequence[Entity] = (),
    cards: Iterable[str] = (),
    sensitive: bool = False,
    warning: str = "",
    signed_in_only: bool = False,
    quote_policy: str = "",
    reasons: Iterable[str] = (),
) -> CapturedPost:
    """The post that a record of a platform's own service tells of.

    A moment in a record counts seconds. `entities` are those the record names in the
    text, `cards` addresses it names beside it; `warning` is the author's own.
    """
    for part in (text, name, handle):
        check_characters(part)
    doubts = list(reasons)
    if isinstance(posted, datetime):
        posted = posted.replace(microsecond=0)
    if doubt := date_doubt(posted, platform):
        posted = None
        doubts.append(doubt)
    doubts += [
        reason
        for reason, gone in (
            ("no-text", not text.strip()),
            ("no-handle", not handle and not name),
            ("no-date", posted is None),
            ("no-address", address is None),
        )
        if gone
    ]
    said = " ".join(warning.split())
    covered = sensitive or bool(said)
    named, plain = links_in(text, platform)
    known = {entity.href for entity in entities}
    return CapturedPost(
        platform=platform,
        author_name=name,
        handle=handle,
        text=text,
        language=language_of(language),
        **posted_parts(posted, to_the_second=True),
        source_url=address.address if address else "",
        platform_post_id=address.post_id if address else "",
        media=[*media, *(item for item in named if item not in media)],
        links=[
            *as_links(entities),
            *(link for link in [*plain, *cards] if link not in known),
        ],
        raw=raw,
        method=Method.API_RECORD,
        sensitive=covered,
        sensitive_reason=(said or "Marked as sensitive by its author")[:LONGEST_WARNING]
        if covered
        else "",
        signed_in_only=signed_in_only,
        quote_policy=quote_policy,
    ).with_reasons(*doubts)


def language_of(tag: str) -> str:
    """The tag as it is kept; empty where it names no language."""
    if not LANGUAGE.fullmatch(tag) or len(tag) > 35 or tag.lower() in NO_LANGUAGE:
        return ""
    return OLD_CODES.get(tag, tag)


def post_at(link: str, platform: str = "") -> PostAddress | None:
    """The post an address of the web leads to, on this platform if one is named."""
    if not is_web_address(link):
        return None
    try:
        found = read_address(link)
    except NotAnAddress:
        return None
    if not found.is_post or (platform and found.platform != platform):
        return None
    return found
