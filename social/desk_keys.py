"""(pure) The single letters of the moderators' desk, and how a person changes them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import regex


@dataclass(frozen=True)
class Key:
    """One thing a letter does: its name, its usual letter, and what it says."""

    name: str
    letter: str
    does: str


KEYS = (
    Key("next", "j", "Next post"),
    Key("before", "k", "Post before"),
    Key("approve", "a", "Approve; keep, where the original vanished"),
    Key("changes", "c", "Ask for changes; 1 to 9 then gives the reason"),
    Key("reject", "r", "Reject; 1 to 9 then gives the reason"),
    Key("escalate", "e", "Escalate"),
    Key("skip", "s", "Skip, and leave it to others"),
    Key("note", "n", "Write a note; Esc leaves it"),
    Key("original", "o", "Open the original in a new tab"),
    Key("cover", "b", "Cover or uncover the post"),
    Key("undo", "u", "Undo the last decision"),
    Key("alone", "z", "The card alone, without the list"),
)
LETTER = regex.compile(r"[a-z]")


class KeyTaken(ValueError):
    """One letter cannot do two things; the message says which."""


def letters(chosen: Mapping[str, str]) -> dict[str, str]:
    """The letter of every key: as chosen, else the usual one."""
    return {
        key.name: letter
        if LETTER.fullmatch(letter := str(chosen.get(key.name, "")))
        else key.letter
        for key in KEYS
    }


def check_letters(found: Mapping[str, str]) -> None:
    """Raise a KeyTaken where one letter would do two things."""
    owner: dict[str, Key] = {}
    for key in KEYS:
        other = owner.setdefault(found[key.name], key)
        if other is not key:
            raise KeyTaken(
                f"The letter {found[key.name]} would do two things: “{other.does}” and "
                f"“{key.does}”. Give one of them another letter."
            )
