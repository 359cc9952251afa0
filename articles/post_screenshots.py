"""Screenshots of posts, read by the one guarded decoder for the room of posts."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.files import File

from articles.photos.decoding import PhotoError, PreparedPicture, prepare
from social.pictures import FORMATS, PictureRefused

OTHER_FORMAT = (
    "A screenshot is kept as PNG, JPEG or WebP, and this file is none of them. Nothing "
    "was kept: save it as one of these and add it again."
)


@contextmanager
def read_screenshot(upload: File) -> Iterator[PreparedPicture]:
    """The upload, read whole and kept as it came; a PictureRefused says why not."""
    try:
        picture = prepare(upload, take_metadata=False, make_renditions=False)
    except PhotoError as error:
        is_none = error.reason == "not_a_picture"
        raise PictureRefused(OTHER_FORMAT if is_none else str(error)) from error
    with picture:
        if picture.format not in FORMATS:
            raise PictureRefused(OTHER_FORMAT)
        yield picture
