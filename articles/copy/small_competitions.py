"""Competitions written without capitals, or by a number: "druhá liga", "1. division".

Each language has a few leagues that everybody calls so. A rule is the words as they
stand in a sentence, in any case, and the name as it stands alone.
"""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from articles.copy.competition_names import SHORT_NAMES
from articles.copy.names import UPPER


class Small(NamedTuple):
    """A competition where it stands, by its own name."""

    start: int
    end: int
    name: str


def as_written(found: re.Match[str]) -> str:
    return found.group()


def longest_stem(word: str, stems: Iterable[str]) -> str:
    """The longest of the stems that a word begins with, or nothing."""
    return max((stem for stem in stems if word.startswith(stem)), key=len, default="")


def without_ending(found: re.Match[str]) -> str:
    """ "Des DHB-Pokals", "das DHB-Pokal-Finale"."""
    return found["cup"]


# "druhé ligy", "první lize": an adjective and a noun, both in a case.
SLAVIC_NUMBERS = {
    "prvn": "první", "druh": "druhá", "třet": "třetí", "čtvrt": "čtvrtá", "nejvyšš":
    "nejvyšší", "prv": "prva", "drug": "druga", "treć": "treća", "tretj": "tretja",
    "pierwsz": "pierwsza", "trzeci": "trzecia", "czwart": "czwarta", "перв": "первая",
    "втор": "вторая", "высш": "высшая", "треть": "третья", "друг": "друга", "перш":
    "перша", "najvyšš": "najvyššia", "tret": "tretia",
}  # fmt: skip
SLAVIC_NOUNS = {
    "lig": "liga", "liz": "liga", "lidz": "liga", "divizi": "divize", "divizj":
    "dywizja", "tříd": "třída", "лиг": "лига", "ліг": "ліга", "дивизион": "дивизион",
    "extralig": "extraliga", "extraliz": "extraliga",
}  # fmt: skip
ONE_WORD = {
    "extralig": "extraliga", "extraliz": "extraliga", "ekstraklas": "ekstraklasa",
    "ekstralig": "ekstraliga", "ekstralidz": "ekstraliga",
}  # fmt: skip
OF_A_COUNTRY = {
    "чемпионат": "чемпионат", "первенств": "первенство", "кубк": "Кубок"
}  # fmt: skip


def in_nominative(found: re.Match[str]) -> str:
    """A Slavic league as a table would head it."""
    number, noun = found["number"], found["noun"]
    adjective = SLAVIC_NUMBERS.get(longest_stem(number.lower(), SLAVIC_NUMBERS), number)
    named = f"{adjective} {SLAVIC_NOUNS.get(longest_stem(noun, SLAVIC_NOUNS), noun)}"
    return named[0].upper() + named[1:] if number[0].isupper() else named


def of_one_word(found: re.Match[str]) -> str:
    return ONE_WORD[longest_stem(found.group().lower(), ONE_WORD)]


def of_a_country(found: re.Match[str]) -> str:
    """ "чемпионата России" is the чемпионат России."""
    if found["of"] in SHORT_NAMES:
        return found["of"]
    kind = OF_A_COUNTRY[longest_stem(found["kind"].lower(), OF_A_COUNTRY)]
    return f"{kind} {found['of']}"


class Rule(NamedTuple):
    """A pattern, what makes it worth a look, and the name as it stands alone."""

    hints: tuple[str, ...]
    pattern: re.Pattern[str]
    alone: Callable[[re.Match[str]], str]


