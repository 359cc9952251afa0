"""What a capture is: the parts of a post, and what no post may hold."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Any

import regex

from social.text import links
from social.text.entities import find_entities
from social.text.platforms import platform_named

LONGEST_TEXT = 100_000


class Method(StrEnum):
    """How a post came to us."""

    PLAIN_TEXT = "plain-text"
    LINK = "link"
    EMBED_CODE = "embed-code"
    API_RECORD = "api-record"
    FETCHED = "fetched"
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
    `links` holds plain addresses, and what a platform's own record says of its text
    as `social.text.facets.as_links` keeps it. The last four are the author's wishes
    and warnings, as far as the record tells them.
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
    links: Sequence[str | dict[str, Any]] = field(default_factory=list)
    raw: str = ""
    method: str = Method.PLAIN_TEXT
    needs_review: bool = False
    why: str = ""
    sensitive: bool = False
    sensitive_reason: str = ""
    signed_in_only: bool = False
    quote_policy: str = ""

    @property
    def raw_sha256(self) -> str:
        """The digest of everything that came, to prove later what was captured."""
        return hashlib.sha256(self.raw.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def is_protected(self) -> bool:
        """Whether only some could see it on its platform."""
        return "not-public" in self.why.split(", ")

    @property
    def cover_reason(self) -> str:
        """What its cover says: the author's warning, or that there was one."""
        said = self.sensitive_reason.strip()
        return said or ("Marked as sensitive by its author" if self.sensitive else "")

    def with_reasons(self, *reasons: str) -> CapturedPost:
        """The same post, to be looked at again for these reasons too."""
        old = [part for part in self.why.split(", ") if part]
        why = ", ".join(dict.fromkeys([*old, *(part for part in reasons if part)]))
        return replace(self, why=why, needs_review=bool(why))


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


def lies_ahead(posted: date | datetime | None, now: datetime | None = None) -> bool:
    """Whether this is later than it is anywhere on Earth."""
    if posted is None:
        return False
    latest = (now or datetime.now(UTC)) + timedelta(days=1)
    if isinstance(posted, datetime):
        return posted > latest
    return posted > latest.date()


def date_doubt(posted: date | datetime | None, platform: str) -> str:
    """The hint that says why no post of this platform is of then; empty for none."""
    if lies_ahead(posted):
        return "future-date"
    day = posted.date() if isinstance(posted, datetime) else posted
    if day and day < platform_named(platform).since - timedelta(days=1):
        return "early-date"
    return ""


def date_fault(posted: date | datetime | None, platform: str) -> str:
    """The same in a sentence for the person who typed the date."""
    since = platform_named(platform).since
    if platform_named(platform).key == "other" or since.year < 2000:
        early = f"There were no such posts before {since.year}. Look at the year again."
    else:
        early = (
            f"{platform_named(platform).name} has no posts from before {since:%B} "
            f"{since.year}. Look at the year again."
        )
    return {
        "": "",
        "future-date": "This date lies in the future. Look at the year again.",
        "early-date": early,
    }[date_doubt(posted, platform)]


def posted_parts(
    posted: date | datetime | None, *, to_the_second: bool = False
) -> dict[str, Any]:
    """The three fields of a CapturedPost that say when it was made.

    `to_the_second` where the source counts seconds, so that 12:05:00 is one.
    """
    moment = posted if isinstance(posted, datetime) else None
    exact = to_the_second and moment is not None
    return {
        "posted_on": None if moment else posted,
        "posted_at": moment,
        "precision": Precision.SECOND if exact else precision_of(posted),
    }


def media_item(kind: str, url: str, alt: str = "") -> dict[str, str]:
    """One photo or video as a CapturedPost lists it."""
    return {"kind": kind, "url": url, "alt": alt}
