"""Scores in a sentence, in every notation, each with what its words make of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from articles.copy.past_matches import HAD_DONE, OTHER_MATCH
from articles.copy.periods import pairs_in
from articles.copy.result_words import PAIR, SETS
from articles.copy.tally_words import (
    ANY,
    APIECE,
    APIECE_WORD,
    AT_THE_END,
    BEHINDS_PAIR,
    CLOCK_AFTER,
    CLOCK_BEFORE,
    ENGLISH,
    EVEN,
    GOALLESS,
    HALF_AFTER,
    HALF_BEFORE,
    HYPHENED,
    IN_WORDS,
    JOINED,
    KICKS_AFTER,
    KICKS_BEFORE,
    LED_THEM,
    NOT_A_SCORE,
    NOT_KICKS,
    NUMBER_WORDS,
    PART_WON,
    PARTLY_AFTER,
    PARTLY_BEFORE,
    POINTS_APIECE,
    POINTS_PAIR,
    SCORELINE_AFTER,
    SERIES,
    TO_ANOTHER,
    TURNED,
    TURNED_FROM,
    WORTH_IN_BRACKET,
)

RANK_NONE, RANK_PARTLY, RANK_PLAIN, RANK_TOLD = 0, 1, 2, 3
WINDOW = 60
LEAD = 90


@dataclass(frozen=True, slots=True)
class Tally:
    """A score where it stands; `rank` says how surely it is the last one."""

    start: int
    end: int
    one: str
    two: str
    rank: int = RANK_PLAIN
    is_shoot_out: bool = False
    detail: str | None = None

    @property
    def is_level(self) -> bool:
        return self.one == self.two

    @property
    def worth(self) -> tuple[int, int]:
        """Both sides of the score as numbers: a goal of Gaelic games is three."""
        return worth_of(self.one), worth_of(self.two)


def worth_of(score: str) -> int:
    bracketed = WORTH_IN_BRACKET.search(score)
    if bracketed:
        return int(bracketed[1])
    goals, _, points = score.partition("-")
    return int(goals) * 3 + int(points) if points else int(goals)


def as_digits(word: str) -> str:
    return NUMBER_WORDS.get(word.lower(), word)


# A clause is asked for its scores by more than one reader.
@lru_cache(maxsize=64)
def find_tallies(sentence: str) -> tuple[Tally, ...]:
    """Every score of a sentence, in order."""
    if not ANY.search(sentence):
        return ()
    found: list[Tally] = []
    taken = sentence
    has_points = sentence.count("-") > 1 or "(" in sentence
    for pattern in (BEHINDS_PAIR, POINTS_PAIR) if has_points else ():
        for match in pattern.finditer(sentence):
            found.append(
                Tally(match.start(), match.end(), match[1], match[2], RANK_TOLD)
            )
            taken = blank(taken, match)
    for match in POINTS_APIECE.finditer(taken):
        found.append(Tally(match.start(), match.end(), match[1], match[1], RANK_TOLD))
        taken = blank(taken, match)
    sets = SETS.search(taken)
    if sets and are_sets(sets.group()):
        from_start = taken[: sets.start()]
        found.append(sets_tally(sets))
        before = PAIR.search(from_start)
        taken = blank(taken, sets)
        parts = pairs_in(sets.group())
        total = tuple(sum(pair[side] for pair in parts) for side in (0, 1))
        if before and (
            sets.start() - before.end() <= 4
            or total == (int(before["one"]), int(before["two"]))
        ):
            found[-1] = replace(
                found[-1], one=before["one"], two=before["two"], start=before.start()
            )
            taken = blank(taken, before)
    # Words are looked for only where a joint stands before a number.
    worded = (IN_WORDS,) if JOINED.search(taken) else ()
    if "-" in taken or "–" in taken:
        worded = (HYPHENED, *worded)
    for pattern in (PAIR, *worded):
        for match in pattern.finditer(taken):
            if pattern is IN_WORDS and not is_score_in_words(match):
                continue
            one, two = as_digits(match["one"]), as_digits(match["two"])
            found.append(rate(sentence, match, one, two))
    for match in APIECE.finditer(taken) if APIECE_WORD.search(taken) else ():
        one = as_digits(match["one"])
        found.append(rate(sentence, match, one, one))
    if " a " in taken and (even := EVEN.search(taken)):
        one = as_digits(even["one"])
        found.append(Tally(even.start(), even.end(), one, one, RANK_TOLD))
    found.sort(key=lambda tally: tally.start)
    if not found:
        found.extend(no_goals(sentence))
    return tuple(tally for tally in found if tally.rank > RANK_NONE)


def no_goals(sentence: str) -> Iterator[Tally]:
    told = GOALLESS.search(sentence)
    if told and not re.match(r"\s(?:first|opening|second)", sentence[told.end() :]):
        yield Tally(told.start(), told.end(), "0", "0", RANK_TOLD)


def blank(text: str, match: re.Match[str]) -> str:
    return (
        text[: match.start()]
        + " " * (match.end() - match.start())
        + text[match.end() :]
    )


def is_score_in_words(match: re.Match[str]) -> bool:
    """ "Six frames to three" and "3 a 1" are scores; "two to one" alone is not."""
    if match["unit"] or match["after"]:
        return True
    both_digits = match["one"].isdigit() and match["two"].isdigit()
    return match["joint"].lower() != "to" and (
        both_digits or (match["joint"] == "zu" and not match["one"].isdigit())
    )


ONE_SET = re.compile(r"(\d{1,2})[-–:/](\d{1,2})")
IN_BRACKET = re.compile(r"[(\[][^)\]]*[)\]]")


def are_sets(words: str) -> bool:
    """Whether pairs in a row are sets: the minutes of goals stand so as well."""
    pairs = ONE_SET.findall(IN_BRACKET.sub("", words))
    return all(
        max(int(a), int(b)) < MOST_POINTS and not (len(b) > 1 and b[0] == "0")
        for a, b in pairs
    ) and sum(int(a) > int(b) for a, b in pairs) != sum(
        int(a) < int(b) for a, b in pairs
    )


MOST_POINTS = 40


def sets_tally(sets: re.Match[str]) -> Tally:
    """Sets won by the side the sets are told from, the sets themselves as detail."""
    pairs = [(int(a), int(b)) for a, b in ONE_SET.findall(IN_BRACKET.sub("", sets[0]))]
    won = sum(a > b for a, b in pairs)
    lost = sum(a < b for a, b in pairs)
    return Tally(
        sets.start(), sets.end(), str(won), str(lost), RANK_TOLD, detail=sets.group()
    )


def is_of_another(before: str, after: str) -> bool:
    """Whether the words round a score tell it of another match."""
    if OTHER_MATCH.search(before[-40:]) or OTHER_MATCH.search(after[:30]):
        return True
    clause = CLAUSE_END.split(before)[-1]
    # A German verb stands behind the score: "hatte Tern mit 3:0 geschlagen".
    rest = PART_END.split(after)[0]
    past = HAD_DONE.search(f"{clause} {rest}")
    return past is not None and not PAIR.search(clause, past.end())


CLAUSE_END, PART_END = re.compile(r"[.;:!?]\s"), re.compile(r"[.,;:]")


def rate(sentence: str, match: re.Match[str], one: str, two: str) -> Tally:
    """The score with what stands round it: a shoot-out, a half-time, another match."""
    before = sentence[max(0, match.start() - LEAD) : match.start()]
    after = sentence[match.end() : match.end() + WINDOW]
    tally = Tally(match.start(), match.end(), one, two)
    if (
        NOT_A_SCORE.match(after)
        or CLOCK_AFTER.match(after)
        or SERIES.search(before)
        or (CLOCK_BEFORE.search(before) and ":" in match.group() and len(two) == 2)
    ):
        return replace(tally, rank=RANK_NONE)
    if is_of_another(before, after):
        return replace(tally, rank=RANK_NONE)
    kicks = KICKS_AFTER.match(after)
    if one != two and (
        (kicks and not NOT_KICKS.search(kicks.group() + after[kicks.end() :]))
        or KICKS_BEFORE.search(before)
    ):
        return replace(tally, is_shoot_out=True, rank=RANK_TOLD)
    in_bracket = before.endswith("(") and after.startswith(")")
    if in_bracket and one != two and ENGLISH.search(sentence):
        return replace(tally, rank=RANK_NONE)  # wins and losses: "The Drovers (5-1)"
    if in_bracket and re.search(r"\d\s?\($", before):
        return replace(tally, rank=RANK_NONE)
    if TURNED_FROM.search(before) and TO_ANOTHER.match(after):
        return replace(tally, rank=RANK_PARTLY)
    if TURNED.search(before) or AT_THE_END.match(after):
        return replace(tally, rank=RANK_TOLD)
    if HALF_AFTER.match(after) or HALF_BEFORE.search(before):
        return replace(tally, rank=RANK_PARTLY)
    if PART_WON.search(before) or LED_THEM.search(before):
        return replace(tally, rank=RANK_PARTLY)
    is_whole = SCORELINE_AFTER.match(after)
    if (PARTLY_BEFORE.search(before) and not is_whole) or PARTLY_AFTER.match(after):
        return replace(tally, rank=RANK_PARTLY)
    return tally
