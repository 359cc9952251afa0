"""Where a match was played: ground and town."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from articles.copy.lexicon import Lexicon, words_in
from articles.copy.names import Name, find_names, same_side, split_sentences
from articles.copy.result_words import COMPETITION_NAME
from articles.copy.sides import Result

# What the name of a ground, a hall, a course or a track holds.
GROUND = Lexicon(
    {
        True: "stadium arena park field fields ground grounds lane oval road centre"
        " center court courts club gardens garden dome racecourse circuit velodrome"
        " speedway course hall rink palace pavilion track green bowl street avenue way"
        " house raceway ballpark pool aquatics links forum bridge ring ice showgrounds"
        " showground exchange meadow meadows square theatre raceways"
        " boathouse coliseum colosseum gym gymnasium natatorium common boulevard"
        " sportsground playground paddock docks quay wharf yard recreation terrace"
        " stadion stadionul stadionu stadionie stadio estadio estádio estadi stade"
        " parc parken coliseo palacio pabellón pavelló pavilhão palau palais palasport"
        " palazzetto palazzo autodromo autódromo circuito nou campo camp trafford"
        " halle hala hali hall hallen halli hallissa sporthalle sporthal sportpark"
        " arenan areena areenan areenassa aréna arène arènes centrum velódromo"
        " vélodrome"
        " velodromo piscine piscina piscinas patinoire hipódromo hippodrome ippodromo"
        " complexe complejo polideportivo polisportivo gimnasio gimnásio salle gymnase"
        " sportcentrum isstadion isarena idrottsplats plads idrætspark stadyumu stadı"
        " salonu dvorana štadión štadion csarnok sportcsarnok aréna арена арене"
        " арену стадион стадионе стадіон стадіоні дворец дворце палац палаці манеж"
        " манеже trabrennbahn eishalle eisstadion rennbahn bahn baan ijsbaan schaatshal"
        " curlinghalle tennisclub tenisclub clube plaza pista corte cancha pitch"
    }
)
ENDINGS = (
    "arena",
    "arenan",
    "arenaen",
    "stadion",
    "halle",
    "hallen",
    "park",
    "parken",
    "dome",
    "drome",
    "gården",
    "vallen",
    "plan",
    "platz",
    "ring",
    "bad",
    "kampfbahn",
    "banen",
    "haus",
    "halli",
    "forum",
    "hal",
    "areena",
    "centrum",
    "kenttä",
    "pálya",
    "hallar",
)
SHORTEST_COMPOUND = 3
PALACE = re.compile(r"Pala[A-Z]")
# The kind of ground in small letters, before its name: "estadio de La Acequia".
KIND = (
    r"(?:estadios?|stade|stadio|stadion\w*|estádio|estadi|campo|court|circuito?|hala"
    r"|hali|halle|sporthal(?:le)?|hall|arena|arène|aréna|pabellón|polideportivo"
    r"|palazzetto|palasport|pavilhão|pavelló|piscine|piscina|patinoire|gymnase|salle"
    r"|vélodrome|velódromo|velodromo|autodrom[oe]?|pista|estadio municipal|complexe"
    r"|ijsbaan|sportpark|hippodrome|ippodromo|hipódromo|стадион[еа]?|стадіоні?|арен[еу]"
    r"|дворце спорта|ледово[мг]\w* дворц\w+|манеже|csarnok\w*|dvoran[aie]|stadium)"
)
OF = (
    r"(?:de la |de los |de las |de l['’]|del |de |d['’]|du |des |della |dello |dell['’]"
    r"|di |do |da |dos |das |der |im\. |municipal (?:de )?|municipale |municipal )?"
)
KIND_BEFORE = re.compile(
    rf"\b(?P<kind>{KIND})\s{OF}[«„“\"'’]?$|(?P<named>\b(?i:{KIND}))\s[«„“\"]$"
)
AT_A_PLACE = re.compile(
    r"\b(?:at|in|inside|en|au|aux|à|im|in der|in de|in het|op|auf|auf dem|auf der|am"
    r"|corner of|back to|away from|points from|crowd of [\d,.]+ (?:in|at|inside)"
    r"|allo|alla|nello|nella|al|nel|no|na|i|på|w|a|u|v|ve|at a packed|at a sold-out|at"
    r" a soaked|at a windswept|на|в|во|у|w hali|по|an|an der|nell['’]|all['’]|naar)\s"
    r"(?:the\s|el\s|la\s|le\s|l['’]|o\s|den\s|de\s|un\s)?[«„“\"]?$",
    re.IGNORECASE,
)
AT_THE = re.compile(
    r"\bat\s(?:(?:the|a|an)\s(?:[a-z-]+\s){0,2}|[A-Z][\w-]+['’]s?\s)?$", re.IGNORECASE
)
# "At a raucous Castle Park", "under the lights of Glen Road".
AT_A_WET = re.compile(
    r"\b(?:at|in)\s(?:an?\s(?:[a-z-]+,?\s){1,3}|rainy |sunny |windswept |sold-out )$"
    r"|\bunder the (?:flood)?lights (?:of|at) (?:the )?$"
)
PLAYED_IN = re.compile(
    r"\b(?:i|på|in de|in der|im|no|na|al|w|en el|au|op|op de|auf dem|auf der|am|на|в"
    r"|all['’]|nel|u|allo|alla)\s[«„“\"]?$"
)
# Swedes, Danes and Norwegians play on a ground and in a town.
ON_A_GROUND = re.compile(r"\bpå\s$")
AFTER_A_PLACE = re.compile(
    r"[»“”\"]?(?:[,.;:)]|\s(?:in|on|before|after|with|as|by|to|i|en|em|w|under|where|when"
    r"|while|and|this|last|yesterday|for|from|thanks|despite|for|är|när|op|den|the|que"
    r"|sur|durant|lors|el|este|samedi|dimanche|hier|am|vor|mit|el pasado)\b|$"
    r"|\s[A-Z][a-z]+day\b)"
)
CITY_AFTER = re.compile(
    r"[»“”\"]?(?:,\s(?:in\s|en\s|à\s|i\s|w\s)?|,?\s(?:in|en|à|em|i|w|v|u|в|di|de|do"
    r"|da|te|a|az|of|d['’]|d[ei] l['’])\s?|\s\()(?:the\s|the heart of\s)?$"
)
CITY_IN = re.compile(
    r"\b(?:in|en|à|i|w|a|em|te|в|во|у|v|ve|u|we|nach|bei|d['’]|near)\s$"
)
AFTER_CITY = re.compile(
    r"\s(?:on|after|to|and|in front|last|yesterday|with|by|am|den|el|le|il|de|mit|mot"
    r"|med|before|as|at|this|that|gegen|contra|contre|contro|against|over|was|for|this"
    r"|met|door|w|[A-Z][a-z]+day|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|sábado"
    r"|domingo|sabato|domenica|lördag\w*|søndag|lørdag|söndag\w*|\d{1,2}-\d{1,3})\b"
    r"|[,.;:)]|$"
)
OWNED_BEFORE = re.compile(r"\b(?:at|in)\s$")
COUNTRIES = Lexicon(
    {
        True: "italy france spain england wales scotland ireland germany europe"
        " portugal"
        " belgium sweden norway denmark finland poland switzerland austria japan"
        " australia brazil argentina canada america usa china india russia italia"
        " francia españa alemania italien frankreich spanien deutschland österreich"
        " schweiz schweden allemagne espagne italie suisse belgique portugal europa"
        " asia africa britain netherlands holland"
    }
)


@dataclass(frozen=True, slots=True)
class Ground:
    """A ground as a text names it, the town beside it, and how plainly it is one."""

    name: str
    city: str | None
    # 2: its name says so; 1: it stands where a ground would.
    weight: int


@lru_cache(maxsize=512)
def is_ground(name: str) -> bool:
    """Whether a name holds a word that grounds are named with."""
    if PALACE.search(name):
        return True
    words = words_in(name)
    return any(
        (GROUND.get(word.text) and word.capital)
        or (
            word.text.endswith(ENDINGS)
            and any(
                word.text.endswith(ending)
                and word.end - word.start > len(ending) + SHORTEST_COMPOUND
                for ending in ENDINGS
            )
        )
        for word in words
    )


def find_venue(texts: Sequence[str], result: Result) -> tuple[str | None, str | None]:
    """Ground and, where it stands beside it, city."""
    best: Ground | None = None
    for text in texts:
        for ground in grounds_in(text):
            if is_side(ground.name, result) or (best and ground.weight <= best.weight):
                continue
            best = ground
    if best is None:
        return None, None
    city = best.city
    if city and is_side(city, result) and same_side(city, best.name):
        city = None
    name = best.name
    if city is None:
        name, city = without_city(name, texts)
    if city is None:
        city = next(
            (g.city for t in texts for g in grounds_in(t) if g.city and g.name == name),
            None,
        )
    return name, city


def is_side(name: str, result: Result) -> bool:
    return any(same_side(name, side) for side in (result.first, result.second) if side)


# Asked for each match of a story.
@lru_cache(maxsize=64)
def grounds_in(text: str) -> tuple[Ground, ...]:
    """Every ground a text names."""
    found: list[Ground] = []
    header = venue_in_header(text)
    for sentence in split_sentences(text):
        names = find_names(sentence)
        for index in range(len(names)):
            ground = ground_at(sentence, names, index)
            if ground:
                found.append(ground)
    if header and not any(ground.weight > 1 for ground in found):
        found.insert(0, Ground(*header, 2))
    return tuple(found)


LISTED_BEFORE = re.compile(r"(?:[,;]|\s[-–—])\s(?:the\s|The\s)?$")
CITY_POSSESSIVE = re.compile(r"['’]s?\s(?:[a-z]+\s){0,2}$")


def ground_at(sentence: str, names: Sequence[Name], index: int) -> Ground | None:
    """The ground a name is, or stands for."""
    name = names[index]
    before = sentence[max(0, name.start - 50) : name.start]
    kind = KIND_BEFORE.search(before)
    if kind:
        at = name.start - len(before) + kind.start()
        kind_word = kind["kind"] or kind["named"]
        text = sentence[at : name.end].replace("«", "").replace("»", "")
        inner, within = split_city(name.text)
        city = city_after(sentence, names, index)
        if city is None and within and sentence.count(within) > 1:
            text, city = text[: len(text) - len(name.text) + len(inner)], within
        if city is None and is_bare_kind(kind_word, before):
            city = name.text
        return Ground(text, city, 2)
    previous = names[index - 1] if index else None
    owner = (
        previous
        if previous
        and CITY_POSSESSIVE.fullmatch(sentence[previous.end : name.start])
        and AT_A_PLACE.search(sentence[: previous.start])
        else None
    )
    holds_word = is_ground(name.text)
    at_place = (
        bool(AT_A_PLACE.search(before))
        or owner is not None
        or (holds_word and bool(AT_A_WET.search(before)))
    )
    if holds_word and (at_place or LISTED_BEFORE.search(before)):
        city = city_after(sentence, names, index) or (owner.text if owner else None)
        is_listed = not at_place
        if is_listed and city is None and len(names) > index + 1:
            return None
        return Ground(name.text, city, 2)
    if holds_word or not (at_place or AT_THE.search(before)):
        return None
    if COMPETITION_NAME.search(name.text):
        return None
    city = city_after(sentence, names, index)
    is_at = AT_THE.search(before) or (city and PLAYED_IN.search(before))
    if not is_at and ON_A_GROUND.search(before) and name.text[-1:] == "n":
        is_at = ON_A_GROUND.search(before)
    if is_at and AFTER_A_PLACE.match(sentence, name.end):
        if owner and city is None:
            city = owner.text
        return Ground(name.text, city, 1)
    return None


NEAR_KIND = re.compile(r"\b(?:circuito?|autodromo|hippodrome|ippodromo|hipódromo)\b")


def is_bare_kind(kind: str, before: str) -> bool:
    """Whether the kind is of a town rather than of a name: "circuito di Tern"."""
    return bool(NEAR_KIND.fullmatch(kind)) and before.endswith((" di ", " de ", " du "))


CITY_WITHIN = re.compile(r"\s(?:de|di|do|da|du|w|in|i)\s(?P<city>[^\W\d_][\w’'-]+)$")


def split_city(ground: str) -> tuple[str, str | None]:
    """A ground and the town its name may end in."""
    within = CITY_WITHIN.search(ground)
    if within and " " in ground[: within.start()]:
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


def find_city(texts: Sequence[str], result: Result) -> str | None:
    """The town a result's own words place it in."""
    for text in texts:
        for city in cities_in(text):
            if not is_side(city, result):
                return city
    return None


@lru_cache(maxsize=64)
def cities_in(text: str) -> tuple[str, ...]:
    """Every town a text places something in."""
    return tuple(
        name.text
        for sentence in split_sentences(text)
        for name in find_names(sentence)
        if CITY_IN.search(sentence, max(0, name.start - 8), name.start)
        and AFTER_CITY.match(sentence, name.end)
        and not COMPETITION_NAME.search(name.text)
        and not is_ground(name.text)
        and not COUNTRIES.get(name.text.lower())
    )


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


# Ground, city and country.
PLACE_PARTS, LONGEST_PIECE, FEWEST_PARTS = 3, 40, 2


def venue_in_header(caption: str) -> tuple[str, str | None] | None:
    """The ground in an agency's header, which gives ground, city and country."""
    if not any(character.isdigit() for character in caption):
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


def city_after(sentence: str, names: Sequence[Name], index: int) -> str | None:
    """The place named straight after a ground."""
    if index + 1 >= len(names):
        return None
    following = names[index + 1]
    between = sentence[names[index].end : following.start]
    if CITY_AFTER.fullmatch(between) and not COMPETITION_NAME.search(following.text):
        return following.text
    return None
