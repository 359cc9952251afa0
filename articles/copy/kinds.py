"""What every name of a story stands for, by all that its words say of it.

`Kinds(texts)` looks at the whole story once. Then, of any name:

- `kind(name)` is a team, a person, a ground, a competition, nothing (a word with a
  capital only because it begins a sentence) or unknown;
- `fullest(name)` is the fullest form the copy has of it: "Railers" is "Bismarck
  Railers", "Ng" is "Alvin Ng", "HARBOUR" is "Harbour";
- `team_of(person)` is the team the words beside a person give, if any;
- `is_of_teams(sport)` says whether teams meet in this story, not single people, and
  `teams_meet` holds what has been found of it;
- `sides_among(names)` leaves out of a sentence's names those that can be no side.

Evidence is counted for every mention: first names, words of clubs inside a name, what
somebody is called before it ("coach", "attaquant"), what is done behind it ("said",
"headed"), ages, whose a goal is, plural verbs, articles, scores between two names. A
kind is given only where one side of the scales is clearly the heavier.
"""

import re
from collections.abc import Iterable, Sequence
from enum import Enum

from articles.copy.contestants import is_of_people
from articles.copy.evidence import RESCUED, Evidence, bare, is_given_name
from articles.copy.given_names import WEAK_NAMES
from articles.copy.kind_words import (
    COUNTRIES,
    PREPOSITIONS,
    ROLE_WORDS,
)
from articles.copy.names import (
    GROUND_WORD,
    Name,
    same_side,
    words_of,
)
from articles.copy.opening_words import BEGINNERS, OPENERS
from articles.copy.polyglot import JOINS_NAMES
from articles.copy.reconciled import share_stem
from articles.copy.result_words import PAIR
from articles.copy.sides import is_side
from articles.copy.stand_ins import StandIns


class Kind(Enum):
    """What a name stands for."""

    TEAM = "team"
    PERSON = "person"
    GROUND = "ground"
    COMPETITION = "competition"
    NOTHING = "nothing"
    UNKNOWN = "unknown"


# How much a kind must weigh to be given.
ENOUGH = 2.0
SURE = 3.0
LEFT_OPEN = 5.0
# Capitals that are neither: "der 23-Jährige", "TIME".
NO_NAME = re.compile(
    r"Jährige[rn]?|Redac\w+|Redazione|Rédaction|Redaktion|Wom[ae]n|M[ae]n|Ladies|Girls|Boys"
    r"|(?:TIME|LIVE|FULL|HALF|FT|HT|GOAL|KICK)(?:\s[A-Z]+)?"
)


