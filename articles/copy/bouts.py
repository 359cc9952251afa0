"""Bouts, which have no score: who fought, who won, and how."""

import re
from collections.abc import Sequence
from dataclasses import replace

from articles.copy.bout_words import (
    BY_OFFICIALS,
    DECIDED,
    DONE_IN_A_BOUT,
    FELL,
    FOUGHT,
    SUFFERED,
    TO_COME,
)
from articles.copy.meetings import find_meetings
from articles.copy.result_words import OTHER_MATCH
from articles.copy.sense import LOSS, WIN, Mark
from articles.copy.sentences import LONGEST_LEAD, Sentence, open_sentences
from articles.copy.sides import Result, is_side
from articles.copy.tallies import Tally
from articles.copy.verdicts import Jury


def read_fights(
    paragraphs: Sequence[str],
    captions: Sequence[str],
    known: Sequence[Result],
    sport: str = "boxing",
) -> list[Result]:
    """Bouts, which have no score: two people, and words for who won and how."""
    sentences = open_sentences(paragraphs[:LONGEST_LEAD], sport)
    meetings = find_meetings(captions, paragraphs[:LONGEST_LEAD], "boxing")
    cast = Jury(meetings, sentences, list(captions), "boxing")
    found: dict[int, Result] = {}
    for sentence in sentences:
        how = FOUGHT.search(sentence.text)
        if (
            not how
            or OTHER_MATCH.search(sentence.text)
            or TO_COME.search(sentence.text)
        ):
            continue
        sentence.add_marks(fight_marks(sentence.text))
        tally = Tally(how.start(), how.end(), "1", "0")
        at = cast.meeting_of(sentence, tally)
        if at is None or at in found:
            continue
        meeting = cast.meetings[at]
        if any(meeting.joins(r.first, r.second) for r in known):
            continue
        judged = cast.judge(sentence, tally, meeting)
        if judged is None or judged[1].winner is None:
            continue
        cards = re.findall(r"\b\d{2,3}-\d{2,3}\b", sentence.text)
        way = DECIDED.search(sentence.text)
        told = ([way.group()] if way else []) + (cards if len(cards) > 1 else [])
        found[at] = replace(
            judged[1], first_score=None, second_score=None, figures=None,
            detail=", ".join(told) or None,
        )  # fmt: skip
    drawn = [r for s in sentences if (r := read_drawn(s))] if not found else []
    return [*known, *found.values(), *drawn[:1]]


def read_unscored(
    paragraphs: Sequence[str], captions: Sequence[str], sport: str
) -> list[Result]:
    """A match of two people whose winner the lead tells, and whose score it does"
    " not."""
    lead = paragraphs[:LEAD]
    sentences = open_sentences(lead, sport)
    cast = Jury(find_meetings(captions, lead, sport), sentences, list(captions), sport)
    for sentence in sentences:
        text = sentence.text
        won = next((m for m in sentence.marks if m.sense in (WIN, LOSS)), None)
        if won is None or OTHER_MATCH.search(text) or NOT_YET.search(text):
            continue
        tally = Tally(won.start, won.end, "1", "0")
        at = cast.meeting_of(sentence, tally)
        judged = (
            cast.judge(sentence, tally, cast.meetings[at]) if at is not None else None
        )
        if judged and judged[0] >= SURE and " " in judged[1].first:
            return [
                replace(judged[1], first_score=None, second_score=None, figures=None)
            ]
    return []


LEAD, SURE = 3, 4.0
NOT_YET = re.compile(
    r"\b(?:will|would|could|can|face[sd]?|facing|meets?|play|plays|tomorrow|next|draw"
    r"|drawn"
    r"|rematch|if|knows?|hop(?:es?|ing)|wants?|aims?|aiming|tr(?:y|ies|ying)|bids?"
    r"|looks?"
    r"|looking|expects?|needs|chance|ready|due|how|days after|weeks after|since"
    r"|injur\w+|wird|trifft|nächste\w*|affrontera|prochain\w*|enfrentará|próxim\w+"
    r"|affronterà"
    r"|prossim\w+|akan|volgende|ska|skal|zmierzy|сыграет|встретится)\b",
    re.IGNORECASE,
)


def read_drawn(sentence: Sentence) -> Result | None:
    """ "Ann Roe and Bea Lund fought to a split draw": a bout nobody won."""
    drawn = DRAWN.search(sentence.text)
    people = [n for n in sentence.names if " " in n.text and is_side(n.text)]
    if not drawn or len(people) < BOTH or OTHER_MATCH.search(sentence.text):
        return None
    one, two = people[0], people[1]
    if not BOTH_FOUGHT.search(sentence.text[one.end : two.start]):
        return None
    how = " ".join(drawn["how"].split())
    return Result(
        one.text, two.text, None, None, None, how, sentence.text, sentence.order
    )


BOTH = 2
DRAWN = re.compile(
    r"\b(?:fought to|ended in|battled to|settle for|declared|had to accept|drew"
    r"|drawn)\s(?:a\s)?"
    r"(?P<how>(?:split|majority|technical|unanimous)?\s?draw)\b"
)
BOTH_FOUGHT = re.compile(r"\s(?:and|&|against|with|v)\s")


def fight_marks(text: str) -> list[Mark]:
    """Who came off how by the verbs of a bout, which mean other things elsewhere."""
    return [
        Mark(v.start(), v.end(), LOSS if SUFFERED.search(text[: v.start()]) else WIN)
        for v in DONE_IN_A_BOUT.finditer(text)
        if not BY_OFFICIALS.search(text[: v.start()])
    ] + [Mark(v.start(), v.end(), LOSS) for v in FELL.finditer(text)]
