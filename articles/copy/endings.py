"""How a match ended besides its score, told apart from its result."""

import re
from collections.abc import Sequence
from dataclasses import replace

from articles.copy.sentences import LONGEST_LEAD
from articles.copy.sides import Result


def add_detail(
    results: list[Result], paragraphs: Sequence[str], captions: Sequence[str]
) -> list[Result]:
    """How the only match of a story ended, told anywhere in it."""
    if len(results) != 1 or results[0].detail or results[0].first_score is None:
        return results
    for text in (*paragraphs[:LONGEST_LEAD], *captions):
        for pattern, words in LOOSELY:
            told = pattern.search(text)
            if told and not AVOIDED.search(
                text[max(0, told.start() - 40) : told.end()]
            ):
                return [replace(results[0], detail=words)]
    return results


AVOIDED = re.compile(
    r"\b(?:avoid\w*|without|no|not|forc\w+|before|spared?|last|until)\b", re.IGNORECASE
)
LOOSELY = (
    (re.compile(r"\b(?:double|second) overtime\b"), "double overtime"),
    (re.compile(r"\bovertime, and then a second one\b"), "double overtime"),
    (re.compile(r"\b[Oo]vertime\b|\bOT\b"), "overtime"),
    (re.compile(r"\bgolden[- ]point\b"), "golden point"),
    (
        re.compile(
            r"\bextra[- ]time\b|\bpr[oó]rroga\b|\bprolongations?\b|\bVerlängerung\b"
            r"|\bsupplementari\b|\bverlenging\b|\bprorrogação\b|\bprolongamento\b"
            r"|\bdogryw\w+|\bförlängning\w*|\bforl[eæ]ng\w+|\bekstraomganger\b"
        ),
        "after extra time",
    ),
)
