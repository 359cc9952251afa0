"""Results as reporters state them: who met, who won, by what score."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from articles.copy.names import (
    GROUND_WORD,
    ROLES,
    Name,
    find_names,
    same_side,
    split_sentences,
)
from articles.copy.result_words import (
    BEAT,
    BEATEN_BY,
    BEFORE_A_PLACE,
    BOWLED_OUT,
    COMPETITION_NAME,
    DEFEAT_BY,
    DRAW,
    DRAW_WITH,
    EXTRA,
    GOALS_AND_POINTS,
    INNINGS_AFTER,
    LOST_TO,
    MARGIN,
    NEXT_HOME,
    NUMBERS,
    ONE_SET,
    OTHER_MATCH,
    OUT_FOR,
    PAIR,
    PENALTIES,
    PRONOUN_BEFORE,
    SCORE_ALONE,
    SCORELINE_PAIR,
    SETS,
    SHOOT_OUT,
    TIME_AFTER,
    WIN_OVER,
    WON_AHEAD,
    WON_IN,
    WON_SCORE,
)


@dataclass(frozen=True, slots=True)
class Result:
    """A result as one sentence states it; `order` is the paragraph it stands in."""

    first: str
    second: str
    first_score: str | None
    second_score: str | None
    winner: str | None
    detail: str | None
    sentence: str
    order: int
    figures: tuple[int, int] | None = None
    # Who came in after the second, in a race.
    others: tuple[tuple[str, str | None], ...] = ()


@dataclass(slots=True)
class Figures:
    """The scores one sentence holds."""

    pair: re.Match[str] | None
    sets: str | None
    shoot_out: str | None
    points: tuple[str, str] | None
    detail: str | None


def find_results(paragraphs: list[str]) -> list[Result]:
    """Every result the reporter's paragraphs state, in order."""
    results: list[Result] = []
    for order, paragraph in enumerate(paragraphs):
        subject: str | None = None
        for sentence in split_sentences(paragraph):
            names = find_names(sentence)
            for result in read_sentence(sentence, names, subject, order):
                add_result(results, result)
            lead = lead_subject(sentence, names)
            subject = lead or subject
    return results


def add_result(results: list[Result], result: Result) -> None:
    """One entry a match: what a later sentence adds fills what was missing."""
    for index, known in enumerate(results):
        straight = same_side(known.first, result.first) and same_side(
            known.second, result.second
        )
        crossed = same_side(known.first, result.second) and same_side(
            known.second, result.first
        )
        if not straight and not crossed:
            continue
        if known.first_score is None and result.first_score is not None:
            one, two = result.first_score, result.second_score
            results[index] = replace(
                known,
                first_score=one if straight else two,
                second_score=two if straight else one,
                detail=known.detail or result.detail,
                figures=result.figures,
            )
        return
    results.append(result)


def lead_subject(sentence: str, names: Sequence[Name]) -> str | None:
    """The name a sentence is about, for the pronoun of the next."""
    for name in names:
        if not BEFORE_A_PLACE.search(sentence[: name.start]) and is_side(name.text):
            return name.text
    return None


def is_side(name: str) -> bool:
    return not COMPETITION_NAME.search(name)


def read_sentence(
    sentence: str, names: Sequence[Name], subject: str | None, order: int
) -> Iterator[Result]:
    """The results one sentence states."""
    if not names:
        return
    taken = -1
    for pattern, wins in (
        (BEATEN_BY, False),
        (BEAT, True),
        (WIN_OVER, True),
        (WON_SCORE, True),
        (DEFEAT_BY, False),
        (LOST_TO, False),
    ):
        for found in pattern.finditer(sentence):
            if found.start() < taken:
                continue
            after = name_at(names, found.end())
            if after is None or not is_side(after.text):
                continue
            if is_ground(sentence, found, after):
                continue
            if pattern is BEAT and found["verb"] == "beaten":
                continue
            before = subject_before(sentence, names, found.start(), subject)
            if before is None or same_side(before, after.text):
                continue
            result = make_result(sentence, found, before, after, order, wins=wins)
            if result:
                taken = found.end()
                yield result
    if taken >= 0:
        return
    yield from read_draw(sentence, names, subject, order)
    yield from read_scoreline(sentence, names, order)
    yield from read_innings(sentence, names, subject, order)
    yield from read_race(sentence, names, order)


def is_ground(sentence: str, found: re.Match[str], after: Name) -> bool:
    """Whether "at" a name means where it was played, not against whom."""
    at = re.search(r"\bat\s", found.group()[-40:])
    return bool(at and GROUND_WORD.search(after.text))


