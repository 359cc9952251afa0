"""Who contests a sport of single people: not their countries, towns or trades.

"Thailand's Kitti Saengsuk", "Newry featherweight Niamh Rafferty", "Französin Ann Roe":
one person each, and no side called Thailand, Newry or Französin.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from articles.copy.any_case import AnyCase
from articles.copy.meetings import OF_PEOPLE
from articles.copy.names import GROUND_WORD, ROLES, Name, find_names
from articles.copy.nationals import GIVEN, NATIONAL
from articles.copy.polyglot import JOINS_NAMES
from articles.copy.sides import Result, is_side

# Sports of single people that no other module needs to tell apart.
OTHER_SPORTS = """
    mixed_martial_arts ski_jumping
    judo wrestling taekwondo karate fencing squash sumo bowls triathlon chess
    speed_skating cross-country_skiing figure_skating gymnastics diving horse_racing
    weightlifting surfing archery pool kickboxing padel
"""
OTHERS_OF_PEOPLE = frozenset(OTHER_SPORTS.split())
TRADES = (
    r"(?:\w+weight|(?:sensation|phenom|prodigy|hopeful|hero|giant|great|legend|native)"
    r"|(?:\w+ )?(?:seed|lucky loser|wild card|qualifier|teenager|youngster|veteran"
    r"|champion"
    r"|favourite"
    r"|wildcard|boxer|fighter|judoka|wrestler|fencer|player|potter|thrower|sprinter"
    r"|runner"
    r"|swimmer|rider|driver|skater|skier|golfer|compatriot|prospect|newcomer|debutant"
    r"|left-hander"
    r"|(?!over|under|after|later|never|ever|either|other|rather|former|or)[a-z-]{3,}"
    r"(?:er|ist|or|man|woman)|southpaw|star|ace|number \w+|\d{1,2}-year-old|contender"
    r"|challenger|holder"
    r"|ranked \w+))"
)
OWNS_PERSON = re.compile(
    rf"(?:['’]s?)\s(?:[^\W\d_A-ZÀ-Þ][\w'’-]*\s|\d{{1,2}}-year-old\s|No\.?\s\d{{1,3}}\s"
    rf"|\d{{1,2}}(?:st|nd|rd|th)\s){{0,6}}"
    rf"|\s(?:{TRADES}|{ROLES})\s(?:{TRADES}\s)?",
)


def is_of_people(sport: str | None) -> bool:
    """Whether the sides of a sport are single people."""
    return sport in OF_PEOPLE or (
        sport is not None and sport.replace(" ", "_") in OTHERS_OF_PEOPLE
    )


def only_people(text: str, names: Sequence[Name]) -> tuple[Name, ...]:
    """The names of a sentence without those that only say whose or what somebody is."""
    kept: list[Name] = []
    owned_from: int | None = None
    whole = sum(" " in name.text and is_side(name.text) for name in names)
    for index, name in enumerate(names):
        following = names[index + 1] if index + 1 < len(names) else None
        start = introduced_from(text, name) if owned_from is None else owned_from
        if (
            following
            and is_side(following.text)
            and not GROUND_WORD.search(following.text)
            and (" " in following.text or " " not in name.text)
            and OWNS_PERSON.fullmatch(text[name.end : following.start])
        ):
            owned_from = start
            continue
        # Of two people by their full names, neither is a town or a trade.
        if (
            whole > 1
            and " " not in name.text
            and not is_owner(text, name)
            and not in_a_pair(text, names, index)
            and not VALUE_NEXT.match(text, name.end)
        ):
            continue
        if is_nobody(text, name) or OF_AN_AGE.search(
            text[max(0, name.start - 40) : name.start]
        ):
            owned_from = None
            continue
        own = without_town(text, name)
        kept.append(Name(start, name.end, bare_person(own)))
        owned_from = None
    return tuple(kept)


# "22-Jährige", "mit Ippon": capitals that name nobody.
NOBODY = re.compile(
    r"Ik|Je|Ich|Wir|Jag|Vi|Yo|Io|Eu|Ja|Wij|Nous|Noi|Nós|Já|Я|Мы|Ми|Jährige[rn]?"
    r"|Pole(?= vault)|Ippon|Waza-?ari|T?K\.?O\.?|MMA|UFC|WBC|WBA|IBF|WBO"
    r"|ATP|WTA|PSA|BWF"
    r"|FIDE|PDC"
    r"|PGA|LPGA|Day|Round|Set|Satz|Gold|Silber|Bronze"
)
# "The 22-year-old from York", "Die 22-Jährige aus Münster": where somebody is from.
OF_AN_AGE = re.compile(
    r"(?:year-old|Jährige[nr]?|jährige[nr]?|jarige|åring\w*|årig\w*|\bans|años|anos"
    r"|anni|letni\w*"
    r"|летн\w+|letý|letá|letia|vuotia\w*|godišnj\w+|yaşındaki)\s(?:\w+\s)?"
    r"(?:from|aus|uit|från|fra|de|da|di|du|z|ze|iz|из|of|din)\s$"
    r"|[a-zà-ž]{3,}\s(?:aus|uit|från|iz|из)\s$"
)
AFTER_ARTICLE = re.compile(
    r"(?:^|\s|['’])(?:[Tt]he|[Dd](?:er|ie|as|en|em)|[Ll][ea]|[Ee]l|[Ii]l|[Dd]e|[OoAa]"
    r"|L|l)(?:\s|['’])$"
)


# "Helsinki Openin", "Tata Opens": an event with an ending.
EVENT_BENT = re.compile(
    r"\s(?:Open|Cup|Masters|Trophy|Classic|Slam|Tour|GP)[^\W\d_]{0,4}$"
    r"|^(?:Europei|Mondiali|Campionati|Assoluti|Championnats|Mondiaux|Europeos?"
    r"|Mundial(?:es)?"
    r"|Campeonatos?|Olympi\w+|Olimpi\w+|Mistrzostwa\w*|Mistrovství|Prvenstvo"
    r"|Weltmeister\w+"
    r"|Europameister\w+|Jogos|Juegos|Giochi|Jeux|Igrzysk\w*|Asian Games|Чемпионат\w*)\b"
)


# "(3:38.90) and Italy (3:40.33)": a crew with its time.
VALUE_NEXT = re.compile(r"(?:,?\s\(?|:\s)[+-]?\d")


def in_a_pair(text: str, names: Sequence[Name], index: int) -> bool:
    """ "Kramer e Vogelsang": two surnames that are one side."""
    return any(
        " " not in left.text
        and " " not in right.text
        and JOINS_NAMES.fullmatch(text[left.end : right.start])
        for left, right in pairwise(names[max(0, index - 1) : index + 2])
        if names[index] in (left, right)
    )


def is_owner(text: str, name: Name) -> bool:
    return text[name.end : name.end + 1] in ("'", "’")


def is_nobody(text: str, name: Name) -> bool:
    """ "Squash: ..." tells of no Squash, and "the Czech" was named before."""
    if NOBODY.fullmatch(name.text) or EVENT_BENT.search(name.text):
        return True
    if " " in name.text:
        return False
    if name.start <= 1 and text[name.end : name.end + 2] == ": ":
        return True
    if name.start <= 1 and NATIONAL.fullmatch(name.text):
        # "Polska tenisistka pokonała": an adjective, and what she is.
        return bool(LOWER_NEXT.match(text, name.end))
    return bool(AFTER_ARTICLE.search(text[max(0, name.start - 6) : name.start]))


LOWER_NEXT = re.compile(r"\s[^\W\d_A-Z][^\W\d_]{3,}")


WORD_BEFORE = re.compile(r"(?:^|\s|['’])(?P<word>[^\W\d_]{4,16})\s$")


def introduced_from(text: str, name: Name) -> int:
    """Where a name begins with who somebody is before it: "l'Italien Marco Riva"."""
    before = WORD_BEFORE.search(text[max(0, name.start - 20) : name.start])
    if before and before["word"][0].isupper() and NATIONAL.fullmatch(before["word"]):
        return name.start - len(before["word"]) - 1
    return name.start


def without_town(text: str, name: Name) -> str:
    """ "Der Hamburger Jonas Krahl" without the town an article leads to."""
    head, _, rest = name.text.partition(" ")
    is_town = head.endswith("er") and " " in rest and rest[0].isupper()
    if is_town and GERMAN_ARTICLE.search(text[max(0, name.start - 5) : name.start]):
        return rest
    return name.text


GERMAN_ARTICLE = re.compile(r"(?:^|\s)[Dd](?:er|en|em|ie|as|es)\s$")


@lru_cache(maxsize=512)
def bare_person(name: str) -> str:
    """A person's name without the country before it: "Brytyjka Hannah Thorne"."""
    head, _, rest = name.partition(" ")
    while " " in rest and rest[0].isupper():
        middle = rest.split(" ")
        is_whose = TRADE_FIRST.fullmatch(head) or (
            head.lower() not in GIVEN and NATIONAL.fullmatch(head)
        )
        # "Praze Němku Annu Vogtovou": a town, a country, then who it is.
        is_place = len(middle) > WHOLE and (
            middle[0].lower() not in GIVEN and NATIONAL.fullmatch(middle[0])
        )
        if not is_whose and not is_place:
            break
        name = rest
        head, _, rest = name.partition(" ")
    return name


