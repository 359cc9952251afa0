"""Sides by their own names, whatever a sentence calls them.

A story says "Wexcombe Ann Roe", "the Reds", "Ann Roe" or "Wisły Nadolice" where
Wexcombe, Penrose City, Tern and Wisła Nadolice have played. Every name stands on the
roster with the words beside it; a side that is none is settled by what they say.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from articles.copy.cast import STAFF_BEFORE
from articles.copy.meetings import OF_PEOPLE, Meeting
from articles.copy.names import (
    GROUND_WORD,
    ROLES,
    Name,
    find_names,
    same_side,
    split_sentences,
    words_of,
)
from articles.copy.polyglot import JOINS_NAMES
from articles.copy.reconciled import share_stem
from articles.copy.sides import Result, is_side
from articles.copy.tallies import ENGLISH

# What somebody does in a match and no team does: their goal, their shot.
DEED = (
    r"(?:goals?|headers?|penalt(?:y|ies)|free[- ]kicks?|strikes?|volley|winner"
    r"|equali[sz]er"
    r"|brace|hat[- ]trick|double|tries|try|conversion|kick|drop goal|touchdowns?|shot"
    r"|three-pointer|layup|jumper|free throws?|homer|home run|single|tap-in|effort"
    r"|finish"
    r"|cross|save|field goal|pass|opener|lay-up|buzzer-beater|stoppage-time)"
)
HIS_DEED = re.compile(rf"['’]s?\s(?:[\w+-]+\s){{0,4}}?{DEED}\b")
DID = re.compile(
    r"(?:,[^,.;]{1,40},)?\s(?:\(\d{1,3}\)\s)?(?:(?:then|also|had|twice|again"
    r"|soon)\s){0,2}"
    r"(?:headed|netted|tapped|volleyed|slotted|nodded|curled|touched down|homered"
    r"|scored (?:twice|both|his|her|a hat-trick|all|in the|on (?:the )?\d|from|with|\d:"
    r"|\d+ (?:points|runs)|the (?:winner|opener|equali[sz]er))|threw for|passed for"
    r"|rushed for|finished with \d+ points|had \d+ points|added \d+)\b"
)
ROLE_BEFORE = re.compile(rf"\b{ROLES}\s$", re.IGNORECASE)
OWNER = re.compile(rf"['’]s?\s(?:[\w-]+\s){{0,3}}?$|\s(?:[\w-]+\s)?{ROLES}\s$")
PLAYS_FOR = re.compile(
    r"\s(?:of|for)\s(?:the\s)?|\s\(|,?\s(?:del|de|du|von|van|do|da)\s"
)
TEAM_WORD = re.compile(
    r"\b(?:FC|AFC|SC|CF|AC|SV|TSV|VfB|VfL|FSV|HSG|HSV|TV|SG|BK|IF|IFK|FK|HC|RC|CD|UD"
    r"|AS|US"
    r"|City|Town|United|Rovers|Athletic|Albion|Wanderers|Rangers|County|Villa|Hotspur"
    r"|Harriers|Women|Ladies|Club|Real|Atlético|Sporting|Deportivo|Racing|Olympique"
    r"|Stade"
    r"|Virtus|Polisportiva|Dynamo|Dinamo|Spartak|Lokomotiv)\b|\b[A-Z]\w+s$"
)
# From a place or a country to who comes from there.
FROM = re.compile(
    r"['’]s?\s(?:[\w-]+\s){0,3}?|\s(?:[\w-]+weight|[\w-]+-year-old|southpaw|qualifier"
    r"|teenager|veteran|native|left-hander|right-hander|seed|number \w+)\s"
)
COUNTRY_NAMES = """
    Indonesia Malaysia Denmark Denmarknya Thailand Japan Jepang Korea China Tiongkok
    India Taiwan Vietnam Singapore Singapura Inggris Jerman Spanyol Prancis Belanda
    Australia Canada England Scotland Wales Ireland France Germany Spain Italy Portugal
    Belgium Netherlands Poland Kenya Ethiopia Uganda Jamaica Norway Sweden Finland
    Brazil Argentina Chile Colombia Mexico Hungary Croatia Serbia Slovenia Austria
    Switzerland Russia Ukraine Romania Bulgaria Greece Turkey Egypt Morocco Tunisia