def name_at(names: Sequence[Name], at: int) -> Name | None:
    """The name that begins here, or within a word or two."""
    return next((n for n in names if n.start <= at + 2 and n.end > at), None)


def subject_before(
    sentence: str, names: Sequence[Name], at: int, subject: str | None
) -> str | None:
    """Who the verb tells of: the nearest name before it that can be a subject."""
    team = re.compile(rf"(?:['’]s?)?\s{ROLES}\s$")
    chosen: Name | None = None
    for index in range(len(names) - 1, -1, -1):
        name = names[index]
        if name.end > at or not is_side(name.text):
            continue
        before = sentence[: name.start]
        if BEFORE_A_PLACE.search(before) or before.count("(") > before.count(")"):
            continue
        chosen = name
        previous = names[index - 1] if index else None
        if previous and team.match(sentence[previous.end : name.start]):
            return previous.text
        if previous and re.fullmatch(r"['’]s?\s", sentence[previous.end : name.start]):
            return previous.text
        # "A, B and C win": the first of the sentence leads, not one in an aside.
        if "," not in sentence[name.end : at] or index == 0:
            return name.text
    if chosen:
        return chosen.text
    return subject if PRONOUN_BEFORE.search(sentence[:at]) or subject else None


def find_figures(sentence: str, at: int) -> Figures:
    """The score nearest to a verb, and what stands beside it."""
    shoot_out = SHOOT_OUT.search(sentence)
    rest = sentence
    if shoot_out:
        span = shoot_out.span("score")
        rest = sentence[: span[0]] + " " * (span[1] - span[0]) + sentence[span[1] :]
    points = GOALS_AND_POINTS.search(rest)
    sets = None if points else SETS.search(rest)
    pair = None
    if sets:
        before = PAIR.search(rest[: sets.start()])
        pair = before if before and sets.start() - before.end() <= 3 else None
    elif not points:
        pairs = [p for p in PAIR.finditer(rest) if not is_record(rest, p)]
        pair = min(pairs, key=lambda p: abs(p.start() - at), default=None)
    return Figures(
        pair,
        sets.group() if sets else None,
        shoot_out["score"] if shoot_out else None,
        (points[1], points[2]) if points else None,
        extra_detail(sentence),
    )


def is_record(sentence: str, pair: re.Match[str]) -> bool:
    """A pair in brackets is wins and losses; before some nouns, another thing."""
    return (
        sentence[max(0, pair.start() - 1) : pair.start()] == "("
        or bool(
            re.match(
                r"\s(?:record|lead|half-time|run|down|up|aggregate|formation)",
                sentence[pair.end() :],
            )
        )
        or bool(
            re.search(
                r"(?:\blead|\bled|\btrailing|\btrailed|\bup|\bdown"
                r"|\bahead)\s(?:by\s)?$",
                sentence[: pair.start()],
            )
        )
    )


def extra_detail(sentence: str) -> str | None:
    for pattern, words in EXTRA:
        found = pattern.search(sentence)
        if found:
            number = next((g for g in found.groups() if g), "")
            return words.format(number)
    found = MARGIN.search(sentence)
    if found:
        return f"{NUMBERS.get(found['n'], found['n'])} {found['unit']}"
    return None


def make_result(
    sentence: str,
    found: re.Match[str],
    before: str,
    after: Name,
    order: int,
    *,
    wins: bool,
) -> Result | None:
    figures = find_figures(sentence, found.start() if not wins else found.end())
    near = sentence[max(0, found.start() - 60) : found.end() + 90]
    if OTHER_MATCH.search(near):
        return None
    winner, loser = (before, after.text) if wins else (after.text, before)
    detail = figures.detail
    high = low = None
    numbers = None
    if figures.points:
        low, high = sorted(figures.points, key=points_worth)
    elif figures.pair:
        one, two = int(figures.pair["one"]), int(figures.pair["two"])
        numbers = (one, two)
        high, low = (figures.pair["one"], figures.pair["two"])
        if one < two:
            high, low = low, high
    if figures.sets:
        detail = figures.sets
        if high is None:
            high, low = count_sets(figures.sets)
    if figures.shoot_out:
        detail = f"{figures.shoot_out} on penalties"
        if numbers and numbers[0] != numbers[1]:
            high = low = numbers = None
    elif PENALTIES.search(sentence) and numbers and numbers[0] == numbers[1]:
        detail = "on penalties"
    if figures.detail and MARGIN.search(sentence) and high is None:
        scores = innings_in(sentence)
        high = next((s for n, s in scores if same_side(n, winner)), None)
        low = next((s for n, s in scores if same_side(n, loser)), None)
    elif high is None and not figures.shoot_out:
        return None
    return Result(winner, loser, high, low, winner, detail, sentence, order, numbers)


