"""A typed line of scorers into event rows, its names found in the squads."""

from __future__ import annotations

from difflib import get_close_matches

from django.core.exceptions import ValidationError
from django.utils.text import get_text_list

from .models import Match, MatchEvent, Player, SquadPlace, Team
from .names import fold, slug_of
from .scorer_line import ScorerEntry, parse_scorer_line

# Typed before a name: this player is new, add them to the squad.
NEW = "+"


def events_from_line(match: Match, team: Team, text: str) -> list[MatchEvent]:
    """Rows for one team's line, not saved yet; a ValidationError says what is wrong.

    A row the match has already is left out, so that a line can be typed again.
    """
    try:
        entries = parse_scorer_line(text)
    except ValueError as error:
        raise ValidationError(str(error)) from error
    opponents = match.opponent_of(team)
    rows, problems = [], []
    for entry in entries:
        # Whoever makes an own goal is found in the opponents' squad.
        side = opponents if entry.kind == "own_goal" and opponents else team
        try:
            player = _player(match, side, entry.name)
        except ValidationError as error:
            problems.extend(error.messages)
            continue
        if not _is_there(match, team, player, entry):
            rows.append(
                MatchEvent(
                    match=match,
                    kind=entry.kind,
                    minute=entry.minute.minute,
                    added=entry.minute.added,
                    team=team,
                    player=player,
                )
            )
    if problems:
        raise ValidationError(problems)
    return rows


def save_rows(match: Match, rows: list[MatchEvent]) -> None:
    """Store rows of a line, with the players it brought along."""
    for row in rows:
        player = row.player
        if player is not None and player.pk is None:
            side = match.opponent_of(row.team) if row.kind == "own_goal" else row.team
            known = _squad(match, side or row.team).get(fold(player.name))
            if known is None:
                player.slug = _free_slug(player.name)
                player.save()
                SquadPlace.objects.create(
                    season=match.season, team=side or row.team, player=player
                )
            row.player = known or player
        row.match = match
        row.save()


def _squad(match: Match, team: Team) -> dict[str, Player]:
    places = SquadPlace.objects.filter(season=match.stage.season, team=team)
    return {
        fold(place.player.name): place.player
        for place in places.select_related("player")
    }


def _player(match: Match, team: Team, typed: str) -> Player:
    """The squad member of that name; a new player, unsaved, where one is announced."""
    squad = _squad(match, team)
    name = typed.removeprefix(NEW).strip()
    if typed.startswith(NEW) or not squad:
        return squad.get(fold(name)) or Player(name=name)
    exact = squad.get(fold(name))
    found = [exact] if exact else [p for p in squad.values() if p.answers_to(name)]
    if len(found) == 1:
        return found[0]
    if found:
        names = get_text_list(sorted(player.name for player in found), "and")
        raise ValidationError(
            f"{len(found)} players of {team.name} answer to “{name}”: {names}."
            " Type the full name."
        )
    raise ValidationError(
        f"{team.name} have no “{name}” in their squad.{_hint(name, squad)}"
        f" For a new player type {NEW}{name}, with the full name."
    )


def _hint(name: str, squad: dict[str, Player]) -> str:
    shorts = {fold(player.short): player.short for player in squad.values()}
    near = get_close_matches(fold(name), shorts, n=1)
    return f" Did you mean {shorts[near[0]]}?" if near else ""


def _is_there(match: Match, team: Team, player: Player, entry: ScorerEntry) -> bool:
    if match.pk is None or player.pk is None:
        return False
    return match.events.filter(
        kind=entry.kind,
        minute=entry.minute.minute,
        added=entry.minute.added,
        team=team,
        player=player,
    ).exists()


def _free_slug(name: str) -> str:
    base = slug_of(name, "player")
    taken = set(
        Player.objects.filter(slug__startswith=base).values_list("slug", flat=True)
    )
    slug, turn = base, 2
    while slug in taken:
        slug, turn = f"{base}-{turn}", turn + 1
    return slug
