"""The words that end a quoted post: who wrote it, under which handle, and when."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from articles.copy.dates import (
    FoundDate,
    end_with_clock,
    find_dates,
    match_date,
    month_number,
)
from articles.copy.embeds import find_phrases, platform_named
from articles.copy.world_dates import match_world_date

# Blanks that do not end a line.
H = r"[^\S\r\n\u2028\u2029\x0b\x0c\x85]"
LINE_BREAKS = "\n\r\u2028\u2029\x0b\x0c\x85"
LONGEST_NAME = 90
PLATFORM_WORDS = {
    "threads": "threads",
    "twitter": "twitter",
    "x": "twitter",
    "bluesky": "bluesky",
    "mastodon": "mastodon",
    "instagram": "instagram",
    "facebook": "facebook",
    "tiktok": "tiktok",
    "youtube": "youtube",
    "linkedin": "linkedin",
    "reddit": "reddit",
    "telegram": "telegram",
    "truth social": "truth social",
    "tumblr": "tumblr",
    "twitch": "twitch",
    "snapchat": "snapchat",
    "vk": "vk",
    "vkontakte": "vk",
    "вконтакте": "vk",
    "weibo": "weibo",
}
# One letter and two are platforms only as they are spelt.
NAMED = "|".join(name for name in PLATFORM_WORDS if len(name) > 2)
ON_PLATFORM = (
    rf"(?:{H}{{0,2}}\(?(?:on|via|en|sur|auf|su|no|na|på|op|em|w|v|в|у|на){H}"
    rf"(?P<platform>(?i:{NAMED})|X|VK)\b\)?[,:·]?)"
)
HANDLE = re.compile(
    rf"[(（\[]{H}?[@＠](?P<handle>\w[\w.-]{{0,60}}(?:@[\w-][\w.-]{{0,80}})?){H}?[)）\]]"
)
# "(@handle, July 3, 2018)": the date stands inside the brackets.
HANDLE_AND_DATE = re.compile(
    rf"[(（\[]{H}?[@＠](?P<handle>\w[\w.-]{{0,60}}(?:@[\w-][\w.-]{{0,80}})?)"
    rf"{H}?[,;·•|–—-]{H}{{1,2}}(?=[^\s)）\]][^)）\]\n]{{3,60}}[)）\]])"
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
AFTER_HANDLE = re.compile(
    rf"{ON_PLATFORM}?{H}{{0,3}}(?:[,·•|:—–-]{H}{{0,2}})?"
    rf"(?:\d{{1,2}}[:.]\d\d{H}?(?:[AaPp]\.?[Mm]\.?)?{H}?[·•,-]{H}?)?"
    rf"(?:(?:on|am|le|el|em|op|den|dnia|in{H}data:?|il|pada|den{H}på){H}{{1,2}})?"
)
PLATFORM_AFTER = re.compile(ON_PLATFORM)
REST_OF_LINE = re.compile(
    rf"{H}{{0,4}}(?:[.]{H}?)?(?=[\r\n\u2028\u2029\x0b\x0c\x85]|\Z)"
)
# In order of strength; a spaced hyphen may well belong to a name.
DASH = re.compile(
    rf"(?P<em>[—―⸺]|â€[”\x94])|(?P<en>–|â€[“\x93])|(?P<two>--)|(?:^"
    rf"|(?<={H}))(?P<one>-)(?={H}|\w)"
)
# A stop or bracket after the date closes the line with it.
CLOSING_BRACKET = re.compile(rf"{H}?[)）\]]")
AGO = frozenset(("s", "m", "h", "d", "w", "y", "min", "hr", "hrs", "hour", "hours"))
CLOSING = re.compile(
    rf"{H}?[.)\]]{{1,2}}(?={H}{{0,4}}(?:[\r\n\u2028\u2029\x0b\x0c\x85]|\Z))"
)
NEXT_LINE = re.compile(rf"{H}{{0,4}}\r?\n{H}{{0,4}}")
DASH_KINDS = ("em", "en", "two", "one")
NOT_A_NAME = re.compile(r"https?:|pic\.(?:twitter|x)\.com|t\.co/|(?<!\w)#\w")
STRONG_END = re.compile(rf"(?:(?:\.com|https?:/)/\S*|#\w+){H}?$")
YEAR_AT_LINE_END = re.compile(
    r"(?<!\d)(?:19|20)\d\d(?=[^\r\n\u2028\u2029\x0b\x0c\x85]{0,32}"
    r"(?:[\r\n\u2028\u2029\x0b\x0c\x85]|\Z))"
)
ANY_YEAR = re.compile(r"(?:19|20)\d\d")
BARE_HANDLE = re.compile(r"(?:^|\s)[@＠](\w[\w.-]{0,60}(?:@[\w.-]{1,80})?)[,·:]?\s*$")
NAME_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
SMALL_WORDS = """
    de da do dos du van von der den ten la le el al bin ibn of the and und y e i for für
    on at from in
