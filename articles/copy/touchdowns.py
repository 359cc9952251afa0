"""Who scored the touchdowns of American football, as reporters tell it.

A touchdown pass is its receiver's; kicks and points are told of nobody here.
"""

import re
from collections.abc import Callable

from articles.copy.names import UPPER, Name, find_names, split_sentences
from articles.copy.sides import Result, is_side
from articles.copy.structure import Scorer

TOUCHDOWN = re.compile(
    r"\b(?:touchdowns?|TDs?|end zone|pick-six|scor(?:ing|e) (?:pass|strike|run|toss))\b"
)
NUMBERS = {
    "two": 2, "both": 2, "pair": 2, "twice": 2, "three": 3, "four": 4, "five": 5,
}  # fmt: skip
COUNT = r"(?:two|both|pair|three|four|five)"
DEED = (
    r"(?:run|catch|reception|return|sneak|plunge|dive|rush|keeper|scamper|burst"
    r"|pick-six)"
)
# "Two touchdown passes to Ann Roe", "two of them to Ann Roe and the other to Bea Holm".
TO_RECEIVER = re.compile(
    rf"(?:\b(?P<n>{COUNT})\s(?:of\s)?(?:\w+-yard\s)?)?\b(?:touchdown|TD|scoring)\s"
    r"(?:pass(?:es)?|strikes?|throws?|toss(?:es)?)\s(?:of "
    r"(?P<yards>\d[\d, and]*?) yards? )?to\s"
    r"(?:[a-z-]+\s){0,4}$"
    rf"|\b(?P<m>one|{COUNT}) of them (?:went )?to\s(?:[a-z-]+\s){{0,4}}$"
    r"|\bthe others? (?:went )?to\s(?:[a-z-]+\s){0,4}$"
    r"|\b\d+-yard(?:er|\s(?:score|touchdown|TD|strike))\sto\s(?:[a-z-]+\s){0,4}$"
    r"|\bthrew\s(?:a\s)?\d+[- ]yards?\s(?:\w+\s){0,2}to\s(?:[a-z-]+\s){0,4}$"
)
FOUND = re.compile(
    r"\b(?:found|finding|hit|hitting|connect(?:ed|ing) with|hook(?:ed|ing) up with"
    r"|threw to)\s(?:[a-z-]+\s){0,4}$"
)
FOR_A_TOUCHDOWN = re.compile(
    r"\s[^.;,]{0,40}?\b(?:for|on|with)\s(?:a|an|the|another|his)\s(?:[\w-]+\s){0,3}?"
    r"(?:touchdown|TD|score|yarder|\d+-yarder|strike|pass)\b"
    r"|\son\s(?:\w+\s){0,3}strikes of (?P<yards>\d[\d, and]*?) yards"
    r"|\sfrom (?:\d+|\w+) yards?\b"
    r"|\sin the (?:first|second|third|fourth|opening|final)\b"
)
RUNS = (
    r"(?:,[^,]{1,40},)?\s(?:(?:\w+ly|had|then|also)\s){0,2}(?:scored|scores|ran|rushed"
    r"|caught|returned|dived|dives|dove|plunged|punched|raced|scampered|carried|broke"
    r"|bulled|sneaked|snuck|burst|bolted|recovered|runs|catches|took|added|hauled"
    r"|pulled"
    r"|grabbed|finished|leaped|barreled|powered|walked|had|rumbled|sprinted"
    r"|intercepted)\b"
)
SCORED = re.compile(
    rf"{RUNS}(?P<rest>"
    r"(?:(?!\bpass(?:es)? to\b|\bthr[eo]wn?\b|\bbefore\b|\bafter\b"
    r"|\bwhen\b)[^.;]){0,80}?"
    r"(?:\b(?:touchdowns?|TDs?)\b(?!\s(?:saving|drive))(?:\s(?:pass(?:es)?|catch(?:es)?"
    rf"|{DEED}s?)\b)?|\bend zone\b|\bpick-six\b|\bscoring \w+|\bfor a score\b"
    rf"|\bon an? [\w-]+-yard {DEED}\b"
    r"|\b(?:one )?in from (?:\d+|\w+) yards?\b"
    rf"|\b(?:on|for) {COUNT} (?:more\b|scores\b|[\w-]*\s?{DEED}s\b)))"
)
CARRIED_BY = re.compile(
    rf"\b(?:(?:touchdown|TD|scoring)\s{DEED}s?|\d+-yard\s{DEED}s?|pick-six)\s"
    r"(?:by|from)\s(?:[a-z-]+\s){0,4}$"
)
OWNED = re.compile(
    r"['’]s?\s(?:[\w-]+\s){0,3}?(?:(?:touchdown|TD)s?\b(?!\s(?:pass|strike|throw|toss))"
    rf"|\d+-yard(?:\s\w+)?\s{DEED}\b)"
)
NOT_ONE = re.compile(
    r"\b(?:nullified|called back|overturned|short of|denied|without|no touchdowns?)\b"
)
LISTED = re.compile(
    r"(?:\s(?:on|for|from|with)\s[^.;,]{1,40})?,?\sand\s(?:\d+ yards to )?"
    r"(?:[a-z-]+\s){0,3}"
)
# "KC—Roe 11 pass from Holm (Lund kick), 3:15."
SUMMARY = re.compile(
    rf"\b[A-Z]{{2,4}}\s?[–—-]\s?(?P<name>[{UPPER}][\w'’.-]+"
    rf"(?:\s[{UPPER}][\w'’.-]+){{0,2}})"
    r"\s\d+\s(?:yard\s)?(?:pass from|run|interception|fumble|kickoff|punt|blocked)\b"
)


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
        was_told = False
        for found in SUMMARY.finditer(paragraph):
            name = person_of(found["name"]) or found["name"]
            told.append((current, Scorer(name, None, None)))
        for sentence in split_sentences(paragraph):
            current = next(
                (i for i, r in enumerate(results) if r.order == order), current
            )
            is_told = bool(TOUCHDOWN.search(sentence))
            if not (is_told or was_told) or NOT_ONE.search(sentence):
                continue
            was_told = True
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
        count = NUMBERS.get(caught["n"] or caught["m"] or "", 1)
        return max(count, throws_in(caught["yards"])), True
    if received and previous and LISTED.fullmatch(sentence[previous.end : name.start]):
        return 1, True
    thrown = FOR_A_TOUCHDOWN.match(sentence, name.end)
    if thrown and FOUND.search(before):
        return throws_in(thrown["yards"]), True
    scored = SCORED.match(sentence, name.end)
    so_far = SO_FAR.search(scored["rest"]) if scored else None
    if so_far:
        return IN_ORDER[so_far["n"]], False
    if scored:
        many = re.search(rf"\b{COUNT}\b", scored["rest"])
        is_several = many and (
            scored["rest"].endswith(("s", "more")) or "two" in scored["rest"]
        )
        return (NUMBERS[many.group()] if many and is_several else 1), False
    if CARRIED_BY.search(before) or OWNED.match(sentence, name.end):
        return 1, False
    return 0, False


# "For his third touchdown of the night".
SO_FAR = re.compile(r"\bhis (?P<n>second|third|fourth|fifth)\s(?:touchdown|TD)\b$")
IN_ORDER = {"second": 2, "third": 3, "fourth": 4, "fifth": 5}


def throws_in(yards: str | None) -> int:
    """How many throws their lengths tell of: "14 and 44"."""
    return max(1, len(re.findall(r"\d+", yards))) if yards else 1
