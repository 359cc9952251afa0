"""What a photo caption's own words tell: where and when, and whether it is one."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from articles.copy.any_case import AnyCase
from articles.copy.dates import (
    DAY_OF_MONTH,
    LONE_FIGURES,
    WEEKDAYS,
    FoundDate,
    find_dates,
    find_day_without_year,
    make_date,
    weekday_before,
)
from articles.copy.lexicon import listed
from articles.copy.names import GROUND_WORD
from articles.copy.place_forms import base_town

PICTURED = AnyCase(
    r"\((?:left|right|centre|center|top|bottom|above|below|second left|second right"
    r"|far left|far right|izq\.|dcha\.|izquierda|derecha|à gauche|à droite|links"
    r"|rechts|front|back)\)|^(?:pictured|picture|photo|image|caption)\s?:"
    r"|\bpictured (?:above|below|left|right)\b|\((?:pictured)\)|^file\s?[-–—]"
    # Who stands where, told at the head of a caption.
    r"|^(?:\(?l[- ]?(?:to[- ])?r\)?|from left(?: to right)?|left to right"
    r"|de gauche à droite|de izquierda a derecha|von links(?: nach rechts)?"
    r"|v\.\s?l\.\s?n\.\s?r\.|da sinistra(?: a destra)?|van links naar rechts"
    r"|da esquerda (?:para|à) direita|od lewej)\s?[:,-]"
    r"|[（(](?:左|右|中央?|手前|奥)[）)]"
)


def reads_as_caption(text: str) -> bool:
    """Plainly a caption although nobody is credited."""
    if len(text) > LONGEST_CAPTION:
        return False
    has_hint = "(" in text or ":" in text or "（" in text or "ictured" in text
    has_hint = has_hint or text[:4] == "FILE" or "," in text[:30]
    return has_hint and bool(PICTURED.search(text))


LONGEST_CAPTION = 400
CAPITAL = r"[A-ZÀ-ÞĀĂĆČĐĒĘĞĢİĪĶĻŁŅŃŐŘŚŞŠŤŪŮŰŹŻŽȘȚА-ЯІЇЄҐΑ-Ω][\w'’.-]*"
PLACE = (
    rf"{CAPITAL}(?:[\s-](?:(?:de|del|da|do|la|le|on|upon|am|an|der|of|sur"
    rf"|am)\s)?{CAPITAL}){{0,3}}(?:,\s(?:the\s)?(?:(?:north|south|east|west|central|northern"
    rf"|southern|eastern|western)\s)?"
    rf"{CAPITAL}(?:\s(?:of\s)?{CAPITAL}){{0,3}}){{0,3}}"
)
PLACE_ALONE = re.compile(rf"{PLACE}$")
PLACE_BEFORE_DATE = re.compile(
    rf"(?:(?:^|[\s(])(?:in|at|en|à|au|em|no|na|im|a|i|w|v|u|в|на|på|op|nel)\s|,\s)"
    rf"(?P<place>{PLACE})[,.;]?\s"
    r"{0,2}(?:on|este|le|am|el|den|dne|,)?\s?(?:the\s)?$"
)
# "... celebrates. Tampere, 12. tammikuuta 2024": a place that opens its sentence.
PLACE_OPENS_SENTENCE = re.compile(rf"[.!?…»”\"]\s(?P<place>{PLACE}),\s$")
PLACE_AFTER_DATE = re.compile(rf"[,\s]{{0,3}}(?:in|en|à|em)\s(?P<place>{PLACE})")
PLACE_AT_VENUE = re.compile(
    rf"\b(?P<at>at|in)\s(?:the\s)?(?P<ground>{CAPITAL}(?:\s{CAPITAL}){{0,4}})(?P<gap>,\s"
    rf"|\sin\s)(?P<place>{PLACE})(?=[.;]|,?\s*$)"
)
PLACE_AT_END = re.compile(
    rf"\b(?:in|en|à|em|im|i|w|v|på|ad)\s(?P<ground>{CAPITAL},\s)?(?P<place>{PLACE})\.?$"
)
PLACE_AFTER_VENUE = re.compile(
    rf"\b(?:in der|in de|in het|im|en el|en la|au|al|alla|allo|nello|nella|på|i|no"
    rf"|na)\s(?:{CAPITAL}\s?(?:(?:de|del|la|di|do|da|des|du)\s)*){{1,6}}"
    rf"\s?(?:in|en|à|i|w|em|di|de)\s(?P<place>{PLACE})(?=[\s.,])"
)
# "en el estadio La Vega de Ronda", "all'autodromo di Vallescura".
PLACE_OF_GROUND = re.compile(
    r"\b(?:(?:estadio|stadio|estádio|stade|estadi|pabellón|polideportivo|palazzetto"
    r"|pavilhão|gymnase|campo|cancha|coliseo)"
    rf"\s(?:(?:de|del|la|el|do|da|dos|des|du)\s)*{CAPITAL}(?:\s{CAPITAL}){{0,3}}"
    r"|autodromo|autódromo|circuito|circuit|hippodrome|ippodromo|hipódromo)"
    rf"\s(?:de|di|do|da|à|en|a)\s(?P<place>{CAPITAL}(?:\s{CAPITAL}){{0,2}})(?=[.,;]|\s|$)"
)
DATELINE = re.compile(
    r"^(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ .'’-]{2,40}(?:,\s[A-ZÀ-Þ][\w .]{1,30})?)"
    r"\s[-–—]\s(?=[A-Z]{3,9}\.?\s\d)"
)
FILE_PHOTO = re.compile(
    r"^\W?FILE\b|\bfile (?:photo|picture|pic|image)\b|\bin this .{0,40}photo\b"
    r"|\barchive\b",
    re.IGNORECASE,
)
# Cheap to look for before the words themselves are.
FILE_HINT = re.compile(r"[Ff]il|FIL|[Tt]his|[Aa]rch|ARCH|THIS")


@dataclass(frozen=True, slots=True)
class CaptionFacts:
    """Where and when a picture was taken, as its caption says."""

    place: str | None
    taken: date | None
    is_file_photo: bool


def read_caption(caption: str, story_date: date | None) -> CaptionFacts:
    """Place and date out of a caption's words; null where they do not say."""
    words = caption[:1200]
    dates = [
        read
        for written in find_dates(words)
        if (read := settle(words, written, story_date)).day
    ]
    is_file = bool(FILE_HINT.search(words) and FILE_PHOTO.search(words))
    place = place_in_header(words)
    taken = None
    for written in reversed(dates):
        taken = taken or written.day
        before = PLACE_BEFORE_DATE.search(
            words[max(0, written.start - 100) : written.start]
        ) or PLACE_OPENS_SENTENCE.search(
            words[max(0, written.start - 60) : written.start]
        )
        after = PLACE_AFTER_DATE.match(words, written.end)
        if not place and (after or before):
            found = after or before
            parts = SENTENCE_BEFORE.split(found["place"]) if found else [None]
            place = parts[0 if after else -1]
    if not dates:
        if LONE_FIGURES.search(words):
            taken = find_day_without_year(words, story_date) or day_of_the_month(
                words, story_date
            )
            place = place or place_before_day(words)
        if taken is None and not is_file:
            taken = day_named(words, story_date)
    if not place:
        place = place_beside_day(words)
    if not place:
        venue = PLACE_AT_VENUE.search(words)
        place = venue["place"] if venue else None
        if venue and venue["at"] == "in" and venue["gap"] == ", ":
            # "In Tern, England": town and country, and no ground.
            place = f"{venue['ground']}, {place}"
    if not place:
        at_end = PLACE_AFTER_VENUE.search(words) or PLACE_AT_END.search(words)
        place = at_end["place"] if at_end else None
        if at_end and at_end.re is PLACE_AT_END:
            place = f"{at_end['ground'] or ''}{place}"
    if not place and (of_ground := PLACE_OF_GROUND.search(words)):
        place = of_ground["place"]
    if not place:
        dateline = DATELINE.match(words) or (None if is_file else SHOUTED.match(words))
        place = dateline["place"].title() if dateline else None
    return CaptionFacts(tidy_place(without_case(place, words)), taken, is_file)


