"""A link to a post -> its platform, its account and its id, without asking anyone."""

from __future__ import annotations

from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

import regex

from social.capture.fediverse import NAME, NUMBER, on_fediverse
from social.capture.post_address import NotAnAddress, PostAddress

X_HOSTS = {"twitter.com", "x.com", "mobile.twitter.com", "mobile.x.com"}
X_HOSTS |= {"m.twitter.com", "platform.twitter.com", "platform.x.com"}
# Sites that show the posts of X under the same paths; people pass their links on.
X_MIRRORS = regex.compile(
    r"(?:[a-z]\.)?(?:(?:vx|fx)twitter|fixupx|fixvx|twittpr|xcancel)"
    r"\.com|(?:[a-z0-9\-]+\.)*nitter\.[a-z0-9.\-]+"
)
BLUESKY_HOSTS = {"bsky.app", "staging.bsky.app", "main.bsky.dev", "fxbsky.app"}
BLUESKY_HOSTS |= {"bskyx.app", "bskx.app", "vxbsky.app", "deer.social"}
BLUESKY_HOSTS |= {"blacksky.community", "embed.bsky.app"}
INSTAGRAM_HOSTS = {"instagram.com", "m.instagram.com", "instagr.am"}
INSTAGRAM_HOSTS |= {"ddinstagram.com", "kkinstagram.com", "vxinstagram.com"}
TIKTOK_HOSTS = {"tiktok.com", "m.tiktok.com", "vxtiktok.com", "tnktok.com"}
YOUTUBE_HOSTS = {"youtube.com", "youtu.be", "youtube-nocookie.com"}
YOUTUBE_HOSTS |= {f"{part}.youtube.com" for part in ("m", "music", "gaming", "studio")}
# Facebook's own names, such as m. and de-de., and no name that only ends like them.
FACEBOOK = regex.compile(r"(?:[a-z]{1,8}(?:-[a-z]{2})?\.)?(?:facebook|fb)\.com")
# Links whose target only their platform knows, each with that platform.
SHORT_HOSTS = {"vm.tiktok.com": "tiktok", "vt.tiktok.com": "tiktok"}
SHORT_HOSTS |= {"fb.watch": "facebook", "t.co": "twitter"}
# Pages that lead on to the address their query holds.
LEADING_ON = {
    "l.facebook.com": "u",
    "lm.facebook.com": "u",
    "l.instagram.com": "u",
    "l.threads.com": "u",
    "l.threads.net": "u",
    "google.com": "q",
    "cdn.embedly.com": "url",
    "cdn.iframe.ly": "url",
}
BLUESKY_NAME = regex.compile(r"[A-Za-z0-9.\-]{1,253}|did:[a-z]{1,20}:[\w.:%\-]{1,200}")
CODE = regex.compile(r"[A-Za-z0-9_\-]{1,128}")
# Of a comment on YouTube; of an answer to one, with the comment's before the stop.
COMMENT = regex.compile(r"[A-Za-z0-9_\-]{10,128}(?:\.[A-Za-z0-9_\-]{1,128})?")
# What surrounds a link that was copied out of a text.
WRAPPED = regex.compile(
    r"[<\"'“‘(\u200b\u2060\ufeff]*(?P<link>(?:https?://|at://)[^\s<>\"“”]+?)"
    r"[>\"'”’)\u200b\u2060\ufeff.,;]*",
    regex.I,
)
LABELLED = regex.compile(r"\[[^\[\]]{0,300}\]\((?P<link>https?://[^\s()]+)\)", regex.I)
SHORTCODE = regex.compile(
    r"\[(?P<name>embed|tweet|instagram|facebook|tiktok|youtube)(?:\s[^\]]{0,200})?\]"
    r"\s*(?P<link>https?://[^\s\[\]]+)\s*\[/(?P=name)\]"
    r"|\[(?:embed|tweet|instagram|facebook|tiktok|youtube)\s+(?:url=)?[\"']?"
    r"(?P<link>https?://[^\s\[\]\"']+)[\"']?[^\[\]]{0,200}\]",
    regex.I,
)
ARCHIVED = regex.compile(
    r"https?://web\.archive\.org/web/[0-9]{4,14}[a-z_]{0,4}/(?P<link>https?://.+)",
    regex.I,
)


