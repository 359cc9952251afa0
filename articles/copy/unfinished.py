"""Matches one side gave up, and matches nobody finished."""

import re
from collections.abc import Sequence
from itertools import pairwise

from articles.copy.meetings import sides_met
from articles.copy.names import Name, same_side
from articles.copy.past_matches import OTHER_MATCH
from articles.copy.result_words import (
    ABANDONED,
    RETIRED,
    SCORE_THEN,
    SETS,
    WALKOVER,
)
from articles.copy.sides import Result, is_side, name_at

LONGEST_ASIDE = 30
# "Ann Roe withdrew, handing Bea Lund a walkover".
GIVEN_TO = re.compile(
    r"\b(?:hand(?:ed|ing|s)|gave|giving|gives?|grant(?:ed|ing)|conced(?:ed"
    r"|ing)[^.;]{0,20} to"
    r"|walkover (?:to|for))\s(?:[\w-]+\s){0,3}$"
)
# "Pulled out of the tournament": no match was given up.
OF_AN_EVENT = re.compile(
    r"\s(?:of|from)\s(?:[\w'’-]+\s){0,5}(?:tournament|championships?|event|open|cup"
    r"|race|tour"
    r"|masters|games|squad|competition|series|draw)\b",
    re.IGNORECASE,
)


# "Tras la retirada de Bea Lund": who gave up, in other languages.
RETIREMENT_OF = re.compile(
    r"\b(?:tras|por|por la|tras la|après|sur|durch|nach|dopo|após|door|po|efter|etter"
    r"|after)"
    r"\s(?:(?:la|el|l['’]|die|der|il|o|a|de|het|the)\s?)?(?:retirada|abandono|abandon"
    r"|forfait|Aufgabe|ritiro|desistência|opgave|kreczu|walkowerze|retirement"
    r"|withdrawal)"
    r"\s(?:sur blessure\s)?(?:de |d['’]|del |von |di |da |do |van |of )(?=\S)"
)


def read_given_up(
    sentence: str, names: Sequence[Name], subject: str | None, order: int
) -> Result | None:
    """A match one side did not finish, or never began."""
    withdrew = RETIREMENT_OF.search(sentence)
    loser = name_at(names, withdrew.end()) if withdrew else None
    if loser and not OTHER_MATCH.search(sentence):
        other = next(
            (n for n in names if n.end < loser.start and is_side(n.text)), None
        )
        winner = other.text if other else subject
        if winner and not same_side(winner, loser.text):
            sets = SETS.search(sentence)
            detail = f"{sets.group()} retired" if sets else "retired"
            return Result(
                winner, loser.text, None, None, winner, detail, sentence, order
            )
    found = WALKOVER.search(sentence) or RETIRED.search(sentence)
    if found and OF_AN_EVENT.match(sentence, found.end()):
        return None
    sides = [n for n in names if is_side(n.text)]
    if found is None or not sides or OTHER_MATCH.search(sentence):
        return None
    if len(sides) == 1:
        return given_to_subject(sentence, sides[0], subject, found, order)
    if WALKOVER.search(sentence):
        one, two, detail = sides[0].text, sides[1].text, "walkover"
        gift = GIVEN_TO.search(sentence[: sides[1].start])
        left = RETIRED.search(sentence[sides[0].end : sides[1].start])
        if gift or left:
            one, two = two, one
    else:
        quitter = next((n for n in reversed(sides) if n.end <= found.start()), None)
        stayed = next((n for n in sides if n is not quitter), None)
        between = sentence[quitter.end : found.start()] if quitter else ""
        if quitter is None or stayed is None or len(between) > LONGEST_ASIDE:
            return None
        one, two, detail = stayed.text, quitter.text, "retired"
    if same_side(one, two):
        return None
    sets = SETS.search(sentence)
    if sets:
        detail = f"{sets.group()} {detail}"
    return Result(one, two, None, None, one, detail, sentence, order)


def given_to_subject(
    sentence: str,
    loser: Name,
    subject: str | None,
    found: re.Match[str],
    order: int,
) -> Result | None:
    """ "Ann Roe is through. Bea Lund withdrew": the one told of before has won."""
    gave_up = RETIRED.search(sentence)
    if (
        subject is None
        or same_side(subject, loser.text)
        or gave_up is None
        or not 0 <= gave_up.start() - loser.end <= LONGEST_ASIDE
    ):
        return None
    detail = "walkover" if WALKOVER.search(sentence) else "retired"
    sets = SETS.search(sentence)
    if sets:
        detail = f"{sets.group()} {detail}"
    return Result(subject, loser.text, None, None, subject, detail, sentence, order)


# "With the visitors leading 2-1": the side named second.
AWAY = re.compile(r"\b(?:visitors|guests|away side|away team|visiting side)$")
# "Tern led Vale 2-1 when the match was abandoned".
LED = re.compile(
    r"\s(?:(?:were |was )?(?:led|leading|ahead of|up on|beating)"
    r"|(?P<behind>(?:were )?(?:trailed|trailing|behind|losing to)))\s(?:the\s)?"
)
LED_SCORE = re.compile(r"(?: by)? (\d{1,3})[-–](\d{1,3})(?![\d-])")


def read_abandoned(sentence: str, names: Sequence[Name], order: int) -> Result | None:
    """A match that was begun or planned and not finished: it has no winner."""
    found = ABANDONED.search(sentence)
    met = sides_met(sentence, names) if found else None
    if found and met is None:
        for left, right in pairwise(names):
            led = LED.fullmatch(sentence[left.end : right.start])
            score = LED_SCORE.match(sentence, right.end) if led else None
            if led and score and is_side(left.text) and is_side(right.text):
                one, two = score.groups()
                if led["behind"]:
                    one, two = sorted((one, two), key=int)
                detail = " ".join(found.group().split())
                return Result(
                    left.text, right.text, one, two, None, detail, sentence, order
                )
    if found is None or met is None:
        return None
    scores: tuple[str | None, str | None] = (None, None)
    then = SCORE_THEN.search(sentence)
    if then:
        leader = next((n.text for n in names if n.end == then.start()), "")
        high, low = sorted((then["one"], then["two"]), key=int, reverse=True)
        is_second = same_side(leader, met[1]) or AWAY.search(sentence[: then.start()])
        scores = (low, high) if is_second else (high, low)
    detail = " ".join(found.group().split())
    return Result(met[0], met[1], *scores, None, detail, sentence, order)
