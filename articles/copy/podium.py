"""Who came second and third, where a sentence after the winner's says so."""

import re
from collections.abc import Sequence
from dataclasses import replace

from articles.copy.names import Name, find_names, fullest_name
from articles.copy.races import AHEAD, PLACED_SECOND, add_third
from articles.copy.sides import Result, is_side, person_at

LEADS_ON = re.compile(rf"[^.;]{{0,40}}?\s(?:{AHEAD})\s")
# "Behind her came Ann Roe and Bea Lund": all that follow, in order.
BEHIND = re.compile(
    r"(?:(?:Just |Close )?[Bb]ehind (?:him|her|them)|Alle sue spalle|Dietro (?:di )?lui"
    r"|Dietro (?:di )?lei|Derrière (?:lui|elle)|Detrás|Por detrás|Hinter (?:ihm|ihr)"
    r"|Achter (?:hem|haar)|Bakom (?:honom|henne)|Bak (?:ham|henne)|Za nim|Za nią"
    r"|Atrás (?:dele|dela)|Вслед за ним|The podium was completed by)\b"
)
NEAR, MOST = 3, 3


def add_podium(result: Result, sentences: Sequence[str]) -> Result:
    """A race with its second and third, as far as they are told."""
    if result.second or result.others:
        return add_third(result, sentences)
    people = [n.text for s in sentences for n in find_names(s) if " " in n.text]
    behind = next((s for s in sentences if BEHIND.match(s)), None)
    after = [n.text for n in find_names(behind) if " " in n.text] if behind else []
    after = [n for n in dict.fromkeys(after) if n != result.first and is_side(n)]
    if after:
        return replace(
            result, second=after[0], others=tuple((n, None) for n in after[1:MOST])
        )
    for sentence in sentences:
        told = PLACED_SECOND.search(sentence)
        names = find_names(sentence) if told else ()
        if told is None or (second := who_stands_before(names, told)) is None:
            continue
        full = fullest_name(second.text, people)
        if " " not in full or full == result.first:
            continue
        found = replace(result, second=full)
        ahead = LEADS_ON.match(sentence, told.end())
        third = person_at(sentence, names, ahead.end()) if ahead else None
        if third is None or not is_side(third.text):
            return add_third(found, sentences)
        named = fullest_name(third.text, people)
        return replace(found, others=((named, None),)) if " " in named else found
    return result


def who_stands_before(names: Sequence[Name], told: re.Match[str]) -> Name | None:
    """The name a verb follows: its subject."""
    near = [n for n in names if 0 <= told.start() - n.end <= NEAR]
    return near[-1] if near and is_side(near[-1].text) else None