WHOLE = 2


# What somebody is, with the capital of a sentence's first word.
TRADE_FIRST = re.compile(
    r"Terz[oa]|Second[oa]?|Third|Zweite[r]?|Dritte[r]?|Deuxième|Troisième|Segund[oa]"
    r"|Tercer[oa]"
    r"|Terceir[oa]|Drug[ai]|Trzeci[a]?|Druhá|Druhý|Třetí|Tweede|Derde|Tvåa|Trea|Tredje"
    r"|Andre"
    r"|Втор(?:ой|ым|ая)|Трет(?:ьей|ий|ьим|ья)|Teenage|Fellow|Top-ranked|World|Reigning"
    r"|Olympic"
    r"|Unseeded|Defending|Unbeaten|Former|Home|Local|Young|Veteran|Debutant|"
    r"Box(?:er(?:in)?|eur|euse|eador)|Bokser(?:ka)?|Judok[aę]|Wrestler|Ringer(?:in)?"
    r"|Fencer|Golfer"
    r"|Tennis(?:spieler(?:in)?|ser|ster)|Tenist(?:[aę]|k[aiuy])|Tennist[ae]|Schaatser"
    r"|Schaatsster"
    r"|Qualifier"
    r"|Wildcard|Skipper|Nyrkkeilijä|Painija|Uimari|Pugile|Боксер|Боксёр"
    r"|Теннисист(?:ка)?|Дзюдоист(?:ка)?"
    r"|Борец|Пловец|Schwimmer(?:in)?|Nageu(?:r|se)|Sprinter(?:in)?|Läufer(?:in)?"
    r"|Kolarz|Ciclista"
    r"|Nadador[a]?|Atleta|Teenager|Veteran|Rookie|Topseed|Unseeded|Petinju|Pebulu"
    r"|Petenis|Pegulat|[^\W\d_]+-(?:spille(?:r|ren)|spelare?n?|[Ss]pieler(?:in)?|Profi"
    r"|Star|Ass)"
    r"|[^\W\d_]+(?:spilleren|spelaren|spieler(?:in)?|speler|speelster|spelerska)"
    r"|Бегун(?:ья)?|Лыжни(?:к|ца)|Биатлонист(?:ка)?|Спринтер|Штангист(?:ка)?"
    r"|Гимнаст(?:ка)?"
    r"|Фехтовальщи(?:к|ца)|Пловчиха|Боец|Велогонщи(?:к|ца)|Спортсмен(?:ка)?"
    r"|Jucătoarea|Jucătorul|Tenisa[čc]|Igrač(?:ica)?|Tenisztáncos"
)


