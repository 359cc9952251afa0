"""Words of many languages by what they mean, looked up one by one.

A hundred words cost a hundred look-ups, however many languages a lexicon knows; a
pattern of alternatives costs each of them at every character.
"""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from articles.copy.any_case import in_small

Meaning = TypeVar("Meaning")

# Figures keep their "+", ":" and "."; hyphens and apostrophes part words.
WORD = re.compile(r"\d+(?:[.:,+/]\d+)*|[^\W\d_]+")


class Word(NamedTuple):
    """A word where it stands, in lower case; a capital is remembered."""

    start: int
    end: int
    text: str
    capital: bool


make = tuple.__new__


@lru_cache(maxsize=256)
def words_in(sentence: str) -> tuple[Word, ...]:
    """The words and figures of a sentence in order."""
    small = in_small(sentence)
    spans = [found.span() for found in WORD.finditer(sentence)]
    # A named tuple made as a plain one, in half the time.
    return tuple(
        make(Word, (start, end, small[start:end], sentence[start].isupper()))
        for start, end in spans
    )


def listed(words: str) -> frozenset[str]:
    """The words of a list, as a set."""
    return frozenset(words.split())


class Lexicon(Generic[Meaning]):
    """What words mean. An entry that ends in "-" is a stem: any ending may follow."""

    def __init__(self, entries: Mapping[Meaning, str]) -> None:
        self.whole: dict[str, Meaning] = {}
        self.stems: dict[str, Meaning] = {}
        for meaning, listed in entries.items():
            for entry in listed.split():
                if entry.endswith("-"):
                    self.stems[entry[:-1]] = meaning
                else:
                    self.whole[entry] = meaning
        self.lengths = sorted({len(stem) for stem in self.stems}, reverse=True)
        # Copy repeats its words: each is looked up by its stems once.
        self.known: Known[Meaning] = Known(self.look_up)
        self.get = self.known.__getitem__

    def look_up(self, word: str) -> Meaning | None:
        """The meaning of a word in lower case, or null; `get` remembers it."""
        meaning = self.whole.get(word)
        if meaning is None:
            for length in self.lengths:
                meaning = self.stems.get(word[:length])
                if meaning is not None:
                    break
        return meaning


class Known(dict[str, Meaning | None]):
    """The meanings of words already looked up, as many as memory is kept for."""

    def __init__(self, look_up: Callable[[str], Meaning | None]) -> None:
        super().__init__()
        self.look_up = look_up

    def __missing__(self, word: str) -> Meaning | None:
        if len(self) >= MOST_KNOWN:
            self.clear()
        self[word] = meaning = self.look_up(word)
        return meaning


MOST_KNOWN = 20_000
