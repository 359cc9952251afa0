"""The lines by which embeds name the account of a post, language by language."""

import re
from collections.abc import Iterator

from articles.copy.any_case import AnyCase
from articles.copy.dates import FoundDate, end_with_clock, find_dates, match_date
from articles.copy.embeds import end_of_closing, find_phrases, platform_named
from articles.copy.signing import (
    BEFORE_DATE,
    HANDLE,
    LONGEST_NAME,
    NAMED,
    Attribution,
    H,
    date_at,
    line_window,
    platform_of,
    reads_as_name,
    with_room,
)
from articles.copy.world_dates import find_world_dates

ANY_YEAR = re.compile(r"(?:19|20)\d\d")
# Languages that put the embed's own words after the name.
SHARED_AFTER = re.compile(
    rf"(?:{H}?さん)?がシェアした投稿{H}?-?{H}?|{H}?님의 공유 게시물{H}?-?{H}?"
    rf"|['’´]?\w{{0,4}}{H}paylaştığı bir gönderi{H}?\(?|{H}jakama julkaisu{H}?"
    rf"|{H}?分享的(?:帖子|貼文){H}?|{H}által megosztott bejegyzés{H}?|{H}chia sẻ{H}?"
    rf"|{H}द्वारा साझा की गई पोस्ट{H}?|-?এর{H}শেয়ার করা একটি পোস্ট{H}?"
    rf"|{H}به اشتراک گذاشته شد{H}?"
)
SHARED_HINTS = (
    *("シェア", "공유", "paylaştığı", "jakama", "分享的", "megosztott", "साझा", "শেয়ার"),
)


WEEKDAY_AFTER = re.compile(
    rf"{H}?(?:星期[一二三四五六日天]|[（(]?[月火水木金土日]曜日[)）]?|[월화수목금토일]요일"
    r"|(?:Pazartesi|Salı|Çarşamba|Perşembe|Cuma|Cumartesi|Pazar)(?!\w))"
)
POSTED_BY = re.compile(
    rf"(?:^|(?<=[\n\r\u2028\u2029\x0b\x0c\x85]))(?P<name>[^\n\r\u2028\u2029\x0b\x0c\x85。]"
    rf"{{1,60}}?){H}?(?:さんの投稿|[發发][佈布][於于]){H}?(?=\d{{4}})"
)
ON_REDDIT = re.compile(
    r"(?:(?<![^\W\d_])(?:[Pp]osted\s|[Ss]ubmitted\s)?by\s?)u/(?P<handle>[\w-]{3,20}?)"
    r"(?:\s{0,2}from\sdiscussion\s{0,2})?\s?\bin\s?(?:r/)?\w{2,24}"
    rf"(?={H}{{0,4}}(?:[\r\n\u2028\u2029\x0b\x0c\x85]|\Z))"
)


def find_embed_lines(text: str, unread: list[int]) -> Iterator[Attribution]:
    """The embeds' own words, wherever they stand beside the account's name."""
    yield from _led_by_phrases(text, unread)
    if any(hint in text for hint in SHARED_HINTS):
        yield from _shared_by(text, unread)
    if "投稿" in text or "於" in text or "于" in text:
        yield from _posted_by(text)
    if "u/" in text:
        yield from _sent_to_reddit(text)
    if "@" in text:
        yield from _seen_on(text, unread)


def _led_by_phrases(text: str, unread: list[int]) -> Iterator[Attribution]:
    phrases = list(find_phrases(text))
    for phrase in with_room(phrases, text, len(phrases), unread):
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
        for written in find_days(line[: at + LONGEST_DATED], at):
            if handle or bare:
                if len(line[at : written.start].strip()) > 14:
                    break
            else:
                name = BEFORE_DATE.sub("", line[: written.start])
            end = end_with_clock(line, written.end)
            posted_text, day = line[written.start : end], written.day
            break
        before = text[max(0, start - 4) : start].rstrip(" \xa0\t")
        own_line = not before or before[-1] in "\r\n"
        if not (handle or bare or posted_text):
            if platform != "instagram" or not own_line or not reads_as_name(line):
                continue
            name, end = line, len(line)
        if platform == "facebook" and not posted_text:
            continue
        if platform == "threads":
            if not bare or not own_line:
                continue
            platform = "mastodon" if "@" in (account or "") else "threads"
        if weekday := posted_text and WEEKDAY_AFTER.match(line, end):
            end = weekday.end()
        end += len(")") if line[end : end + 1] == ")" and "(" in line[at:end] else 0
        yield Attribution(
            start,
            end_of_closing(text, name_at + end),
            platform,
            (name or "").strip(" ,") or None,
            account,
            day,
            posted_text,
            own_words=True,
        )


