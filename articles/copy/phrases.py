"""A pattern for many phrases in which each letter of a text is looked at once."""

import re
from collections.abc import Iterable


def branching(phrases: Iterable[str], *, at_word: bool = False) -> str:
    """A pattern for any of the phrases, the longest wherever one begins another.

    `at_word` keeps to where a word begins. Its letter stands first, before what may not
    stand before it, so that every other letter of a text is passed over at once.
    """
    by_letter: dict[str, list[str]] = {}
    ends_here = False
    for phrase in sorted(set(phrases)):
        if phrase:
            by_letter.setdefault(phrase[0], []).append(phrase[1:])
        else:
            ends_here = True
    parts = [
        (r"\s" if letter == " " else re.escape(letter))
        + (r"(?<!\w.)" if at_word else "")
        + branching(rest)
        for letter, rest in by_letter.items()
    ]
    if not parts:
        return ""
    if len(parts) == 1 and not ends_here:
        return parts[0]
    return f"(?:{'|'.join(parts)}){'?' if ends_here else ''}"
