"""Names in a reporter's sentences: who and what the capitals stand for."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from articles.copy.dates import MONTHS, WEEKDAYS
from articles.copy.french_clubs import CLUB_HEADS, end_of_club
from articles.copy.german_nouns import is_german_noun
from articles.copy.opening_words import LABELS, OPENERS, only_begins

UPPER = "".join(
    chr(code)
    for span in (range(0x41, 0x250), range(0x370, 0x530), range(0x1E00, 0x1F00))
    for code in span
    if chr(code).isupper()
)
AFTER_CAPITAL = rf"[\w-]*(?:&[{UPPER}]\w*)?(?:['’](?!s\b)\w+)*"
CAPITAL = rf"[{UPPER}]{AFTER_CAPITAL}"
JOINT = (
    r"(?:de|da|do|dos|das|des|du|del|della|di|van|von|(?:van|von|op)\s(?:der|den|de)"
    r"|bin"
    r"|ten|ter|of|upon|am)"
)
# Initials and abbreviations keep their stop inside a name: "St. Mary's Park".
SHORT = r"(?:St|Mt|Jr|Sr|Dr|[A-Z])\."
# "St. Mary's", "King's Lynn" are whole names, with whatever follows them.
SAINT = (
    rf"(?:(?<=S)(?:t\.?|aint)\s[{UPPER}][\w-]+['’]s\b"
    r"|(?<=[KQBAREP])(?:ing|ueen|ishop|bbot|egent|arl|rince)['’]s(?=\s[A-Z]))"
)
NAME_WORD = rf"(?:{SHORT}|{CAPITAL}|\d{{1,3}}(?:ers|\.)?(?=\s[{UPPER}]))"
# The capital comes first, so that whatever is none is passed over at once; then what
# may stand before it, then the rest of a short form or of the word.
NAME = re.compile(
    rf"[{UPPER}](?:(?<![\w'’#@].)|(?<=\b[lLdD]['’].)|(?<=ll['’].))"
    rf"(?:{SAINT}|(?:(?<=[SM])t|(?<=[JSD])r|(?<=[A-Z]))\.\s{CAPITAL}|{AFTER_CAPITAL})(?:\s(?:{JOINT}\s(?:(?:la|los|las|der"
    rf"|den"
    rf"|the)\s)?)?{NAME_WORD}|\s&\s{CAPITAL}|\s\d{{2,4}}(?=\s[{UPPER}]))*"
)
# What the name of a ground, a hall or a course holds.
GROUND_WORD = re.compile(
    r"\b(?:Stadium|Arena|Park|Field|Fields|Ground|Lane|Oval|Road|Centre|Center|Courts?"
    r"|Club|Gardens?|Dome|Racecourse|Stadion|Estadio|Estádio"
    # "Stade Rennais" is a team, "Stade de France" a ground.
    r"|Stade(?!\s\w+(?:ais|ain|ois|ien|ard|iste)\b|\s[a-zà-ÿ]+(?:in|an|éen)\b)|Parc|Stadio|Camp"
    r"|Coliseum|Circuit|Velodrome|Speedway|Course|Hall|Rink|Palace|Pavilion|Track"
    r"|Green|Bowl|Street|Avenue|Way|House|Raceway|Ballpark|Pool|Aquatics|Links|Forum"
    r"|Halle|Palacio|Pabellón|Trafford|Bridge|Ring|Autodromo|Autódromo|Palais"
    r"|Sportpark|Coliseo|Nou"
    # Grounds whose names hold no such word.
    r"|Wembley|Twickenham|Murrayfield|Hampden|Headingley|Edgbaston|Lord['’]s|Maracanã"
    r"|Azteca|Bernabéu|Wankhede|Gabba|Silverstone)\b|(?:arena|stadion|halle|hallen"
    r"|park|dome|drome|gården"
    r"|vallen|plan)\b|\bPala[A-Z]"
)
CALENDAR = frozenset(word.capitalize() for word in (*MONTHS, *WEEKDAYS))
# Months are first names as well ("Jan", "April", "Mei"); days of the week are not.
DAYS = frozenset(w.capitalize() for w in WEEKDAYS if len(w) > 5) | {"Day", "Night"}
ROLES = (
    r"(?:captain|skipper|striker|forward|winger|midfielder|defender|goalkeeper|keeper"
    r"|goalie|netminder|manager|coach|head coach|boss|quarterback|pitcher|guard|centre"
    r"|center|batsman|batter|bowler|all-rounder|fly-half|scrum-half|prop|hooker"
    r"|substitute|playmaker|defenceman|defenseman|receiver|running back|linebacker"
    r"|full-back|star|wicketkeeper|spinner|opener|teenager|veteran|debutant|half-back"
    r"|number eight)"
)
# Who somebody is, before the name: "Substitute Ann Roe", "De Belg Ann Roe".
DESCRIBING = re.compile(
    rf"(?:{ROLES}|[Ff]avourite|[Cc]hampion|[Ll]eader|[Rr]ookie|[Pp]rop|[Tt]eam-?mate"
    r"|(?:First|Second|Third|Fourth|Fifth|Top|Bottom|Mid-table|\w+)-(?:placed|seeded"
    r"|ranked|bottom|table)"
    r"|Belge|Français|Française|Espagnol|Italien|Allemand|Anglais|Suisse|Portugais"
    r"|Néerlandais|Américain|Britannique|Slovène|Danois|Belg|Fries|Duitser|Engelsman"
    r"|Schot|Spanjaard|Italiaan|Fransman|Deen|Zweed|Noor|Amerikaan|Brit|Schweizer"
    r"|Österreicher|Franzose|Spanier|Italiener|Niederländer|Engländer|Schwede|Norweger"
    r"|Däne|Briton|Swede|Dane|Dutchman|Frenchman|Englishman|Scotsman|Irishman|Spaniard"
    r"|Pole|Finn|Belgian|German|American|Australian|Canadian|Italian|Norwegian|Kenyan"
    r"|Ethiopian|Ugandan|Jamaican|Brazilian|Slovenian|Dutch|French|Swiss|British"
    r"|Welshman|Australian|Scot|Serb|Croat|Turk|Czech|Slovak|Russian|Ukrainian"
    r"|Argentine|Chilean|Colombian|Mexican|Moroccan|Nigerian|Hungarian|Romanian|Latvian"
    r"|Estonian|Frenchwoman|Dutchwoman|Englishwoman|Irishwoman|Scotswoman|Welshwoman|Torhüter(?:in)?|Trainer(?:in)?|Kapitän(?:in)?|Stürmer(?:in)?"
    r"|Torjäger(?:in)?)",
    re.IGNORECASE,
)
NEXT_SENTENCE = re.compile(
    rf"(?:[.!?…]|:(?!\s+\d))(?<!\b[A-Z]\.)(?<!\bSt\.)(?<!\bDr\.)(?<!\bvs\.)(?<!\bNo\.)(?<!\bJr\.)"
    # German counts with a stop: "in der 23. Minute", "am 3. Juli".
    r"(?![\"”'’)]?\s+(?:Minute|Spieltag|Runde|Platz|Etappe|Sekunde|Januar|Februar|März"
    r"|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b)"
    r"(?!(?<=\d\.)\s(?:[\w-]*[Ll]ig[aiy]|Lig|[Dd]ivision|Mal|Satz|Drittel|Heimspiel)\b)"
    rf"[\"”'’)]?\s+(?=[\"“‘'(¿¡]?[{UPPER}\d])"
)
TRAILING = re.compile(rf"{JOINT}|\d{{1,4}}")
COUNTING_WORDS = """
    first second third fourth fifth sixth one two three four five six seven eight nine
    ten eleven twelve
