"""What stands over the story: headline, standfirst, section, byline."""

from collections.abc import Iterator

import regex

from articles.checks.finding import Finding

HEADLINE_AIM, HEADLINE_WARN, HEADLINE_STOP = 65, 80, 120
STANDFIRST_RANGE = (120, 200)


def graphemes(text: str) -> int:
    """How many characters a reader counts in the text."""
    return len(regex.findall(r"\X", text))


def findings(article, blocks) -> Iterator[Finding]:
    length = graphemes(article.headline)
    if length > HEADLINE_STOP:
        yield Finding.stop(
            f"The headline has {length} characters; {HEADLINE_STOP} is the most.",
            "headline",
        )
    elif length > HEADLINE_WARN:
        yield Finding.advice(
            f"The headline has {length} characters; aim for {HEADLINE_AIM}.",
            "headline",
        )
    if article.section is None:
        yield Finding.stop("Choose a section: it is part of the address.", "section")
    if not article.standfirst.strip():
        yield Finding.advice("There is no standfirst.", "standfirst")
    elif graphemes(article.standfirst) > STANDFIRST_RANGE[1]:
        yield Finding.advice(
            f"The standfirst has {graphemes(article.standfirst)} characters; "
            f"{STANDFIRST_RANGE[0]} to {STANDFIRST_RANGE[1]} read best.",
            "standfirst",
        )
    if not article.ordered_contributors:
        yield Finding.advice("Nobody stands in the byline.", "byline")
