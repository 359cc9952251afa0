"""Where a match was played: ground and town."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from articles.copy.any_case import AnyCase
from articles.copy.dates import month_number
from articles.copy.days import WEEKDAY
from articles.copy.ground_words import COUNTRIES, GROUND, PALACE, is_ground
from articles.copy.lexicon import listed
from articles.copy.names import UPPER, Name, find_names, same_side, split_sentences
from articles.copy.place_forms import base_ground, base_town
from articles.copy.result_words import COMPETITION_NAME
from articles.copy.sides import Result

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
AT_A_PLACE = AnyCase(
    r"\b(?:at|in|inside|en|au|aux|à|im|in der|in de|in het|op|auf|auf dem|auf der|am"
    r"|corner of|back to|away from|points from|crowd of [\d,.]+ (?:in|at|inside)"
    r"|allo|alla|nello|nella|al|nel|no|na|i|på|w|a|u|v|ve|di|στο|στην|στη|στον"
    r"|at a packed|at a sold-out|at"
    r" a soaked|at a windswept|на|в|во|у|w hali|по|an|an der|nell['’]|all['’]|naar)\s"
    r"(?:the\s|el\s|la\s|le\s|l['’]|o\s|den\s|de\s|un\s)?[«„“\"]?$"
)
AT_THE = AnyCase(
    r"\bat\s(?:(?:the|a|an)\s(?:(?!in\b|of\b|for\b)[a-z-]+\s){0,2}|[a-z][\w-]+['’]s?\s)?$"
)
# "At a raucous Castle Park", "under the lights of Glen Road".
AT_A_WET = re.compile(
    r"\b(?:at|in)\s(?:an?\s(?:[a-z-]+,?\s){1,3}|rainy |sunny |windswept |sold-out )$"
    r"|\bunder the (?:flood)?lights (?:of|at) (?:the )?$"
    r"|\b(?:im|in der|am|auf der|auf dem|in het|in de|på|i|dans la|dans un|au|nello|nel"
    r"|en el|en un|no|na|num)\s(?:[a-zà-ÿ-]{4,}\s){1,2}$"
)
PLAYED_IN = re.compile(
    r"\b(?:στο|στην|στη|στον|i|på|in de|in der|im|no|na|al|w|en el|au|op|op de|auf dem"
    r"|auf der|am|на|в|all['’]|nel|u|allo|alla)\s[«„“\"]?$"
)
# Swedes, Danes and Norwegians play on a ground and in a town.
ON_A_GROUND = re.compile(r"\bpå\s$")
AFTER_A_PLACE = re.compile(
    r"[»“”\"]?(?:[,.;:)]|\s(?:in|on|before|after|with|as|by|to|i|en|em|w|under|where|when"
    r"|while|and|this|last|yesterday|for|from|thanks|despite|του|της|är|när|op|den|the|que"
    r"|sur|durant|lors|el|este|samedi|dimanche|hier|am|vor|mit|el pasado|i|på|etter"
    r"|efter|foran|inför|w|we|v|u|gegen|contra|contre|contro|[a-zæøåäö]{3,6}dag(?:en)?"
    r"|lauantaina|sunnuntaina|perjantaina|sobot[aęuy]|niedziel[aęi]|sábado|domingo)\b|$"
    r"|\s[A-Z][a-z]+day\b)"
)
CITY_AFTER = re.compile(
    r"[»“”\"]?(?:,\s(?:in\s|en\s|à\s|i\s|w\s|no\s|em\s|na\s)?|,?\s(?:in|en|à|em|i|w|v"
    r"|ve|u|у|в|во|di|de|do|da|te|a|az|of|no|din|la|στην|στη|στον|στο|του|της|d['’]"
    r"|d[ei] l['’])\s?|\s\()(?:the\s|the heart of\s)?$"
)
CITY_IN = re.compile(
    r"\b(?:[Ii]n|[Ee]n|[Àà]|[Ii]|[Ww]|a|[Ee]m|[Tt]e|[Вв]|во|у|[Vv]|[Vv]e|[Uu]|[Ww]e|nach"
    r"|bei|d['’]|near|στ[ηο]ν?)\s$"
)
AFTER_CITY = re.compile(
    r"\s(?:on|after|to|and|in front|last|yesterday|with|by|am|den|el|le|il|de|mit|mot"
    r"|med|before|as|at|this|that|gegen|contra|contre|contro|against|over|was|for|this"
    r"|met|door|w|lors|en|dans|pour|durant|devant|na|pela|pelo|im|in|zum|bij|tijdens"
    r"|under|inför|i|på|podczas|v|ve|u|в|во|the|when|where|while|thanks|despite"
    r"|kwam|won|speelde|verloor|pakte|gewann|siegte|besiegte|trennten|vann|slog|förlorade"
    r"|vandt|vant|tapte|[A-Z][a-z]+day|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|sábado"
    r"|domingo|sabato|domenica|lördag\w*|søndag|lørdag|söndag\w*|\d{1,2}-\d{1,3})\b"
    r"|[,.;:)]|$"
)
OWNED_BEFORE = re.compile(r"\b(?:at|in)\s$")


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
    for ground in (ground for text in texts for ground in grounds_in(text)):
        if is_side(ground.name, result) or (best and ground.weight <= best.weight):
            continue
        best = ground
        if best.weight == HEAVIEST:
            break
    if best is None:
        return None, None
    city = best.city and base_town(best.city, best.preposition, texts)
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
    return base_ground(name), city


# Nothing names a ground more plainly than its own word.
HEAVIEST = 2


def is_side(name: str, result: Result) -> bool:
    return any(same_side(name, side) for side in (result.first, result.second) if side)


# Asked for each match of a story.
@lru_cache(maxsize=64)
def grounds_in(text: str) -> tuple[Ground, ...]:
    """Every ground a text names."""
    found: list[Ground] = []
    header = venue_in_header(text)
    for sentence in split_sentences(text):
        found.extend(grounds_of(sentence))
    if header and not any(ground.weight > 1 for ground in found):
        found.insert(0, Ground(*header, 2))
    return tuple(found)


# A sentence is asked for by itself, and in its paragraph.
@lru_cache(maxsize=128)
def grounds_of(sentence: str) -> tuple[Ground, ...]:
    names = find_names(sentence)
    grounds = (ground_at(sentence, names, index) for index in range(len(names)))
    return tuple(ground for ground in grounds if ground)


LISTED_BEFORE = re.compile(r"(?:[,;]|\s[-–—])\s(?:the\s|The\s)?$")
CITY_POSSESSIVE = re.compile(r"['’]s?\s(?:[a-z]+\s){0,2}$")


# One of these stands close before every ground: cheap to look for.
PREPOSITIONS = listed("""
    at in inside en au aux à im op auf am back corner away points crowd allo alla nello
    nella al nel no na num i på w a u v ve на в во у по an naar dans nell' all' lights
    floodlights pe di στο στην στη στον der von vom under
