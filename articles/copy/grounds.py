"""Where a match was played: ground and town."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from articles.copy.competition_names import is_competition, tidy_competition
from articles.copy.countries import COUNTRIES
from articles.copy.ground_forms import (
    AFTER_A_PLACE,
    AT_A_PLACE,
    AT_A_WET,
    AT_THE,
    CITY_AFTER,
    KIND,
    KIND_BEFORE,
    KIND_WORDS,
    KINDS_BEGIN,
    OF,
    ON_A_GROUND,
    OPENS,
    PLAYED_IN,
    PREPOSITIONS,
)
from articles.copy.ground_words import PALACE, is_ground
from articles.copy.names import Name, find_names, same_side, split_sentences, words_of
from articles.copy.place_forms import base_ground, base_town
from articles.copy.result_words import names_competition
from articles.copy.sides import Result
from articles.copy.to_come import is_to_come


@dataclass(frozen=True, slots=True)
class Ground:
    """A ground as a text names it, the town beside it, and how plainly it is one."""

    name: str
    city: str | None
    # 2: its name says so; 1: it stands where a ground would.
    weight: int
    # What stands before the town, and gives it its ending: "w Toruniu".
    preposition: str = ""


def find_venue(texts: Sequence[str], result: Result) -> tuple[str | None, str | None]:
    """Ground and, where it stands beside it, city."""
    best: Ground | None = None
    for ground in (ground for text in texts for ground in grounds_told(text)):
        if (best and ground.weight <= best.weight) or is_only_a_side(ground, result):
            continue
        best = ground
        if best.weight == HEAVIEST:
            break
    if best is None:
        return None, None
    city = best.city and base_town(best.city, best.preposition, texts)
    is_of_side = best.preposition == POSSESSIVE or (city and same_side(city, best.name))
    if city and is_of_side and is_side(city, result):
        city = None
    if city and COUNTRIES.get(city.lower()):
        # "Club Andino de Mendoza (Argentina)"
        name, city = split_city(best.name)
        return base_ground(name), city
    name = best.name
    if city is None:
        name, city = without_city(name, texts)
    if city is None:
        last = name.rpartition(" ")[2]
        city = next(
            (
                g.city
                for t in texts
                for g in grounds_told(t, last)
                if g.city and g.name == name and g.preposition != POSSESSIVE
            ),
            None,
        )
    return base_ground(name), city


# Nothing names a ground more plainly than its own word.
HEAVIEST = 2


OF_A_SIDE = re.compile(rf"^{KIND}\s{OF}")


def is_only_a_side(ground: Ground, result: Result) -> bool:
    """Whether a ground's name is a side's: "Vale Park" may be Vale's ground."""
    own = words_of(ground.name)
    # "Sul campo del Tern": where Tern play, and no ground's name.
    named = OF_A_SIDE.sub("", ground.name)
    if any(named == side for side in (result.first, result.second)):
        return True
    return any(
        same_side(ground.name, side)
        and (ground.weight < HEAVIEST or len(own) <= len(words_of(side)))
        for side in (result.first, result.second)
        if side
    )


def is_side(name: str, result: Result) -> bool:
    return any(same_side(name, side) for side in (result.first, result.second) if side)


def grounds_told(text: str, word: str = "") -> Iterator[Ground]:
    """Every ground a text names, in sentences that hold the word.

    The ground of an agency's header comes last, where no sentence names one plainly.
    """
    is_plain = False
    for sentence in split_sentences(text):
        if word not in sentence:
            continue
        for ground in grounds_of(sentence):
            is_plain = is_plain or ground.weight == HEAVIEST
            yield ground
    header = None if is_plain else venue_in_header(text)
    if header:
        yield Ground(*header, HEAVIEST)


# A sentence is asked for by itself, in its paragraph, and for each match of a story.
@lru_cache(maxsize=128)
def grounds_of(sentence: str) -> tuple[Ground, ...]:
    names = find_names(sentence)
    grounds = (
        (names[index], ground_at(sentence, names, index)) for index in range(len(names))
    )
    return tuple(
        ground
        for name, ground in grounds
        if ground and not is_to_come(sentence, name.start, name.end)
    )


# What stands for the preposition where a ground is its owner's: "Tern's Glen Road".
POSSESSIVE = "'s"
LISTED_BEFORE = re.compile(r"(?:[,;]|\s[-–—])\s(?:the\s|The\s)?$")
CITY_POSSESSIVE = re.compile(r"['’]s?\s(?:[a-z]+\s){0,2}$")


