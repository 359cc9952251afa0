"""Where a story was filed from: "HYDERABAD (Reuters) -", "Kiel (dpa) -"."""

import re
from collections.abc import Sequence

from articles.copy.lexicon import listed
from articles.copy.names import UPPER
from articles.copy.structure import Block, Paragraph

# Agencies sign in capitals, or in small letters where they always do.
AGENCY = (
    r"\((?P<agency>(?:[A-ZÀ-ÞČ][A-Za-zÀ-ÿČ/&.-]{1,14}(?:\s[A-Z][A-Za-z]{1,10})?"
    r"|dpa|sda|sid|apa|afp|epa|efe|ap|pap|ansa)(?:/[A-Za-z]{2,12})?)\)"
)
DAY = (
    r"(?:,?\s(?:\d{1,2}\.?\s[^\W\d]{3,10}\.?(?:\s(?:de\s)?\d{4})?"
    r"|[^\W\d]{3,9}\.?\s\d{1,2}(?:,?\s\d{4})?))"
)
PLACE = (
    rf"(?P<place>[{UPPER}][\w’'-]*(?:[\s.]{{1,2}}"
    rf"(?:(?:de|del|la|am|an der|of|do|upon)\s)?[{UPPER}][\w’'-]*){{0,3}})"
)
REGION = (
    rf"(?:(?:,\s|\s\((?=[^()]{{3,40}}\),?\s))(?P<region>[{UPPER}][\w.]{{1,20}}"
    rf"(?:\s[{UPPER}][\w.]{{1,20}}){{0,2}})\)?)?"
)
CLOSED = r"\s?(?:\.\s?[-–—]{1,2}|[-–—]{1,2}|:|\.)(?=\s|[^\W\d_])\s*"
# "HYDERABAD (Reuters) -", "Sevilla, 4 mar (EFE).-", "LILLEHAMMER (NTB):"
SIGNED = re.compile(rf"{PLACE}{REGION}{DAY}?\s{AGENCY}(?:{CLOSED}|\s(?=[{UPPER}]))")
# "(ANSA) - BARI, 21 APR -", "(AFP) – Lyon –"
SIGNED_FIRST = re.compile(rf"{AGENCY}\s[-–—]\s{PLACE}{DAY}?\s[-–—]{{1,2}}\s")
# "ROME -", "ATHENS, Greece --", "MOSCOW, July 3 —"
SHOUTED = re.compile(
    rf"(?P<place>[{UPPER}][{UPPER}’'-]+(?:[\s.]{{1,2}}[{UPPER}][{UPPER}’'-]+){{0,3}})"
    rf"{REGION}{DAY}?\s?[-–—]{{1,2}}\s"
)
# "САМАРА, 23 августа.", "МОСКВА, 3 июля. /ТАСС/."
DATED = re.compile(
    rf"(?P<place>[{UPPER}][{UPPER}’'-]+(?:[\s.]{{1,2}}[{UPPER}][{UPPER}’'-]+){{0,3}})"
    rf"{REGION}{DAY}(?:\s/[{UPPER}][\w\s-]{{2,20}}/|\s\([{UPPER}][\w\s/-]{{2,20}}\))?"
    rf"(?:\.|\s?[-–—]\s(?:РИА Новости|ТАСС|Интерфакс|Sport-Express)\.?)\s"
)
# "Opočno - Hokejisté Slovanu ...": a town before the first words of a long paragraph.
PLAIN = re.compile(
    rf"(?P<place>[{UPPER}][^\W\d_]{{2,20}})\s[-–—]\s(?=[{UPPER}][^\W\d]+"
    rf"\s(?:[^\d\s,.;:–—-]+,?\s){{7}})"
)
LONGEST_PLAIN = 200
# "【東京共同】", "(서울=연합뉴스)"
ASIAN = re.compile(
    r"[【［(（\[](?P<place>[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{2,8}?)"
    r"(?:=|＝|共同|時事|(?=\s?[】］)）\]]))[^】］)）\]]{0,12}[】］)）\]]\s?"
)
# "By Megan Tudor in Cardiff"
IN_BYLINE = re.compile(
    r"^(?:By|BY|Von|Por|Par|Di|Door|Av|Af|Autor:?)\s[^\n,]{3,50}?,?\s"
    rf"(?:in|at|en|à|a|em|i|w|aus|IN)\s(?P<place>[{UPPER}][\w’'-]+(?:\s[{UPPER}][\w’'-]+)"
    r"{0,2})\s*$"
)
LONGEST = 90
NO_PLACE = listed("""
    Exclusive Update Updated Preview Report Review Opinion Analysis GOALS GOAL BEST
    TRIES SCORERS SCORER TOUCHDOWNS CROWD ATTENDANCE VENUE UMPIRES REFEREE REPORTS
""")
# What a page puts in brackets before a dash, and is no agency.
NO_AGENCY = listed("Left Right Centre Center Pictured")


def find_dateline(text: str) -> tuple[str | None, int]:
    """The place a paragraph was filed from, and where its own words begin."""
    head = text[:LONGEST]
    for pattern in (SIGNED, SIGNED_FIRST, DATED, SHOUTED, ASIAN):
        found = pattern.match(head)
        if not found or found.groupdict().get("agency") in NO_AGENCY:
            continue
        place = found["place"]
        if place in NO_PLACE or len(place) < 2:
            return None, 0
        return (place.title() if place.isupper() else place), found.end()
    plain = PLAIN.match(text[:LONGEST_PLAIN])
    if plain and plain["place"] not in NO_PLACE and is_slavic(text[:LONGEST_PLAIN]):
        return plain["place"], plain.end()
    return None, 0


def is_slavic(text: str) -> bool:
    """Whether copy is in a language whose papers file stories so."""
    return SLAVIC.search(text) is not None


SLAVIC = re.compile(r"[ěřůčšžłąęśćђčć]|[а-я]")


def without_dateline(paragraph: str) -> str:
    """A paragraph without the place it was filed from."""
    return paragraph[find_dateline(paragraph)[1] :]


def filed_from(blocks: Sequence[Block]) -> str | None:
    """The town of a story's dateline, or of its byline where it has none."""
    paragraphs = [b for b in blocks[:6] if isinstance(b, Paragraph)]
    for block in paragraphs:
        place = find_dateline(block.text)[0]
        if place:
            return place
    for block in paragraphs:
        byline = IN_BYLINE.match(block.text[:LONGEST])
        if byline:
            return byline["place"]
    return None