def names_in(text: str, *, of_people: bool) -> tuple[Name, ...]:
    """The names of a sentence; in a sport of single people, its people.

    Such a name begins where its owner does, so that a verb stands right before it.
    """
    names = find_names(text)
    return only_people(text, names) if of_people else without_skips(text, names)


# "Eve Ballantyne's Scotland rink": the team, not who leads it.
LED_TEAM = re.compile(
    r"\s(?:rink|side|team|crew|outfit|quartet|foursome|squad|men|women|XI|eleven)\b"
)


def without_skips(text: str, names: Sequence[Name]) -> tuple[Name, ...]:
    """The names of a sentence without those that only own the team named next."""
    kept: list[Name] = []
    start: int | None = None
    for index, name in enumerate(names):
        following = names[index + 1] if index + 1 < len(names) else None
        begins = name.start if start is None else start
        team = TEAM_LED.match(name.text) if name.text[0] == "L" else None
        if team and " " in name.text[team.end() :]:
            start = None
            continue
        if " " in name.text and is_leader(text, name):
            start = None
            continue
        if (
            following
            and text[name.end : following.start] in ("'s ", "’s ", "' ", "’ ")
            and LED_TEAM.match(text, following.end)
        ):
            start = begins
            continue
        kept.append(Name(begins, name.end, name.text))
        start = None
    return tuple(kept)