def may_follow(sentence: str, end: int) -> bool:
    return sentence.startswith(KINDS_BEGIN, end + 1)


def ground_at(sentence: str, names: Sequence[Name], index: int) -> Ground | None:
    """The ground a name is, or stands for."""
    name = names[index]
    before = sentence[max(0, name.start - 50) : name.start]
    last = before.lower().replace("’", "'").replace("'", "' ").split()[-5:]
    is_quoted = before[-1:] in OPENS
    may_stand = is_quoted or not PREPOSITIONS.isdisjoint(last)
    has_kind = is_quoted or not KIND_WORDS.isdisjoint(last)
    holds_word = is_ground(name.text)
    kind_after = may_follow(sentence, name.end) and KIND_AFTER.match(sentence, name.end)
    if not (may_stand or has_kind or holds_word or kind_after):
        return None
    if PART_OF_EVENT.match(name.text) or (
        name.text.endswith(" Bowl") and before.endswith("in the ")
    ):
        return None
    town, preposition = town_after(sentence, names, index)
    dutch = IN_DUTCH.search(before)
    if dutch:
        return Ground(f"{dutch['article']} {name.text}", town, 1, preposition)
    kind = KIND_BEFORE.search(before) if has_kind else None
    if kind:
        at = name.start - len(before) + kind.start()
        kind_word = kind["kind"] or kind["named"]
        text = sentence[at : name.end].replace("«", "").replace("»", "")
        inner, within = split_city(name.text)
        # "Piscina Scandone di Napoli": Italian names a ground before its town.
        is_italian = (
            " di " in name.text and kind_word and before.endswith(kind_word + " ")
        )
        is_whole = is_own_name(inner) or is_italian
        if within and is_whole and town in (None, within):
            text, town = text[: len(text) - len(name.text) + len(inner)], within
        if town is None and is_bare_kind(kind_word, before):
            town = name.text
        listed_after = names[index - 1] if index else None
        if town is None and listed_after and sentence[listed_after.end : at] == ", ":
            # "Львів, стадіон «Скіф»"
            town = listed_after.text
        return Ground(text, town, 2, preposition)
    previous = names[index - 1] if index else None
    beside = previous and PLACE_LISTED.fullmatch(sentence[previous.end : name.start])
    if kind_after and (beside or (may_stand and AT_A_PLACE.search(before))):
        text = name.text + kind_after.group().rstrip()
        town = town or (previous.text if previous and beside else None)
        return Ground(text, town, 2, preposition)
    owner = (
        previous
        if previous
        and may_stand
        and CITY_POSSESSIVE.fullmatch(sentence[previous.end : name.start])
        and AT_A_PLACE.search(sentence[: previous.start])
        else None
    )
    in_town = TURKISH_WITHIN.match(name.text)
    if in_town and holds_word:
        return Ground(name.text[in_town.end() :], in_town["town"], 2)
    if holds_word and TURKISH_PLACE.match(sentence, name.end):
        in_it = previous and TURKISH_PLACE.fullmatch(
            sentence[previous.end : name.start].rstrip()
        )
        return Ground(name.text, previous.text if previous and in_it else town, 2)
    at_place = may_stand and (
        bool(AT_A_PLACE.search(before[-28:]))
        or owner is not None
        or (holds_word and bool(AT_A_WET.search(before)))
    )
    if PALACE.match(name.text):
        return Ground(name.text, town, 2, preposition)
    inner, within = split_city(name.text)
    if within is None and EN_EL.search(before):
        # "En el Metropolitano de Barranquilla"
        alone = CITY_WITHIN.search(name.text)
        if alone and TOWN_KIND.match(name.text[: alone.start()]):
            return Ground(name.text[: alone.start()], alone["city"], 2)
    if holds_word and (at_place or LISTED_BEFORE.search(before)):
        inner, within = split_city(name.text)
        text = name.text
        if within and is_ground(inner) and is_own_name(inner) and town is None:
            text, town = inner, within
        not_after = owner is not None and town is None
        town = town or (owner.text if owner else None)
        if not at_place and town is None:
            if previous and PLACE_LISTED.fullmatch(sentence[previous.end : name.start]):
                # "Saturday 14 December, Toruń, Arena Kopernik"
                return Ground(text, previous.text, 2)
            if len(names) > index + 1:
                return None
        return Ground(text, town, 2, POSSESSIVE if town and not_after else preposition)
    if holds_word or not (at_place or (may_stand and AT_THE.search(before))):
        return None
    if names_competition(name.text) or is_competition(tidy_competition(name.text)):
        return None
    is_at = (
        AT_THE.search(before)
        or (town and PLAYED_IN.search(before))
        or (" " in name.text and AL.search(before) and BATTLE.search(sentence))
        or PLAYED_AT.search(before)
        or (town and DI_PLACE.search(before) and INDONESIAN.search(sentence))
    )
    if not is_at and ON_A_GROUND.search(before) and name.text[-1:] == "n":
        is_at = ON_A_GROUND.search(before)
    if is_at and AFTER_A_PLACE.match(sentence, name.end):
        if owner and town is None:
            town, preposition = owner.text, POSSESSIVE
        return Ground(name.text, town, 1, preposition)
    return None


