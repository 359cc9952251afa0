"""The ways a post may be shown, by the platform it comes from.

None of them asks the platform for anything when a page is read: the first three are
drawn by us alone, and the fourth is our quotation with a link that opens the original
in a window of its own, where the reader's press is what asks for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from social.capture.addresses import read_address
from social.capture.post_address import NotAnAddress
from social.text.platforms import platform_named

QUOTATION = "quotation"
FULL_POST = "full-post"
LINK_ONLY = "link-only"
ON_CLICK = "on-click"


@dataclass(frozen=True)
class Action:
    """A link that a platform asks for beside a post shown in full."""

    label: str
    pattern: str

    def address(self, post_id: str) -> str:
        return self.pattern.format(id=quote(post_id, safe=""))


@dataclass(frozen=True)
class Profile:
    """How posts of one platform may be shown; the first mode is the usual one."""

    modes: tuple[str, ...]
    actions: tuple[Action, ...] = ()


@dataclass(frozen=True)
class ActionLink:
    """An action of one post: its words and where it leads."""

    label: str
    href: str


# A post that is mostly a picture or a film is not shown in full without it.
_OF_PICTURES = Profile((QUOTATION, LINK_ONLY, ON_CLICK))
_OF_WORDS = Profile((QUOTATION, FULL_POST, LINK_ONLY, ON_CLICK))

PROFILES: dict[str, Profile] = {
    "twitter": Profile(
        _OF_WORDS.modes,
        (
            Action("Reply", "https://x.com/intent/post?in_reply_to={id}"),
            Action("Repost", "https://x.com/intent/retweet?tweet_id={id}"),
            Action("Like", "https://x.com/intent/like?tweet_id={id}"),
        ),
    ),
    "bluesky": _OF_WORDS,
    "mastodon": _OF_WORDS,
    "threads": _OF_WORDS,
    "facebook": _OF_WORDS,
    "instagram": _OF_PICTURES,
    "tiktok": _OF_PICTURES,
    "youtube": _OF_PICTURES,
    "other": Profile((QUOTATION, LINK_ONLY)),
}


def profile_for(platform: str) -> Profile:
    """The profile of a platform; one that is not known counts as `other`."""
    return PROFILES.get(platform, PROFILES["other"])


def modes_for(platform: str) -> tuple[str, ...]:
    """The modes a post of this platform may be shown in."""
    return profile_for(platform).modes


def mode_for(platform: str, asked: str, source_url: str) -> str:
    """The mode a post is drawn in: what was asked for, where it can be had.

    Without an address nothing but the quotation can be drawn, and a mode that the
    platform does not have is shown as a quotation too.
    """
    if asked not in modes_for(platform) or not source_url:
        return QUOTATION
    return asked


def action_links(platform: str, source_url: str) -> tuple[ActionLink, ...]:
    """The links a platform asks for beside a post shown in full."""
    actions = profile_for(platform).actions
    if not actions or not source_url:
        return ()
    try:
        post_id = read_address(source_url).post_id
    except NotAnAddress:
        return ()
    if not post_id:
        return ()
    name = platform_named(platform).name
    return tuple(
        ActionLink(f"{action.label} on {name}", action.address(post_id))
        for action in actions
    )


def profile_address(platform: str, handle: str) -> str:
    """Where the account itself is found; empty where the handle does not tell."""
    if not handle:
        return ""
    if platform == "mastodon":
        name, _, server = handle.partition("@")
        return f"https://{server}/@{quote(name)}" if name and server else ""
    return platform_named(platform).profile_address(handle)