def bare_link(text: str) -> str:
    """The link alone, of one that came in brackets, quotation marks or a shortcode."""
    text = text.strip()
    for form in (WRAPPED, LABELLED, SHORTCODE):
        if match := form.fullmatch(text):
            return str(match["link"])
    return text


def read_address(link: str) -> PostAddress:
    """What the link leads to; platform `other` where it is no post that is known."""
    link = bare_link(link)
    if len(link) > 2000:
        raise NotAnAddress("This address is longer than 2,000 characters.")
    if found := _at_uri(link):
        return found
    bare = link if "://" in link else f"https://{link.removeprefix('//')}"
    parts, host, _ = _taken_apart(bare)
    led_to = _led_to(bare, host, parts)
    if led_to and (found := _read_plain(led_to)):
        return found
    if parts.scheme not in ("http", "https") or not host or regex.search(r"\s", link):
        raise NotAnAddress(
            "This is not a web address. Copy the whole link of the post, "
            "beginning with https://."
        )
    return _read_plain(bare) or PostAddress("other", "", "", bare)


def _taken_apart(link: str) -> tuple[SplitResult, str, int | None]:
    """The parts of a link, its host without www, and its port; empty where broken."""
    try:
        parts = urlsplit(link)
        host = (parts.hostname or "").removesuffix(".").removeprefix("www.")
        return parts, host, parts.port
    except ValueError:
        return urlsplit(""), "", None


def _read_plain(link: str) -> PostAddress | None:
    parts, host, port = _taken_apart(link)
    if parts.scheme not in ("http", "https") or port not in (None, 80, 443):
        return None
    path = parts.path
    if host in X_HOSTS and parts.fragment.startswith("!/"):
        # How links to X were written until 2012.
        path = parts.fragment[1:]
    return _read(host, [step for step in path.split("/") if step], parts)


def _led_to(link: str, host: str, parts: SplitResult) -> str:
    """The address that a page of another site leads on to, or shows a copy of."""
    if match := ARCHIVED.fullmatch(link):
        return str(match["link"])
    if key := LEADING_ON.get(host):
        return parse_qs(parts.query).get(key, [""])[0]
    return ""


def _at_uri(link: str) -> PostAddress | None:
    """Bluesky's own name for a post: at://account/app.bsky.feed.post/code."""
    match link.split("/"):
        case ["at:", "", account, "app.bsky.feed.post", code]:
            return _on_bluesky(["profile", account, "post", code])
    return None


def _read(host: str, steps: list[str], parts: SplitResult) -> PostAddress | None:
    query = parse_qs(parts.query)
    if platform := _short_link(host, steps):
        return PostAddress(platform, "", "", f"https://{host}/{'/'.join(steps)}")
    if host in X_HOSTS or X_MIRRORS.fullmatch(host):
        return _on_x(steps, query)
    if host in BLUESKY_HOSTS:
        return _on_bluesky(steps)
    if host in ("threads.net", "threads.com"):
        return _on_threads(steps)
    if host in INSTAGRAM_HOSTS:
        return _on_instagram(steps)
    if FACEBOOK.fullmatch(host):
        return _under(_on_facebook(steps, query), query)
    if host in TIKTOK_HOSTS:
        return _on_tiktok(steps)
    if host in YOUTUBE_HOSTS:
        return _on_youtube(host, steps, query)
    return on_fediverse(host, steps)


def _short_link(host: str, steps: list[str]) -> str:
    """The platform of a link that does not say which post it leads to."""
    if len(steps) == 1:
        return SHORT_HOSTS.get(host, "")
    match host, steps:
        case "tiktok.com", ["t", _]:
            return "tiktok"
        case "instagram.com", ["share", *_]:
            return "instagram"
    return ""