NAME = rf"[{UPPER}][\w’'-]+(?:\s(?:de la |de |d['’])?[{UPPER}][\w’'-]+){{0,2}}"
RULES = (
    Rule(
        ("lig", "liz", "lidz", "diviz", "dywiz", "tříd", "лиг", "ліг", "дивизион"),
        re.compile(
            r"\b(?P<number>(?:prvn|druh|třet|čtvrt|nejvyšš|pierwsz|drug|trzeci|czwart|prv"
            r"|treć|tretj|tret|najvyšš)[a-zěščřžýáíéůúąęłóńśźć]{0,4}"
            r"|(?:[Пп]ерв|[Вв]тор|[Вв]ысш|[Тт]реть|[Пп]ерш|[Дд]руг)[а-яёіїє]{1,3}"
            r"|[1-4]\.|(?-i:I{1,3}V?\.?))\s"
            r"(?P<noun>(?:extra)?lig(?:a|y|u|ou|i|ę|ą|o|e|om|ach)?|extralize|lize|lidze"
            r"|divizi[eií]?|třídy|třídě|лиг[аиеуой]{1,2}|ліг[аиіуою]{1,2}"
            r"|дивизион[аеу]?)(?!\w)"
        ),
        in_nominative,
    ),
    Rule(
        ("extrali", "ekstra"),
        re.compile(
            r"(?<![\w-])(?:extralig(?:a|y|u|ou|e|i)|extralize|[Ee]kstraklas(?:a|y|ie|ę|ą)"
            r"|ekstralig(?:a|i|ę|ą)|ekstralidze)(?!\w)"
        ),
        of_one_word,
    ),
    Rule(
        ("чемпионат", "убк", "ервенств"),
        re.compile(
            rf"(?P<kind>чемпионат|чемпионате|чемпионата|чемпионату|первенств[аое]"
            rf"|[Кк]убк[аеу])\s(?P<of>(?:[{UPPER}][\w-]+(?:\s[{UPPER}][\w-]+)?|мира|страны)"
            r"(?:\sпо\s\w+)?)(?!\w)"
        ),
        of_a_country,
    ),
    Rule(
        ("divis",),
        re.compile(
            r"(?<![\w-])(?:(?:[1-6]\.|første|anden|andre|tredje)\s?di?vis(?:ion|jon)"
            r"|[Dd]ivision\s(?:[1-7]|ett|två|tre|fyra)(?:\s[A-ZÅÄÖ]\w+){0,2}"
            r"|(?:eerste|tweede|derde|vierde)\sdivisie)(?!\w)"
        ),
        as_written,
    ),
    Rule(
        ("0-ligaen",
         "allsvensk", "eliteseri", "elitseri", "superett", "herreliga", "superligaen",
         "hoofdklasse", "eredivisie", "scudetto", "landspokal", "pokalturnering",
         "wereldbeker", "beker", "klasse", "oernooi van"),
        re.compile(
            r"(?<![\w-])(?:[A-ZÆØÅ]\w+ \d+-ligaen|\w*allsvenskan|eliteserien"
            r"|elitserien|superettan|herreligaen"
            r"|superligaen|hoofdklasse|overgangsklasse|eredivisie|scudetto|landspokalen"
            r"|pokalturneringen|wereldbeker|(?:Nederlandse|nationale|Belgische) beker"
            r"|(?:eerste|tweede|derde|vierde)\sklasse(?:\s[A-K])?"
            rf"|[Tt]oernooi van {NAME})(?!\w)"
        ),
        as_written,
    ),
    Rule(
        ("hampionnat", "coupe", "tournoi"),
        re.compile(
            rf"\b(?:championnats?\s(?:de\s|d['’]|du\s)(?:{NAME}|[Mm]onde)"
            rf"|coupe\s(?:de\s|d['’]|du\s|des\s)(?:{NAME}|monde)"
            rf"|tournoi\s(?:de\s|d['’]|du\s){NAME})(?!\w)"
        ),
        as_written,
    ),
    Rule(
        ("divisi", "copa ", "coppa ", "taça ", "serie ", "série ", "campeonato ",
         "campionato ", "ategoria", "torneo "),
        re.compile(
            r"\b(?:(?:primera|segunda|tercera) división(?: [AB]| nacional)?"
            r"|división de honor|(?:primeira|segunda|terceira|[1-3]\.ª) divisão"
            r"|(?:[Pp]rima|[Ss]econda|[Tt]erza) [Cc]ategoria|(?:serie|série) [A-D][12]?"
            rf"|(?:copa|coppa|taça|torneo|campeonato|campionato)\s"
            rf"(?:(?:de la|de los|del|dell['’]|della|de|di|da|do)\s?)?{NAME}"
            r"|campionato italiano|campeonato (?:nacional|brasileiro|estadual))(?!\w)"
        ),
        as_written,
    ),
    Rule(
        ("gional", "ational", "dérale", "mentale", "igue", "Liga ", "Pro ", "Tier",
         "Top 1"),
        re.compile(
            r"\b(?:Régionale?|Nationale?|Fédérale|Départementale?|Pré-?[Nn]ationale|Ligue"
            r"|Liga|Nationalliga|Pro|Tier)\s[1-9]\b(?![-–:.]\d|\s[-–:]\s?\d)"
            r"|\bTop\s(?:10|12|14|16)\b|\b[Ll]igue (?:féminine|nationale|élite)\b"
        ),
        as_written,
    ),
    Rule(
        ("iga-",),
        re.compile(
            r"(?<![\w-])(?:Bundesliga|Oberliga|Regionalliga|Landesliga|Verbandsliga"
            r"|Bezirksliga|Kreisliga|Superliga)(?=-[A-ZÄÖÜ])"
        ),
        as_written,
    ),
    Rule(
        (" NL", "HNL"),
        re.compile(r"\b(?P<number>(?:[Pp]rv|[Dd]rug|[Tt]reć)\w{1,2})\s(?P<noun>H?NL)\b"),
        in_nominative,
    ),
    Rule(
        ("okal",),
        re.compile(
            rf"(?<![\w-])(?P<cup>[{UPPER}][\w-]{{1,20}}-Pokal|[{UPPER}][a-zäöüß]{{3,20}}pokal)"
            r"s?(?=-|\b)"
        ),
        without_ending,
    ),
    Rule(
        ("championship",),
        re.compile(
            r"\b(?:world|European|national|county|provincial|state|regional|All-Ireland)\s"
            r"(?:(?:indoor|junior|senior|intermediate|minor|under-\d\d|youth|club|athletics"
            r"|swimming|rowing|road|track|short course|hurling|football|camogie|rugby"
            r"|cricket|cross-country|ladies['’]?|women['’]s|men['’]s)\s){0,3}"
            r"championships?\b"
        ),
        as_written,
    ),
)  # fmt: skip


ANY_HINT = re.compile("|".join(hint for rule in RULES for hint in rule.hints))


def find_small(sentence: str) -> list[Small]:
    """Every competition a sentence names in small letters or by its number."""
    found: list[Small] = []
    if not ANY_HINT.search(sentence):
        return found
    for rule in RULES:
        if not any(hint in sentence for hint in rule.hints):
            continue
        found.extend(
            Small(each.start(), each.end(), rule.alone(each))
            for each in rule.pattern.finditer(sentence)
        )
    return found
