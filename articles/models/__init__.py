"""The records of the story room."""

from articles.models.article import (
    Article,
    Byline,
    Contributor,
    MoveNotAllowed,
    Section,
    StatusChange,
)
from articles.models.blocks import (
    BLOCK_MODELS,
    Block,
    GalleryBlock,
    GalleryPhoto,
    MatchBlock,
    PhotoBlock,
    PostBlock,
    PullQuoteBlock,
    TextBlock,
)
from articles.models.edition import (
    Address,
    Correction,
    Edition,
    EditionByline,
    Withdrawal,
)
from articles.models.post_pictures import PostPicture
from articles.models.raw_copy import MatchSuggestion, RawCopy

__all__ = [
    "BLOCK_MODELS",
    "Address",
    "Article",
    "Block",
    "Byline",
    "Contributor",
    "Correction",
    "Edition",
    "EditionByline",
    "GalleryBlock",
    "GalleryPhoto",
    "MatchBlock",
    "MatchSuggestion",
    "MoveNotAllowed",
    "PhotoBlock",
    "PostBlock",
    "PostPicture",
    "PullQuoteBlock",
    "RawCopy",
    "Section",
    "StatusChange",
    "TextBlock",
    "Withdrawal",
]
