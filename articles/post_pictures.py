"""Pictures shown with quoted posts: what the room of posts asks of this one."""

from collections.abc import Iterable, Sequence

from django.db.models import F, FilteredRelation, Q

from articles.models import Edition, PostPicture
from articles.photos.models import Photo
from social.media import ShownMedia
from social.models import QuotedPost

WIDTH = 640
# A withdrawn post is gone from browsers and caches within this time.
SECONDS_KEPT_WITH_A_POST = 60


def posts_with_pictures(post_ids: Sequence[int]) -> set[int]:
    """Those of these posts that have a picture, whether readers see it yet or not."""
    found = PostPicture.objects.filter(post__in=post_ids)
    return set(found.values_list("post", flat=True))


def posts_on_pages(post_ids: Sequence[int]) -> set[int]:
    """Those of these posts that stand in a story readers can open now."""
    found = Edition.objects.visible().filter(posts__in=post_ids)
    return set(found.values_list("posts", flat=True)) & set(post_ids)


def seconds_with_posts(photo_id: int) -> int | None:
    """For how long readers may keep a picture that is shown with posts.

    With its last approved post it goes, unless a story that readers can open shows it
    by itself; of a picture without posts nothing is said.
    """
    posts = list(
        PostPicture.objects.filter(photo=photo_id).values_list("post", flat=True)
    )
    if not posts:
        return None
    if QuotedPost.objects.approved().filter(pk__in=posts).exists():
        return SECONDS_KEPT_WITH_A_POST
    by_itself = Q(photos=photo_id) | Q(lead_photo=photo_id)
    return None if Edition.objects.visible().filter(by_itself).exists() else 0


def pictures_of_posts(post_ids: Sequence[int]) -> dict[int, list[ShownMedia]]:
    """What readers may see with these posts: usable pictures alone."""
    return photos_and_pictures((), post_ids)[1]


def photos_and_pictures(
    photo_ids: Iterable[int], post_ids: Iterable[int]
) -> tuple[dict[int, Photo], dict[int, list[ShownMedia]]]:
    """The usable ones of these photos by id, and the pictures of these posts.

    One look-up for both and one for their renditions, so that pictures with posts
    cost a page nothing.
    """
    wanted, posts = set(photo_ids), set(post_ids)
    if not posts:
        return Photo.objects.for_display(wanted), {}
    rows = (
        Photo.objects.usable()
        .annotate(
            shown_with=FilteredRelation(
                "post_pictures", condition=Q(post_pictures__post__in=posts)
            ),
            with_post=F("shown_with__post"),
            with_position=F("shown_with__position"),
            with_picture=F("shown_with__pk"),
        )
        .filter(Q(pk__in=wanted) | Q(with_post__isnull=False))
        .prefetch_related("renditions")
    )
    photos: dict[int, Photo] = {}
    placed: list[tuple[int, int, int, ShownMedia]] = []
    # A photo comes once for each post it is shown with.
    for photo in rows:
        if photo.pk in wanted:
            photos[photo.pk] = photo
        if photo.with_post is not None and (shown := _shown(photo)):
            placed.append(
                (photo.with_post, photo.with_position, photo.with_picture, shown)
            )
    pictures: dict[int, list[ShownMedia]] = {}
    for post_id, _, _, shown in sorted(placed, key=lambda place: place[:3]):
        pictures.setdefault(post_id, []).append(shown)
    return photos, pictures


def _shown(photo: Photo) -> ShownMedia | None:
    """The picture as a page shows it; nothing without its alt text or its credit."""
    rendition = photo.rendition("jpeg", WIDTH)
    if rendition is None or not photo.alt_text or not photo.credit_line:
        return None
    return ShownMedia(
        src=rendition.file.url,
        srcset=photo.srcset("jpeg"),
        width=rendition.width,
        height=rendition.height,
        alt=photo.alt_text,
        credit=photo.credit_line,
    )
