"""Tables worked out from results: the order, and the reason for it in words."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from .score import Outcome, Pair

# What a competition may write in its rules, and how a reason names it.
TIE_BREAKERS = {
    "points": "points",
    "goal_difference": "goal difference",
    "goals_for": "goals scored",
    "wins": "matches won",
    "head_to_head_points": "points in matches between the teams level",
    "head_to_head_goal_difference": "goal difference between the teams level",
    "head_to_head_goals_for": "goals scored between the teams level",
    "head_to_head_away_goals": "away goals between the teams level",
    "fair_play": "fair play",
    "drawing_of_lots": "the drawing of lots",
}

# What to say when a rule had its turn and the facts for it are not entered.
_FACTS_WANTED = {
    "fair_play": "fair-play points are not entered",
    "drawing_of_lots": "lots are not drawn",
}


def signed(number: int) -> str:
    """A difference as a table prints it: +2, 0, and −4 with a true minus sign."""
    if number == 0:
        return "0"
    return f"+{number}" if number > 0 else f"−{-number}"


def plain(number: int) -> str:
    """A number with a true minus sign where it is negative."""
    return str(number) if number >= 0 else f"−{-number}"


@dataclass(frozen=True)
class Place:
    """A team in a table, with the facts about it that no result shows."""

    team: Hashable
    name: str
    fair_play: int | None = None
    lot: int | None = None
    adjustment: int = 0


@dataclass(frozen=True)
class Result:
    """One match that counts; `outcome` speaks where there are no goals to count."""

    home: Hashable
    away: Hashable
    goals: Pair | None
    outcome: Outcome = Outcome.UNKNOWN

    @property
    def decided(self) -> Outcome:
        if self.outcome or self.goals is None:
            return self.outcome
        return self.goals.outcome


@dataclass(frozen=True)
class Points:
    """What a result is worth."""

    win: int = 3
    draw: int = 1
    loss: int = 0


@dataclass
class Row:
    """One line of a table. `reason` says why it is above the next team."""

    place: Place
    position: int = 0
    played: int = 0
    won: int = 0
    drawn: int = 0
    lost: int = 0
    goals_for: int = 0
    goals_against: int = 0
    away_goals: int = 0
    points: int = 0
    reason: str = ""
    is_level: bool = False

    @property
    def goal_difference(self) -> int:
        return self.goals_for - self.goals_against

    @property
    def difference(self) -> str:
        """Goal difference as a table prints it."""
        return signed(self.goal_difference)

    @property
    def points_shown(self) -> str:
        return plain(self.points)

    def count(self, result: Result, points: Points) -> None:
        """Add one match to this line."""
        at_home = result.home == self.place.team
        if result.goals is not None:
            goals = result.goals if at_home else result.goals.turned
            self.goals_for += goals.home
            self.goals_against += goals.away
            self.away_goals += 0 if at_home else goals.home
        decided = result.decided
        if decided is Outcome.UNKNOWN:
            return
        self.played += 1
        if decided is Outcome.DRAW:
            self.drawn += 1
            self.points += points.draw
        elif (decided is Outcome.HOME) == at_home:
            self.won += 1
            self.points += points.win
        else:
            self.lost += 1
            self.points += points.loss


_VALUES: dict[str, Callable[[Row], int | None]] = {
    "points": lambda row: row.points,
    "goal_difference": lambda row: row.goal_difference,
    "goals_for": lambda row: row.goals_for,
    "wins": lambda row: row.won,
    "head_to_head_points": lambda row: row.points,
    "head_to_head_goal_difference": lambda row: row.goal_difference,
    "head_to_head_goals_for": lambda row: row.goals_for,
    "head_to_head_away_goals": lambda row: row.away_goals,
    "fair_play": lambda row: row.place.fair_play,
    # The lot drawn first ranks first.
    "drawing_of_lots": lambda row: None if row.place.lot is None else -row.place.lot,
}


@dataclass
class _Ranking:
    """The work of putting teams in order, and the notes taken on the way."""

    results: Sequence[Result]
    rules: Sequence[str]
    points: Points
    wanting: dict[Hashable, str] = field(default_factory=dict)
    # The team above -> the rule that put it there and both values.
    broken: dict[Hashable, tuple[str, int, int]] = field(default_factory=dict)

    def order(self, rows: list[Row], rule_at: int = 0) -> list[list[Row]]:
        """Rows in order; teams no rule tells apart share one list."""
        if len(rows) < 2:
            return [rows]
        if rule_at >= len(self.rules):
            return [sorted(rows, key=lambda row: row.place.name)]
        rule = self.rules[rule_at]
        values = self._values(rows, rule)
        if values is None:
            for row in rows:
                self.wanting.setdefault(row.place.team, _FACTS_WANTED[rule])
            return self.order(rows, rule_at + 1)

        def value(row: Row) -> int:
            return values[row.place.team]

        parts = [
            list(part) for _, part in groupby(sorted(rows, key=value)[::-1], key=value)
        ]
        if len(parts) == 1:
            return self.order(rows, rule_at + 1)
        ordered: list[list[Row]] = []
        for part in parts:
            part_ordered = self.order(part, self._rule_after_split(rule_at))
            if ordered:
                above = ordered[-1][-1]
                note = (rule, value(above), value(part_ordered[0][0]))
                for row in ordered[-1]:
                    self.broken[row.place.team] = note
            ordered.extend(part_ordered)
        return ordered

    def _rule_after_split(self, rule_at: int) -> int:
        """Head-to-head rules start again among the teams that are still level."""
        if not self.rules[rule_at].startswith("head_to_head"):
            return rule_at + 1
        while rule_at and self.rules[rule_at - 1].startswith("head_to_head"):
            rule_at -= 1
        return rule_at

    def _values(self, rows: list[Row], rule: str) -> dict[Hashable, int] | None:
        """What each team has under this rule, or nothing where a fact is missing."""
        counted = rows
        if rule.startswith("head_to_head"):
            between = {row.place.team for row in rows}
            counted = _count(
                [row.place for row in rows],
                [r for r in self.results if r.home in between and r.away in between],
                self.points,
            )
        values: dict[Hashable, int] = {}
        for row in counted:
            value = _VALUES[rule](row)
            if value is None:
                return None
            values[row.place.team] = value
        return values


def _count(
    places: Iterable[Place], results: Iterable[Result], points: Points
) -> list[Row]:
    rows = {place.team: Row(place) for place in places}
    for result in results:
        for team in (result.home, result.away):
            if team in rows:
                rows[team].count(result, points)
    return list(rows.values())


def table(
    places: Iterable[Place],
    results: Iterable[Result],
    rules: Sequence[str],
    points: Points | None = None,
) -> list[Row]:
    """The table in order. `rules` are names from TIE_BREAKERS, the first decides first.

    Only matches between two teams of the table count. Teams that every rule leaves
    level share a position and stand in the order of their names.
    """
    points = points or Points()
    places = list(places)
    teams = {place.team for place in places}
    counting = [r for r in results if r.home in teams and r.away in teams]
    rows = _count(places, counting, points)
    for row in rows:
        row.points += row.place.adjustment
    ranking = _Ranking(counting, rules, points)
    position = 1
    ordered: list[Row] = []
    for level in ranking.order(rows):
        for row in level:
            row.position = position
            row.is_level = len(level) > 1
        ordered.extend(level)
        position += len(level)
    for row, below in pairwise(ordered):
        row.reason = _reason(ranking, row, below)
    return ordered


def _reason(ranking: _Ranking, row: Row, below: Row) -> str:
    """Why this team is above the next; nothing to say when points alone tell."""
    if not (row.played or below.played):
        return ""
    if row.position == below.position:
        wanted = ranking.wanting.get(row.place.team)
        because = f": {wanted}" if wanted else " on every rule"
        return f"level with {below.place.name}{because}"
    rule, value, other = ranking.broken[row.place.team]
    if rule == ranking.rules[0]:
        return ""
    label = TIE_BREAKERS[rule]
    if rule == "drawing_of_lots":
        return f"ahead of {below.place.name} by {label}"
    write = signed if rule.endswith("goal_difference") else plain
    return f"ahead of {below.place.name} on {label}, {write(value)} to {write(other)}"
