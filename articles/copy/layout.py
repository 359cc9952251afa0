"""How raw copy lies on the page: its lines, the gaps between them, its pieces."""

import re
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise
from typing import NamedTuple

# Every character that ends a line is named here and in BREAK alike.  Runs of
# carriage returns are bounded so that a file of nothing else stays linear.
BREAK = re.compile("\r{0,2}\n|\r|[\u2028\u2029\x0b\x0c\x85]")
OTHER_BREAK = re.compile("[\r\u2028\u2029\x0b\x0c\x85]")
# One of them, with nothing counted: found fast, as it is a single character.
ANY_BREAK = re.compile("[\n\r\u2028\u2029\x0b\x0c\x85]")
LINE = re.compile("\\S[^\n\r\u2028\u2029\x0b\x0c\x85]*")
# A text of so many lines, each so short, is no story: its shortest lines, the cells of
# a table or worse, are then read together, so that time stays in step with length.
MANY_LINES = 5_000
SHORT_LINE = 50
SHORT_LINES = re.compile(
    rf"(?:\S[^\n\r\u2028\u2029\x0b\x0c\x85]{{0,{SHORT_LINE - 1}}}"
    "[\n\r\u2028\u2029\x0b\x0c\x85]\\s*+)++"
    "|\\S[^\n\r\u2028\u2029\x0b\x0c\x85]*"
)
SEVERAL_BREAKS = re.compile(r"\n{2,}")


class Gap(IntEnum):
    """What parts a piece from the one before it."""

    START = 0
    GLUED = 1
    LINE = 2
    NORMAL = 3
    WIDE = 4


class Line(NamedTuple):
    """A line that is not blank, and the line breaks that came before it."""

    start: int
    end: int
    breaks: int
    # Whether it is several short lines, read as one.
    together: bool = False


class Piece(NamedTuple):
    """Text that spacing alone holds together, never blank at either end."""

    start: int
    end: int
    gap: Gap


@dataclass(frozen=True, slots=True)
class Layout:
    """The pieces of a copy; tight when single line breaks part everything."""

    pieces: tuple[Piece, ...]
    tight: bool
    # Where lines begin that were read together.
    together: tuple[int, ...] = ()


def count_breaks(gap: str) -> int:
    """How many line breaks a stretch of white space holds."""
    if gap == "\n\n":
        return 2
    if not gap.strip("\n"):
        return len(gap)
    return sum(1 for _ in BREAK.finditer(gap))


def split_lines(text: str, start: int = 0, end: int | None = None) -> list[Line]:
    """The lines that are not blank, each trimmed."""
    lines: list[Line] = []
    before = start
    stop = len(text) if end is None else end
    pattern = LINE
    most = max(MANY_LINES, (stop - start) // SHORT_LINE)
    if stop - start > most and count_lines(text, start, stop) > most:
        pattern = SHORT_LINES
    for found in pattern.finditer(text, start, stop):
        begin = found.start()
        ending = begin + len(found.group().rstrip())
        breaks = count_breaks(text[before:begin]) if lines else 0
        together = pattern is SHORT_LINES and ANY_BREAK.search(text, begin, ending)
        lines.append(Line(begin, ending, breaks, bool(together)))
        before = ending
    return lines


def count_lines(text: str, start: int, end: int) -> int:
    """About how many lines there are, a blank one not counted."""

    def count(mark: str) -> int:
        return text.count(mark, start, end)

    return max(
        count("\n") - count("\n\n") - count("\n\r\n"),
        count("\r") - count("\r\n") - count("\r\r"),
        *(count(each) for each in "\u2028\u2029\x0b\x0c\x85"),
    )


def read_layout(text: str, start: int = 0) -> Layout:
    """Group the lines into pieces by the spacing this copy itself keeps."""
    lines = split_lines(text, start)
    singles = doubles = wides = 0
    narrowest = 0
    for line in lines[1:]:
        if line.breaks == 1:
            singles += 1
        elif line.breaks == 2:
            doubles += 1
        else:
            wides += 1
            narrowest = min(narrowest or line.breaks, line.breaks)
    # Lines wrapped at a fixed width have a blank line every few lines; copy that
    # is single-spaced throughout has hardly any.
    tight = singles > 0 and (doubles + wides) * 5 <= singles
    # A copy that never uses one blank line keeps its own, larger, normal gap.
    widest_normal = narrowest if not tight and not doubles and wides > 2 else 2
    pieces: list[Piece] = []
    for line in lines:
        if not pieces:
            pieces.append(Piece(line.start, line.end, Gap.START))
        elif line.breaks > widest_normal:
            pieces.append(Piece(line.start, line.end, Gap.WIDE))
        elif line.breaks > 1 or tight:
            pieces.append(Piece(line.start, line.end, Gap.NORMAL))
        else:
            pieces[-1] = Piece(pieces[-1].start, line.end, pieces[-1].gap)
    together = tuple(line.start for line in lines if line.together)
    return Layout(tuple(pieces), tight, together)


def cut_piece(text: str, piece: Piece, points: list[int]) -> list[Piece]:
    """The piece cut at the points, in order; a part with nothing visible is none."""
    parts: list[Piece] = []
    edges = [
        piece.start,
        *(p for p in points if piece.start < p < piece.end),
        piece.end,
    ]
    for begin, stop in pairwise(edges):
        slice_ = text[begin:stop]
        visible = slice_.strip()
        if not visible:
            continue
        start = begin + len(slice_) - len(slice_.lstrip())
        gap = piece.gap
        if parts:
            broken = ANY_BREAK.search(text, parts[-1].end, start)
            gap = Gap.LINE if broken else Gap.GLUED
        parts.append(Piece(start, start + len(visible), gap))
    return parts


def clean_text(source: str) -> str:
    """What a reader sees: ends trimmed, line ends plain, at most one blank line."""
    text = source.strip().strip("\ufeff").strip()
    if not text.isprintable():  # a line break is not printable: most texts have none
        if OTHER_BREAK.search(text):
            text = BREAK.sub("\n", text)
        text = "\n".join(line.rstrip() for line in text.split("\n"))
        text = SEVERAL_BREAKS.sub("\n\n", text)
    return text
