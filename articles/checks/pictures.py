"""Pictures: none goes out without its caption, credit, alt text and rights."""

from collections.abc import Iterator

from articles.checks.finding import Finding
from articles.models import GalleryBlock, PhotoBlock


def _photos(article, blocks):
    if article.lead_photo:
        yield article.lead_photo, "lead_photo"
    for block in blocks:
        if isinstance(block, PhotoBlock):
            yield block.photo, "body"
        elif isinstance(block, GalleryBlock):
            for place in block.galleryphoto_set.all():
                yield place.photo, "body"


def findings(article, blocks) -> Iterator[Finding]:
    told = set()
    for photo, about in _photos(article, blocks):
        if photo.pk in told:
            continue
        told.add(photo.pk)
        if photo.is_awaiting_file:
            yield Finding.advice(
                f"The picture of “{photo}” has not arrived: readers will see its "
                "caption and credit, and the picture as soon as it is attached and "
                "cleared.",
                about,
            )
            continue
        for obstacle in photo.publishing_obstacles():
            yield Finding.stop(f"“{photo}”: {obstacle}", about)
