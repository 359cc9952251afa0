"""The records of the results desk."""

from .competition import Competition, Group, Season, Sport, Stage
from .event import LineUpPlace, MatchEvent
from .match import Match
from .people import Entry, Player, SquadPlace, Team, TeamAlias, Venue, VenueAlias
from .result import ResultChange

__all__ = [
    "Competition",
    "Entry",
    "Group",
    "LineUpPlace",
    "Match",
    "MatchEvent",
    "Player",
    "ResultChange",
    "Season",
    "Sport",
    "SquadPlace",
    "Stage",
    "Team",
    "TeamAlias",
    "Venue",
    "VenueAlias",
]
