"""Crews and relays that race for a country, however the copy calls them."""

import re

from articles.copy.names import Name, find_names

# A country by its people, where the copy names it: "The Americans took silver".
PEOPLES = {
    "Americans": "United States", "British": "Great Britain",
    "Britons": "Great Britain", "Dutch": "Netherlands", "French": "France",
    "Swiss": "Switzerland", "Germans": "Germany", "Italians": "Italy",
    "Romanians": "Romania", "Australians": "Australia", "Canadians": "Canada",
    "Danes": "Denmark", "Swedes": "Sweden", "Norwegians": "Norway", "Finns": "Finland",
    "Poles": "Poland", "Czechs": "Czech Republic", "Irish": "Ireland",
    "Spaniards": "Spain", "Chinese": "China", "Japanese": "Japan", "Kenyans": "Kenya",
    "Jamaicans": "Jamaica", "Croats": "Croatia", "Serbs": "Serbia", "Greeks": "Greece",
    "Scots": "Scotland", "English": "England", "Welsh": "Wales", "Belgians": "Belgium",
    "Austrians": "Austria", "Hungarians": "Hungary", "Lithuanians": "Lithuania",
    "Ukrainians": "Ukraine", "Brazilians": "Brazil", "South Africans": "South Africa",
    "New Zealanders": "New Zealand", "Kiwis": "New Zealand",
}  # fmt: skip
OTHER_CREWS = """
    Britain Jamaica Trinidad Barbados Bahamas Botswana Ethiopia Uganda Nigeria Ghana
    Portugal Slovenia Slovakia Estonia Latvia Bulgaria Russia Turkey Egypt Morocco
    Algeria Cuba Mexico Argentina Chile Colombia India Korea Israel Luxembourg USA GB
"""
COUNTRIES = frozenset((*PEOPLES.values(), *OTHER_CREWS.split()))
PEOPLE_WORD = re.compile(rf"\b[Tt]he (?P<people>{'|'.join(PEOPLES)})(?=\s[a-z])")
AGENT_BEFORE = re.compile(
    r",\s(?:(?!followed)\w+ed|led|coached|stroked|skippered|coxed) by"
    r"\s(?:[\w-]+\s){0,3}$"
)


def crews_in(sentence: str, named: str) -> list[Name]:
    """The names of a sentence, a people's for the country the copy names elsewhere."""
    found = [n for n in find_names(sentence) if not owns_person(sentence, n)]
    for word in PEOPLE_WORD.finditer(sentence):
        country = PEOPLES[word["people"]]
        if country in named:
            start, end = word.span("people")
            found = [n for n in found if n.end <= start or n.start >= end]
            found.append(Name(start, end, country))
    return sorted(without_members(sentence, found), key=lambda name: name.start)


OF_MEMBERS = re.compile(
    r"['’]s?\s(?:[\w-]+\s){0,3}?(?:quartet|foursome|four|relay team|team|trio|pair"
    r"|crew|eight)"
    r"(?: of |,? |\s?\()"
)
LISTED = re.compile(r",\s|,?\s(?:and|&)\s")


def without_members(sentence: str, names: list[Name]) -> list[Name]:
    """ "Britain's quartet of Ann Roe, Bea Lund and Eva Moss": the crew alone."""
    for index, name in enumerate(names[:-1]):
        if not OF_MEMBERS.fullmatch(sentence[name.end : names[index + 1].start]):
            continue
        last = index + 1
        while last + 1 < len(names) and LISTED.fullmatch(
            sentence[names[last].end : names[last + 1].start]
        ):
            last += 1
        return [*names[: index + 1], *names[last + 1 :]]
    return names


# "Estonia's Karel Saar": whose somebody is.
OWNS_NEXT = re.compile(
    r"['’]s?\s(?:(?!of\b|and\b)[a-z][\w-]*\s){0,4}(?:\d{1,2}-year-old\s)?[A-ZÀ-Þ]\w+\s[A-ZÀ-Þ]"
)


def owns_person(sentence: str, name: Name) -> bool:
    is_country = " " not in name.text or name.text in COUNTRIES
    return is_country and bool(OWNS_NEXT.match(sentence, name.end))


def is_agent(sentence: str, name: Name) -> bool:
    """ "The crew, stroked by Ann Roe, crossed in 5:56.41": it is not her time."""
    return sentence[name.end :].startswith(",") and bool(
        AGENT_BEFORE.search(sentence[max(0, name.start - 50) : name.start])
    )


def owns(sentence: str, name: Name) -> bool:
    """ "Romania's women stormed to gold": a crew by its country."""
    return sentence[name.end : name.end + 2] in ("'s", "’s")
