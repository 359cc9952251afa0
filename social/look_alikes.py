"""(pure) Handles that resemble each other, and words that were changed."""

from __future__ import annotations

import unicodedata
from difflib import SequenceMatcher

import regex

# What each of these letters and figures looks like; kept short and meant for handles.
# Figures that are as often a year or a shirt number (4, 7, 8) stand for themselves.
_LOOKS = {
    "a": "аαɑᴀ",
    "ae": "æ",
    "b": "вьʙ",
    "c": "сᴄ",
    "d": "ԁđðɖᴅ",
    "e": "3еεєᴇ",
    "f": "ƒꞙ",
    "g": "ɡցɢ",
    "h": "нһհħʜ",
    "j": "јյᴊ",
    "k": "кκᴋ",
    "l": "1i|ıіιɩӏłʟ",
    "m": "мᴍ",
    "n": "пηոɴ",
    "o": "0оοσօøᴏ",
    "oe": "œ",
    "p": "рρþᴘ",
    "q": "ԛզ",
    "r": "гʀ",
    "s": "5ѕꜱ",
    "t": "тτŧᴛ",
    "u": "υսᴜμ",
    "v": "νѵᴠ",
    "w": "ԝωᴡ",
    "x": "хχ",
    "y": "уγʏ",
    "z": "ᴢ",
    "": "_-.·‧",
}
_SAME_LOOK = str.maketrans(
    {sign: looks for looks, signs in _LOOKS.items() for sign in signs}
)
# Capitals that look like another letter than their small form does.
_CAPITALS = str.maketrans("ΒΖΗΜΝΥϹϲ", "bzhmnycc")
# Signs that are not seen at all: those that steer, and those that choose a form.
_UNSEEN = ("Cf", "Cc", "Zs")
_FORMS = regex.compile(r"\p{Variation_Selector}+")
# Everything that a browser takes for the dot in a server's name.
DOTS = regex.compile("[.\u3002\uff0e\uff61]")
COMPARED = 2000
ALIKE = 0.75


def handle_key(handle: str) -> str:
    """The same for two handles that a hurried reader takes for one.

    In the name of a server only its dots tell more than its letters do.
    """
    name, at, server = handle.partition("@")
    labels = (_looks(_spelt_out(label)) for label in DOTS.split(server))
    return f"{_looks(name)}{at}{'.'.join(labels)}"


def _looks(text: str) -> str:
    """The letters a hurried reader sees in it."""
    plain = _seen(unicodedata.normalize("NFD", text).translate(_CAPITALS))
    letters = "".join(
        sign
        for sign in unicodedata.normalize("NFD", plain)
        if not unicodedata.combining(sign)
    )
    return letters.translate(_SAME_LOOK).replace("rn", "m").replace("vv", "w")


def _spelt_out(label: str) -> str:
    """A part of a server's name in the letters that its ASCII spelling stands for."""
    label = label.casefold()
    if not label.startswith("xn--"):
        return label
    try:
        return label.encode("ascii").decode("idna")
    except UnicodeError:
        return label


def _seen(text: str) -> str:
    visible = (
        sign
        for sign in _FORMS.sub("", text)
        if unicodedata.category(sign) not in _UNSEEN
    )
    return unicodedata.normalize("NFKC", "".join(visible)).casefold()


def are_one_handle(one: str, other: str) -> bool:
    """Whether these are two spellings of one account.

    No platform tells case apart, and a server's name may be spelt in ASCII.
    """
    return _spelling(one) == _spelling(other)


def _spelling(handle: str) -> str:
    name, at, server = unicodedata.normalize("NFC", handle.casefold()).partition("@")
    labels = (_spelt_out(label) for label in DOTS.split(server))
    return f"{name}{at}{'.'.join(labels)}"


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