def without_case(place: str | None, words: str) -> str | None:
    """A place as an atlas has it: "w Gdyni" is Gdynia."""
    if not place:
        return place
    at = words.find(place)
    preposition = words[:at].rpartition(" ")[0].rpartition(" ")[2] if at > 1 else ""
    return base_town(place, preposition, [words])


def place_before_day(words: str) -> str | None:
    """The place that stands before a day of a month without its year."""
    day = DAY_OF_MONTH.search(words)
    before = day and PLACE_BEFORE_DATE.search(
        words, max(0, day.start() - 100), day.start()
    )
    return before["place"] if before else None


# "=27日、県営浜手球場": of the month the story tells.
DAY_ALONE = re.compile(r"[=＝](?P<day>\d{1,2})日")


def day_of_the_month(words: str, story_date: date | None) -> date | None:
    """The latest such day up to the story's."""
    alone = DAY_ALONE.search(words)
    if alone is None or story_date is None:
        return None
    last_month = story_date.replace(day=1) - timedelta(days=1)
    return next(
        (
            day
            for month in (story_date, last_month)
            if (day := make_date(month.year, month.month, int(alone["day"])))
            and day <= story_date
        ),
        None,
    )


# "Roe. Tern" ends a sentence, "St. Anne's" does not.
SENTENCE_BEFORE = re.compile(r"(?<!\bSt)(?<!\bMt)(?<!\bFt)(?<!\bSte)\.\s")
# How long before the story a picture of it may have been taken.
LATELY = timedelta(days=21)