def _on_x(steps: list[str], query: dict[str, list[str]]) -> PostAddress | None:
    match steps:
        case ["i", "web", "status", *rest]:
            steps = ["i", "status", *rest]
        case ["embed", "Tweet.html"]:
            steps = ["i", "status", query.get("id", [""])[0]]
        case ["intent", _]:
            named = query.get("tweet_id") or query.get("in_reply_to") or [""]
            steps = ["i", "status", named[0]]
    match steps:
        case [name, "status" | "statuses" | "article", number, *_] if NUMBER.fullmatch(
            number
        ) and NAME.fullmatch(name):
            account = "" if name == "i" else name
            address = f"https://x.com/{name}/status/{number}"
            return PostAddress("twitter", account, number, address)
        case [name] if NAME.fullmatch(name):
            return PostAddress("twitter", name, "", f"https://x.com/{name}")
    return None


def _on_bluesky(steps: list[str]) -> PostAddress | None:
    match steps:
        case ["embed", name, "app.bsky.feed.post", code]:
            steps = ["profile", name, "post", code]
    match steps:
        case ["profile", name, "post", code, *_] if CODE.fullmatch(
            code
        ) and BLUESKY_NAME.fullmatch(name := unquote(name).removeprefix("@")):
            name = name if name.startswith("did:") else name.lower()
            address = f"https://bsky.app/profile/{name}/post/{code}"
            return PostAddress("bluesky", name, code, address)
        case ["profile", name] if BLUESKY_NAME.fullmatch(name):
            address = f"https://bsky.app/profile/{name}"
            return PostAddress("bluesky", name, "", address)
    return None


def _on_threads(steps: list[str]) -> PostAddress | None:
    match steps:
        case [name, "post", code, *_] if name.startswith("@") and CODE.fullmatch(code):
            address = f"https://www.threads.com/{name}/post/{code}"
            return PostAddress("threads", name[1:], code, address)
        case ["t", code, *_] if CODE.fullmatch(code):
            address = f"https://www.threads.com/t/{code}"
            return PostAddress("threads", "", code, address)
        case [name] if name.startswith("@"):
            address = f"https://www.threads.com/{name}"
            return PostAddress("threads", name[1:], "", address)
    return None


def _on_instagram(steps: list[str]) -> PostAddress | None:
    steps = ["reel" if step == "reels" else step for step in steps]
    match steps:
        case ["p" | "reel" | "tv" as form, code, *_] if CODE.fullmatch(code):
            address = f"https://www.instagram.com/{form}/{code}/"
            return PostAddress("instagram", "", code, address)
        case [name, "p" | "reel" | "tv" as form, code, *_] if CODE.fullmatch(code):
            address = f"https://www.instagram.com/{form}/{code}/"
            return PostAddress("instagram", name, code, address)
        case [name] if NAME.fullmatch(name):
            address = f"https://www.instagram.com/{name}/"
            return PostAddress("instagram", name, "", address)
    return None


def _on_facebook(steps: list[str], query: dict[str, list[str]]) -> PostAddress | None:
    match steps:
        case ["groups", group, "posts" | "permalink", code, *_] if CODE.fullmatch(code):
            address = f"https://www.facebook.com/groups/{group}/posts/{code}"
            return PostAddress("facebook", "", code, address)
        case [name, "posts" | "videos" | "photos" as form, *rest] if rest and (
            CODE.fullmatch(rest[-1])
        ):
            address = f"https://www.facebook.com/{name}/{form}/{rest[-1]}"
            return PostAddress("facebook", name, rest[-1], address)
        case ["reel" | "share" as form, *rest] if rest and CODE.fullmatch(rest[-1]):
            address = f"https://www.facebook.com/{form}/{'/'.join(rest)}"
            return PostAddress("facebook", "", rest[-1], address)
        case ["groups", group] if CODE.fullmatch(
            code := query.get("multi_permalinks", [""])[0]
        ):
            address = f"https://www.facebook.com/groups/{group}/posts/{code}"
            return PostAddress("facebook", "", code, address)
        case ["permalink.php" | "story.php"]:
            return _by_query(query, "permalink.php", "story_fbid", "id")
        case ["photo.php" | "photo"]:
            return _by_query(query, "photo.php", "fbid")
        case ["watch"] | ["watch", "live"] | ["video.php"]:
            return _by_query(query, "watch/", "v")
    return None


