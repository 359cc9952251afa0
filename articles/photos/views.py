"""The pictures made for readers. Originals have no address at all."""

from django.http import FileResponse, Http404, HttpRequest
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from .holders import seconds_for_readers
from .models import Photo, Rendition

# A withdrawn picture leaves browsers and shared caches within this time; here it is
# gone at once.
SECONDS_KEPT = 600
# Any of these opens the photo room, whose pages show the pictures they tell of.
OPENS_THE_ROOM = ("view_photo", "change_photo", "edit_caption", "change_own_photo")


@require_safe
def rendition(request: HttpRequest, name: str) -> FileResponse:
    """One size of a picture whose rights are good; the desk sees others too."""
    found = Rendition.objects.select_related("photo").filter(file=name).first()
    if found is None:
        raise Http404
    kept = seconds_for_readers(found.photo_id, SECONDS_KEPT)
    for_readers = kept > 0 and found.photo.is_usable()
    # Asked only where it matters: a reader's request never touches a session.
    if not for_readers and not any(
        request.user.has_perm(f"photos.{name}") for name in OPENS_THE_ROOM
    ):
        raise Http404
    if not for_readers and found.photo.rights_status == Photo.Rights.WITHDRAWN:
        raise Http404
    try:
        file = found.file.open("rb")
    except FileNotFoundError:
        raise Http404 from None
    answer = FileResponse(file, content_type=found.mime_type)
    answer["Content-Length"] = found.bytes
    if for_readers:
        patch_cache_control(answer, public=True, max_age=kept)
    else:
        patch_cache_control(answer, private=True, no_store=True)
    return answer
