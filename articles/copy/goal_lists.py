"""Scorers told in a list: by brackets behind each name, or one after another."""

import re
from collections.abc import Iterable, Sequence

from articles.copy.goal_words import goal_words
from articles.copy.goals_abroad import SCORED_LIST, count_told
from articles.copy.lexicon import words_in
from articles.copy.minutes import CLOCK, NUMBER_IN_LIST
from articles.copy.names import Name
from articles.copy.players import known_team

# How a goal fell, written behind its minute in a bracket.
HOW = (
    r"(?:pens?\.?|penalty|pk|o\.?g\.?|own goal|g\.?p\.?|p\.?b\.?|p\.?p\.?"
    r"|a\.?g\.?|c\.?s\.?c\.?|s\.?p\.?|rig\.?|rigore|fe|he|ft|et|elfmeter"
    r"|(?:foul|hand)elfmeter|eigentor|k\.?|karny|sam\.?|str(?:aff)?\.?|selvmål|självmål"
    r"|strafschop|e\.?d\.?|autogol|sh|en|ps|пен\.?|а\.?г\.?|p\.?)(?!\w)"
)
IN_BRACKETS = re.compile(
    rf"\s?\((?P<list>{CLOCK}(?:['’′]|e|ème|:[ae]|\.|º|ª|st|nd|rd|th|-[йяю])?"
    r"(?:\s?(?:min|мин|хв)\w*\.?)?"
    rf"(?:,?\s?(?:[–-]\s)?{HOW})?"
    rf"(?:,?\s(?:(?:and|et|y|e|und|en|och|og|i|a|и|ve|ja)\s)?{CLOCK}"
    r"(?:['’′]|e|ème|\.|º|ª|st|nd|rd|th|-[йя])?(?:\s?min\w*\.?)?"
    rf"(?:,?\s?{HOW})?){{0,6}})(?:[,/;]\s?[^\W\d]{{1,16}}\.?(?:\s[^\W\d]{{2,12}})?)?\)",
    re.IGNORECASE,
)
HOW_OFTEN = {
    "both": 2,
    "twice": 2,
    "brace": 2,
    "double": 2,
    "two": 2,
    "hat-trick": 3,
    "treble": 3,
    "three": 3,
    "pair": 2,
    "doblete": 2,
    "doublé": 2,
    "doppietta": 2,
    "Doppelpack": 2,
    "tres": 3,
    "trois": 3,
    "tre": 3,
    "três": 3,
    "triplé": 3,
    "tripletta": 3,
    "Hattrick": 3,
}
GOALS_BY = re.compile(
    r"\b(?:up|ahead|front|lead|led)\s(?:thanks to|through|courtesy of)\s"
    r"(?:[a-zà-ÿ-]+\s){0,3}$"
    r"|\bcancelled out by\s(?:[a-zà-ÿ-]+\s){0,3}$"
    r"|\b(?:[Tt]antos|[Gg]oles|[Gg]olos|[Bb]uts|[Rr]eti|[Gg]ols|[Rr]éalisations)\b[^.;,]{0,20}"
    r"\b(?:obra|œuvre|autoría|por conta|firma) (?:de|d['’]|di)\s?$"
    r"|\b(?:goals|tries|goles|buts|essais|ensayos|Tore|Treffer|gols|golos|reti|mete"
    r"|mål|doelpunten|doelpunt|treffers?|tip-in|strafcorners?|голы|гол"
    r"|golü|goal|gol|but|rete|strikes|headers|efforts|try|brace|hat-trick"
    r"|doblete|doublé|doppietta|tripletta|triplé|Doppelpack|Hattrick|one)\s"
    r"(?:came |each )?(?:from|by|de|von|di|av|af|van|through|courtesy of)\s"
    r"(?:[A-Z][\w’'-]+(?:[’']s)?\s)?(?:[a-zà-ÿ-]+\s){0,3}$"
)
LISTED_ON = re.compile(
    r"(?:\s\((?P<count>[1-5])\)|,?\s(?:por partida doble|due volte|duas vezes|zweimal"
    r"|twee keer|två gånger|to ganger|to gange|dwukrotnie|dvakrát|дважды"
    r"|iki kez|en dos ocasiones|à deux reprises))?"
    r"(?:,|,?\s(?:and|y|e|et|und|och|og|en|i))\s"
    r"(?:[a-zà-ÿ-]+\s){0,3}"
)
# "Ann Roe por partida doble y Bea Holm".
DOUBLE_AFTER = re.compile(
    r",?\s(?:por partida doble|en dos ocasiones|à deux reprises|due volte|duas vezes"
    r"|zweimal|twee keer|två gånger|to ganger|to gange|dwukrotnie|dvakrát|дважды"
    r"|iki kez)"
)
# "Två mål av Ann Roe och ett av Bea Holm": both of the first, one of the second.
LISTED_ALONE = re.compile(
    r"\s(?:and|och|og|und|et|y|e|en|i|a)\s(?:ett|et|een|un|uno|um)\s|[.,;]?$"
)
# "Tore: Ann Roe und zweimal Bea Holm".
TWICE_BEFORE = re.compile(
    r"(?:zweimal|deux fois|dos veces|due volte|duas vezes|twee keer|tweemaal|två gånger"
    r"|to ganger|to gange|dwukrotnie|dvakrát|дважды|twice)\s(?:durch\s|der\s|die\s)?$"
)
LONGEST_COUNT = 30


