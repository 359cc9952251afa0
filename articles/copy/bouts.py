"""Bouts, which have no score: who fought, who won, and how."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from articles.copy.bout_words import (
    BEAT_IN_A_BOUT,
    BEATEN_IN_A_BOUT,
    BY_OFFICIALS,
    DECIDED,
    DONE_IN_A_BOUT,
    FELL,
    FOUGHT,
    SUFFERED,
    TO_COME,
)
from articles.copy.finishers import Finishers
from articles.copy.meetings import find_meetings
from articles.copy.names import Name, split_sentences
from articles.copy.past_matches import OTHER_MATCH
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
    known = [r for r in known if r.figures is None or sport in SCORED]
    for sentence in sentences:
        how = FOUGHT.search(sentence.text) or OUT_OF_ROUNDS.search(sentence.text)
        if (
            not how
            or OTHER_MATCH.search(sentence.text)
            or TO_COME.search(sentence.text)
        ):
            continue
        sentence.add_marks(fight_marks(sentence.text))
        sentence.names = tuple(
            n
            for n in sentence.names
            if not BY_OFFICIALS.search(sentence.text[: n.start])
        )
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
        found[at] = replace(
            judged[1], first_score=None, second_score=None, figures=None,
            detail=way_in(sentence.text),
        )  # fmt: skip
    bouts = [*known, *found.values()]
    for told in told_of_bouts(paragraphs[:LONGEST_LEAD], captions):
        pair = {told.first, told.second}
        if not any(r.first in pair or r.second in pair for r in bouts):
            bouts.append(told)
    drawn = [r for s in sentences if (r := read_drawn(s))] if not bouts else []
    return [*bouts, *drawn[:1]]


# Bouts whose score stands in figures.
SCORED = frozenset({"wrestling", "taekwondo", "karate", "sumo"})


def told_of_bouts(
    paragraphs: Sequence[str], captions: Sequence[str]
) -> Iterator[Result]:
    """Bouts by the verbs of their sentences: who did what to whom."""
    people = Finishers((*paragraphs, *captions))
    topic: str | None = None
    for order, paragraph in enumerate(paragraphs):
        for sentence in split_sentences(paragraph):
            if OTHER_MATCH.search(sentence) or TO_COME.search(sentence):
                continue
            names = [
                n
                for n in people.in_sentence(sentence, after_someone=topic is not None)
                if not BY_OFFICIALS.search(sentence[: n.start])
            ]
            is_bout = FOUGHT.search(sentence) or OUT_OF_ROUNDS.search(sentence)
            told = read_told(sentence, names, topic, people) if is_bout else None
            if told:
                winner, loser = told
                detail = way_in(sentence)
                yield Result(winner, loser, None, None, winner, detail, sentence, order)
            topic = people.full(names[0].text) if names else topic


def read_told(
    sentence: str, names: Sequence[Name], topic: str | None, people: Finishers
) -> tuple[str, str] | None:
    """Winner and loser of the bout a sentence tells of."""
    for pattern, wins in ((BEATEN_IN_A_BOUT, False), (BEAT_IN_A_BOUT, True)):
        for verb in pattern.finditer(sentence):
            after = next((n for n in names if n.start >= verb.end()), None)
            before = next((n for n in names if n.end <= verb.start()), None)
            one = people.full(before.text) if before else topic
            if after is None or after.start - verb.end() > LONGEST_GAP or one is None:
                continue
            other = people.full(after.text)
            if one != other:
                return (one, other) if wins else (other, one)
    return None


def way_in(sentence: str) -> str | None:
    """How a bout was decided: the judges' scores, or the blow that ended it."""
    cards = re.findall(r"\b\d{2,3}-\d{2,3}\b", sentence)
    way = DECIDED.search(sentence)
    told = ([way.group()] if way else []) + (cards if len(cards) > 1 else [])
    return ", ".join(told) or None


LONGEST_GAP = 48
OUT_OF_ROUNDS = re.compile(
    r"\b(?:over|in|after|than|inside|needed|just|only) (?:\d{1,2}|[a-z]+) rounds\b"
)


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
