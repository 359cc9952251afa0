"""Raw copy taken apart: date, paragraphs, captions, posts, match facts. Pure Python."""

from articles.copy.reading import CopyError, LoadedCopy, load_copy, read_copy
from articles.copy.story import parse_story
from articles.copy.structure import (
    Block,
    MatchFacts,
    Paragraph,
    ParsedStory,
    PhotoCaption,
    Post,
    Scorer,
    Side,
)

__all__ = [
    "Block",
    "CopyError",
    "LoadedCopy",
    "MatchFacts",
    "Paragraph",
    "ParsedStory",
    "PhotoCaption",
    "Post",
    "Scorer",
    "Side",
    "load_copy",
    "parse_story",
    "read_copy",
]
