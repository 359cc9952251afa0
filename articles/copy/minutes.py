"""The minutes a sentence tells, in figures and in words."""

import re
from collections.abc import Iterator

CLOCK = r"\d{1,3}(?:(?:e|er|\.|ª|º|['’′])?\s?\+\s?\d{1,2})?"
# After a minute told in an order, and what joins two: "71-й и 88-й", "14. ve 37.".
NTH = r"(?:st|nd|rd|th|e|ème|er|de|ste|\.|:[aen]|º|ª|-й|-я|-ю|-ой)"
AND_NTH = (
    r"\s(?:and|en|et|y|e|och|og|und|ve|и|i|a|oraz)\s"
    r"(?:(?:the|in de|de|der|la|à la|den|aos|al|nel|на)\s)?"
)
MINUTE_WORD = r"(?:[Mm]inut[eoasiycęě]?\w*|[Mm]inuut|perc|dakika\w*|минут\w*|хвилин\w*)"
SMALL_NUMBERS = "two three four five six seven eight nine ten eleven twelve"
# Small numbers in words: "na twaalf minuten", "nach sechs Minuten".
ABROAD = {
    word: str(number)
    for words in (
        "twee drie vier vijf zes zeven acht negen tien elf twaalf",
        "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
        "deux trois quatre cinq six sept huit neuf dix onze douze",
        "dos tres cuatro cinco seis siete ocho nueve diez once doce",
        "dois três quatro cinco seis sete oito nove dez onze doze",
        "due tre quattro cinque sei sette otto nove dieci undici dodici",
        "två tre fyra fem sex sju åtta nio tio elva tolv",
        "to tre fire fem seks sju åtte ni ti elleve tolv",
        "dvou třech čtyřech pěti šesti sedmi osmi devíti deseti jedenácti dvanácti",
        "dwóch trzech czterech pięciu sześciu siedmiu ośmiu dziewięciu dziesięciu",
    )
    for number, word in enumerate(words.split(), start=2)
}
# A minute counted in a word: "in de vijfde minuut", "im fünften Spielminute".
ORDERED = {
    word: str(number)
    for words in (
        "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde",
        "ersten zweiten dritten vierten fünften sechsten siebten achten neunten"
        " zehnten",
        "första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte",
        "første andet tredje fjerde femte sjette syvende ottende niende tiende ellevte",
        "første andre tredje fjerde femte sjette sjuende åttende niende tiende ellevte",
        "première deuxième troisième quatrième cinquième sixième septième huitième"
        " neuvième dixième",
        "primer segundo tercer cuarto quinto sexto séptimo octavo noveno décimo",
        "primo secondo terzo quarto quinto sesto settimo ottavo nono decimo",
        "primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono décimo",
        "pierwszej drugiej trzeciej czwartej piątej szóstej siódmej ósmej dziewiątej",
        "první druhé třetí čtvrté páté šesté sedmé osmé deváté desáté",
        "первой второй третьей четвёртой пятой шестой седьмой восьмой девятой десятой",
    )
    for number, word in enumerate(words.split(), start=1)
}
ORDERED_MINUTE = re.compile(
    r"(?<=\w)\s(?:[Mm]inut(?:e|o|en|et|t|ě|ie|ę)?|minuut|minucie|минуте|spilleminut)\b"
)
# What "the 23rd" tells of besides a minute.
NO_NTH_MINUTE = (
    r"(?!\s(?:place|straight|season|round|time|win|goal|birthday|seed|anniversary"
    r"|league|consecutive|in\b|of\b))"
)
# Minutes that have a name: the hour, the half-hour, the stroke of half-time.
NAMES_OF_MINUTES = {
    "15": r"al cuarto de hora|au quart d['’]heure|al quarto d['’]ora"
    r"|nach einer Viertelstunde|na een kwartier"
    r"|po kwadransie|po čtvrthodině|после четверти часа",
    "30": r"on the half[- ]hour|a la media hora|à la demi-heure|alla mezz['’]ora"
    r"|nach einer halben Stunde|na een half uur|à meia hora|efter en halv time"
    r"|etter en halv time|efter en halvtimme|po pół godzinie|po půlhodině",
    "45": r"on the stroke of half[- ]?time|al filo del descanso|em cima do intervalo"
    r"|allo scadere del primo tempo|mit dem Pausenpfiff|op slag van rust",
    "60": r"on the hour|a la hora de juego|à l['’]heure de jeu|all['’]ora di gioco"
    r"|nach einer Stunde|na een uur spelen|à hora de jogo|efter en times spil"
    r"|efter en timmes spel|etter en times spill|po godzinie gry|po hodině hry",
}
NAMED_MINUTES = "|".join(
    f"[{name[0].upper()}{name[0]}]{name[1:]}"
    for names in NAMES_OF_MINUTES.values()
    for name in names.split("|")
)
# Minutes that begin with their figure, with a word, and within a list.
BY_FIGURE = (
    rf"(?P<m1>{CLOCK})(?:st|nd|rd|th)?[-\s]minutes?\b"
    rf"|(?P<m7>{CLOCK})(?:\.|e|ème|ste|º|ª|:[ae]|-й|-я)?\s?(?:[Mm]inut[eoasiycęě]?\w*"
    r"|[Mm]inuut|perc|dakika\w*|минут\w*|хвилин\w*)\b"
    rf"|(?P<m5>{CLOCK})(?:['’′](?!\w))"
    r"|(?P<m12>\d{1,2}:\d{2}) into\b"
    r"|(?<!\()(?P<m14>(?:45|90|105|120)['’′]?\s?\+\s?\d{1,2})\b"
    rf"|(?P<m16>{CLOCK}){NTH}(?=(?:,\s{CLOCK}{NTH})?{AND_NTH}{CLOCK}{NTH}?"
    rf"\s?{MINUTE_WORD})"
    rf"|(?P<m18>{CLOCK})['’](?:de|da|te|ta|den|dan|inci|nci|üncü|uncu)\b"
    rf"|(?P<m20>{CLOCK})\s?(?:min\.|dk\.|мин\.)"
)
BY_WORD = (
    rf"(?:after|on|in|inside|within) (?:just |only )?(?P<m2>{CLOCK}) minutes\b"
    rf"|(?:the|and) (?P<m3>{CLOCK})(?:st|nd|rd|th)\b{NO_NTH_MINUTE}"
    rf"|(?:[Mm]inuto|[Mm]inutul|[Mm]inute|[Mm]inuta|[Mm]enit|[Pp]hút|min\.|dk\."
    rf"|мин\.) (?P<m4>{CLOCK})\b"
    rf"|(?:[Ee]n el|[Aa]l|[Aa]os|[Nn]a) (?P<m11>{CLOCK})(?=[.,;]|$"
    r"|\s(?!de (?:la|el) seg|do seg|da seg|del seg|per cento|por ciento|de (?:enero"
    r"|febrero"
    r"|marzo|abril|mayo|junio|julio|agosto|sept|octubre|nov|dic)|%)[a-zà-ÿ])"
    rf"|on (?P<m8>{CLOCK})(?=[,.;]|$|\sand\b)"
    r"|(?:at|after) (?P<m6>\d{1,2}:\d{2})\b"
    r"|(?:[ÀàA] la|[Ii]n der|[Ii] den|[Ii] det|[Nn]a|[WwVvUuIi]|[Aa]l|[Ee]n el|[Aa]os"
    r"|[Nn]ella|der|och|et|und|y)"
    rf" (?P<m13>{CLOCK})(?:e|ème|er|\.|:a|:e|º|ª|ª)(?=\s[a-zà-ÿ]|[,;)]|\.?$)"
    rf"|(?:[Нн]а|и|с|со) (?P<m17>{CLOCK})-(?:й|я|ю|ой)(?=\s[а-яё]|[,;.)]|$)"
    r"|(?:ajassa|после|kl\.|nach|efter|etter) (?P<m22>\d{1,2}[.:]\d{2})(?!\d)"
    rf"|(?:na|nach|après|dopo|efter|etter|po|a los|aos|os)"
    rf" (?:appena |soli |soltanto |seulement |à peine |nur |slechts |amper |bare |kun "
    rf"|redan |allerede |zaledwie |pouhých |apenas |sólo |solo |só )?"
    rf"(?P<m23>{'|'.join(ABROAD)})"
    r" (?:[Mm]inut\w*|spilleminutter)\b"
    r"|(?:after|inside|within|on) (?:just |only |barely )?"
    rf"(?P<m21>{SMALL_NUMBERS.replace(' ', '|')})"
    r"(?: minutes\b(?!\s(?:on|of))|(?=(?:, \d{1,3}){0,4},? and \d{1,3} minutes\b))"
    r"|(?P<m15>third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
    r"|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth"
    r"|twentieth|opening|first|second)[ -]minute\b"
    # "In the third and 44th minutes".
    r"|(?P<m25>third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
    r"|first|second)(?=(?:, \d{1,3}(?:st|nd|rd|th)){0,4},? and (?:the )?\d{1,3}(?:st|nd"
    r"|rd|th)"
    r" minutes?\b)"
    r"|(?P<m28>first|second|third|fourth|fifth|sixth|seventh|eighth)"
    r"(?= of (?:the )?\w+ (?:added|additional) minutes\b)"
    rf"|(?P<m26>{NAMED_MINUTES})\b(?!\s(?:later|of))"
)
IN_A_LIST = (
    rf"(?<=\w), (?P<m27>{CLOCK})(?=(?:, \d{{1,3}}){{0,4}},? and \d{{1,3}} minutes?\b)"
    rf"|(?<=\d), and (?P<m10>{CLOCK})(?:st|nd|rd|th)\b"
    r"|(?<=\d\d)(?:,| and) (?P<m9>\d{1,2}:\d{2})\b"
    rf"|(?<=\w), (?P<m24>{CLOCK})(?:st|nd|rd|th)\b{NO_NTH_MINUTE}"
)
MINUTE = re.compile(
    rf"(?=\d)(?<![\w.:-])(?:{BY_FIGURE})|(?=[^\W\d])\b(?:{BY_WORD})"
    rf"|(?=[, ])(?<=\w)(?:{IN_A_LIST})"
)
COUNTED_MINUTES = """
    opening second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
    thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth
    twentieth
"""
IN_WORDS = {
    word: str(number) for number, word in enumerate(COUNTED_MINUTES.split(), start=1)
} | {"first": "1"}
IN_WORDS |= ABROAD
IN_WORDS |= {word: str(n) for n, word in enumerate(SMALL_NUMBERS.split(), start=2)}
# After a figure, minutes that tell how long and not when: "four minutes later".
HOW_LONG = re.compile(
    r"\s(?:later|earlier|from (?:time|the (?:end|close|break|whistle|finish)|full)"
    r"|to (?:go|play|spare)|left|remaining|into|before|short of|of (?:normal|ice|play"
    r"|hockey|football|action|rugby)"
    r"|after (?:the|that|coming|half)|of (?:stoppage|added|injury)|de plus"
    r"|plus tard|más tarde|después|später|dopo|depois|senare|senere|później"
    r"|of (?:the (?:second|half|restart|interval|break)|coming|each|his|her))"
)
# "In the third minute of added time", "in the opening 20 minutes".
OF_ADDED_TIME = re.compile(
    r"(?:[-\s]minutes?)?\s(?:into |of |in |de |du |del |der |i |v )?(?:the |la |le "
    r"|temps )?"
    r"(?:first-half |second-half )?"
    r"(?:stoppage|added|injury|additional|extra-time|descuento|tiempo añadido"
    r"|temps additionnel|acréscimos|recupero|blessuretijd|tilläggstid|overtid"
    r"|Nachspielzeit|nastaven\w+|doliczon\w+)"
)
A_STRETCH = re.compile(
    r"\b(?:opening|first|last|final|closing|next|past|for|letzten|ersten|derniers"
    r"|dernières|premières|últimos|primeros|primeiros|ultimi|primi)\s$"
)
# "A 20-minute hat-trick" lasted so long.
SPELL = re.compile(
    r"\s(?:first-half\s|second-half\s)?(?:hat[- ]?trick|treble|brace|double|spell|burst"
    r"|cameo|period|stretch|purple patch|blitz|salvo|wait)\b"
)
# "Two goals inside four minutes": how long, and not when.
GOALS_WITHIN = re.compile(r"\b(?:goals|tries|twice|times|points|strikes)\s$")
# "The first after six minutes": the preposition makes it a minute.
TIMED_BY_WORD = re.compile(r"(?:after|on|in|inside|within|at)\s")
NUMBER_IN_LIST = re.compile(CLOCK)
MINUTE_MARK = re.compile(r"\(\d|\d['’′]")
HAS_MINUTE = re.compile(
    r"\d|[Mm]inut|minuut|минут|хвилин|dakika|\bhour|[a-z]th-minute|half[- ]?time"
    r"|heure|hora|mezz"
    r"|halv|kvart|kwadr|hodin|godzin|timme|часа"
    r"|stunde|Stunde|uur|kwartier|descanso|intervalo|primo tempo|d['’]ora|ora di gioco"
    r"|Pausenpfiff|slag van rust"
)
LISTED_MINUTES = re.compile(
    r"(?:^|:\s)(?P<list>\d{1,3}(?:\+\d)?(?:,\s\d{1,3}(?:\+\d)?)*,?"
    r"\s(?:and|och|y|et|und|e|og|en|i)\s\d{1,3}(?:\+\d)?)(?=[.;]|$)"
)


