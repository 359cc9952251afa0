"""Results of lines and of sentences brought together, each match once."""

from collections.abc import Sequence
from dataclasses import replace

from articles.copy.names import same_side, words_of
from articles.copy.sides import Result


def by_lines(results: list[Result], lines: Sequence[Result]) -> list[Result]:
    """Results read from sentences, with the names and parts their own lines give."""
    lines = [
        line
        for i, line in enumerate(lines)
        if not any(is_again(line, earlier) for earlier in lines[:i])
    ]
    if len(lines) >= FEWEST_RUNNING:
        lines = [line for line in lines if not is_running(line, lines)]
    merged: list[Result] = []
    used: set[int] = set()
    for result in results:
        fitting = [
            i for i, line in enumerate(lines) if tells_of(line, result, lines, results)
        ]
        at = next((i for i in fitting if i not in used), None)
        if at is not None:
            used.add(at)
            merged.append(named_by(lines[at], result))
        elif not any(same_figures(lines[i], result) for i in fitting):
            merged.append(result)
    merged.extend(line for i, line in enumerate(lines) if i not in used)
    return merged


FEWEST_RUNNING = 3


def is_running(line: Result, lines: Sequence[Result]) -> bool:
    """Whether a line gives a score on the way to another's: "0-1" before "2-1"."""
    pair = [
        other.figures
        for other in lines
        if other.figures
        and same_side(line.first, other.first)
        and same_side(line.second, other.second)
    ]
    if line.figures is None or len(pair) < FEWEST_RUNNING:
        return False
    final = max(pair, key=sum)
    return line.figures != final and all(
        one <= two for one, two in zip(line.figures, final, strict=True)
    )


def is_again(line: Result, earlier: Result) -> bool:
    """Whether a line tells once more what an earlier one told."""
    return (
        same_side(line.first, earlier.first)
        and same_side(line.second, earlier.second)
        and (line.first_score, line.second_score)
        == (earlier.first_score, earlier.second_score)
    )


def named_by(line: Result, result: Result) -> Result:
    """A result as its line writes it, where the prose tells of it."""
    detail = line.detail or result.detail
    winner = line.winner
    if winner is None and result.winner:
        winner = line.first if akin(line.first, result.winner) else None
        winner = winner or (line.second if akin(line.second, result.winner) else None)
    return replace(
        line, detail=detail, winner=winner, sentence=result.sentence, order=result.order
    )


def tells_of(
    line: Result, result: Result, lines: Sequence[Result], results: Sequence[Result]
) -> bool:
    """Whether a line and a sentence tell of the same match."""
    if result.others:
        return False
    sides = (result.first, result.second)
    known = sum(
        any(akin(own, side) for side in sides) for own in (line.first, line.second)
    )
    if known == len(sides):
        return (
            result.figures is None or line.figures is None or same_figures(line, result)
        )
    if line.figures is None or not same_figures(line, result):
        return False
    # The same score, and no other match that has it.
    twins = sum(same_figures(line, r) for r in (*lines, *results))
    return known == 1 or twins == 2


def same_figures(one: Result, other: Result) -> bool:
    if one.figures is None or other.figures is None:
        return False
    return sorted(one.figures) == sorted(other.figures)


def akin(one: str, other: str) -> bool:
    """Whether two names are forms of one: "Wisła Nadolice" and "Wisły Nadolice"."""
    if same_side(one, other):
        return True
    a, b = words_of(one), words_of(other)
    short, long = sorted((a, b), key=len)
    return bool(short) and all(any(share_stem(x, y) for y in long) for x in short)


def share_stem(one: str, other: str) -> bool:
    shared = 0
    for x, y in zip(one, other, strict=False):
        if x != y:
            break
        shared += 1
    longest = max(len(one), len(other))
    return shared >= SHORTEST_STEM and longest - shared <= LONGEST_ENDING


SHORTEST_STEM, LONGEST_ENDING = 3, 3
