"""Who may be a finisher: people by their full names, and crews where crews race."""

import re
from collections.abc import Sequence

from articles.copy.contestants import EVENT_BENT, bare_person
from articles.copy.crews import COUNTRIES, crews_in, is_agent
from articles.copy.event_words import (
    EVENT_BEFORE,
    NO_FINISHER,
    OF_CREWS,
    STAGE_FROM,
    STAGE_TO,
    TO_A_PLACE,
    TO_PLACE,
)
from articles.copy.field_words import AHEAD, GIVEN_TO
from articles.copy.names import (
    DESCRIBING,
    GROUND_WORD,
    Name,
    find_names,
    fullest_name,
    split_sentences,
)
from articles.copy.nationals import GIVEN
from articles.copy.sides import is_side


class Finishers:
    """The people and the crews of a story who may have finished a race."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.named = " ".join(texts)
        self.of_crews = bool(OF_CREWS.search(self.named))
        self.people = people_of(texts)

    def full(self, name: str) -> str:
        """A person as the copy names them in full, without a word before it."""
        whole = fullest_name(name, self.people)
        bare = (p for p in self.people if whole.endswith(f" {p}"))
        return next(bare, whole)

    def in_sentence(self, sentence: str, *, after_someone: bool) -> list[Name]:
        """The finishers a sentence names; `after_someone` says that it may tell on of
        one named before."""
        return [
            name
            for found in crews_in(sentence, self.named)
            if self.may_finish(sentence, name := alone(without_country(found)))
            and (
                not after_someone
                or is_crew(name.text)
                or not is_aside(sentence, name, self.people)
            )
        ]

    def may_finish(self, sentence: str, name: Name) -> bool:
        if is_crew(name.text):
            return self.of_crews
        if NO_FINISHER.search(name.text) or EVENT_BENT.search(name.text):
            return False
        if not is_person(name) and not is_introduced(sentence, name):
            return False
        if " " not in self.full(name.text):
            return False
        before = sentence[: name.start]
        if before.count("(") > before.count(")") or EVENT_BEFORE.search(before[-40:]):
            return False
        if is_agent(sentence, name):
            return False
        if TO_PLACE.search(before[-20:]) and not GIVEN_TO.search(before[-30:] + " "):
            return False
        if STAGE_FROM.search(before[-9:]) and STAGE_TO.match(sentence, name.end):
            return False
        return not TO_A_PLACE.search(before[-3:]) or is_behind(before)


def is_behind(before: str) -> bool:
    """Whether a name stands right behind "ahead of" and its like."""
    return any(found.end() == len(before) for found in AHEAD.finditer(before))


def people_of(texts: Sequence[str]) -> list[str]:
    return list(
        dict.fromkeys(
            n.text
            for text in texts
            for sentence in split_sentences(text)
            for found in find_names(sentence)
            for n in [alone(without_country(found))]
            if " " in n.text and is_person(n) and not NO_FINISHER.search(n.text)
        )
    )


def is_person(name: Name) -> bool:
    return (
        is_side(name.text)
        and not GROUND_WORD.search(name.text)
        and not name.text.isupper()
    )


# "American Cody Lane", "Britain's Ellen Park": people whose names end like a ground's.
INTRODUCED = re.compile(
    r"(?:['’]s?|\b[A-Z]\w+(?:an|ish|ese|er|ch|iard|man|woman|in|e)|[a-z]{3,}(?:er|ist"
    r"|an|or|man))\s$"
)


def is_introduced(sentence: str, name: Name) -> bool:
    head, _, rest = name.text.partition(" ")
    return (
        bool(rest)
        and " " not in rest
        and (
            head.lower() in GIVEN
            or is_behind(sentence[: name.start])
            or bool(INTRODUCED.search(sentence[: name.start][-24:]))
        )
    )


def alone(name: Name) -> Name:
    """ "L'Anglais Ben Oakley", "American Drew Pool" without what they are."""
    rest = name.text.partition(" ")[2]
    is_elided = name.text[1:2] in ("'", "’") and " " in rest
    text = bare_person(rest if is_elided else name.text)
    first, _, whole = text.partition(" ")
    if " " in whole and DESCRIBING.fullmatch(first):
        text = whole
    return Name(name.end - len(text), name.end, text)


def without_country(name: Name) -> Name:
    """ "Ann Roe of the Bahamas" without where she is from."""
    person = COUNTRY_AFTER.split(name.text)[0]
    return Name(name.start, name.end - len(name.text) + len(person), person)


COUNTRY_AFTER = re.compile(r"\s(?:of|from)\s")


def is_aside(sentence: str, name: Name, people: Sequence[str]) -> bool:
    """ "The Kenyan", "Le Fribourgeois": a word for whoever was told of before."""
    return (
        " " not in name.text
        and ARTICLE_FIRST.fullmatch(sentence[: name.start]) is not None
        and not any(name.text in person.split(" ") for person in people)
    )


ARTICLE_FIRST = re.compile(
    r"(?:(?:Die|Der|Das|The|Le|La|Les|El|Il|De|O|A|Den|L['’])\s?(?:\S{2,14}\s)?)?"
)
CREW = re.compile(r"\b(?:Rowing|Boat|RC|BC|Club|College|Harriers|AC)\b")


def is_crew(name: str) -> bool:
    """ "Jamaica", "Castle": countries and clubs race as crews, by one word."""
    return name in COUNTRIES or bool(CREW.search(name))
