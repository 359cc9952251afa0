"""Photo captions: the credit that ends them, and what their own words tell."""

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from articles.copy.agencies import AGENCIES, AGENCY, AGENCY_WORD
from articles.copy.dates import (
    find_dates,
    find_day_without_year,
)
from articles.copy.names import GROUND_WORD

LABEL = (
    r"(?:(?:photo|picture|image)s?\scourtesy\sof|(?:mandatory|photo|picture|image|pic|file)\scredit(?:\sshould\sread)?"
    r"|photo(?:graph)?s?\sby|photo(?:graph)?|picture\sby|pictures?|image\sby|image|pic"
    r"|credit|foto(?:graf[íi]a|graf)?|fotó|bild|crédit(?:\sphoto)?|crédito|photo\s©"
    r"|fot\.|фото|写真|©|\(c\))"
)
LABELLED = re.compile(
    rf"(?:{LABEL}\s?[:：]|(?:photo|picture|image|photograph|foto)s?\s(?:by|courtesy\sof|de|von|di"
    rf"|par|por)\b|mandatory\scredit|photo\scredit|©|фото\b\s?:?)\s{{0,2}}",
    re.IGNORECASE,
)
BRACKETED_AT_END = re.compile(r"[(\[（]([^()\[\]（）\n]{2,160})[)\]）]\s?\.?$")
BRACKETED_AT_START = re.compile(r"[(\[]([^()\[\]\n]{2,120})[)\]][\s:–—-]{0,4}")
NAME = (
    r"[A-ZÀ-ÞŁŚŠŽĆČĐŐŰА-ЯΑ-Ω][\w'’.-]*(?:\s(?:(?:de|da|do|dos|van|von|der|den|del"
    r"|della|di|la|le|el|al|bin|ten|ter)\s){0,2}[A-ZÀ-ÞŁŚŠŽĆČĐŐŰА-ЯΑ-Ω][\w'’.-]*){0,4}"
)
AGENCY_FIRST = re.compile(
    rf"(?<![\w/])©?\s?(?P<agency>AP\sPhoto|(?-i:AP|PA|EPA|EPA-EFE|EFE|AFP|ANSA|TASS"
    rf"|ANP|NTB|AAP|REUTERS"
    rf"|Reuters|INPHO|KEYSTONE(?:-SDA)?|Keystone(?:-SDA)?|Sportsfile|SPORTSFILE"
    rf"|AAP\sImage|SWpix|ČTK|MTI|APA|Hina|PAP|TT|UPI|PTI|Xinhua|Imago|IMAGO|imago|LaPresse|Lusa|LUSA"
    rf"|Belga|BELGA|Action\sImages|Getty\sImages|picture\salliance|dpa|AFP\sPHOTO"
    rf"|GETTY\sIMAGES))"
    rf"(?:\s(?:Images|via\s[\w ]{{2,30}}))?\s?[/|]\s?(?P<name>{NAME})"
    rf"(?:\s?[,/]\s?(?:File|FILE|Pool|POOL|Archive|{NAME}))?\.?$"
)
NAME_FIRST = re.compile(
    rf"(?:^|(?<=[.!?\"”)\n]\s)|(?<=[.!?\"”)\n])|(?<=\s{{2}}))"
    rf"(?P<name>{NAME})\s?[/|–-]\s?(?:(?:{NAME}|[\w ]{{2,30}})\s?/\s?)?"
    rf"(?i:{AGENCY})(?:\s?(?:/|via|-)\s?(?i:{AGENCY}))?\.?$"
)
# "... waves to the crowd. Getty Images"
AGENCY_ALONE = re.compile(rf"(?<=[.!?\"”]\s)©?\s?(?P<agency>{AGENCY})$", re.IGNORECASE)
LONGEST_CREDIT = 180
NO_NAME = re.compile(
    r"(?:file|pool|archive|handout|stf|str|stringer|staff|supplied|photo|images?|wire"
    r"|via|courtesy|library|news agency|pool photo|handout photo|all rights reserved)$",
    re.IGNORECASE,
)
SEPARATOR = re.compile(r"\s?[/|,;·]\s?|\s(?:via|for|of|–|—|-)\s|\s–\s")


@dataclass(frozen=True, slots=True)
class Credit:
    """A credit where it stands in a piece, with the name and agency it gives."""

    start: int
    end: int
    written: str
    photographer: str | None
    agency: str | None


# What agencies write after a credit: who may use the picture, and its number.
NOTE_AFTER = re.compile(
    r"(?:\.?\s+(?:\*+\s?)?(?:RESTRICTIONS?\s?:|Restrictions?:"
    r"|Use subject to restrictions|EDITORIAL USE ONLY|Editorial use only|NO SALES"
    r"|No sales|Not for commercial)"
    r"[^\n]{0,160}|\s?\((?=[^)\s]*\d{5})[\w-]{6,16}\)|\s[-–—]\s(?:EDITORIAL USE"
    r" ONLY)[^\n]{0,120})$"
)


