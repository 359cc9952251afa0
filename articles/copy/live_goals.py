"""Goals of a running report: "63 min: GOAL! Tern 1-0 Vale (Roe)."."""

import re

from articles.copy.goal_lists import HOW
from articles.copy.minutes import CLOCK, tidy_minute
from articles.copy.names import UPPER

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
    rf"\d\s?[-–:]\s?\d{{1,2}}(?:\s[^()\d.!?]{{2,40}})?\s"
    rf"\((?P<name>[{UPPER}][\w'’.]*(?:[ -][\w'’.]+){{0,3}}?)(?:,?\s{HOW})?\)",
)
LONGEST_ENTRY = 200


def find_live_goal(entry: str) -> tuple[str, str] | None:
    """Who scored and when, in an entry that opens with its minute and the cry."""
    opens = ENTRY.match(entry) if entry[:1].isdigit() else None
    found = SCORED_BY.search(entry[:LONGEST_ENTRY], opens.end()) if opens else None
    if not opens or not found:
        return None
    return found["name"], tidy_minute(opens["minute"])
