"""Cricket: totals, and who made them."""

import re
from collections.abc import Iterator, Sequence

from articles.copy.names import Name, find_names, same_side
from articles.copy.result_words import BOWLED_OUT, INNINGS_AFTER, MARGIN, OUT_FOR
from articles.copy.sides import (
    Result,
    extra_detail,
    is_side,
    lead_subject,
    name_at,
    subject_before,
)

LOST_BY = re.compile(r"\b(?:lost|losing|beaten|went down|defeat)\b[^.;]{0,40}\bby\b")
TO_WIN = re.compile(r"\bto win\b|\bwon\b|\bto beat\b")


def innings_in(sentence: str) -> list[tuple[str, str]]:
    """Totals by the side that made them, as one sentence gives them."""
    names = find_names(sentence)
    found: list[tuple[int, str, str]] = []
    for name in names:
        total = INNINGS_AFTER.match(sentence, name.end)
        if total:
            found.append((name.start, name.text, total["score"]))
    for verb in BOWLED_OUT.finditer(sentence):
        name_found = name_at(names, verb.end())
        if name_found:
            total = OUT_FOR.match(sentence, name_found.end)
            if total:
                found.append((name_found.start, name_found.text, total["score"]))
    return [(name, score) for _, name, score in sorted(found)]


def read_innings(
    sentence: str, names: Sequence[Name], subject: str | None, order: int
) -> Iterator[Result]:
    """Cricket: two totals and a margin, the winner the one the sentence is about."""
    totals = innings_in(sentence)
    if not totals:
        return
    margin = MARGIN.search(sentence)
    sides = list(dict.fromkeys(name for name, _ in totals))
    if len(sides) < 2 and not margin:
        return
    if len(sides) < 2:
        other = next(
            (
                n.text
                for n in names
                if is_side(n.text) and not same_side(n.text, sides[0])
            ),
            None,
        )
        if other is None:
            return
        sides.append(other)
    scores = dict(reversed(totals))
    bowled = BOWLED_OUT.search(sentence)
    bowling = (
        subject_before(sentence, names, bowled.start(), subject) if bowled else None
    )
    if bowling and not any(same_side(bowling, side) for side in scores):
        sides = [bowling, *(side for side in sides if side in scores)][:2]
    winner = None
    if margin:
        winner = subject_before(sentence, names, margin.start(), subject)
        lead = lead_subject(sentence, names)
        winner = lead if lead and TO_WIN.search(sentence) else winner
        if bowling and margin.start() > (bowled.start() if bowled else 0):
            winner = bowling
        if LOST_BY.search(sentence[: margin.end()]) and winner:
            winner = next((s for s in sides if not same_side(s, winner)), None)
    yield Result(
        sides[0], sides[1], scores.get(sides[0]), scores.get(sides[1]), winner,
        extra_detail(sentence), sentence, order,
    )  # fmt: skip
