"""How a match ended besides its score, told apart from its result."""

import re
from collections.abc import Sequence
from dataclasses import replace

from articles.copy.names import split_sentences
from articles.copy.past_matches import OTHER_MATCH
from articles.copy.sentences import LONGEST_LEAD
from articles.copy.sides import Result
from articles.copy.tallies import RANK_PARTLY, find_tallies


def level_before_kicks(
    results: Sequence[Result], paragraphs: Sequence[str]
) -> list[Result]:
    """Results decided by kicks, with the level score told in another sentence."""
    return [
        with_level_score(r, paragraphs[r.order : r.order + 2])
        if r.first_score is None and OF_KICKS.match(r.detail or "")
        else r
        for r in results
    ]


def with_level_score(result: Result, paragraphs: Sequence[str]) -> Result:
    if result.winner == result.first:
        for paragraph in paragraphs:
            told = ON_THE_NIGHT.search(paragraph)
            if told:
                high, low = sorted(map(int, told.groups()), reverse=True)
                return replace(
                    result, first_score=str(high), second_score=str(low),
                    figures=(high, low),
                )  # fmt: skip
    for paragraph in paragraphs:
        for sentence in split_sentences(paragraph):
            for tally in find_tallies(sentence):
                if (
                    tally.is_level
                    and tally.detail is None
                    and tally.rank > RANK_PARTLY
                    and tally.one.isdigit()
                    and not OTHER_MATCH.search(sentence)
                ):
                    level = int(tally.one)
                    return replace(
                        result, first_score=tally.one, second_score=tally.two,
                        figures=(level, level),
                    )  # fmt: skip
    return result


# Level over two legs: the score of the second stands before "on the night".
ON_THE_NIGHT = re.compile(
    r"(?<![\d-])(\d{1,2})[-–](\d{1,2})\s(?:\w+\s){0,2}on the (?:night|day|evening)\b"
)
OF_KICKS = re.compile(r"\d+[-–:]\d+ on penalties")


def slashed_sets(result: Result, paragraphs: Sequence[str]) -> str | None:
    """Sets written with strokes, "25/21, 22/25", that add up to the score."""
    for paragraph in paragraphs[:LONGEST_LEAD]:
        run = SLASHED.search(paragraph)
        if run and result.figures:
            pairs = re.findall(r"(\d+)/(\d+)", run.group())
            won = sum(int(a) > int(b) for a, b in pairs)
            if sorted((won, len(pairs) - won)) == sorted(result.figures):
                return run.group()
    return None


SLASHED = re.compile(
    r"(?<![\d/])\d{1,2}/\d{1,2}(?:(?:,| e| y| et|, e"
    r"|;)?\s\d{1,2}/\d{1,2}){1,4}(?![\d/])"
)


def add_detail(
    results: list[Result], paragraphs: Sequence[str], captions: Sequence[str]
) -> list[Result]:
    """How the only match of a story ended, told anywhere in it."""
    if len(results) != 1 or results[0].detail or results[0].first_score is None:
        return results
    sets = slashed_sets(results[0], paragraphs)
    if sets:
        return [replace(results[0], detail=sets)]
    for text in (*paragraphs[:LONGEST_LEAD], *captions):
        if not ANY_ENDING.search(text):
            continue
        for pattern, words in LOOSELY:
            told = pattern.search(text)
            if told and not AVOIDED.search(
                text[max(0, told.start() - 40) : told.end()]
            ):
                return [replace(results[0], detail=words)]
    return results


# Every ending below has one of these in it.
ANY_ENDING = re.compile(
    r"vertime|OT\b|olden|xtra|rroga|longa|rläng|upplementari|erleng|prorrog|dogryw"
    r"|rl[eæ]ng"
    r"|kstraom|rodlouž|redĺž|вертайм|полнительн|uzatma|rodužet|atkoa|atkoer|udden"
)
AVOIDED = re.compile(
    r"\b(?:avoid\w*|without|no|not|forc\w+|before|spared?|last|until)\b", re.IGNORECASE
)
LOOSELY = (
    (re.compile(r"\b(?:double|second) overtime\b"), "double overtime"),
    (re.compile(r"\bovertime, and then a second one\b"), "double overtime"),
    (re.compile(r"\b[Oo]vertime\b|\bOT\b"), "overtime"),
    (re.compile(r"\bgolden[- ]point\b"), "golden point"),
    (
        re.compile(
            r"\bextra[- ]time\b|\bpr[oó]rroga\b|\bprolongations?\b|\bVerlängerung\b"
            r"|\bsupplementari\b|\bverlenging\b|\bprorrogação\b|\bprolongamento\b"
            r"|\bdogryw\w+|\bförlängning\w*|\bforl[eæ]ng\w+|\bekstraomgang\w+"
            r"|\bprodloužení\w*|\bpredĺžen\w+|\bprodužet\w+|\bjatko(?:aja|ajan|erä)\w*"
            r"|\bsudden death\b|\bовертайм\w*|\bдополнительное время\b"
            r"|\buzatma(?!\w*\s(?:dakika|anlar))\w*"
        ),
        "after extra time",
    ),
)
