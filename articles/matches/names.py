"""Names made comparable: accents, case and punctuation set aside."""

import re
import unicodedata

# Letters that do not come apart into a base letter and a mark.
_LETTERS = str.maketrans(
    {
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ł": "l",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ı": "i",
        "ŋ": "n",
    }
)
_APOSTROPHES = re.compile(r"['’‘ʼ`´.]")
_BREAKS = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """The same text for look-up: “Modrić” and “MODRIC” fold alike, ß becomes ss."""
    text = unicodedata.normalize("NFKD", text).casefold()
    # Casefolding can bring marks back (İ), so they go afterwards.
    text = unicodedata.normalize("NFKD", text)
    text = "".join(letter for letter in text if not unicodedata.combining(letter))
    text = _APOSTROPHES.sub("", text.translate(_LETTERS))
    return _BREAKS.sub(" ", text).strip()


def last_name(name: str) -> str:
    """The word a scorer line uses when nothing better is known."""
    words = name.split()
    return words[-1] if words else ""


def slug_of(text: str, fallback: str = "") -> str:
    """The text as part of an address: “Mathias Jørgensen” -> mathias-jorgensen."""
    words = "".join(letter for letter in fold(text) if letter.isascii())
    return "-".join(words.split()) or fallback
