"""Marks of field events, gymnasts and ski jumpers: "68.14 metres", "276.4 points".

The best mark won. A distance counts with its decimals alone, so that a race over 400
metres is none; points count in a sport that is judged.
"""

import re
from collections.abc import Sequence

from articles.copy.contestants import only_people
from articles.copy.finishers import (
    holder_of,
    is_aside,
    is_person,
    lead_person,
    without_country,
)
from articles.copy.names import find_names, fullest_name, split_sentences
from articles.copy.result_words import OTHER_MATCH
from articles.copy.sense import WIN, find_marks
from articles.copy.sides import Result

NUMBER = r"\d{1,3}[.,]\d{1,3}"
METRES = (
    r"(?:m|metres?|meters?|Metern?|mètres?|metros|metri|metra|metrów|metrů|metriä|м"
    r"|метр\w*)"
)
DISTANCE = re.compile(METRES)
POINTS = (
    r"(?:points?|pts|pontos|puntos|Punkten?|punti|punten|poäng|poeng|point|punkt\w*"
    r"|pistettä"
    r"|очк\w+|балл\w*|bod\w*|puncte|puan\w*)"
)
MARK = re.compile(
    rf"(?<![\w.,:])(?P<mark>{NUMBER}\s?(?P<unit>{METRES}|{POINTS}))(?!\w)"
    rf"|(?:\(|\b(?:on|with|at|of|mit|bei|med|på|con|avec|à|com|met|z|s|с|за)\s)"
    rf"(?P<bare>{NUMBER})(?![\w%]|[.,]\d|\s?(?:{METRES}|{POINTS})\b)"
)
BARE_OR_MARK = re.compile(
    rf"(?<![\w.,:])(?P<mark>{NUMBER}\s?(?P<unit>{METRES}))(?!\w)"
    r"|(?<![\w.,:€£$])(?P<bare>\d{1,2}[.,]\d{2})(?![\w%:]|[.,]\d|\s?(?:€|euros?"
    r"|dollars?))"
)
FIELD_EVENT = re.compile(
    r"\b(?:javelin|discus|shot put|hammer|high jump|long jump|triple jump|pole vault\w*"
    r"|Speer\w*|Diskus\w*|Kugelsto\w+|Hammerwerf\w*|Hochspr\w+|Weitspr\w+|Dreispr\w+"
    r"|Stabhochspr\w+|javelot|disque|poids|marteau|hauteur|longueur|triple saut|perche"
    r"|jabalina|disco|peso|martillo|altura|longitud|triple salto|pértiga|dardo|vara"
    r"|giavellotto|martello|salto in \w+|lancio|asta|speerwerp\w+|kogelst\w+|hoogspr\w+"
    r"|verspr\w+|polsstok\w+|oszcz\w+|kul[ąaęi]|dysk\w*|skok\w*|tyczk\w+|spjut\w*"
    r"|diskus\w*"
    r"|kula|höjdhopp\w*|längdhopp\w*|stavhopp\w*|spydkast\w*|kulestøt\w*|høydehopp\w*"
    r"|keihä\w+|kiekonheit\w+|копь\w+|диск\w*|ядр\w+|молот\w*|прыж\w+|шест\w*|oštěp\w*"
    r"|koul\w+)\b",
    re.IGNORECASE,
)
JUDGED = re.compile(
    r"\b(?:air (?:rifle|pistol)|luftgev\w+|luftgewehr\w*|skyttet?|carabine|gymnast\w*"
    r"|div(?:ing|er)\w*|figure skat\w+|ski jump\w+|all-around|beam"
    r"|vault|uneven bars"
    r"|heptathl\w+|decathl\w+|freestyle ski\w*|snowboard\w*|halfpipe|big air|surf\w*"
    r"|dressage"
    r"|Turne[nr]\w*|Skispr\w+|Eiskunstlauf\w*|Wasserspring\w+|patinage|saut à ski"
    r"|plongeon"
    r"|gimnas\w+|ginást\w+|ginnast\w+|patina\w+|pattinaggio|tuffi|saltos?|clavados"
    r"|kunstschaats\w*"
    r"|turn(?:en|ster|er)|skok\w+ narciarsk\w+|skoczk?\w+|łyżwiar\w+|backhopp\w*"
    r"|hopprenn\w*"
    r"|kunstløp\w*|konståk\w*|mäkihyp\w+|гимнаст\w*|фигурист\w*|фигурн\w+|трамплин\w*"
    r"|skokan\w*)\b",
    re.IGNORECASE,
)
RECORD_OF = re.compile(
    r"\b(?:record|best|mark|rekord\w*|récord|рекорд\w*)\b[^.;]{0,24}$", re.IGNORECASE
)
NEW_RECORD = re.compile(
    r"\b(?:set|sets|breaking|broke|smashed|new|setting|stellte|battu|batió|nuevo"
    r"|nouveau|neuen?)\b"
)
LONGEST_LEAD, FEWEST = 5, 2
# In a field event a bare "64,21" is a distance; elsewhere it may be anything.
TWO_DECIMALS = re.compile(r"(?<![\d:.,'’€£$])\d{1,2}[.,]\d{2}(?![\d%:]|[.,]\d)")
WITH_UNIT = re.compile(rf"\d[.,]\d{{1,3}}\s?(?:{METRES}|{POINTS})(?!\w)")
NUMERAL = re.compile(NUMBER)


