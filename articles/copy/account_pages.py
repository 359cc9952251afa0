"""Posts copied from an account's own page: the account above, likes and a day below."""

import re
from collections.abc import Sequence

from articles.copy.any_case import AnyCase
from articles.copy.dates import find_dates
from articles.copy.openings import Opening
from articles.copy.signing import Attribution
from articles.copy.tails import is_count_line

VERIFIED = r"(?:Verified|Verifiziert|Verificad[oa]|Verificato|Vérifié|Geverifieerd)"
HEADER = re.compile(
    rf"(?P<handle>[\w.]{{2,30}})\s{{1,4}}(?:{VERIFIED}\s{{1,4}})?[•·]\s{{0,4}}"
    r"(?:Follow(?:ing)?|Seguir|Siguiendo|Suivre|Abonnieren|Folgen|Segui|Volgen|Följ|Følg"
    r"|Obserwuj|Takip et|Подписаться)(?=\s|$)\s*"
)
BELOW = AnyCase(
    r"(?:view (?:all |the )?(?:\d[\d.,]* )?(?:more )?comments?|liked by \S.{0,80}"
    r"|ver (?:los |todos (?:los |os )?)?(?:\d[\d.,]* )?coment[aá]rios?"
    r"|voir les (?:\d[\d., ]* )?commentaires|alle (?:\d[\d.,]* )?kommentare\b.{0,20}"
    r"|alle (?:\d[\d.,]* )?reacties\b.{0,20}|visualizza tutti .{0,20}commenti"
    r"|add a comment\W*|log in to like or comment\W*|see translation"
    r"|\d{1,2} (?:hour|day|week)s? ago|edited(?: • \S+)?)$"
)
LONGEST_POST, MOST_PARTS, LONGEST_LINE = 2_500, 12, 120


def find_page(
    text: str, spans: Sequence[tuple[int, int]], free: Sequence[bool], index: int
) -> Opening | None:
    """The post of a page whose account's line opens the part at the index.

    `spans` are those of the parts, `free` tells which hold no block of another kind.
    """
    start, end = spans[index]
    header = HEADER.match(text, start, end)
    if header is None:
        return None
    handle = header["handle"].rstrip(".")
    after = spans[index + 1][0] if header.end() == end and index + 1 < len(spans) else 0
    begin = max(header.end(), after)
    again = re.compile(rf"{re.escape(handle)}(?:\s{VERIFIED})?\s").match(text, begin)
    begin = again.end() if again else begin
    words_end, last, below = None, index, ""
    for at in range(index, min(len(spans), index + MOST_PARTS)):
        part_start, part_end = spans[at]
        if not free[at] or part_end - begin > LONGEST_POST:
            break
        first = first_below(text, max(part_start, begin), part_end)
        if first is None:
            if words_end is not None:
                break
            continue
        if words_end is None:
            words_end = first
        elif text[part_start:first].strip():
            break  # the story's own words, and something like a page's behind them
        last, below = at, below + "\n" + text[first:part_end]
    if words_end is None or not text[begin:words_end].strip():
        return None
    written = next(find_dates(below), None)
    attribution = Attribution(
        start,
        begin,
        "instagram",
        None,
        handle,
        written.day if written else None,
        below[written.start : written.end] if written else None,
    )
    doubt = "post-end" if attribution.posted else "no-date"
    return Opening(attribution, last, words_end, doubt)


def first_below(text: str, start: int, end: int) -> int | None:
    """Where a part's lines begin that are the page's own, down to its last line."""
    first = None
    for line in LINE.finditer(text, start, end):
        if not is_below(line.group().strip()):
            first = None
        elif first is None:
            first = line.start()
    return first


LINE = re.compile(r"[^\s][^\n]*")


def is_below(line: str) -> bool:
    if len(line) > LONGEST_LINE:
        return False
    if is_count_line(line) or BELOW.match(line):
        return True
    written = next(find_dates(line), None)
    return written is not None and line == line[written.start : written.end]
