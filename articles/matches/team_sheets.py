"""Line-ups ready to be read: who started, who came on and when."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any


@dataclass
class SheetLine:
    """A player's line: number, name, captain, and what the match held for them."""

    place: Any
    notes: list[str] = field(default_factory=list)


@dataclass
class TeamSheet:
    """One team's players, those who started before the bench."""

    team: Any
    starters: list[SheetLine] = field(default_factory=list)
    bench: list[SheetLine] = field(default_factory=list)


def team_sheets(
    teams: Iterable[Any], places: Iterable[Any], events: Iterable[Any]
) -> list[TeamSheet]:
    """A sheet for each team that has players entered, in the order of the teams."""
    sheets = {team.pk: TeamSheet(team) for team in teams}
    lines: dict[Any, SheetLine] = {}
    for place in places:
        sheet = sheets.get(place.team_id)
        if sheet is None:
            continue
        lines[place.player_id] = SheetLine(place)
        side = sheet.starters if place.is_starter else sheet.bench
        side.append(lines[place.player_id])
    for event in events:
        when = f" {event.at}" if event.at else ""
        if event.kind == "substitution":
            _note(lines, event.player_id, f"on{when}")
            _note(lines, event.second_player_id, f"off{when}")
        elif event.is_card:
            _note(lines, event.player_id, f"{event.get_kind_display().lower()}{when}")
    return [sheet for sheet in sheets.values() if sheet.starters or sheet.bench]


def _note(lines: dict[Any, SheetLine], player_id: Any, note: str) -> None:
    if player_id in lines:
        lines[player_id].notes.append(note)
