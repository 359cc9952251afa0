"""Host names as they stand in running text, without a look-up in any network."""

from __future__ import annotations

import regex

from social.text.endings import ENDINGS

LONGEST_ENDING = max(len(ending) for ending in ENDINGS)

# A letter, sign or emoji that a host name may hold: anything but ASCII punctuation,
# blanks, control and direction marks.
HOST_CHARACTER = (
    r"[^\s\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF"
    r"!-/:-@\[-`{-~＠＃　-〃「」『』【】、。！？，：；（）…“”‘’«»—–]"
)
ENDING_RUN = regex.compile(r"[\p{L}\p{M}]+", regex.V1)
ENDING_STOPS = frozenset("@+-")
PUNYCODE_LABEL = regex.compile(r"xn--[-0-9a-z]+", regex.I)


def ending_length(text: str, start: int) -> int:
    """How many characters from `start` are a known last label; 0 if none.

    Letters of another script may follow with no space between, as in
    `example.com中国語`; an ASCII letter, a digit, `@`, `+` or `-` may not.
    """
    punycode = PUNYCODE_LABEL.match(text, start, start + 63)
    if punycode and _may_end(text, punycode.end()):
        return punycode.end() - start
    run = ENDING_RUN.match(text, start, start + LONGEST_ENDING)
    if not run:
        return 0
    for end in range(run.end(), start + 1, -1):
        if text[start:end].lower() in ENDINGS and _may_end(text, end):
            return end - start
    return 0


def _may_end(text: str, at: int) -> bool:
    if at >= len(text):
        return True
    following = text[at]
    return not (following.isascii() and following.isalnum()) and (
        following not in ENDING_STOPS
    )


def is_label(label: str, *, underscore: bool = False) -> bool:
    """Whether this may be one part of a host name."""
    if not label or len(label) > 63:
        return False
    edges = label[0] + label[-1]
    if "-" in edges or "_" in edges or ("_" in label and not underscore):
        return False
    if label.isascii():
        return True
    if label.lower().startswith("xn--"):
        return False
    return len(label.encode("punycode", "surrogatepass")) + 4 <= 63


def host_end(text: str, start: int, end: int) -> int:
    """Where the host name that begins at `start` ends, at most at `end`; 0 if none."""
    best = 0
    labels_from = start
    labels = 0
    named = False
    while True:
        dot = text.find(".", labels_from, end)
        if labels and named:
            length = ending_length(text, labels_from)
            if length and labels_from + length <= end:
                best = labels_from + length
        if dot == -1 or dot - start > 253:
            return best
        label = text[labels_from:dot]
        if not is_label(label, underscore=True):
            return best
        named = "_" not in label
        labels += 1
        labels_from = dot + 1
