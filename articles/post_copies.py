"""What this room keeps of a quoted post: pictures, which go with it, and raw copy."""

from collections.abc import Iterator

from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.urls import reverse

from articles.models import (
    Article,
    Edition,
    GalleryPhoto,
    PhotoBlock,
    PostBlock,
    PostPicture,
    RawCopy,
)
from articles.models.raw_copy import IncomingCopy
from articles.photos.models import Photo
from social.copies import Copy
from social.models import QuotedPost

# A shorter line is in any copy by chance.
TELLING_LENGTH = 12


def copies_of_post(post: QuotedPost, viewer) -> Iterator[Copy]:
    """The pictures shown with it, and every source that its words came in.

    Each leads `viewer` there only where they may look.
    """
    sees_photos = viewer.has_perm("photos.view_photo")
    for picture in _pictures(post):
        photo = picture.photo
        elsewhere = stands_elsewhere(photo, post)
        yield Copy(
            title=f"The picture “{photo}” with its caption, credit and permission",
            url=reverse("admin:photos_photo_change", args=[photo.pk])
            if sees_photos
            else "",
            goes=not elsewhere,
            why=(
                "It also stands elsewhere, so it is only taken from this post. The "
                "photo desk withdraws it."
                if elsewhere
                else "Its files are deleted, originals and sizes alike."
            ),
        )
    for raw in _raw_copies(post):
        yield Copy(
            title=f"The source “{raw.name}” of the story “{raw.article.headline}”",
            url=reverse("admin:articles_article_change", args=[raw.article_id])
            if raw.article.may_be_seen_by(viewer)
            else "",
            goes=False,
            why="Kept untouched as it came, for the desk alone.",
        )
    for incoming in _incoming(post):
        yield Copy(
            title=f"The copy “{incoming.name}” on the copy desk",
            goes=False,
            why="Kept until it is discarded there, for the desk alone.",
        )


def erase_pictures(post: QuotedPost, by) -> None:
    """Take its pictures from it; those that stand nowhere else go for good."""
    for picture in _pictures(post):
        photo = picture.photo
        picture.delete()
        if not stands_elsewhere(photo, post):
            photo.erase(by=by, reason=f"It was shown with post {post.pk}, now erased.")
            LogEntry.objects.filter(
                content_type=ContentType.objects.get_for_model(Photo),
                object_id=str(photo.pk),
            ).update(object_repr=f"Photo {photo.pk}, erased")


def stands_elsewhere(photo: Photo, post: QuotedPost) -> bool:
    """Whether a story, an edition or another post has this picture too."""
    editions = Edition.objects.filter(Q(photos=photo) | Q(lead_photo=photo))
    return (
        PhotoBlock.objects.filter(photo=photo).exists()
        or GalleryPhoto.objects.filter(photo=photo).exists()
        or Article.objects.filter(lead_photo=photo).exists()
        or editions.exists()
        or PostPicture.objects.filter(photo=photo).exclude(post=post).exists()
    )


def _pictures(post: QuotedPost) -> list[PostPicture]:
    return list(PostPicture.objects.filter(post=post).select_related("photo"))


def _longest_line(post: QuotedPost) -> str:
    """The line to look for: copies break lines in their own way."""
    line = max((line.strip() for line in post.text.splitlines()), key=len, default="")
    return line if len(line) >= TELLING_LENGTH else ""


def _raw_copies(post: QuotedPost) -> list[RawCopy]:
    stories = PostBlock.objects.filter(post=post).values("parent")
    found = Q(article__in=stories)
    if line := _longest_line(post):
        found |= Q(text__contains=line)
    return list(RawCopy.objects.filter(found).select_related("article").defer("text"))


def _incoming(post: QuotedPost) -> list[IncomingCopy]:
    line = _longest_line(post)
    if not line:
        return []
    return list(IncomingCopy.objects.filter(text__contains=line).defer("text"))
