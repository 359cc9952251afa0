"""Parsed copy to the records it means: the post as captured, the match it tells of."""

from collections.abc import Iterable, Mapping

from articles.copy.structure import MatchFacts, Post
from articles.matches.finding import FoundMatch, find_match
from articles.matches.models import Team
from social.capture.parsing import CapturedPost, Method, Precision
from social.text.platforms import platform_named


def match_for(
    facts: MatchFacts, teams: Mapping[str, set[int]] | None = None
) -> FoundMatch | None:
    """The match record these facts mean; records hold two teams, races do not fit.

    `teams` is what `teams_in` gave for many facts together.
    """
    if not 1 <= len(facts.sides) <= 2:
        return None
    return find_match(
        [(side.name, side.score) for side in facts.sides],
        date=facts.date,
        competition=facts.competition,
        teams=teams,
    )


def teams_in(facts: Iterable[MatchFacts]) -> dict[str, set[int]]:
    """The teams of every name in these facts, asked for together."""
    return Team.objects.ids_by_name(
        {side.name for each in facts for side in each.sides}
    )


def no_record(facts: MatchFacts) -> str:
    """Why no match record is linked to these facts, and what to do."""
    if len(facts.sides) > 2:
        return (
            f"This names {len(facts.sides)} sides, as a race does: match records hold "
            "two teams, so none was linked."
        )
    names = " and ".join(side.name for side in facts.sides) or "the teams named"
    day = f" on {facts.date:%-d %B %Y}" if facts.date else ""
    return (
        f"No match record of {names}{day} fits. Ask the results desk to enter the "
        "match, then choose it under “Topics, picture, match”."
    )


def captured_from(block: Post) -> CapturedPost:
    """A post of the copy as the desk of quoted posts takes it in."""
    return CapturedPost(
        platform=platform_named(block.platform).key,
        author_name=block.author or "",
        handle=block.handle or "",
        text=block.text,
        posted_on=block.posted,
        precision=Precision.DAY if block.posted else Precision.NONE,
        source_url=block.url or "",
        media=[{"kind": "unknown", "url": url, "alt": ""} for url in block.media],
        links=list(block.links),
        raw=block.source,
        method=Method.STORY,
        needs_review=block.needs_review,
        why=block.why or "",
    )
