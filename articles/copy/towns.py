"""The town a match was played in, as the words that place it tell."""

import re
from collections.abc import Sequence
from functools import lru_cache

from articles.copy.competition_names import is_competition
from articles.copy.competitions import competitions_of
from articles.copy.countries import COUNTRIES
from articles.copy.dates import month_number
from articles.copy.days import WEEKDAY
from articles.copy.ground_words import GROUND, is_ground
from articles.copy.grounds import KIND_AFTER, PART_OF_EVENT, TURKISH_PLACE
from articles.copy.kinds import Kind, Kinds
from articles.copy.names import UPPER, Name, find_names, split_sentences
from articles.copy.place_forms import base_town
from articles.copy.result_words import names_competition
from articles.copy.to_come import CLAUSE_END, LONGEST_CLAUSE, is_to_come

# What places a match in a town, by itself, in its own language.
PREPOSITION = re.compile(
    r"(?<![\w'’])(?P<in>[Ii]n|[Ee]n|[Àà]|[Aa]|[Ii]|[Ww]e?|[Ee]m|[Tt]e|[Вв]о?|[Уу]|[Vv]e?|[Uu]|[Ll]a|near"
    r"|στ[ηο]ν?)\s$"
)
# Where the same letters are another word of another language: "Roe i Holm", "v Vale".
SPOKEN = {
    "a": re.compile(
        r"\b(?:ha|hanno|è|di|della|nel|nella|il|gli|dopo|sabato|domenica|contro|gara"
        r"|vince|vittoria|finale|battuto|serie)\b"
    ),
    "i": re.compile(
        r"\b(?:på|och|att|mot|med|vann|slog|efter|till|og|slo|etter|over|vant|vandt|tabte"
        r"|av|af|som|den|det|søndag|lørdag|fredag|lördag\w*|söndag\w*|kampen|matchen)\b"
    ),
    "v": re.compile(r"[ěščřžýůťňľĺŕ]|\b(?:se|na|po|je|proti|doma)\b"),
    "en": re.compile(
        r"\b(?:el|la|los|las|del|por|con|le|les|du|des|et|est|une?|au|aux|ante|este|sur)\b"
    ),
    "la": re.compile(r"[ășțşţ]"),
    "we": re.compile(r"[ąćęłńóśźż]"),
    "w": re.compile(r"[ąćęłńóśźż]|\bna\b"),
    "te": re.compile(r"\b(?:het|een|van|met|de)\b"),
    "u": re.compile(r"[čćžšđ]|\b(?:je|su|na|protiv|od|za)\b"),
}
DUTCH = re.compile(r"\b(?:het|een|van|voor|met|zijn|werd|tegen|won)\b")
# "In Tern's win", "in Moor colours": what is told of is no place.
NO_PLACE_NEXT = re.compile(
    r"['’]s?\b|\s(?:history|colou?rs|territory|action|shirts?|jerseys?|football|rugby|cricket"
    r"|hockey|basketball|ranks|squad|side|team|play|style|fashion|uniform|goal|half|area"
    r"|box|dress|blue|red|green|white|trikot|zwei|drei|eins|eight|nine|\d)\b"
    r"|\s(?:the|a|an|they|he|she|it|we)\s|,?\s(?:in|en|im Jahre?|em|nel|w|v|i"
    r"|в)\s(?:19|20)\d\d"
)
# Where somebody is from, or was: no place of the match.
OF_SOMEBODY = re.compile(
    r"\b(?:born|lives?|living|based|grew up|raised|trains?|resident|geboren"
    r"|lebt|wohnt|woont|née?"
    r"|nacid[oa]|reside|vive|nat[oa]|nascid[oa]|född|bor|født|urodzon\w+|narozen\w*|gentleman"
    r"|man|woman|fans?|people|somebody|someone|everybody|everyone|school|university|hospital"
    r"|when (?:they|he|she|it|we)|last (?:year|season|month)|(?:19|20)\d\d"
    r"|since|ahead of|before|preparing"
    r"|training camp|weigh-in)\b",
    re.IGNORECASE,
)
# Nouns that German writes like names: "in Führung", "in Überzahl".
GERMAN_NOUN = re.compile(
    r"\w+(?:ung|heit|keit|schaft|tion|zeit|spiel|satz|hälfte|runde|drittel|viertel|stand"
    r"|zahl|form|lage|phase|durchgang|abschnitt|reihe|serie|saison|woche|hand|nähe)$"
    r"|(?:Front|Folge|Gefahr|Not|Sicht|Szene|Abwesenheit|Runde|Gruppe|Liga|Minute|Rot"
    r"|Schwarz|Weiß|Blau|Gelb|Grün|Bestform|Person|Kraft|Ruhe|Bewegung|Frage|Teil|Etappe"
    r"|Lauf|Sachen|Erinnerung|Tor|Ordnung|Schach|Atem|Anwesenheit|Quarantäne|Topform)$"
)
TWO_WORDS, SHORTEST_TOWN = 2, 3