class Kinds(Evidence):
    """Every name of a story, and what its words say of each."""

    def __init__(self, texts: Iterable[str], more: Iterable[str] = ()) -> None:
        """`texts` are paragraphs and captions, `more` names that stand elsewhere."""
        super().__init__(texts, more)
        self.least = ENOUGH
        # Whether anybody may be a side.
        self.is_open = False
        self.surnames = self.link_surnames()
        self.known: dict[str, Kind] = {}
        self.full: dict[str, str] = {}
        self.teams_meet = False
        self.people_meet = False
        self.stand_ins = StandIns(
            self.sentences,
            list(self.counts),
            is_team=lambda name: self.kind(name) is Kind.TEAM,
            may_be_team=self.may_be_team,
        )
        # Whether the copy names a sport of teams, so that no people meet in it.
        self.is_sure = False

    def trust_less(self) -> None:
        """Give a name another kind than a side's only where nothing speaks for one."""
        self.least = LEFT_OPEN
        self.known.clear()
        self.full.clear()
        self.surnames = self.link_surnames()

    def trust_none(self) -> None:
        """Leave every name open that is not surely a team's or no name at all."""
        self.is_open = True
        self.known.clear()
        self.full.clear()
        self.surnames = {}

    def link_surnames(self) -> dict[str, str]:
        """Surnames that stand alone, each with the one full name that ends in it."""
        found: dict[str, list[str]] = {}
        for name in self.counts:
            if " " in name and self.leans_to_person(name):
                found.setdefault(name.rpartition(" ")[2], []).append(name)
        return {
            surname: people[0]
            for surname, people in found.items()
            if self.teams.get(surname, 0.0) < ENOUGH
            or self.people.get(surname, 0.0) > self.teams[surname]
        }

    def leans_to_person(self, name: str) -> bool:
        if self.is_open:
            return False
        person, team = self.people.get(name, 0.0), self.teams.get(name, 0.0)
        if self.least <= ENOUGH:
            return person >= ENOUGH and person > team
        first, _, last = name.partition(" ")
        is_plain = (
            bool(last) and is_given_name(first) and first.lower() not in WEAK_NAMES
        )
        return person >= (SURE if is_plain else self.least) and team <= 0

    def kind(self, name: str) -> Kind:
        """What a name stands for."""
        name = bare(name)
        known = self.known.get(name)
        if known is None:
            known = self.known[name] = self.judge(name)
        return known

    def judge(self, name: str) -> Kind:
        if not is_side(name):
            return Kind.COMPETITION
        if JOINS_NAMES.search(name):
            return Kind.UNKNOWN
        if NO_NAME.fullmatch(name) or ROLE_WORDS.get(name.lower()):
            return Kind.NOTHING
        if name not in self.counts:
            self.weigh_words(name)
        person, team = self.people.get(name, 0.0), self.teams.get(name, 0.0)
        if self.leans_to_person(name) or name in self.surnames:
            return Kind.PERSON
        if team >= ENOUGH and team >= person:
            return Kind.TEAM
        if self.is_open:
            return Kind.UNKNOWN
        if name in self.grounds or GROUND_WORD.search(name):
            return Kind.GROUND
        if name.lower() in OPENERS or self.only_opens(name):
            return Kind.NOTHING
        return Kind.UNKNOWN

    def only_opens(self, name: str) -> bool:
        """Whether a word has its capital only from standing first."""
        following = self.openings.get(name)
        if following is None or " " in name or name in self.inside:
            return False
        if name.lower() in BEGINNERS:
            return True
        if any(n.endswith(f" {name}") or n.startswith(f"{name} ") for n in self.counts):
            return False
        if following in PREPOSITIONS:
            return True
        small = name.lower()
        held = [sentence for sentence in self.sentences if small in sentence]
        if not held:
            return False
        plain = re.compile(rf"(?<![\w-]){re.escape(small)}(?![\w-])")
        return any(plain.search(sentence) for sentence in held)

    def is_of_teams(self, sport: str | None) -> bool:
        """Whether teams meet here, not single people."""
        if is_of_people(sport):
            return False
        if sport in (None, "esports"):
            return self.has_positions or self.has_teams() or self.has_goals()
        if self.has_teams(ENOUGH) or not any(map(self.leans_to_person, self.people)):
            return True
        others = (
            name
            for name in self.counts
            if self.people.get(name, 0.0) <= 0
            and name not in self.surnames
            and is_side(name)
        )
        return sum(1 for _ in others) >= BOTH

    def has_goals(self) -> bool:
        """Whether the story tells of goals, which nobody scores alone."""
        return any(GOALS.search(sentence) for sentence in self.sentences)

    def has_teams(self, least: float = SURE) -> bool:
        return any(
            weight >= least and weight > self.people.get(name, 0.0) and is_side(name)
            for name, weight in self.teams.items()
        )

    def sides_among(
        self,
        text: str,
        names: Sequence[Name],
        topic: str | None = None,
        before: str | None = None,
    ) -> tuple[Name, ...]:
        """The names of a sentence without people and words that name nothing.

        Beside a score one person with one side stands for their own, or for the
        `topic`: the side the sentence before told of. "Les Normands" stand for it, or
        for the side told of `before` that.
        """
        kept: list[Name] = []
        people: list[Name] = []
        names = [without_league(name) for name in names]
        meant = topic or before
        if not self.people_meet:
            names = self.stand_ins.by_side(text, names, meant)
        for name in names:
            kind = self.kind(name.text)
            if kind is Kind.PERSON and self.teams_meet:
                people.append(name)
            elif kind is not Kind.NOTHING and not (
                kind is Kind.GROUND
                and name.text in self.grounds
                and not OF_TOWN.search(name.text)
            ):
                kept.append(name)
        kept = [self.moved(text, name, people) for name in kept]
        able = sum(
            self.kind(n.text) is Kind.TEAM or self.may_be_team(n.text) for n in kept
        )
        if not people or able >= BOTH:
            return tuple(kept)
        if (
            len(people) >= BOTH
            and (people[0] == names[0] or not (self.is_sure or self.sure_teams() > 1))
            and not (self.is_sure and any(self.kind(n.text) is Kind.TEAM for n in kept))
        ):
            return tuple(names)  # a bout told of among matches of teams
        # "Ann Roe beat Vale with a late goal": the match is her team's.
        if len(people) >= BOTH or not PAIR.search(text):
            return tuple(kept)
        person = people[0]
        team = self.team_of(person.text)
        if not team and topic and self.kind(topic) is Kind.TEAM:
            team = topic
        if (
            team
            and len(people) < BOTH
            and not any(same_side(team, n.text) for n in kept)
        ):
            own = Name(person.start, person.end, team)
            return tuple(sorted((own, *kept), key=lambda n: n.start))
        return tuple(kept)

    def moved(self, text: str, name: Name, people: Sequence[Name]) -> Name:
        """ "Ann Roe salvó al Tern": what follows is told of Tern, not against it."""
        for person in people:
            rescued = RESCUED.match(text, person.end)
            if rescued and rescued.end() == name.start:
                return Name(person.start, person.end, name.text)
        return name

    def may_be_team(self, name: str) -> bool:
        """Whether nothing says that a name is of something else."""
        return self.kind(name) is Kind.UNKNOWN and (
            self.people.get(name, 0.0) >= 0 or self.teams.get(name, 0.0) > 0
        )

    def team_of(self, person: str) -> str | None:
        """The team the copy gives a person beside their name."""
        person = bare(person)
        full = self.surnames.get(person, person)
        team = self.belongs.get(full) or self.belongs.get(person)
        if team is None or self.kind(team) in (Kind.PERSON, Kind.COMPETITION):
            return None
        if team in COUNTRIES and self.kind(team) is not Kind.TEAM:
            return None
        return self.fullest(team)

    def fullest(self, name: str) -> str:
        """The fullest form the copy has of a name, or the name itself."""
        known = self.full.get(name)
        if known is None:
            known = self.full[name] = self.find_fullest(name)
        return known

    def find_fullest(self, name: str) -> str:
        if name in self.surnames:
            return self.surnames[name]
        if not self.teams_meet and " " not in name:
            # "Roe 10-8 Lund": a score between them makes no teams of people.
            called = [n for n in self.people if n.endswith(f" {name}")]
            called = [n for n in called if self.leans_to_person(n)]
            if len(called) == 1:
                return called[0]
        if name.isupper() and len(name) > SHORTEST_SHOUTED:
            shouted = name.casefold()
            plain = (n for n in self.counts if n != name and n.casefold() == shouted)
            name = next(plain, name)
        kind = self.kind(name)
        own = words_of(name)
        if not own:
            return name
        is_whole = kind is Kind.TEAM and " " in name
        fuller = [
            other
            for other in self.counts
            if other != name
            and len(other) > len(name)
            and not NO_PART.search(other)
            and (not is_whole or adds_nickname(other, name))
            and holds(words_of(other), own)
            and len(other.split(" ")) < LONGEST_NAME
            and self.may_be_fuller(other, kind)
            and not any(is_given_name(word) for word in other.split(" ")[1:])
        ]
        if fuller:
            longest = max(fuller, key=lambda n: (self.counts[n], len(n)))
            if all(akin(other, longest) for other in fuller):
                return longest
            return name
        return name

    def sure_teams(self) -> int:
        """How many names are surely those of teams."""
        return sum(
            weight >= SURE and self.kind(name) is Kind.TEAM
            for name, weight in self.teams.items()
        )

    def may_be_fuller(self, other: str, kind: Kind) -> bool:
        found = self.kind(other)
        if kind is Kind.PERSON:
            return found is Kind.PERSON
        return found is Kind.TEAM


