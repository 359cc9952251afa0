"""Which match does a text mean? The record, and in words why it must be that one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q
from django.utils.formats import date_format

from .models import Match, Team
from .names import fold

# A report is dated where it is filed, and a match where it is played.
DAYS_OF_TOLERANCE = 1


@dataclass(frozen=True)
class FoundMatch:
    """A match and the reason it was chosen."""

    match: Match
    reason: str


@dataclass(frozen=True)
class _Candidate:
    match: Match
    # None where there is nothing to compare.
    score_agrees: bool | None
    days_off: int | None


def find_match(
    sides: Sequence[tuple[str, str | None]],
    date: date | None = None,
    competition: str | None = None,
    teams: Mapping[str, set[int]] | None = None,
) -> FoundMatch | None:
    """The one match of these teams, or nothing when none or several could be meant.

    `sides` are one or two pairs of a team's name, in any of its names, and its goals
    as written. The date may be a day off. The score and the competition decide between
    several matches; a score that differs does not hide a match that both teams and the
    date point to, and the reason says so. `teams` are those of each name where many
    matches are looked for and they were asked for together.
    """
    if not 1 <= len(sides) <= 2 or (len(sides) == 1 and date is None):
        return None
    if teams is None:
        teams = Team.objects.ids_by_name(name for name, _ in sides)
    meant = [teams[name] for name, _ in sides]
    candidates = [
        _Candidate(
            match,
            _score_agrees(match, meant, sides),
            match.day_distance(date) if date else None,
        )
        for match in _matches(meant, date)
    ]
    candidates = _narrow(candidates, competition)
    if len(candidates) != 1:
        return None
    found = candidates[0]
    if found.score_agrees is False and found.days_off is None:
        return None
    return FoundMatch(found.match, _reason(found, sides))


def _matches(teams: list[set[int]], day: date | None) -> list[Match]:
    if not all(teams):
        return []
    first, second = teams[0], teams[-1]
    if len(teams) == 1:
        wanted = Q(home_team__in=first) | Q(away_team__in=first)
    else:
        wanted = Q(home_team__in=first, away_team__in=second) | Q(
            home_team__in=second, away_team__in=first
        )
    matches = Match.objects.for_listing().filter(wanted)
    if day is not None:
        matches = matches.filter(
            local_date__range=(
                day - timedelta(days=DAYS_OF_TOLERANCE),
                day + timedelta(days=DAYS_OF_TOLERANCE),
            )
        )
    # Enough to see that a pairing without a date is ambiguous, and no more.
    return list(matches.order_by("-kick_off")[:200])


def _score_agrees(
    match: Match, teams: list[set[int]], sides: Sequence[tuple[str, str | None]]
) -> bool | None:
    if len(sides) != 2 or any(goals is None for _, goals in sides):
        return None
    if not match.score.is_known:
        return None
    written = [_figure(goals or "") for _, goals in sides]
    if match.home_team_id not in teams[0]:
        written.reverse()
    score = match.score
    return written == [_figure(score.home_figure), _figure(score.away_figure)]


def _figure(text: str) -> str:
    """Goals as figures, whatever stands around them: “3 (aet)” is 3."""
    found = re.match(r"\d+", text.strip())
    return (
        str(int(found[0])) if found and not re.search(r"[/–-]", text) else text.strip()
    )


def _narrow(candidates: list[_Candidate], competition: str | None) -> list[_Candidate]:
    """Let score, day and competition decide, in that order, while several remain."""
    tests = [
        lambda each: each.score_agrees is True,
        lambda each: each.days_off == 0,
        lambda each: bool(competition) and _is_competition(each.match, competition),
    ]
    for test in tests:
        if len(candidates) < 2:
            break
        candidates = [each for each in candidates if test(each)] or candidates
    return candidates


def _is_competition(match: Match, text: str | None) -> bool:
    wanted = fold(text or "")
    season = match.season
    names = (season.competition.name, season.competition.short_name, str(season))
    return bool(wanted) and any(fold(name) == wanted for name in names if name)


def _reason(found: _Candidate, sides: Sequence[tuple[str, str | None]]) -> str:
    match = found.match
    agree = ["both teams" if len(sides) == 2 else "the team"]
    differ = []
    if found.score_agrees is True:
        agree.append("the score")
    elif found.score_agrees is False:
        written = "–".join(goals or "" for _, goals in sides)
        differ.append(f"the score differs ({written} in the text)")
    if found.days_off == 0:
        agree.append("the date")
    elif found.days_off:
        differ.append("the date is a day off")
    words = ", ".join(agree[:-1]) + " and " + agree[-1] if agree[1:] else agree[0]
    verb = "agree" if len(agree) > 1 or len(sides) == 2 else "agrees"
    tail = f", but {' and '.join(differ)}" if differ else ""
    figures = match.score.figures or "v"
    day = date_format(match.local_date, "j F Y")
    return (
        f"{match.home_name} {figures} {match.away_name} on {day}: {words} {verb}{tail}"
    )
