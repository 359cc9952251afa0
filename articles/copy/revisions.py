"""How an editor changes a proposal: each deed gives a new one, or a ProposalError."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from articles.copy.layout import clean_text, split_lines
from articles.copy.proposal import (
    DATE_FIELDS,
    KINDS,
    NOT_STORY,
    PHOTO_FIELDS,
    POST_FIELDS,
    Proposal,
    ProposalError,
    ProposedPart,
    check,
)
from articles.copy.story import parse_story
from articles.copy.structure import Block, Paragraph, PhotoCaption, Post


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
    for code, name in ANSWERED_BY.items():
        if name in changes:
            block = without_doubt(block, code)
    return _put(
        proposal, number, number + 1, [replace(part, block=block, edited=edited)]
    )


# What an editor types to settle a doubt.
ANSWERED_BY = {"no-handle": "handle", "no-date": "posted"}


def without_doubt(block: Block, code: str) -> Block:
    """The block with this doubt settled; another that it has stays."""
    left = [doubt for doubt in (block.why, block.also) if doubt and doubt != code]
    why, also = (*left, None, None)[:2]
    return replace(block, why=why, also=also)


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
    return replace(block, **common, text=text, why=why, also=None, role=None)


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
