"""Who scored, for whom and when, as reporters tell it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from articles.copy.eastern import ANY_OF_THEM
from articles.copy.eastern_goals import find_eastern_goals
from articles.copy.goal_sheets import find_sheet
from articles.copy.goal_sides import settle_goal_sides
from articles.copy.goal_subjects import Telling
from articles.copy.goals import goals_in
from articles.copy.live_goals import LiveGoal, find_live_goal, sides_of_live
from articles.copy.minutes import CLOCK, LISTED_MINUTES, NUMBER_IN_LIST
from articles.copy.names import find_names, split_sentences
from articles.copy.players import known_team, person_of
from articles.copy.sides import Result
from articles.copy.structure import Scorer
from articles.copy.told_goals import Goal
from articles.copy.touchdowns import find_touchdowns

# Sports whose goals are told one by one.
SPORTS_WITH_SCORERS = frozenset(
    {
        "football",
        "ice hockey",
        "field hockey",
        "water polo",
        "rugby union",
        "rugby league",
        "hurling",
        "gaelic football",
        "american football",
        "futsal",
        None,
    }
)


def find_goals(
    paragraphs: list[tuple[int, str]],
    results: list[Result],
    people: dict[str, str | None],
    sport: str | None = None,
) -> list[tuple[int, Scorer]]:
    """Each goal told, with the number of the result it belongs to."""
    teams = [side for r in results for side in (r.first, r.second)]
    if sport == "american football":
        return [
            (at, replace(scorer, team=people.get(scorer.name)))
            for at, scorer in find_touchdowns(
                paragraphs,
                results,
                teams,
                lambda name: person_of(name, people),
                lambda name: known_team(name, teams),
            )
        ]
    book = GoalBook(results, people, sport)
    # The goals of a running report, by the match they belong to.
    live: dict[int, list[LiveGoal]] = {}
    person: str | None = None
    current = 0
    for order, paragraph in paragraphs:
        told = [i for i, r in enumerate(results) if r.order == order]
        before = [side for r in results[: current + 1] for side in sides_of(r)]
        sheet = find_sheet(paragraph, before, results[current])
        current = told[0] if told and not sheet else current
        sheet = sheet or find_sheet(paragraph, teams, results[current])
        if sheet:
            book.take_sheet(sheet, current)
            continue
        entry = find_live_goal(paragraph, teams)
        if entry:
            live.setdefault(current, []).append(entry)
            continue
        for sentence in split_sentences(paragraph):
            here = [i for i in told if results[i].sentence == sentence]
            current = here[0] if here else current
            if person and LISTED_MINUTES.match(sentence):
                # "... had a hat-trick: 70, 77 and 82."
                for number in NUMBER_IN_LIST.findall(sentence):
                    book.add(Scorer(person, people.get(person), number), current)
                continue
            told_before = person if GOES_ON.match(sentence) else None
            named = (person_of(n.text, people) for n in find_names(sentence))
            person = next((n for n in named if n), person)
            telling = Telling(results, teams, people, current, sport)
            book.open_sentence(order)
            if ANY_OF_THEM.search(sentence):
                for name, minute in find_eastern_goals(sentence):
                    book.add(Scorer(name, None, minute), current)
            for goal in goals_in(
                sentence,
                telling,
                told_before,
                may_imply=sport in GOALS_IMPLIED
                or (sport is None and has_few_goals(results[current])),
            ):
                book.take(goal, current)
    for match, entries in live.items():
        sides = sides_of_live(entries, *sides_of(results[match]))
        book.take_sheet(
            [(e.name, s, e.minute) for e, s in zip(entries, sides, strict=True)], match
        )
    return book.closed()


# Where a player and a minute tell a goal unless the words say something else.
GOALS_IMPLIED = frozenset(
    {"football", "ice hockey", "field hockey", "rugby union", "rugby league", "hurling"}
)
GOALS_ARE_THE_SCORE = frozenset(
    {"football", "futsal", "ice hockey", "field hockey", "water polo", None}
)


@dataclass(slots=True)
class Told:
    """A goal in the book, and how plainly it was told."""

    match: int
    scorer: Scorer
    verb: str = ""
    is_implied: bool = False
    # Told of somebody who has one already: a new goal where the score has room.
    may_be_same: bool = False
    is_listed: bool = False


@dataclass(slots=True)
class GoalBook:
    """The goals of a story as they are told; a goal told twice is entered once."""

    results: Sequence[Result]
    people: dict[str, str | None]
    sport: str | None
    told: list[Told] = field(default_factory=list)
    # Of the sentence being read: its paragraph, and how many goals each had before.
    order: int = 0
    had: dict[tuple[int, str], int] = field(default_factory=dict)
    here: dict[tuple[int, str], int] = field(default_factory=dict)

    def open_sentence(self, order: int) -> None:
        self.order = order
        self.had = {}
        for each in self.told:
            key = (each.match, each.scorer.name)
            self.had[key] = self.had.get(key, 0) + 1
        self.here = {}

    def take(self, goal: Goal, current: int) -> None:
        """Enter a goal told in a sentence."""
        name = person_of(goal.name, self.people) or goal.name
        team = goal.team or self.people.get(name)
        if team is None:
            before = [t.scorer.team for t in self.told if t.match == current]
            team = goal.side_after(before, self.results[current])
        match = self.match_of(team, current)
        scorer = Scorer(name, team, goal.minute)
        key = (match, name)
        self.here[key] = self.here.get(key, 0) + 1
        if scorer.minute is not None:
            self.add(scorer, match, goal.verb, is_implied=goal.is_implied)
        elif self.here[key] > self.had.get(key, 0) or not self.knows(match, name):
            self.told.append(Told(match, scorer, goal.verb))
        elif goal.is_again or (self.order and not self.is_last(match, name)):
            self.told.append(Told(match, scorer, goal.verb, may_be_same=True))

    def take_sheet(
        self, sheet: list[tuple[str, str | None, str | None]], current: int
    ) -> None:
        """Enter the goals of a list, which are told over again in the report."""
        self.open_sentence(self.order)
        for name, team, minute in sheet:
            full = person_of(name, self.people) or name
            match = self.match_of(team, current)
            scorer = Scorer(full, team or self.people.get(full), minute)
            key = (match, full)
            self.here[key] = self.here.get(key, 0) + 1
            if minute is not None:
                self.add(scorer, match, is_listed=True)
            elif self.here[key] > self.had.get(key, 0):
                self.told.append(Told(match, scorer, is_listed=True))
            else:
                self.mark_listed(key, self.here[key])

    def mark_listed(self, key: tuple[int, str], count: int) -> None:
        """The goals of this player that a sheet tells of again are of the sheet."""
        for told in self.told:
            if (told.match, told.scorer.name) == key and count:
                told.is_listed = True
                count -= 1

    def match_of(self, team: str | None, current: int) -> int:
        """The match a side played in; the one told of where the side is not known."""
        if not team or team in sides_of(self.results[current]):
            return current
        playing = (i for i, r in enumerate(self.results) if team in sides_of(r))
        return next(playing, current)

    def add(
        self,
        scorer: Scorer,
        match: int,
        verb: str = "",
        *,
        is_implied: bool = False,
        is_listed: bool = False,
    ) -> None:
        """Enter a goal with its minute, or give one entered before its minute."""
        same = [
            t for t in self.told if (t.match, t.scorer.name) == (match, scorer.name)
        ]
        told = next((t for t in same if t.scorer.minute == scorer.minute), None)
        if told:
            told.is_listed = told.is_listed or is_listed
            return
        without = next((t for t in same if t.scorer.minute is None), None)
        if without:
            team = scorer.team or without.scorer.team
            without.scorer = replace(scorer, team=team)
            without.is_listed = without.is_listed or is_listed
            return
        self.told.append(
            Told(match, scorer, verb, is_implied=is_implied, is_listed=is_listed)
        )

    def knows(self, match: int, name: str) -> bool:
        return any((t.match, t.scorer.name) == (match, name) for t in self.told)

    def is_last(self, match: int, name: str) -> bool:
        """Whether the goal told before this one was of the same player."""
        last = next((t for t in self.told[::-1] if t.match == match), None)
        return last is not None and last.scorer.name == name

    def closed(self) -> list[tuple[int, Scorer]]:
        """The goals, no more of them than were scored."""
        goals: list[tuple[int, Scorer]] = []
        for number, result in enumerate(self.results):
            own = [t for t in self.told if t.match == number]
            final = final_of(result) if self.sport in GOALS_ARE_THE_SCORE else None
            if final and sum(t.is_listed for t in own) == sum(final):
                # A sheet of every goal has the last word.
                own = [t for t in own if t.is_listed]
            if final:
                own = within_score(own, result, final)
            else:
                own = [t for t in own if not t.may_be_same]
            verbs = [t.verb for t in own]
            scorers = settle_goal_sides([t.scorer for t in own], verbs, result, final)
            goals.extend((number, scorer) for scorer in scorers)
        return goals


def sides_of(result: Result) -> tuple[str, str]:
    return (result.first, result.second)


def has_few_goals(result: Result) -> bool:
    """Whether a score is such as goals make, where the copy names no sport."""
    final = final_of(result)
    return final is not None and 0 < sum(final) <= MOST_GOALS


MOST_GOALS = 9


def final_of(result: Result) -> tuple[int, int] | None:
    """The score in figures."""
    first, second = result.first_score or "", result.second_score or ""
    return (int(first), int(second)) if first.isdigit() and second.isdigit() else None


def within_score(
    told: list[Told], result: Result, final: tuple[int, int]
) -> list[Told]:
    """No more goals than were scored: what is least plainly told is left out."""
    kept = list(told)
    least_plain = [
        *(t for t in told[::-1] if t.may_be_same),
        *(t for t in told if t.is_implied),
        *(
            t
            for t in told[::-1]
            if t.scorer.minute is None and not (t.is_implied or t.may_be_same)
        ),
    ]
    limits = dict(zip(sides_of(result), final, strict=True))
    for each in least_plain:
        team = each.scorer.team
        of_side = sum(1 for t in kept if t.scorer.team == team)
        if len(kept) > sum(final) or (team in limits and of_side > limits[team]):
            kept.remove(each)
    return kept


PRONOUN_FIRST = re.compile(
    r"(?:It|He|She|His|Her|The (?:goal|winner|strike|forward|striker|midfielder))\b"
)
# A sentence that tells on of the person before it: by a pronoun, or by a minute.
GOES_ON = re.compile(rf"{PRONOUN_FIRST.pattern}|{CLOCK}['’](?:[dt][ea])\b")
