"""Posts whose account stands before their words, as newer pages flatten them.

TikTok embeds open with the account alone and close with the name of a sound; X pages
give name, handle and day on lines of their own before the words, and the time of day
with the views after them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from articles.copy.attributions import (
    NO_FULL_DATE,
    Attribution,
    names_a_day,
    platform_of,
)
from articles.copy.dates import end_with_clock, find_dates, match_date
from articles.copy.signing import reads_as_name

ACCOUNT_ALONE = re.compile(r"@(?P<handle>[\w.]{2,30})(?=\s|$)")
SOUND = re.compile(r"(?:^|(?<=\s))♬\s?\S")
LONGEST_EMBED = 6
HEADER = re.compile(
    r"(?:(?P<name>[^\n@·]{1,60}?)[^\S\n]*(?:\n\s{0,4})?)?[\u202a\u2066]?@(?P<handle>\w[\w.-]{0,60})[\u202c\u2069]?"
    r"(?:\s{0,4}[·•]\s{0,4}|[^\S\n]*\n\s{0,4})"
)
AFTER_HEADER = re.compile(r"[^\S\n]*(?:\n|$)")
FOOTER = re.compile(
    r"\n\s*(?:\d{1,2}:\d\d\s?(?:[AP]M)?\s*[·•-]\s*[^\n]{4,40}|[\d.,KMk]+\s(?:[Vv]iews"
    r"|[Ll]ikes|[Rr]eplies|[Rr]eposts|[Rr]etweets)\b[^\n]{0,80})[\s\S]{0,120}$"
)


@dataclass(frozen=True, slots=True)
class Opening:
    """A post that opens with its account: its last part, and where its words end."""

    attribution: Attribution
    last: int
    words_end: int | None
    doubt: str


def find_opening(
    text: str, starts: Sequence[tuple[int, int]], free: Sequence[bool], index: int
) -> Opening | None:
    """The post that the part at the index opens, if it does.

    `starts` holds each part's span, `free` whether nothing else has claimed it.
    """
    start, end = starts[index]
    words = text[start:end]
    account = ACCOUNT_ALONE.match(words)
    if account:
        for last in range(index, min(len(starts), index + LONGEST_EMBED)):
            if not free[last]:
                break
            sound = SOUND.search(text, *starts[last])
            if sound:
                handle = account["handle"].rstrip(".")
                attribution = Attribution(
                    start, start + 1 + len(handle), "tiktok", None, handle, None, None
                )
                return Opening(attribution, last, sound.start(), "no-date")
    if "@" not in words[:130]:
        return None
    header = HEADER.match(words)
    if header is None:
        return None
    at = start + header.end()
    written = match_date(text, at)
    partial = None if written else NO_FULL_DATE.match(text, at, at + 40)
    if written:
        stop, day, posted_text = written.end, written.day, text[at : written.end]
    elif partial and names_a_day(partial["when"]):
        stop, day, posted_text = partial.end(), None, partial["when"]
    else:
        return dated_below(text, header, index, (start, end))
    after = AFTER_HEADER.match(text, stop, end)
    if after is None:
        return None
    last = index
    if not text[after.end() : end].strip():
        if index + 1 >= len(starts) or not free[index + 1]:
            return None
        last = index + 1
    footer = FOOTER.search(text, after.end(), starts[last][1])
    if footer and day is None:
        day = next((d.day for d in find_dates(footer.group())), None)
    name = (header["name"] or "").strip() or None
    handle = header["handle"].rstrip(".")
    attribution = Attribution(
        start, stop, platform_of(handle, None), name, handle, day, posted_text
    )
    words_end = footer.start() if footer else None
    return Opening(attribution, last, words_end, "post-end" if day else "no-date")


# A day that closes the post: "10:41 PM · Jul 2, 2018 · 3.2K Views".
DATED_BELOW = re.compile(
    r"\n[^\S\n]{0,4}(?=[^\n]{0,12}\d)(?P<line>[^\n]{6,60})(?:\n[^\n]{0,60}){0,2}\s*\Z"
)
LONGEST_OPENED = 1_000


def dated_below(
    text: str, header: re.Match[str], index: int, span: tuple[int, int]
) -> Opening | None:
    """A page's own post: name and handle above the words, its day below them."""
    start, end = span
    name = (header["name"] or "").strip()
    at = start + header.end()
    if not name or end - start > LONGEST_OPENED or not reads_as_name(name):
        return None
    for below in DATED_BELOW.finditer(text[at:end]):
        line = below["line"]
        written = next(find_dates(line), None)
        if written is None:
            continue
        clock = line[: written.start].strip(" ·•-–,")
        if clock and not CLOCK_ALONE.fullmatch(clock):
            continue
        handle = header["handle"].rstrip(".")
        stop = end_with_clock(line, written.end)
        attribution = Attribution(
            start,
            at,
            platform_of(handle, None),
            name,
            handle,
            written.day,
            line[written.start : stop],
        )
        return Opening(attribution, index, at + below.start(), "post-end")
    return None


CLOCK_ALONE = re.compile(r"\d{1,2}[:.]\d\d(?:\s?[AaPp]\.?[Mm]\.?)?")
