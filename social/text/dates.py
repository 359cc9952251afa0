"""Dates as platforms write them under a post, in the languages seen most."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone

import regex

from social.text.months import month_named

# Hours from UTC of the zones that embed codes name.
ZONES = {
    "z": 0,
    "utc": 0,
    "gmt": 0,
    "wet": 0,
    "west": 1,
    "bst": 1,
    "wat": 1,
    "cet": 1,
    "cest": 2,
    "cat": 2,
    "sast": 2,
    "eet": 2,
    "eest": 3,
    "msk": 3,
    "eat": 3,
    "wib": 7,
    "sgt": 8,
    "hkt": 8,
    "jst": 9,
    "kst": 9,
    "aest": 10,
    "aedt": 11,
    "nzst": 12,
    "nzdt": 13,
    "brt": -3,
    "art": -3,
    "est": -5,
    "edt": -4,
    "cst": -6,
    "cdt": -5,
    "mst": -7,
    "mdt": -6,
    "pst": -8,
    "pdt": -7,
}

# Signs that steer the direction of writing, which are no part of a date.
STEERING = regex.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
MONTH = r"(?P<month>[\p{L}\p{M}]{2,14})\.?"
WEEKDAY = r"(?:[\p{L}\p{M}\-]{2,14},?\s+)?"
TIME = (
    r"(?:,?\s+(?:at\s+|um\s+|a\s+las\s+|à\s+)?(?P<hour>\d{1,2}):(?P<minute>\d{2})"
    r"(?::(?P<second>\d{2}))?\s*(?P<half>[ap]\.?m\.?)?"
    r"(?:\s*(?P<zone>[a-z]{1,4}))?(?:\s?(?P<offset>[+\-−]\d{1,2}(?::?\d{2})?))?)?"
)
FORMS = tuple(
    regex.compile(form + TIME, regex.I)
    for form in (
        WEEKDAY + MONTH + r"\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})",
        WEEKDAY + r"(?P<day>\d{1,2})(?:\.|er|st|nd|rd|th|º)?\s+(?:de\s+)?"
        rf"{MONTH},?\s+(?:de\s+)?(?P<year>\d{{4}})(?:\s*г\.?|\.)?",
        r"(?P<year>\d{4})-(?P<monthnumber>\d{2})-(?P<day>\d{2})",
        r"(?P<year>\d{4})\s?[年년]\s?(?P<monthnumber>\d{1,2})\s?[月월]\s?"
        r"(?P<day>\d{1,2})\s?[日일]",
        rf"(?P<year>\d{{4}})\.\s+{MONTH}\s+(?P<day>\d{{1,2}})\.",
        r"(?:ngày\s+)?(?P<day>\d{1,2})\s+tháng\s+(?P<monthnumber>\d{1,2}),?\s+"
        r"(?:năm\s+)?(?P<year>\d{4})",
        # With full stops the day comes first everywhere.
        r"(?P<day>\d{1,2})\.\s?(?P<monthnumber>\d{1,2})\.\s?(?P<year>\d{4})",
    )
)
# As a post's own page has it: 9:02 PM · Jul 3, 2018 · and the program it came from.
CLOCK_FIRST = regex.compile(
    r"(?P<clock>\d{1,2}:\d{2}(?:\s*[ap]\.?m\.?)?)\s*·\s*(?P<day>[^·]{6,40})"
    r"(?:\s*·[^·]{0,40})?",
    regex.I,
)


def parse_posted(text: str) -> date | datetime | None:
    """What the text says of when a post was made; None where it is no date.

    A day without a time stays a day. A time is only believed with its zone. Figures
    alone, such as 03/07/2018, name a day only where they are parted by full stops.
    """
    text = " ".join(STEERING.sub("", text).split())
    if len(text) > 80:
        return None
    if moment := parse_timestamp(text):
        return moment
    if match := CLOCK_FIRST.fullmatch(text):
        text = f"{match['day'].strip()} {match['clock']}"
    for form in FORMS:
        if match := form.fullmatch(text):
            return _moment(match.groupdict())
    return None


def _moment(parts: dict[str, str | None]) -> date | datetime | None:
    month = int(parts.get("monthnumber") or month_named(parts.get("month") or ""))
    try:
        day = date(int(parts["year"] or 0), month, int(parts["day"] or 0))
    except ValueError:
        return None
    zone = _zone(parts["zone"] or "", parts["offset"] or "")
    if parts["hour"] is None or zone is None:
        return day
    hour = int(parts["hour"])
    if parts["half"] and hour <= 12:
        hour = hour % 12 + (12 if parts["half"].lower().startswith("p") else 0)
    try:
        clock = time(hour, int(parts["minute"] or 0), int(parts["second"] or 0))
    except ValueError:
        return day
    local = datetime.combine(day, clock, timezone(zone))
    try:
        return local.astimezone(UTC)
    except OverflowError:
        return day


def _zone(name: str, offset: str) -> timedelta | None:
    """How far a zone lies from UTC; None where that is not known for sure."""
    hours = ZONES.get(name.lower())
    if not offset:
        return None if hours is None else timedelta(hours=hours)
    if name and hours != 0:
        return None
    figures = (
        offset[1:].replace(":", "").rjust(4, "0")
        if len(offset) > 3
        else (f"{int(offset[1:]):02}00")
    )
    away = timedelta(hours=int(figures[:2]), minutes=int(figures[2:]))
    if away > timedelta(hours=14):
        return None
    return away if offset[0] == "+" else -away


TIMESTAMP = regex.compile(
    r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})T(?P<clock>[0-9]{2}:[0-9]{2}:[0-9]{2})"
    r"(?:\.(?P<fraction>[0-9]{1,20}))?(?P<zone>Z|[+-][0-9]{2}:[0-9]{2})"
)
WEEKDAY_FIRST = regex.compile(
    r"[A-Z][a-z]{2} (?P<month>[A-Z][a-z]{2}) (?P<day>[0-9]{2}) "
    r"(?P<clock>[0-9]{2}:[0-9]{2}:[0-9]{2}) \+0000 (?P<year>[0-9]{4})"
)


def parse_timestamp(text: str) -> datetime | None:
    """A moment as the records of platforms spell it, in UTC; None where it is none.

    The zone is a must, `-00:00` (zone not known) is none, and what lies beyond the
    microsecond is dropped.
    """
    match = TIMESTAMP.fullmatch(text)
    if match is None or match["zone"] == "-00:00":
        return None
    fraction = (match["fraction"] or "")[:6].ljust(6, "0")
    zone = match["zone"].replace("Z", "+00:00")
    spelt = f"{match['day']}T{match['clock']}.{fraction}{zone}"
    try:
        return datetime.fromisoformat(spelt).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def parse_weekday_first(text: str) -> datetime | None:
    """A moment as older records of X spell it: Tue Jul 03 20:55:00 +0000 2018."""
    match = WEEKDAY_FIRST.fullmatch(text)
    if match is None:
        return None
    month = month_named(match["month"])
    return parse_timestamp(
        f"{match['year']}-{month:02}-{match['day']}T{match['clock']}Z"
    )
