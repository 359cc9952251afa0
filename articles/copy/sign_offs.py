"""Who signs a report at its end: an agency, a writer, an editor's initials."""

import re

from articles.copy.agencies import AGENCY_WORD
from articles.copy.captions import reads_as_caption
from articles.copy.credit_words import LABELLED
from articles.copy.dates import find_dates
from articles.copy.layout import Gap
from articles.copy.parts import Part

LONGEST_SIGN_OFF = 45
INITIALS = re.compile(r"(?:[^\W\d_]{2,4}|Fim|Ende|Fin)")
BETWEEN = re.compile(r"[\s/|,;()\[\]–—-]+")
# "ab/cd/ef": no word of a sentence is so short and so parted.
INITIALS_ALONE = re.compile(
    r"[a-zà-ÿąćęłńóśźż]{2,4}(?:/\s?[a-zà-ÿąćęłńóśźż]{2,4}){1,3}/?"
)
# These hand on pictures and write no reports.
OF_PICTURES = frozenset(
    {"Getty Images", "Imago", "Imagn", "Shutterstock", "INPHO", "Sportsfile"}
)


def is_sign_off(text: str) -> bool:
    """Whether a line is initials and an agency: "(PAP) tza/ jkl/", "JPV // AMG"."""
    if len(text) > LONGEST_SIGN_OFF or not ("/" in text or "(" in text):
        return False
    if INITIALS_ALONE.fullmatch(text):
        return True
    without, agencies = AGENCY_WORD.subn(" ", text)
    words = [word for word in BETWEEN.split(without) if word]
    return (
        agencies > 0
        and bool(words)
        and all(
            INITIALS.fullmatch(word)
            and (word.islower() or word.isupper() or "F" in word)
            for word in words
        )
    )


def mark_sign_offs(parts: list[Part]) -> None:
    """Take for no credit what signs the report, with or without its last words."""
    for part in parts:
        if len(part.text) <= LONGEST_SIGN_OFF and is_sign_off(part.text):
            part.role, part.credit = "byline", None
    closing = len(parts) - 1
    while closing > 0 and (parts[closing].role or parts[closing].status):
        closing -= 1
    if closing < LEAST_TOLD:
        return
    last, before = parts[closing], parts[closing - 1]
    credit = last.credit
    if credit is None or credit.agency in OF_PICTURES or LABELLED.match(credit.written):
        return
    alone = credit.end - credit.start == len(last.text)
    if alone:
        if last.piece.gap is Gap.NORMAL and not tells_of_a_picture(before.text):
            last.role, last.credit = "byline", None
    elif (
        credit.photographer is None
        and last.text.endswith(f"({credit.written})")
        and AGENCY_WORD.fullmatch(credit.written)
        and not tells_of_a_picture(last.text)
    ):
        last.credit = None


# A report has so many parts before the one that closes it.
LEAST_TOLD = 2


def tells_of_a_picture(text: str) -> bool:
    """Whether words are a caption's: who stands where, or a whole date."""
    return reads_as_caption(text) or any(True for _ in find_dates(text))
