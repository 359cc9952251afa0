"""Dates as platforms write them under a post, in the languages seen most."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone

import regex

MONTHS: dict[str, int] = {}
for _names in (
    "january february march april may june july august september october november "
    "december",
    "jan feb mar apr may jun jul aug sep oct nov dec",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
    "diciembre",
    "janvier février mars avril mai juin juillet août septembre octobre novembre "
    "décembre",
    "januar februar märz april mai juni juli august september oktober november "
    "dezember",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre "
    "novembre dicembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro "
    "dezembro",
    "januari februari maart april mei juni juli augustus september oktober november "
    "december",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
):
    MONTHS.update({name: n for n, name in enumerate(_names.split(), start=1)})
MONTHS["sept"] = 9

# Hours from UTC of the zones that embed codes name.
ZONES = {
    "utc": 0,
    "gmt": 0,
    "bst": 1,
    "cet": 1,
    "cest": 2,
    "est": -5,
    "edt": -4,
    "cst": -6,
    "cdt": -5,
    "mst": -7,
    "mdt": -6,
    "pst": -8,
    "pdt": -7,
}

MONTH = r"(?P<month>\p{L}{3,12})\.?"
WEEKDAY = r"(?:\p{L}{2,12},?\s+)?"
TIME = (
    r"(?:,?\s+(?:at\s+|um\s+|a\s+las\s+|à\s+)?(?P<hour>\d{1,2}):(?P<minute>\d{2})"
    r"(?::(?P<second>\d{2}))?\s*(?P<half>[ap]\.?m\.?)?(?:\s*(?P<zone>[a-z]{3,4}))?)?"
)
FORMS = tuple(
    regex.compile(form + TIME, regex.I)
    for form in (
        WEEKDAY + MONTH + r"\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})",
        WEEKDAY + r"(?P<day>\d{1,2})(?:\.|er|st|nd|rd|th|º)?\s+(?:de\s+)?"
        rf"{MONTH},?\s+(?:de\s+)?(?P<year>\d{{4}})(?:\s*г\.?)?",
        r"(?P<year>\d{4})-(?P<monthnumber>\d{2})-(?P<day>\d{2})",
        r"(?P<year>\d{4})年(?P<monthnumber>\d{1,2})月(?P<day>\d{1,2})日",
    )
)


def parse_posted(text: str) -> date | datetime | None:
    """What the text says of when a post was made; None where it is no date.

    A day without a time stays a day. A time is only believed with its zone.
    """
    text = " ".join(text.split())
    if len(text) > 80:
        return None
    for form in FORMS:
        if match := form.fullmatch(text):
            return _moment(match.groupdict())
    return None


def _moment(parts: dict[str, str | None]) -> date | datetime | None:
    named = MONTHS.get((parts.get("month") or "").lower(), 0)
    month = int(parts.get("monthnumber") or named)
    try:
        day = date(int(parts["year"] or 0), month, int(parts["day"] or 0))
    except ValueError:
        return None
    zone = ZONES.get((parts["zone"] or "").lower())
    if parts["hour"] is None or zone is None:
        return day
    hour = int(parts["hour"])
    if parts["half"] and hour <= 12:
        hour = hour % 12 + (12 if parts["half"].lower().startswith("p") else 0)
    try:
        clock = time(hour, int(parts["minute"] or 0), int(parts["second"] or 0))
    except ValueError:
        return day
    local = datetime.combine(day, clock, timezone(timedelta(hours=zone)))
    try:
        return local.astimezone(UTC)
    except OverflowError:
        return day


TIMESTAMP = regex.compile(
    r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})T(?P<clock>[0-9]{2}:[0-9]{2}:[0-9]{2})"
    r"(?:\.(?P<fraction>[0-9]{1,20}))?(?P<zone>Z|[+-][0-9]{2}:[0-9]{2})"
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
