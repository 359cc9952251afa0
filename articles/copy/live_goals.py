"""Goals of a running report: "63 min: GOAL! Tern 1-0 Vale (Roe)."."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from articles.copy.goal_lists import HOW
from articles.copy.minutes import CLOCK, tidy_minute
from articles.copy.names import UPPER
from articles.copy.players import known_team

CRY = (
    r"(?:GO+A+L+|Goal|GO+L+A*Z*O*|Gol|GOLO|Golo|TOO*R|Tor|BUT|But|RETE|Rete|MÅL|Mål"
    r"|DOELPUNT|Doelpunt|BRAMKA|Bramka|GÓL|Gól|MAALI|Maali|ГОЛ|Гол|TRY|Try|ESSAI|Essai)"
)
ENTRY = re.compile(
    rf"(?P<minute>{CLOCK})(?:['’′]|\.)?(?:\s?(?:[Mm]in\w*|мин\w*|dk)\.?)?\s?[:.–—-]?\s"
    rf"(?:[^\W\d]{{2,10}}\s)?{CRY}\b"
)
# The player stands in brackets behind the score that the goal made.
SCORED_BY = re.compile(
    rf"(?P<first>\d{{1,2}})\s?[-–:]\s?(?P<second>\d{{1,2}})(?:\s[^()\d.!?]{{2,40}})?\s"
    rf"\((?P<name>[{UPPER}][\w'’.]*(?:[ -][\w'’.]+){{0,3}}?)(?:,?\s{HOW})?\)",
)
LONGEST_ENTRY = 200


@dataclass(frozen=True, slots=True)
class LiveGoal:
    """A goal of a running report, with the score it made."""

    name: str
    minute: str
    # The side the report names first, and the figures in that order.
    first_side: str | None
    score: tuple[int, int]


def find_live_goal(entry: str, teams: Sequence[str]) -> LiveGoal | None:
    """The goal of an entry that opens with its minute and the cry."""
    opens = ENTRY.match(entry) if entry[:1].isdigit() else None
    found = SCORED_BY.search(entry[:LONGEST_ENTRY], opens.end()) if opens else None
    if not opens or not found:
        return None
    before = entry[opens.end() : found.start()].strip(" !:.,–—-")
    return LiveGoal(
        found["name"],
        tidy_minute(opens["minute"]),
        known_team(before, list(teams)) if before else None,
        (int(found["first"]), int(found["second"])),
    )


def sides_of_live(
    goals: Sequence[LiveGoal], first: str, second: str
) -> list[str | None]:
    """Whose goal each was: the side whose figure it raised, however they are told."""
    order = sorted(range(len(goals)), key=lambda at: sum(goals[at].score))
    sides: list[str | None] = [None] * len(goals)
    last = (0, 0)
    for at in order:
        goal = goals[at]
        named = {first: (first, second), second: (second, first)}
        pair = named.get(goal.first_side or "")
        step = (goal.score[0] - last[0], goal.score[1] - last[1])
        if pair and step in ((1, 0), (0, 1)):
            sides[at] = pair[step.index(1)]
        last = goal.score
    return sides
