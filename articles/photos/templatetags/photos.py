"""A photo, ready to place in a page: the picture alone, or with its words."""

from django import template

from articles.photos.models import Photo
from articles.photos.renditions import EVERYDAY_WIDTH, FORMATS

register = template.Library()

# As wide as the window on a phone, as wide as a column of text elsewhere.
COLUMN = "(min-width: 48em) 44rem, 100vw"


def _picture(
    photo: Photo, sizes: str, loading: str, width: int, priority: str
) -> dict[str, object]:
    shown = photo.rendition("jpeg", width)
    return {
        "photo": photo,
        "shown": shown,
        "sources": [
            {"type": FORMATS[format], "srcset": srcset}
            for format in ("avif", "webp")
            if (srcset := photo.srcset(format))
        ],
        "srcset": photo.srcset("jpeg"),
        "sizes": sizes,
        "loading": loading,
        "priority": priority,
    }


@register.inclusion_tag("photos/_picture.html")
def photo_picture(
    photo: Photo,
    sizes: str = COLUMN,
    loading: str = "lazy",
    width: int = EVERYDAY_WIDTH,
    priority: str = "",
):
    """The picture in every size there is, its room in the page reserved.

    The first picture of a page says loading="eager" priority="high".
    """
    return _picture(photo, sizes, loading, width, priority)


@register.inclusion_tag("photos/_figure.html")
def photo_figure(
    photo: Photo,
    sizes: str = COLUMN,
    loading: str = "lazy",
    width: int = EVERYDAY_WIDTH,
    priority: str = "",
    caption: str = "",
    anchor: str = "",
):
    """The picture with its caption and its credit.

    `caption` replaces the photo's own on this page; `anchor` is the figure's id.
    """
    return {
        **_picture(photo, sizes, loading, width, priority),
        "caption": caption or photo.caption,
        "anchor": anchor,
    }
