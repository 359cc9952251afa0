"""Results told at a distance: sides here, score there, the winner in other words.

What the copy says is weighed like testimony. Who met comes from captions and
paragraphs (`meetings`), scores from every sentence (`tallies`), who won from the sense
of the words about either side (`sense`). A result needs all three to agree; where the
evidence is thin there is none.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from articles.copy.any_case import AnyCase
from articles.copy.evidence import is_given_name
from articles.copy.kinds import Kind, Kinds
from articles.copy.meetings import OF_PEOPLE, OF_TEAM, Meeting, find_meetings, hosted_in
from articles.copy.names import same_side, split_sentences
from articles.copy.past_matches import OTHER_MATCH
from articles.copy.sense import WIN
from articles.copy.sentences import (
    LONGEST_LEAD,
    Sentence,
    open_sentences,
    split_clauses,
)
from articles.copy.sides import Result
from articles.copy.tallies import RANK_PARTLY, RANK_TOLD, Tally, find_tallies
from articles.copy.verdicts import Jury

# Not "a penalty", which is one goal of many.
KICKS_WORD = AnyCase(
    r"\b(?:shoot-?outs?|(?:to|on) penalties|tanda de|elfmeterschie\w+"
    r"|penaltyschie\w+|(?:[ai]|dopo i|calci di) rigor[ei]|aux tirs au but"
    r"|strafschoppen\w*|(?:los|por|en) penal(?:tis|es)|grandes penalidades|pênaltis"
    r"|(?:rzut\w+|seri\w+) karnych|penalt(?:ách|ový\w*)|пенальти|penaltılar\w*"
    r"|straffespark\w*|straffläggning\w*|straffar)\b"
)


def read_accounts(
    paragraphs: Sequence[str],
    captions: Sequence[str],
    known: Sequence[Result],
    sport: str | None,
    kinds: Kinds | None = None,
) -> list[Result]:
    """Results the copy states that are not among those known already."""
    if known and all_told(paragraphs[:LONGEST_LEAD], known):
        return []
    sentences = open_sentences(paragraphs[:LONGEST_LEAD], sport, kinds)
    scored = [s for s in sentences if s.tallies and not is_told(s, known)]
    if not scored:
        return []
    if known and not captions and all(len(s.names) < 2 for s in scored):
        return []
    for sentence in scored:
        sentence.tallies = [raise_rank(sentence, t) for t in sentence.tallies]
    mark_kicks(sentences)
    meetings = find_meetings(captions, paragraphs[:LONGEST_LEAD], sport)
    taken = [Meeting(r.first, r.second) for r in known]
    open_meetings = [
        m for m in meetings if not any(t.joins(m.first, m.second) for t in taken)
    ]
    if known and not open_meetings and len(meetings) <= len(known):
        # One story, one result: a second needs both its sides beside its score.
        scored = [s for s in scored if len(s.names) > 1]
    meetings = [bare_owner(m, sentences) for m in meetings]
    bench = [
        *meetings,
        *(t for t in taken if not any(m.joins(t.first, t.second) for m in meetings)),
    ]
    found: dict[int, tuple[float, Result]] = {}
    cast = Jury(bench, sentences, list(captions), sport)
    if not bench:
        meet_by_sense(cast)
    meet_before(cast, scored)
    for sentence, tally in final_tallies(scored, known):
        at = cast.meeting_of(sentence, tally)
        if at is None:
            continue
        meeting = cast.meetings[at]
        if any(t.joins(meeting.first, meeting.second) for t in taken):
            continue
        result = cast.judge(sentence, tally, meeting)
        if result is None:
            continue
        weight, made = result
        if at not in found or weight > found[at][0]:
            found[at] = (weight, made)
    if not found and not known and kinds and len(sentences) >= LENGTH_OF_A_REPORT:
        told = told_most(cast, kinds)
        if told:
            cast.meetings.append(told)
            for sentence, tally in final_tallies(scored, known):
                if not sentence.marks or sentence.text[: tally.start].endswith("("):
                    continue
                result = cast.judge(sentence, tally, told)
                if result and result[0] > found.get(0, (0.0,))[0]:
                    found[0] = result
    return sorted((made for _, made in found.values()), key=lambda made: made.order)


def told_most(cast: Jury, kinds: Kinds) -> Meeting | None:
    """The two sides a story names most, for copy in which no sentence joins them."""
    of_people = cast.sport in OF_PEOPLE
    counts: Counter[str] = Counter()
    for sentence in cast.sentences:
        for name in sentence.names:
            kind = kinds.kind(name.text)
            if is_given_name(name.text) or kind is Kind.NOTHING:
                continue
            may_be = kind is Kind.TEAM or cast.may_be_side(sentence, name)
            if may_be and (kind is Kind.PERSON) is of_people:
                weight = 1 + 2 * (kind is Kind.TEAM) + 3 * bool(sentence.tallies)
                counts[kinds.fullest(name.text)] += weight
    sides = [name for name, _ in counts.most_common(MOST_NAMED)]
    if len(sides) < BOTH or same_side(*sides[:BOTH]):
        return None
    return Meeting(sides[0], sides[1])


BOTH, MOST_NAMED, LENGTH_OF_A_REPORT = 2, 2, 4


def meet_by_sense(cast: Jury) -> None:
    """ "Galeb went through with a win over Primorac": who met, the score told later."""
    for sentence in cast.sentences[:LONGEST_MEET]:
        if sentence.tallies or OTHER_MATCH.search(sentence.text):
            continue
        met = hosted_in(sentence.text, sentence.order)
        if met:
            cast.meetings.append(met)
            return
        if not sentence.marks:
            continue
        pair = cast.rivals_in(sentence, NO_SCORE)
        if pair and not same_side(*pair):
            cast.meetings.append(Meeting(*pair, sentence.text, sentence.order))
            return


def meet_before(cast: Jury, scored: Sequence[Sentence]) -> None:
    """ "Tern tog segern mot Vale. Hemmalaget vann med 3-1": who met, then the score."""
    for lead, sentence in pairwise(cast.sentences):
        if (
            sentence not in scored
            or sentence.names
            or lead.order != sentence.order
            or lead.tallies
            or not lead.marks
            or OTHER_MATCH.search(lead.text)
        ):
            continue
        pair = cast.rivals_in(lead, NO_SCORE)
        if pair and not any(m.joins(*pair) for m in cast.meetings):
            cast.meetings.append(Meeting(*pair, lead.text, lead.order))


LONGEST_MEET = 4
NO_SCORE = Tally(0, 0, "1", "0")


def mark_kicks(sentences: Sequence[Sentence]) -> None:
    """ "At 3-3 it went to a shoot-out. It ended 4-2": the second score is the kicks."""
    for sentence in sentences:
        level = next((t for t in sentence.tallies if t.is_level), None)
        if (
            level
            and len(sentence.tallies) > 1
            and KICKS_WORD.search(before_of(sentence, sentences))
        ):
            sentence.tallies = [
                t
                if t.is_level or t.detail or t.start < level.start
                else replace(t, is_shoot_out=True, rank=RANK_TOLD)
                for t in sentence.tallies
            ]
    for before, after in pairwise(sentences):
        if (
            before.order == after.order
            and KICKS_WORD.search(before.text)
            and any(t.is_level for t in before.tallies)
        ):
            after.tallies = [
                t
                if t.is_level or t.detail
                else replace(t, is_shoot_out=True, rank=RANK_TOLD)
                for t in after.tallies
            ]


def before_of(sentence: Sentence, sentences: Sequence[Sentence]) -> str:
    """A sentence behind the one before it in the same paragraph."""
    at = next(i for i, s in enumerate(sentences) if s is sentence)
    last = sentences[at - 1] if at else None
    lead = last.text if last and last.order == sentence.order else ""
    return f"{lead} {sentence.text}"


def final_tallies(
    scored: Sequence[Sentence], known: Sequence[Result]
) -> list[tuple[Sentence, Tally]]:
    """Scores that may be the last; one on the way only where there is no other."""
    told = [(s, t) for s in scored for t in s.tallies]
    last = [(s, t) for s, t in told if t.rank > RANK_PARTLY]
    if last or known:
        return last
    return [
        (s, t)
        for s, t in told
        if not t.is_level and any(m.sense == WIN for m in s.marks)
    ]


def all_told(paragraphs: Sequence[str], known: Sequence[Result]) -> bool:
    """Whether every score stands in a result that is known, between its sides."""
    return all(
        any(
            clause in result.sentence
            and result.first in clause
            and result.second in clause
            for result in known
        )
        for paragraph in paragraphs
        for sentence in split_sentences(paragraph)
        for clause in split_clauses(sentence)
        if find_tallies(clause)
    )


def is_told(sentence: Sentence, known: Sequence[Result]) -> bool:
    """Whether a result was read from this sentence already."""
    return any(
        sentence.text in result.sentence
        and all(
            any(same_side(n.text, side) for n in sentence.names)
            for side in (result.first, result.second)
        )
        for result in known
    )


def bare_owner(meeting: Meeting, sentences: Sequence[Sentence]) -> Meeting:
    """ "Norrviks Kalle Brandt" against Tallheden: the side is the owner, Norrvik."""
    names = {n.text for s in sentences for n in s.names}
    sides = []
    for side in (meeting.first, meeting.second):
        team = OF_TEAM.match(side)
        if team and team["team"] in names:
            sides.append(team["team"])
            continue
        head, _, rest = side.partition(" ")
        owner = head[:-1] if rest and head.endswith("s") else ""
        known = next((n for n in names if n == owner or side.startswith(n + " ")), None)
        sides.append(known if known and (known == owner or rest.count(" ")) else side)
    return replace(meeting, first=sides[0], second=sides[1])


AFTER_COMMA = re.compile(r",\s(?:at|by|with)\s$")
CLOSE_BY = 40


def raise_rank(sentence: Sentence, tally: Tally) -> Tally:
    """ "Were 3-1 to the good": the words right after say that it is over."""
    told = any(m.sense == WIN and 0 < m.start - tally.end <= 2 for m in sentence.marks)
    if tally.rank == RANK_PARTLY and AFTER_COMMA.search(sentence.text[: tally.start]):
        # "Won going away, by 19, at 66-47".
        told = told or any(
            m.sense == WIN and 0 < tally.start - m.end < CLOSE_BY
            for m in sentence.marks
        )
    return replace(tally, rank=RANK_TOLD) if told else tally