""")
KIND_WORDS = listed("""
    estadio estadios stade stadio stadion stadionul stadionu stadionie estádio estadi
    campo court circuit circuito hala hali halle hall arena arène aréna pabellón
    sporthal sporthalle polideportivo palazzetto palasport pavilhão pavelló piscine
    piscina patinoire gymnase salle vélodrome velódromo velodromo autodromo autódromo
    pista complexe ijsbaan sportpark hippodrome ippodromo hipódromo стадионе стадиона
    стадион стадіоні стадіон арене арену дворце спорта манеже csarnok csarnokban dvorana
    dvorani stadium municipal
""")
OPENS = "«„“\"'’‘("


# How the words of KIND_AFTER begin.
KINDS_BEGIN = (
    "stadi", "arena", "ishal", "hall", "sport", "idrott", "idrett", "skid", "isst",
    "isar", "fotboll", "jäähall", "urheilu", "areen", "csarnok", "velodrom", "bazen",
    "zwembad", "kunstgress", "flerbruk",
)  # fmt: skip


def may_follow(sentence: str, end: int) -> bool:
    return sentence.startswith(KINDS_BEGIN, end + 1)


def ground_at(sentence: str, names: Sequence[Name], index: int) -> Ground | None:
    """The ground a name is, or stands for."""
    name = names[index]
    before = sentence[max(0, name.start - 50) : name.start]
    last = before.lower().replace("’", "'").split()[-5:]
    is_quoted = before[-1:] in OPENS
    may_stand = is_quoted or not PREPOSITIONS.isdisjoint(last)
    has_kind = is_quoted or not KIND_WORDS.isdisjoint(last)
    holds_word = is_ground(name.text)
    kind_after = may_follow(sentence, name.end) and KIND_AFTER.match(sentence, name.end)
    if not (may_stand or has_kind or holds_word or kind_after):
        return None
    town, preposition = town_after(sentence, names, index)
    kind = KIND_BEFORE.search(before) if has_kind else None
    if kind:
        at = name.start - len(before) + kind.start()
        kind_word = kind["kind"] or kind["named"]
        text = sentence[at : name.end].replace("«", "").replace("»", "")
        inner, within = split_city(name.text)
        if within and is_own_name(inner) and town in (None, within):
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
    if holds_word and (at_place or LISTED_BEFORE.search(before)):
        inner, within = split_city(name.text)
        text = name.text
        if within and is_ground(inner) and is_own_name(inner) and town is None:
            text, town = inner, within
        town = town or (owner.text if owner else None)
        if not at_place and town is None:
            if previous and PLACE_LISTED.fullmatch(sentence[previous.end : name.start]):
                # "Saturday 14 December, Toruń, Arena Kopernik"
                return Ground(text, previous.text, 2)
            if len(names) > index + 1:
                return None
        return Ground(text, town, 2, preposition)
    if holds_word or not (at_place or (may_stand and AT_THE.search(before))):
        return None
    if COMPETITION_NAME.search(name.text):
        return None
    is_at = (
        AT_THE.search(before)
        or (town and PLAYED_IN.search(before))
        or (town and DI_PLACE.search(before) and INDONESIAN.search(sentence))
    )
    if not is_at and ON_A_GROUND.search(before) and name.text[-1:] == "n":
        is_at = ON_A_GROUND.search(before)
    if is_at and AFTER_A_PLACE.match(sentence, name.end):
        if owner and town is None:
            town = owner.text
        return Ground(name.text, town, 1, preposition)
    return None


# "İzmir'deki Kordon Arena"
TURKISH_WITHIN = re.compile(r"(?P<town>[^\W\d_]{3,20})['’](?:n?de|n?da|te|ta)ki\s")
DI_PLACE = re.compile(r"\bdi\s$")
INDONESIAN = re.compile(r"\b(?:pada|dengan|setelah|laga|yang|mengalahkan|melawan)\b")
PLACE_LISTED = re.compile(r",\s")
# "Solna ishall", "Fjellby stadion": the kind in small letters behind the name.
KIND_AFTER = re.compile(
    r"\s(?:(?:is|skid|sport|idrotts|fotbolls|is)?(?:stadion|stadium|arena)|ishall(?:en)?"
    r"|sporthall(?:en)?|idrottsplats|idrottspark|idrettspark|kunstgress|hallen?"
    r"|jäähalli\w*|urheilutalo\w*|urheilukenttä|stadion(?:illa|i)|areenalla|hallissa"
    r"|csarnok\w*|stadionban|bazen[aiu]?|bazenima|zwembad|sportcentrum|velodrom|flerbrukshall|idrettshall|ishal)\b(?=[\s,.;)]|$)"
)
# "Comunale di Arezzo": of a town, where "Roi de X" may be all one name.
TOWN_KIND = re.compile(
    r"^(?:Comunale|Municipale?|Municipal|Olímpico|Olimpico|Olympique|Monumental|Nacional"
    r"|Nazionale|Central|Centrale|Nuevo)$"
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


def find_city(texts: Sequence[str], result: Result) -> str | None:
    """The town a result's own words place it in."""
    for text in texts:
        for town, preposition in cities_in(text):
            if not is_side(town, result):
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
        before = CITY_IN.search(sentence, max(0, name.start - 8), name.start)
        is_town = before and AFTER_CITY.match(sentence, name.end)
        if (is_town or TURKISH_PLACE.match(sentence, name.end)) and is_town_name(
            name.text
        ):
            found.append((name.text, before.group().strip() if before else ""))
    return () if found and TO_COME.search(sentence) else tuple(found)


# A sentence of what is still to be played, or of where somebody is from.
TO_COME = re.compile(
    r"\b(?:will|next|travel\w*|hosts?|visits?|face|faces|meets?|am kommenden|nächst\w+"
    r"|próxim[oa]s?|prochaine?s?|prossim[oa]|volgende|nästa|neste|następn\w+|příští"
    r"|следующ\w+|born|lives?|based|grew up)\b",
    re.IGNORECASE,
)
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
    return not (
        COMPETITION_NAME.search(name) or is_ground(name) or COUNTRIES.get(name.lower())
    )


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
    if CITY_AFTER.fullmatch(between) and not COMPETITION_NAME.search(following.text):
        return following.text, between.strip(' ,(»“”"')
    return None, ""