def find_city(texts: Sequence[str], kinds: Kinds, sides: Sequence[str]) -> str | None:
    """The town these texts place their match in, the first of them first."""
    for text in texts:
        for town, preposition in cities_in(text):
            # A town may be called as its team is, or do as people do ("In Tern traf
            # Ann Roe"); a full name of either is no town.
            is_full = " " in town and kinds.kind(town) in (Kind.TEAM, Kind.PERSON)
            is_full = is_full or (" " in town and town in sides)
            if not is_full and town not in kinds.surnames:
                return base_town(town, preposition, texts)
    return None


@lru_cache(maxsize=64)
def cities_in(text: str) -> tuple[tuple[str, str], ...]:
    """Every town a text places something in, each with its preposition."""
    return tuple(
        town for sentence in split_sentences(text) for town in cities_of(sentence)
    )


@lru_cache(maxsize=128)
def cities_of(sentence: str) -> tuple[tuple[str, str], ...]:
    found = []
    for name in find_names(sentence):
        preposition = preposition_before(sentence, name)
        if preposition is None or not is_town_name(name.text):
            continue
        if KIND_AFTER.match(sentence, name.end):
            continue
        if NO_PLACE_NEXT.match(sentence, name.end) and not TURKISH_PLACE.match(
            sentence, name.end
        ):
            continue
        before = sentence[max(0, name.start - LONGEST_CLAUSE) : name.start]
        if OF_SOMEBODY.search(CLAUSE_END.split(before)[-1]):
            continue
        if is_to_come(sentence, name.start, name.end) or is_of_a_competition(
            sentence, name
        ):
            continue
        found.append((name.text, preposition))
    return tuple(found)


def preposition_before(sentence: str, name: Name) -> str | None:
    """The word that says somebody is in a place; empty where an ending says so."""
    if TURKISH_PLACE.match(sentence, name.end):
        return ""
    found = PREPOSITION.search(sentence, max(0, name.start - 8), name.start)
    if not found:
        return None
    word = found["in"].lower()
    spoken = SPOKEN.get(word)
    if spoken and not spoken.search(sentence):
        return None
    return None if word == "en" and DUTCH.search(sentence) else found["in"]


def is_of_a_competition(sentence: str, name: Name) -> bool:
    """Whether it is part of a competition's name, or where another one is held.

    "Svenska cupen"; "a ticket to the Games in Tern".
    """
    return any(
        told.start <= name.start < told.end
        or (not told.weight and 0 <= name.start - told.end <= LONGEST_JOINT)
        for told in competitions_of(sentence)
    )


LONGEST_JOINT = 6


# "Result (Tern, Saturday 19 October): ...", "Tern, 3 August 2024."
TOWN_OF_LIST = re.compile(
    rf"(?:[(]\s?|[–-]\s|\.\s)(?P<town>[{UPPER}][\w’'-]{{2,20}}(?:\s[{UPPER}][\w’'-]{{2,20}})?)"
    r",\s(?P<after>[^\W\d_]{3,14}|\d{1,2}\.?\s[^\W\d_]{3,14})(?=[\s,):])"
)


def city_of_list(text: str) -> str | None:
    """The town in the heading of a list, beside a day or a ground."""
    if len(text) > LONGEST_HEADING:
        return None
    for found in TOWN_OF_LIST.finditer(text):
        if found.group()[0] == "." and ":" not in text and len(text) > SHORT_HEADING:
            continue
        after = found["after"].lower()
        is_day = WEEKDAY.get(after) is not None or (
            after[0].isdigit() and month_number(after.split()[-1]) is not None
        )
        if (is_day or GROUND.get(after)) and is_town_name(found["town"]):
            return found["town"]
    return None


LONGEST_HEADING, SHORT_HEADING = 300, 90


def is_town_name(name: str) -> bool:
    """Whether a name may be a town's: none of a country, a ground or a competition."""
    return not (
        len(name) < SHORTEST_TOWN
        or (name.isupper() and (len(name) <= SHORTEST_TOWN or " " in name))
        or names_competition(name)
        or is_competition(name)
        or is_ground(name)
        or PART_OF_EVENT.match(name)
        or COUNTRIES.get(name.lower())
        or GERMAN_NOUN.match(name)
    )
