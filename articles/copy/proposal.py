"""What the copy desk proposes to make of raw copy, and how an editor changes it.

A proposal is a row of parts over the untouched source. Whatever is done to it, every
character that is not white space lies in the date line or in exactly one part.
"""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from articles.copy.layout import clean_text, split_lines
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
        return REASONS.get(self.block.why or "", "Check this part.")

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
            replace(part.block, why=None, confidence=CERTAIN)
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


# What an editor does. Each gives a new proposal, or a ProposalError.


def accept(proposal: Proposal, number: int) -> Proposal:
    """Say that a part is right as it stands."""
    part = _part(proposal, number)
    return _put(proposal, number, number + 1, [replace(part, accepted=True)])


def accept_all(proposal: Proposal) -> Proposal:
    parts = [replace(part, accepted=True) for part in proposal.parts]
    return _put(proposal, 0, len(parts), parts)


def retype(proposal: Proposal, number: int, kind: str) -> Proposal:
    """Make a part of another kind, its fields read anew from its own words."""
    part = _part(proposal, number)
    if kind not in KINDS:
        raise ProposalError(f"“{kind}” is no kind of part: nothing was changed.")
    if kind == part.kind:
        return proposal
    made = _read(proposal, part.start, part.end, kind)
    # What was typed as the text holds for the part whatever it is called.
    if "text" in part.edited and not isinstance(made, PhotoCaption | Post):
        made = replace(made, text=part.block.text)
    kept = part.edited & {"text"} if made.text == part.block.text else frozenset()
    changed = ProposedPart(made, accepted=False, edited=kept | {"kind"})
    return _put(proposal, number, number + 1, [changed])


def drop(proposal: Proposal, number: int) -> Proposal:
    """Leave a part out of the story; the source keeps it."""
    return retype(proposal, number, "dropped")


def split(proposal: Proposal, number: int, at: int) -> Proposal:
    """Cut a part in two before the character `at`."""
    part = _part(proposal, number)
    if not part.start < at < part.end:
        raise ProposalError("Choose a place inside the part to split it there.")
    first = _trimmed(proposal.source, part.start, at)
    second = _trimmed(proposal.source, at, part.end)
    if first is None or second is None:
        raise ProposalError("Both halves need words: nothing was split.")
    made = [
        ProposedPart(_read(proposal, *span, part.kind), edited=frozenset({"boundary"}))
        for span in (first, second)
    ]
    if part.kind == "post":
        # The attribution stays with the half that holds it.
        made = [_post_or_text(proposal, each) for each in made]
        if not any(each.kind == "post" for each in made):
            made[-1] = ProposedPart(
                _read(proposal, *second, "post"), edited=frozenset({"boundary"})
            )
    return _put(proposal, number, number + 1, made)


def merge(proposal: Proposal, number: int) -> Proposal:
    """Join a part to the one before it, whose kind it takes; a post's wins."""
    if number < 1:
        raise ProposalError("There is nothing before the first part to join it to.")
    before, part = _part(proposal, number - 1), _part(proposal, number)
    kinds = (before.kind, part.kind)
    kind = next((kind for kind in ("post", "photo") if kind in kinds), before.kind)
    if kind not in ("post", "photo") and before.kind in NOT_STORY:
        kind = part.kind
    made = ProposedPart(
        _read(proposal, before.start, part.end, kind), edited=frozenset({"boundary"})
    )
    return _put(proposal, number - 1, number + 1, [made])


def move_boundary(proposal: Proposal, number: int, at: int) -> Proposal:
    """Let a part begin at the character `at`; the part before it ends there."""
    if number < 1:
        raise ProposalError("The first part begins where the copy begins.")
    before, part = _part(proposal, number - 1), _part(proposal, number)
    if not before.start < at < part.end:
        raise ProposalError(
            "A boundary moves between its two parts: join them to go further."
        )
    first = _trimmed(proposal.source, before.start, at)
    second = _trimmed(proposal.source, at, part.end)
    if first is None or second is None:
        raise ProposalError("Both parts need words: the boundary was not moved.")
    if first == (before.start, before.end) and second == (part.start, part.end):
        return proposal
    made = [
        _reread(proposal, each, span)
        for each, span in ((before, first), (part, second))
    ]
    return _put(proposal, number - 1, number + 1, made)


def nudge(proposal: Proposal, number: int, step: str) -> Proposal:
    """Move the beginning of a part: earlier or later, by a word or a line."""
    part = _part(proposal, number)
    if number < 1:
        raise ProposalError("The first part begins where the copy begins.")
    before = proposal.parts[number - 1]
    direction, _, unit = step.partition("-")
    stops = (
        line_starts(proposal.source, before.start, part.end)
        if unit == "line"
        else word_starts(proposal.source, before.start, part.end)
    )
    if direction == "earlier":
        places = [stop for stop in stops if before.start < stop < part.start][-1:]
    else:
        places = [stop for stop in stops if part.start < stop][:1]
    if not places:
        raise ProposalError(
            f"There is no {unit or 'word'} {direction}: join the parts to go further."
        )
    return move_boundary(proposal, number, places[0])


