"""One line per team as the results desk types it: Vertonghen 69, Chadli 90+4."""

import re
from dataclasses import dataclass

from .minute import Minute, parse_minute

# What may stand in brackets, or bare after the minute, and what it means.
_WORDS = {
    "pen": "penalty",
    "p": "penalty",
    "penalty": "penalty",
    "og": "own_goal",
    "o.g.": "own_goal",
    "own goal": "own_goal",
    "missed pen": "missed_penalty",
    "pen missed": "missed_penalty",
    "missed penalty": "missed_penalty",
    "yellow": "yellow",
    "booked": "yellow",
    "2nd yellow": "second_yellow",
    "second yellow": "second_yellow",
    "red": "red",
    "sent off": "red",
}
_TYPED_WORDS = {
    "penalty": "pen",
    "own_goal": "og",
    "missed_penalty": "missed pen",
    "yellow": "yellow",
    "second_yellow": "2nd yellow",
    "red": "red",
}
_WORD = "|".join(sorted((re.escape(word) for word in _WORDS), key=len, reverse=True))
_ITEM = re.compile(
    rf"""
    (?P<name>[^\d()]*?)                                   # may be left out: Kane 43, 45
    \s*(?P<minute>\d{{1,3}}\s*['’′]?(?:\s*\+\s*\d{{1,2}})?\s*['’′]?)
    \s*(?:\(\s*(?P<in_brackets>[^()]*)\)|(?P<bare>{_WORD}))?
    """,
    re.IGNORECASE | re.VERBOSE,
)
_BRACKETS_FIRST = re.compile(
    r"(?P<name>[^\d()]+?)\s*\(\s*(?P<word>[^()]*)\)\s*(?P<rest>\d.*)"
)


@dataclass(frozen=True)
class ScorerEntry:
    """A goal or card as typed: what, who and when."""

    kind: str
    name: str
    minute: Minute

    def __str__(self) -> str:
        word = _TYPED_WORDS.get(self.kind)
        return f"{self.name} {self.minute.typed}" + (f" ({word})" if word else "")


def parse_scorer_line(text: str) -> list[ScorerEntry]:
    """The goals and cards of one team, in the order typed.

    Items are parted by commas; a name holds until the next one, so that
    “Kane 43 (pen), 90+1” are two of Kane's. A ValueError carries the text the editor
    will see.
    """
    entries: list[ScorerEntry] = []
    for item in re.split(r"[,;\n]", text):
        if item.strip():
            name = entries[-1].name if entries else ""
            entries.append(_entry(item.strip(), name))
    return entries


def _entry(item: str, last_name: str) -> ScorerEntry:
    if turned := _BRACKETS_FIRST.fullmatch(item):
        item = f"{turned['name']} {turned['rest']} ({turned['word']})"
    found = _ITEM.fullmatch(item)
    if found is None:
        if not re.search(r"\d", item):
            raise ValueError(f"“{item}” has no minute. Type it like Vertonghen 69.")
        raise ValueError(
            f"“{item}” cannot be read. Type a name and a minute, then (pen), (og),"
            " (missed pen), yellow, 2nd yellow or red if need be."
        )
    name = found["name"].strip() or last_name
    if not name:
        raise ValueError(f"“{item}” has no name. Type it like Vertonghen 69.")
    word = " ".join((found["in_brackets"] or found["bare"] or "").lower().split())
    if word and word not in _WORDS:
        raise ValueError(
            f"“({word})” is not known. Use (pen), (og), (missed pen), yellow,"
            " 2nd yellow or red."
        )
    return ScorerEntry(_WORDS.get(word, "goal"), name, parse_minute(found["minute"]))


def write_scorer_line(entries: list[ScorerEntry]) -> str:
    """The line that `parse_scorer_line` reads back."""
    return ", ".join(str(entry) for entry in entries)
