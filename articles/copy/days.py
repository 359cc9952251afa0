"""The day a match was played, counted back from the story's date."""

import re
from datetime import date, timedelta

from articles.copy.dates import WEEKDAYS, weekday_before

RELATIVE_DAY = re.compile(
    r"\b(?P<day>[Yy]esterday|[Ll]ast night|[Tt]oday|[Tt]onight|[Aa]yer|[Hh]ier"
    r"|[Gg]estern|[Ii]eri|[Oo]ntem)\b"
)
TODAY = frozenset({"today", "tonight"})
ON_WEEKDAY = re.compile(
    r"(?<!until )(?<!next )\b(?P<day>[A-Z][a-z]{5,8}|måndag(?:en)?|tisdag(?:en)?"
    r"|onsdag(?:en)?|torsdag(?:en)?"
    r"|fredag(?:en)?|lördag(?:en)?|söndag(?:en)?|lørdag|søndag|mandag|tirsdag|lunedì"
    r"|martedì|mercoledì|giovedì|venerdì|sabato|domenica|segunda-feira|terça-feira"
    r"|quarta-feira|quinta-feira|sexta-feira|maandag|dinsdag|woensdag|donderdag|vrijdag"
    r"|zaterdag|zondag|(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:avond|middag)"
    r"|понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье"
    r"|poniedziałek|wtorek|środę|czwartek|piątek|sobotę|niedzielę|lunes|martes"
    r"|miércoles|jueves"
    r"|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi"
    r"|dimanche)\b(?!['’]s\s(?!(?:final|semi-?final|match|game|win|victory|defeat|race"
    r"|draw|derby|tie|opener|clash|fixtures?|matches|games|grand)\b))"
)
DAY_PART = re.compile(r"(?<=dag)(?:en|avond|middag)$")
STILL_AHEAD = re.compile(
    r"\b(?:next|play again|will|meets?|visit|host|face(?! à)|travel)\b[^.]{0,40}$"
)


def day_told(words: str, day: date | None) -> date | None:
    """ "On Saturday" or "yesterday", counted back from the story's date."""
    if day is None:
        return None
    relative = RELATIVE_DAY.search(words)
    if relative:
        back = 0 if relative["day"].lower() in TODAY else 1
        return day - timedelta(days=back)
    for found in ON_WEEKDAY.finditer(words):
        number = WEEKDAYS.get(DAY_PART.sub("", found["day"].lower()))
        if number is not None and not STILL_AHEAD.search(words[: found.start()]):
            return weekday_before(day, number)
    return None