def edit(proposal: Proposal, number: int, values: Mapping[str, str]) -> Proposal:
    """Put what was typed into a part's fields; what is the same changes nothing."""
    part = _part(proposal, number)
    names = ["text"]
    if isinstance(part.block, PhotoCaption):
        names += PHOTO_FIELDS
    elif isinstance(part.block, Post):
        names += POST_FIELDS
    changes: dict[str, Any] = {}
    for name in names:
        if name not in values:
            continue
        typed = values[name].replace("\r\n", "\n")
        typed = typed if name == "text" else typed.strip()
        if typed == part.field(name).replace("\r\n", "\n"):
            continue
        changes[name] = _value(name, typed)
    if not changes:
        return proposal
    if changes.get("handle"):
        changes["handle"] = changes["handle"].lstrip("@")
    block = replace(part.block, **changes)
    edited = part.edited | changes.keys()
    if part.block.why == "no-handle" and "handle" in changes:
        block = replace(block, why=None)
    if part.block.why == "no-date" and "posted" in changes:
        block = replace(block, why=None)
    return _put(
        proposal, number, number + 1, [replace(part, block=block, edited=edited)]
    )


def redate(proposal: Proposal, typed: str) -> Proposal:
    """Give the story another date, or none."""
    return replace(proposal, date=_value("date", typed.strip()))


def word_starts(source: str, start: int, end: int) -> list[int]:
    """Where each word of a stretch begins."""
    starts, blank = [], True
    for at in range(start, end):
        is_blank = source[at].isspace()
        if blank and not is_blank:
            starts.append(at)
        blank = is_blank
    return starts


def line_starts(source: str, start: int, end: int) -> list[int]:
    """Where each line of a stretch that is not blank begins."""
    return [line.start for line in split_lines(source, start, end)]


def changes_between(old: Sequence[Block], new: Sequence[Block]) -> list[dict[str, Any]]:
    """Stretches of the source that two parses take differently, in order."""
    found: list[dict[str, Any]] = []
    mine, theirs = list(old), list(new)
    i = j = 0
    while i < len(mine) or j < len(theirs):
        before: list[Block] = []
        after: list[Block] = []
        # Take from whichever lies behind until both end at the same character.
        while True:
            end_before = before[-1].end if before else -1
            end_after = after[-1].end if after else -1
            if before and after and end_before == end_after:
                break
            take_old = i < len(mine) and (end_before <= end_after or j >= len(theirs))
            if take_old:
                before.append(mine[i])
                i += 1
            elif j < len(theirs):
                after.append(theirs[j])
                j += 1
            else:
                break
        same = [_essence(block) for block in before] == [
            _essence(block) for block in after
        ]
        if not same:
            found.append({"before": before, "after": after})
    return found


def _essence(block: Block) -> dict[str, Any]:
    data = block.to_dict()
    return {
        name: value
        for name, value in data.items()
        if name not in ("confidence", "needs_review", "why", "source")
    }


def _part(proposal: Proposal, number: int) -> ProposedPart:
    if not 0 <= number < len(proposal.parts):
        raise ProposalError("There is no such part any more: nothing was changed.")
    return proposal.parts[number]


def _put(
    proposal: Proposal, first: int, last: int, made: Sequence[ProposedPart]
) -> Proposal:
    parts = (*proposal.parts[:first], *made, *proposal.parts[last:])
    changed = replace(proposal, parts=parts)
    check(changed)
    return changed


def _trimmed(source: str, start: int, end: int) -> tuple[int, int] | None:
    words = source[start:end]
    visible = words.strip()
    if not visible:
        return None
    begin = start + len(words) - len(words.lstrip())
    return begin, begin + len(visible)


def _reread(
    proposal: Proposal, part: ProposedPart, span: tuple[int, int]
) -> ProposedPart:
    """The same part over other words; what an editor typed into fields stays."""
    if span == (part.start, part.end):
        return part
    made = _read(proposal, *span, part.kind)
    kept = {
        name: getattr(part.block, name)
        for name in part.edited - {"text", "kind", "boundary"}
        if hasattr(made, name)
    }
    edited = (part.edited - {"text"}) | {"boundary"}
    return ProposedPart(replace(made, **kept), edited=edited)


def _post_or_text(proposal: Proposal, part: ProposedPart) -> ProposedPart:
    block = part.block
    if isinstance(block, Post) and (block.handle or block.author or block.url):
        return part
    made = _read(proposal, part.start, part.end, "text")
    return replace(part, block=made)


def _read(proposal: Proposal, start: int, end: int, kind: str) -> Block:
    """These words as one block of a kind, with what they say of themselves."""
    source = proposal.source[start:end]
    common: dict[str, Any] = {"start": start, "end": end, "source": source}
    if kind not in ("photo", "post"):
        role = None if kind == "text" else kind
        return Paragraph(**common, text=clean_text(source), role=role)
    wanted = PhotoCaption if kind == "photo" else Post
    found = [block for block in parse_story(source).blocks if type(block) is wanted]
    if not found:
        text = clean_text(source)
        if wanted is Post:
            return Post(**common, text=text, platform="other", why="no-handle")
        return PhotoCaption(**common, text=text, why="caption-guess")
    block = found[-1]
    whole = source[: block.start] + block.text + source[block.end :]
    why = block.why if block.why in ("no-handle", "no-date", "embed-only") else None
    text = clean_text(whole)
    if why == "embed-only" and text:
        why = None
    return replace(block, **common, text=text, why=why, role=None)


def _value(name: str, typed: str) -> Any:
    if name in DATE_FIELDS or name == "date":
        if not typed:
            return None
        try:
            return datetime.date.fromisoformat(typed)
        except ValueError:
            raise ProposalError(
                f"“{typed}” is no date: write it as 2018-07-03."
            ) from None
    if name == "text":
        return typed
    if name == "platform":
        return typed or "other"
    return typed or None


def _day(value: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(value) if value else None
