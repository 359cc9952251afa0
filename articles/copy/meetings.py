"""Who met whom, as captions and paragraphs tell it beside any score."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from articles.copy.names import (
    GROUND_WORD,
    ROLES,
    Name,
    describes,
    find_names,
    same_side,
)
from articles.copy.polyglot import AND, ARTICLE, BETWEEN, VERSUS
from articles.copy.sides import is_side, person_at

# Sports whose sides are people.
OF_PEOPLE = frozenset(
    {
        "tennis",
        "table tennis",
        "badminton",
        "boxing",
        "snooker",
        "darts",
        "golf",
        "athletics",
        "swimming",
        "cycling",
        "motor racing",
        "alpine skiing",
        "biathlon",
        "cross-country skiing",
        "ski jumping",
        "speed skating",
        "marathon",
        "triathlon",
        "judo",
        "wrestling",
        "mixed martial arts",
        "fencing",
        "squash",
        "gymnastics",
        "sumo",
        "beach volleyball",
    }
)
AGAINST_WORD = re.compile(
    r"\b(?:against|versus|vs\.?|v|contre|face à|face aux?|gegen|contra|ante|frente al?"
    rf"|contro|tegen|mot|imod|przeciwko|против|proti|protiv|vastaan)\s(?:{ARTICLE}\s)?"
    r"(?:[a-zà-ÿ-]{3,14}\s){0,2}?(?=[^\sa-zà-ÿ])"
)
OWNS = re.compile(
    rf"(?:['’]s?)\s(?:[a-zà-ÿ-]+\s){{0,4}}|\s(?:[a-z-]+\s){{0,2}}{ROLES}\s"
    r"|s\s[A-Z][a-zäöü]+\s",
    re.IGNORECASE,
)
OF = re.compile(
    r"(?:\s[#(]?\d{0,2}\)?)?,?\s(?:of|from|del|de la|de|du|do|da|vom|von|dell['’]|della"
    r"|van|von der)\s(?:the\s|la\s|el\s)?"
)
PLACE_HEAD = re.compile(
    r"^[A-ZÀ-Þ .,'’()-]{4,60}\s[-–—]\s[A-Z][A-Za-z]+\.? \d{1,2}[,:][^:]{0,8}:?\s?"
    # "Feb 24, 2024; El Paso, Texas, USA; Ann Roe ...".
    r"|^[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}; [^;]{3,60}; "
)
LONGEST_CAPTION = 900


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two sides that met; `text` is the caption or paragraph that says so."""

    first: str
    second: str
    text: str = ""
    order: int | None = None
    host: str | None = None

    def side(self, name: str) -> str | None:
        """The side of this meeting a name stands for, if any."""
        if same_side(name, self.first):
            return None if same_side(name, self.second) else self.first
        return self.second if same_side(name, self.second) else None

    def other(self, side: str) -> str:
        return self.second if side == self.first else self.first

    def joins(self, one: str, two: str) -> bool:
        a, b = self.side(one), self.side(two)
        return a is not None and b is not None and a != b


def find_meetings(
    captions: Sequence[str], paragraphs: Sequence[str], sport: str | None
) -> list[Meeting]:
    """Every pair the copy says met, each once, captions first."""
    found: list[Meeting] = []
    texts: list[tuple[int | None, str]] = []
    for caption in captions:
        # A picture desk's caption may be a list of lines, each for itself.
        lines = caption.split("\n") if "\n" in caption else []
        texts.extend((None, line) for line in lines if MEETS.search(f" {line} "))
        texts.append((None, caption.replace("\n", " ")))
    texts.extend(enumerate(paragraphs))
    for order, text in texts:
        for meeting in meetings_in(text[:LONGEST_CAPTION], order, sport):
            if not is_plausible(meeting):
                continue
            known = next(
                (m for m in found if m.joins(meeting.first, meeting.second)), None
            )
            if known is None:
                found.append(meeting)
    return found


