"""Times of a race as seconds, however a country writes them."""

import re

from articles.copy.worded import NUMBERS

# "2'05\"84" is two minutes, "56''84" none.
PRIMES = re.compile(
    r"(?:(?P<m>\d{1,2})['’′]\s?)?(?P<s>\d{1,2})(?:''|[\"”″]|’’)(?P<c>\d{1,3})"
)
# "1.19.24,6" is an hour, nineteen minutes and so on; "53,12" is under a minute.
NORDIC = re.compile(r"(?P<rest>\d{1,2}(?:[.:]\d{1,2})?)[.:](?P<seconds>\d{2},\d{1,3})")

# "2 h 14", "2 uur 14 minuten": no seconds told.
HOURS = re.compile(
    r"\d\s?(?:h|hours?|heures?|Std\.?|Stunden?|horas?|or[ae]|uur|timm?a?r?|saat)\b"
    r"|\d\s?[hu]\s?\d"
)
WORDS = re.compile(r"[^\W\d_]+")


def in_figures(word: re.Match[str]) -> str:
    return str(NUMBERS.get(word.group(), word.group()))


def seconds_of(time: str) -> float | None:
    """A time as seconds; a gap to the winner is none."""
    if time.startswith("+"):
        return None
    if not time[0].isdigit() or " " in time:
        time = WORDS.sub(in_figures, time)
    primes = PRIMES.fullmatch(time)
    if primes:
        return int(primes["m"] or 0) * 60 + float(f"{primes['s']}.{primes['c']}")
    nordic = NORDIC.fullmatch(time)
    if nordic:
        time = f"{nordic['rest'].replace('.', ':')}:{nordic['seconds']}"
    parts = [float(p.replace(",", ".")) for p in re.findall(r"\d+(?:[.,]\d+)?", time)]
    if len(parts) == 2 and HOURS.search(time):
        parts.append(0.0)
    total = 0.0
    for part in parts:
        total = total * 60 + part
    return total


# "12:38.40", "9.97 seconds", "4 h 12 min 33 s", "3h28'44''", "58min 12sec".
TIME = (
    # As the Nordic countries and the Netherlands write them: "1.55,41", "1.19.24,6".
    r"(?:\d{1,2}[.:])?\d{1,2}[.:]\d{2},\d{1,3}|\d{1,2}''\d{2}|"
    r"(?:\d{1,2}\s?(?:h|hr|hrs|hours?|std\.?|Std\.|t)\s?)(?:\d{1,2}\s?(?:min|mins|m"
    r"|minutes|['’′])\.?\s?)(?:\d{1,2}(?:[.,]\d{1,3})?\s?(?:sec|secs|s|seconds|''"
    r"|[\"”″]"
    r"|’’)?)?"
    r"|\d{1,2}\s?(?:min|mins|['’′])\s?\d{1,2}(?:[.,]\d{1,3})?\s?(?:seconds|secs?|s|''"
    r"|[\"”″]|’’)\d{0,3}"
    r"|(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?|\d{1,2}[.,]\d{2}\d?"
)
TIME_AT_ALL = re.compile(TIME)
# A time to the second at least; a gap to the winner begins with its plus.
LAPSE = re.compile(
    r"(?<![\w:.,+])(?P<time>(?:one|two|three|four|five|six)\s"
    r"hours?,? \d{1,2} min(?:ute)?s?(?: and|,)? \d{1,2}(?:\.\d+)? sec(?:ond)?s?"
    r"|(?:\d{1,2}[.:])?\d{1,2}[.:]\d{2},\d{1,3}"
    r"|\d{1,2} hours?,? \d{1,2} min(?:ute)?s?(?: and"
    r"|,)? \d{1,2}(?:\.\d+)?"
    r" sec(?:ond)?s?|\d{1,2}\s?h\s?\d{1,2}(?:\s?(?:min"
    r"|['’′:])\s?\d{1,2}(?:[.,:]\d{1,3})?)?"
    r"(?:\s?(?:''|[\"”″]|s\b))?|\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3})?"
    r"|\d{1,2}:\d{2}[.,]\d{1,3}"
    r"|\d{1,2} (?:minutes?|min) (?:and )?\d{1,2}(?:[.,]\d{1,3})? ?(?:seconds?|sec|s)\b"
    rf"|\+\s?\d{{1,3}}(?:[:'’]\d{{2}})?(?:[.,]\d{{1,3}})?"
    rf"|\d{{1,3}}[.,]\d{{2,3}}(?!\d|%)|{TIME})(?!\d|\s?(?:per cent|km|kilom|miles"
    rf"|m\b|metres|points))"
)
