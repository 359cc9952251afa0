"""The blocks of a story's body.

A new kind is one model with `kind` and `freeze()`, one template
`articles/blocks/<kind>.html`, one line in `BLOCK_MODELS`.
"""

from typing import TYPE_CHECKING, Any

from content_editor.models import PluginBase
from django.db import models
from django_prose_editor.fields import ProseEditorField

from articles.models.article import Article
from articles.rich_text import EXTENSIONS, clean_html, html_to_text

if TYPE_CHECKING:
    _Base = models.Model
else:
    _Base = PluginBase


class Block(_Base):
    """One part of a body: where it stands, and how it is frozen into an edition."""

    kind = ""
    # The related rows `get_queryset` brings along, so that a body costs one query
    # for each kind of block.
    related: tuple[str, ...] = ()

    parent = models.ForeignKey(
        Article, on_delete=models.CASCADE, related_name="%(class)s_set"
    )
    region = models.CharField(max_length=20, default="main")
    ordering = models.IntegerField(default=0)

    class Meta:
        abstract = True
        ordering = ["ordering"]

    def __str__(self):
        # The block editor prints this beside the kind, where it only repeats it.
        return ""

    @classmethod
    def get_queryset(cls):
        return cls._default_manager.select_related(*cls.related)

    def freeze(self) -> dict[str, Any]:
        """What an edition keeps of this block: plain words, safe markup and ids."""
        raise NotImplementedError

    def label(self) -> str:
        """A few words that name this block to an editor."""
        return str(self._meta.verbose_name)


class TextBlock(Block):
    kind = "text"

    text = ProseEditorField(extensions=EXTENSIONS, sanitize=clean_html)

    class Meta(Block.Meta):
        verbose_name = "text"
        verbose_name_plural = "texts"

    def save(self, *args, **kwargs):
        self.text = clean_html(self.text)
        super().save(*args, **kwargs)

    def freeze(self):
        return {"kind": self.kind, "html": clean_html(self.text)}

    def label(self):
        return html_to_text(self.text)[:60]


class PhotoBlock(Block):
    kind = "photo"
    related = ("photo",)

    photo = models.ForeignKey(
        "photos.Photo", on_delete=models.PROTECT, related_name="+"
    )
    caption = models.TextField(
        blank=True,
        help_text="Only where this story needs other words than the photo's own "
        "caption. The credit always comes from the photo.",
    )

    class Meta(Block.Meta):
        verbose_name = "photo"
        verbose_name_plural = "photos"

    def freeze(self):
        return {"kind": self.kind, "photo": self.photo_id, "caption": self.caption}

    def label(self):
        return str(self.photo)


class GalleryBlock(Block):
    kind = "gallery"

    title = models.CharField(max_length=120, blank=True)
    photos = models.ManyToManyField(
        "photos.Photo",
        through="GalleryPhoto",
        related_name="+",
        help_text="At least two, in the order readers see them.",
    )

    class Meta(Block.Meta):
        verbose_name = "gallery"
        verbose_name_plural = "galleries"

    @classmethod
    def get_queryset(cls):
        return cls._default_manager.prefetch_related("galleryphoto_set__photo")

    def freeze(self):
        return {
            "kind": self.kind,
            "title": self.title,
            "photos": [place.photo_id for place in self.galleryphoto_set.all()],
        }

    def label(self):
        return self.title or "gallery"


class GalleryPhoto(models.Model):
    """A photo's place in a gallery."""

    gallery = models.ForeignKey(GalleryBlock, on_delete=models.CASCADE)
    photo = models.ForeignKey(
        "photos.Photo", on_delete=models.PROTECT, related_name="+"
    )
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["gallery", "photo"],
                name="gallery_shows_a_photo_once",
                violation_error_message="This photo is in the gallery already.",
            )
        ]

    def __str__(self):
        return str(self.photo)


class PostBlock(Block):
    kind = "post"
    related = ("post",)

    post = models.ForeignKey(
        "social.QuotedPost", on_delete=models.PROTECT, related_name="+"
    )

    class Meta(Block.Meta):
        verbose_name = "quoted post"
        verbose_name_plural = "quoted posts"

    def freeze(self):
        return {"kind": self.kind, "post": self.post_id}

    def label(self):
        return str(self.post)


class MatchBlock(Block):
    kind = "match"
    related = ("match__home_team", "match__away_team", "match__stage__season")

    match = models.ForeignKey(
        "matches.Match", on_delete=models.PROTECT, related_name="+"
    )

    class Meta(Block.Meta):
        verbose_name = "match"
        verbose_name_plural = "matches"

    def freeze(self):
        return {"kind": self.kind, "match": self.match_id}

    def label(self):
        return str(self.match)


class PullQuoteBlock(Block):
    kind = "pull_quote"

    quote = models.TextField(
        max_length=400, help_text="The words alone: the quotation marks are ours."
    )
    speaker = models.CharField(max_length=120, blank=True)

    class Meta(Block.Meta):
        verbose_name = "pull quote"
        verbose_name_plural = "pull quotes"

    def freeze(self):
        return {"kind": self.kind, "quote": self.quote, "speaker": self.speaker}

    def label(self):
        return self.quote[:60]


BLOCK_MODELS: tuple[type[Block], ...] = (
    TextBlock,
    PhotoBlock,
    GalleryBlock,
    PostBlock,
    MatchBlock,
    PullQuoteBlock,
)