def counted_in_brackets(
    sentence: str, groups: Iterable[Sequence[Name]]
) -> dict[int, int]:
    """Players named in one breath, some with how many: "Roe (2), Holm and Lund"."""
    counts: dict[int, int] = {}
    for group in groups:
        told = [COUNT_AFTER.match(sentence, name.end) for name in group]
        has_minutes = any(
            IN_BRACKETS.match(sentence, name.end) and not count
            for name, count in zip(group, told, strict=True)
        )
        if has_minutes or all(told) or not any(told):
            continue
        for name, count in zip(group, told, strict=True):
            counts[name.start] = int(count[1]) if count else 1
    return counts


COUNT_AFTER = re.compile(r"\s\(([1-5])\)")
# "Ann Roe, autora de tres goles"
AUTHOR_OF = re.compile(
    r",?\s(?:autora?|auteure?|autrice|autore)\s(?:de|di|d['’])\s?(?:un|une|una)?\s?"
    r"(?P<many>dos|tres|deux|trois|due|tre|dois|três|doblete|doublé|triplé|doppietta"
    r"|tripletta|hat-trick)\b"
)
OWN_GOALS = re.compile(
    r"(?:['’]s?)?\s(?:[\w-]+\s){0,2}?(?P<what>brace|double|hat-trick|treble"
    r"|two (?:tries|goals)|three (?:tries|goals)|goal|header|strike|winner|opener"
    r"|penalty|spot-kick"
    r"|equali[sz]er|try|volley|reply|consolation"
    r"|tap-in|leveller)\b(?<!field goal)(?! (?:in|was|is|kick|after) (?:ruled"
    r"|disallowed))"
)


def told_together(clause: str, offset: int, persons: Sequence[Name]) -> dict[int, int]:
    """Scorers listed without minutes, by where they stand, with how many each got."""
    counts: dict[int, int] = {}
    open_list = False
    for index, name in enumerate(persons):
        before = clause[: name.start - offset]
        after = clause[name.end - offset :]
        if index and open_list:
            between = clause[persons[index - 1].end - offset : name.start - offset]
            open_list = bool(LISTED_ON.fullmatch(between))
        is_first = GOALS_BY.search(before[-70:]) or SCORED_LIST.search(before[-20:])
        if is_first and before[: before.rfind(is_first.group())].endswith("field "):
            is_first = None
        open_list = open_list or bool(is_first)
        author = AUTHOR_OF.match(after)
        if author:
            counts[name.start] = HOW_OFTEN.get(author["many"], 2)
            continue
        owned = OWN_GOALS.match(after)
        if owned and IN_BRACKETS.match(after[owned.end() :]):
            continue
        if owned:
            counts[name.start] = HOW_OFTEN.get(owned["what"].split(" ")[0], 1)
        elif open_list and not IN_BRACKETS.match(after):
            word = is_first.group().split(" ")[0] if is_first else ""
            counts[name.start] = HOW_OFTEN.get(word, 1)
            if is_first and LISTED_ALONE.match(after):
                lead = words_in(before[: is_first.end()][-LONGEST_COUNT:])
                counts[name.start] = max(counts[name.start], count_told(lead))
            if DOUBLE_AFTER.match(after) or TWICE_BEFORE.search(before[-24:]):
                counts[name.start] = 2
        elif open_list:
            count = COUNT_AFTER.match(after)
            if count:
                counts[name.start] = int(count[1])
    return counts


def bridge(rest: str) -> str:
    """What follows a name, without "scoring twice" before the brackets."""
    found = BRIDGE.match(rest)
    if found and (HOW_MANY.search(found.group()) or goal_words(found.group())):
        return rest[found.end() - 1 :]
    return rest


WORDS_BETWEEN = re.compile(r"[^().;:]{2,70}\s(?=\()")
NO_LIST_OF_GOALS = re.compile(
    r"\b(?:penalt(?:y|ies)|conversions?|drop[- ]goals?|kick\w*|points?|shots?|saves?"
    r"|booked|cards?|aged?|caps?|and|who)\b|\d"
)
TIME_OF_A_GOAL = re.compile(
    r"\b(?:before|after|past|on|either side of|just|inside|shortly|right|late|early)\s"
    r"(?:\w+\s){0,3}(?:hour|interval|break|half-time|half|restart|time|kick-off)\s$"
)


def after_words(
    sentence: str, name: Name, names: Sequence[Name], teams: list[str]
) -> re.Match[str] | None:
    """Minutes in brackets a few words after a name: "hauled Tern back (29, 88)"."""
    between = WORDS_BETWEEN.match(sentence, name.end)
    if not between or NO_LIST_OF_GOALS.search(between.group()):
        return None
    for other in names:
        is_between = name.end <= other.start < between.end()
        if is_between and not known_team(other.text, teams):
            return None
    found = IN_BRACKETS.match(sentence[between.end() - 1 :])
    if not found:
        return None
    several = len(NUMBER_IN_LIST.findall(found["list"])) > 1
    is_told = several or TIME_OF_A_GOAL.search(between.group())
    return found if is_told or goal_words(between.group()) else None


HOW_MANY = re.compile(
    r"\b(?:once|twice|three times|one|two|three|both|got|had|other)\b"
)
BRIDGE = re.compile(r"\s(?:[a-zà-ÿ'’-]+\s){1,5}(?=\()")
