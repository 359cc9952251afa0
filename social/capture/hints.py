"""What the reader of a capture was unsure of, in words for the person who looks."""

HINTS = {
    "no-signature": (
        "No signature was found, such as — Name (@handle) July 3, 2018. "
        "Fill in whose post it is and when it was made."
    ),
    "no-text": "Only the signature was found. Fill in the post's words.",
    "no-handle": "The signature has no handle. Look it up in the original.",
    "no-date": "The signature has no date. Look it up in the original.",
    "two-signatures": (
        "There are two signatures here, perhaps of two posts. Keep one post's words."
    ),
    "embed-only": "A link has no words of its own. Copy them from the original.",
    "not-a-post": "This address is of no post we know. Fill in what you see there.",
    "post-start": "Check where the post begins: the copy does not mark it.",
    "post-end": "Check where the post ends: words follow its signature.",
}
UNKNOWN = "The capture was not sure that it read everything rightly."


def hint_for(why: str) -> str:
    """The advice for these reasons, as a capture names them; empty for none."""
    reasons = [part.strip() for part in why.split(",") if part.strip()]
    return " ".join(dict.fromkeys(HINTS.get(reason, UNKNOWN) for reason in reasons))
