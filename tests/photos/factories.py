"""Photos and picture files for tests: sensible defaults, a new row every call."""

from io import BytesIO
from itertools import count

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from articles.photos.models import Photo

_numbers = count(1)


def make_user(*permissions: str, **fields):
    """A staff user with exactly these permissions of the photo library."""
    fields.setdefault("username", f"user{next(_numbers)}")
    fields.setdefault("is_staff", True)
    user = get_user_model().objects.create_user(**fields)
    user.user_permissions.set(
        Permission.objects.filter(
            content_type__app_label="photos", codename__in=permissions
        )
    )
    return user


def make_picture(
    width: int = 700, height: int = 400, format: str = "jpeg", **saving
) -> SimpleUploadedFile:
    """A picture file nobody has uploaded yet; `saving` goes to Pillow."""
    number = next(_numbers)
    # Far enough apart that JPEG keeps any two of them different.
    colour = (number * 37 % 256, number * 101 % 256, number * 11 % 256)
    image = Image.new("RGB", (width, height), colour)
    file = BytesIO()
    image.save(file, format=format, **saving)
    return SimpleUploadedFile(f"picture-{number}.{format}", file.getvalue())


def make_photo(**fields) -> Photo:
    """A photo with its words, whose file is still awaited and rights not cleared."""
    fields.setdefault("caption", "Japan supporters collect rubbish in Rostov.")
    fields.setdefault("alt_text", "Supporters in blue hold filled rubbish bags.")
    fields.setdefault("photographer", "Ada Muster")
    fields.setdefault("agency", "AP")
    return Photo.objects.create(**fields)


def make_usable_photo(picture: SimpleUploadedFile | None = None, **fields) -> Photo:
    """A photo with its file and cleared rights."""
    by = make_user()
    photo = make_photo(**fields)
    photo.attach(picture or make_picture(), by=by)
    photo.clear_rights(by=by, reason="Covered by the agency contract.")
    return photo