def settle(words: str, written: FoundDate, story_date: date | None) -> FoundDate:
    """A date of figures that allow two readings, read as the story's date tells."""
    if written.day or not story_date:
        return written
    first, second, year = (
        int(figures)
        for figures in re.findall(r"\d+", words[written.start : written.end])
    )
    days = [
        day
        for day in (make_date(year, second, first), make_date(year, first, second))
        if day and story_date - LATELY <= day <= story_date
    ]
    return written._replace(day=days[0]) if len(days) == 1 else written


# "this Sunday", in captions that name no other day.
WORD = re.compile(r"[^\W\d_]{4,14}(?:-feira)?")
BEFORE_WEEKDAY = re.compile(
    r"(?:,|\b(?:on|este|esta|neste|nesta|ce|diesen|am|questa?|deze|på|op|w|в|во|i))\s$"
)
# Languages in which a day needs no preposition: "i Tern lørdag", "zaterdag in Tern".
BARE_WEEKDAYS = frozenset(
    f"{day}{end}"
    for days, ends in (
        ("man tirs ons tors fre lør søn lör sön", ("dag", "dagen")),
        ("maan dins woens donder vrij zater zon", ("dag",)),
        ("lundi mardi mercredi jeudi vendredi samedi dimanche", ("",)),
        ("lunedì martedì mercoledì giovedì venerdì sabato domenica", ("",)),
    )
    for day in days.split()
    for end in ends
)
ANOTHER_WEEK = re.compile(
    r"\b(?:neste|næste|nästa|volgende|komende|elke|hver|varje|chaque|ogni|le|la|il|mot)\s$"
)
NEAR_DAY = re.compile(
    r"\b(?:(?P<today>today|tonight|hoy|aujourd['’]hui|heute|oggi|hoje|vandaag|idag"
    r"|i dag|dziś|сегодня)|(?P<yesterday>yesterday|ayer|hier|gestern|ieri|ontem"
    r"|gisteren|igår|i går|wczoraj|вчера))\b",
    re.IGNORECASE,
)


