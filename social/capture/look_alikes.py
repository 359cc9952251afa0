"""Handles made to be taken for another account's."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

import regex

# Letters of other alphabets, and digits, that pass for a Latin letter at a glance.
# All members of a group become its first.
GROUPS = (
    "o0оοօӧ°",
    "il1|!іӏıιlΙ",
    "aаαɑ@4",
    "eеєҽ3",
    "cсϲ",
    "pрρ",
    "xхχ×",
    "yуүγ",
    "sѕ5$",
    "jјϳ",
    "hһհ",
    "kкκ",
    "mм",
    "nпη",
    "tтτ",
    "uυսц",
    "vνѵ",
    "wԝѡω",
    "bь8ЬВβ",
    "dԁ",
    "gɡց9",
    "qԛ",
    "z2ᴢ",
    "rг",
)
FOLDED = str.maketrans(
    {sign: group[0] for group in GROUPS for sign in group.casefold()}
)
PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"))
DROPPED = regex.compile(r"[\s_.\-\p{Cf}\p{M}]")


def skeleton(handle: str) -> str:
    """The same for two handles that a hurried eye takes for one."""
    folded = unicodedata.normalize("NFKD", handle.removeprefix("@")).casefold()
    folded = DROPPED.sub("", folded.translate(FOLDED))
    for pair, letter in PAIRS:
        folded = folded.replace(pair, letter)
    return folded


def look_alikes(handle: str, known: Iterable[str]) -> list[str]:
    """Those of the known handles that this one resembles without being the same.

    Case counts for nothing on any platform, so `Sporf` and `sporf` are one account.
    """
    if not handle.strip("@ "):
        return []
    own = handle.removeprefix("@").casefold()
    wanted = skeleton(handle)
    found = {
        name: None
        for name in known
        if name.removeprefix("@").casefold() != own and skeleton(name) == wanted
    }
    return list(found)
