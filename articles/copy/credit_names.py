"""Who took a picture and for which agency, out of its credit's own words."""

import re
from functools import lru_cache

from articles.copy.agencies import AGENCIES, AGENCY_WORD
from articles.copy.credit_words import LABELLED, SEPARATOR, TAKEN_BY, house_of

NO_NAME = re.compile(
    r"(?:file|beeld|pool|archive|handout|foto|fotó|bild|kuva|fot|pic|picture|stf|str|stringer|staff|supplied|photo|images?|wire"
    r"|via|courtesy|library|news agency|pool photo|handout photo|all rights reserved)$",
    re.IGNORECASE,
)


# The pictures of a story often share a credit.
@lru_cache(maxsize=64)
def name_and_agency(written: str) -> tuple[str | None, str | None]:
    taken = TAKEN_BY.fullmatch(written.strip())
    if taken:
        house = taken["house"]
        return taken["name"] or taken["after"], AGENCIES.get(fold(house or ""), house)
    body = written
    for _ in range(4):
        label = LABELLED.match(body)
        if not label:
            break
        body = body[label.end() :].lstrip(" -–")
    body = body.strip(" .")
    found = [(m.start(), AGENCIES[fold(m.group())]) for m in AGENCY_WORD.finditer(body)]
    if not found and (house := house_of(body)):
        name = next(part for part in body.split("/") if part.strip(" .") != house)
        return tidy_name(name.strip(" .")), house
    return find_photographer(body), join_agencies(body, found)


def fold(name: str) -> str:
    return re.sub(r"\s", " ", name.lower())


# Who hands on whose pictures: both names are kept.
PAIRS = {
    frozenset({"AFP", "Getty Images"}): "AFP/Getty Images",
    frozenset({"USA TODAY Sports", "Imagn"}): "USA TODAY Sports/Imagn",
    frozenset({"Rex", "Shutterstock"}): "Rex/Shutterstock",
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
    if via:
        return next((n for at, n in found if at >= via.end()), names[-1])
    # The supplier opens a credit, or is the last of those a name passed through.
    return names[0] if found[0][0] < OPENS_CREDIT else names[-1]


# How far into a credit its first agency still opens it.
OPENS_CREDIT = 3


def has_agency_first(body: str) -> bool:
    found = AGENCY_WORD.search(body)
    return bool(found and found.start() < OPENS_CREDIT)


def find_photographer(body: str) -> str | None:
    """The part of a credit that is a person's name, no agency, club, paper or note."""
    parts = []
    at = 0
    for agency in AGENCY_WORD.finditer(body):
        parts.append(body[at : agency.start()])
        at = agency.end()
    parts.append(body[at:])
    names = []
    for chunk in parts:
        for part in SEPARATOR.split(chunk):
            name = OPENS_NAME.sub("", part.strip(" -–—/|.,©:()[]（）")).strip()
            if not name or NO_NAME.match(name) or name in ("via", "for", "by"):
                continue
            words = name.split()
            if (
                len(words) > 5
                or any(c.isdigit() for c in name)
                or not any(c.isupper() or c > "\u3040" for c in name)
                or ORGANISATION.search(name)
            ):
                continue
            names.append(name)
    if not names:
        return None
    # After an agency comes who handed the picture on, then who took it.
    if len(names) > 1 and has_agency_first(body):
        names = [name for name in names if " " in name][-1:] or names
    return tidy_name(names[0])


OPENS_NAME = re.compile(
    r"^(?:by|via|for|photo|foto|fot\.|pic|picture|bild|kuva|fotó|\(c\))[:\s]\s?",
    re.IGNORECASE,
)
# A club or a paper beside the name: "Tern Albion/Ann Roe".
ORGANISATION = re.compile(
    r"(?i:\b(?:FC|AFC|CF|SC|RFC|CC|TV|United|Albion|Rovers|Athletic|Wanderers|Club|Courier"
    r"|Times|Gazette|Herald|Tribune|Journal|Chronicle|Agency|Federation|Association|Media"
    r"|Pictures|Photography|Images?|Sports?|Darts|Rugby|Football|Cricket|Cycling|Racing"
    r"|Athletics|Swimming|Hockey|Basketball|Golf|Masters|Olympics?|Press|News|Post|Echo|Mail"
    r"|Observer|Guardian|Telegraph|Independent|Examiner|Mercury|Packet|Argus|Record|Union"
    r"|League|Cup|Open|Society|Council|Agencias?|Archivo?|Cortesía|Redacción|Zeitung"
    r"|Verlag|Verein|Supplied|Handout|Courtesy|Rights)\b)|^The\s|\.\w{2,3}$|^[A-ZÀ-Þ]{2,5}$"
)


def tidy_name(name: str) -> str:
    """A name whose capitals shout, written as names are."""
    if name.isupper():
        return name.title() if len(name) > 3 else name
    return " ".join(
        word.title() if word.isupper() and len(word) > 2 and "." not in word else word
        for word in name.split(" ")
    )
