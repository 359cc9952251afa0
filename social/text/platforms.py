"""The platforms posts are quoted from: their names in words and their addresses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from urllib.parse import quote


@dataclass(frozen=True)
class Platform:
    """One platform: how readers are told of it and where its pages are.

    The patterns hold `{name}` or `{tag}`; an empty one means that the platform
    has no such page, or that it cannot be told from the text alone. No post is older
    than `since`; where posts of older sites were brought along, that is the web's age.
    """

    key: str
    name: str
    profile: str = ""
    hashtag: str = ""
    cashtag: str = ""
    since: date = date(1991, 1, 1)

    def profile_address(self, name: str) -> str:
        return self.profile.format(name=quote(name)) if self.profile else ""

    def hashtag_address(self, tag: str) -> str:
        return self.hashtag.format(tag=quote(tag, safe="")) if self.hashtag else ""

    def cashtag_address(self, tag: str) -> str:
        return self.cashtag.format(tag=quote(tag, safe="")) if self.cashtag else ""


PLATFORMS: dict[str, Platform] = {
    platform.key: platform
    for platform in (
        Platform(
            "twitter",
            "X",
            profile="https://x.com/{name}",
            hashtag="https://x.com/hashtag/{tag}",
            cashtag="https://x.com/search?q=%24{tag}",
            since=date(2006, 3, 21),
        ),
        Platform(
            "instagram",
            "Instagram",
            profile="https://www.instagram.com/{name}/",
            hashtag="https://www.instagram.com/explore/tags/{tag}/",
            since=date(2010, 7, 16),
        ),
        Platform(
            "facebook",
            "Facebook",
            profile="https://www.facebook.com/{name}",
            hashtag="https://www.facebook.com/hashtag/{tag}",
            since=date(2004, 2, 4),
        ),
        Platform(
            "bluesky",
            "Bluesky",
            profile="https://bsky.app/profile/{name}",
            hashtag="https://bsky.app/hashtag/{tag}",
        ),
        Platform("mastodon", "Mastodon"),
        Platform(
            "threads",
            "Threads",
            profile="https://www.threads.com/@{name}",
            hashtag="https://www.threads.com/search?q=%23{tag}",
            since=date(2023, 1, 1),
        ),
        Platform(
            "tiktok",
            "TikTok",
            profile="https://www.tiktok.com/@{name}",
            hashtag="https://www.tiktok.com/tag/{tag}",
            since=date(2014, 1, 1),
        ),
        Platform(
            "youtube",
            "YouTube",
            profile="https://www.youtube.com/@{name}",
            hashtag="https://www.youtube.com/hashtag/{tag}",
            since=date(2005, 4, 23),
        ),
        Platform("other", "another site"),
    )
}


def platform_named(key: str) -> Platform:
    """The platform of this key; one that is not known counts as `other`."""
    return PLATFORMS.get(key, PLATFORMS["other"])
