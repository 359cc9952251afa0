"""The last look at a story's results: each match once, and none a part of another."""

import re
from collections.abc import Sequence
from dataclasses import replace

from articles.copy.kinds import Kinds
from articles.copy.names import same_side
from articles.copy.periods import pairs_in
from articles.copy.sides import Result

# A set of volleyball or badminton has more points than a match has sets.
MOST_SETS, FEWEST_POINTS = 5, 11


def each_once(
    results: Sequence[Result], kinds: Kinds, paragraphs: Sequence[str]
) -> list[Result]:
    """The results by the fullest names, without scores on the way to another's."""
    minutes = {at for at, told in enumerate(paragraphs) if WITH_MINUTE.match(told)}
    kept: list[Result] = []
    for result in results:
        named = by_fullest(result, kinds)
        at = next((i for i, r in enumerate(kept) if tells_again(r, named)), None)
        early = next(
            (
                i
                for i, r in enumerate(kept)
                if r.order in minutes and tells_again(named, r)
            ),
            None,
        )
        if early is not None:
            kept[early] = named
        elif at is None:
            kept.append(named)
        elif kept[at].detail is None and named.detail:
            kept[at] = replace(kept[at], detail=named.detail)
    return [r for r in kept if not any(is_part(r, other) for other in kept)]


def by_fullest(result: Result, kinds: Kinds) -> Result:
    """A result read from a line, with its sides as the story names them in full."""
    if result.figures is None:
        return result
    first, second = kinds.fullest(result.first), kinds.fullest(result.second)
    if same_side(first, second):
        return result
    winner = result.winner
    if winner == result.first:
        winner = first
    elif winner == result.second:
        winner = second
    return replace(result, first=first, second=second, winner=winner)


def tells_again(known: Result, result: Result) -> bool:
    """Whether a result is known already, or stood so before it ended."""
    if known.figures is None or result.figures is None:
        return False
    one, two = result.figures
    if same_side(known.first, result.second) and same_side(known.second, result.first):
        one, two = two, one
    elif not (
        same_side(known.first, result.first) and same_side(known.second, result.second)
    ):
        return False
    return one <= known.figures[0] and two <= known.figures[1]


# "67' GOAL: Tern 1-1 Vale": so it stood, before it ended.
WITH_MINUTE = re.compile(r"\W{0,4}\d{1,3}(?:\+\d{1,2})?(?:['’′]|\s?min|[.:]\s)")


def is_part(result: Result, whole: Result) -> bool:
    """Whether figures are one set of a match told of beside it."""
    if result is whole or result.figures is None or whole.figures is None:
        return False
    if max(whole.figures) <= MOST_SETS and max(result.figures) >= FEWEST_POINTS:
        parts = [sorted(pair) for pair in pairs_in(whole.detail or "")]
        shared = any(
            same_side(one, other)
            for one in (result.first, result.second)
            for other in (whole.first, whole.second)
        )
        return sorted(result.figures) in parts or shared
    return False