def added_minute(found: re.Match[str], clause: str) -> str | None:
    """ "The third minute of added time" as 90+3, of the first half's as 45+3."""
    told = next((g for g in found.groups() if g), "")
    number = IN_WORDS.get(told) or tidy_minute(told)
    if not number.isdigit() or int(number) > LONGEST_ADDED:
        return None
    after = clause[found.end() : found.end() + LONGEST_TAIL]
    if "extra" in after or "overtid" in after:
        return None
    return f"45+{number}" if FIRST_HALF.search(after) else f"90+{number}"


LONGEST_ADDED, LONGEST_TAIL = 20, 40
FIRST_HALF = re.compile(r"first[- ]half|first period")


def tidy_minute(minute: str) -> str:
    """A minute as "90+3", a clock as "14:20", however the copy writes them."""
    if CLOCK_WITH_STOP.fullmatch(minute):
        return minute.replace(".", ":")
    return UNTIDY.sub("", minute)


def named_minute(words: str) -> str | None:
    """The minute that words such as "on the hour" stand for."""
    if words[0].isdigit():
        return None
    said = words.lower()
    names = NAMES_OF_MINUTES.items()
    return next((at for at, name in names if re.fullmatch(name, said, re.I)), None)


CLOCK_WITH_STOP = re.compile(r"\d{1,2}\.\d{2}")
UNTIDY = re.compile(r"[^\d:+]")


