"""Where a match was played: ground and town."""

import re
from collections.abc import Sequence

from articles.copy.captions import header_parts
from articles.copy.names import (
    GROUND_WORD,
    Name,
    find_names,
    same_side,
    split_sentences,
)
from articles.copy.result_words import COMPETITION_NAME
from articles.copy.sides import Result

AT_A_PLACE = re.compile(
    r"\b(?:at|in|inside|en|au|aux|à|im|in der|in de|allo|alla|nello|nella|al|nel|no"
    r"|na|i|på|w|a|sporthal"
    r"|Sporthalle)\s(?:the\s|el\s|la\s|le\s"
    r"|l['’])?$"
)
AFTER_A_PLACE = re.compile(
    r"(?:,|\sin|\son|\.|$|\sbefore|\safter|\swith|\sas|;|\sby|\sto)"
)
CITY_AFTER = re.compile(r"(?:,\s|,?\sin\s|,?\sen\s|,?\sà\s)(?:the\s)?$")
CITY_IN = re.compile(r"\b(?:in|en|à|i|w)\s$")
AFTER_CITY = re.compile(r"\s(?:on|after|to|and|in front)\b|[,.;]|$")


def find_venue(texts: list[str], result: Result) -> tuple[str | None, str | None]:
    """Ground and, where it stands beside it, city."""
    plain: tuple[str, str | None] | None = None
    for text in texts:
        header = venue_in_header(text)
        if header and plain is None:
            plain = header
        for sentence in split_sentences(text):
            names = find_names(sentence)
            for index, name in enumerate(names):
                if not AT_A_PLACE.search(sentence[: name.start]):
                    continue
                if any(same_side(name.text, s) for s in (result.first, result.second)):
                    continue
                if COMPETITION_NAME.search(name.text) and not GROUND_WORD.search(
                    name.text
                ):
                    continue
                city = city_after(sentence, names, index)
                if GROUND_WORD.search(name.text):
                    return without_city(name.text, city, texts)
                at = PLAYED_AT.search(sentence[: name.start]) or (
                    city and PLAYED_IN.search(sentence[: name.start])
                )
                if at and plain is None and AFTER_A_PLACE.match(sentence[name.end :]):
                    plain = (name.text, city)
    return plain or (None, None)


PLAYED_AT = re.compile(r"\bat\s(?:the\s)?$")
PLAYED_IN = re.compile(r"\b(?:i|på|in de|in der|im|no|na|al|w)\s$")
CITY_WITHIN = re.compile(r"\s(?:de|di|do|da|du)\s(?P<city>[^\W\d_][\w’'-]+)$")


def without_city(
    ground: str, city: str | None, texts: list[str]
) -> tuple[str, str | None]:
    """A ground whose name ends in its town, where the copy names the town as well."""
    within = CITY_WITHIN.search(ground) if city is None else None
    is_longer = within and " " in ground[: within.start()]
    if within and is_longer and sum(t.count(within["city"]) for t in {*texts}) > 1:
        return ground[: within.start()], within["city"]
    return ground, city


def find_city(texts: list[str], result: Result) -> str | None:
    """The town a result's own words place it in."""
    for text in texts:
        for sentence in split_sentences(text):
            for name in find_names(sentence):
                if (
                    CITY_IN.search(sentence[: name.start])
                    and AFTER_CITY.match(sentence, name.end)
                    and not COMPETITION_NAME.search(name.text)
                    and not GROUND_WORD.search(name.text)
                    and not any(
                        same_side(name.text, s) for s in (result.first, result.second)
                    )
                ):
                    return name.text
    return None


# "..., Sinan Hall, Istanbul, Turkey - 11 Jun 2023"
LISTED = re.compile(
    r",\s(?P<ground>[^,]{3,40}),\s(?P<city>[^,]{2,30}),\s(?P<country>[^,]{2,30})"
    r"\s[-–]\s\d{1,2}\s\w"
)


def venue_in_header(caption: str) -> tuple[str, str | None] | None:
    """The ground in an agency's header, which gives ground, city and country."""
    listed = LISTED.search(caption)
    if listed and GROUND_WORD.search(listed["ground"]):
        return listed["ground"], listed["city"]
    for part in header_parts(caption)[1:]:
        pieces = [p.strip() for p in part.split(",")]
        if len(pieces) >= 3 or (len(pieces) == 2 and GROUND_WORD.search(pieces[0])):
            return pieces[0], pieces[1]
    return None


def city_after(sentence: str, names: Sequence[Name], index: int) -> str | None:
    """The place named straight after a ground."""
    if index + 1 >= len(names):
        return None
    following = names[index + 1]
    if CITY_AFTER.fullmatch(sentence[names[index].end : following.start]):
        return following.text
    return None
