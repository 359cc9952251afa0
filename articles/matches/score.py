"""Scores: who won, how a score is written and spoken, and aggregates over two legs."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Outcome(StrEnum):
    """Who won, seen from the first-named team."""

    HOME = "home"
    AWAY = "away"
    DRAW = "draw"
    UNKNOWN = ""


class Pair(NamedTuple):
    """Goals of the first-named and of the second-named team."""

    home: int
    away: int

    def __str__(self) -> str:
        return f"{self.home}–{self.away}"

    @property
    def outcome(self) -> Outcome:
        if self.home > self.away:
            return Outcome.HOME
        return Outcome.AWAY if self.home < self.away else Outcome.DRAW

    @property
    def winner_first(self) -> "Pair":
        return Pair(max(self), min(self))

    @property
    def turned(self) -> "Pair":
        """The same goals with the teams the other way round."""
        return Pair(self.away, self.home)


@dataclass(frozen=True)
class Score:
    """All that is known of a result.

    Normal time, extra time and the shoot-out are apart: `extra_time` counts all goals
    after 120 minutes, `shoot_out` counts none of them. `words` holds what figures
    cannot say (245/7, 6–4 7–5), and `awarded_to` a winner no figure shows.
    """

    full_time: Pair | None = None
    half_time: Pair | None = None
    extra_time: Pair | None = None
    shoot_out: Pair | None = None
    words: tuple[str, str] | None = None
    awarded_to: Outcome = Outcome.UNKNOWN

    @property
    def final(self) -> Pair | None:
        """The goals that count: after extra time if it was played."""
        return self.extra_time or self.full_time

    @property
    def is_known(self) -> bool:
        return self.final is not None or self.words is not None

    @property
    def outcome(self) -> Outcome:
        """Who went through or won; a table uses `outcome_in_play` instead."""
        if self.awarded_to:
            return self.awarded_to
        if self.shoot_out is not None:
            return self.shoot_out.outcome
        return self.outcome_in_play

    @property
    def outcome_in_play(self) -> Outcome:
        """Who scored more: a match decided by a shoot-out was a draw."""
        return self.final.outcome if self.final is not None else Outcome.UNKNOWN

    @property
    def home_figure(self) -> str:
        return self._figures()[0]

    @property
    def away_figure(self) -> str:
        return self._figures()[1]

    def _figures(self) -> tuple[str, str]:
        if self.words is not None:
            return self.words
        return (
            ("", "") if self.final is None else (str(self.final[0]), str(self.final[1]))
        )

    @property
    def figures(self) -> str:
        """The bare score with an en dash: 3–2, or nothing before there is one."""
        return "–".join(self._figures()) if self.is_known else ""

    def written(self, home: str, away: str) -> str:
        """The score with how it came about: 1–1 (aet), England win 4–3 on penalties."""
        if not self.is_known:
            return ""
        return f"{self.figures}{self.after(home, away)}"

    def after(self, home: str, away: str) -> str:
        """What follows the figures: (aet), and who won on penalties."""
        text = " (aet)" if self.extra_time is not None else ""
        if decided := self.decided_by(home, away):
            text += f", {decided}"
        return text

    def decided_by(self, home: str, away: str) -> str:
        """Who won the shoot-out, winner's kicks first; empty without one."""
        if self.shoot_out is None:
            return ""
        if self.shoot_out.outcome is Outcome.DRAW:
            return f"{self.shoot_out} on penalties so far"
        winner = home if self.shoot_out.outcome is Outcome.HOME else away
        return f"{winner} win {self.shoot_out.winner_first} on penalties"

    def spoken(self, home: str, away: str, status: str = "full time") -> str:
        """The score as it is read aloud: Belgium 3, Japan 2, full time."""
        if not self.is_known:
            return f"{home} against {away}, {status}"
        home_figure, away_figure = self._figures()
        text = f"{home} {home_figure}, {away} {away_figure}, {status}"
        if decided := self.decided_by(home, away):
            text += f", {decided.replace('–', ' to ')}"
        return text


@dataclass(frozen=True)
class Aggregate:
    """Two legs added up, seen from the team at home in the second leg."""

    goals: Pair
    outcome: Outcome
    by_away_goals: bool = False
    shoot_out: Pair | None = None

    def written(self, home: str, away: str) -> str:
        """The sentence under a second leg: Roma win 4–4 on aggregate, on away goals."""
        if self.outcome in (Outcome.DRAW, Outcome.UNKNOWN):
            return f"{self.goals} on aggregate"
        winner = home if self.outcome is Outcome.HOME else away
        if self.shoot_out is not None:
            return (
                f"{self.goals} on aggregate, {winner} win"
                f" {self.shoot_out.winner_first} on penalties"
            )
        if self.by_away_goals:
            return f"{self.goals} on aggregate, {winner} win on away goals"
        return f"{winner} win {self.goals.winner_first} on aggregate"


def aggregate(
    first_leg: Score, second_leg: Score, *, away_goals: bool = False
) -> Aggregate | None:
    """Both legs added up, or nothing while one of them has no figures."""
    first, second = first_leg.final, second_leg.final
    if first is None or second is None:
        return None
    first = first.turned
    goals = Pair(first.home + second.home, first.away + second.away)
    if goals.outcome is not Outcome.DRAW:
        return Aggregate(goals, goals.outcome)
    # The second leg's home team scored its away goals in the first leg.
    if away_goals and first.home != second.away:
        return Aggregate(goals, Pair(first.home, second.away).outcome, True)
    if second_leg.shoot_out is not None:
        shoot_out = second_leg.shoot_out
        return Aggregate(goals, shoot_out.outcome, shoot_out=shoot_out)
    return Aggregate(goals, Outcome.DRAW)