def minutes_in(clause: str, offset: int) -> Iterator[tuple[int, str]]:
    """The minutes a clause tells outside brackets, each with where it stands."""
    for found in MINUTE.finditer(clause):
        before = clause[: found.start()]
        if before.count("(") > before.count(")"):
            continue
        is_count = found["m15"] is None and ":" not in found.group()
        if (
            is_count
            and HOW_LONG.match(clause, found.end())
            and not found.group().startswith("on ")
        ):
            continue
        if found["m28"] or OF_ADDED_TIME.match(clause, found.end()):
            minute = added_minute(found, clause)
            if minute:
                yield found.start() + offset, minute
            continue
        if found.group().startswith(("inside", "within")):
            # "Inside two minutes" tells only that it was early.
            continue
        if SPELL.match(clause, found.end()):
            continue
        if GOALS_WITHIN.search(before) and found.group().startswith("in"):
            continue
        if (
            ":" not in found.group()
            and A_STRETCH.search(before)
            and not TIMED_BY_WORD.match(found.group())
        ):
            continue
        minute = next(g for g in found.groups() if g)
        told = IN_WORDS.get(minute) or named_minute(minute) or tidy_minute(minute)
        yield found.start() + offset, told
    ordered = "inu" in clause or "инут" in clause
    for found in ORDERED_MINUTE.finditer(clause) if ordered else ():
        word = clause[: found.start()].rpartition(" ")[2]
        if word in ORDERED and not OF_ADDED_TIME.match(clause, found.end()):
            yield found.start() - len(word) + offset, ORDERED[word]
    listed = LISTED_MINUTES.search(clause)
    if listed:
        for number in NUMBER_IN_LIST.findall(listed["list"]):
            yield listed.start() + offset, number
