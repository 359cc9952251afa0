"""The scores one sentence holds, and which of them is the result."""

import re
from dataclasses import dataclass

from articles.copy.periods import pairs_in
from articles.copy.result_words import (
    GOALS_AND_POINTS,
    MARGIN,
    ONE_SET,
    PAIR,
    SETS,
    SHOOT_OUT,
)
from articles.copy.sides import extra_detail
from articles.copy.tally_words import ENGLISH, HALF_AFTER, KICKS_BEFORE

CLOCK_BEFORE = re.compile(r"\b(?:um|at|a las|à|alle|kl\.?|om|at around|om)\s$")
LONGEST_KICKS = 40
CLOCK_AFTER = re.compile(r"\s?(?:[ap]\.?m\b|Uhr|h\b|GMT|CET|BST|ET\b)")


@dataclass(slots=True)
class Figures:
    """The scores one sentence holds."""

    pair: re.Match[str] | None
    sets: str | None
    shoot_out: str | None
    points: tuple[str, str] | None
    detail: str | None


def find_figures(sentence: str, at: int) -> Figures:
    """The score nearest to a verb, and what stands beside it."""
    shoot_out = SHOOT_OUT.search(sentence)
    rest = sentence
    shot_out = shoot_out["score"] if shoot_out else None
    span = shoot_out.span("score") if shoot_out else None
    if shoot_out is None:
        # "En la tanda de penaltis (5-4)": the words stand first.
        for kicks in PAIR.finditer(sentence):
            lead = sentence[max(0, kicks.start() - LONGEST_KICKS) : kicks.start()]
            if kicks["one"] != kicks["two"] and KICKS_BEFORE.search(lead):
                shot_out, span = f"{kicks['one']}-{kicks['two']}", kicks.span()
    if span:
        rest = sentence[: span[0]] + " " * (span[1] - span[0]) + sentence[span[1] :]
    points = GOALS_AND_POINTS.search(rest)
    sets = None if points else SETS.search(rest)
    pair = None
    if sets:
        before = PAIR.search(rest[: sets.start()])
        is_whole = before and (
            sets.start() - before.end() <= 3 or sums_up(before, sets.group())
        )
        pair = before if is_whole else None
    elif not points:
        pairs = [p for p in PAIR.finditer(rest) if not is_record(rest, p)]
        pair = min(pairs, key=lambda p: abs(p.start() - at), default=None)
    return Figures(
        pair,
        sets.group() if sets else None,
        shot_out,
        (points[1], points[2]) if points else None,
        extra_detail(sentence),
    )


def is_total(sentence: str, pair: re.Match[str]) -> bool:
    """Whether a pair is one side's runs and wickets: "167-6", won by 12 runs."""
    runs, wickets = int(pair["one"]), int(pair["two"])
    return wickets <= ALL_OUT and runs > LOW_TOTAL and bool(MARGIN.search(sentence))


ALL_OUT, LOW_TOTAL = 10, 30


def sums_up(pair: re.Match[str], parts: str) -> bool:
    """ "4:3 nach Verlängerung (1:1, 1:2, 1:0, 1:0)": periods, and the score before."""
    pairs = pairs_in(parts)
    return (sum(a for a, _ in pairs), sum(b for _, b in pairs)) == (
        int(pair["one"]),
        int(pair["two"]),
    )


def is_record(sentence: str, pair: re.Match[str]) -> bool:
    """A pair in brackets is wins and losses; before some nouns, another thing."""
    return (
        (
            sentence[max(0, pair.start() - 1) : pair.start()] == "("
            and (bool(ENGLISH.search(sentence)) or is_second(sentence, pair))
        )
        or bool(HALF_AFTER.match(sentence, pair.end()))
        or bool(
            re.match(
                r"\s(?:record|series|lead|half-time|run|down|up|aggregate|formation"
                r"|into)",
                sentence[pair.end() :],
            )
        )
        or bool(CLOCK_AFTER.match(sentence, pair.end()))
        or bool(CLOCK_BEFORE.search(sentence[max(0, pair.start() - 12) : pair.start()]))
        or bool(
            re.search(
                r"(?:\blead|\bled|\btrailing|\btrailed|\bup|(?<!went )(?<!go )"
                r"(?<!going )(?<!goes )(?<!gone )\bdown"
                r"|\bahead)\s(?:by\s)?$"
                # "Lead the five-match series 2-1": matches won, and no score of one.
                r"|\b(?:series|rubber)\s(?:(?:now|level|all square)\s)?(?:at\s)?$",
                sentence[: pair.start()],
            )
        )
    )


def is_second(sentence: str, pair: re.Match[str]) -> bool:
    """Whether a score in brackets stands behind another: "3:1 (1:0)"."""
    return sentence[max(0, pair.start() - 3) : pair.start() - 1].strip()[-1:].isdigit()


def count_sets(sets: str) -> tuple[str, str]:
    """Sets won by either side of a score given set by set."""
    bare = re.sub(r"[(\[][^)\]]*[)\]]", "", sets)
    pairs = [(int(a), int(b)) for a, b in ONE_SET.findall(bare)]
    won = sum(a > b for a, b in pairs)
    lost = sum(a < b for a, b in pairs)
    return str(max(won, lost)), str(min(won, lost))
