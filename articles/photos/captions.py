"""What a good caption and its credit need; what these lack (pure)."""

import re
from dataclasses import dataclass
from datetime import date

SHORTEST_CAPTION = 30
ALT_TEXT_AIM = 125
ALT_TEXT_LIMIT = 250

WEEKDAYS = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

# Names as they are credited. A slash form whose one half is listed names that half
# as the agency; in AP Photo/Name the other half is the photographer.
AGENCIES = (
    "AAP",
    "Action Images",
    "Action Plus",
    "AFP",
    "AFP via Getty Images",
    "Allsport",
    "Alamy",
    "ANP",
    "ANSA",
    "AP",
    "Belga",
    "CP",
    "DPA",
    "EFE",
    "EPA",
    "Getty Images",
    "Imago",
    "Kyodo",
    "Kyodo News",
    "LaPresse",
    "NTB",
    "PA",
    "PA Images",
    "Press Association",
    "PTI",
    "Reuters",
    "Ritzau",
    "Shutterstock",
    "Sipa",
    "TASS",
    "TT",
    "USA Today Sports",
    "Xinhua",
    "Yonhap",
    "Zuma",
)
_AGENCY_BY_KEY = {name.casefold(): name for name in AGENCIES}
_PHOTO_WORD = re.compile(r"\s+(?:photo|foto|picture|pic)s?$", re.IGNORECASE)
_AGENCY_LAST_WORD = re.compile(r"[A-Z]\w+ (?:Pictures|Images|Photos|Press|Agency)$")
_LEAD_IN = re.compile(
    r"^(?:photographs?|photos?|pictures?|images?|credit)"
    r"(?:\s+(?:by|courtesy of)\s+|\s*:\s*)",
    re.IGNORECASE,
)
_LIKE_A_NAME = re.compile(r"[^\W\d_][\w .,&'’-]{1,60}")
_CREDIT_AT_END = re.compile(r"\s*\(([^()]{2,150})\)\s*$")
_LABEL_AT_END = re.compile(
    r"\s+((?:Photograph|Photo|Picture)\s*:\s*\S[^.\n]{1,120})\s*$", re.IGNORECASE
)
_PAST_TENSE = re.compile(
    r"\b(applauded|arrived|beat|became|celebrated|cheered|cleaned|collected|"
    r"converted|cried|embraced|fell|gestured|greeted|headed|held|hugged|jumped|kicked|"
    r"kissed|knelt|lifted|looked|missed|played|posed|raised|ran|reacted|saved|scored|"
    r"shot|shouted|smiled|stood|took|threw|walked|watched|waved|went|wept|won|wore)\b"
)
_DATED = re.compile(
    r"\b(?:(?P<weekday>" + "|".join(WEEKDAYS) + r"),?\s+)?"
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?P<month>" + "|".join(_MONTHS) + r")"
    r"|(?P<month2>" + "|".join(_MONTHS) + r")\s+(?P<day2>\d{1,2})(?:st|nd|rd|th)?)"
    r"(?:,?\s+(?P<year>\d{4}))?",
    re.IGNORECASE,
)
_BARE_WEEKDAY = re.compile(r"\b(" + "|".join(WEEKDAYS) + r")\b")


@dataclass(frozen=True)
class Credit:
    """Who took a picture and which agency brought it; either may be unknown."""

    photographer: str = ""
    agency: str = ""


def parse_credit(text: str) -> Credit:
    """Take a supplied credit apart: AP Photo/Petr David Josek, Reuters, Name/AFP."""
    text = _LEAD_IN.sub("", " ".join(text.split()).strip("() "))
    if not text:
        return Credit()
    left, slash, right = (part.strip() for part in text.partition("/"))
    if not slash:
        agency = _agency(text)
        return Credit(agency=agency) if agency else Credit(photographer=text)
    if "/" in right and _agency(right) is None:
        # Name/Agency/Distributor: the first agency is the one that sent someone.
        second, _, third = (part.strip() for part in right.partition("/"))
        if _agency(second) and _agency(third):
            return Credit(left, f"{_agency(second)}/{_agency(third)}")
    if agency := _agency(left):
        return Credit(right, agency)
    if agency := _agency(right):
        return Credit(left, agency)
    if _LIKE_A_NAME.fullmatch(left) and _LIKE_A_NAME.fullmatch(right):
        return Credit(left, right)
    return Credit(photographer=text)


_OTHER_KIND = re.compile(
    r"(?:illustration|drawing|graphic|map|composite|screenshot)\s*:\s*\S", re.IGNORECASE
)


def credit_line(photographer: str, agency: str, credit: str = "") -> str:
    """The credit in house form, Photograph: Petr David Josek/AP; empty if unknown.

    The supplied credit speaks only where neither photographer nor agency does; one that
    names another kind of picture, Illustration: Ada Muster, stands as it came.
    """
    photographer, agency = photographer.strip(), agency.strip()
    if not (photographer or agency):
        if _OTHER_KIND.match(credit.strip()):
            return credit.strip()
        named = parse_credit(credit)
        photographer, agency = named.photographer, named.agency
    names = "/".join(name for name in (photographer, agency) if name)
    return f"Photograph: {names}" if names else ""


