"""Results as reporters state them: who met, who won, by what score."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from articles.copy.any_case import AnyCase
from articles.copy.contestants import names_in
from articles.copy.draws import is_ground, read_draw, read_draw_after
from articles.copy.innings import read_innings
from articles.copy.inverted import INVERTED, read_inverted
from articles.copy.kinds import Kinds
from articles.copy.names import (
    GROUND_WORD,
    Name,
    find_names,
    same_side,
    split_sentences,
)
from articles.copy.outcomes import make_result, points_worth
from articles.copy.pairs import in_pairs
from articles.copy.result_words import (
    A_DEFEAT,
    A_WIN,
    AGAINST_AFTER,
    APART,
    ASUNDER,
    BEAT,
    BEATEN_AT,
    BEATEN_BY,
    DEFEAT_BY,
    GIFTED,
    HANDED,
    LOST_TO,
    MADE_UP_FOR,
    MARGIN,
    OF_PLAYERS,
    RIVAL_NEXT,
    SCORE_ALONE,
    SCORELINE_PAIR,
    TOLD_FOR,
    WIN_OVER,
    WON_SCORE,
)
from articles.copy.sentences import split_clauses
from articles.copy.sides import (
    Result,
    extra_detail,
    is_side,
    lead_subject,
    name_at,
    person_at,
    subject_before,
)
from articles.copy.subjects import subject_after
from articles.copy.tally_words import HALF_BEFORE
from articles.copy.unfinished import read_abandoned, read_given_up

# Every result has a figure in it, or one of these words.
NO_FIGURE = re.compile(
    r"\b(?:wickets?|runs|goalless|scoreless|no-scor(?:e|ing)|only goal"
    r"|shots?|strokes?|walkover|retired|withdrew"
    r"|decision|knockout|stoppage|length|canvas|nose|neck|abandoned|postponed"
    r"|called off"
    r"|second and|outsprint\w+|outkick\w+"
    r"|pulled out|defaulted|ahead|conceded|devant|delante|vor|davanti|foran|före"
    r"|framför|przed|перед|frente"
    r"|voor|batendo|batiendo|battendo|опередив|обогнав|wyprzedzając)\b"
)
# "Zini 3, Kowalski 18, Barbieri 11": players, each with a number of their own.
ROLL = re.compile(r"\s\d{1,3}(?:,\s[^\d,.;:]{2,40}\s\d{1,3}(?!\d)){2}")
POINTS_AFTER = re.compile(r"\s(\d{1,2}-\d{1,2})(?![\w-])")


def find_results(
    paragraphs: Sequence[str], *, of_people: bool = False, kinds: Kinds | None = None
) -> list[Result]:
    """Every result the reporter's paragraphs state, in order."""
    results: list[Result] = []
    topic: str | None = None
    for order, paragraph in enumerate(paragraphs):
        subject: str | None = None
        before = len(results)
        sentences = split_sentences(paragraph)
        for at, sentence in enumerate(sentences):
            label = sentences[at - 1][-LONGEST_LABEL:] if at else ""
            if label.endswith(":") and OF_PLAYERS.search(label):
                continue
            for clause in split_clauses(sentence):
                names = names_in(clause, of_people=of_people)
                names = in_pairs(clause, names, paragraph)
                if kinds:
                    names = kinds.sides_among(clause, names, subject, topic)
                for result in read_sentence(clause, names, subject, order, paragraphs):
                    add_result(results, replace(result, sentence=sentence))
                subject = lead_subject(clause, names) or subject
                topic = subject or topic
        if len(results) == before and len(sentences) > 1 and MARGIN.search(paragraph):
            short = paragraph[:LONGEST_TOGETHER]
            for result in read_innings(short, find_names(short), None, order):
                add_result(results, result)
    return results


LONGEST_TOGETHER = 1200
LONGEST_LABEL = 40


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
        if known.detail is None and result.detail:
            results[index] = replace(known, detail=result.detail)
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