def find_credit(text: str) -> Credit | None:
    """The credit that ends the text, or opens it, or null."""
    found = find_credit_at_end(text)
    if found is None and ("RICTIONS" in text or "nly" in text or text[-1:] == ")"):
        note = NOTE_AFTER.search(text, max(0, len(text) - LONGEST_CREDIT))
        if note and note.start() > 0:
            found = find_credit_at_end(text[: note.start()])
            if found and found.end == note.start():
                return replace(found, end=len(text))
            return None
    return found


def find_credit_at_end(text: str) -> Credit | None:
    tail_at = max(0, len(text) - LONGEST_CREDIT)
    tail = text[tail_at:]
    last = tail.rstrip(".")[-1:]
    if last in ")]）":
        found = BRACKETED_AT_END.search(tail)
        if found and is_credit(found[1]):
            return read_credit(tail_at + found.start(), len(text), found[1].strip())
        return credit_in_front(text)
    if not (CREDIT_HINT.search(tail) or text[:1] in "(["):
        return None
    if (
        "/" in tail
        or ":" in tail
        or "©" in tail
        or "redit" in tail
        or "-" in tail
        or "|" in tail
        or " by " in tail
        or "courtesy" in tail
    ):
        found = label = None
        for label in LABELLED.finditer(tail):
            rest = tail[label.end() :]
            # "Picture:" in a caption may open its words; a credit is names alone.
            if is_credit_body(rest) and starts_afresh(tail, label.start()):
                found = label
                break
        if found:
            start = tail_at + found.start()
            return read_credit(start, len(text), text[start:].strip())
        for pattern in (AGENCY_FIRST, NAME_FIRST):
            for found in pattern.finditer(tail):
                start = (
                    tail_at
                    + found.start()
                    + len(found.group())
                    - len(found.group().lstrip())
                )
                if len(text) - start <= 120:
                    return read_credit(start, len(text), text[start:].strip())
    alone = AGENCY_ALONE.search(tail)
    if alone and alone["agency"][0].isupper():
        return read_credit(tail_at + alone.start(), len(text), alone["agency"])
    return credit_in_front(text)


# Cheap to look for before the patterns for credits are.
CREDIT_HINT = re.compile(
    r"[/:：|©]|[.!?]\s\S{2,10}(?:\s\S{2,8})?$|redit| by "
    r"|\s[-–]\s?\S|-[A-Z]|[Ff]oto |Photo "
)


def credit_in_front(text: str) -> Credit | None:
    """A credit in brackets before the caption's own words."""
    found = BRACKETED_AT_START.match(text) if text[:1] in "([" else None
    if found and is_credit(found[1]):
        return read_credit(0, found.end(), found[1].strip())
    return None


def starts_afresh(tail: str, at: int) -> bool:
    """Whether a label could begin here: after a sentence, a gap or a bracket."""
    before = tail[:at].rstrip()
    return (
        not before
        or before[-1] in '.!?"”’)|;–—-\n'
        or at - len(before) >= 2
        or "\n" in tail[len(before) : at]
        or tail[at : at + 1].isupper()
    )


@lru_cache(maxsize=64)
def is_credit(inside: str) -> bool:
    """Whether words in brackets credit a picture rather than explain something."""
    inside = inside.strip()
    if LABELLED.match(inside):
        return len(inside) < 140
    found = AGENCY_WORD.search(inside)
    if not found:
        return False
    if found.group().islower() and found.group() not in ("imago", "dpa"):
        return False
    rest = (inside[: found.start()] + inside[found.end() :]).strip(" /|,.-–©")
    return not rest or (bool(SEPARATOR.search(inside)) and is_credit_body(inside))


def is_credit_body(body: str) -> bool:
    """Names and agencies alone: few words, each of them a name's."""
    body = body.strip().rstrip(".")
    if not body or len(body) > 110 or "\n" in body.strip():
        return False
    bare = AGENCY_WORD.sub(" ", body.replace(".com", ""))
    words = re.findall(r"[^\W\d_][\w'’.]*", bare)
    small = [w for w in words if w.islower() and w not in CREDIT_SMALL_WORDS]
    return (
        len(words) <= 9
        and not small
        and not re.search(r"[.!?]\s", body[:-1].replace(". ", " ", 2))
    )


SMALL_WORDS = """
    via for of by and the de da do dos van von der den del della di la le el al bin ten
    ter should read photo file pool images staff stringer handout y e und et
"""
CREDIT_SMALL_WORDS = frozenset(SMALL_WORDS.split())


