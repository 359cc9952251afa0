"""Reading JSON values one by one, with every problem noted under its path."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from ..minute import Minute, parse_minute
from ..score import Pair
from .facts import Problem

LONGEST_TEXT = 120
LARGEST_NUMBER = 32_767
LIKELY_YEARS = range(1850, 2151)
_SLUG = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")


class Node:
    """An object in a JSON file that knows its path and notes what is wrong with it.

    A reading method returns a harmless value after a problem, so that one pass over a
    file finds all of them.
    """

    def __init__(self, value: Any, where: str, problems: list[Problem]):
        self.where = where
        self.problems = problems
        self.value: dict[str, Any] = value if isinstance(value, dict) else {}
        self._read: set[str] = set()
        if not isinstance(value, dict):
            self.problem("Here should be an object in braces.", "")

    def problem(self, message: str, key: str) -> None:
        where = f"{self.where}.{key}" if self.where and key else self.where or key
        self.problems.append(Problem(where, message))

    def _get(self, key: str) -> Any:
        self._read.add(key)
        return self.value.get(key)

    def has(self, key: str) -> bool:
        return self.value.get(key) is not None

    def text(
        self, key: str, default: str | None = "", longest: int = LONGEST_TEXT
    ) -> str:
        """A text; with None as its default it has to be there."""
        value = self._get(key)
        if value is None:
            if default is None:
                self.problem("This is missing.", key)
            return default or ""
        if not isinstance(value, str):
            self.problem("Here should be a text in quotation marks.", key)
            return default or ""
        value = value.strip()
        if not value and default is None:
            self.problem("This is empty.", key)
        if len(value) > longest:
            self.problem(f"This is longer than {longest} characters.", key)
        if not value.isprintable():
            self.problem("This holds a character that cannot be seen.", key)
            return default or ""
        return value

    def slug(self, key: str, default: str) -> str:
        """A part of an address; made from a name where it is not given."""
        value = self.text(key, default, 60)
        if not _SLUG.fullmatch(value):
            self.problem("Give plain small letters, figures and hyphens.", key)
        return value

    def choice(self, key: str, among: Sequence[str], default: str = "") -> str:
        value = self.text(key, default)
        if value and value not in among:
            self.problem(
                f"“{value}” is not known here. Use one of: {', '.join(among)}.", key
            )
            return default
        return value

    def whole(
        self, key: str, default: int | None = None, largest: int = LARGEST_NUMBER
    ) -> int | None:
        """A whole number."""
        value = self._get(key)
        if value is None:
            return default
        if isinstance(value, bool) or not isinstance(value, int):
            self.problem("Here should be a whole number.", key)
            return default
        if abs(value) > largest:
            self.problem(f"This is beyond {largest:,}.", key)
            return default
        return value

    def count(
        self, key: str, default: int | None = None, largest: int = LARGEST_NUMBER
    ) -> int | None:
        """A whole number that is not negative."""
        value = self.whole(key, default, largest)
        if value is not None and value < 0:
            self.problem("This cannot be negative.", key)
            return default
        return value

    def flag(self, key: str, default: bool = False) -> bool:
        value = self._get(key)
        if value is None:
            return default
        if not isinstance(value, bool):
            self.problem("Here should be true or false.", key)
            return default
        return value

    def day(self, key: str) -> date | None:
        value = self.text(key)
        if not value:
            return None
        try:
            day = date.fromisoformat(value)
        except ValueError:
            self.problem(f"“{value}” is not a date. Write it as 2018-07-02.", key)
            return None
        return day if self.year_is_likely(day.year, key) else None

    def year_is_likely(self, year: int, key: str) -> bool:
        """Whether sport could be played then; a slip of the keyboard otherwise."""
        if year in LIKELY_YEARS:
            return True
        self.problem(
            f"The year {year} cannot be right: give one from {LIKELY_YEARS.start} to"
            f" {LIKELY_YEARS.stop - 1}.",
            key,
        )
        return False

    def pair(self, key: str) -> Pair | None:
        """Both teams' goals, [3, 2]."""
        value = self._get(key)
        if value is None:
            return None
        if (
            not isinstance(value, list)
            or len(value) != 2
            or not all(type(goals) is int and 0 <= goals <= 999 for goals in value)
        ):
            self.problem("Here should be both teams' goals, such as [3, 2].", key)
            return None
        return Pair(*value)

    def minute(self, key: str) -> Minute | None:
        """A minute, 69 or "90+4"."""
        value = self._get(key)
        if value is None:
            return None
        try:
            return parse_minute(str(value))
        except ValueError as error:
            self.problem(str(error), key)
            return None

    def texts(self, key: str) -> tuple[str, ...]:
        return tuple(
            text.strip() for text in self._list(key) if self._is_short_text(text, key)
        )

    def _is_short_text(self, value: Any, key: str) -> bool:
        if isinstance(value, str) and value.isprintable():
            if 0 < len(value.strip()) <= LONGEST_TEXT:
                return True
            self.problem(f"Each of these has 1 to {LONGEST_TEXT} characters.", key)
            return False
        self.problem("Each of these should be a text in quotation marks.", key)
        return False

    def _list(self, key: str) -> list[Any]:
        value = self._get(key)
        if value is None:
            return []
        if not isinstance(value, list):
            self.problem("Here should be a list in square brackets.", key)
            return []
        return value

    def node(self, key: str) -> Node:
        return Node(self._get(key) or {}, self._path(key), self.problems)

    def nodes(self, key: str) -> Iterator[Node]:
        """The objects of a list; a path counts them from nought, as JSON tools do."""
        for index, value in enumerate(self._list(key)):
            yield Node(value, f"{self._path(key)}[{index}]", self.problems)

    def _path(self, key: str) -> str:
        return f"{self.where}.{key}" if self.where else key

    def keys(self) -> list[str]:
        return list(self.value)

    def refuse_the_rest(self) -> None:
        """Note every key nobody asked for: it may be one misspelt."""
        for key in self.value:
            if key not in self._read and not key.startswith("_"):
                self.problem("This is not known here; is it misspelt?", key)