def read_sentence(
    sentence: str,
    names: Sequence[Name],
    subject: str | None,
    order: int,
    story: Sequence[str] = (),
) -> Iterator[Result]:
    """The results one sentence states."""
    inverted = INVERTED.search(sentence)
    if (len(names) + bool(subject) < BOTH and not inverted) or not names:
        return
    if not (HAS_DIGIT.search(sentence) or NO_FIGURE.search(sentence)):
        return
    taken = -1
    for found in LIFTS.finditer(sentence):
        one = name_at(names, found.end())
        past = PAST.match(sentence, one.end) if one else None
        other = name_at(names, past.end()) if past else None
        if one and past and other and not same_side(one.text, other.text):
            result = make_result(sentence, past, one.text, other, order, wins=True)
            if result:
                yield result
                return
    turned = read_inverted(sentence, names, story) if inverted else None
    if turned:
        verb, teller, rival, won = turned
        result = make_result(sentence, verb, teller, rival, order, wins=won)
        if result:
            yield result
            return
    for told in read_told_for(sentence, names, order):
        yield told
        return
    won_there = read_won_there(sentence, names, order) if " as " in sentence else None
    if won_there:
        yield won_there
        return
    for pattern, wins in (
        (BEATEN_BY, False),
        (BEAT, True),
        (WIN_OVER, True),
        (WON_SCORE, True),
        (DEFEAT_BY, False),
        (LOST_TO, False),
        (BEATEN_AT, False),
        (HANDED, True),
        (APART, True),
        (GIFTED, False),
    ):
        for found in pattern.finditer(sentence):
            if found.start() < taken:
                continue
            after = person_at(sentence, names, found.end())
            if after is None or not is_side(after.text):
                continue
            if AT_LAST.search(found.group()):
                after = rival_next(sentence, names, after)
            if is_ground(sentence, found, after):
                continue
            if not says_who_won(pattern, sentence, found, after):
                continue
            before = subject_after(
                sentence, names, found.start(), after
            ) or subject_before(
                sentence,
                names,
                found.start(),
                subject,
                is_owned=pattern in (WIN_OVER, DEFEAT_BY),
            )
            if before is None or same_side(before, after.text):
                continue
            result = make_result(sentence, found, before, after, order, wins=wins)
            if result:
                taken = found.end()
                yield result
    if taken >= 0:
        yield from read_draw_after(sentence[taken:], order)
        return
    abandoned = read_abandoned(sentence, names, order)
    if abandoned:
        yield abandoned
        return
    given_up = read_given_up(sentence, names, subject, order)
    if given_up:
        yield given_up
        return
    yield from read_draw(sentence, names, subject, order)
    yield from read_scoreline(sentence, names, order)
    yield from read_innings(sentence, names, subject, order)


def says_who_won(
    pattern: re.Pattern[str] | AnyCase,
    sentence: str,
    found: re.Match[str],
    after: Name,
) -> bool:
    """Whether the words round a verb bear it out: "put Vale to the sword"."""
    lead = sentence[max(0, found.start() - LONGEST_LEAD) : found.start()]
    if pattern is BEAT and found["verb"] == "beaten":
        return bool(HAVE_BEFORE.search(lead))
    if pattern is HANDED and not OUT_TO.match(found.group()):
        return bool(A_DEFEAT.match(sentence, after.end))
    if pattern is APART:
        return bool(ASUNDER.match(sentence, after.end))
    if pattern is GIFTED:
        return bool(A_WIN.match(sentence, after.end))
    if pattern is DEFEAT_BY:
        return not MADE_UP_FOR.search(lead)
    return True


OUT_TO = re.compile(r"inflict|\w+ out\s")
AT_LAST = re.compile(r"\bat\s(?:the\s)?$")


def rival_next(sentence: str, names: Sequence[Name], at: Name) -> Name:
    """ "Won 3-1 at Wembley against Moor": the side after the place, where one is."""
    found = RIVAL_NEXT.match(sentence, at.end)
    rival = name_at(names, found.end()) if found else None
    return rival if rival and is_side(rival.text) else at


def read_told_for(sentence: str, names: Sequence[Name], order: int) -> Iterator[Result]:
    """ "Defeat for Tern at Vale, 3-1": both sides behind the noun."""
    for found in TOLD_FOR.finditer(sentence):
        one = name_at(names, found.end())
        gap = AGAINST_AFTER.match(sentence, one.end) if one else None
        other = person_at(sentence, names, gap.end()) if gap else None
        if not one or not gap or not other or same_side(one.text, other.text):
            continue
        if gap.group().endswith(" at ") and GROUND_WORD.search(other.text):
            continue
        wins = found["what"].lower() in ("win", "victory", "triumph", "success")
        result = make_result(sentence, found, one.text, other, order, wins=wins)
        if result:
            yield result