LETTERS = re.compile(r"[^\W\d_]+")
# What stands beside a place for the day.
DAY_WORDS = frozenset(WEEKDAYS) | listed("""
    today tonight hoy heute oggi hoje vandaag idag dziś сегодня yesterday ayer hier
    gestern ieri ontem gisteren igår wczoraj вчера
""")


def day_named(words: str, story_date: date | None) -> date | None:
    """The day that a weekday, or today and yesterday, means in this story."""
    if story_date is None:
        return None
    for found in WORD.finditer(words):
        number = WEEKDAYS.get(found.group().lower())
        if number is None:
            continue
        before = words[max(0, found.start() - 10) : found.start()]
        if found.group().lower() in BARE_WEEKDAYS and not ANOTHER_WEEK.search(before):
            return weekday_before(story_date, number)
        if BEFORE_WEEKDAY.search(before):
            return weekday_before(story_date, number)
    near = NEAR_DAY.search(words)
    if near:
        return story_date - timedelta(days=1 if near["yesterday"] else 0)
    return None


# "Vigo, 28.03.2021. Ann Roe ...", "TERN - Ann Roe ...", "в матче. Зареченск. 21 ..."
PLACE_OPENS = re.compile(
    rf"^(?P<place>{PLACE})(?:\s\([A-Z]{{2}}\))?(?:[.,]?\s(?=\d{{1,2}}[.\s])|\s[-–—]\s)"
)
SHOUTED = re.compile(
    r"^(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ'’ -]{2,30}?)(?:,[^-–—]{2,30})?\s[-–—]\s"
)
# "2023年9月24日" after "両国国技館で", "Sinop'ta".
PLACE_MARKED = re.compile(
    r"(?P<ja>[\u4e00-\u9fff々ァ-ヶー]{2,12})(?:で|にて)(?=[（(、\d])"
    r"|(?<![\w'’])(?P<tr>[A-ZÇĞİÖŞÜ][a-zçğıöşü]{2,20})['’](?:da|de|ta|te)\b"
)
MARKED_HINT = re.compile(r"[で]|にて|['’][dt][ae]")
# "=2024年12月8日、仙台市"
PLACE_CLOSES = re.compile(r"日[、,]\s?(?P<place>[\u4e00-\u9fff々ァ-ヶー]{2,10})$")
PLACE_BESIDE_WEEKDAY = re.compile(
    rf"(?:^|[\s(,])(?:in|en|em|à|a|i|im|v|w|на|в|nel|op|ad)\s(?P<place>{PLACE}),?\s(?:on|este"
    r"|esta|neste|nesta|ce|diesen|am|questa?|deze|på|op|el|il)?\s?(?P<day>[^\W\d_]{4,14})"
)
# "at Hill Ground, Oakham, on Saturday": ground, town and day.
PLACE_AFTER_GROUND = re.compile(
    rf"\b(?:at|inside|en (?:el|la)|im|in der|au|à la|al|allo|alla|nello|nella|no|na|på"
    rf"|i|op|in het|w)\s(?:the\s)?{CAPITAL}(?:\s(?:(?:de|del|di|do|da|des|du|la|le)\s)*"
    rf"{CAPITAL}){{0,4}},\s(?P<place>{PLACE}),\s(?:on|el|am|le|il|este|esta|op|på|w"
    r"|den)?\s?(?:the\s)?(?P<day>[^\W\d_]{4,14})"
)
# "07.05.2023, Niedersachsen, Lingenfeld: Handball: ..."
DATE_THEN_PLACE = re.compile(rf"^\d{{1,2}}\.\d{{1,2}}\.\d{{4}},\s(?P<place>{PLACE}):\s")


