"""A post as it is copied off its page: its author above, moment and counts below."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

import regex

from social.text.dates import parse_posted

HANDLE = r"[A-Za-z0-9_][A-Za-z0-9_.\-]{0,100}(?:@[A-Za-z0-9.\-]{3,100})?"
NAME = r"(?P<name>[^\n]{1,120}?)"
AT_HANDLE = regex.compile(rf"[@＠](?P<handle>{HANDLE})")
# Name @handle · Jul 3, 2018
IN_A_LINE = regex.compile(
    rf"{NAME}\s+[@＠](?P<handle>{HANDLE})\s*·\s*(?P<date>[^\n]{{1,40}})"
)
# Name (@handle), perhaps with the day
IN_BRACKETS = regex.compile(
    rf"{NAME}\s*[(（][@＠](?P<handle>{HANDLE})[)）]\s*(?:[:：]|[·,]\s*(?P<date>[^\n]{{3,40}}))?"
)
TITLE = regex.compile(
    rf"{NAME}\s+\(@(?P<handle>{HANDLE})\) on (?:X|Twitter): "
    r"[\"“](?P<text>.+)[\"”](?: / (?:X|Twitter))?",
    regex.S,
)
# What stands between the author and the words, or below them, and is no part of them.
PARTING = regex.compile(
    r"[·•]|Follow(?:ing|s you)?|Edited|Verified account|Replying to\s.{1,200}", regex.I
)
# How long ago it was, as pages say it of what is new.
AGO = regex.compile(r"(?:now|\d{1,2}\s?[smhdw]|\p{L}{3,12}\.? \d{1,2})", regex.I)
COUNT = regex.compile(
    r"[\d.,]{1,12}\s?[KMB]?(?:\s?(?:views?|reposts?|retweets?|quotes?|quote tweets?|"
    r"likes?|favou?rites?|boosts?|bookmarks?|repl(?:y|ies)|comments?|saves?))?"
    r"|views|reposts|retweets|quotes|likes|favou?rites|boosts|bookmarks|replies|web|"
    r"everybody can reply|translate post|view quotes|"
    r"read [\d.,]{1,12}[KMB]? repl(?:y|ies)",
    regex.I,
)
CLOCK = regex.compile(r"\d{1,2}:\d{2}")
LAST_LINES = 20


@dataclass(frozen=True)
class PageCopy:
    """What was read; `date_text` is there although it was not understood."""

    name: str
    handle: str
    text: str
    posted: date | datetime | None = None
    date_text: str = ""


def read_page_copy(body: str, account: str = "") -> PageCopy | None:
    """The post in text copied off its page; None where that is not sure enough.

    A name above a handle may be words of the author's. It is taken for the head of a
    page where something else of the page stands by: a sign that parts it from the
    words, a moment above or below, or the address of a post by that very `account`.
    """
    if match := TITLE.fullmatch(body):
        return PageCopy(match["name"].strip(), match["handle"], match["text"].strip())
    lines = body.split("\n")
    head = _head(lines)
    if head is None:
        return _signed_below(lines)
    end, below = _foot(lines)
    text = "\n".join(lines[head.at : end]).strip("\n")
    is_theirs = bool(account) and account.lower() == head.handle.lower()
    if not text.strip() or not (head.is_parted or below or is_theirs):
        return None
    posted = below or parse_posted(head.said)
    return PageCopy(head.name, head.handle, text, posted, "" if posted else head.said)


@dataclass(frozen=True)
class _Head:
    """The author as a page shows them; the words begin at line `at`."""

    name: str
    handle: str
    said: str
    at: int
    is_parted: bool


def _head(lines: list[str]) -> _Head | None:
    first = lines[0].strip()
    if match := IN_A_LINE.fullmatch(first):
        said = match["date"].strip()
        if parse_posted(said) is None and not AGO.fullmatch(said):
            return None
        at, _ = _after(lines, 1)
        return _Head(match["name"].strip(), match["handle"], said, at, True)
    if match := IN_BRACKETS.fullmatch(first):
        at, below = _after(lines, 1)
        said = (match["date"] or "").strip() or below
        parted = bool(said) or first.endswith((":", "："))
        return _Head(match["name"].strip(), match["handle"], said, at, parted)
    at, _ = _after(lines, 1)
    match = AT_HANDLE.fullmatch(lines[at].strip()) if at < len(lines) else None
    if not first or len(first) > 120 or match is None:
        return None
    begins, said = _after(lines, at + 1)
    parted = any(line.strip() for line in lines[at + 1 : begins])
    return _Head(first, match["handle"], said, begins, parted)


def _after(lines: list[str], at: int) -> tuple[int, str]:
    """Where what parts the author from the words ends, and the time among it."""
    said, parted = "", False
    while at < len(lines):
        line = lines[at].strip()
        is_time = not said and (
            parse_posted(line) is not None
            or (parted and AGO.fullmatch(line) is not None)
        )
        if line and not is_time and not PARTING.fullmatch(line):
            break
        said = line if is_time else said
        parted = parted or line in ("·", "•")
        at += 1
    return at, said


def _foot(lines: list[str]) -> tuple[int, date | datetime | None]:
    """Where the words end, and the moment that stands below them.

    A day alone may be the author's last line; only one with a clock is a page's.
    """
    for at in range(len(lines) - 1, max(len(lines) - LAST_LINES, 0), -1):
        line = lines[at].strip()
        if CLOCK.search(line) and (posted := parse_posted(line)):
            return at, posted
        if line and not PARTING.fullmatch(line) and not COUNT.fullmatch(line):
            break
    return len(lines), None


def _signed_below(lines: list[str]) -> PageCopy | None:
    """Signed with the name on a line of its own, and the day on the next."""
    if len(lines) < 3:
        return None
    posted = parse_posted(lines[-1].strip())
    match = IN_BRACKETS.fullmatch(lines[-2].strip())
    text = "\n".join(lines[:-2]).rstrip()
    if posted is None or match is None or not text:
        return None
    return PageCopy(match["name"].strip(), match["handle"], text, posted)
