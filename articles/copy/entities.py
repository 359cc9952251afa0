"""Hashtags, mentions, links and media addresses in the text of a post."""

import re
from dataclasses import dataclass

MEDIA = re.compile(r"pic\.(?:twitter|x)\.com/[A-Za-z0-9]+")
LINK = re.compile(
    r"https?://[^\s<>\"“”]{1,2000}"
    r"|(?<![\w@./-])(?:www\.[\w-]+|t\.co|bit\.ly|youtu\.be|buff\.ly|ow\.ly|dlvr\.it"
    r"|fb\.me|instagram\.com|youtube\.com"
    r"|facebook\.com)[^\s<>\"“”/]{0,60}/[^\s<>\"“”]{1,2000}",
    re.ASCII,
)
# Marks join letters in many scripts, so a tag runs on over them.
HASHTAG = re.compile(
    r"[#＃](?!\ufe0f|\u20e3)([\w\u0300-\u036f\u0900-\u0d7f\u0e00-\u0eff]+)"
)
MENTION = re.compile(
    r"[@＠]([A-Za-z0-9_](?:[\w-]|\.(?=\w)){0,80}(?:@[\w-]+(?:\.[\w-]+){1,4})?)",
    re.ASCII,
)
ENDS_NO_LINK = ".,;:!?…'’\")]}»"


@dataclass(frozen=True, slots=True)
class Entities:
    """What a post's text holds, in order, each once, as spelt."""

    media: tuple[str, ...]
    links: tuple[str, ...]
    hashtags: tuple[str, ...]
    mentions: tuple[str, ...]


NOTHING = Entities((), (), (), ())
HOLDS_SOME = re.compile(r"[#＃@＠/]")


def find_entities(text: str, platform: str = "twitter") -> Entities:
    """Take addresses out first, so that a fragment is never read as a hashtag."""
    if not HOLDS_SOME.search(text):
        return NOTHING
    media: list[str] = []
    links: list[str] = []

    def keep_media(found: re.Match[str]) -> str:
        media.append(found.group())
        return " "

    def keep_link(found: re.Match[str]) -> str:
        links.append(trim_link(found.group()))
        return " "

    words = text
    if "/" in words:
        words = LINK.sub(keep_link, MEDIA.sub(keep_media, words))
    hashtags = []
    if "#" in words or "＃" in words:
        hashtags = [t for t in HASHTAG.findall(words) if not t.isdigit()]
    mentions = []
    if "@" in words or "＠" in words:
        mentions = [
            read_mention(found, platform)
            for found in MENTION.finditer(words)
            if not is_mail_address(words, found)
        ]
    return Entities(once(media), once(links), once(hashtags), once(mentions))


def trim_link(link: str) -> str:
    """An address without the punctuation of the sentence around it."""
    while link and link[-1] in ENDS_NO_LINK:
        if link[-1] == ")" and link.count("(") >= link.count(")"):
            break
        link = link[:-1]
    return link


def read_mention(found: re.Match[str], platform: str) -> str:
    """The handle as its platform would link it: only some allow a dot or a dash."""
    handle = found[1]
    if platform == "twitter":
        return handle.partition("@")[0].partition(".")[0].partition("-")[0]
    if platform != "mastodon":
        handle = handle.split("@")[0]
    return handle.rstrip(".-")


def is_mail_address(words: str, found: re.Match[str]) -> bool:
    """Whether the at sign stands inside an electronic mail address."""
    at = found.start()
    before = words[at - 1] if at else ""
    return before.isalnum() and before.isascii() and "." in found[1]


def once(values: list[str]) -> tuple[str, ...]:
    """The values in order, each only the first time."""
    return tuple(dict.fromkeys(v for v in values if v))