def is_plausible(meeting: Meeting) -> bool:
    # "Eastmoor v Grange Park": what stands beside a "v" is a side, whatever its name.
    # "Royton Park's Ann Roe": and so is what owns a player.
    text = meeting.text.replace("’", "'")
    stated = f"{meeting.first} v {meeting.second}" in text or any(
        text.startswith(meeting.first, between.end())
        for between in BETWEEN.finditer(text)
    )
    return not same_side(meeting.first, meeting.second) and all(
        is_side(side)
        and (
            stated
            or f"{side}'s " in text
            or f" of {side}" in text
            or not GROUND_WORD.search(side)
        )
        and len(side) > 1
        for side in (meeting.first, meeting.second)
    )


def meetings_in(text: str, order: int | None, sport: str | None) -> Iterator[Meeting]:
    """The pairs one text names: "between A and B", "A v B", "A's X against B"."""
    is_caption = order is None
    if not (
        BETWEEN.search(text)
        or MEETS.search(text)
        or (is_caption and CONTEST.search(text))
    ):
        return
    names = find_names(text)
    seen = False
    for pair in between_pairs(text, names):
        seen = True
        yield Meeting(*pair, text, order)
    stated = any(
        VERSUS.fullmatch(text[left.end : right.start])
        for left, right in pairwise(names)
    )
    for left, right in pairwise(names):
        gap = text[left.end : right.start]
        # "UTRECHT - Amber Roe": where the picture was taken.
        is_place = left.text.isupper() and not right.text.isupper()
        if (
            VERSUS.fullmatch(gap)
            or QUOTED_DASH.fullmatch(gap)
            # In "Football - League - Tern v Vale - Hill Road" dashes join no sides.
            or (is_caption and gap in DASHES and not is_place and not stated)
        ):
            seen = True
            yield Meeting(team_of(left.text), team_of(right.text), text, order)
    if is_caption and not seen:
        yield from owner_against(text, names, sport)
        if sport not in OF_PEOPLE:
            yield from owners_of_two(text, names)


def hosted_in(text: str, order: int) -> Meeting | None:
    """ "Tern hosted Vale", "Vale travelled to Tern": who met, and at whose ground."""
    for left, right in pairwise(find_names(text)):
        met = MET.fullmatch(text[left.end : right.start])
        if met and is_side(left.text) and is_side(right.text):
            host = left.text if met["home"] else right.text if met["away"] else None
            found = Meeting(left.text, right.text, text, order, host)
            return found if is_plausible(found) else None
    return None


MET = re.compile(
    r"\s(?:(?P<home>hosted|entertained|welcomed|were at home to|played host to)"
    r"|(?P<away>travell?ed to|visited|made the trip to|went to|came to|were away to)"
    r"|met|faced|took on|played)\s(?:the\s)?"
)
MEETS = re.compile(
    r"\s(?:v|vs\.?|versus|against|[-–—]|contre|face|gegen|contra|ante|frente|contro"
    r"|tegen|mot"
    r"|imod|przeciwko|против|proti|protiv|vastaan)\s"
)
QUOTED_DASH = re.compile(r"[»”\"]\s[-–—]\s[«“„\"]")
DASHES = (" - ", " – ")


def sides_met(text: str, names: Sequence[Name]) -> tuple[str, str] | None:
    """Who met, as words such as "between A and B" or "A v B" say."""
    for found in BETWEEN.finditer(text):
        for index, name in enumerate(names[:-1]):
            if abs(name.start - found.end()) <= 2:
                following = names[index + 1]
                if AND.fullmatch(text[name.end : following.start]):
                    return name.text, following.text
    for index, name in enumerate(names[:-1]):
        following = names[index + 1]
        if (
            VERSUS.fullmatch(text[name.end : following.start])
            and is_side(name.text)
            and is_side(following.text)
        ):
            return name.text, following.text
    return None


def between_pairs(text: str, names: Sequence[Name]) -> Iterator[tuple[str, str]]:
    for found in BETWEEN.finditer(text):
        for index, name in enumerate(names[:-1]):
            if abs(name.start - found.end()) > 2:
                continue
            # "between Ann Roe of Kenya and Bea Lund of Norway".
            for following in names[index + 1 : index + 3]:
                gap = text[name.end : following.start]
                if AND.fullmatch(gap) or re.fullmatch(
                    rf"\sof\s[^,.]{{3,30}}{AND.pattern}", gap
                ):
                    yield name.text, following.text
                    break


