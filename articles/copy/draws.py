"""Drawn matches: equal figures, a word for it, two sides."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from articles.copy.kind_words import COUNTRIES
from articles.copy.names import (
    GROUND_WORD,
    Name,
    find_names,
    same_side,
)
from articles.copy.past_matches import OTHER_MATCH
from articles.copy.result_words import (
    DRAW,
    DRAW_WITH,
    GOALS_AND_POINTS,
    PAIR,
    SHOOT_OUT,
)
from articles.copy.sides import (
    Result,
    extra_detail,
    is_side,
    name_at,
    on_aggregate,
    subject_before,
)
from articles.copy.tallies import worth_of

BOTH_DREW = re.compile(
    r"(?:['’]s?)?\s(?:and|y|et|und|e|och|og|en|i)\s(?:the\s|el\s|la\s|le\s)?"
)


def read_draw(
    sentence: str, names: Sequence[Name], subject: str | None, order: int
) -> Iterator[Result]:
    """A drawn match: equal figures, a word for it, two sides."""
    gaelic = GOALS_AND_POINTS.search(sentence) if "-" in sentence else None
    if gaelic and LEVEL_AT_END.search(sentence[: gaelic.start()]):
        yield from read_level_points(sentence, names, gaelic, order)
        return
    word = DRAW.search(sentence)
    if not word or OTHER_MATCH.search(sentence) or SHOOT_OUT.search(sentence):
        return
    pair = next((p for p in PAIR.finditer(sentence) if p["one"] == p["two"]), None)
    numbers = None
    score = None
    if pair:
        score, numbers = pair["one"], (int(pair["one"]), int(pair["two"]))
    elif not re.search(r"\b(?:goalless|scoreless|no-scor(?:e|ing)|0-0)\b", sentence):
        return
    else:
        score, numbers = "0", (0, 0)
    sides = [n for n in names if is_side(n.text)]
    both = (
        both_named(sentence, sides)
        or drawn_for(sentence, sides, word.end())
        or drawn_at(sentence, sides, word.end())
    )
    other: Name | None = None
    if both is None:
        rivals = DRAW_WITH.finditer(sentence, word.start())
        for found in sorted(rivals, key=lambda x: x.group().startswith("at ")):
            other = name_at(sides, found.end())
            if other and not is_ground(sentence, found, other):
                break
            other = None
        if other is None:
            other = drawn_in(sentence, sides, word.end())
        if other is None and word.group() in ("held", "tied"):
            other = next((n for n in sides if n.start > word.end()), None)
    one: str | None
    if both:
        one, other = both
    elif other:
        one = subject_before(sentence, names, word.start(), subject)
    else:
        return
    if one and not same_side(one, other.text):
        detail = extra_detail(sentence) or on_aggregate(sentence)
        yield Result(
            one, other.text, score, score, None, detail, sentence, order, numbers
        )


def drawn_in(sentence: str, sides: Sequence[Name], at: int) -> Name | None:
    """ "Ireland drew 1-1 in Georgia": the country they were guests of."""
    host = next((n for n in sides if n.start > at), None)
    guests = any(n.text in COUNTRIES for n in sides if n.end <= at)
    if host and guests and host.text in COUNTRIES:
        return host if DRAWN_IN.search(sentence[at : host.start]) else None
    return None


DRAWN_IN = re.compile(r"\b(?:away\s)?in\s$")


def drawn_for(sentence: str, sides: Sequence[Name], at: int) -> tuple[str, Name] | None:
    """ "A 2-2 draw for Tern at Vale"."""
    told = DRAWN_FOR.match(sentence, at)
    one = name_at(sides, told.end()) if told else None
    if one is None:
        return None
    other = next((n for n in sides if n.start > one.end), None)
    if other and DRAWN_AGAINST.fullmatch(sentence[one.end : other.start]):
        return one.text, other
    return None


def read_level_points(
    sentence: str, names: Sequence[Name], told: re.Match[str], order: int
) -> Iterator[Result]:
    """ "Tern and Vale finished 2-8 to 1-11": goals and points that come to the same."""
    both = both_named(sentence, [n for n in names if is_side(n.text)])
    if both and worth_of(told[1]) == worth_of(told[2]):
        one, other = both
        yield Result(
            one, other.text, told[1], told[2], None, extra_detail(sentence), sentence,
            order,
        )  # fmt: skip


LEVEL_AT_END = re.compile(r"\b(?:finish\w*|end\w*|drew|drawn|level|tied)\b[^.;]{0,30}$")


def drawn_at(sentence: str, sides: Sequence[Name], at: int) -> tuple[str, Name] | None:
    """ "A 3-3 thriller at Tern, where they twice came from behind against Vale"."""
    told = DRAWN_AT.match(sentence, at)
    host = name_at(sides, told.end()) if told else None
    if host is None or GROUND_WORD.search(host.text):
        return None
    for other in sides:
        if other.start <= host.end:
            continue
        lead = sentence[host.end : other.start]
        if AGAINST_LAST.search(lead) or SAW.fullmatch(lead):
            return host.text, other
    return None


DRAWN_AT = re.compile(r"\s(?:at|in)\s(?:the\s)?(?=\S)")
AGAINST_LAST = re.compile(r"^,? (?:where|as|when)\b.*\b(?:against|with)\s(?:the\s)?$")
SAW = re.compile(r"\s(?:saw|had|with)\s(?:the\s)?")
DRAWN_FOR = re.compile(r"\sfor\s(?:the\s)?(?=\S)")


DRAWN_AGAINST = re.compile(r"\s(?:at|against|away to|with|at home to)\s(?:the\s)?")


def both_named(sentence: str, sides: Sequence[Name]) -> tuple[str, Name] | None:
    """The two who drew, where one "and" joins them."""
    for left, right in pairwise(sides[:3]):
        if BOTH_DREW.fullmatch(sentence[left.end : right.start]):
            return left.text, right
    return None


def read_draw_after(rest: str, order: int) -> Iterator[Result]:
    """ "Tern beat Vale 2-1 and Moor drew 1-1 with Fen": the draw behind a win."""
    drew = DREW_ALONE.search(rest)
    if not drew:
        return
    names = find_names(rest)
    one = next((n for n in names if 0 <= drew.start() - n.end <= 1), None)
    if one:
        # "Moor and Fen drew 1-1": both stand before the verb.
        both = both_named(rest, [n for n in names if n.end <= one.end][-BOTH:])
        clause = rest[names[names.index(one) - bool(both)].start :]
        yield from read_draw(clause, find_names(clause), None, order)


BOTH = 2
DREW_ALONE = re.compile(r"\b(?:drew|empató|empatou|pareggiò)\s\d")


def is_ground(sentence: str, found: re.Match[str], after: Name) -> bool:
    """Whether "at" a name means where it was played, not against whom."""
    at = re.search(r"\bat\s", found.group()[-40:])
    return bool(at and GROUND_WORD.search(after.text))