def without_league(name: Name) -> Name:
    """ "League Two Crewby": the side without where it plays."""
    found = OF_LEAGUE.match(name.text)
    if found is None:
        return name
    return Name(name.start + found.end(), name.end, name.text[found.end() :])


OF_LEAGUE = re.compile(
    r"(?:(?:League|Division) (?:One|Two|Three|Four)"
    r"|(?:First|Second|Third|Fourth|Fifth) (?:Division|Tier)"
    r"|(?:Premier|National|Super|Non)"
    r"[ -]League|Non-league|Premiership|Championship"
    r"|L(?:eaders|EADERS)|H(?:olders|OLDERS)|H(?:osts|OSTS))\s(?!(?:Cup|Trophy|Shield|Play|Final|North"
    r"|South|East|West|One|Two|Three|Division|Title|Round|Golden|Darts|Group|Northern"
    r"|Southern)\b)(?=[A-Z][a-z])"
)
# "Il Marconato di Capostella": who plays there may be the town's.
OF_TOWN = re.compile(r" (?:di|de|del|do|da|of|in|von) ")
GOALS = re.compile(
    r"\b(?:goals?|gol(?:es|os|s)?|golo|buts? (?:de|d['’])|scoringen|målet|mål (?:av|af"
    r"|i)|doelpunt(?:en)?|gole|bramk[aięo]|gól[yu]?|góly|голы?|golü|golle|maali\w*"
    r"|jatkoajalla|Tore?s?|straff\w*|penalt[iy]|rigore|jonrón|touchdowns?)\b"
)
# Names do not run over lines, nor into a run of wins and losses.
NO_PART = re.compile(r"\n|\b[WDL]{4,6}$")
LONGEST_NAME, SHORTEST_SHOUTED, BOTH = 6, 4, 2


def adds_nickname(other: str, name: str) -> bool:
    """ "Copper City Kilns" for "Copper City": a town's name, and its team's."""
    more = other.removeprefix(f"{name} ")
    return more != other and " " not in more and more.endswith("s")


def holds(long: Sequence[str], short: Sequence[str]) -> bool:
    """Whether the words of a name stand one after the other within another's."""
    size = len(short)
    return len(long) > size and any(
        tuple(long[at : at + size]) == tuple(short)
        for at in range(len(long) - size + 1)
    )


def akin(one: str, other: str) -> bool:
    """Whether two names are the same but for their endings or a word more."""
    a, b = words_of(one), words_of(other)
    short, long = sorted((a, b), key=len)
    return all(any(x == y or share_stem(x, y) for y in long) for x in short)
