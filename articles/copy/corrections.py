"""Corrections: the score an earlier version gave, put right by the one that follows.

"An earlier version gave the score as 3-1; it was 2-1": whoever reads results after this
finds 2-1 in both places. A wrong score that none follows is blanked.
"""

import re
from collections.abc import Sequence

from articles.copy.any_case import AnyCase
from articles.copy.names import split_sentences

# What heads a correction, or says that a story has been corrected.
OF_A_CORRECTION = AnyCase(
    r"\b(?:correct(?:ion|ions|ed)|clarification|amended|erratum|errata|earlier version"
    r"|previous version|berichtigung|korrektur|korrigiert|fassung|rectifi\w+|erreur"
    r"|fe de errores|correcci[oó]n|corrige\w*|versión anterior|rettifica\w*|correzione"
    r"|versione precedente|correção|retifica\w*|versão anterior|rectificatie|correctie"
    r"|eerdere versie|rättelse|tidigare version|rettelse|retting|tidligere vers\w+"
    r"|sprostowanie|wcześniejszej wersji|oprava|oikaisu|поправка|уточнение|исправл\w+"
    r"|düzeltme)\b"
)
SAID = AnyCase(
    r"\b(?:said|stated|gave|given|reported|wrote|listed|printed|version|misstated"
    r"|incorrectly|wrongly|mistakenly|erroneously|in error|hieß es|geschrieben"
    r"|angegeben|fassung|fälschlich\w*|irrtümlich\w*|indiqu\w+|écri\w+|par erreur"
    r"|annonc\w+|decía|indicaba|versión|por error|publicamos|informó|scritto"
    r"|versione|erroneamente|per errore|riportat\w+|versão|dizia|erradamente"
    r"|por engano|informou|versie|stond|abusievelijk|ten onrechte|meldde"
    r"|felaktigt|stod|uppgavs|versjon|feilaktig|sto|oppga|fejlagtigt|wersj\w+"
    r"|błędnie|podal\w*|verz\w+|chybně|uved\w+|ошибочно|версии|говорилось)\b"
)
SCORE = re.compile(r"(?<![\d.:–-])\d{1,3}\s?[-–:]\s?\d{1,3}(?![\d.:–-]*\d)")
NOT_BEFORE = AnyCase(
    r"(?:\b(?:not|nicht|no|non|não|niet|inte|ikke|nie|ne|instead of|rather than|statt"
    r"|au lieu de|en lugar de|anziché|em vez de|in plaats van|i stället för|i stedet"
    r" for)|не)\s(?:the\s|de\s|a\s)?$"
)
LONGEST_LEAD = 24


def put_right(paragraphs: Sequence[str]) -> list[str]:
    """The paragraphs of a story with the scores of its corrections put right."""
    at = [i for i, text in enumerate(paragraphs) if OF_A_CORRECTION.search(text)]
    if not at:
        return list(paragraphs)
    # A heading says it of what follows.
    return [
        corrected(text) if i >= at[0] else text for i, text in enumerate(paragraphs)
    ]


def corrected(text: str) -> str:
    """A paragraph with each wrong score replaced by the next right one."""
    wrong: list[re.Match[str]] = []
    right: list[re.Match[str]] = []
    start = 0
    for sentence in split_sentences(text):
        start = text.find(sentence, start)
        was_wrong = False
        for score in SCORE.finditer(text, start, start + len(sentence)):
            before = text[start : score.start()]
            is_wrong = NOT_BEFORE.search(before[-LONGEST_LEAD:]) is not None or (
                not was_wrong and SAID.search(before) is not None
            )
            was_wrong = was_wrong or is_wrong
            (wrong if is_wrong else right).append(score)
        start += len(sentence)
    for score in reversed(wrong):
        after = next((r for r in right if r.start() > score.end()), None)
        before_it = [r for r in right if r.end() <= score.start()]
        true = after or (before_it[-1] if before_it else None)
        figures = true.group() if true else " " * len(score.group())
        text = text[: score.start()] + figures + text[score.end() :]
    return text