def owner_against(
    text: str, names: Sequence[Name], sport: str | None
) -> Iterator[Meeting]:
    """ "A's Ann Roe scores against B" and "Ann Roe during her match against B"."""
    against = AGAINST_WORD.search(text)
    if not against:
        return
    of_people = sport in OF_PEOPLE
    rival = name_from(text, names, against.end(), of_people=of_people)
    if rival is None:
        return
    head = PLACE_HEAD.match(text)
    start = head.end() if head else 0
    before = [
        n
        for n in names
        if start <= n.start and n.end <= against.start() and not n.text.isupper()
    ]
    for index, name in enumerate(before):
        following = before[index + 1] if index + 1 < len(before) else None
        gap = text[name.end : following.start] if following else ""
        if " of " in name.text and len(name.text.split(" of ")[0].split()) > 1:
            person, _, team = name.text.partition(" of ")
            rival_team = rival.partition(" of ")
            chosen = person if of_people else team
            yield Meeting(chosen, rival_team[0 if of_people else -1] or rival, text)
            return
        if following and OWNS.fullmatch(gap):
            chosen = following.text if of_people else name.text
        elif following and OF.fullmatch(gap) and is_side(following.text):
            chosen = name.text if of_people else following.text
        else:
            continue
        yield Meeting(chosen, rival, text)
        return
    sides = [
        n
        for n in before
        if is_side(n.text) and not GROUND_WORD.search(n.text) and not describes(n.text)
    ]
    if sides and (
        of_people
        or sport is None
        or len(sides) == 1
        or OF_TEAM.fullmatch(sides[0].text)
    ):
        yield Meeting(sides[0].text, rival, text)


# Words of a picture that shows both sides, and what makes two of one.
CONTEST = re.compile(
    r"\b(?:battles?|compete|vie|vies|tussles?|challenges?|challenged|tackles?|tackled"
    r"|duels?|fights? for|contest|clash(?:es)?|jostles?|wrestles?|chased?|dribbles past"
    r"|gets? (?:away from|past)|goes past|evades?|beats|blocks?|brought down|held (?:up"
    r"|off)|under pressure from|closed down|watched by|looks on)\b"
)
TEAM_MATE = re.compile(r"\b(?:team-?mates?|celebrat\w+|alongside|congratulat\w+)\b")


def owners_of_two(text: str, names: Sequence[Name]) -> Iterator[Meeting]:
    """ "A's Ann Roe and B's Bea Lund battle", "Ann Roe of A is tackled by ... of B"."""
    if TEAM_MATE.search(text) or not CONTEST.search(text):
        return
    sides: list[str] = []
    for at, name in enumerate(names):
        person, _, team = name.text.partition(" of ")
        if team and " " in person:
            sides.append(team)
            continue
        following = names[at + 1] if at + 1 < len(names) else None
        owned = (
            following
            and " " in following.text
            and not GROUND_WORD.search(following.text)
            and OWNS.fullmatch(text[name.end : following.start])
        )
        if owned and is_side(name.text):
            sides.append(name.text)
    if len(sides) == 2 and not same_side(*sides):
        yield Meeting(sides[0], sides[1], text)


# "Amber van Loon van HC De Vaart": a person, then the team.
OF_TEAM = re.compile(r"\S+\s.+\s(?:van|von|of|de|du|del|da|do)\s(?P<team>[^\W\d_].*)")


def team_of(name: str) -> str:
    """A name without what only stands beside it: "Rian Duffy of Tern"."""
    person, _, team = name.partition(" of ")
    return team if team and " " in person else name


def name_from(
    text: str, names: Sequence[Name], at: int, *, of_people: bool
) -> str | None:
    if of_people:
        person = person_at(text, names, at)
        if person and describes(person.text):
            person = next((n for n in names if n.start > person.start), None)
        return person.text if person else None
    name = next((n.text for n in names if n.start <= at + 2 and n.end > at), None)
    return team_of(name) if name else None
