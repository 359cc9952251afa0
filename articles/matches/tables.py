"""Tables of groups and leagues, computed from the results when they are asked for."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.text import get_text_list

from . import standings
from .models import Entry, Group, Match, Season, Stage


@dataclass(frozen=True)
class TableRow:
    """A line of a table with the team's record, ready to be shown."""

    entry: Entry
    row: standings.Row


@dataclass(frozen=True)
class Table:
    """A group's or league's table in order."""

    stage: Stage
    group: Group | None
    rows: tuple[TableRow, ...]
    rules: tuple[str, ...]

    @property
    def name(self) -> str:
        return self.group.name if self.group else self.stage.name

    @property
    def anchor(self) -> str:
        return f"group-{self.group.pk}" if self.group else f"table-{self.stage.slug}"

    @property
    def outcomes(self) -> list[str]:
        """What places in the table brought: Qualified for the round of 16: Japan."""
        teams: dict[str, list[str]] = {}
        for line in self.rows:
            if line.entry.qualification:
                teams.setdefault(line.entry.qualification, []).append(
                    line.entry.team.name
                )
        return [f"{what}: {get_text_list(who, 'and')}." for what, who in teams.items()]

    @property
    def reasons(self) -> list[str]:
        """Each broken or open tie in a sentence."""
        return [
            f"{line.entry.team.name}: {line.row.reason}."
            for line in self.rows
            if line.row.reason
        ]

    @property
    def adjustments(self) -> list[str]:
        """Points given or taken, with the reason."""
        return [
            f"{line.entry.team.name}: {standings.signed(line.entry.points_adjustment)}"
            f" points, {line.entry.adjustment_reason}."
            for line in self.rows
            if line.entry.points_adjustment
        ]

    @property
    def rules_in_words(self) -> str:
        return ", then ".join(standings.TIE_BREAKERS[rule] for rule in self.rules)

    def row_of(self, team_id: int) -> TableRow | None:
        return next((line for line in self.rows if line.entry.team_id == team_id), None)


def table_of(
    season: Season,
    stage: Stage,
    group: Group | None,
    entries: Iterable[Entry],
    matches: Iterable[Match],
) -> Table:
    """One table from entries and matches that are already loaded."""
    by_team = {entry.team_id: entry for entry in entries}
    places = [
        standings.Place(
            team=entry.team_id,
            name=entry.team.name,
            fair_play=entry.fair_play,
            lot=entry.lot,
            adjustment=entry.points_adjustment,
        )
        for entry in by_team.values()
    ]
    results = [
        standings.Result(
            match.home_team_id,
            match.away_team_id,
            match.score.final,
            match.score.awarded_to or match.score.outcome_in_play,
        )
        for match in matches
        if match.is_played
    ]
    rows = standings.table(places, results, season.rules, season.competition.points)
    return Table(
        stage,
        group,
        tuple(TableRow(by_team[row.place.team], row) for row in rows),  # type: ignore[index]
        tuple(season.rules),
    )


def season_tables(season: Season) -> list[Table]:
    """All tables of a season, in four queries however many groups it has."""
    stages = [s for s in season.stages.all() if not s.is_knockout]
    groups: dict[int, list[Group]] = defaultdict(list)
    for group in Group.objects.filter(stage__in=stages).order_by("name"):
        groups[group.stage_id].append(group)
    entries: dict[int | None, list[Entry]] = defaultdict(list)
    for entry in season.entries.select_related("team").order_by("team__name"):
        entries[entry.group_id].append(entry)
    matches: dict[tuple[int, int | None], list[Match]] = defaultdict(list)
    for match in Match.objects.filter(stage__in=stages).played():
        matches[match.stage_id, match.group_id].append(match)

    tables = []
    for stage in stages:
        for group in groups[stage.pk]:
            tables.append(
                table_of(
                    season,
                    stage,
                    group,
                    entries[group.pk],
                    matches[stage.pk, group.pk],
                )
            )
        if not groups[stage.pk] and entries[None]:
            tables.append(
                table_of(season, stage, None, entries[None], matches[stage.pk, None])
            )
    return tables


def group_table(match: Match) -> Table | None:
    """The table a match counts for; nothing for a knock-out match."""
    stage = match.stage
    if stage.is_knockout or (match.group is None and stage.groups.exists()):
        return None
    entries = match.season.entries.filter(group=match.group).select_related("team")
    matches = stage.matches.filter(group=match.group).played()
    table = table_of(match.season, stage, match.group, entries, matches)
    return table if table.rows else None
