"""A goal as a sentence tells it, and the clause that tells it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from articles.copy.goal_subjects import CONCEDED
from articles.copy.lexicon import Word
from articles.copy.names import Name
from articles.copy.sides import Result

ADDED = re.compile(
    r"\b(?:doubled|extended|added|increased|stretched|trebled"
    r"|made it (?:[2-9]-0|two|three))\b"
)


@dataclass(slots=True)
class Goal:
    """A goal as a sentence tells it."""

    name: str
    team: str | None
    minute: str | None
    # What the verb says of the side: "doubled the lead", "equalised".
    verb: str = ""
    # One of several told at once, none with its minute.
    is_one_of: bool = False
    # Told by a name and a minute alone: "restored parity on 61 minutes".
    is_implied: bool = False
    # Told as one more, or as the last: "added another", "sealed it late".
    is_again: bool = False
    # Told by words that need not be of a goal.
    is_weak: bool = False
    # How many goals these words give the player in all, where they say so.
    total: int = 0

    def side_after(self, before: Sequence[str | None], result: Result) -> str | None:
        """The side a goal falls to, told from the sides that scored before it."""
        last = before[-1] if before else None
        if last is None:
            return None
        if ADDED.search(self.verb):
            return last
        if CONCEDED.search(self.verb):
            first, second = before.count(result.first), before.count(result.second)
            if first != second:
                # "Roe pulled one back and Holm levelled": both for who was behind.
                return result.first if first < second else result.second
            return result.second if last == result.first else result.first
        return None


@dataclass(slots=True)
class Clause:
    """A part of a sentence with who is named there, and what is told of them."""

    start: int
    text: str
    persons: list[Name]
    clubs: list[Name]
    minutes: list[tuple[int, str]]
    verbs: list[Word]
    # Who is listed there, with how many goals each got.
    together: dict[int, int]
    # Told of a goal, or of a player and a minute alone.
    is_told: bool = False
    is_implied: bool = False
