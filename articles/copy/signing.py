"""What the end of a post is made of: its account, its platform, its day."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from articles.copy.dates import FoundDate, end_with_clock, match_date
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
    "微博": "weibo",
    "pinterest": "pinterest",
    "flickr": "flickr",
}
# One letter and two are platforms only as they are spelt.
NAMED = "|".join(name for name in PLATFORM_WORDS if len(name) > 2)
ON_PLATFORM = (
    rf"(?:{H}{{0,2}}\(?(?:(?:on|via|en|sur|auf|su|no|na|på|op|em|w|v|в|у|на){H}"
    rf"|(?:於|在|来自|來自)?{H}?(?=微博|ВК))"
    rf"(?P<platform>(?i:{NAMED})|X|VK|微博)\b\)?[,:·，]?)"
)
HANDLE = re.compile(
    rf"[(（\[]{H}?(?:[@＠]|u/)(?P<handle>\w[\w.-]{{0,60}}(?:@[\w-][\w.-]{{0,80}})?){H}?[)）\]]"
)
SMALL_WORDS = """
    de da do dos du van von der den ten la le el al bin ibn of the and und y e i for für
    on at from in
"""
SMALL_NAME_WORDS = frozenset(SMALL_WORDS.split())


BEFORE_DATE = re.compile(
    rf"(?:,?{H}+(?:on|el|en|le|sur|am|in data:?|em|op|den|il|su|dnia|pada|w dniu"
    rf"|เมื่อ|noong|kay|lúc|vào|στις|la|dne|dňa))?(?:{H}*(?:วัน\S+|Lunes|Martes|Miyerkules"
    rf"|Huwebes|Biyernes|Sabado|Linggo),?)?"
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


def platform_of(handle: str | None, named: str | None) -> str:
    """The platform a handle's form tells of, unless the words name one."""
    if named:
        return PLATFORM_WORDS[named.lower()]
    if handle and "@" in handle:
        return "mastodon"
    if handle and "." in handle.strip("."):
        return "bluesky"
    return "twitter"


# No story has so many posts with so few characters for each. Of what is crowded
# closer, one in so many characters is read, so that time stays in step with length.
MANY_POSTS = 2_000
SHORTEST_POST = 60


def with_room(
    found: Iterable[re.Match[str]], text: str, number: int, unread: list[int]
) -> Iterator[re.Match[str]]:
    """The matches, those left out that stand too close in a text of so many.

    Where one is left out is added to `unread`.
    """
    if number <= max(MANY_POSTS, len(text) // SHORTEST_POST):
        yield from found
        return
    free = 0
    for each in found:
        if each.start() >= free:
            free = each.start() + SHORTEST_POST
            yield each
        else:
            unread.append(each.start())


def date_at(text: str, at: int) -> FoundDate | None:
    """The date that begins exactly here, in whatever language is known."""
    if not A_FIGURE.search(text, at, at + LONGEST_TO_FIGURE):
        return None
    written = match_date(text, at) or match_world_date(text, at)
    if written is None:
        return None
    hour = AT_AN_HOUR.match(text, written.end, written.end + 20)
    if hour:
        stop = end_with_clock(text, hour.end())
        if stop > hour.end():
            written = written._replace(end=stop)
    return written._replace(day=None) if TWO_MONTHS.match(text, at) else written


# A weekday and a month may stand before the figures of a day.
LONGEST_TO_FIGURE = 60
A_FIGURE = re.compile(r"\d")
# "3. srpnja 2018. u 21:41": the year's own stop, and what leads to the time of day.
AT_AN_HOUR = re.compile(
    rf"(?:\.(?={H}\d)|[.,]?{H}(?:u|v|ve|o(?:{H}?godz\.?)?|la|ora|lúc|klukkan|kell|plkst\."
    rf"|pukul|pkl\.?|στις|у|об|в|בשעה|الساعة|ساعت|เวลา|på|dakika)(?={H}\d))"
)
# Short names that are one month in Croatian, another in Polish and Czech.
TWO_MONTHS = re.compile(rf"\d{{1,2}}\.{H}(?:lip|lis)\.?{H}\d{{4}}\.")


def line_window(text: str, end: int, floor: int) -> tuple[int, bool]:
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
