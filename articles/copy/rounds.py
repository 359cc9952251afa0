"""Round-ups: the matches of a day, each told in paragraphs of its own.

Where several results are known, what stands in paragraphs that tell of none of them is
read as a small story of its own: "Tern went out to Vale. They lost 2-0."
"""

import re
from collections.abc import Iterator, Sequence

from articles.copy.accounts import read_accounts
from articles.copy.kinds import Kind, Kinds
from articles.copy.names import find_names, same_side
from articles.copy.result_words import PAIR
from articles.copy.sides import Result

FEWEST, MOST_PARAGRAPHS = 2, 12


def read_rounds(
    paragraphs: Sequence[str],
    known: Sequence[Result],
    sport: str | None,
    kinds: Kinds,
) -> list[Result]:
    """The results known, with those only the paragraphs of a round-up make plain."""
    if len([r for r in known if r.figures]) < FEWEST:
        return list(known)
    found: list[Result] = []
    for orders in apart(paragraphs[:MOST_PARAGRAPHS], known):
        if not any(PAIR.search(paragraphs[at]) for at in orders):
            continue
        alone = [p if at in orders else "" for at, p in enumerate(paragraphs)]
        told = read_accounts(alone, (), (), sport, kinds)
        found.extend(r for r in told if is_of_teams(r, kinds))
    return sorted([*known, *found], key=lambda r: r.order) if found else list(known)


def apart(paragraphs: Sequence[str], known: Sequence[Result]) -> Iterator[range]:
    """Runs of paragraphs that tell of no result known, nor name its sides."""
    told_at = {r.order for r in known}
    sides = [side for r in known for side in (r.first, r.second)]
    start = 0
    for at, words in enumerate(paragraphs):
        if at in told_at or any(
            same_side(n.text, side) for n in find_names(words) for side in sides
        ):
            if start < at:
                yield range(start, at)
            start = at + 1
    if start < len(paragraphs):
        yield range(start, len(paragraphs))


def is_of_teams(result: Result, kinds: Kinds) -> bool:
    return all(
        kinds.kind(side) is Kind.TEAM or kinds.may_be_team(side)
        for side in (result.first, result.second)
    )


# "Tern 12 - 28", line by line: matches played and points, and nobody beside them.
STANDINGS = re.compile(r"(?:\n[^\W\d][^\n\d]{2,40} \d{1,2} [-–] \d{1,3} *(?=\n|$)){3}")


def is_table(text: str) -> bool:
    """Whether a paragraph is the top of a table, whose figures are no results."""
    return "\n" in text and STANDINGS.search(text) is not None