def split_credit(caption: str) -> tuple[str, str]:
    """A caption without the credit at its end, and that credit.

    Only what names an agency, or says that it is a photo credit, is taken off:
    (AP Photo/Petr David Josek) and (Ada Muster/Harbour Pictures) are, (left) stays.
    """
    text = caption.strip()
    found = _CREDIT_AT_END.search(text) or _LABEL_AT_END.search(text)
    if found is None:
        return text, ""
    credit = found[1].strip()
    parts = _LEAD_IN.sub("", credit).split("/")
    if _LEAD_IN.match(credit) or any(map(_names_agency, parts)):
        return text[: found.start()].rstrip(), credit
    return text, ""


def caption_advice(
    caption: str,
    *,
    alt_text: str = "",
    place: str = "",
    taken_on: date | None = None,
) -> list[str]:
    """What the words under and behind a picture could do better, as sentences."""
    caption, alt_text = caption.strip(), alt_text.strip()
    return [
        *_advice_on_caption(caption, place, taken_on),
        *_advice_on_dates(caption, taken_on),
        *_advice_on_alt_text(alt_text, caption),
    ]


def _advice_on_caption(caption: str, place: str, taken_on: date | None) -> list[str]:
    if not caption:
        return ["Write a caption: who is doing what, where and when."]
    advice = []
    if len(caption) < SHORTEST_CAPTION:
        advice.append(
            f"The caption has {len(caption)} characters; say who, what, where and "
            f"when in at least {SHORTEST_CAPTION}."
        )
    if split_credit(caption)[1]:
        advice.append("Move the credit from the caption to its own fields.")
    first = re.split(r"(?<=[.!?])\s", caption, maxsplit=1)[0]
    if past := _PAST_TENSE.search(first):
        advice.append(
            f"Write what the picture shows in the present tense, not “{past[0]}”."
        )
    if _is_cased(caption) and not re.search(r"\b[A-Z][^\W\d_]+", caption[1:]):
        advice.append("Name who or what is in the picture.")
    names_a_place = place or re.search(r"\b(?:at|in|on|outside|near)\b", caption)
    if _is_cased(caption) and not names_a_place:
        advice.append("Say where it was taken.")
    if taken_on is None and not (
        _DATED.search(caption)
        or _BARE_WEEKDAY.search(caption)
        or re.search(r"\d", caption)
    ):
        advice.append("Say when it was taken.")
    return advice


def _advice_on_dates(caption: str, taken_on: date | None) -> list[str]:
    advice = []
    dated = _DATED.search(caption)
    if dated:
        year = int(dated["year"]) if dated["year"] else None
        if year is None and taken_on is not None:
            year = taken_on.year
        named = _date(
            year, dated["month"] or dated["month2"], dated["day"] or dated["day2"]
        )
        if year is not None and named is None:
            advice.append(f"There is no such day as {dated[0].strip()}.")
        if named and dated["weekday"]:
            weekday = WEEKDAYS[named.weekday()]
            if weekday.casefold() != dated["weekday"].casefold():
                advice.append(
                    f"{_day(named)} was a {weekday}, not a {dated['weekday']}."
                )
        if named and taken_on and named != taken_on:
            advice.append(
                f"The caption says {_day(named)}, the photo was taken on "
                f"{_day(taken_on)}."
            )
    elif taken_on and (bare := _BARE_WEEKDAY.search(caption)):
        weekday = WEEKDAYS[taken_on.weekday()]
        if weekday != bare[1]:
            advice.append(
                f"The caption says {bare[1]}, but {_day(taken_on)} was a {weekday}."
            )
    return advice


def _advice_on_alt_text(alt_text: str, caption: str) -> list[str]:
    if not alt_text:
        return ["Write the alt text: what the picture shows, in one sentence."]
    advice = []
    if alt_text.casefold() == caption.casefold():
        advice.append(
            "The alt text repeats the caption; say what the picture looks like instead."
        )
    if len(alt_text) > ALT_TEXT_LIMIT:
        advice.append(
            f"The alt text has {len(alt_text)} characters; stop at {ALT_TEXT_LIMIT}."
        )
    elif len(alt_text) > ALT_TEXT_AIM:
        advice.append(
            f"The alt text has {len(alt_text)} characters; aim at {ALT_TEXT_AIM}."
        )
    if re.match(r"(?:an? )?(?:photo|photograph|picture|image) of\b", alt_text, re.I):
        advice.append("Leave out “photo of”: screen readers say that already.")
    return advice


def _agency(text: str) -> str | None:
    """The agency's usual spelling, if this is one: `AP Photo` and `REUTERS` are."""
    name = _PHOTO_WORD.sub("", text.strip())
    return _AGENCY_BY_KEY.get(name.casefold())


def _names_agency(text: str) -> bool:
    return _agency(text) is not None or _AGENCY_LAST_WORD.search(text) is not None


def _is_cased(text: str) -> bool:
    """Whether the script has capitals, so that a missing one says something."""
    return any(character.islower() for character in text)


def _date(year: int | None, month: str, day: str) -> date | None:
    if year is None:
        return None
    try:
        return date(year, _MONTHS.index(month.capitalize()) + 1, int(day))
    except ValueError:
        return None


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
