"""The results desk in the admin."""

from .competition import CompetitionAdmin, GroupAdmin, SeasonAdmin, StageAdmin
from .match import MatchAdmin
from .people import PlayerAdmin, TeamAdmin, VenueAdmin

__all__ = [
    "CompetitionAdmin",
    "GroupAdmin",
    "MatchAdmin",
    "PlayerAdmin",
    "SeasonAdmin",
    "StageAdmin",
    "TeamAdmin",
    "VenueAdmin",
]
