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

from articles.copy.contestants import is_of_people
from articles.copy.inflected import in_nominative, language_of
from articles.copy.kind_words import COUNTRIES
from articles.copy.kinds import Kind, Kinds
from articles.copy.meetings import OF_PEOPLE, Meeting
from articles.copy.names import (
    GROUND_WORD,
    Name,
    find_names,
    same_side,
    split_sentences,
    words_of,
)
from articles.copy.polyglot import JOINS_NAMES
from articles.copy.reconciled import SHORTEST_STEM, share_stem
from articles.copy.sides import Result, is_side
from articles.copy.tally_words import ENGLISH

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
        kinds: Kinds,
    ) -> None:
        self.sentences = [
            s for text in (*paragraphs, *captions) for s in split_sentences(text)
        ]
        self.meetings = meetings
        self.sport = sport
        self.kinds = kinds
        self.of_teams = kinds.is_of_teams(sport)
        self.counts = kinds.counts
        self.is_english = any(ENGLISH.search(text) for text in paragraphs[:3])
        self.language = (
            None if self.is_english else language_of(" ".join(paragraphs[:2])[:LONG])
        )

    def settle(self, result: Result) -> Result | None:
        """The result with each side by its own name; null where one is no side."""
        if result.is_race and result.others:
            return result
        names: dict[str, str] = {}
        for side in (result.first, result.second):
            other = result.second if side == result.first else result.first
            own = self.name_of(side, other, result)
            if own is None:
                return None
            names[side] = own
        first, second = names[result.first], names[result.second]
        if not first or not second or same_side(first, second):
            return result
        winner = names.get(result.winner or "", result.winner)
        return replace(result, first=first, second=second, winner=winner)

    def name_of(self, side: str, other: str, result: Result) -> str | None:
        """A side by its own name; null where the copy names a person for a team."""
        own = self.trimmed(side)
        if is_of_people(self.sport):
            if " " not in own:
                own = self.person_of(own, result) or own
        elif result.figures or not result.is_race:
            found = self.team_named(own, other, result)
            if found is None:
                return None
            own = found
        if self.language or self.kinds.kind(own) is not Kind.PERSON:
            own = own if self.is_english else self.plain_form(own)
        return self.kinds.fullest(own)

    def team_named(self, name: str, other: str, result: Result) -> str | None:
        """The team a name stands for; null where it is a person's and no team's."""
        kind = self.kinds.kind(name)
        if kind is Kind.PERSON:
            team = self.kinds.team_of(name)
            if team and not same_side(team, other):
                return team
            is_bout = self.kinds.kind(other) is Kind.PERSON and result.detail
            if not self.of_teams or is_bout:
                return name
            return self.only_team(result.sentence, other)
        if kind in (Kind.NOTHING, Kind.COMPETITION):
            return None
        if place := self.team_from(name, result):
            return place
        if self.is_nickname(name):
            return self.full_team(name, other) or name
        return name

    def only_team(self, sentence: str, other: str) -> str | None:
        """The one team of a sentence besides the other side."""
        teams = {
            n.text
            for n in find_names(sentence)
            if not same_side(n.text, other) and self.kinds.kind(n.text) is Kind.TEAM
        }
        return teams.pop() if len(teams) == 1 else None

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
            and self.kinds.kind(name) is not Kind.PERSON
        ]
        return named[0] if named else None

    def mentions(self, name: str) -> Iterable[tuple[str, Name]]:
        for sentence in self.sentences:
            if name in sentence:
                for found in find_names(sentence):
                    if found.text == name:
                        yield sentence, found

    def is_nickname(self, name: str) -> bool:
        """ "The Reds": one word that never stands without its article."""
        if " " in name or self.kinds.fullest(name) != name:
            return False
        if any(m.side(name) for m in self.meetings):
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
            if self.kinds.kind(name) is Kind.TEAM
            and " " in name
            and not same_side(name, other)
            and not same_side(name, nickname)
        ]
        return teams[0] if len(teams) == 1 else None

    def plain_form(self, side: str) -> str:
        """A name as captions and headlines write it, without its case ending."""
        forms = [side, *(n for n in self.counts if n != side and are_kin(n, side))]
        if self.language:
            bare = max(forms, key=lambda form: (self.stands_bare(form), -len(form)))
            if self.stands_bare(bare):
                return bare
            called = self.called(forms)
            if called:
                return called
        if len(forms) == 1:
            words = side.split(" ")
            shorter = " ".join(words[1:])
            forms = [n for n in self.counts if len(words) > 2 and are_kin(n, shorter)]
        if not forms:
            return side
        return max(forms, key=lambda form: (self.stands_bare(form), -len(form)))

    def stands_bare(self, form: str) -> int:
        """How clearly a form is the plain one: where a sentence or a clause opens."""
        if self.language and self.kinds.counts[form] == 0:
            return 3  # an account's own name
        if any(s.startswith(form) or f"– {form}" in s for s in self.sentences):
            return 2
        if any(form in (m.first, m.second) for m in self.meetings):
            return 2
        return int(any(f", {form}" in s for s in self.sentences))

    def called(self, forms: Sequence[str]) -> str | None:
        """The nominative that most mentions of a name come down to."""
        of_people = is_of_people(self.sport)
        found: Counter[str] = Counter()
        for form in forms:
            for sentence in self.sentences:
                at = sentence.find(form)
                if at < 0:
                    continue
                lead = sentence[:at]
                plain = in_nominative(
                    form, lead, self.language or "", is_person=of_people
                )
                if plain == form and not lead.strip('«„“" '):
                    return form  # It begins the sentence, and is its subject.
                found[plain] += 1 if plain == form else 2
        return found.most_common(1)[0][0] if found else None


LONG = 600


def are_kin(one: str, other: str) -> bool:
    """Whether two names are forms of one: "Wisła Nadolice" and "Wisły Nadolice"."""
    a, b = words_of(one), words_of(other)
    if len(a) == len(b) > 1 and a[1:] == b[1:] and a[0][:2] == b[0][:2]:
        # "Vlci Jablonec" and "Vlky Jablonec".
        return a[0] != b[0] and abs(len(a[0]) - len(b[0])) < SHORTEST_STEM
    return len(a) == len(b) > 0 and all(
        share_stem(x, y) for x, y in zip(a, b, strict=True)
    )
