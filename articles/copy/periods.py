"""The parts of a score: sets, quarters, periods and half-times, listed beside it.

A list counts only where it adds up: its parts sum up to the score, or grow to it, or
are as many sets won by either side as the score says.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from articles.copy.past_matches import OTHER_MATCH
from articles.copy.sides import Result

DASH = r"(?:[-–—−‐]|:)"
PART = (
    rf"\d(?<![A-Za-z0-9.:–-].)\d{{0,2}}\s?{DASH}\s?\d{{1,3}}(?!\d|[-–:.]\d|[%/])"
    r"(?:\s?[(\[（]\d{1,3}(?:[-–:/,]\s?\d{1,3})?[)\]）])?"
)
BETWEEN = (
    r"(?:\s?[,;、，/|·]\s?|,?\s(?:and|y|et|und|e|och|og|en|i|ja|и|і|a|ve|dan)\s|\s)"
)
# Cheap to look for before the lists are.
ANY_PAIR = re.compile(rf"\d\s?{DASH}\s?\d")
RUN = re.compile(rf"{PART}(?:{BETWEEN}{PART}){{1,38}}")
TIE_BREAK = re.compile(r"[(\[（][^)\]）]*[)\]）]")
ONE = re.compile(rf"(\d{{1,3}})\s?{DASH}\s?(\d{{1,3}})")
# How a match ended, which a list of its parts tells better.
TOLD_BY_PARTS = frozenset({"overtime", "after overtime", "after extra time"})
MOST_OF_A_PART, MANY_PARTS = 70, 3


def pairs_in(words: str) -> list[tuple[int, int]]:
    """The pairs of a list, without its tie-breaks."""
    bare = TIE_BREAK.sub("", words)
    return [(int(a), int(b)) for a, b in ONE.findall(bare)]


def are_parts(pairs: Sequence[tuple[int, int]], final: tuple[int, int]) -> bool:
    """Whether a list adds up to a score: by points, by their growth, or by sets won."""
    if len(pairs) == 1:
        ((one, two),) = pairs
        return one <= final[0] and two <= final[1]
    won = sum(a > b for a, b in pairs), sum(a < b for a, b in pairs)
    if won == final and sum(won) == len(pairs):
        return True
    if any(max(pair) > max(MOST_OF_A_PART, *final) for pair in pairs):
        return False
    total = sum(a for a, _ in pairs), sum(b for _, b in pairs)
    grows = all(a <= c and b <= d for (a, b), (c, d) in pairwise(pairs))
    return total == final or (len(pairs) >= MANY_PARTS and grows and pairs[-1] == final)


def sport_of_sets(text: str) -> str | None:
    """Tennis, where the copy names no sport and sets are told as only tennis has"
    " them."""
    return "tennis" if TENNIS_SETS.search(text) else None


TENNIS_SET = (
    rf"(?:[67]\s?{DASH}\s?[0-6]|7\s?{DASH}\s?[56]|[0-6]\s?{DASH}\s?[67])"
    r"(?:\s?[(\[]\d{1,2}(?:[-–:/]\d{1,2})?[)\]])?"
)
TENNIS_SETS = re.compile(
    rf"(?<![A-Za-z0-9.:–-]){TENNIS_SET}{BETWEEN}{TENNIS_SET}(?![\d:–-]|\s?\d{{2}})"
)


def turned(pair: tuple[int, int]) -> tuple[int, int]:
    return pair[1], pair[0]


def runs_in(text: str) -> Iterator[tuple[re.Match[str], list[tuple[int, int]]]]:
    """Every list of pairs in a text, with its numbers."""
    if not ANY_PAIR.search(text):
        return
    for run in RUN.finditer(text):
        yield run, pairs_in(run.group())


def add_periods(results: list[Result], paragraphs: Sequence[str]) -> list[Result]:
    """Each result with the parts of its score, where the copy lists them."""
    alone = len(results) == 1
    finals = [r.figures for r in results]
    return [
        with_parts(
            result,
            paragraphs
            if alone or finals.count(result.figures) == 1
            else paragraphs[result.order : result.order + 1],
            alone=alone,
        )
        for result in results
    ]


def with_parts(result: Result, texts: Sequence[str], *, alone: bool) -> Result:
    if result.others or (result.detail and result.detail not in TOLD_BY_PARTS):
        return result
    if result.figures is None:
        return with_sets(result, texts) if alone else result
    final = result.figures
    for text in texts:
        for run, pairs in runs_in(text):
            fits = are_parts(pairs, final) or are_parts(pairs, turned(final))
            if fits and not OTHER_MATCH.search(
                text[max(0, run.start() - 60) : run.end()]
            ):
                return replace(result, detail=run.group())
    return result


def with_sets(result: Result, texts: Sequence[str]) -> Result:
    """A match whose winner is told, and its sets elsewhere: the score is sets won."""
    if result.winner is None or result.first_score or result.detail:
        return result
    for text in texts:
        for run, pairs in runs_in(text):
            if OTHER_MATCH.search(text[max(0, run.start() - 60) : run.end()]):
                continue
            won = sum(a > b for a, b in pairs), sum(a < b for a, b in pairs)
            if won[0] == won[1] or not all(is_set(pair) for pair in pairs):
                continue
            high, low = max(won), min(won)
            if high < LEAST_SETS or pairs[-1][0] == pairs[-1][1]:
                continue
            score = (high, low) if result.winner == result.first else (low, high)
            return replace(
                result,
                first_score=str(score[0]),
                second_score=str(score[1]),
                figures=score,
                detail=run.group(),
            )
    return result


LEAST_SETS, LEAST_OF_A_SET, MOST_OF_A_SET = 2, 6, 40


def is_set(pair: tuple[int, int]) -> bool:
    """Whether a pair can be a set or a game: to six, eleven, fifteen or more."""
    return LEAST_OF_A_SET <= max(pair) <= MOST_OF_A_SET and pair[0] != pair[1]