def _under(
    found: PostAddress | None, query: dict[str, list[str]]
) -> PostAddress | None:
    """The comment under this post that the link leads to, if it leads to one."""
    for key in ("reply_comment_id", "comment_id"):
        code = query.get(key, [""])[0]
        if found and found.is_post and CODE.fullmatch(code):
            sign = "&" if "?" in found.address else "?"
            address = f"{found.address}{sign}{key}={code}"
            return PostAddress("facebook", "", code, address)
    return found


def _by_query(
    query: dict[str, list[str]], page: str, key: str, owner_key: str = ""
) -> PostAddress | None:
    code = query.get(key, [""])[0]
    owner = query.get(owner_key, [""])[0]
    if not CODE.fullmatch(code) or (owner_key and not NUMBER.fullmatch(owner)):
        return None
    ending = f"&{owner_key}={owner}" if owner_key else ""
    address = f"https://www.facebook.com/{page}?{key}={code}{ending}"
    return PostAddress("facebook", owner, code, address)


def _on_tiktok(steps: list[str]) -> PostAddress | None:
    match steps:
        case ["v", page] if page.endswith(".html"):
            steps = ["@", "video", page.removesuffix(".html")]
        case ["embed", number] | ["embed" | "player", "v1" | "v2" | "v3", number]:
            steps = ["@", "video", number]
    match steps:
        case [name, "video" | "photo" as form, number, *_] if name.startswith(
            "@"
        ) and NUMBER.fullmatch(number):
            address = f"https://www.tiktok.com/{name}/{form}/{number}"
            return PostAddress("tiktok", name[1:], number, address)
        case [name] if name.startswith("@") and len(name) > 1:
            return PostAddress("tiktok", name[1:], "", f"https://www.tiktok.com/{name}")
    return None


def _on_youtube(
    host: str, steps: list[str], query: dict[str, list[str]]
) -> PostAddress | None:
    code = ""
    match steps:
        case [only] if host == "youtu.be":
            code = only
        case ["watch"]:
            code = query.get("v", [""])[0]
        case ["playlist"] | ["embed", "videoseries"]:
            if CODE.fullmatch(series := query.get("list", [""])[0]):
                address = f"https://www.youtube.com/playlist?list={series}"
                return PostAddress("youtube", "", series, address)
        case ["shorts" | "embed" | "live" | "v" | "watch", only, *_]:
            # Code from before 2010 put its settings behind the path with an &.
            code = only.partition("&")[0]
        case [*_, "community"] if CODE.fullmatch(only := query.get("lb", [""])[0]):
            return PostAddress(
                "youtube", "", only, f"https://www.youtube.com/post/{only}"
            )
        case ["post", only] if CODE.fullmatch(only):
            address = f"https://www.youtube.com/post/{only}"
            return PostAddress("youtube", "", only, address)
        case [name] if name.startswith("@") and len(name) > 1:
            address = f"https://www.youtube.com/{name}"
            return PostAddress("youtube", name[1:], "", address)
    if CODE.fullmatch(code):
        address = f"https://www.youtube.com/watch?v={code}"
        if COMMENT.fullmatch(comment := query.get("lc", [""])[0]):
            # A comment is a post of its own, by somebody else than the video is.
            return PostAddress("youtube", "", comment, f"{address}&lc={comment}")
        return PostAddress("youtube", "", code, address)
    return None
