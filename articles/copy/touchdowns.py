"""Who scored the touchdowns of American football, as reporters tell it.

A touchdown pass is its receiver's; kicks and points are told of nobody here.
"""

import re
from collections.abc import Callable

from articles.copy.names import Name, find_names, split_sentences
from articles.copy.sides import Result, is_side
from articles.copy.structure import Scorer

TOUCHDOWN = re.compile(r"\b(?:touchdowns?|TDs?|end zone|pick-six)\b")
NUMBERS = {
    "two": 2, "both": 2, "pair": 2, "twice": 2, "three": 3, "four": 4, "five": 5,
}  # fmt: skip
COUNT = r"(?:two|both|pair|three|four|five)"
# "Two touchdown passes to Ann Roe", "two of them to Ann Roe and the other to Bea Holm".
TO_RECEIVER = re.compile(
    rf"(?:\b(?P<n>{COUNT})\s(?:of\s)?(?:\w+-yard\s)?)?\b(?:touchdown|TD|scoring)\s"
    r"(?:pass(?:es)?|strikes?|throws?|toss(?:es)?)\s(?:of \d+ yards? )?to\s"
    r"(?:[a-z-]+\s){0,4}$"
    rf"|\b(?P<m>one|{COUNT}) of them (?:went )?to\s(?:[a-z-]+\s){{0,4}}$"
    r"|\bthe others? (?:went )?to\s(?:[a-z-]+\s){0,4}$"
)
FOUND = re.compile(r"\b(?:found|hit|connected with)\s(?:[a-z-]+\s){0,4}$")
FOR_A_TOUCHDOWN = re.compile(
    r"\s[^.;,]{0,40}?\bfor\s(?:a|an|the|another|his)\s(?:[\w-]+\s){0,3}?"
    r"(?:touchdown|TD|score)\b"
)
SCORED = re.compile(
    r"(?:,[^,]{1,40},)?\s(?:(?:\w+ly|had|then|also)\s){0,2}(?:scored|scores|ran|rushed"
    r"|caught|returned|dived|dives|dove|plunged|punched|raced|scampered|carried|broke"
    r"|bulled|sneaked|snuck|burst|bolted|recovered|runs|catches|took)\b"
    r"(?P<rest>(?:(?!\bpass(?:es)? to\b|\bbefore\b|\bafter\b|\bwhen\b)[^.;]){0,60}?"
    r"\b(?:touchdowns?|TDs?|end zone))\b(?!\s(?:pass|saving|drive))"
)
CARRIED_BY = re.compile(
    r"\b(?:touchdown|TD|scoring)\s(?:run|catch|reception|return|sneak|plunge|dive)s?\s"
    r"(?:by|from)\s(?:[a-z-]+\s){0,4}$"
)
OWNED = re.compile(
    r"['’]s?\s(?:[\w-]+\s){0,3}?(?:touchdown|TD)s?\b(?!\s(?:pass|strike|throw|toss))"
)
NOT_ONE = re.compile(
    r"\b(?:nullified|called back|overturned|short of|denied|without|no touchdowns?)\b"
)
LISTED = re.compile(r"\sand\s(?:[a-z-]+\s){0,3}")


def find_touchdowns(
    paragraphs: list[tuple[int, str]],
    results: list[Result],
    teams: list[str],
    person_of: Callable[[str], str | None],
    team_of: Callable[[str], str | None],
) -> list[tuple[int, Scorer]]:
    """Each touchdown told by its scorer's name, with the number of its result."""
    told: list[tuple[int, Scorer]] = []
    current = 0
    for order, paragraph in paragraphs:
        for sentence in split_sentences(paragraph):
            current = next(
                (i for i, r in enumerate(results) if r.order == order), current
            )
            if not TOUCHDOWN.search(sentence) or NOT_ONE.search(sentence):
                continue
            for name, count in touchdowns_in(sentence):
                person = person_of(name) or name
                if " " not in person or team_of(person) in teams:
                    continue
                known = sum(1 for at, s in told if (at, s.name) == (current, person))
                scorer = Scorer(person, None, None)
                told.extend([(current, scorer)] * (count - known))
    return told


def touchdowns_in(sentence: str) -> list[tuple[str, int]]:
    """The scorers of one sentence, each with how many touchdowns it gives them."""
    counts: list[tuple[str, int]] = []
    names = [n for n in find_names(sentence) if is_side(n.text)]
    previous: Name | None = None
    received = False
    for name in names:
        count, received = touchdowns_of(sentence, name, previous, received=received)
        if count:
            counts.append((name.text, count))
        previous = name
    return counts


def touchdowns_of(
    sentence: str, name: Name, previous: Name | None, *, received: bool
) -> tuple[int, bool]:
    """How many touchdowns the words beside a name give it; whether it caught them."""
    before = sentence[max(0, name.start - 90) : name.start]
    caught = TO_RECEIVER.search(before)
    if caught:
        return NUMBERS.get(caught["n"] or caught["m"] or "", 1), True
    if received and previous and LISTED.fullmatch(sentence[previous.end : name.start]):
        return 1, True
    if FOUND.search(before) and FOR_A_TOUCHDOWN.match(sentence, name.end):
        return 1, False
    scored = SCORED.match(sentence, name.end)
    if scored:
        many = re.search(rf"\b{COUNT}\b", scored["rest"])
        plural = scored["rest"].endswith("s")
        return (NUMBERS[many.group()] if many and plural else 1), False
    if CARRIED_BY.search(before) or OWNED.match(sentence, name.end):
        return 1, False
    return 0, False
