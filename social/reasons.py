"""(pure) Coded reasons with the advice the proposer reads beside each of them."""

from __future__ import annotations

from enum import StrEnum


class Reject(StrEnum):
    """Why a post is not shown; the order is that of the keys 1 to 9."""

    UNVERIFIED = "unverified"
    NOT_ORIGINAL = "not-original"
    PRIVATE_PERSON = "private-person"
    MINOR = "minor"
    ABUSIVE = "abusive"
    MISLEADING = "misleading"
    UNWANTED = "unwanted"
    OFF_SUBJECT = "off-subject"
    OTHER = "other"


class Change(StrEnum):
    """What should be mended first; the order is that of the keys 1 to 9."""

    ADDRESS = "address"
    WORDS = "words"
    NAME = "name"
    DATE = "date"
    CONTEXT = "context"
    PERMISSION = "permission"
    TRANSLATION = "translation"
    MODE = "mode"
    OTHER = "other-change"


REJECT_LABELS: dict[str, str] = {
    Reject.UNVERIFIED: "We could not establish that it is genuine",
    Reject.NOT_ORIGINAL: "It copies someone else's post",
    Reject.PRIVATE_PERSON: "It is a private person's, not for the news",
    Reject.MINOR: "It may be by or about a child",
    Reject.ABUSIVE: "It abuses or threatens somebody",
    Reject.MISLEADING: "It is wrong or misleads",
    Reject.UNWANTED: "Its author does not wish to be quoted",
    Reject.OFF_SUBJECT: "It adds nothing to the story",
    Reject.OTHER: "Another reason, given in the note",
}

CHANGE_LABELS: dict[str, str] = {
    Change.ADDRESS: "The link to the original is missing",
    Change.WORDS: "The words are not those of the original",
    Change.NAME: "The name or handle is not right",
    Change.DATE: "The date is missing or not right",
    Change.CONTEXT: "The story does not say why it quotes this",
    Change.PERMISSION: "Ask the author first",
    Change.TRANSLATION: "Readers need a translation beside it",
    Change.MODE: "It should be shown another way",
    Change.OTHER: "Another change, given in the note",
}

ADVICE: dict[str, str] = {
    Reject.UNVERIFIED: (
        "Look for a second source, or tell the story without it. If you can show who "
        "wrote it and when, ask for it to be reopened."
    ),
    Reject.NOT_ORIGINAL: "Find the post it copies and propose that one instead.",
    Reject.PRIVATE_PERSON: (
        "Say what was said without name and words, or ask the author for permission "
        "and propose it again with the answer in the note."
    ),
    Reject.MINOR: "Leave it out. Children are not quoted without their parents.",
    Reject.ABUSIVE: "Report that there was abuse, if it is news, without repeating it.",
    Reject.MISLEADING: "Say in your own words what is true, and leave the post out.",
    Reject.UNWANTED: "Respect the wish. The story stands without the post.",
    Reject.OFF_SUBJECT: "Leave it out, or propose one that carries the story on.",
    Reject.OTHER: "",
    Change.ADDRESS: (
        "Open the post on its platform, copy its link and propose it again with it."
    ),
    Change.WORDS: (
        "Capture it again from its link or embed code: words once kept never change."
    ),
    Change.NAME: "Capture it again with name and handle as the account shows them.",
    Change.DATE: "Look the date up in the original and capture the post again with it.",
    Change.CONTEXT: (
        "Introduce the post in the sentence before it: who speaks, and why it matters."
    ),
    Change.PERMISSION: (
        "Write to the author, then put the answer into the note and hand it in again."
    ),
    Change.TRANSLATION: (
        "Add it on the post's page under Translations, say who or what made it, then "
        "hand the post in again: readers see it under the original."
    ),
    Change.MODE: "Say in the note how it should be shown, then hand it in again.",
}


# The questions of verification, by the codes under which the log keeps their answers.
VERIFIED_LABELS: dict[str, str] = {
    "verified-source": "Source",
    "verified-content": "Content",
    "verified-date": "Date",
    "verified-place": "Place",
    "verified-original": "Original, not a repost",
    "verified-verdict": "Verdict",
}


def label_of(code: str) -> str:
    """The reason in words; the code itself where it is not one of ours."""
    labels = CHANGE_LABELS | REJECT_LABELS | VERIFIED_LABELS
    return labels.get(code, code)


def advice_for(code: str) -> str:
    """What the proposer may do about it; empty where the note says it."""
    return ADVICE.get(code, "")
