"""Doubles: two people who are one side, "Ann Roe and Bea Lund"."""

from collections.abc import Sequence
from functools import lru_cache

from articles.copy.any_case import AnyCase
from articles.copy.names import Name
from articles.copy.polyglot import JOINS_NAMES
from articles.copy.result_words import SETS
from articles.copy.sides import is_side

DOUBLES = AnyCase(
    r"\b(?:doubles|dobles|doppio|doppel|(?:double|dubbel|duble) (?:dames|messieurs"
    r"|mixte|spel)"
    r"|duplas|beach[ -]?volley\w*|vôlei de praia|voleibol de praia|vóley playa"
    r"|voley playa"
    r"|volley[ -](?:de )?plage|siatkówk\w+ plażow\w+|siatkark\w+ plażow\w+"
    r"|plážov\w+ volejbal\w*"
    r"|odbojk\w+ na pijesku|пляжн\w+ волейбол\w*|пляжн\w+ волейболіст\w*|debl\w*"
    r"|deblu)\b"
)
TWO_PAIRS = 2


def in_pairs(sentence: str, names: Sequence[Name], paragraph: str) -> tuple[Name, ...]:
    """The names of a sentence, two by two where it tells of doubles.

    The word for it stands in the paragraph; or two pairs stand beside their sets.
    """
    if not JOINS_NAMES.search(sentence) or len(names) < TWO_PAIRS:
        return tuple(names)
    if tells_of_doubles(paragraph):
        return join_pairs(sentence, names)
    if SETS.search(sentence):
        joined = join_pairs(sentence, names)
        pairs = [n for n in joined if JOINS_NAMES.search(n.text)]
        if len(pairs) == TWO_PAIRS:
            return joined
    return tuple(names)


@lru_cache(maxsize=64)
def tells_of_doubles(paragraph: str) -> bool:
    return DOUBLES.search(paragraph) is not None


def join_pairs(sentence: str, names: Sequence[Name]) -> tuple[Name, ...]:
    """Names with each two that an "and" joins made one."""
    joined: list[Name] = []
    for name in names:
        previous = joined[-1] if joined else None
        if (
            previous
            and is_side(previous.text)
            and not JOINS_NAMES.search(previous.text)
            and JOINS_NAMES.fullmatch(sentence[previous.end : name.start])
        ):
            both = previous.text + sentence[previous.end : name.start] + name.text
            joined[-1] = Name(previous.start, name.end, both)
        else:
            joined.append(name)
    return tuple(joined)
