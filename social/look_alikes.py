"""(pure) Handles that resemble each other, and words that were changed."""

from __future__ import annotations

import unicodedata
from difflib import SequenceMatcher

# Letters and figures that look like another; kept short and meant for handles.
_SAME_LOOK = str.maketrans(
    {
        "0": "o",
        "1": "l",
        "3": "e",
        "5": "s",
        "i": "l",
        "|": "l",
        "ı": "l",
        "а": "a",
        "в": "b",
        "е": "e",
        "ё": "e",
        "к": "k",
        "м": "m",
        "н": "h",
        "о": "o",
        "р": "p",
        "с": "c",
        "т": "t",
        "у": "y",
        "х": "x",
        "і": "l",
        "ј": "j",
        "ѕ": "s",
        "α": "a",
        "ε": "e",
        "ι": "l",
        "κ": "k",
        "ν": "v",
        "ο": "o",
        "ρ": "p",
        "τ": "t",
        "υ": "u",
        "χ": "x",
        "_": "",
        "-": "",
        ".": "",
    }
)
COMPARED = 2000
ALIKE = 0.75


def handle_key(handle: str) -> str:
    """The same for two handles that a hurried reader takes for one."""
    name, at, server = unicodedata.normalize("NFKC", handle).casefold().partition("@")
    plain = unicodedata.normalize("NFD", name)
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    looks = letters.translate(_SAME_LOOK).replace("rn", "m").replace("vv", "w")
    return f"{looks}{at}{server}"


def are_changed_words(one: str, other: str) -> bool:
    """Whether one text looks like the other with some words changed."""
    first, second = (
        " ".join(unicodedata.normalize("NFC", text).split())[:COMPARED]
        for text in (one, other)
    )
    if not first or not second or first == second:
        return False
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    return (
        matcher.real_quick_ratio() >= ALIKE
        and matcher.quick_ratio() >= ALIKE
        and matcher.ratio() >= ALIKE
    )
