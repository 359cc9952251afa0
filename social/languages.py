"""Languages by their tags (BCP 47): how a tag is spelt, read out and written."""

from __future__ import annotations

from django.conf.locale import LANG_INFO

# Spoken of often enough, and not among the languages Django knows.
MORE_NAMES = {
    "am": "Amharic",
    "fil": "Filipino",
    "ha": "Hausa",
    "jv": "Javanese",
    "ku": "Kurdish",
    "lo": "Lao",
    "mt": "Maltese",
    "ps": "Pashto",
    "si": "Sinhala",
    "so": "Somali",
    "tl": "Tagalog",
    "wo": "Wolof",
    "yo": "Yoruba",
    "zh": "Chinese",
    "zu": "Zulu",
}
FROM_RIGHT = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "ug", "ur", "yi"}
)
SCRIPTS_FROM_RIGHT = frozenset(
    {"Adlm", "Arab", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"}
)
SCRIPT_LENGTH = 4
REGION_LENGTH = 2


def spelt(tag: str) -> str:
    """The tag as it is usually spelt: pt-BR, zh-Hant, whatever the letters typed."""
    first, *rest = tag.strip().split("-")
    parts = [first.lower()]
    for part in rest:
        if len(part) == SCRIPT_LENGTH and part.isalpha():
            parts.append(part.title())
        elif len(part) == REGION_LENGTH and part.isalpha():
            parts.append(part.upper())
        else:
            parts.append(part.lower())
    return "-".join(parts)


def language_name(tag: str) -> str:
    """The language in English words; empty where the tag is none we know."""
    parts = spelt(tag).split("-")
    while parts:
        known = "-".join(parts).lower()
        name = MORE_NAMES.get(known) or LANG_INFO.get(known, {}).get("name")
        if name:
            return str(name)
        parts.pop()
    return ""


def into_language(tag: str) -> str:
    """The end of "Translation into ...", with the bare tag where it has no name."""
    return language_name(tag) or f"the language “{spelt(tag)}”"


def direction(tag: str) -> str:
    """Which way the language is written: "rtl" or "ltr"."""
    first, *rest = spelt(tag).split("-")
    scripts = [part for part in rest if len(part) == SCRIPT_LENGTH and part.isalpha()]
    if scripts:
        return "rtl" if scripts[0] in SCRIPTS_FROM_RIGHT else "ltr"
    return "rtl" if first in FROM_RIGHT else "ltr"
