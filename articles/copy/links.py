"""The address of one post, alone on its line: which platform, whose account."""

import re

# The platform and the form of a post's address, by the host it stands on.
STATUS_LINKS = {
    "twitter.com x.com": (
        ("twitter", r"(?P<handle>\w{1,30})/status(?:es)?/\d+"),
        ("twitter", r"i/(?:web/)?status/\d+"),
    ),
    "instagram.com": (
        ("instagram", r"(?:(?P<handle>[\w.]{1,40})/)?(?:p|reel|tv)/[\w-]+"),
    ),
    "facebook.com": (
        ("facebook", r"(?P<handle>[\w.-]{1,60})/(?:posts|videos|photos)/\S+"),
        ("facebook", r"(?:permalink|story|watch|share)\S+"),
    ),
    "bsky.app": (("bluesky", r"profile/(?P<handle>[\w.:-]{1,120})/post/\w+"),),
    "threads.net threads.com": (("threads", r"@(?P<handle>[\w.]{1,40})/post/[\w-]+"),),
    "tiktok.com": (("tiktok", r"@(?P<handle>[\w.]{1,40})/video/\d+"),),
    "vm.tiktok.com vt.tiktok.com": (("tiktok", r"\w+"),),
    "youtube.com": (("youtube", r"(?:watch\?v=|shorts/|live/)[\w-]+(?:&\S*)?"),),
    "youtu.be": (("youtube", r"[\w-]+"),),
    "truthsocial.com": (
        ("truth social", r"@(?P<handle>\w{1,40})/(?:posts/)?\d+"),
        ("truth social", r"users/(?P<handle>\w{1,40})/statuses/\d+"),
    ),
    "linkedin.com": (
        ("linkedin", r"posts/(?P<handle>[\w-]{1,80}?)_[\w%-]+"),
        ("linkedin", r"(?:feed/update|embed/feed/update)/urn:li:\w+:\d+"),
    ),
    "reddit.com": (("reddit", r"(?:r|user)/\w{1,40}/(?:comments|s)/\w+(?:/\S*)?"),),
    "t.me": (("telegram", r"(?:s/)?(?P<handle>[A-Za-z]\w{3,40})/\d+"),),
    "vk.com vk.ru": (("vk", r"(?:[\w.]{1,60}\?w=)?wall-?\d+_\d+"),),
    "weibo.com": (("weibo", r"(?:\d{5,12}|detail|status)/\w{6,20}"),),
    "weibo.cn": (("weibo", r"(?:\d{5,12}|detail|status)/\w{6,20}"),),
    "twitch.tv": (
        ("twitch", r"videos/\d+"),
        ("twitch", r"(?P<handle>\w{3,30})/clip/[\w-]+"),
    ),
    "clips.twitch.tv": (("twitch", r"[\w-]+"),),
    "pinterest.com pinterest.co.uk pinterest.de pinterest.fr pinterest.es": (
        ("pinterest", r"pin/\d+"),
    ),
    "flickr.com": (("flickr", r"photos/(?P<handle>[\w@-]{1,60})/\d+"),),
    "tumblr.com": (("tumblr", r"(?P<handle>[\w-]{1,40})/\d+(?:/\S*)?"),),
}
PINS = (
    "pinterest.com pinterest.co.uk pinterest.de pinterest.fr pinterest.es pinterest.it"
)
STATUS_LINKS[PINS] = (("pinterest", r"pin/\d+"),)
STATUS_LINKS["flickr.com"] = (("flickr", r"photos/(?P<handle>[\w@-]{1,60})/\d+"),)
# A blog of its own below the site: "ternfc.tumblr.com".
BLOG = ".tumblr.com"
ON_BLOG = (("tumblr", r"post/\d+(?:/\S*)?"),)
# Any server of the Fediverse.
ELSEWHERE = (("mastodon", r"(?:web/)?@(?P<handle>\w{1,60})/\d+"),)
HOST = re.compile(
    r"https?://(?:www\.|m\.|mobile\.|old\.)?(?P<host>[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})/"
)


def _compiled(forms: tuple[tuple[str, str], ...]) -> list[tuple[str, re.Pattern[str]]]:
    return [
        (platform, re.compile(rf"{form}/?(?:\?\S*)?(?:#\S*)?"))
        for platform, form in forms
    ]


FORMS = {
    host: _compiled(forms)
    for hosts, forms in STATUS_LINKS.items()
    for host in hosts.split()
}
FORMS_ON_BLOG = _compiled(ON_BLOG)
FORMS_ELSEWHERE = _compiled(ELSEWHERE)


def read_status_link(line: str) -> tuple[str, str | None] | None:
    """Platform and handle of a line that is nothing but one post's address."""
    if not line.startswith("http") or len(line) > 400:
        return None
    address = HOST.match(line)
    if address is None:
        return None
    host = address["host"].lower()
    otherwise = FORMS_ON_BLOG if host.endswith(BLOG) else FORMS_ELSEWHERE
    for platform, form in FORMS.get(host, otherwise):
        found = form.fullmatch(line, address.end())
        if found:
            handle = found.groupdict().get("handle")
            if platform == "mastodon":
                handle = f"{handle}@{host}"
            elif host.endswith(BLOG):
                handle = host.removesuffix(BLOG)
            return platform, None if handle == "i" else handle
    return None
