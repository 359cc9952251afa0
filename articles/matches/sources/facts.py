"""What a results file says, checked, before anything is looked up or stored."""

from dataclasses import dataclass, field
from datetime import date, datetime

from ..minute import Minute
from ..score import Pair


@dataclass(frozen=True)
class Problem:
    """One thing wrong with a file: where, and what to do about it."""

    where: str
    message: str

    def __str__(self) -> str:
        return f"{self.where}: {self.message}" if self.where else self.message


class ResultsError(ValueError):
    """A results file that cannot be read; `problems` says all that is wrong."""

    def __init__(self, problems: list[Problem]):
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))


@dataclass(frozen=True)
class CompetitionFacts:
    name: str
    slug: str
    short_name: str = ""
    sport: str = "football"
    tie_breakers: tuple[str, ...] = ()
    points_for_win: int = 3
    points_for_draw: int = 1


@dataclass(frozen=True)
class SeasonFacts:
    name: str
    slug: str
    starts_on: date | None = None
    ends_on: date | None = None
    host: str = ""


@dataclass(frozen=True)
class VenueFacts:
    key: str
    name: str
    city: str = ""
    country: str = ""
    time_zone: str = "UTC"
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class TeamFacts:
    """A team; `key` is how the rest of the file names it."""

    key: str
    name: str
    slug: str
    code: str = ""
    country: str = ""
    kind: str = "national"
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class EntryFacts:
    team: str
    fair_play: int | None = None
    lot: int | None = None
    qualification: str = ""
    points_adjustment: int = 0
    adjustment_reason: str = ""


@dataclass(frozen=True)
class GroupFacts:
    name: str
    entries: tuple[EntryFacts, ...]


@dataclass(frozen=True)
class StageFacts:
    name: str
    slug: str
    kind: str
    position: int
    groups: tuple[GroupFacts, ...] = ()
    # A league has no groups: its teams stand here.
    entries: tuple[EntryFacts, ...] = ()


@dataclass(frozen=True)
class PlayerFacts:
    name: str
    team: str
    known_as: str = ""
    shirt_number: int | None = None
    position: str = ""


@dataclass(frozen=True)
class EventFacts:
    """`team` is the one the event counts for, `player` plays for either."""

    kind: str
    team: str
    minute: Minute | None = None
    player: str = ""
    second_player: str = ""
    note: str = ""


@dataclass(frozen=True)
class LineUpFacts:
    team: str
    player: str
    shirt_number: int | None = None
    is_starter: bool = True
    is_captain: bool = False
    position: str = ""


@dataclass(frozen=True)
class MatchFacts:
    """A match; `kick_off` without a zone means the clock at the venue."""

    where: str
    key: str
    stage: str
    kick_off: datetime
    has_time: bool
    home: str = ""
    away: str = ""
    home_placeholder: str = ""
    away_placeholder: str = ""
    group: str = ""
    number: int | None = None
    venue: str = ""
    status: str = "scheduled"
    half_time: Pair | None = None
    full_time: Pair | None = None
    extra_time: Pair | None = None
    shoot_out: Pair | None = None
    home_score_text: str = ""
    away_score_text: str = ""
    outcome: str = ""
    detail: str = ""
    attendance: int | None = None
    confirmed: bool = False
    bracket_position: int | None = None
    winner_goes_to: str = ""
    loser_goes_to: str = ""
    first_leg: str = ""
    events: tuple[EventFacts, ...] = ()
    line_ups: tuple[LineUpFacts, ...] = ()


@dataclass(frozen=True)
class ResultsFile:
    """A whole file: one season of one competition."""

    source: str
    competition: CompetitionFacts
    season: SeasonFacts
    venues: tuple[VenueFacts, ...] = ()
    teams: tuple[TeamFacts, ...] = ()
    stages: tuple[StageFacts, ...] = ()
    players: tuple[PlayerFacts, ...] = ()
    matches: tuple[MatchFacts, ...] = field(default=())
