"""The credit of a picture: where it stands in a piece."""

import re
from dataclasses import dataclass, replace

from articles.copy.agencies import AGENCIES, AGENCY, AGENCY_WORD
from articles.copy.any_case import AnyCase
from articles.copy.credit_names import name_and_agency
from articles.copy.credit_words import (
    LABEL,
    LABELLED,
    is_credit,
    is_credit_body,
    is_credit_line,
)

BRACKETED_AT_END = re.compile(r"[(\[（【]([^()\[\]（）【】\n]{2,160})[)\]）】]\s?\.?$")
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
AGENCY_ALONE = AnyCase(rf"(?<=[.!?\"”]\s)©?\s?(?P<agency>{AGENCY})$")
LONGEST_CREDIT = 180


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
    r"(?:\.?\s+(?:[*–—-]+\s?)?(?:RESTRICTIONS?\s?:|Restrictions?:"
    r"|Use subject to restrictions|Editorial use only|No sales|Not for commercial"
    r"|Local Caption|NOTE TO (?:USER|EDITORS?|MEDIA)\b"
    r"|(?:STRICTLY |FOR )?EDITORIAL USE|NO (?:ARCHIV|SALE|RESALE|USE|REPRO|COMMERCIAL"
    r"|MARKETING|MODEL|TABLOID|THIRD)|NOT FOR"
    r"|MANDATORY CREDIT(?![:\s]*[A-Z©])"
    r"|BEST QUALITY|ATTENTION|FILE PHOTO|TEMPLATE OUT|\w{3,12} OUT\b)[^\n]{0,160}"
    r"|\s?\((?=[^)\s]*\d{5})[\w-]{6,16}\)|\s[-–—]\s(?:EDITORIAL USE"
    r" ONLY)[^\n]{0,120})$"
)
NOTE_HINT = re.compile(
    r"RICTIONS|nly|USE|SALE|ARCHIV|REPRO|OUT|CREDIT\b|FILE PHOTO|Local|NOT FOR|ales"
    r"|\)$|subject"
)
# "PA Photo. Photo credit should read: ...": the agency's own words before it.
AGENCY_PHOTO = re.compile(r"(?<=[.!?\d]\s)(?:PA|AP|AFP|EPA|REUTERS) (?i:photo)\.?\s*$")
# "(dd/ar) PAP/Lena Roe": who at the agency's desk passed the picture.
DESK_INITIALS = re.compile(r"\([^\W\d_]{2,3}/\s?[^\W\d_]{2,4}\)\s$")
# "... in Tern — Photo: Ann Roe": the dash parts the two, and is neither's.
DASH_BEFORE = re.compile(r"(?<=\S)\s[-–—|]{1,2}\s{0,2}$")
# "(서울=연합뉴스) 김하준 기자": where it was filed, the agency, and who took it.
KOREAN = re.compile(
    r"\((?P<place>[가-힣]{2,6})=(?P<agency>[가-힣\w]{2,8})\)\s"
    r"(?P<name>[가-힣]{2,4})\s(?:사진)?기자$"
)


def find_credit(text: str) -> Credit | None:
    """The credit that ends the text, or opens it, or null."""
    found = find_credit_and_note(text)
    if found and found.start and found.end == len(text):
        own = AGENCY_PHOTO.search(text, max(0, found.start - 20), found.start)
        if own is None and text[found.start - 2 : found.start] == ") ":
            own = DESK_INITIALS.search(text, max(0, found.start - 14), found.start)
        if own:
            return replace(found, start=own.start())
        dash = DASH_BEFORE.search(text, max(0, found.start - 6), found.start)
        return replace(found, start=dash.start()) if dash else found
    return found


def find_credit_and_note(text: str) -> Credit | None:
    """The credit with what its agency wrote after it, or null."""
    if text.startswith("http") and " " not in text:
        return None
    at = max(0, len(text) - LONGEST_CREDIT)
    if NOTE_HINT.search(text, at):
        note = NOTE_AFTER.search(text, at)
        if note and note.start() > 0:
            found = find_credit_at_end(text[: note.start()])
            if found and found.end == note.start():
                return replace(found, end=len(text))
    return find_credit_at_end(text)