EN_EL = re.compile(r"\b(?:en el|no|nel|al)\s$")
# "In De Kuil": a town would have no article.
IN_DUTCH = re.compile(r"\b[Ii]n\s(?P<article>De|Het|'t)\s$")
# "In Pool A of the Nations Shield".
PART_OF_EVENT = re.compile(
    r"(?:Pool|Group|Court|Ring|Mat|Lane|Heat|Round|Stage|Tier|Division|League|Conference"
    r"|Gruppe|Groupe|Grupo|Girone|Grupa|Poule|Grupp)\s(?:[A-L]|\d)\b"
)
# "Batte 2-0 il Rovigo al Gustavo Ventura": grounds are called for people.
PLAYED_AT = re.compile(
    r"\b(?:giocat|disputat)[oaie]\s(?:\w+\s){0,3}(?:al|allo|alla|all['’])\s?$"
)
AL = re.compile(r"\b(?:al|allo|all['’])\s?$")
BATTLE = re.compile(
    r"\b(?:batt\w+|vin\w+|supera\w*|pareggi\w*|perd\w+|sconfi\w+|\d-\d)\b"
)
# "İzmir'deki Kordon Arena"
TURKISH_WITHIN = re.compile(r"(?P<town>[^\W\d_]{3,20})['’](?:n?de|n?da|te|ta)ki\s")
DI_PLACE = re.compile(r"\bdi\s$")
INDONESIAN = re.compile(r"\b(?:pada|dengan|setelah|laga|yang|mengalahkan|melawan)\b")
PLACE_LISTED = re.compile(r",\s")
# "Solna ishall", "Fjellby stadion": the kind in small letters behind the name.
KIND_AFTER = re.compile(
    r"\s(?:(?:is|skid|ski|sport|idrotts|fotbolls|friidretts|langrenns)?(?:stadion|stadium|arena)|ishall(?:en)?"
    r"|sporthall(?:en)?|idrottsplats|idrottspark|idrettspark|kunstgress|hallen?"
    r"|jäähalli\w*|urheilutalo\w*|urheilukenttä|stadion(?:illa|i)|areenalla|hallissa"
    r"|csarnok\w*|stadionban|bazen[aiu]?|bazenima|zwembad|sportcentrum|velodrom|flerbrukshall|idrettshall|ishal)\b(?=[\s,.;)]|$)"
)
# "Comunale di Arezzo": of a town, where "Roi de X" may be all one name.
TOWN_KIND = re.compile(
    r"^(?:Comunale|Municipale?|Municipal|Olímpico|Olimpico|Olympique|Monumental|Nacional"
    r"|Nazionale|Central|Centrale|Nuevo|Metropolitano)$"
)
TWO_WORDS = 2


def is_own_name(inner: str) -> bool:
    """Whether a ground's name is whole without the town it may end in."""
    words = [word for word in re.split(r"[\s-]", inner) if word[:1].isupper()]
    return len(words) >= TWO_WORDS or bool(TOWN_KIND.match(inner))


NEAR_KIND = re.compile(r"\b(?:circuito?|autodromo|hippodrome|ippodromo|hipódromo)\b")


def is_bare_kind(kind: str, before: str) -> bool:
    """Whether the kind is of a town rather than of a name: "circuito di Tern"."""
    return bool(NEAR_KIND.fullmatch(kind)) and before.endswith((" di ", " de ", " du "))


CITY_WITHIN = re.compile(r"\s(?:de|di|do|da|du|w|in|i)\s(?P<city>[^\W\d_][\w’'-]+)$")
SEVERAL_WORDS = re.compile(r"\w[\s-]\w")


