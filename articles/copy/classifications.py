"""Classifications in small print: "1. Ann Roe (Ken) 14:38.40, 2. Bea Lund (Nor)"."""

import re
from collections.abc import Iterator, Sequence

from articles.copy.lapses import LAPSE
from articles.copy.names import UPPER, Name, find_names
from articles.copy.sides import Result, is_side

PLACE = re.compile(rf"(?P<place>\d(?<![\w.,:/+-].)\d?)(?:[.):º°]|\s-)?\s+(?=[{UPPER}])")
# The rank of a table, the points of a season, what is still to come: no race.
NO_RACE = re.compile(
    r"\b(?:points?|pts|punti|puntos|pontos|Punkte|poäng|poeng|pkt|played|goals?|général"
    r"|générale|generale?|overall|gesamt\w*|standings|classifica generale|qualif\w+"
    r"|grid"
    r"|next|fixtures?|startlist|start list|samlet|sammanlagt|general classification)\b"
    r"|\bclasificación general\b|\bclassificação geral\b",
    re.IGNORECASE,
)
GAP = re.compile(
    r"(?<![\w.,:])(?:\+\s?|(?:à|a|at|mit|op|zu|s"
    r"|with)\s)?(?P<gap>\d{1,3}(?:[:.,'’]\d{1,3}){0,2}"
    r"\s?(?:''|[\"”″]|s\b|sec\b|secs\b|min\b|m\.?t\.?)?)(?![\w%])"
)
SAME_TIME = re.compile(r"\b(?:s\.?t\.?|m\.?t\.?|same time)(?![\w])")
# Golf puts the total first: "274 Ann Roe 69 66 69 70; 276 Bea Lund (Rsa)".
ROUND = r"[5-9]\d"
CARD = re.compile(
    r"(?P<total>[1-35-9](?<![\w.,:/+-].)(?:(?<=[1-3])\d\d|(?<=[5-9])\d))"
    rf"\s(?=[{UPPER}])(?P<who>[^\d;:]{{4,60}}?)\s"
    rf"(?P<rounds>{ROUND}(?:[ ,-]+{ROUND}){{1,3}})(?!\w|\.\d)"
)
COUNTRY = re.compile(r"\s?\([A-Za-z.\s&]{2,24}\)")
FEWEST = 2
LONGEST_ITEM, LONGEST_LIST = 140, 2000


def find_classifications(paragraphs: Sequence[str]) -> list[Result]:
    """Each classification of a race or a tournament the copy sets out in a list."""
    found = []
    for order, paragraph in enumerate(paragraphs):
        text = paragraph[:LONGEST_LIST]
        result = read_cards(text, order) or read_places(text, order)
        if result:
            found.append(result)
    return found


def read_cards(text: str, order: int) -> Result | None:
    """A golf tournament's final scores: each total with the rounds it is made of."""
    told: list[tuple[str, str | None]] = []
    for card in CARD.finditer(text):
        who = COUNTRY.sub("", card["who"]).strip(" ,")
        rounds = [int(r) for r in re.findall(r"\d+", card["rounds"])]
        if sum(rounds) == int(card["total"]) and find_names(who):
            told.append((who, card["total"]))
    return as_result(told, text, order)


def read_places(text: str, order: int) -> Result | None:
    """Finishers by their places from one on, each with a time or a gap."""
    told: list[tuple[str, str | None]] = []
    for item in items(text):
        names = find_names(item)
        if not names or names[0].start > 1 or not is_side(names[0].text):
            return None
        told.append((names[0].text, value_in(item, names[0], first=not told)))
    if not told or told[0][1] is None:
        return None
    return as_result(told, text, order)


def items(text: str) -> Iterator[str]:
    """What stands behind each place, as long as the places count up from one."""
    places = list(PLACE.finditer(text))
    start = next((i for i, p in enumerate(places) if p["place"] == "1"), None)
    if start is None or NO_RACE.search(text):
        return
    wanted, at = 1, None
    for place in places[start:]:
        if int(place["place"]) != wanted:
            continue
        if at is not None:
            yield text[at : place.start()][:LONGEST_ITEM]
        at, wanted = place.end(), wanted + 1
    if at is not None:
        yield text[at : at + LONGEST_ITEM]


def value_in(item: str, name: Name, *, first: bool) -> str | None:
    """The time of a finisher as written, or how far behind the first."""
    rest = item[name.end :]
    lapse = LAPSE.search(rest)
    if lapse:
        return " ".join(lapse["time"].split()).rstrip(" .,;")
    if first:
        return None
    gap = GAP.search(rest)
    if gap and gap.start() < LONGEST_ITEM // 2:
        return gap["gap"].strip()
    return None


def as_result(
    told: Sequence[tuple[str, str | None]], text: str, order: int
) -> Result | None:
    if len(told) < FEWEST:
        return None
    (first, own), (second, other), *others = told
    return Result(
        first, second, own, other, first, None, text, order, others=tuple(others)
    )
