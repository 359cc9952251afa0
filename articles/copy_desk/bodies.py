"""Parsed blocks to the blocks of bodies, for one story or many, their records first."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from django.contrib.auth.models import User

from articles.copy.proposal import NOT_STORY
from articles.copy.reading import LoadedCopy
from articles.copy.structure import Block, Paragraph, PhotoCaption, Post
from articles.copy_desk.records import captured_from
from articles.copy_desk.wording import markup_of
from articles.models import Article, PhotoBlock, PostBlock, TextBlock
from articles.photos.models import Photo
from articles.rich_text import clean_html
from social.models import QuotedPost

STEP = 10
# How many keys one question to the database names.
KEYS_AT_ONCE = 300

BodyBlock = TextBlock | PhotoBlock | PostBlock


class Bodies:
    """The bodies of stories: photos and posts are stored, their blocks not yet.

    The number of queries does not grow with that of the stories. Raises CaptureError
    where a post cannot be kept.
    """

    def __init__(
        self, parts: Iterable[tuple[LoadedCopy, Sequence[Block]]], by: User | None
    ):
        self.by = by
        stories = [
            (copy, [block for block in blocks if block.role not in NOT_STORY])
            for copy, blocks in parts
        ]
        photos = iter(
            self._photos(
                [
                    self._photo(copy, block)
                    for copy, blocks in stories
                    for block in blocks
                    if isinstance(block, PhotoCaption)
                ]
            )
        )
        posts = iter(
            QuotedPost.objects.capture_all(
                [
                    captured_from(block)
                    for _, blocks in stories
                    for block in blocks
                    if isinstance(block, Post)
                ],
                by,
            )
        )
        self.blocks: list[list[BodyBlock]] = []
        for _, blocks in stories:
            body: list[BodyBlock] = []
            for kind, run in groupby(blocks, key=type):
                if kind is Paragraph:
                    body.append(TextBlock(text=clean_html(markup_of(list(run)))))
                elif kind is PhotoCaption:
                    body += [PhotoBlock(photo=next(photos)) for _ in run]
                elif kind is Post:
                    body += [PostBlock(post=next(posts)) for _ in run]
            self.blocks.append(body)

    def first_photos(self) -> list[Photo | None]:
        """The first picture of each story."""
        return [
            next((each.photo for each in body if isinstance(each, PhotoBlock)), None)
            for body in self.blocks
        ]

    def place(self, articles: Sequence[Article], after: int = 0) -> None:
        """Store the blocks of each story, behind the place `after` in its body."""
        for article, body in zip(articles, self.blocks, strict=True):
            for number, block in enumerate(body, start=1):
                block.parent = article
                block.region = "main"
                block.ordering = after + number * STEP
        models: tuple[Any, ...] = (TextBlock, PhotoBlock, PostBlock)
        for model in models:
            model.objects.bulk_create(
                block for body in self.blocks for block in body if type(block) is model
            )

    def _photos(self, made: Sequence[Photo]) -> list[Photo]:
        """A photo for each caption; one of this very copy and place is the same."""
        keys = [photo.source_key for photo in made]
        known: dict[str, Photo] = {}
        for start in range(0, len(keys), KEYS_AT_ONCE):
            some = keys[start : start + KEYS_AT_ONCE]
            for photo in Photo.objects.filter(source_key__in=some):
                known[photo.source_key] = photo
        new = [photo for photo in made if photo.source_key not in known]
        known |= {photo.source_key: photo for photo in Photo.objects.bulk_create(new)}
        return [known[key] for key in keys]

    def _photo(self, copy: LoadedCopy, block: PhotoCaption) -> Photo:
        return Photo(
            caption=block.text,
            supplied_caption=block.source,
            place=(block.place or "")[:200],
            taken_on=block.taken,
            photographer=(block.photographer or "")[:200],
            agency=(block.agency or "")[:200],
            credit=(block.credit or "")[:300],
            source_key=f"copy:{copy.data_digest}:{block.start}",
            uploaded_by=self.by,
        )
