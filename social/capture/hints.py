"""What the reader of a capture was unsure of, in words for the person who looks."""

HINTS = {
    "no-signature": (
        "No signature was found, such as — Name (@handle) July 3, 2018. "
        "Fill in whose post it is and when it was made."
    ),
    "no-text": "Only the signature was found. Fill in the post's words.",
    "no-handle": "The signature has no handle. Look it up in the original.",
    "no-date": "The signature has no date. Look it up in the original.",
    "unread-date": (
        "The date of the signature cannot be read for sure. Fill it in as 3 July 2018."
    ),
    "two-signatures": (
        "There are two signatures here, perhaps of two posts. Keep one post's words."
    ),
    "embed-only": "A link has no words of its own. Copy them from the original.",
    "not-a-post": "This address is of no post we know. Fill in what you see there.",
    "copy-elsewhere": (
        "This is a copy on another server than its author's. Open the original there "
        "and paste its address, so that the post is known again."
    ),
    "short-link": (
        "This is a short link, which does not say what it leads to. Open it and paste "
        "the address of the post it leads to."
    ),
    "no-server": (
        "The record does not say on which server the account is. Add it to the handle, "
        "as in name@server.example."
    ),
    "no-address": "Nothing here says where the post is. Add its address.",
    "several-posts": (
        "There are several posts in this. The first was read; paste the others alone."
    ),
    "future-date": (
        "The date that came with it lies in the future and was left out. Look it up "
        "in the original."
    ),
    "early-date": (
        "The date that came with it is older than its platform and was left out. Look "
        "it up in the original."
    ),
    "handle-differs": (
        "The signature and the address name two accounts. Find out whose post it is."
    ),
    "address-differs": "The record and its code are of two posts. Capture it anew.",
    "video-title": "The words are the title of the video, not what is said in it.",
    "unknown-platform": (
        "The rules of this platform are not known here. Check every field."
    ),
    "quotes-another": "It answers to a post it quotes, which is not part of it.",
    "answers-another": (
        "It answers another post. The names of those it answers stood before its words "
        "and are not part of them."
    ),
    "cut-short": (
        "The record holds only the beginning of a long post. Compare the words with "
        "the original."
    ),
    "comment": "It is a comment under something else, which is not part of it.",
    "reblog": "It was passed on by somebody else; this is the post itself.",
    "not-public": "It was not meant for everybody. Ask its author first.",
    "holds-a-poll": "It holds a poll, which is not part of the words.",
    "words-differ": (
        "The original now has other words. Compare them before you decide."
    ),
    "words-mended": (
        "Its words, name or date were mended by hand after they were read. Compare "
        "them with what was captured."
    ),
    "fetching-off": "Fetching is switched off here. Fill in the fields by hand.",
    "not-fetched": (
        "The platform could not be asked just now. Fill in the fields by hand, or "
        "try again later."
    ),
    "fetch-refused": "This address may not be asked. Fill in the fields by hand.",
    "fetch-forbidden": (
        "This platform forbids keeping what its service says of a post, so that it is "
        "not asked. Paste the embed code from the post's own menu, or fill in the "
        "fields."
    ),
    "fetch-gone": "The platform knows no such post, or shows it to nobody.",
    "fetch-wrong": (
        "The platform answered with something else than this post. Fill in the "
        "fields by hand."
    ),
    "copied-page": (
        "It was read from the copy of a page. Check where the words begin and end, and "
        "which platform it was."
    ),
    "post-start": "Check where the post begins: the copy does not mark it.",
    "post-end": "Check where the post ends: words follow its signature.",
}
# What stays true of a post whatever its proposer fills in, for the moderator to know.
LASTING = (
    "two-signatures",
    "several-posts",
    "handle-differs",
    "address-differs",
    "video-title",
    "unknown-platform",
    "quotes-another",
    "answers-another",
    "cut-short",
    "comment",
    "reblog",
    "comment",
    "not-public",
    "holds-a-poll",
    "fetch-gone",
    "fetch-wrong",
    "words-differ",
    "words-mended",
)
UNKNOWN = "The capture was not sure that it read everything rightly."


def hint_for(why: str) -> str:
    """The advice for these reasons, as a capture names them; empty for none."""
    reasons = [part.strip() for part in why.split(",") if part.strip()]
    return " ".join(dict.fromkeys(HINTS.get(reason, UNKNOWN) for reason in reasons))


def lasting(why: str) -> list[str]:
    """Those of these reasons that no mending of fields does away with."""
    return [part for part in why.split(", ") if part in LASTING]
