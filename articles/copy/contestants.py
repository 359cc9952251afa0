"""Who contests a sport of single people: not their countries, towns or trades.

"Thailand's Kitti Saengsuk", "Newry featherweight Niamh Rafferty", "Französin Ann Roe":
one person each, and no side called Thailand, Newry or Französin.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from articles.copy.meetings import OF_PEOPLE
from articles.copy.names import GROUND_WORD, ROLES, Name, find_names
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
    r"|(?:\w+ )?(?:seed|qualifier|teenager|youngster|veteran|champion"
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
# The people of a country, as its stem and the languages' endings have it.
NATION = (
    r"(?:fran[cçzs]|español|espagn|spani|spagn|spanj|ital|itál|alem[aá]n|allem|deutsch"
    r"|tedesc"
    r"|duits|ruots|saksa|ranska|italia|venäj|norjal|tanska|virola|tysk|niemk?|niemiec"
    r"|brit|brytyj|engl|angl[ae]|anglič|ingl[eé]s|schott"
    r"|scot|écoss|escoc|scozz"
    r"|schot|szkot|skot|wal[ie]s|welsh|gallois|irl|irisch|ir[iu]sh|ierse?|belg|holand"
    r"|holländ|hollænd|niederl|n[eé]erl"
    r"|neder|oland|dutch|portug|polac|polak|polka|pole$|polon|schwed|su[eé]d|sueco"
    r"|svensk|svede|zweed|szwed|norweg|norw"
    r"|norv|norsk|noor|norue|dän|dansk|danois|dinamar|danés|danes|deen|duń|finn|finl"
    r"|finsk|fin$|suomal|schweiz|suiss"
    r"|suiz|suíç|svizzer|zwitser|szwajcar|öster|autrich|austri|oostenr|tschech"
    r"|tch[eè]q|checo?|cz(?:ech|esz)|česk|ceco|slowa|slowe"
    r"|slov[ae]|słowe|słowa|kroat|croat|hrvat|chorwat|serb|ungar|hongr|húngar|ungher"
    r"|węgier|rumän|roum|rumun|rumen|bulg"
    r"|griech|grec|grieg|grie[kc]|türk|turc|turk|turec|rus{1,2}[aeiosy]|rosjan|russ"
    r"|ukrai|ucra|ameri|amerik|améri|kanad|canad|mexi"
    r"|méxi|meksyk|brasil|brésil|brazi|brazyl|argent|kolumb|colomb|japan|japon|giappon"
    r"|chin[eo]|cines|chines|korean|coré|sul-cor"
    r"|austral|neuseel|néo-z|neozel|nieuw-z|keni|keny|äthiop|éthiop|et[ií]op|ethiop"
    r"|etiop|marok|maroc|marroq|marocch|tunes"
    r"|tunis|algeri|algér|ägypt|égypt|egip|egiz|südafr|sudafr|sud-af|zuid-af|sydafr"
    r"|nigeri|nigér|ghan|jamai|jamaï|giamaic"
    r"|kuban|cuban|indi|indones|thai|thaï|taila|vietn|filip|philip|kasach|kazach|kazak"
    r"|usbek|uzbek|georgi|géorgi|gruzin|armen|armén"
    r"|aserbai|azer|mongol|iran|irak|israel|israél|lett|letton|lit[au]|estn|eston"
    r"|eslov|esloven|isländ|island|luxemb|ugand"
    r"|ecuator|equator|peru|venez|uruguay|paragu|chilen|chilien|cile[nm]|boliv|domin"
    r"|puertorr)"
)
# And of a German town: "Münchnerin".
NATIONAL = re.compile(
    rf"{NATION}[^\W\d_]{{0,9}}(?:-[^\W\d_]+)?|(?:norges|sveriges|danmarks)"
    r"|[^\W\d_]{3,10}(?:lands|iens|rikes)|(?:suomen|norjan|viron|puolan|britannian"
    r"|yhdysvalt\w+)"
    r"|(?:росси|американ|британ|немец|немк|немц|француз|францу|италь|испан|украин"
    r"|белорус"
    r"|казах|китай|китая|япон|швед|норвеж|финн|фински|чех|чеш|поляк|польк|слове|словач"
    r"|серб"
    r"|хорват|венгр|румын|бельг|австри|голланд|нидерл|кени|эфиоп|кана|бразил|арген"
    r"|грузин"
    r"|узбек|азербай|армян|турец|турчан|україн|росіян|німк|німец|італій|іспан|польщ"
    r"|чешк|угор)"
    r"[^\W\d_]{0,9}"
    rf"|[^\W\d_]{{3,14}}erin",
    re.IGNORECASE,
)
# Given names that begin as a nation does.
GIVEN_NAMES = """
    franc franca frances francesca francesco francis francisco franck franco
    francois françois françoise frans franz franziska roman romane georgi georgia
    georgina italo israel finn finlay fina india indira irma paris serbio austin
    germán german belgin polina pole angela angel angelo angelina angelica anglia
    slava slavko islam ispas american scott scotty brittany britt britta domingo
    dominic dominik dominique danes norwin litang indiana rusty russ russell ruslan
    russo chino deena turkan martin
