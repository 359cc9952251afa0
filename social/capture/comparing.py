"""Whether two texts are the words of one post, however they came."""

from __future__ import annotations

import unicodedata

import regex

# What platforms rewrite, and leave out where they show the media itself.
LINKS = regex.compile(r"https?://\S+|\bpic\.(?:twitter|x)\.com/\w+")


def same_words(one: str, other: str) -> bool:
    """Whether two texts say the same, links and blanks aside."""
    return compared(one) == compared(other)


def compared(text: str) -> str:
    """The words of a text as they are compared: links and blanks aside."""
    return " ".join(LINKS.sub(" ", unicodedata.normalize("NFC", text)).split())


def is_beginning(one: str, other: str) -> bool:
    """Whether `one` is the beginning of `other`, cut short by its platform with `…`."""
    beginning = compared(one)
    cut = beginning.rstrip("… ")
    return beginning.endswith("…") and compared(other).startswith(cut)