def read_credit(start: int, end: int, written: str) -> Credit:
    """Name and agency out of a credit's own words."""
    return Credit(start, end, written.rstrip("."), *name_and_agency(written))


# The pictures of a story often share a credit.
@lru_cache(maxsize=64)
def name_and_agency(written: str) -> tuple[str | None, str | None]:
    body = written
    for _ in range(3):
        label = LABELLED.match(body)
        if not label:
            break
        body = body[label.end() :]
    body = body.strip(" .")
    found = [(m.start(), AGENCIES[fold(m.group())]) for m in AGENCY_WORD.finditer(body)]
    return find_photographer(body), join_agencies(body, found)


def fold(name: str) -> str:
    return re.sub(r"\s", " ", name.lower())


# Who hands on whose pictures: both names are kept.
PAIRS = {
    frozenset({"AFP", "Getty Images"}): "AFP/Getty Images",
    frozenset({"USA TODAY Sports", "Imagn"}): "USA TODAY Sports/Imagn",
    frozenset({"picture alliance", "dpa"}): "dpa",
    frozenset({"Action Images", "Reuters"}): "Action Images/Reuters",
}


def join_agencies(body: str, found: list[tuple[int, str]]) -> str | None:
    """The wire that supplied the picture; after "via" stands the one that did."""
    names = list(dict.fromkeys(name for _, name in found))
    if not names:
        return None
    pair = PAIRS.get(frozenset(names))
    if pair:
        return pair
    if len(names) == 1:
        return names[0]
    via = re.search(r"\bvia\s", body)
    return next((n for at, n in found if via and at >= via.end()), names[0])


def find_photographer(body: str) -> str | None:
    """The first part of a credit that is neither agency nor note."""
    parts = []
    at = 0
    for agency in AGENCY_WORD.finditer(body):
        parts.append(body[at : agency.start()])
        at = agency.end()
    parts.append(body[at:])
    for chunk in parts:
        for part in SEPARATOR.split(chunk):
            name = OPENS_NAME.sub("", part.strip(" -–—/|.,©:")).strip()
            if not name or NO_NAME.match(name) or name in ("via", "for", "by"):
                continue
            words = name.split()
            if (
                len(words) > 5
                or any(c.isdigit() for c in name)
                or not any(c.isupper() for c in name)
            ):
                continue
            if ORGANISATION.search(name):
                continue
            return tidy_name(name)
    return None


OPENS_NAME = re.compile(r"^(?:by|via|for|photo|foto|fot\.)\s", re.IGNORECASE)
# A club or a paper before the name: "Tern Albion/Ann Roe".
ORGANISATION = re.compile(
    r"\b(?:FC|AFC|CF|SC|United|Albion|Rovers|Athletic|Wanderers|Club|Courier|Times"
    r"|Gazette|Herald|Tribune|Journal|Chronicle|Agency|Federation|Association|Media"
    r"|Pictures)\b"
)


def tidy_name(name: str) -> str:
    """A name whose capitals shout, written as names are."""
    if name.isupper():
        return name.title() if len(name) > 3 else name
    return " ".join(
        word.title() if word.isupper() and len(word) > 2 and "." not in word else word
        for word in name.split(" ")
    )


PICTURED = re.compile(
    r"\((?:left|right|centre|center|top|bottom|above|below|second left|second right"
    r"|far left|far right|izq\.|dcha\.|izquierda|derecha|à gauche|à droite|links"
    r"|rechts|front|back)\)|^(?:pictured|picture|photo|image|caption)\s?:"
    r"|\bpictured (?:above|below|left|right)\b|\((?:pictured)\)|^FILE\s?[-–—]",
    re.IGNORECASE,
)


def reads_as_caption(text: str) -> bool:
    """Plainly a caption although nobody is credited."""
    if len(text) > LONGEST_CAPTION or not PICTURED_HINT.search(text):
        return False
    return bool(PICTURED.search(text))


LONGEST_CAPTION = 400
PICTURED_HINT = re.compile(r"[(:]|ictured|^FILE")


