"""The history of decisions as a file: for a table, and for a program."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import TYPE_CHECKING, Any

import regex

if TYPE_CHECKING:
    from social.models import Decision

# What a table program takes for the beginning of a formula, also behind blanks.
FORMULA = regex.compile(r"[\s\0]*[=+\-@＝＋－＠]|[\t\r\n]")
# By this sign programs know the letters of the file.
MARK = "\ufeff"
COLUMNS = (
    "sequence",
    "decided_at",
    "by",
    "account",
    "post",
    "platform",
    "handle",
    "decision",
    "from",
    "to",
    "lies",
    "reason_code",
    "reason",
    "digest_seen",
    "previous_digest",
    "digest",
)


def facts_of(decision: Decision) -> dict[str, Any]:
    """What the file says of one decision; no word of the post is among it."""
    post = decision.post
    said = (
        decision.sequence,
        decision.decided_at.isoformat(),
        decision.decider,
        decision.by.get_username(),
        decision.post_id,
        post.platform,
        post.handle,
        decision.deed,
        decision.from_status,
        decision.to_status,
        decision.desk_state,
        decision.reason_code,
        decision.reason,
        decision.digest_seen,
        decision.previous_digest,
        decision.digest,
    )
    return dict(zip(COLUMNS, said, strict=True))


def cell(value: object) -> str:
    """The value as a cell that no table program takes for a formula."""
    text = str(value)
    return f"'{text}" if isinstance(value, str) and FORMULA.match(text) else text


def as_csv(decisions: Iterable[Decision]) -> Iterator[str]:
    """The lines of a table, one decision each, for a response that streams."""
    yield MARK + _line(COLUMNS)
    for decision in decisions:
        yield _line(cell(value) for value in facts_of(decision).values())


def as_json(decisions: Iterable[Decision]) -> Iterator[str]:
    """One JSON object whose list holds every decision exactly as it is kept."""
    yield '{"decisions": ['
    between = "\n"
    for decision in decisions:
        yield between + json.dumps(facts_of(decision), ensure_ascii=False)
        between = ",\n"
    yield "\n]}\n"


def _line(cells: Iterable[object]) -> str:
    line = StringIO()
    csv.writer(line, quoting=csv.QUOTE_ALL).writerow(cells)
    return line.getvalue()