"""
GIVEN = frozenset(GIVEN_NAMES.split())


def is_of_people(sport: str | None) -> bool:
    """Whether the sides of a sport are single people."""
    return sport in OF_PEOPLE or (
        sport is not None and sport.replace(" ", "_") in OTHERS_OF_PEOPLE
    )


def only_people(text: str, names: Sequence[Name]) -> tuple[Name, ...]:
    """The names of a sentence without those that only say whose or what somebody is."""
    kept: list[Name] = []
    owned_from: int | None = None
    for index, name in enumerate(names):
        start = introduced_from(text, name) if owned_from is None else owned_from
        if is_nobody(text, name) or OF_AN_AGE.search(
            text[max(0, name.start - 40) : name.start]
        ):
            owned_from = None
            continue
        following = names[index + 1] if index + 1 < len(names) else None
        if (
            following
            and is_side(following.text)
            and not GROUND_WORD.search(following.text)
            and (" " in following.text or " " not in name.text)
            and OWNS_PERSON.fullmatch(text[name.end : following.start])
        ):
            owned_from = start
            continue
        kept.append(Name(start, name.end, bare_person(name.text)))
        owned_from = None
    return tuple(kept)


# "22-Jährige", "mit Ippon": capitals that name nobody.
NOBODY = re.compile(
    r"Jährige[rn]?|Pole(?= vault)|Ippon|Waza-?ari|T?K\.?O\.?|MMA|UFC|WBC|WBA|IBF|WBO"
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
)
AFTER_ARTICLE = re.compile(
    r"(?:^|\s|['’])(?:[Tt]he|[Dd](?:er|ie|as|en|em)|[Ll][ea]|[Ee]l|[Ii]l|[Dd]e|[OoAa]"
    r"|L|l)(?:\s|['’])$"
)


def is_nobody(text: str, name: Name) -> bool:
    """ "Squash: ..." tells of no Squash, and "the Czech" was named before."""
    if NOBODY.fullmatch(name.text):
        return True
    if " " in name.text:
        return False
    if name.start <= 1 and text[name.end : name.end + 2] == ": ":
        return True
    return bool(
        AFTER_ARTICLE.search(text[max(0, name.start - 6) : name.start])
        and NATIONAL.fullmatch(name.text)
    )


WORD_BEFORE = re.compile(r"(?:^|\s|['’])(?P<word>[^\W\d_]{4,16})\s$")


def introduced_from(text: str, name: Name) -> int:
    """Where a name begins with who somebody is before it: "l'Italien Marco Riva"."""
    before = WORD_BEFORE.search(text[max(0, name.start - 20) : name.start])
    if before and before["word"][0].isupper() and NATIONAL.fullmatch(before["word"]):
        return name.start - len(before["word"]) - 1
    return name.start


@lru_cache(maxsize=512)
def bare_person(name: str) -> str:
    """A person's name without the country before it: "Brytyjka Hannah Thorne"."""
    head, _, rest = name.partition(" ")
    is_whose = TRADE_FIRST.fullmatch(head) or (
        head.lower() not in GIVEN and NATIONAL.fullmatch(head)
    )
    return rest if " " in rest and rest[0].isupper() and is_whose else name


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
    r"|Tennis(?:spieler(?:in)?|ser|ster)|Tenist[aę]|Tennist[ae]|Schaatser|Schaatsster"
    r"|Qualifier"
    r"|Wildcard|Skipper|Nyrkkeilijä|Painija|Uimari|Pugile|Боксер|Боксёр"
    r"|Теннисист(?:ка)?|Дзюдоист(?:ка)?"
    r"|Борец|Пловец|Schwimmer(?:in)?|Nageu(?:r|se)|Sprinter(?:in)?|Läufer(?:in)?"
    r"|Kolarz|Ciclista"
    r"|Nadador[a]?|Atleta|Teenager|Veteran|Rookie|Topseed|Unseeded|Petinju|Pebulu"
    r"|Petenis|Pegulat"
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


def with_people(result: Result) -> Result:
    """A result with its people by their names alone."""
    first, second = bare_person(result.first), bare_person(result.second)
    others = tuple((bare_person(name), score) for name, score in result.others)
    winner = bare_person(result.winner) if result.winner else None
    return replace(result, first=first, second=second, others=others, winner=winner)
