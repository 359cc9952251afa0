"""The words that end a quoted post: who wrote it, under which handle, and when."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from articles.copy.dates import (
    FoundDate,
    end_with_clock,
    find_dates,
    month_number,
)
from articles.copy.embed_lines import find_embed_lines
from articles.copy.signing import (
    BEFORE_DATE,
    HANDLE,
    LONGEST_NAME,
    NAMED,
    ON_PLATFORM,
    Attribution,
    H,
    date_at,
    line_window,
    platform_of,
    reads_as_name,
    with_room,
)
from articles.copy.tails import end_of_tail
from articles.copy.voice import EMOJI

# "(@handle, July 3, 2018)": the date stands inside the brackets.
HANDLE_AND_DATE = re.compile(
    rf"[(（\[]{H}?[@＠](?P<handle>\w[\w.-]{{0,60}}(?:@[\w-][\w.-]{{0,80}})?)"
    rf"{H}?[,;·•|–—-]{H}{{1,2}}"
    # "(@handle, Twitter, July 3, 2018)"
    rf"(?:(?:on{H}|via{H})?(?P<platform>(?i:{NAMED})|X)[,;·•|:]{H}{{1,2}})?"
    rf"(?=[^\s)）\]][^)）\]\n]{{3,60}}[)）\]])"
)
# What newer pages write for a date: "3h", "Jul 3", "2 days ago".
NO_FULL_DATE = re.compile(
    rf"{H}{{0,2}}(?:[,·•|–—-]{H}{{0,2}})?(?P<when>\d{{1,2}}{H}?(?:s|m|h|d|w|y|min|hrs?"
    rf"|hours?|days?)(?:{H}ago)?|(?:yesterday|today)|[^\W\d_]{{3,12}}\.?{H}\d{{1,2}}"
    rf"(?:st|nd|rd|th)?|\d{{1,2}}\.?{H}(?:de{H})?[^\W\d_]{{3,12}}\.?)"
    rf"(?={H}{{0,4}}(?:[\r\n\u2028\u2029\x0b\x0c\x85]|\Z))"
)
# A few words with a year in them, in a language whose months are not known here.
UNREAD_DATE = re.compile(
    rf"{H}{{0,2}}(?:[,·•|–—-]{H}{{0,2}})?(?P<when>(?=[^\r\n]{{0,30}}\d{{4}}(?!\d))"
    rf"[^\s\r\n]{{1,14}}(?:{H}[^\s\r\n]{{1,14}}){{0,4}})"
    rf"(?={H}{{0,4}}(?:[\r\n\u2028\u2029\x0b\x0c\x85]|\Z))"
)
# Before noon or after it, as newer pages write it beside the time of day.
HALF_BEFORE = r"(?:上午|下午|午前|午後|凌晨|오전|오후|ÖÖ|ÖS|klo|kl\.?)"
HALF_AFTER = (
    rf"(?:[AaPp]\.?{H}?[Mm]\.?|[πμ]\.{H}?μ\.|[صم](?!\w)|صباحًا|مساءً|[ef]m(?!\w)|น\.|SA|CH"
    r"|[ai]p\.|d[eu]\.|Uhr)"
)
AFTER_HANDLE = re.compile(
    rf"{ON_PLATFORM}?{H}{{0,3}}(?:[,·•|:—–-]{H}{{0,2}})?"
    rf"(?:{HALF_BEFORE}?{H}?\d{{1,2}}[:.]\d\d{H}?{HALF_AFTER}?{H}?[·•,-]{H}?)?"
    rf"(?:(?:on|am|le|el|em|op|den|dnia|in{H}data:?|il|pada|den{H}på){H}{{1,2}})?"
)
PLATFORM_AFTER = re.compile(ON_PLATFORM)
REST_OF_LINE = re.compile(
    rf"{H}{{0,4}}(?:[.]{H}?)?(?=[\r\n\u2028\u2029\x0b\x0c\x85]|\Z)"
)
# In order of strength; a spaced hyphen may well belong to a name.
DASH = re.compile(rf"—|―|⸺|–|-(?:-|(?<!\S.)(?={H}|\w))|â€[”\x94“\x93]")
KIND_OF_DASH = dict.fromkeys("—―⸺", "em") | {"–": "en", "--": "two", "-": "one"}
KIND_OF_DASH |= dict.fromkeys(("â€”", "â€\x94"), "em")
KIND_OF_DASH |= dict.fromkeys(("â€“", "â€\x93"), "en")
# A stop or bracket after the date closes the line with it.
CLOSING_BRACKET = re.compile(rf"{H}?[)）\]]")
AGO = frozenset(("s", "m", "h", "d", "w", "y", "min", "hr", "hrs", "hour", "hours"))
CLOSING = re.compile(
    rf"{H}?[.)\]]{{1,2}}(?={H}{{0,4}}(?:[\r\n\u2028\u2029\x0b\x0c\x85]|\Z))"
)
# "10:41 PM - 2 Jul 2018": older pages write the time of day first.
CLOCK_FIRST = re.compile(rf"\d{{1,2}}[:.]\d\d(?:{H}?{HALF_AFTER})?{H}?[·•,-]{H}?")
NEXT_LINE = re.compile(rf"{H}{{0,4}}\r?\n{H}{{0,4}}")
DASH_KINDS = ("em", "en", "two", "one")
NOT_A_NAME = re.compile(r"https?:|pic\.(?:twitter|x)\.com|t\.co/|(?<!\w)#\w")
STRONG_END = re.compile(rf"(?:(?:\.com|https?:/)/\S*|#\w+){H}?$")
YEAR_AT_LINE_END = re.compile(
    r"(?:19|20)(?<!\d..)\d\d(?=[^\r\n\u2028\u2029\x0b\x0c\x85]{0,32}"
    r"(?:[\r\n\u2028\u2029\x0b\x0c\x85]|\Z))"
)
BARE_HANDLE = re.compile(
    r"(?:^|\s)(?:[@＠]|u/)(\w[\w.-]{0,60}(?:@[\w.-]{1,80})?)[,·:]?\s*$"
)
PLATFORM_AT_END = re.compile(
    rf"{ON_PLATFORM}\s*$|(?:,{H}|{H}\()(?P<bare>(?i:{NAMED}))\)?{H}?,?$"
)
NAME_WORD = re.compile(r"[^\W\d_][\w'’.-]*")


class _Signature(NamedTuple):
    """A handle or date that may close a post, before its name is known."""

    name_end: int
    end: int
    handle: str | None
    platform: str | None
    found: FoundDate | None
    posted_text: str | None


def find_attributions(text: str) -> list[Attribution]:
    """Every attribution in the text, in order, none overlapping another."""
    return read_attributions(text)[0]


def read_attributions(text: str) -> tuple[list[Attribution], list[int]]:
    """The attributions, and where others were left unread for want of room."""
    unread: list[int] = []
    found = sorted(find_embed_lines(text, unread), key=lambda a: a.start)
    starts = [a.start for a in found]
    signed = []
    for signature in sorted(_signatures(text, unread), key=lambda s: s.name_end):
        before = bisect_right(starts, signature.name_end) - 1
        if before < 0 or found[before].end <= signature.name_end:
            signed.append(signature)
    found.extend(_named(text, signed))
    found.extend(_without_brackets(text, {a.end for a in found}, unread))
    found.sort(key=lambda a: (a.start, not a.handle, -a.end))
    kept: list[Attribution] = []
    for attribution in found:
        if not kept or attribution.start >= kept[-1].end:
            closing = CLOSING.match(text, attribution.end, attribution.end + 10)
            if closing:
                attribution = attribution._replace(end=closing.end())
            tail = end_of_tail(text, attribution.end)
            if tail > attribution.end:
                attribution = attribution._replace(end=tail)
            kept.append(attribution)
    return kept, outside(kept, sorted(unread))


def outside(kept: list[Attribution], places: list[int]) -> list[int]:
    """The places that lie in no attribution; both are in order."""
    starts = [attribution.start for attribution in kept]
    return [
        place
        for place in places
        if (before := bisect_right(starts, place) - 1) < 0 or kept[before].end <= place
    ]


# A tuple, so that the empty slice at the end of the text is not in it.
NEVER_AFTER = ("(", "[", "@", "#", "/", '"', "?", "!", ";")


def _signatures(text: str, unread: list[int]) -> Iterator[_Signature]:
    """Handles in brackets that a date or the end of the line follows."""
    for found in with_room(HANDLE.finditer(text), text, text.count("@"), unread):
        if text[found.end() : found.end() + 1] in NEVER_AFTER:
            continue
        after = AFTER_HANDLE.match(text, found.end(), found.end() + 60)
        platform = after["platform"] if after else None
        at = after.end() if after else found.end()
        written = date_at(text, at)
        if written is None:
            written, at = _date_on_next_line(text, found.end(), at)
        if written:
            end = written.end
            posted_text = text[at:end]
        else:
            named = PLATFORM_AFTER.match(text, found.end(), found.end() + 40)
            platform = named["platform"] if named else None
            end = named.end() if named else found.end()
            posted_text = None
            if not REST_OF_LINE.match(text, end, end + 6):
                partial = NO_FULL_DATE.match(text, end, end + 50)
                if not partial or not names_a_day(partial["when"]):
                    partial = UNREAD_DATE.match(text, end, end + 60)
                if not partial:
                    continue
                posted_text, end = partial["when"], partial.end()
        if written and not platform:
            named = PLATFORM_AFTER.match(text, end, end + 40)
            if named:
                platform, end = named["platform"], named.end()
        if text[found.start("handle") - 1] == "/":
            platform = "reddit"
        yield _Signature(
            found.start(), end, found["handle"], platform, written, posted_text
        )
    if "(@" in text or "[@" in text:
        yield from _dated_inside(text, unread)


def _dated_inside(text: str, unread: list[int]) -> Iterator[_Signature]:
    """Handles that share their brackets with the date."""
    for found in with_room(
        HANDLE_AND_DATE.finditer(text), text, text.count("@"), unread
    ):
        written = date_at(text, found.end())
        if written is None:
            continue
        closing = CLOSING_BRACKET.match(text, written.end, written.end + 4)
        if closing:
            inside = text[found.end() : written.end]
            platform = found["platform"]
            yield _Signature(
                found.start(), closing.end(), found["handle"], platform, written, inside
            )


def names_a_day(when: str) -> bool:
    """Whether words are a day without a year, or how long ago it was."""
    words = re.findall(r"[^\W\d_]+", when)
    is_ago = when[0].isdigit() and (words[0] in AGO or words[-1] == "ago")
    return is_ago or any(w in NEAR_DAYS or month_number(w) for w in words)


NEAR_DAYS = frozenset(("yesterday", "today"))


def _date_on_next_line(text: str, end: int, at: int) -> tuple[FoundDate | None, int]:
    """A date that line wrapping parted from its handle; it must fill its line."""
    broken = NEXT_LINE.match(text, end, end + 12)
    if broken:
        clock = CLOCK_FIRST.match(text, broken.end(), broken.end() + 24)
        begin = clock.end() if clock else broken.end()
        written = date_at(text, begin)
        if written and (
            REST_OF_LINE.match(text, written.end, written.end + 6)
            or end_of_tail(text, written.end) > written.end
        ):
            return written, begin
    return None, at


# The kind of a dash, where it begins and where it ends.
_Dash = tuple[str, int, int]


def _named(text: str, signatures: list[_Signature]) -> Iterator[Attribution]:
    """Attributions whose name stands between a dash and the handle."""
    candidates: list[tuple[_Signature, int, bool, list[_Dash]]] = []
    habit = dict.fromkeys(DASH_KINDS, 0)
    floor = 0
    for signature in signatures:
        name_end = signature.name_end
        start, at_line = line_window(text, name_end, floor)
        # What no name holds, and what stands too far off, parts a dash from the name.
        after = max(start, name_end - LONGEST_NAME)
        for found in NOT_A_NAME.finditer(text, start, name_end):
            after = max(after, found.start() + 1)
        dashes = [
            (KIND_OF_DASH[found.group()], *found.span())
            for found in DASH.finditer(text, start, name_end)
            if found.end() >= after
        ]
        for dash_kind in {dash[0] for dash in dashes}:
            habit[dash_kind] += 1
        candidates.append((signature, start, at_line, dashes))
        floor = signature.end
    order = sorted(DASH_KINDS, key=lambda k: (-habit[k], DASH_KINDS.index(k)))
    for signature, start, at_line, dashes in candidates:
        if dashes:
            kind = min((dash[0] for dash in dashes), key=order.index)
            of_kind = [dash[1:] for dash in dashes if dash[0] == kind]
            begin, name_start = _best_dash(text, of_kind, signature)
            name = text[name_start : signature.name_end].strip()
            # Inside a line only a plain name tells a post from an aside.
            if not ends_line(text, signature.end) and name and not reads_as_name(name):
                continue
        else:
            before = text[start : signature.name_end]
            name = before.strip()
            if signature.found and CLOSED_WORDS.search(name):
                # "We did not deserve that. (@ann, July 3, 2018)": no name is given.
                if ends_line(text, signature.end):
                    begin = signature.name_end
                    yield _attribution(text, signature, begin, begin)
                continue
            # A line of its own needs no dash when it says everything.
            if (
                not at_line
                or not signature.found
                or not reads_as_name(name)
                or NOT_A_NAME.search(name)
                or not ends_line(text, signature.end)
            ):
                continue
            begin = name_start = start + len(before) - len(before.lstrip())
        yield _attribution(text, signature, begin, name_start)


# How words end that a bracket with handle and day follows.
CLOSED_WORDS = re.compile(rf"(?:[.!?…”\"»]|{EMOJI})$")


def ends_line(text: str, at: int) -> bool:
    return bool(REST_OF_LINE.match(text, at, at + 6))


HANDLE_PARTS = re.compile(r"[_.\d-]+")


def _best_dash(
    text: str, dashes: list[tuple[int, int]], signature: _Signature
) -> tuple[int, int]:
    """The dash before the name: the last, unless the name itself holds one."""
    handle = (signature.handle or "").lower()
    best = dashes[-1]
    for dash in reversed(dashes[:-1]):
        between = text[dash[1] : best[0]]
        words = [w.lower() for w in NAME_WORD.findall(between)]
        parts = HANDLE_PARTS.split(handle)
        belongs = len(words) < 5 and any(
            w in parts or (len(w) > 2 and w in handle) for w in words
        )
        if belongs or STRONG_END.search(text, max(0, dash[0] - 60), dash[0]):
            best = dash
        else:
            break
    return best


def _attribution(
    text: str, signature: _Signature, begin: int, name_start: int
) -> Attribution:
    author = text[name_start : signature.name_end].strip() or None
    return Attribution(
        start=begin,
        end=signature.end,
        platform=platform_of(signature.handle, signature.platform),
        author=author,
        handle=signature.handle,
        posted=signature.found.day if signature.found else None,
        posted_text=signature.posted_text,
    )


# A name of a letter or two, a day and a month fill so many characters.
SHORTEST_SIGNED = 9


def _without_brackets(
    text: str, known: set[int], unread: list[int]
) -> Iterator[Attribution]:
    """A dash, a name or bare handle, and a date at the end of the line."""
    years = list(YEAR_AT_LINE_END.finditer(text))
    for year in with_room(years, text, len(years), unread):
        if year.end() in known:
            continue
        start, _ = line_window(text, year.start(), 0)
        dash = None
        for found in DASH.finditer(text, start, year.start()):
            if found.group() != "-" or found.start() == start:
                dash = found
        if dash is None or year.start() - dash.end() < SHORTEST_SIGNED:
            continue
        end = year.end() + 36
        for written in find_dates(text, dash.end(), min(len(text), end)):
            stop = end_with_clock(text, written.end)
            between = text[dash.end() : written.start]
            if between.endswith("(") and text[stop : stop + 1] == ")":
                stop += 1
            if not REST_OF_LINE.match(text, stop, stop + 6):
                continue
            between = BEFORE_DATE.sub("", between).strip()
            named = PLATFORM_AT_END.search(between)
            platform = (named["platform"] or named["bare"]) if named else None
            between = between[: named.start()] if named else between
            bare = BARE_HANDLE.search(between)
            if bare and between[bare.start(1) - 1] == "/":
                platform = "reddit"
            handle = bare[1].rstrip(".") if bare else None
            name = between[: bare.start()].strip(" ,") if bare else between
            if (handle or name) and (not name or reads_as_name(name)):
                yield Attribution(
                    dash.start(),
                    stop,
                    platform_of(handle, platform),
                    name or None,
                    handle,
                    written.day,
                    text[written.start : stop].rstrip(")"),
                )
            break
