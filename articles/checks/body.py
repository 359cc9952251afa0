"""The body: that there is one, and that its parts are whole."""

from collections.abc import Iterator

from articles.checks.finding import Finding
from articles.models import GalleryBlock, TextBlock

LEAST_IN_A_GALLERY = 2


def findings(article, blocks) -> Iterator[Finding]:
    if not any(isinstance(block, TextBlock) and block.text for block in blocks):
        yield Finding.stop("The story has no text yet.", "body")
    for block in blocks:
        if not isinstance(block, GalleryBlock):
            continue
        if len(block.galleryphoto_set.all()) < LEAST_IN_A_GALLERY:
            yield Finding.advice(
                f"The gallery “{block.label()}” has fewer than "
                f"{LEAST_IN_A_GALLERY} photos.",
                "body",
            )