def _shared_by(text: str, unread: list[int]) -> Iterator[Attribution]:
    """Languages in which the embed's words follow the handle."""
    shared_lines = list(SHARED_AFTER.finditer(text))
    for found in with_room(shared_lines, text, len(shared_lines), unread):
        start, _ = line_window(text, found.start(), 0)
        handles = list(HANDLE.finditer(text, start, found.start()))
        handle = handles[-1] if handles else None
        if handle is None or handle.end() < found.start() - 1:
            continue
        at_once = date_at(text, found.end())
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


def _posted_by(text: str) -> Iterator[Attribution]:
    """Facebook's words between the name and the day."""
    for found in POSTED_BY.finditer(text):
        written = match_date(text, found.end())
        name = found["name"].strip()
        if written is None or not name or len(name) > LONGEST_NAME:
            continue
        weekday = WEEKDAY_AFTER.match(text, written.end)
        yield Attribution(
            found.start("name"),
            weekday.end() if weekday else written.end,
            "facebook",
            name,
            None,
            written.day,
            text[written.start : written.end],
            own_words=True,
        )


def _sent_to_reddit(text: str) -> Iterator[Attribution]:
    """Reddit's line: "by u/name in community", its blanks often lost."""
    for found in ON_REDDIT.finditer(text):
        handle = found["handle"]
        yield Attribution(
            found.start(),
            found.end(),
            "reddit",
            None,
            handle,
            None,
            None,
            own_words=True,
        )


# "via Twitter: @ann", "(Instagram: @ann)", "Quelle: X/@ann".
SEEN = re.compile(r"@(?<=[\s:/].)(?P<handle>\w[\w.-]{0,60})")
ON_PLATFORM = AnyCase(rf"(?<!\w)(?P<platform>{NAMED}|x)(?:{H}?[:/]{H}?|{H})$")
LONGEST_PLATFORM = 16
LED_TO = AnyCase(
    rf"(?P<open>[(\[]{H}?)?(?P<via>(?:via|vía|by way of|source|quelle|fonte|fuente|bron"
    rf"|kilde|källa|źródło|zdroj|kaynak|источник)\b{H}?:?{H}?)?$"
)
AFTER_SEEN = re.compile(
    rf"{H}?[)\]]?[.]?(?={H}{{0,4}}(?:[\r\n\u2028\u2029\x0b\x0c\x85]|\Z))"
)
ENDS_WORDS = re.compile(r"[.!?…”\"»’)#\w\U0001f000-\U0001faff\u2600-\u27bf]$")


def _seen_on(text: str, unread: list[int]) -> Iterator[Attribution]:
    """Where a post was seen, and whose account it was: in brackets, or led to by "via".

    A platform and an account alone are the reporter's own, or the page's.
    """
    found_all = list(SEEN.finditer(text))
    for found in with_room(found_all, text, len(found_all), unread):
        at = found.start()
        near = text[max(0, at - LONGEST_PLATFORM) : at]
        platform = ON_PLATFORM.search(near)
        if platform is None:
            continue
        at -= len(near) - platform.start()
        start, at_line = line_window(text, at, 0)
        led = LED_TO.search(text, start, at)
        if led is None or not (led["open"] or led["via"]):
            continue
        lead = text[start : led.start()].strip()
        end = found.end()
        written = date_at(text, end + len(BETWEEN.match(text, end).group()))  # type: ignore[union-attr]
        if written:
            end = written.end
        closing = AFTER_SEEN.match(text, end)
        is_own_line = at_line and not lead and bool(led["via"])
        if closing is None or not (is_own_line or (lead and ENDS_WORDS.search(lead))):
            continue
        handle = found["handle"].rstrip(".")
        yield Attribution(
            led.start(),
            closing.end(),
            platform_of(handle, platform["platform"]),
            None,
            handle,
            written.day if written else None,
            text[written.start : written.end] if written else None,
            own_words=True,
        )


BETWEEN = re.compile(rf"(?:,|{H}[·•|–—-]|{H})?{H}?")
# A name and a day after it, or a day alone, fill no more.
LONGEST_DATED = 120


def find_days(line: str, at: int) -> Iterator[FoundDate]:
    """Every date after a place in a line, in whatever language is known."""
    found = False
    for written in find_dates(line, at):
        found = True
        yield written
    if not found:
        yield from find_world_dates(line, at)


def _line_from(text: str, at: int, longest: int) -> str:
    """The rest of a line, bounded, without the blanks at its end."""
    part = text[at : at + longest]
    found = re.search(r"[\r\n\u2028\u2029\x0b\x0c\x85]", part)
    return (part[: found.start()] if found else part).rstrip()
