"""Whose goals they were, worked out from what the words and the score leave open."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import product

from articles.copy.any_case import AnyCase
from articles.copy.sides import Result
from articles.copy.structure import Scorer

# How the verb tells of the score once the goal was in.
LEVEL = AnyCase(
    r"\b(?:equali[sz]\w+|level(?:led|s|ling)?|drew level|restored parity|tied"
    r"|empat\w+|igual\w+|égalis\w+|pareggi\w+|ausgleich|glich|egalisierte"
    r"|gelijkmaker|kvitterade|utlign\w+|udlign\w+|wyrówn\w+|vyrovnal\w*|srovnal\w*"
    r"|izjednač\w+|egalat|сравня\w+|зрівня\w+|tasoitti|ισοφάρισε|egyenlített)\b"
)
OPENED = re.compile(
    r"\b(?:opened the scoring|broke the deadlock|first goal|abr(?:ió|iu) (?:el|o)"
    r"|ouv\w+ le score|sblocca\w*|opende de score|otworzył\w* wynik|otevřel\w* skóre"
    r"|открыл\w* сч)\b",
    re.IGNORECASE,
)
DOUBLED = re.compile(
    r"\b(?:doubled|doublé|double la mise|raddoppi\w+|podwyższył\w*|удвоил\w*"
    r"|made it (?:2-0|two-nil)|zvýšil\w*|povisio|διπλασίασε|menggandakan)\b",
    re.IGNORECASE,
)
# More than these, and the words seldom settle whose they were.
MOST_OPEN = 8
CLOCKED = re.compile(r"(\d+)(?:\+(\d+))?$")


def settle_goal_sides(
    goals: Sequence[Scorer],
    verbs: Sequence[str],
    result: Result,
    final: tuple[int, int] | None,
) -> list[Scorer]:
    """Give a goal its side where every way the score could have run gives the same."""
    sides = (result.first, result.second)
    unknown = [i for i, goal in enumerate(goals) if goal.team not in sides]
    if not unknown or final is None or not all(sides) or len(unknown) > MOST_OPEN:
        return list(goals)
    known = [sides.index(g.team) if g.team in sides else None for g in goals]
    order = in_order(goals)
    same: dict[str, list[int]] = {}
    for index in unknown:
        same.setdefault(goals[index].name, []).append(index)
    players = list(same)
    ways = []
    for choice in product((0, 1), repeat=len(players)):
        way = list(known)
        for name, side in zip(players, choice, strict=True):
            for index in same[name]:
                way[index] = side
        if could_run(way, order, verbs, final):
            ways.append(choice)
    settled = list(goals)
    for at, name in enumerate(players):
        chosen = {way[at] for way in ways}
        if len(chosen) == 1:
            team = sides[chosen.pop()]
            for index in same[name]:
                settled[index] = replace(goals[index], team=team)
    return settled


def in_order(goals: Sequence[Scorer]) -> list[int] | None:
    """The goals as they fell; null where a minute is missing."""
    keys = []
    for index, goal in enumerate(goals):
        found = CLOCKED.match((goal.minute or "").replace(":", "."))
        if not found:
            return None
        keys.append((int(found[1]), int(found[2] or 0), index))
    return [index for *_, index in sorted(keys)]


def could_run(
    way: Sequence[int | None],
    order: Sequence[int] | None,
    verbs: Sequence[str],
    final: tuple[int, int],
) -> bool:
    """Whether these sides fit the final score and what each verb says of it."""
    counts = [way.count(0), way.count(1)]
    if counts[0] > final[0] or counts[1] > final[1]:
        return False
    if order is None or len(way) != sum(final):
        return True
    score = [0, 0]
    for index in order:
        side = way[index]
        if side is None:
            return True
        score[side] += 1
        verb = verbs[index]
        if LEVEL.search(verb) and score[0] != score[1]:
            return False
        if OPENED.search(verb) and sum(score) != 1:
            return False
        if DOUBLED.search(verb) and sorted(score) != [0, 2]:
            return False
    return True