"""
SMALL_NAME_WORDS = frozenset(SMALL_WORDS.split())

# Languages that put the embed's own words after the name.
SHARED_AFTER = re.compile(
    rf"(?:{H}?さん)?がシェアした投稿{H}?-?{H}?|{H}?님의 공유 게시물{H}?-?{H}?"
    rf"|['’´]?\w{{0,4}}{H}paylaştığı bir gönderi{H}?\(?|{H}jakama julkaisu{H}?"
    rf"|{H}分享的(?:帖子|貼文){H}?"
)
SHARED_HINTS = ("シェア", "공유", "paylaştığı", "jakama", "分享的")
BEFORE_DATE = re.compile(
    rf"(?:,?{H}+(?:on|el|en|le|sur|am|in data:?|em|op|den|il|su|dnia|pada|w dniu))?"
    rf"[,:;·•|(-]?{H}*$"
)


class Attribution(NamedTuple):
    """The end of a post; what its words do not say is null."""

    start: int
    end: int
    platform: str
    author: str | None
    handle: str | None
    posted: date | None
    posted_text: str | None
    # An embed's own words prove a post even where handle and date are missing.
    own_words: bool = False

    @property
    def doubt(self) -> str | None:
        """The code of what is missing, or null."""
        if not self.handle and not (self.platform == "facebook" and self.own_words):
            return "no-handle"
        return None if self.posted else "no-date"


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
    found = sorted(_shared_lines(text), key=lambda a: a.start)
    starts = [a.start for a in found]
    signed = []
    for signature in sorted(_signatures(text), key=lambda s: s.name_end):
        before = bisect_right(starts, signature.name_end) - 1
        if before < 0 or found[before].end <= signature.name_end:
            signed.append(signature)
    found.extend(_named(text, signed))
    found.extend(_without_brackets(text, {a.end for a in found}))
    found.sort(key=lambda a: (a.start, not a.handle, -a.end))
    kept: list[Attribution] = []
    for attribution in found:
        if not kept or attribution.start >= kept[-1].end:
            closing = CLOSING.match(text, attribution.end, attribution.end + 10)
            if closing:
                attribution = attribution._replace(end=closing.end())
            kept.append(attribution)
    return kept


def platform_of(handle: str | None, named: str | None) -> str:
    """The platform a handle's form tells of, unless the words name one."""
    if named:
        return PLATFORM_WORDS[named.lower()]
    if handle and "@" in handle:
        return "mastodon"
    if handle and "." in handle.strip("."):
        return "bluesky"
    return "twitter"


# A tuple, so that the empty slice at the end of the text is not in it.
NEVER_AFTER = ("(", "[", "@", "#", "/", '"', "?", "!", ";")


# No story has so many posts with so few characters for each. Of what is crowded
# closer, one in so many characters is read, so that time stays in step with length.
MANY_POSTS = 2_000
SHORTEST_POST = 60


