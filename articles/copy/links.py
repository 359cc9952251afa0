"""The address of one post, alone on its line: which platform, whose account."""

import re

STATUS_LINKS = (
    (
        "twitter",
        r"(?:mobile\.)?(?:twitter|x)\.com/(?P<handle>\w{1,30})/status(?:es)?/\d+",
    ),
    ("twitter", r"(?:twitter|x)\.com/i/(?:web/)?status/\d+"),
    ("instagram", r"instagram\.com/(?:(?P<handle>[\w.]{1,40})/)?(?:p|reel|tv)/[\w-]+"),
    (
        "facebook",
        r"(?:m\.)?facebook\.com/(?P<handle>[\w.-]{1,60})/(?:posts|videos|photos)/\S+",
    ),
    ("facebook", r"(?:m\.)?facebook\.com/(?:permalink|story|watch|share)\S+"),
    ("bluesky", r"bsky\.app/profile/(?P<handle>[\w.:-]{1,120})/post/\w+"),
    ("threads", r"threads\.(?:net|com)/@(?P<handle>[\w.]{1,40})/post/[\w-]+"),
    ("tiktok", r"(?:m\.)?tiktok\.com/@(?P<handle>[\w.]{1,40})/video/\d+"),
    ("tiktok", r"(?:vm|vt)\.tiktok\.com/\w+"),
    ("youtube", r"(?:m\.)?youtube\.com/(?:watch\?v=|shorts/|live/)[\w-]+(?:&\S*)?"),
    ("youtube", r"youtu\.be/[\w-]+"),
    ("mastodon", r"(?P<server>[\w-]+(?:\.[\w-]+){1,4})/@(?P<handle>\w{1,60})/\d+"),
)
STATUS_LINK_PATTERNS = tuple(
    (platform, re.compile(rf"https?://(?:www\.)?{pattern}/?(?:\?\S*)?(?:#\S*)?"))
    for platform, pattern in STATUS_LINKS
)


def read_status_link(line: str) -> tuple[str, str | None] | None:
    """Platform and handle of a line that is nothing but one post's address."""
    if not line.startswith("http") or len(line) > 400:
        return None
    for platform, pattern in STATUS_LINK_PATTERNS:
        found = pattern.fullmatch(line)
        if found:
            groups = found.groupdict()
            handle = groups.get("handle")
            if groups.get("server"):
                handle = f"{handle}@{groups['server']}"
            return platform, None if handle == "i" else handle
    return None