def is_leader(text: str, name: Name) -> bool:
    """ "El equipo de Chema Ordaz ganó": who leads a side, which was named before."""
    return bool(
        LED_BY.search(text[max(0, name.start - LONGEST_LEAD) : name.start])
        or LED_ALONE.match(text, name.end)
    )


LONGEST_LEAD = 44
TEAM_LED = re.compile(
    r"L['’](?:équipe|ensemble|undici|équipage)\s(?:de|du|d['’]|di)\s?"
)
LED_BY = AnyCase(
    r"(?:\b(?:el (?:equipo|conjunto|cuadro|once)|la (?:plantilla|escuadra)|a (?:equipa"
    r"|formação|turma)|o (?:time|onze|conjunto)|l['’](?:équipe|ensemble|undici)"
    r"|la (?:squadra|formazione|formation|troupe)|die (?:mannschaft|elf|truppe)"
    r"|das team"
    r"|de (?:ploeg|formatie)|het (?:team|elftal)|drużyna|podopieczni"
    r"|les (?:hommes|filles|joueurs|joueuses)|los (?:hombres|pupilos)|os (?:homens"
    r"|pupilos)|i ragazzi|the (?:men|side|team) of)"
    r"\s(?:dirigid[oa] por |orientad[ao] por |allenat[oa] da |dirigée? par "
    r"|entraînée?s? "
    r"par |gecoacht door |trenera |trenerki |de |di |von |van |d['’])"
    r"(?:(?:el |la )?(?:trainer(?:in)?|coach|técnico|entrenador|treinador|mister"
    r"|allenatore|entraîneur)\s)?)$"
)
LED_ALONE = re.compile(
    r"['’]s?\s(?:(?:young|ten-man|struggling|depleted|new-look)\s)?(?:side|charges"
    r"|troops)\s(?=[a-z])"
)


def with_people(result: Result) -> Result:
    """A result with its people by their names alone."""
    first, second = bare_person(result.first), bare_person(result.second)
    others = tuple((bare_person(name), score) for name, score in result.others)
    winner = bare_person(result.winner) if result.winner else None
    return replace(result, first=first, second=second, others=others, winner=winner)
