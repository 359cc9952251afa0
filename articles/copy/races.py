"""Races and leader boards: who came in first, who after, in what time."""

import re
from collections.abc import Iterator, Sequence

from articles.copy.names import Name
from articles.copy.result_words import LINK
from articles.copy.sides import Result, is_side, person_at, subject_before

# "12:38.40", "9.97 seconds", "4 h 12 min 33 s", "3h28'44''", "58min 12sec".
TIME = (
    r"(?:\d{1,2}\s?(?:h|hr|hrs|hours?|std\.?|Std\.|t)\s?)(?:\d{1,2}\s?(?:min|mins|m"
    r"|minutes|['’′])\.?\s?)(?:\d{1,2}(?:[.,]\d{1,3})?\s?(?:sec|secs|s|seconds|''"
    r"|[\"”″]"
    r"|’’)?)?"
    r"|\d{1,2}\s?(?:min|mins|['’′])\s?\d{1,2}(?:[.,]\d{1,3})?\s?(?:seconds|secs?|s|''"
    r"|[\"”″]|’’)\d{0,3}"
    r"|(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?|\d{1,2}[.,]\d{2}\d?"
)
UNIT = r"(?:\s?(?:s|sec|secs|seconds?|secondes?|segundos|Sekunden|secondi|sekunder)\b)?"
WON = (
    r"(?:won|wins|winning|took|takes|clocked|ran|swam|skied|rode|claimed|victory"
    r"|a remporté|remporte|a gagné|s['’]est imposée?|s['’]impose|a devancé|ganó|gana"
    r"|venció|vence|se impuso|se adjudicó|se llevó|gewann|gewinnt|siegte|ha vinto|vince"
    r"|venceu|ganhou|conquistou|vann|vandt|vant|wygrał|wygrała|выиграл|выиграла|vyhrál)"
)
AFTER_PLACE = r"(?:in|of|clocking|en|em|på|w|za|za čas|con un tiempo de|za)"
WON_IN = re.compile(
    rf"\b{WON}\b(?:[^.;(]|\.\d){{0,160}}?\b{AFTER_PLACE}\s(?:(?:a|an|un|einer?|una|ett)"
    rf"\s(?:[\w-]+\s){{1,3}}(?:of|de|von|di|på)\s)?(?P<time>{TIME})(?!\d)"
)
AHEAD = (
    r"(?:ahead of|followed by|devant|por delante de|vor|davanti a|à frente de|foran"
    r"|före|framför|przed|перед|voor)"
)
WON_AHEAD = re.compile(rf"\b{WON}\b(?:[^.;]|\.\d){{0,160}}?\s(?={AHEAD}\s)")
WENT_TO = re.compile(rf"\bwent to\s{LINK}(?=\S)")
NEXT_HOME = re.compile(
    rf"(?:\b(?:{AHEAD}|from|with|and|et|y|und|e|och|og|i|second|third|beating|before"
    rf"|edging)|,)\s{LINK}(?=\S)"
)
TIME_AFTER = re.compile(
    rf"(?:\s(?:was\s)?(?:second|third|runner-up))?,?\s(?:in\s|\()?(?P<time>{TIME})"
    rf"(?!\d|\s?seconds? (?:back|behind|adrift))"
)
TIME_AT_ALL = re.compile(TIME)
BY_SHOTS = re.compile(
    r"\b(?:won|wins|winning|claimed|clinched|captured|took|victory)\b[^.;]{0,110}?"
    r"\bby (?P<margin>(?:a|one|two|three|four|five|six|seven|eight|nine|ten|\d+)"
    rf" (?:shots?|strokes?)) (?:from|over|ahead of|against)\s{LINK}(?=\S)"
)


def read_race(sentence: str, names: Sequence[Name], order: int) -> Iterator[Result]:
    """The finishers of a race in order, with the times the sentence gives."""
    shots = BY_SHOTS.search(sentence)
    if shots:
        after = person_at(sentence, names, shots.end())
        first = subject_before(sentence, names, shots.start(), None)
        if first and after:
            yield Result(
                first, after.text, None, None, first, shots["margin"], sentence, order
            )
        return
    went = WENT_TO.search(sentence)
    if went and TIME_AT_ALL.search(sentence, went.end()):
        winner = person_at(sentence, names, went.end())
        if winner is None or not is_side(winner.text):
            return
        first, start = winner.text, winner.end
        time = TIME_AFTER.match(sentence, winner.end)
        own_time = time["time"] if time else None
    else:
        won = WON_IN.search(sentence) or WON_AHEAD.search(sentence)
        if not won:
            return
        subject = subject_before(sentence, names, won.start(), None)
        if subject is None:
            return
        first, start = subject, won.end()
        own_time = won.groupdict().get("time")
    followers: list[tuple[str, str | None]] = []
    for found in NEXT_HOME.finditer(sentence, start):
        name = person_at(sentence, names, found.end())
        if name is None or not is_side(name.text) or name.text == first:
            continue
        if all(name.text != n for n, _ in followers):
            after_name = TIME_AFTER.match(sentence, name.end)
            followers.append((name.text, after_name["time"] if after_name else None))
    if followers:
        (second, second_time), *others = followers
        yield Result(
            first, second, own_time, second_time, first, None, sentence, order,
            others=tuple(others),
        )  # fmt: skip