"""
COUNTRIES = frozenset(COUNTRY_NAMES.split())
# "Zespół z", "tým z", "the side from": a town's team.
TEAM_FROM = re.compile(
    r"\b(?:zesp[oó]ł\w*|drużyn\w+|ekip\w+|tým\w*|celek|mužstv\w+|momčad\w*|команд\w+"
    r"|(?:the )?(?:side|team|club|men|women) from|Mannschaft aus|equipo de|équipe de"
    r"|squadra di|ploeg uit|laget från|laget fra)\s(?:z|ze|iz|из)?\s?$"
)
NICKNAMED = re.compile(r"\b[Tt]he\s$")


class Roster:
    """Every name of a story, and what its words say of each."""

    def __init__(
        self,
        paragraphs: Sequence[str],
        captions: Sequence[str],
        meetings: Sequence[Meeting],
        sport: str | None,
    ) -> None:
        self.sentences = [
            s for text in (*paragraphs, *captions) for s in split_sentences(text)
        ]
        self.meetings = meetings
        self.sport = sport
        self.counts = Counter(n.text for s in self.sentences for n in find_names(s))
        self.is_english = any(ENGLISH.search(text) for text in paragraphs[:3])

    def settle(self, result: Result) -> Result:
        """The result with each side by its own name."""
        if result.is_race and result.others:
            return result
        names: dict[str, str] = {}
        for side in (result.first, result.second):
            other = result.second if side == result.first else result.first
            names[side] = self.name_of(side, other, result)
        first, second = names[result.first], names[result.second]
        if not first or not second or same_side(first, second):
            return result
        winner = names.get(result.winner or "", result.winner)
        return replace(result, first=first, second=second, winner=winner)

    def holds_player(self, result: Result) -> bool:
        """Whether a side is still one of its players, in a sport of teams."""
        return (
            self.sport not in OF_PEOPLE
            and self.sport is not None
            and result.figures is not None
            and (self.is_person(result.first) or self.is_person(result.second))
        )

    def name_of(self, side: str, other: str, result: Result) -> str:
        own = self.trimmed(side)
        if self.sport in OF_PEOPLE and " " not in own:
            own = self.person_of(own, result) or own
        if self.sport not in OF_PEOPLE and result.figures:
            player = self.player_called(own)
            if player:
                own = self.team_of(player, other, result) or own
            elif place := self.team_from(own, result):
                own = place
            elif self.is_person(own):
                own = self.team_of(own, other, result) or own
            elif self.is_nickname(own):
                own = self.full_team(own, other) or own
        return own if self.is_english else self.plain_form(own)

    def person_of(self, owner: str, result: Result) -> str | None:
        """ "Thailand's Ann Roe": the person, where a country has been read."""
        names = find_names(result.sentence)
        for name, following in pairwise(names):
            gap = result.sentence[name.end : following.start]
            if name.text == owner and " " in following.text and FROM.fullmatch(gap):
                return following.text
        return None

    def trimmed(self, side: str) -> str:
        """ "Atlético Guadaira Nico Villar" without what only stands beside the side."""
        words = side.split(" ")
        if len(words) > 2 and words[0] in COUNTRIES and self.sport in OF_PEOPLE:
            return " ".join(words[1:])
        if len(words) < 3 or self.counts[side] != 1 or JOINS_NAMES.search(side):
            return side
        for size in range(len(words) - 1, 1, -1):
            for part in (" ".join(words[:size]), " ".join(words[-size:])):
                left = side.replace(part, "", 1).strip()
                if left.isupper() or TEAM_WORD.search(left):
                    continue  # "HC De Vliet" is the fuller name of De Vliet
                if self.counts[part] and is_side(part) and not GROUND_WORD.search(part):
                    return part
        return side

    def is_person(self, name: str) -> bool:
        """Whether the words beside a name are said of one player."""
        if (
            " " not in name
            or TEAM_WORD.search(name)
            or any(name in (m.first, m.second) for m in self.meetings)
        ):
            return False
        return any(
            HIS_DEED.match(sentence, n.end)
            or DID.match(sentence, n.end)
            or ROLE_BEFORE.search(sentence[max(0, n.start - 30) : n.start])
            for sentence, n in self.mentions(name)
        ) or any(
            STAFF_BEFORE.search(sentence[max(0, n.start - 30) : n.start])
            for sentence in self.sentences
            if name in sentence
            for n in find_names(sentence)
            if n.text.endswith(name)
        )

    def player_called(self, surname: str) -> str | None:
        """The one player whose surname this is, where no side is called so."""
        if " " in surname or any(m.side(surname) for m in self.meetings):
            return None
        full = [n for n in self.counts if n.endswith(f" {surname}")]
        return full[0] if len(full) == 1 and self.is_person(full[0]) else None

    def team_from(self, place: str, result: Result) -> str | None:
        """ "Zespół z Borowca": the side of the story that is named for the place."""
        at = result.sentence.find(place)
        if at < 0 or " " in place or not TEAM_FROM.search(result.sentence[:at]):
            return None
        (stem,) = words_of(place)[:1] or ("",)
        named = [
            name
            for name in self.counts
            if " " in name
            and is_side(name)
            and any(share_stem(stem, word) for word in words_of(name))
            and not self.is_person(name)
        ]
        return named[0] if named else None

    def mentions(self, name: str) -> Iterable[tuple[str, Name]]:
        for sentence in self.sentences:
            if name in sentence:
                for found in find_names(sentence):
                    if found.text == name:
                        yield sentence, found

    def team_of(self, person: str, other: str, result: Result) -> str | None:
        """The team the copy gives a player, beside their name or in the sentence."""
        for sentence, found in self.mentions(person):
            names = find_names(sentence)
            at = names.index(found)
            before = names[at - 1] if at else None
            if (
                before
                and OWNER.fullmatch(sentence[before.end : found.start])
                and not same_side(before.text, other)
            ):
                return before.text
            after = names[at + 1] if at + 1 < len(names) else None
            if (
                after
                and PLAYS_FOR.fullmatch(sentence[found.end : after.start])
                and not same_side(after.text, other)
            ):
                return after.text
        teams = [
            n.text
            for n in find_names(result.sentence)
            if is_side(n.text)
            and not GROUND_WORD.search(n.text)
            and not same_side(n.text, other)
            and not same_side(n.text, person)
            and not self.is_person(n.text)
            and self.is_team(n.text)
        ]
        return teams[0] if len(set(teams)) == 1 else None

    def is_team(self, name: str) -> bool:
        return bool(TEAM_WORD.search(name)) or any(m.side(name) for m in self.meetings)

    def is_nickname(self, name: str) -> bool:
        """ "The Reds": one word that never stands without its article."""
        if " " in name or any(m.side(name) for m in self.meetings):
            return False
        told = list(self.mentions(name))
        return bool(told) and all(
            NICKNAMED.search(sentence[: n.start]) for sentence, n in told
        )

    def full_team(self, nickname: str, other: str) -> str | None:
        """The one team of the story that a nickname can stand for."""
        partners = {
            m.other(side) for m in self.meetings if (side := m.side(other)) is not None
        }
        if len(partners) == 1:
            return partners.pop()
        teams = [
            name
            for name in self.counts
            if " " in name
            and is_side(name)
            and not GROUND_WORD.search(name)
            and TEAM_WORD.search(name)
            and not same_side(name, other)
            and not same_side(name, nickname)
        ]
        return teams[0] if len(teams) == 1 else None

    def plain_form(self, side: str) -> str:
        """A name as captions and headlines write it, without its case ending."""
        forms = [side, *(n for n in self.counts if n != side and are_kin(n, side))]
        if len(forms) == 1:
            words = side.split(" ")
            shorter = " ".join(words[1:])
            forms = [n for n in self.counts if len(words) > 2 and are_kin(n, shorter)]
        for form in forms:
            if any(form in (m.first, m.second) for m in self.meetings):
                return form
        for form in forms:
            if any(s.startswith(form) or f"– {form}" in s for s in self.sentences):
                return form
        return forms[0] if forms else side


def are_kin(one: str, other: str) -> bool:
    """Whether two names are forms of one: "Wisła Nadolice" and "Wisły Nadolice"."""
    a, b = words_of(one), words_of(other)
    return len(a) == len(b) > 0 and all(
        share_stem(x, y) for x, y in zip(a, b, strict=True)
    )
