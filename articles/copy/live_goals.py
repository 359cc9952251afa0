"""Goals of a running report: "63 min: GOAL! Tern 1-0 Vale (Roe)."."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from articles.copy.goal_lists import HOW
from articles.copy.minutes import CLOCK, tidy_minute
from articles.copy.names import UPPER, find_names, split_sentences
from articles.copy.players import known_team

CRY = (
    r"(?:GO+A+L+|Goal|GO+L+A*Z*O*|Gol|GOLO|Golo|TOO*R|Tor|BUT|But|RETE|Rete|MÅL|Mål"
    r"|DOELPUNT|Doelpunt|BRAMKA|Bramka|GÓL|Gól|MAALI|Maali|ГОЛ|Гол|TRY|Try|ESSAI|Essai)"
)
ENTRY = re.compile(
    rf"(?P<minute>{CLOCK})(?:['’′]|\.)?(?:\s?(?:[Mm]in\w*|мин\w*|dk)\.?)?\s?[:.–—-]?\s"
    rf"(?:[^\W\d]{{2,10}}\s)?¡?{CRY}\b"
)
# The player stands in brackets behind the score that the goal made.
SCORED_BY = re.compile(
    rf"(?P<first>\d{{1,2}})\s?[-–:]\s?(?P<second>\d{{1,2}})(?:\s[^()\d.!?]{{2,40}})?\s"
    rf"\((?P<name>[{UPPER}][\w'’.]*(?:[ -][\w'’.]+){{0,3}}?)(?:,?\s{HOW})?\)",
)
SCORE = re.compile(
    r"(?<![\d:.+-])(?P<first>\d{1,2})\s?[-–:]\s?(?P<second>\d{1,2})(?![\d:]|\.\d)"
)
LONGEST_ENTRY = 200
FEWEST_ENTRIES = 3


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
    if not opens:
        return None
    found = SCORED_BY.search(entry[:LONGEST_ENTRY], opens.end())
    if not found:
        return find_told_goal(entry, opens, teams)
    before = entry[opens.end() : found.start()].strip(" !:.,–—-")
    return LiveGoal(
        found["name"],
        tidy_minute(opens["minute"]),
        known_team(before, list(teams)) if before else None,
        (int(found["first"]), int(found["second"])),
    )


def find_told_goal(
    entry: str, opens: re.Match[str], teams: Sequence[str]
) -> LiveGoal | None:
    """ "GOAL! Tern 1-0 Vale. Ann Roe heads in a corner": the first player named."""
    score = SCORE.search(entry, opens.end(), LONGEST_ENTRY)
    if not score:
        return None
    named: list[str] = []
    for sentence in split_sentences(entry[opens.end() :].lstrip(" !:.,–—-")):
        names = [n for n in find_names(sentence) if not known_team(n.text, list(teams))]
        named.extend(n.text for n in names if not CRIED.fullmatch(n.text))
    sides = entry[opens.end() : score.start()].strip(" !:.,–—-")
    first = known_team(sides, list(teams)) if sides else None
    if not named:
        return None
    figures = int(score["first"]), int(score["second"])
    return LiveGoal(named[0], tidy_minute(opens["minute"]), first, figures)


# What is cried before anybody is named.
CRIED = re.compile(
    r"(?:Oh|Ooh|Wow|Boom|Bang|Yes|Yesss*|Well|Drama|Scenes|Bedlam|Delirium|Incredible"
    r"|Unbelievable|Brilliant|Cruel|Heartbreak|Stunning|Sensational|Qué|Madre|Quel|Quelle"
    r"|Che|Was|Wat|Toll|Jaaa*|Golazo|Var|VAR|It|That|Who|Who else|Again|Superb|Magic)"
)
# "63 min: ...", "90+4 GOAL!", "15.23 ...", "88' ...": how an entry opens.
SAYS_LIVE = re.compile(
    r"\bLIVE\b|\b[Ll]ive(?:-?[Tt]icker|-?[Bb]log| updates| coverage| text)\b"
    r"|\b[Ee]n direct[eo]?\b|\b[Ii]n diretta\b|\b[Aa]o vivo\b|\b[Ee]m direto\b"
)
OPENS_ENTRY = re.compile(
    r"(?:\d{1,3}(?:\+\d{1,2})?(?:['’′]|\.)?(?:\s?[Mm]in\w*\.?)?"
    r"|\d{1,2}[:.]\d{2})\s?[:–—-]?\s"
)


def is_live(paragraphs: Sequence[str]) -> bool:
    """Whether a story is a report of the day, written while the match was on."""
    if not any(SAYS_LIVE.search(text) for text in paragraphs[:2]):
        return False
    opened = 0
    for text in paragraphs:
        opened += text[:1].isdigit() and OPENS_ENTRY.match(text) is not None
        if opened >= FEWEST_ENTRIES:
            return True
    return False


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
