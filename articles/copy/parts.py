"""The pieces of the copy, cut where a post, a caption or a link ends one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.copy.attributions import Attribution, outside, read_attributions
from articles.copy.credits import Credit, find_credit
from articles.copy.embeds import is_embed_line
from articles.copy.layout import ANY_BREAK, Layout, Piece, cut_piece, split_lines
from articles.copy.links import read_status_link
from articles.copy.openings import Opening
from articles.copy.voice import (
    RIGHTS_RESERVED,
    announces_posts,
    is_byline,
    is_furniture,
    is_introduction,
    is_site_talk,
)


@dataclass(slots=True)
class Part:
    """A piece on its way to becoming a block, or part of one."""

    piece: Piece
    text: str
    attribution: Attribution | None = None
    status: tuple[str, str | None] | None = None
    credit: Credit | None = None
    role: str | None = None
    post: int | None = None
    # A credit on a line of its own has its caption in the part next to it.
    caption_precedes: bool = False
    caption_follows: bool = False
    has_credit: bool = False
    opening: Opening | None = None
    # The code of what was read together here, in copy too crowded for more.
    crowded: str | None = None

    @property
    def is_finished(self) -> bool:
        """A block that nothing after it may swallow."""
        return bool(
            self.attribution
            or self.status
            or self.credit
            or self.has_credit
            or self.opening
            or self.role in ("furniture", "byline", "headline")
            or self.post is not None
        )


def split_parts(text: str, layout: Layout) -> list[Part]:
    """The pieces, cut where an attribution, a credit or a status link ends one."""
    attributions, unread = read_attributions(text)
    together = list(layout.together)
    parts: list[Part] = []
    at = 0
    for piece in join_wrapped(layout.pieces, attributions):
        inside = []
        while at < len(attributions) and attributions[at].start < piece.end:
            inside.append(attributions[at])
            at += 1
        points = [a.end for a in inside]
        is_one_line = text[piece.start : piece.end].isprintable()
        if not is_one_line and ANY_BREAK.search(text, piece.start, piece.end):
            lines = line_points(text, piece, inside, together)
            points = sorted({*points, *outside(inside, lines)})
        ends = {a.end: a for a in inside}
        for cut in cut_piece(text, piece, points) if points else (piece,):
            words = text[cut.start : cut.end]
            part = Part(cut, words, attribution=ends.get(cut.end))
            if part.attribution is None:
                part.status = read_status_link(words)
                part.credit = None if part.status else find_credit(words)
                if part.credit and RIGHTS_RESERVED.search(words):
                    part.credit = None
                part.role = None if part.credit else role_of(words)
            elif is_only_pointing(text, part):
                part.attribution = None
                part.role = "furniture"
            parts.append(part)
    mark_crowded(parts, sorted(together), "lines-together")
    mark_crowded(parts, unread, "posts-together")
    return parts


def mark_crowded(parts: list[Part], places: list[int], code: str) -> None:
    """Put the code on each part that holds one of the places, both in order."""
    at = 0
    for part in parts:
        while at < len(places) and places[at] < part.piece.start:
            at += 1
        if at < len(places) and places[at] < part.piece.end:
            part.crowded = code


def join_wrapped(
    pieces: Sequence[Piece], attributions: list[Attribution]
) -> Iterator[Piece]:
    """The pieces, those joined that one attribution lies across."""
    at = 0
    held: Piece | None = None
    for piece in pieces:
        if held:
            piece = Piece(held.start, piece.end, held.gap)
            held = None
        while at < len(attributions) and attributions[at].end <= piece.end:
            at += 1
        if at < len(attributions) and attributions[at].start < piece.end:
            held = piece
        else:
            yield piece
    if held:
        yield held


def line_points(
    text: str, piece: Piece, inside: list[Attribution], together: list[int]
) -> list[int]:
    """Ends of lines within a piece that finish a block of their own.

    Where lines are too many to read one by one is added to `together`.
    """
    points = []
    lines = split_lines(text, piece.start, piece.end)
    together += [line.start for line in lines if line.together]
    words = [text[line.start : line.end] for line in lines]
    links = [read_status_link(each) for each in words]
    furniture = [is_furniture(each) for each in words]
    for number, line in enumerate(lines[:-1]):
        here = words[number]
        if links[number]:
            points += [line.start, line.end]
        elif (
            links[number + 1]
            or (inside and is_introduction(here) and announces_posts(here))
            or furniture[number]
            or furniture[number + 1]
            or is_byline(here)
            or ((credit := find_credit(here)) and credit.end == len(here))
        ):
            points.append(line.end)
    return points


def role_of(words: str) -> str | None:
    if len(words) > 160:
        return "intro" if is_introduction(words) else None
    if is_embed_line(words):
        return None
    if is_furniture(words):
        return "furniture"
    if is_byline(words):
        return "byline"
    return "intro" if is_introduction(words) else None


def is_only_pointing(text: str, part: Part) -> bool:
    """A name and a handle behind the site's own words quote nobody."""
    attribution = part.attribution
    if attribution is None or attribution.posted_text or attribution.own_words:
        return False
    before = text[part.piece.start : attribution.start].strip()
    return is_site_talk(before)