def read_won_there(sentence: str, names: Sequence[Name], order: int) -> Result | None:
    """ "Tern came back to earth as Vale won 4-0 at Mill Park": at Tern's own ground."""
    for found in AS_SOMEBODY.finditer(sentence):
        one = name_at(names, found.end())
        won = WON_THERE.match(sentence, one.end) if one else None
        hosts = [n for n in names if n.end <= found.start() and is_side(n.text)]
        if not one or not won or len(hosts) != 1 or same_side(one.text, hosts[0].text):
            continue
        if CAME_TO_GRIEF.search(sentence, hosts[0].end, found.start()):
            return make_result(sentence, won, one.text, hosts[0], order, wins=True)
    return None


AS_SOMEBODY = re.compile(r" as (?:the )?(?:[a-z-]+ )?(?=[^\W\da-z_])")
WON_THERE = re.compile(
    r" (?:won|romped|cruised|eased|stormed|coasted|strolled|raced|ran out|claimed"
    r"|earned|recorded|swept|powered)(?: to)?(?: an?)? (?:[a-z-]+ ){0,2}"
    r"\d{1,3}[-–]\d{1,3}(?: [a-z]+)? at (?:the )?(?=[^\W\da-z_])"
)
CAME_TO_GRIEF = re.compile(
    r"\b(?:back (?:down )?to earth|slipped|crashed|suffered|stunned|shocked|humbled"
    r"|humiliated|embarrassed|outclassed|toppled|stumbled|came to (?:an end|grief)"
    r"|ended|came unstuck|knocked off|fell)\b"
)
LONGEST_LEAD = 70
HAVE_BEFORE = re.compile(r"\b(?:have|has|[Hh]aving)\s(?:(?!not|never)[a-z]+\s)?$")

# "A field goal lifted Tern past Vale": the side lifted has won.
LIFTS = re.compile(
    r"\b(?:lift|lead|send|fire|power|propel|guide|carry|help|steer|inspire|push|take"
    r"|give|hand"
    r"|earn|sen[dt]|led|gave|took|carried)(?:s|ed|d|ing)?\s(?:the\s)?(?=\S)"
)
PAST = re.compile(
    r"\s(?:past|over|to (?:a|an|victory|the)\s(?:[\w-]+\s){0,4}?(?:over|against)"
    r"|(?:a|an)\s(?:[\w-]+\s){0,3}?(?:win|victory|triumph|success)\s(?:over|against"
    r"|at))\s"
    r"(?:the\s)?(?:[a-z-]+\s){0,2}(?=\S)"
)
BOTH = 2
HAS_DIGIT = re.compile(r"\d")


def scores_apart(sentence: str, names: Sequence[Name]) -> list[Name]:
    """Names with none that holds a score: "Tern 2 Vale" before a figure is two."""
    apart: list[Name] = []
    for name in names:
        inside = SCORE_INSIDE.fullmatch(name.text)
        if inside and FIGURE_NEXT.match(sentence, name.end):
            left, right = inside["left"], inside["right"]
            apart.append(Name(name.start, name.start + len(left), left))
            apart.append(Name(name.end - len(right), name.end, right))
        else:
            apart.append(name)
    return apart


SCORE_INSIDE = re.compile(r"(?P<left>\D{2,40}) \d{1,3} (?P<right>\D{2,40})")
FIGURE_NEXT = re.compile(r"\s\d{1,3}(?![\w.,-]*\d|\s?%)")


def read_scoreline(
    sentence: str, names: Sequence[Name], order: int
) -> Iterator[Result]:
    """A bare score line: "Name 3-2 Name" or "Name 3 Name 2"."""
    is_roll = ROLL.search(sentence)
    names = scores_apart(sentence, names)
    for left, right in pairwise(names):
        between = sentence[left.end : right.start]
        lead = sentence[: left.start]
        if lead.count("(") > lead.count(")") or HALF_BEFORE.search(lead):
            continue  # "Tern 2 (Roe 30, Lund 61)": scorers with their minutes
        if not (is_side(left.text) and is_side(right.text)):
            continue
        pair = SCORELINE_PAIR.fullmatch(between)
        alone = None if is_roll else SCORE_ALONE.fullmatch(between)
        points = POINTS_AFTER.match(sentence, right.end) if pair else None
        if pair and points:
            own = between.strip()
            worth = points_worth(own) - points_worth(points[1])
            yield Result(
                left.text,
                right.text,
                own,
                points[1],
                (left.text if worth > 0 else right.text) if worth else None,
                None,
                sentence,
                order,
            )
            continue
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