"""
NUMBER_WORDS = frozenset(COUNTING_WORDS.split())
LONGEST_SENTENCE = 700
# "der SC Moor am Mittwochabend": the day is no part of a name, as in "am Main".
A_DAY = r"\sam\s(?:\w{2,8}tag|Mittwoch|Sonnabend)\w*"
ON_A_DAY = re.compile(rf"{A_DAY}$")
# "Besiegte Tern am Samstag Vale": two sides, and the day between them.
DAY_BETWEEN = re.compile(rf"{A_DAY}\s")


# "Gran Premio dell'Adriatico" is one name.
OF_A_NAME = re.compile(
    rf"\s[{UPPER}]\w+\sdell['’]$"
    r"|\b(?:Coupe|Trophée|Tour|Championnat|Ligue|Challenge|Tournoi|Critérium"
    r"|Prix) de l['’]$"
)
LONGEST_HEAD = 30


def is_of_a_name(sentence: str, start: int) -> bool:
    return bool(OF_A_NAME.search(sentence[max(0, start - LONGEST_HEAD) : start]))


# "L'Inter perde": an article, unless the name never goes without.
ELIDED = re.compile(
    r"L['’](?!Aquila|Hospitalet|Alpe|Isle|Île|Équipe|Oréal|Étoile|Entente|Avenir)\w.*"
)


ELIDED_WORD = re.compile(r"(?:[CDJMNST]|Qu|Jusqu|Lorsqu|Puisqu)['’][a-zà-ÿ]")


# Turkish parts a name's ending from it: "Ann Roe'nin", "Tern'de".
TURKISH_CASE = re.compile(
    r"(?<=\w\w\w)['’](?:[nsy]?[ıiuü]n|[dt][ea]n?|n[dt][ea]n?|y[ıiuüea]|yl[ea]"
    r"|n?[ıiuüea])$"
)


TURKISH_INSIDE = re.compile(
    rf"(?<=\w\w\w)['’](?:n?[dt][ae](?:n|ki)?|n[ıiuü]n)\s(?=[{UPPER}])"
)


class Name(NamedTuple):
    """A name where it stands in a sentence."""

    start: int
    end: int
    text: str


# Results, scorers, grounds and tags are each looked for in the same sentences.
@lru_cache(maxsize=64)
def split_sentences(text: str) -> tuple[str, ...]:
    """The sentences of a paragraph, each short enough to be one."""
    edges = [0, *(found.end() for found in NEXT_SENTENCE.finditer(text)), len(text)]
    sentences = (text[start:end].strip() for start, end in pairwise(edges))
    return tuple(sentence[:LONGEST_SENTENCE] for sentence in sentences if sentence)


@lru_cache(maxsize=256)
def find_names(sentence: str) -> tuple[Name, ...]:
    """The names in a sentence, without the words that only begin it."""
    names: list[Name] = []
    first = len(sentence) - len(sentence.lstrip(OPENING_SIGNS))
    for found in NAME.finditer(sentence):
        start, text = found.start(), found.group()
        if names and start < names[-1].end:
            continue  # "Stade tarnais-Sud" has been taken whole
        if start and sentence[start - 1] in "'’" and is_of_a_name(sentence, start):
            continue
        begins, text = trim(text, sentence) if start <= first else trim_inside(text)
        start += begins
        last = text.rpartition(" ")[2]
        if last in CLUB_HEADS:
            text = sentence[start : end_of_club(sentence, start + len(text), last)]
        if len(text) > 1 and text[0].isupper() and text not in ADJECTIVES:
            name = Name(start, start + len(text), text)
            names.extend(part_owner(name) if MAY_PART.search(text) else (name,))
    if names and " " not in names[0].text and only_opens(sentence, names[0]):
        names = names[1:]
    return tuple(names)


def trim(text: str, sentence: str | None = None) -> tuple[int, str]:
    """Where in a run of capitals its name begins, and the name.

    `sentence` is the one that the run opens, where a word may have its capital from
    its place alone.
    """
    start = 0
    if " am " in text:
        text = ON_A_DAY.sub("", text)
    if "'" in text or "’" in text:
        text = TURKISH_CASE.sub("", text)
        if ELIDED_WORD.match(text):
            # "C'est", "J'ai", "D'habitude": no name, unless one stands behind.
            start += len(text.partition(" ")[0]) + 1
            text = text.partition(" ")[2]
        if sentence and text[1:2] in ("'", "’") and ELIDED.fullmatch(text):
            start, text = start + 2, text[2:]
            if text[0].islower():
                # "L'attaquant Ann Roe": who somebody is, then the name.
                start += len(text.partition(" ")[0]) + 1
                text = text.partition(" ")[2]
    while text:
        head, _, rest = text.partition(" ")
        if not is_no_part(head, rest) and not (
            sentence and is_opener(head, rest, sentence)
        ):
            break
        start += len(head) + (1 if rest else 0)
        text = rest
        # "O Vitória de Moor": behind an article a word has its own capital.
        sentence = None if head in ARTICLES else sentence
        joint = LOWER_HEAD.match(text)
        if joint:
            # "Goleada do Vitória Serrano": the name begins behind "do".
            sentence = None
            start += joint.end()
            text = text[joint.end() :]
    words = text.split(" ")
    while words and (
        words[-1] in DAYS
        or (not words[-1][:1].isupper() and TRAILING.fullmatch(words[-1]))
        or (len(words) > 1 and is_german_noun(words[-1]))
    ):
        words.pop()
    return start, " ".join(words)


# Copy repeats its names; within a sentence nothing else bears on them.
trim_inside = lru_cache(maxsize=4096)(trim)
MAY_PART = re.compile(r"['’]| am |s ")


OPENING_SIGNS = " \"'“‘(¿¡«„"


def is_opener(head: str, rest: str, sentence: str) -> bool:
    """Whether the first word of a sentence has its capital from its place alone."""
    if only_begins(head, rest, sentence):
        # "Second Division" keeps its own.
        is_kept = (rest and is_number(head)) or f"{head} {rest}".startswith(
            ("Great Britain", "New Zealand")
        )
        if not is_kept:
            return True
    return bool(HEAD.fullmatch(head) and not EVENT.search(rest))


def is_no_part(head: str, rest: str) -> bool:
    """Whether a word with a capital only stands before a name, or is none."""
    if head in NO_PART or (head in LABELS and not rest.isupper()):
        return True
    if not rest:
        if head.lower() in OPENERS or head in CALENDAR:
            return True
    elif ("-" in head and PLACED_HEAD.fullmatch(head)) or (
        " " in rest and describes(head) and is_described(rest)
    ):
        return True
    return is_german_noun(head) and bool(
        not rest or len(head) > SHORT_NOUN or LOWER_HEAD.match(rest)
    )


NO_PART = DAYS | {"The", "Hause"}


@lru_cache(maxsize=4096)
def describes(word: str) -> bool:
    """Whether a word says who somebody is: "captain", "De Belg"."""
    return DESCRIBING.fullmatch(word) is not None


def only_opens(sentence: str, name: Name) -> bool:
    """Whether a sentence's first word has its capital from its place alone.

    "Portée par ses supporters, la SIG Moor": what is said of a side named after the
    comma; "Efektowne zwycięstwo": of a win; "Хоккеисты «Полюса»": of whoever follows.
    """
    if sentence[: name.start].strip(OPENING_SIGNS):
        return False
    after = sentence[name.end : name.end + LONGEST_PARTICIPLE]
    if name.text.isupper():
        return bool(BEFORE_QUOTED.match(after))  # "ХК «Лада»"
    if PARTICIPLES.fullmatch(name.text) and after[1:2].islower():
        return True  # "Accrochés jusqu'au bout par Moor, les Fennois"
    return bool(
        BEFORE_QUOTED.match(after)
        or SAID_OF_WIN.match(after)
        or (BEFORE_SUBJECT.match(after) and not AUXILIARY.match(after))
        or PARTICIPLE.match(after)
    )


LONGEST_PARTICIPLE = 110
PARTICIPLES = re.compile(r"[^\W\d_]{4,}(?:és|ées)")
# "Баскетбольный клуб «Темп»": what a side is, before its name.
BEFORE_QUOTED = re.compile(
    r"\s(?:(?:клуб|команда|дружина|коллектив|сборная|школа|klub|drużyna)\s)?[«„]"
)
SAID_OF_WIN = re.compile(
    r"\s(?:(?:mais|ma|ale|aber|pero|mas|et|y|e)\s\w+\s)?(?:victoire|défaite|succès"
    r"|victoria|derrota|triunfo|vitória|vittoria|sconfitta|pareggio|zwycięstw\w+"
    r"|wygran\w+"
    r"|porażk\w+|побед(?:а|у|ы|е|ой)\b|поражени\w+|pobjed\w+|poraz(?:u|om)?\b"
    r"|výhr[aeouy]u?\b|prohr[aeouy]u?\b"
    r"|víťazstv\w+"
    r"|Pleite|Niederlage|Heimsieg|Auswärtssieg|Sieg|Erfolg|Schlappe|Heimniederlage"
    r"|Remis"
    r"|νίκη|ήττα|seger|förlust|seier|sejr|zege|nederlaag|overwinning|ko)\b"
)
# Its own subject stands after the comma: "…, la SIG Moor", "…, il Moor".
BEFORE_SUBJECT = re.compile(
    rf"\s(?:(?:par|pour|d|dans|en|sur|à|au|sous|di|da|dal|dalla|per|con|in|su|por|tras"
    rf"|con"
    rf"|por|de|des|du|del|met|door|na|mit|von|vom|durch|po|z|w|på|av|af|med|after|by"
    rf"|with"
    rf"|from|to|on|off|up|down|at|for|out|ahead|two|three|one|their|his|her)\s)"
    rf"[^,.;:]{{2,80}},\s(?:l['’]|(?:the|le|la|les|il|lo|i|el|los|las|o|a|os|as|der"
    rf"|die|das|de"
    rf"|het)\s)?[{UPPER}]"
)
# "Longtemps accroché, le FC Moor": an adverb and what was done to the subject.
PARTICIPLE = re.compile(
    rf"\s\w{{3,16}}(?:é|ée|és|ées|to|ta|ti|te|do|da|dos|das),\s(?:l['’]|(?:le|la|les"
    rf"|il|lo"
    rf"|i|el|los|las|o|a|os|as)\s)[{UPPER}]"
)
AUXILIARY = re.compile(
    r"\s(?:was|were|had|have|has|are|is|est|a|ont|hat|haben|ist|war|waren|ha|hanno|è"
    r"|fue|era|foi|heeft|var|har|był\w*)\s"
)


# "Lohmündes Torhüterin Svea Jacobi": German runs owner, role and person together.
OWNER_AND_ROLE = re.compile(
    r"(?P<owner>\S.*?)s\s(?:Torhüter(?:in)?|Trainer(?:in)?|Kapitän(?:in)?"
    r"|Stürmer(?:in)?"
    r"|Torwart|Torfrau|Keeper|Spielmacher(?:in)?|Coach"
    r"|Kreisläufer(?:in)?)\s(?P<person>.+)"
)


def part_owner(name: Name) -> tuple[Name, ...]:
    """The team and the person of a run that holds both, or the name as it is."""
    bent = (
        TURKISH_INSIDE.search(name.text)
        if "'" in name.text or "’" in name.text
        else None
    )
    bent = bent or (DAY_BETWEEN.search(name.text) if " am " in name.text else None)
    if bent:
        # "Kale Ligi'nde Liman Stadı": the first ends where its case begins.
        return (
            Name(name.start, name.start + bent.start(), name.text[: bent.start()]),
            Name(name.start + bent.end(), name.end, name.text[bent.end() :]),
        )
    parts = OWNER_AND_ROLE.fullmatch(name.text) if "s " in name.text else None
    if not parts:
        return (name,)
    end = name.start + parts.end("owner")
    return (
        Name(name.start, end, parts["owner"]),
        Name(name.start + parts.start("person"), name.end, parts["person"]),
    )


ARTICLES = frozenset(("O", "Os", "El", "Los", "Il", "Le", "Les", "De", "Der", "Das"))
# What a side is, before its name, where a sentence begins: "Leaders Wexcombe".
HEAD = re.compile(
    r"(?:Domácí|Hosté|Domaći|Gospodarze|Хозяева|Гости|Leaders|Champions|Holders|Hosts"
    r"|Visitors|Strugglers|Rivals|Neighbours|Minnows"
    r"|Favourites|Favorites|Newcomers|Debutants|Part-timers|Outsiders?|Underdogs?"
    r"|Qualifier|Wildcard|Table-toppers|Pacesetters"
    r"|Promoted|Relegated|Bottom|Basement|Unbeaten|Winless|Struggling|Top|Mid-table"
    r"|Siatkar(?:ki|ze|zy|ek)|Piłkar(?:ki|ze|zy)|Koszykar(?:ki|ze|zy)|Hokei(?:ści|stów)"
    r"|Szczypiorni(?:ści|stki)|Zawodni(?:cy|czki)|Rukometaš\w+|Košarkaš\w+"
    r"|Vaterpolist\w+"
    r"|Nogometaš\w+|Odbojkaš\w+|Volejbalist\w+|Basketbalist\w+|Hokejist\w+|Fotbalist\w+"
    r"|Futbalist\w+|Házenkář\w+|Hráč\w+|Baschetbali\w+|Handbali\w+|Fotbali[sș]t\w+"
    r"|Voleibali\w+|Футболист\w+|Хоккеист\w+|Баскетболист\w+|Волейболист\w+"
    r"|Гандболист\w+|Ватерполист\w+|Игроки|Команда|Клуб"
    r"|Rampant|Hapless|Ruthless|Dominant|Resurgent|Resilient|Battling|Plucky|Spirited"
    r"|Depleted|Youthful|Toothless|Wasteful|Furious|Faltering|Rejuvenated|Understrength"
    r"|Defending|Reigning|Former|Fellow|Lowly|Mighty|Little|Tiny|Injury-hit)"
    r"|[A-Z][a-z]+-[a-z]+(?:ed|ing|en|ish|time)"
)
# "Team Sato" is a name, "Aufsteiger Moor" begins with a word for what Moor is.
SHORT_NOUN = 6
LOWER_HEAD = re.compile(rf"(?:{JOINT}\s)+")
PLACED_HEAD = re.compile(
    r"[\w-]+-(?:placed|ranked|seeded|bottom|table|tier|flight|sitter|man|men|rounder"
    r"|half|born)"
)
# What tells of a country and never stands for a side.
COUNTRY_WORDS = """
    British English Scottish Welsh Irish French Spanish Dutch Swiss Polish Danish
    Swedish Finnish Turkish Chinese Japanese Portuguese European