def points_worth(score: str) -> int:
    """Gaelic games: a goal is three points."""
    goals, points = score.split("-")
    return int(goals) * 3 + int(points)


def count_sets(sets: str) -> tuple[str, str]:
    """Sets won by either side of a score given set by set."""
    bare = re.sub(r"[(\[][^)\]]*[)\]]", "", sets)
    pairs = [(int(a), int(b)) for a, b in ONE_SET.findall(bare)]
    won = sum(a > b for a, b in pairs)
    lost = sum(a < b for a, b in pairs)
    return str(max(won, lost)), str(min(won, lost))


def read_draw(
    sentence: str, names: Sequence[Name], subject: str | None, order: int
) -> Iterator[Result]:
    """A drawn match: equal figures, a word for it, two sides."""
    word = DRAW.search(sentence)
    if not word or OTHER_MATCH.search(sentence):
        return
    pair = next((p for p in PAIR.finditer(sentence) if p["one"] == p["two"]), None)
    numbers = None
    score = None
    if pair:
        score, numbers = pair["one"], (int(pair["one"]), int(pair["two"]))
    elif not re.search(r"\b(?:goalless|scoreless|0-0)\b", sentence):
        return
    else:
        score, numbers = "0", (0, 0)
    sides = [n for n in names if is_side(n.text)]
    other: Name | None = None
    for found in DRAW_WITH.finditer(sentence, word.start()):
        other = name_at(sides, found.end())
        if other:
            break
    if other is None and word.group() == "held":
        other = next((n for n in sides if n.start > word.end()), None)
    if other:
        one = subject_before(sentence, names, word.start(), subject)
    elif len(sides) >= 2 and re.fullmatch(
        r"\s(?:and|y|et|und|e)\s(?:the\s)?", sentence[sides[0].end : sides[1].start]
    ):
        one, other = sides[0].text, sides[1]
    else:
        return
    if one and not same_side(one, other.text):
        detail = extra_detail(sentence)
        yield Result(
            one, other.text, score, score, None, detail, sentence, order, numbers
        )


def read_scoreline(
    sentence: str, names: Sequence[Name], order: int
) -> Iterator[Result]:
    """A bare score line: "Name 3-2 Name" or "Name 3 Name 2"."""
    for left, right in pairwise(names):
        between = sentence[left.end : right.start]
        if not (is_side(left.text) and is_side(right.text)):
            continue
        pair = SCORELINE_PAIR.fullmatch(between)
        alone = SCORE_ALONE.fullmatch(between)
        if pair:
            one, two = pair["one"], pair["two"]
        elif alone:
            after = re.match(r"\s(\d{1,3})(?![\w.,-]*\d|\s?%)", sentence[right.end :])
            if not after:
                continue
            one, two = alone[1], after[1]
        else:
            continue
        winner = None
        if int(one) != int(two):
            winner = left.text if int(one) > int(two) else right.text
        yield Result(
            left.text, right.text, one, two, winner, extra_detail(sentence), sentence,
            order, (int(one), int(two)),
        )  # fmt: skip


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
    winner = None
    if margin:
        winner = subject_before(sentence, names, margin.start(), subject)
        lead = lead_subject(sentence, names)
        winner = lead if lead and re.search(r"\bto win\b|\bwon\b", sentence) else winner
    yield Result(
        sides[0], sides[1], scores.get(sides[0]), scores.get(sides[1]), winner,
        extra_detail(sentence), sentence, order,
    )  # fmt: skip


def read_race(sentence: str, names: Sequence[Name], order: int) -> Iterator[Result]:
    """The first two of a race, with the times the sentence gives."""
    won = WON_IN.search(sentence) or WON_AHEAD.search(sentence)
    if not won:
        return
    own_time = won.groupdict().get("time")
    first = subject_before(sentence, names, won.start(), None)
    if first is None:
        return
    followers: list[tuple[str, str | None]] = []
    for found in NEXT_HOME.finditer(sentence, won.end()):
        name = name_at(names, found.end())
        if name and is_side(name.text) and all(name.text != n for n, _ in followers):
            time = TIME_AFTER.match(sentence, name.end)
            followers.append((name.text, time["time"] if time else None))
    if followers:
        (second, second_time), *others = followers
        yield Result(
            first, second, own_time, second_time, first, None, sentence, order,
            others=tuple(others),
        )  # fmt: skip