CAPITAL = r"[A-ZÀ-ÞŁŚŠŽĆČĐА-ЯΑ-Ω][\w'’.-]*"
PLACE = (
    rf"{CAPITAL}(?:[\s-](?:(?:de|del|da|do|la|le|on|upon|am|an|der|of|sur"
    rf"|am)\s)?{CAPITAL}){{0,3}}(?:,\s(?:(?:north|south|east|west|central|northern"
    rf"|southern|eastern|western)\s)?"
    rf"{CAPITAL}(?:\s(?:of\s)?{CAPITAL}){{0,3}}){{0,3}}"
)
PLACE_BEFORE_DATE = re.compile(
    rf"(?:(?:^|[\s(])(?:in|at|en|à|au|em|im|a|i|w|v|u|в|på|op|nel)\s|,\s)"
    rf"(?P<place>{PLACE})[,.;]?\s"
    r"{0,2}(?:on|este|le|am|el|den|dne|,)?\s?(?:the\s)?$"
)
PLACE_AFTER_DATE = re.compile(rf"[,\s]{{0,3}}(?:in|en|à|em)\s(?P<place>{PLACE})")
PLACE_AT_VENUE = re.compile(
    rf"\b(?:at|in)\s(?:the\s)?{CAPITAL}(?:\s{CAPITAL}){{0,4}}(?:,\s"
    rf"|\sin\s)(?P<place>{PLACE})(?=[.;]|,?\s*$)"
)
PLACE_AT_END = re.compile(
    rf"\b(?:in|en|à|em|im|i|w|v|på)\s(?:{CAPITAL},\s)?(?P<place>{PLACE})\.?$"
)
PLACE_AFTER_VENUE = re.compile(
    rf"\b(?:in der|in de|in het|im|en el|en la|au|al|alla|allo|nello|nella|på|i|no"
    rf"|na)\s(?:{CAPITAL}\s?(?:(?:de|del|la|di|do|da|des|du)\s)*){{1,6}}"
    rf"\s?(?:in|en|à|i|w|em|di|de)\s(?P<place>{PLACE})(?=[\s.,])"
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


@dataclass(frozen=True, slots=True)
class CaptionFacts:
    """Where and when a picture was taken, as its caption says."""

    place: str | None
    taken: date | None
    is_file_photo: bool


def read_caption(caption: str, story_date: date | None) -> CaptionFacts:
    """Place and date out of a caption's words; null where they do not say."""
    words = caption[:1200]
    dates = [d for d in find_dates(words) if d.day]
    is_file = bool(FILE_PHOTO.search(words))
    place = place_in_header(words)
    taken = None
    for written in reversed(dates):
        taken = taken or written.day
        before = PLACE_BEFORE_DATE.search(
            words[max(0, written.start - 100) : written.start]
        )
        after = PLACE_AFTER_DATE.match(words, written.end)
        if not place and (after or before):
            place = (after or before)["place"]  # type: ignore[index]
    if not dates:
        taken = find_day_without_year(words, story_date)
    if not place:
        venue = PLACE_AT_VENUE.search(words)
        place = venue["place"] if venue else None
    if not place:
        at_end = PLACE_AFTER_VENUE.search(words) or PLACE_AT_END.search(words)
        place = at_end["place"] if at_end else None
    if not place:
        dateline = DATELINE.match(words)
        place = dateline["place"].title() if dateline else None
    return CaptionFacts(tidy_place(place), taken, is_file)


# "..., Sinan Hall, Istanbul, Turkey - 11 Jun 2023"
LISTED_PLACE = re.compile(
    r",\s[^,]{3,40},\s(?P<place>[^,\d]{2,30},\s[^,\d]{2,30})\s[-–]\s\d{1,2}\s[A-Z]\w"
)


def place_in_header(words: str) -> str | None:
    """The place in an agency's header: parts with semicolons, or with dashes."""
    listed = LISTED_PLACE.search(words)
    if listed:
        return listed["place"]
    if words.count(";") >= 2:
        parts = [p.strip() for p in words.split(";")[:3]]
        if any(True for _ in find_dates(parts[0])) and re.match(rf"{PLACE}$", parts[1]):
            return parts[1]
    header = header_parts(words)
    for part in header:
        pieces = part.split(", ")
        if len(pieces) >= 2 and re.match(rf"{PLACE}$", part):
            return ", ".join(pieces[-2:])
    return None


def header_parts(words: str) -> list[str]:
    """The parts of a header such as "Tennis - Open - Club, City - June 22, 2018"."""
    parts = re.split(r"\s[-–—]\s", words[:260])
    if len(parts) < 3:
        return []
    for count, part in enumerate(parts):
        first = next(iter(find_dates(part)), None)
        if first and first.start == 0:
            return [p.strip() for p in parts[:count]]
    return []


def tidy_place(place: str | None) -> str | None:
    """A place without a country every reader of its state knows."""
    if not place:
        return None
    parts = place.strip(" ,.;").split(", ")
    # A ground is where in the place, not the place.
    while len(parts) > 1 and GROUND_WORD.search(parts[0]):
        parts.pop(0)
    place = ", ".join(parts)
    return re.sub(r",\s(?:USA|U\.S\.A?\.?|United States)$", "", place) or None
