"""One match with all that is said near it: what the story's result becomes."""

import re
from dataclasses import replace
from datetime import date

from articles.copy.kinds import Kinds
from articles.copy.names import find_names, same_side
from articles.copy.sides import Result
from articles.copy.structure import (
    MatchFacts,
    PhotoCaption,
    Scorer,
    Side,
)
from articles.copy.surroundings import find_surroundings


def share_days(matches: list[MatchFacts]) -> list[MatchFacts]:
    """In a round-up the day is told once: matches without one were played then."""
    days = {match.date for match in matches if match.date}
    if len(days) != 1:
        return matches
    return [replace(match, date=match.date or next(iter(days))) for match in matches]


def describe_match(
    result: Result,
    results: list[Result],
    paragraphs: list[str],
    photos: list[PhotoCaption],
    own_photos: list[PhotoCaption],
    day: date | None,
    sport: str | None,
    scorers: tuple[Scorer, ...],
    filed: str | None,
    headers: list[str],
    kinds: Kinds,
) -> MatchFacts:
    """One match with everything said near it."""
    around = find_surroundings(
        result,
        alone=len(results) == 1,
        paragraphs=paragraphs,
        photos=photos,
        own_photos=own_photos,
        day=day,
        sport=sport,
        until=min(
            (r.order for r in results if r.order > result.order),
            default=result.order + 2,
        ),
        filed_from=filed,
        headers=headers,
        kinds=kinds,
    )
    if sport in SHOOT_OUT_IN_SCORE:
        result = count_shoot_out(result)
    if sport in PLAYS_OVERTIME and result.detail == "after extra time":
        result = replace(result, detail="after overtime")
    return MatchFacts(
        sport=sport,
        sides=(
            Side(result.first, result.first_score),
            *([Side(result.second, result.second_score)] if result.second else []),
            *(Side(name, score) for name, score in result.others),
        ),
        winner=result.winner,
        detail=result.detail,
        competition=around.competition,
        stage=around.stage,
        venue=around.venue,
        city=around.city,
        date=around.day,
        scorers=scorers,
    )


# Here the shoot-out's winner is given the deciding goal in the score itself.
SHOOT_OUT_IN_SCORE = frozenset({"ice hockey"})


PLAYS_OVERTIME = frozenset({"ice hockey", "basketball"})


def count_shoot_out(result: Result) -> Result:
    """A "3-2 shoot-out win" on ice is the score, not the penalties taken."""
    found = re.fullmatch(r"(\d+)[-–](\d+) on penalties", result.detail or "")
    if not found or result.first_score is not None:
        return result
    return replace(
        result, first_score=found[1], second_score=found[2], detail="shoot-out"
    )


def settle_teams(result: Result, scorers: list[Scorer]) -> tuple[Scorer, ...]:
    """Name the one team left where the score leaves no choice."""
    settled = list(scorers)
    for index, scorer in enumerate(settled):
        if scorer.team is not None:
            continue
        room = {}
        for side, score in (
            (result.first, result.first_score),
            (result.second, result.second_score),
        ):
            told = sum(1 for s in settled if s.team == side)
            room[side] = int(score) - told if score and score.isdigit() else 0
        open_sides = [side for side, left in room.items() if left > 0]
        if len(open_sides) == 1:
            settled[index] = Scorer(scorer.name, open_sides[0], scorer.minute)
    return tuple(settled)


def pictures_of(
    results: list[Result], photos: list[PhotoCaption]
) -> list[list[PhotoCaption]]:
    """The pictures of each match: those that name as many of its sides as of any."""
    shown: list[list[PhotoCaption]] = [[] for _ in results]
    for photo in photos:
        names = [name.text for name in find_names(photo.text[:600])]
        counts = [
            sum(
                any(same_side(name, side) or side in name for name in names)
                for side in (result.first, result.second)
            )
            for result in results
        ]
        most = max(counts)
        for number, count in enumerate(counts):
            if count and count == most:
                shown[number].append(photo)
    return shown
