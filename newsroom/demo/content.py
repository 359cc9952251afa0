"""(pure) The demo newsroom's content, read from the TOML files beside this module."""

import tomllib
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent
STORIES = FOLDER / "stories"
RAW_COPY = FOLDER / "raw" / "japan-dressing-room.txt"
RESULTS = FOLDER / "world_cup_2018.json"

# How long before its publication a story was begun.
WRITING_TIME = timedelta(minutes=95)
HEADING = "## "
NEVER = datetime(1, 1, 2)  # noqa: DTZ001


@dataclass(frozen=True, kw_only=True)
class Correction:
    """A mistake of the first edition, and how the second one puts it right."""

    made: datetime
    text: str
    earlier: str
    now: str


@dataclass(frozen=True, kw_only=True)
class Story:
    """One story; times are those of the newsroom's clock, without a zone."""

    key: str
    headline: str
    section: str
    contributors: list[str]
    blocks: list[dict[str, Any]]
    kicker: str = ""
    standfirst: str = ""
    tags: list[str] = field(default_factory=list)
    language: str = "en-GB"
    dateline: str = ""
    state: str = "published"
    published: datetime = NEVER
    # When an unpublished story was begun.
    filed: datetime = NEVER
    lead_photo: str = ""
    match: str = ""
    # Other matches the text gives scores of.
    also: list[str] = field(default_factory=list)
    correction: Correction | None = None
    # The hour of tomorrow at which a scheduled story appears.
    scheduled_at: time = time(7)
    withdrawn_because: str = ""
    notice: str = ""

    @property
    def begun(self) -> datetime:
        """When work on it began; no screen changes this, so it names the story."""
        if self.filed is not NEVER:
            return self.filed
        return self.published - WRITING_TIME

    @property
    def words(self) -> str:
        """All its own words, for checking the facts in them."""
        texts = [self.kicker, self.headline, self.standfirst]
        texts += [b.get("text", "") + b.get("quote", "") for b in self.blocks]
        return "\n\n".join(texts)


@dataclass(frozen=True, kw_only=True)
class Post:
    """A quoted post and what becomes of it at the moderators' desk."""

    platform: str
    name: str
    handle: str
    language: str
    posted: date
    text: str
    state: str
    # Into English, by the reporter who proposed it.
    translation: str = ""
    note: str = ""
    reason: str = ""
    reason_code: str = ""
    reason_for_readers: str = ""


@dataclass(frozen=True, kw_only=True)
class Picture:
    """A drawn scene and the words that go with it."""

    scene: str
    caption: str
    alt_text: str
    place: str
    taken: date
    keywords: str = ""


@dataclass(frozen=True, kw_only=True)
class RawStory:
    """What an editor does with the imported raw copy before it is published."""

    headline: str
    kicker: str
    standfirst: str
    section: str
    contributors: list[str]
    tags: list[str]
    dateline: str
    published: datetime
    match: str
    approved: list[str]
    awaiting: list[str]
    # A second picture, and the last words of the paragraph it follows.
    second_photo: str
    after: str
    photo: dict[str, str]


@cache
def stories() -> list[Story]:
    """Every written story, the oldest first."""
    found = [_story(path) for path in sorted(STORIES.glob("*.toml"))]
    return sorted(found, key=lambda story: story.begun)


@cache
def posts() -> dict[str, Post]:
    return {key: Post(**values) for key, values in _read("posts.toml").items()}


@cache
def pictures() -> dict[str, Picture]:
    return {key: Picture(**values) for key, values in _read("photos.toml").items()}


@cache
def people() -> dict[str, list[dict[str, str]]]:
    """The `sections`, `contributors` and `accounts`, each a list in order."""
    return _read("people.toml")


@cache
def raw_story() -> RawStory:
    return RawStory(**_read("raw/japan-dressing-room.toml"))


def _story(path: Path) -> Story:
    values = tomllib.loads(path.read_text(encoding="utf-8"))
    if correction := values.pop("correction", None):
        values["correction"] = Correction(**correction)
    return Story(key=path.stem, **values)


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))
