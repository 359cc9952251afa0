"""The goals of a story as they are told: each once, no more than were scored."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from articles.copy.goal_sides import settle_goal_sides
from articles.copy.players import initialled, person_of
from articles.copy.sides import Result
from articles.copy.structure import Scorer
from articles.copy.told_goals import Goal

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
    # One of a number told together, not told of by itself so far.
    is_open: bool = False
    is_weak: bool = False
    is_again: bool = False
    # The paragraph and the sentence that told it.
    order: int = 0
    at: int = 0


@dataclass(slots=True)
class GoalBook:
    """The goals of a story as they are told; a goal told twice is entered once."""

    results: Sequence[Result]
    people: dict[str, str | None]
    sport: str | None
    told: list[Told] = field(default_factory=list)
    # Of the sentence being read: its paragraph, and how many goals each had before.
    order: int = 0
    at: int = 0
    had: dict[tuple[int, str], int] = field(default_factory=dict)
    here: dict[tuple[int, str], int] = field(default_factory=dict)

    def open_sentence(self, order: int) -> None:
        self.order = order
        self.at += 1
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

    def take_told(self, goal: Goal, current: int) -> None:
        """Enter a goal that may be one of a number the words give in all."""
        name = person_of(goal.name, self.people) or goal.name
        team = goal.team or self.people.get(name)
        if team is None:
            before = [t.scorer.team for t in self.told if t.match == current]
            team = goal.side_after(before, self.results[current])
        match = self.match_of(team, current)
        own = [t for t in self.told if (t.match, t.scorer.name) == (match, name)]
        told = Told(
            match,
            Scorer(name, team, goal.minute),
            goal.verb,
            is_weak=goal.is_weak,
            is_implied=goal.is_implied,
            is_again=goal.is_again,
            order=self.order,
            at=self.at,
        )
        same = next(
            (t for t in own if goal.minute and t.scorer.minute == goal.minute), None
        )
        is_open = next((t for t in own if t.is_open), None)
        lead = next(
            (
                t
                for t in own
                if t.scorer.minute is None
                and (self.is_summary(t) or not (goal.is_again or t.is_again))
            ),
            None,
        )
        if same or (goal.is_one_of and own):
            pass
        elif is_open:
            self.fill(is_open, told)
        elif goal.minute and lead and lead.at != self.at:
            self.fill(lead, told)
        elif not own or goal.minute or goal.is_again:
            self.told.append(told)
        elif not (goal.total and len(own) >= goal.total):
            told.may_be_same = True
            self.told.append(told)
        if goal.is_one_of and not own:
            told.is_open = True
        own = [t for t in self.told if (t.match, t.scorer.name) == (match, name)]
        for _ in range(goal.total - len(own)):
            scorer = Scorer(name, team, None)
            self.told.append(
                Told(
                    match, scorer, goal.verb, is_open=True, order=self.order, at=self.at
                )
            )

    def is_summary(self, told: Told) -> bool:
        """Whether a goal was told where the result was, before the report proper."""
        return told.order < self.order and told.order == self.results[told.match].order

    def fill(self, told: Told, better: Told) -> None:
        """A goal entered before, told again with more."""
        team = told.scorer.team or better.scorer.team
        told.scorer = replace(better.scorer, team=team)
        told.is_open = False
        told.is_weak = told.is_weak and better.is_weak

    def take_sheet(
        self, sheet: list[tuple[str, str | None, str | None]], current: int
    ) -> None:
        """Enter the goals of a list, which are told over again in the report."""
        self.open_sentence(self.order)
        for name, team, minute in sheet:
            full = initialled(name, self.people)
            full = person_of(full, self.people) or full
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
    order = {id(each): at for at, each in enumerate(told)}
    least_plain = sorted(
        told,
        key=lambda t: (
            not t.may_be_same,
            not t.is_weak,
            # What stands far from the result may be of another match.
            -t.order,
            not t.is_implied,
            t.scorer.minute is not None,
            -order[id(t)],
        ),
    )
    can_go = [t for t in least_plain if t.order or t.may_be_same or t.is_implied]
    can_go += [t for t in least_plain if t not in can_go and not t.scorer.minute]
    for each in can_go:
        if len(kept) > sum(final):
            kept.remove(each)
    limits = dict(zip(sides_of(result), final, strict=True))
    for each in [t for t in can_go if t in kept]:
        team = each.scorer.team
        of_side = sum(1 for t in kept if t.scorer.team == team)
        if team in limits and of_side > limits[team]:
            # The words beside it gave it the wrong side, unless it is none.
            if each.may_be_same or each.is_weak:
                kept.remove(each)
            else:
                each.scorer = replace(each.scorer, team=None)
    return kept
