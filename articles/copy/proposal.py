"""What the copy desk proposes to make of raw copy.

A proposal is a row of parts over the untouched source. Whatever is done to it, every
character that is not white space lies in the date line or in exactly one part.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from articles.copy.story import parse_story
from articles.copy.structure import (
    CERTAIN,
    REASONS,
    Block,
    Paragraph,
    ParsedStory,
    PhotoCaption,
    Post,
)

# What a part can be, in the order the desk offers it, with its name there.
KINDS = {
    "text": "Text",
    "intro": "Introduces posts",
    "heading": "Heading inside the story",
    "headline": "Headline",
    "byline": "Byline",
    "photo": "Caption",
    "post": "Quoted post",
    "furniture": "Not for the story",
    "dropped": "Dropped",
}
# These stay in the source alone.
NOT_STORY = frozenset({"headline", "byline", "furniture", "dropped"})
PHOTO_FIELDS = ("credit", "photographer", "agency", "place", "taken")
POST_FIELDS = ("platform", "author", "handle", "posted", "url")
DATE_FIELDS = frozenset({"taken", "posted"})


class ProposalError(ValueError):
    """The change cannot be made; the message says why, and nothing was changed."""


@dataclass(frozen=True, slots=True)
class ProposedPart:
    """One part: what it would become, and what an editor has done to it."""

    block: Block
    accepted: bool = False
    # The names of what an editor has typed; reading again leaves these alone.
    edited: frozenset[str] = frozenset()

    @property
    def start(self) -> int:
        return self.block.start

    @property
    def end(self) -> int:
        return self.block.end

    @property
    def kind(self) -> str:
        """Which of KINDS it is."""
        if isinstance(self.block, PhotoCaption):
            return "photo"
        if isinstance(self.block, Post):
            return "post"
        return self.block.role or "text"

    @property
    def in_doubt(self) -> bool:
        return self.block.why is not None and not self.accepted

    @property
    def reason(self) -> str:
        """What to look at, as a sentence; empty where nothing is in doubt."""
        if not self.in_doubt:
            return ""
        codes = (self.block.why, self.block.also)
        return " ".join(REASONS.get(code, "Check this part.") for code in codes if code)

    @property
    def is_touched(self) -> bool:
        """Whether an editor has done anything to it."""
        return self.accepted or bool(self.edited)

    def field(self, name: str) -> str:
        value = getattr(self.block, name, None)
        return value.isoformat() if isinstance(value, datetime.date) else value or ""

    def to_dict(self) -> dict[str, Any]:
        data = self.block.to_dict()
        if self.accepted:
            data["needs_review"] = False
        return data | {"accepted": self.accepted, "edited": sorted(self.edited)}


@dataclass(frozen=True, slots=True)
class Proposal:
    """The source, its date, and its parts in order."""

    source: str
    date: datetime.date | None
    date_source: str | None
    parts: tuple[ProposedPart, ...]
    story: ParsedStory

    @property
    def doubts(self) -> int:
        return sum(part.in_doubt for part in self.parts)

    def as_story(self) -> ParsedStory:
        """The same as parsed copy, what is settled no longer in doubt."""
        blocks = tuple(
            replace(part.block, why=None, also=None, confidence=CERTAIN)
            if part.accepted
            else part.block
            for part in self.parts
        )
        return replace(self.story, date=self.date, blocks=blocks)

    def to_dict(self) -> dict[str, Any]:
        return self.story.to_dict() | {
            "date": self.date.isoformat() if self.date else None,
            "blocks": [part.to_dict() for part in self.parts],
        }


def propose(source: str) -> Proposal:
    """What the parser makes of the source."""
    story = parse_story(source)
    parts = tuple(ProposedPart(block) for block in story.blocks)
    return Proposal(source, story.date, story.date_source, parts, story)


def from_dict(source: str, data: Mapping[str, Any], story: ParsedStory) -> Proposal:
    """A proposal as `to_dict` kept it; `story` gives matches and tags."""
    parts = tuple(
        ProposedPart(
            block_from_dict(source, block),
            bool(block.get("accepted")),
            frozenset(block.get("edited", ())),
        )
        for block in data["blocks"]
    )
    proposal = Proposal(source, _day(data["date"]), data["date_source"], parts, story)
    check(proposal)
    return proposal


def block_from_dict(source: str, data: Mapping[str, Any]) -> Block:
    """One block as `Block.to_dict` kept it."""
    kinds: dict[str, type[Block]] = {
        kind.kind: kind for kind in (Paragraph, PhotoCaption, Post)
    }
    kind = kinds[data["type"]]
    values: dict[str, Any] = {}
    for field in fields(kind):
        if field.name not in data:
            continue
        value = data[field.name]
        if field.name in DATE_FIELDS:
            value = _day(value)
        values[field.name] = tuple(value) if isinstance(value, list) else value
    values["source"] = source[data["start"] : data["end"]]
    return kind(**values)


def check(proposal: Proposal) -> None:
    """The one rule: every visible character in exactly one place, in order."""
    at = len(proposal.date_source or "")
    for part in proposal.parts:
        if part.start < at or part.end <= part.start:
            raise ProposalError("Two parts overlap: nothing was changed.")
        if proposal.source[at : part.start].strip():
            raise ProposalError("Words would be left out: nothing was changed.")
        if part.end > len(proposal.source):
            raise ProposalError("A part ends after the copy: nothing was changed.")
        if not proposal.source[part.start : part.end].strip():
            raise ProposalError("A part would be empty: nothing was changed.")
        at = part.end
    if proposal.source[at:].strip():
        raise ProposalError("Words would be left out: nothing was changed.")


def _day(value: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(value) if value else None