"""
ADJECTIVES = frozenset(COUNTRY_WORDS.split())


def is_described(rest: str) -> bool:
    """Whether what is left is a name of its own: a first name and a last."""
    return " " in rest and not GROUND_WORD.search(rest) and not EVENT.search(rest)


EVENT = re.compile(
    r"\b(?:Cup|League|Open|Championships?|Masters|Grand|Prix|Trophy|Division|Series"
    r"|Tour|Classic|Games|Town|City|United|Rovers|FC|Club)\b"
)


def is_number(word: str) -> bool:
    return word.lower() in NUMBER_WORDS


WORD = re.compile(r"\w+")


@lru_cache(maxsize=2048)
def words_of(name: str) -> tuple[str, ...]:
    if name.isascii():
        return tuple(WORD.findall(name.lower()))
    plain = unicodedata.normalize("NFKD", name.casefold().translate(PLAIN_LETTERS))
    return tuple(
        WORD.findall("".join(c for c in plain if not unicodedata.combining(c)))
    )


# Letters that agencies write without their stroke, and Unicode does not take apart.
PLAIN_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae"})


# Each name of a story is held against its few sides again and again.
@lru_cache(maxsize=4096)
def same_side(one: str, other: str) -> bool:
    """Whether two spellings name the same side: one's words are within the other's."""
    short, long = spaced_words(one), spaced_words(other)
    if len(short) > len(long):
        short, long = long, short
    if not short:
        return False
    return short == long or (len(short) >= SHORTEST_SPACED and short in long)


# Three letters, and a blank on either side.
SHORTEST_SPACED = 5


@lru_cache(maxsize=2048)
def spaced_words(name: str) -> str:
    """The words of a name with a blank before and after each; empty where none is."""
    words = words_of(name)
    return f" {' '.join(words)} " if words else ""


def fullest_name(name: str, known: Iterable[str]) -> str:
    """The fullest form the copy uses of a person it now calls by surname."""
    if " " in name:
        return name
    for full in known:
        if " " in full and full.split(" ")[-1].casefold() == name.casefold():
            return full
    return name
