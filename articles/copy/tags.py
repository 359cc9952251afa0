"""Tags suggested from what a story names."""

from collections import Counter
from collections.abc import Sequence

from articles.copy.names import find_names
from articles.copy.result_words import names_competition
from articles.copy.sports import named_abroad
from articles.copy.structure import Block, MatchFacts, Paragraph, PhotoCaption

MOST_TAGS = 14
LONGEST_READ = 20_000


def suggest_tags(
    blocks: Sequence[Block], matches: Sequence[MatchFacts]
) -> tuple[str, ...]:
    """Competition, sides, sport, then people and places; the editor picks."""
    tags: dict[str, None] = {}
    for match in matches:
        for value in (
            match.competition,
            *(side.name for side in match.sides),
            match.sport,
        ):
            if value:
                tags.setdefault(value)
    sports = {match.sport for match in matches}
    for sport, name in named_abroad(told_in(blocks)):
        if sport in sports:
            tags.setdefault(name)
    for match in matches:
        for scorer in match.scorers:
            tags.setdefault(scorer.name)
    for name in people_named(blocks):
        if len(tags) >= MOST_TAGS - 2:
            break
        if not any(name in known or known in name for known in tags):
            tags.setdefault(name)
    for match in matches:
        if match.city:
            tags.setdefault(match.city)
    return tuple(tags)[:MOST_TAGS]


def told_in(blocks: Sequence[Block]) -> str:
    """The reporter's own words and those of captions, up to a report's length."""
    words = "\n".join(
        block.text[:2000]
        for block in blocks
        if isinstance(block, PhotoCaption | Paragraph)
    )
    return words[:LONGEST_READ]


def people_named(blocks: Sequence[Block]) -> list[str]:
    """Full names, those told of most often first."""
    counts: Counter[str] = Counter()
    words = []
    read = 0
    for block in blocks:
        if read > LONGEST_READ or block.role in ("furniture", "byline"):
            continue
        if isinstance(block, PhotoCaption | Paragraph):
            text = block.text[:2000]
            read += len(text)
            words.append(text)
            weight = 2 if isinstance(block, PhotoCaption) else 1
            for name in find_names(text):
                if " " in name.text and not names_competition(name.text):
                    counts[name.text] += weight
    everything = " ".join(words)
    for full in counts:
        counts[full] += everything.count(full.split(" ")[-1]) - 1
    return [full for full, count in counts.most_common(8) if count > 1]