def _with_room(
    found: Iterable[re.Match[str]], text: str, number: int
) -> Iterator[re.Match[str]]:
    """The matches, those left out that stand too close in a text of so many."""
    if number <= max(MANY_POSTS, len(text) // SHORTEST_POST):
        yield from found
        return
    free = 0
    for each in found:
        if each.start() >= free:
            free = each.start() + SHORTEST_POST
            yield each


def _signatures(text: str) -> Iterator[_Signature]:
    """Handles in brackets that a date or the end of the line follows."""
    for found in _with_room(HANDLE.finditer(text), text, text.count("@")):
        if text[found.end() : found.end() + 1] in NEVER_AFTER:
            continue
        after = AFTER_HANDLE.match(text, found.end(), found.end() + 60)
        platform = after["platform"] if after else None
        at = after.end() if after else found.end()
        written = _date_at(text, at)
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
        yield _Signature(
            found.start(), end, found["handle"], platform, written, posted_text
        )
    if "(@" in text or "[@" in text:
        yield from _dated_inside(text)


def _dated_inside(text: str) -> Iterator[_Signature]:
    """Handles that share their brackets with the date."""
    for found in _with_room(HANDLE_AND_DATE.finditer(text), text, text.count("@")):
        written = _date_at(text, found.end())
        if written is None:
            continue
        closing = CLOSING_BRACKET.match(text, written.end, written.end + 4)
        if closing:
            inside = text[found.end() : written.end]
            yield _Signature(
                found.start(), closing.end(), found["handle"], None, written, inside
            )


def names_a_day(when: str) -> bool:
    """Whether words are a day without a year, or how long ago it was."""
    words = re.findall(r"[^\W\d_]+", when)
    is_ago = when[0].isdigit() and (words[0] in AGO or words[-1] == "ago")
    return is_ago or any(w in NEAR_DAYS or month_number(w) for w in words)


NEAR_DAYS = frozenset(("yesterday", "today"))


def _date_at(text: str, at: int) -> FoundDate | None:
    """The date that begins exactly here, in whatever language is known."""
    written = match_date(text, at) or match_world_date(text, at)
    if written is None:
        return None
    hour = AT_AN_HOUR.match(text, written.end, written.end + 20)
    if hour:
        stop = end_with_clock(text, hour.end())
        if stop > hour.end():
            written = written._replace(end=stop)
    return written._replace(day=None) if TWO_MONTHS.match(text, at) else written


# "3. srpnja 2018. u 21:41": the year's own stop, and what leads to the time of day.
AT_AN_HOUR = re.compile(
    rf"(?:\.(?={H}\d)|[.,]?{H}(?:u|v|ve|o(?:{H}?godz\.?)?|la|ora|lúc|klukkan|kell|plkst\."
    rf"|pukul|pkl\.?|στις|у|об|в|בשעה|الساعة|ساعت|เวลา|på|dakika)(?={H}\d))"
)
# Short names that are one month in Croatian, another in Polish and Czech.
TWO_MONTHS = re.compile(rf"\d{{1,2}}\.{H}(?:lip|lis)\.?{H}\d{{4}}\.")


def _date_on_next_line(text: str, end: int, at: int) -> tuple[FoundDate | None, int]:
    """A date that line wrapping parted from its handle; it must fill its line."""
    broken = NEXT_LINE.match(text, end, end + 12)
    if broken:
        written = _date_at(text, broken.end())
        if written and REST_OF_LINE.match(text, written.end, written.end + 6):
            return written, broken.end()
    return None, at


def _window(text: str, end: int, floor: int) -> tuple[int, bool]:
    """Where to look for a name: its start, and whether a line begins there."""
    start = max(floor, end - LONGEST_NAME - 30)
    last = text.rfind("\n", start, end) + 1
    begin = last or start
    if not text[begin:end].isprintable():  # as every other line break is not
        line = max(text.rfind(c, begin, end) for c in LINE_BREAKS)
        last = line + 1 if line >= 0 else last
    if last:
        return last, True
    return start, start == floor


# The kind of a dash, where it begins and where it ends.
_Dash = tuple[str, int, int]


def _named(text: str, signatures: list[_Signature]) -> Iterator[Attribution]:
    """Attributions whose name stands between a dash and the handle."""
    candidates: list[tuple[_Signature, int, bool, list[_Dash]]] = []
    habit = dict.fromkeys(DASH_KINDS, 0)
    floor = 0
    for signature in signatures:
        name_end = signature.name_end
        start, at_line = _window(text, name_end, floor)
        dashes = [
            (found.lastgroup or "one", *found.span())
            for found in DASH.finditer(text, start, name_end)
            if name_end - found.end() <= LONGEST_NAME
            and not NOT_A_NAME.search(text, found.end(), name_end)
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


def ends_line(text: str, at: int) -> bool:
    return bool(REST_OF_LINE.match(text, at, at + 6))


def _best_dash(
    text: str, dashes: list[tuple[int, int]], signature: _Signature
) -> tuple[int, int]:
    """The dash before the name: the last, unless the name itself holds one."""
    handle = (signature.handle or "").lower()
    best = dashes[-1]
    for dash in reversed(dashes[:-1]):
        between = text[dash[1] : best[0]]
        words = [w.lower() for w in NAME_WORD.findall(between)]
        belongs = any(len(w) > 2 and w in handle for w in words) and len(words) < 5
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


def _without_brackets(text: str, known: set[int]) -> Iterator[Attribution]:
    """A dash, a name or bare handle, and a date at the end of the line."""
    years = list(YEAR_AT_LINE_END.finditer(text))
    for year in _with_room(years, text, len(years)):
        if year.end() in known:
            continue
        start, _ = _window(text, year.start(), 0)
        dash = None
        for found in DASH.finditer(text, start, year.start()):
            if found.lastgroup != "one" or found.start() == start:
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
            bare = BARE_HANDLE.search(between)
            handle = bare[1].rstrip(".") if bare else None
            name = between[: bare.start()].strip(" ,") if bare else between
            if (handle or name) and (not name or reads_as_name(name)):
                yield Attribution(
                    dash.start(),
                    stop,
                    platform_of(handle, None),
                    name or None,
                    handle,
                    written.day,
                    text[written.start : stop].rstrip(")"),
                )
            break


def reads_as_name(name: str) -> bool:
    """Whether words could be an account's name: no sentence, mostly capitals."""
    if len(name) > 50 or re.search(r"[.!?:;,]\s|[\"“”]", name) or "(" in name:
        return False
    words = name.split()
    if not words or name.endswith((".", "!", "?")):
        return False
    small = [w for w in words if w[:1].islower() and w not in SMALL_NAME_WORDS]
    first = words[0][:1]
    return len(words) <= 6 and not small and not first.islower()


def _shared_lines(text: str) -> Iterator[Attribution]:
    """Instagram's and Facebook's own words, in the languages they come in."""
    phrases = list(find_phrases(text))
    for phrase in _with_room(phrases, text, len(phrases)):
        start, name_at, platform = phrase.start(), phrase.end(), platform_named(phrase)
        line = _line_from(text, name_at, 240)
        handle = HANDLE.search(line)
        bare = re.match(r"[@＠](\w[\w.-]{0,60}(?:@[\w.-]{1,80})?)", line)
        name: str | None
        if handle:
            name, account, at = line[: handle.start()], handle["handle"], handle.end()
            shared = SHARED_AFTER.match(line, at)
            at = shared.end() if shared else at
        elif bare:
            name, account, at = None, bare[1].rstrip("."), bare.end()
            if platform == "facebook":  # "Post by @name": the newer embeds
                platform = "mastodon" if "@" in account else "threads"
        else:
            name, account, at = None, None, 0
        posted_text, day, end = None, None, at
        for written in find_dates(line, at) if ANY_YEAR.search(line) else ():
            if handle or bare:
                if len(line[at : written.start].strip()) > 14:
                    break
            else:
                name = BEFORE_DATE.sub("", line[: written.start])
            end = end_with_clock(line, written.end)
            posted_text, day = line[written.start : end], written.day
            break
        own_line = not text[max(0, start - 2) : start].strip(" \xa0\t\r\n")
        if not (handle or bare or posted_text):
            if platform != "instagram" or not own_line or not reads_as_name(line):
                continue
            name, end = line, len(line)
        if platform == "facebook" and not posted_text:
            continue
        end += len(")") if line[end : end + 1] == ")" and "(" in line[at:end] else 0
        yield Attribution(
            start,
            name_at + end,
            platform,
            (name or "").strip(" ,") or None,
            account,
            day,
            posted_text,
            own_words=True,
        )
    if not any(hint in text for hint in SHARED_HINTS):
        return
    shared_lines = list(SHARED_AFTER.finditer(text))
    for found in _with_room(shared_lines, text, len(shared_lines)):
        start, _ = _window(text, found.start(), 0)
        handles = list(HANDLE.finditer(text, start, found.start()))
        handle = handles[-1] if handles else None
        if handle is None or handle.end() < found.start() - 1:
            continue
        at_once = _date_at(text, found.end())
        end = at_once.end if at_once else found.end()
        if text[end : end + 1] == ")":
            end += 1
        name = text[start : handle.start()]
        yield Attribution(
            start + len(name) - len(name.lstrip()),
            end,
            "instagram",
            name.strip() or None,
            handle["handle"],
            at_once.day if at_once else None,
            text[at_once.start : at_once.end] if at_once else None,
            own_words=True,
        )


def _line_from(text: str, at: int, longest: int) -> str:
    """The rest of a line, bounded, without the blanks at its end."""
    part = text[at : at + longest]
    found = re.search(r"[\r\n\u2028\u2029\x0b\x0c\x85]", part)
    return (part[: found.start()] if found else part).rstrip()
