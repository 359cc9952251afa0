"""Words of many languages by what they mean, looked up one by one.

A hundred words cost a hundred look-ups, however many languages a lexicon knows; a
pattern of alternatives costs each of them at every character.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

Meaning = TypeVar("Meaning")

# Figures keep their "+", ":" and "."; hyphens and apostrophes part words.
WORD = re.compile(r"\d+(?:[.:,+/]\d+)*|[^\W\d_]+")


class Word(NamedTuple):
    """A word where it stands, in lower case; a capital is remembered."""

    start: int
    end: int
    text: str
    capital: bool


@lru_cache(maxsize=256)
def words_in(sentence: str) -> tuple[Word, ...]:
    """The words and figures of a sentence in order."""
    words = []
    for found in WORD.finditer(sentence):
        start, end = found.span()
        word = found.group()
        small = word.lower()
        words.append(Word(start, end, small, small != word and word[0].isupper()))
    return tuple(words)


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
        self.known: dict[str, Meaning | None] = {}

    def get(self, word: str) -> Meaning | None:
        """The meaning of a word in lower case, or null."""
        if word in self.known:
            return self.known[word]
        meaning = self.whole.get(word)
        if meaning is None:
            for length in self.lengths:
                meaning = self.stems.get(word[:length])
                if meaning is not None:
                    break
        if len(self.known) >= MOST_KNOWN:
            self.known.clear()
        self.known[word] = meaning
        return meaning


MOST_KNOWN = 20_000