def find_measures(paragraphs: Sequence[str], captions: Sequence[str]) -> list[Result]:
    """A competition by its marks, best first; nothing where fewer than two are told."""
    lead = paragraphs[:LONGEST_LEAD]
    text = " ".join((*lead, *captions))
    if not WITH_UNIT.search(text) and not TWO_DECIMALS.search(text):
        return []
    field = bool(FIELD_EVENT.search(text))
    if not field and not JUDGED.search(text):
        return []
    people = [
        n.text for p in (*lead, *captions) for n in find_names(p) if " " in n.text
    ]
    marks: dict[str, tuple[str, float]] = {}
    told: tuple[int, str] | None = None
    topic: str | None = None
    for order, paragraph in enumerate(lead):
        for sentence in split_sentences(paragraph):
            names = [
                without_country(n)
                for n in only_people(sentence, find_names(sentence))
                if is_person(n) and not (topic and is_aside(sentence, n, people))
            ]
            if OTHER_MATCH.search(sentence):
                continue
            given: set[int] = set()
            for mark in (BARE_OR_MARK if field else MARK).finditer(sentence):
                if not may_count(mark, sentence, field=field, known=bool(marks)):
                    continue
                holder = holder_of(sentence, names, mark.start(), given)
                name = fullest_name(holder.text, people) if holder else topic
                if name is None:
                    continue
                if holder:
                    given.add(holder.start)
                written = mark["mark"] or mark["bare"]
                if mark["unit"] and not DISTANCE.fullmatch(mark["unit"]):
                    written = written.removesuffix(mark["unit"]).strip()
                marks.setdefault(name, (written, value_of(written)))
                told = told or (order, sentence)
            topic = lead_person(sentence, names) or topic
    return as_result(marks, told)


def may_count(mark: re.Match[str], sentence: str, *, field: bool, known: bool) -> bool:
    """Whether a number is somebody's mark here, and no record of another day."""
    before = sentence[: mark.start()]
    if RECORD_OF.search(before) and not NEW_RECORD.search(before):
        return False
    unit = mark["unit"]
    if unit is None:
        return known or field
    return field or not DISTANCE.fullmatch(unit)


def value_of(mark: str) -> float:
    number = NUMERAL.match(mark)
    return float(number.group().replace(",", ".")) if number else 0.0


def as_result(
    marks: dict[str, tuple[str, float]], told: tuple[int, str] | None
) -> list[Result]:
    if told is None or len(marks) < FEWEST:
        return []
    won = any(m.sense == WIN for m in find_marks(told[1]))
    if not won and not NEW_RECORD.search(told[1]):
        return []
    best = sorted(marks, key=lambda name: -marks[name][1])
    (first, second, *rest) = best
    return [
        Result(
            first, second, marks[first][0], marks[second][0], first, None,
            told[1], told[0], others=tuple((n, marks[n][0]) for n in rest),
        )
    ]  # fmt: skip
