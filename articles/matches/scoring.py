"""What the events of a match add up to: running score, scorer lines, disagreements."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol

from .minute import Minute
from .score import Pair, Score

_LAST_OF_FIRST_HALF = 45
_LAST_OF_NORMAL_TIME = 90


class Person(Protocol):
    """A player, as far as a scorer line is concerned."""

    pk: Any

    @property
    def short(self) -> str: ...


class Event(Protocol):
    """An event, as far as the score is concerned."""

    team_id: Any
    player_id: Any
    minute: int | None

    @property
    def player(self) -> Any: ...
    @property
    def at(self) -> Minute | None: ...
    @property
    def is_goal(self) -> bool: ...
    @property
    def suffix(self) -> str: ...


@dataclass(frozen=True)
class RunningEvent:
    """An event with the score after it; `score` is empty unless it changed."""

    event: Any
    score: Pair | None = None


@dataclass(frozen=True)
class ScorerLines:
    """Each team's scorers, one text per player, in the order of first goals."""

    home: tuple[str, ...] = ()
    away: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.home or self.away)


def run(events: Iterable[Any], home_id: Any) -> list[RunningEvent]:
    """The events in their order, each goal with the score it made."""
    home = away = 0
    running = []
    for event in events:
        if event.is_goal:
            if event.team_id == home_id:
                home += 1
            else:
                away += 1
            running.append(RunningEvent(event, Pair(home, away)))
        else:
            running.append(RunningEvent(event))
    return running


def goals(events: Iterable[Event], home_id: Any, until: int | None = None) -> Pair:
    """Goals counted from events, up to a minute and its stoppage time."""
    home = away = 0
    for event in events:
        late = until is not None and event.minute is not None and event.minute > until
        if not event.is_goal or late:
            continue
        if event.team_id == home_id:
            home += 1
        else:
            away += 1
    return Pair(home, away)


def scorer_lines(events: Iterable[Event], home_id: Any) -> ScorerLines:
    """Who scored, under the team that gains: an own goal sits with the opponents."""
    # A player's own goals are told apart from goals for the own team.
    sides: tuple[dict[Any, list[str]], dict[Any, list[str]]] = ({}, {})
    for event in events:
        if not event.is_goal:
            continue
        side = sides[0 if event.team_id == home_id else 1]
        name = event.player.short if event.player_id else "Scorer not known"
        times = side.setdefault((event.player_id, name), [])
        times.append(f"{event.at or ''}{event.suffix}".strip())

    def lines(side: dict[Any, list[str]]) -> Iterator[str]:
        for (_, name), times in side.items():
            yield " ".join([name, ", ".join(time for time in times if time)]).strip()

    return ScorerLines(tuple(lines(sides[0])), tuple(lines(sides[1])))


def disagreement(
    events: Iterable[Event], home_id: Any, score: Score, *, by_period: bool = True
) -> str:
    """How goals and typed score differ, in a sentence; empty when they agree.

    `by_period` also compares half-time and full time by football's 45 and 90 minutes.
    """
    events = [event for event in events if event.is_goal]
    if not events or score.final is None:
        return ""
    counted = goals(events, home_id)
    if counted != score.final:
        return f"The goals entered make it {counted}, but the score says {score.final}."
    if not by_period or any(event.minute is None for event in events):
        return ""
    checks = [("full time", score.full_time, _LAST_OF_NORMAL_TIME)]
    if score.half_time is not None:
        checks.append(("half-time", score.half_time, _LAST_OF_FIRST_HALF))
    for when, typed, until in checks:
        counted = goals(events, home_id, until)
        if typed is not None and counted != typed:
            return f"At {when} the goals entered make it {counted}, not {typed}."
    return ""