def find_credit_at_end(text: str) -> Credit | None:
    tail_at = max(0, len(text) - LONGEST_CREDIT)
    tail = text[tail_at:]
    last = tail.rstrip(".")[-1:]
    if last == "자" and (korean := KOREAN.search(tail)):
        agency = AGENCIES.get(korean["agency"], korean["agency"])
        start = tail_at + korean.start()
        return Credit(start, len(text), korean.group(), korean["name"], agency)
    if last in CLOSING:
        found = BRACKETED_AT_END.search(tail)
        if found and is_credit(found[1]):
            start, written = found.start(), found[1].strip()
            labelled = label_before(tail, start)
            if labelled is not None:
                start, written = labelled, tail[labelled:].strip()
            return read_credit(tail_at + start, len(text), written)
        nested = BRACKETS_IN_BRACKETS.search(tail)
        if nested and is_credit(nested[1]):
            return read_credit(tail_at + nested.start(), len(text), nested[1].strip())
        return credit_in_front(text)
    if not (CREDIT_HINT.search(tail) or text[:1] in "([" or LABEL_IN_FRONT.match(text)):
        return None
    if CREDIT_SIGN.search(tail):
        found = label = None
        for label in LABELLED.finditer(tail):
            rest = tail[label.end() :]
            # "Picture:" in a caption may open its words; a credit is names alone.
            if is_credit_body(rest) and starts_afresh(tail, label.start()):
                found = label
                break
        if found:
            start = tail_at + agency_before(tail, found.start())
            return read_credit(start, len(text), text[start:].strip())
    begin = last_sentence(tail)
    if begin is not None and is_credit_line(tail[begin:]):
        start = tail_at + begin
        return read_credit(start, len(text), text[start:].strip())
    if CREDIT_SIGN.search(tail):
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
    if alone and tail[alone.start("agency")].isupper():
        agency = tail[alone.start("agency") :]
        return read_credit(tail_at + alone.start(), len(text), agency)
    return credit_in_front(text)


CLOSING = ")]）】"
CREDIT_SIGN = re.compile(r"[/:：©|-]|redit| by |courtesy|\([cC]\)|fot\. ")
# "(Foto: Ann Roe (ANP))"
BRACKETS_IN_BRACKETS = re.compile(
    r"[(\[（]([^()\[\]（）\n]{2,100}[(（][^()（）\n]{2,40}[)）])[)\]）]\s?\.?$"
)
# Where a sentence, a line or a gap ends before the credit.
SENTENCE_END = re.compile(
    r"(?:(?:(?<=[^\W\d_A-ZÀ-Þ]{2})|(?<=[\d)\]\"”»’']))[.!?…](?!\d)|[。！？][）)]?)[\"”»’')]?\s{0,3}"
    r"|\n\s*|\s{3,8}|(?<=[!?])[\"”»]?\s"
)


def last_sentence(tail: str) -> int | None:
    """Where the last sentence or line of a caption begins, or null where it has one."""
    start = None
    for found in SENTENCE_END.finditer(tail, 0, max(0, len(tail) - 2)):
        start = found.end()
    return start


def label_before(tail: str, at: int) -> int | None:
    """Where a label and a name begin that brackets with an agency follow."""
    for label in LABELLED.finditer(tail, 0, at):
        body = tail[label.end() : at]
        if is_credit_body(body) and starts_afresh(tail, label.start()):
            return label.start()
    return None


def agency_before(tail: str, at: int) -> int:
    """Where a credit begins whose agency stands before its label: "MTI Fotó: …"."""
    before = tail[max(0, at - 24) : at]
    for agency in AGENCY_WORD.finditer(before):
        left = before[: agency.start()].rstrip()
        if (
            not before[agency.end() :].strip()
            and agency.group().isupper()
            and (not left or left[-1] in '.!?"”)\n')
        ):
            return at - len(before) + agency.start()
    return at


# Cheap to look for before the patterns for credits are.
CREDIT_HINT = re.compile(
    r"[/:：|©=＝]|[.!?]\s\S{2,10}(?:\s\S{2,8})?$|redit| by |[vV]ia "
    r"|\s[-–]\s?\S|-[A-Z]|[Ff]ot(?:o |\. )|Photo |PHOTO |\([cC]\)"
)
# A credit, and what parts it from the words of its caption.
LABEL_IN_FRONT = AnyCase(
    rf"(?:{LABEL}\s?[:：|]|(?:photo|picture|image|pic|foto)\sby\s|©"
    r"|reuters/|efe/|afp/|epa(?:-efe)?/|ap photo/)"
)
PARTED_FROM_CAPTION = re.compile(
    r"\s[-–—]{1,2}\s|\n\s*|\s{3,6}|(?<=[a-z]{2}|[A-Z]{2})\.\s"
)
# "(ANSA) - BARI, 21 APR - ...": an agency's report begins so, not its picture.
OPENS_REPORT = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ' ]{2,30},\s\d{1,2}\s[A-Z]{3,9}\s?[-–—]")


def credit_in_front(text: str) -> Credit | None:
    """A credit in brackets, or with its label, before the caption's own words."""
    found = BRACKETED_AT_START.match(text) if text[:1] in "([" else None
    if found and is_credit(found[1]) and not OPENS_REPORT.match(text, found.end()):
        return read_credit(0, found.end(), found[1].strip())
    label = LABEL_IN_FRONT.match(text)
    parted = label and PARTED_FROM_CAPTION.search(text, label.end(), 110)
    if parted and len(text) - parted.end() > 30:
        written = text[: parted.start()]
        if AGENCY_WORD.search(written) and is_credit_body(written):
            return read_credit(0, parted.end(), written)
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


def read_credit(start: int, end: int, written: str) -> Credit:
    """Name and agency out of a credit's own words."""
    shown = written.rstrip(".").lstrip(" /|")
    return Credit(start, end, shown, *name_and_agency(written))