def place_beside_day(words: str) -> str | None:
    """A place that opens a caption or stands beside its weekday."""
    headed = DATE_THEN_PLACE.match(words)
    if headed:
        return headed["place"]
    opens = PLACE_OPENS.match(words) if LONE_FIGURES.search(words, 0, 80) else None
    if opens and any(d.start == opens.end() for d in find_dates(words[:80])):
        return opens["place"]
    if not DAY_WORDS.isdisjoint(LETTERS.findall(words.lower())):
        for pattern in (PLACE_BESIDE_WEEKDAY, PLACE_AFTER_GROUND):
            for found in pattern.finditer(words):
                if found["day"].lower() in DAY_WORDS:
                    return found["place"]
    closes = PLACE_CLOSES.search(words) if "日" in words else None
    if closes:
        return closes["place"]
    marked = PLACE_MARKED.search(words) if MARKED_HINT.search(words) else None
    return (marked["ja"] or marked["tr"]) if marked else None


# "..., Sinan Hall, Istanbul, Turkey - 11 Jun 2023"
LISTED_PLACE = re.compile(
    r",\s[^,]{3,40},\s(?P<place>[^,\d]{2,30},\s[^,\d]{2,30})\s[-–]\s\d{1,2}\s[A-Z]\w"
)


def place_in_header(words: str) -> str | None:
    """The place in an agency's header: parts with semicolons, or with dashes."""
    listed = LISTED_PLACE.search(words) if "- " in words or "– " in words else None
    if listed:
        return listed["place"]
    if words.count(";") >= 2:
        parts = [p.strip() for p in words.split(";")[:3]]
        if any(True for _ in find_dates(parts[0])) and PLACE_ALONE.match(parts[1]):
            return parts[1]
    header = header_parts(words)
    for part in header:
        pieces = part.split(", ")
        town = ", ".join(pieces[-2:])
        if len(pieces) >= 2 and (
            PLACE_ALONE.match(part) or (len(pieces) == 3 and PLACE_ALONE.match(town))
        ):
            return town
    return None


def header_parts(words: str) -> list[str]:
    """The parts of a header such as "Tennis - Open - Club, City - June 22, 2018"."""
    head = words[:260]
    if sum(map(head.count, "-–—")) < 2:
        return []
    parts = HEADER_DASH.split(head)
    if len(parts) < 3:
        return []
    for count, part in enumerate(parts):
        first = next(iter(find_dates(part)), None)
        if first and first.start == 0:
            return [p.strip() for p in (parts[:count] if count else parts[1:-1])]
    return []


HEADER_DASH = re.compile(r"\s[-–—]\s")
# The states and provinces of North America as agencies shorten them, with their stop.
STATES = """
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo
    Mont Neb Nev N.H N.J N.M N.Y N.C N.D Okla Ore Pa R.I S.C S.D Tenn Vt Va Wash W.Va
    Wis Wyo D.C
    Alta B.C Man N.B N.L N.S Ont P.E.I Que Sask
"""
SHORT_STATES = frozenset(STATES.split())


def tidy_place(place: str | None) -> str | None:
    """A place without a country every reader of its state knows."""
    if not place:
        return None
    parts = NEXT_SENTENCE.split(place)[0].strip(" ,.;").split(", ")
    if len(parts) > 1 and parts[-1] in SHORT_STATES:
        parts[-1] += "."
    # A ground is where in the place, not the place.
    while len(parts) > 1 and GROUND_WORD.search(parts[0]):
        parts.pop(0)
    if len(parts) == 1 and IS_A_GROUND.search(parts[0]):
        return None
    place = ", ".join(parts)
    return UNITED_STATES.sub("", place) or None


# "Bristol. PA Photo": a place ends where its sentence does, and "St. Anne's" goes on.
NEXT_SENTENCE = re.compile(r"(?<=[a-zà-ÿ]{4})\.\s")
# No town ends so: "Moorstadion", "Fjellhallen", "Pier Stadium".
IS_A_GROUND = re.compile(
    r"(?:[Ss]tadi(?:on|um|onul|onie|o)|[a-zäöüåæø]hallen?|[Aa]rena|[Ss]tadion\w{0,3}"
    r"|vallen|gården)$"
)
UNITED_STATES = re.compile(r",\s(?:USA|U\.S\.A?\.?|United States)$")