def split_city(ground: str) -> tuple[str, str | None]:
    """A ground and the town its name may end in."""
    within = CITY_WITHIN.search(ground)
    if within and SEVERAL_WORDS.search(ground[: within.start()]):
        return ground[: within.start()], within["city"]
    return ground, None


def without_city(ground: str, texts: Sequence[str]) -> tuple[str, str | None]:
    """A ground whose name ends in its town, where the copy names the town as well."""
    short, city = split_city(ground)
    if city and sum(text.count(city) for text in {*texts}) > 1:
        return short, city
    within = CITY_WITHIN.search(ground)
    if within and PALACE.match(ground):
        return ground[: within.start()], within["city"]
    return ground, None


# "İzmir'de", "Kordon Arena'da"; "İzmir'deki" stands before the ground.
TURKISH_PLACE = re.compile(r"['’](?:n?da|n?de|ta|te)(?:ki)?\b")
# "..., Sinan Hall, Istanbul, Turkey - 11 Jun 2023"
LISTED = re.compile(
    r",\s(?P<ground>[^,]{3,40}),\s(?P<city>[^,]{2,30}),\s(?P<country>[^,]{2,30})"
    r"\s[-–]\s\d{1,2}\s\w"
)
# "Celtic Shield, The Showgrounds, Galway 12/3/2022"
LISTED_SHORT = re.compile(
    r",\s(?:The\s|the\s)?(?P<ground>[^,\d]{3,40}),\s(?P<city>[^,\d]{2,30})\s"
    r"\d{1,2}[./]\d{1,2}[./]\d{2,4}"
)
# "07.05.2023, Hessen, Tern: Handball: Nordliga, Tern - Vale, 30. Spieltag, Seehalle."
GERMAN_HEADER = re.compile(
    r"\d{1,2}\.\d{1,2}\.\d{4}, [^:,]{2,40}, (?P<city>[^:,]{2,40}): [^.]{2,20}:"
    r" [^\n]{0,160}, (?P<ground>[^,.:]{3,40})\.(?:\s|$)"
)
HAS_FIGURE = re.compile(r"\d")
# Ground, city and country.
PLACE_PARTS, LONGEST_PIECE, FEWEST_PARTS = 3, 40, 2


def venue_in_header(caption: str) -> tuple[str, str | None] | None:
    """The ground in an agency's header, which gives ground, city and country."""
    if not HAS_FIGURE.search(caption):
        return None
    german = GERMAN_HEADER.match(caption)
    if german:
        return german["ground"], german["city"]
    listed = LISTED.search(caption) or LISTED_SHORT.search(caption[:160])
    if listed and (is_ground(listed["ground"]) or listed.re is LISTED_SHORT):
        return listed["ground"], listed["city"]
    parts = caption[:260].split(" - ")
    if len(parts) <= FEWEST_PARTS:
        return None
    for part in parts[1:]:
        pieces = [p.strip() for p in part.split(",")]
        is_short = all(0 < len(piece) <= LONGEST_PIECE for piece in pieces)
        if is_short and (
            len(pieces) == PLACE_PARTS
            or (len(pieces) == PLACE_PARTS - 1 and is_ground(pieces[0]))
        ):
            return pieces[0], pieces[1]
    return None


OWNED = re.compile(r"['’]s?\s")
# "At Glen Road, Tern and Vale drew": what is listed after a ground is a side.
AFTER_A_LIST = re.compile(
    r"['’]|[.,;:()]|$|\s(?!and\b|beat\b|won\b|drew\b|lost\b|were\b|had\b|held\b)[^\W\d_A-Z]"
    r"|\s[A-Z]\w+day\b|\s\d"
)


def town_after(
    sentence: str, names: Sequence[Name], index: int
) -> tuple[str | None, str]:
    """The place named straight after a ground, and the preposition it stands with."""
    if index + 1 >= len(names):
        return None, ""
    following = names[index + 1]
    end = names[index].end
    kind = KIND_AFTER.match(sentence, end)
    between = sentence[kind.end() if kind else end : following.start]
    if (
        CITY_AFTER.fullmatch(between)
        and not names_competition(following.text)
        and not OWNED.match(sentence, following.end)
        and (between != ", " or AFTER_A_LIST.match(sentence, following.end))
    ):
        return following.text, between.strip(' ,(»“”"')
    return None, ""
