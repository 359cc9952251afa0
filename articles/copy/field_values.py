"""What finishers are given: times, distances, points, and golf's totals and pars."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from articles.copy.any_case import AnyCase
from articles.copy.lapses import seconds_of

TIME, DISTANCE, POINTS, TOTAL, PAR, PLUS = (
    "time", "distance", "points", "total", "par", "plus",
)  # fmt: skip
COUNT = (
    r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|une?"
    r"|deux"
    r"|trois|quatre|cinq|six|sept|huit|ein(?:e[rn]?)?|zwei|drei|vier|fünf|un[oa]?|dos"
    r"|tres|cuatro|cinco|due|tre|quattro|cinque|dois|duas|três|quatro|een|twee|drie"
    r"|en|ett|två|to|fyra|fire|fem)"
)
HOURS = (
    r"(?:h(?:ou)?rs?|heures?|h|Std\.?|Stunden?|horas?|or[ae]|uur|uren|u|tim(?:m[ae]r?)?"
    r"|timer?|tunti\w*|godz(?:\.|iny?)|hodin\w*|ч(?:\.|ас\w*)|saat|t)"
)
MINUTES = (
    r"(?:min(?:ut(?:e[ns]?|os?|i|a|er?|ten|y)?)?\.?|m|minuuttia|минут\w*|мин\.?|dakika"
    r"|dk)"
)
SECONDS = (
    r"(?:seconds?|secondes?|seconden|secondi|secs?|segundos?|Sekunden?|Sek"
    r"|sek(?:und\w*)?"
    r"|s|sekuntia|секунд\w*|сек?|saniye|sn)"
)
JOIN = r",?\s(?:(?:and|et|und|y|e|en|och|og|i|a|и|ja|ve)\s)?"
SPELLED = (
    rf"{COUNT}\s{HOURS}{JOIN}{COUNT}\s{MINUTES}"
    rf"(?:{JOIN}(?:\d{{1,2}}(?:[.,]\d{{1,3}})?|{COUNT})\s{SECONDS}(?!\w))?"
    rf"|{COUNT}\s{MINUTES}{JOIN}(?:\d{{1,2}}(?:[.,]\d{{1,3}})?"
    rf"|{COUNT})\s{SECONDS}(?!\w)"
)
PRIME, PRIMES = r"['’′´]", r"(?:''|’’|[\"”“″]|´´|'|’)"
CLOCKED = (
    # "4 h 52’17’’", "4h31'08\"", "1h02:14.318", "3h28m44s", "2u14.08".
    rf"\d{{1,2}}\s?[hHut]\s?\d{{1,2}}\s?(?:{PRIME}|min\.?|mn|m|[:.])\s?\d{{1,2}}"
    rf"(?:[.,]\d{{1,3}})?\s?(?:{PRIMES}|s\b|sec\b)?"
    rf"|\d{{1,2}}\s?[hH]\s?\d{{2}}(?!\d)(?:\s?{PRIME})?"
    # "2'05\"84", "58’12’’", "12''84".
    rf"|\d{{1,2}}\s?{PRIME}\s?\d{{1,2}}(?:[.,]\d{{1,3}})?\s?{PRIMES}?\s?(?:\d{{1,3}}\b)?"
    r"|\d{1,2}(?:''|[\"”″]|’’)\d{1,3}"
    r"|\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3})?|\d{1,2}:\d{2}(?:[.,:]\d{1,3})?"
    r"|\d{1,2}[.:]\d{2}[.:]\d{2}(?:,\d{1,3})?|\d{1,2}[.:]\d{2},\d{1,3}"
    r"|\d{1,3}[.,]\d{2}(?!\d)|\d{1,3}\.\d{3}|\d{1,2}[.,]\d(?=\s?(?:seconds?|secs?|s)\b)"
)
METRES = (
    r"(?:m|metres?|meters?|Metern?|mètres?|metros|metri|metra|metrów|metrů|metriä|м"
    r"|метр\w*|metreyle|metre)"
)
POINT_WORD = (
    r"(?:points?|pts|pontos|puntos|Punkten?|punti|punten|poäng|poeng|point|punkt\w*"
    r"|pistettä|очк\w+|балл\w*|bod\w*|puncte|puan\w*)"
)
UNDER = r"(?:under|over|sous|bajo|unter|sotto|abaixo|onder|poniżej|pod)"
VALUE = re.compile(
    rf"(?<![\w.,:+])(?P<spelled>{SPELLED})"
    r"|(?P<plus>(?<!\d)\+\s?\d{1,3}(?:[:'’]\d{2})?(?:[.,]\d{1,3})?)"
    rf"|(?<![\w.,:€£$])(?P<far>\d{{1,3}}[.,]\d{{2}}\s?{METRES})(?!\w)"
    rf"|(?<![\w.,:€£$])(?P<points>\d{{1,3}}[.,]\d{{1,3}})\s?{POINT_WORD}(?!\w)"
    rf"|(?<![\w.,:€£$/–-])(?P<clock>{CLOCKED})(?!\d|\s?(?:%|per cent|percent|km|kilom"
    rf"|miles?\b|million|billion|euros?|€|m\b|metres|metros|points|x\b|mph))"
    r"|(?<![\w.,:€£$/–-])(?P<bare>\d{1,3}[.,]\d{1,3})(?![\w%]|[.,]\d)"
)
GOLF = re.compile(
    rf"\b(?P<count>{COUNT}|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
    rf"|nineteen"
    rf"|twenty(?:-\w+)?|1\d|2\d)[- ](?P<way>{UNDER})(?P<of>(?:[- ](?:le |el |il |do"
    rf" )?[Pp]ar)?)\b"
    r"|(?P<minus>(?<![\w.,–-])[-−–]\d{1,2})(?=[\s),.;]|$)|\b(?P<level>level par|even"
    r" par)\b"
    r"|(?<![\w.,:/€£$–-])(?P<total>2[5-9]\d|(?<=under )(?:19|20|21)\d|(?<=par )(?:19"
    r"|20|21)\d"
    r"|(?<=total of )(?:19|20|21)\d|(?:19|20|21)\d(?=\s(?:strokes|slag\b|slagen"
    r"|Schläge|golpes|coups|colpi)))(?![\w/%]|[.,:–-]\d"
    r"|[- ](?:yards?|metres?|m\b|th\b|starts|people|players|weeks|days|years|feet"
    r"|events))"
)
# A round, not a total: "a 5-under 67", "four under for the day".
OF_A_ROUND = re.compile(
    r"[- ]?(?:par)?[- ](?:[678]\d(?!\d)|round\b)|\s(?:for (?:the|his|her) (?:day|round"
    r"|front|back|final)"
    r"|through|on the (?:day|front|back)|au|auf den ersten)"
)
ROUND_BEFORE = re.compile(r"\b[678]\d\s\($")
# Behind what is no time of a finisher's own: records, leads, parts of a race.
NOT_OWN = AnyCase(
    r"\b(?:record|mark|best|target|schedule|pace|standard|limit|average|split|halfway"
    r"|behind|adrift|back|clear|ahead|headwind|wind|gap|deficit|advantage|lead|margin"
    r"|avance|retard|vorsprung|rückstand|ventaja|vantaggio|ritardo|distacco"
    r"|vantagem|voorsprong|achterstand|försprång|forspring|przewag\w*|limiet|limite"
    r"|rekord\w*|récord|recorde|primato)"
    r"(?: (?:of|was|stood at|at|in|by|de|di|von|op|på|av|van))?\s(?:[\w-]+\s){0,2}$"
    r"|\bby\s$"
    r"|\b(?:minimum|minima|norma|norm) [^.;,]{0,16}$"
)
SECOND_WORD = (
    r"(?:seconds?|secs?|s|minutes?|secondes?|segundos?|secondi|Sekunden|seconden"
    r"|sekund\w*"
    r"|tiendedel\w*|hundredths?|tenths?|tiondel\w*|секунд\w*|sekunnin|minuta|minutę)"
)
GAP_NEXT = re.compile(
    rf"\s?{SECOND_WORD}?\s(?:back|behind|adrift|clear|off|outside|inside|faster|slower"
    r"|quicker|d['’]avance|de retard|plus tard|(?:Vorsprung|Rückstand)|hinter|zurück|de"
    r" ventaja|di vantaggio|de vantagem|di ritardo|di distacco|mais tarde|más tarde"
    r"|voorsprong|achter|snabbare|raskere|przewagi|straty|później|later|eron|erolla)\b"
    rf"|\s?{SECOND_WORD}\s(?:ahead|in front|under|of the|vor|bak|efter|etter|før|foran"
    r"|före|za|przed|dopo|depois|después|ennen|voor|devant)\b"
)
# "In 14:38.40 ahead of Ann Roe" is his own time all the same.
IN_BEFORE = re.compile(r"\b(?:in|en|em|på|op|w|za|with|i)\s$")
# When something began: "at 4.10pm", "um 15:30 Uhr".
OF_THE_DAY = re.compile(r"\s?(?:[ap]\.?m\b|Uhr|GMT|BST|CET|uur\b(?! en)|hrs\b)")
AT_THE_HOUR = re.compile(
    r"\b(?:um|alle(?: ore)?|a las|às|kl\.?|klockan|klokken|godz\.|godzinie)\s$"
)
OF_A_RECORD = re.compile(
    r"\b(?:season['’]s|personal|lifetime|career|set|sets|setting|new|nouveau|neuen?"
    r"|nuevo|nuovo)\b"
)
NUMERAL = re.compile(r"\d{1,3}(?:[.,]\d{1,3})?")


@dataclass(frozen=True, slots=True)
class Value:
    """A figure of a finisher, as written, and what it is worth."""

    start: int
    end: int
    kind: str
    text: str
    worth: float | None


def find_values(
    sentence: str, *, golf: bool, far: bool, judged: bool
) -> Iterator[Value]:
    """The figures of a sentence that can be a finisher's.

    Bare decimals are distances where the copy is of a field event (`far`), and points
    in a sport that is judged.
    """
    if golf:
        yield from find_scores(sentence)
        return
    for found in VALUE.finditer(sentence):
        lead = sentence[max(0, found.start() - 40) : found.start()]
        if found["plus"] is None and (
            (GAP_NEXT.match(sentence, found.end()) and not IN_BEFORE.search(lead))
            or (NOT_OWN.search(lead) and not OF_A_RECORD.search(lead))
        ):
            continue
        kind = TIME
        text = found.group()
        if OF_THE_DAY.match(sentence, found.end()) or AT_THE_HOUR.search(lead):
            continue
        if found["bare"] and not judged:
            continue
        if found["plus"]:
            kind = PLUS
        elif found["far"] or (far and found["clock"] and FAR.fullmatch(text)):
            kind = DISTANCE
        elif found["points"]:
            kind, text = POINTS, found["points"]
        elif judged and NUMERAL.fullmatch(text):
            kind = POINTS
        text = " ".join(text.split()).rstrip(" ")
        yield Value(found.start(), found.end(), kind, text, worth_of(kind, text))


FAR = re.compile(r"\d{1,2}[.,]\d{2}")


def worth_of(kind: str, text: str) -> float | None:
    if kind == TIME:
        return seconds_of(text)
    numeral = NUMERAL.search(text)
    return float(numeral.group().replace(",", ".")) if numeral else None


def find_scores(sentence: str) -> Iterator[Value]:
    """Golf's totals and pars: "17-under 271", "11 under", "268 (-16)"."""
    for found in GOLF.finditer(sentence):
        if found["total"]:
            yield Value(
                found.start(), found.end(), TOTAL, found["total"], float(found["total"])
            )
            continue
        lead = sentence[max(0, found.start() - 8) : found.start()]
        if OF_A_ROUND.match(sentence, found.end()) or ROUND_BEFORE.search(lead):
            continue
        text = found["minus"] or found["level"] or found.group().replace("-", " ")
        if found["way"] in ("under", "over"):
            text = f"{found['count']} {found['way']}"
        yield Value(found.start(), found.end(), PAR, text, par_of(found))


PAR_NUMBERS = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen
    fourteen fifteen sixteen seventeen eighteen nineteen twenty
"""
PAR_WORDS = {word: value for value, word in enumerate(PAR_NUMBERS.split())}


def par_of(found: re.Match[str]) -> float | None:
    """Strokes above par, below it as less than none."""
    if found["level"]:
        return 0.0
    if found["minus"]:
        return -float(found["minus"][1:])
    count = found["count"]
    number = int(count) if count.isdigit() else PAR_WORDS.get(count.lower())
    if number is None:
        return None
    return float(number if found["way"] == "over" else -number)
