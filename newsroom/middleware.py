"""What is refused before any view sees it, and what every answer says."""

from collections.abc import Callable
from urllib.parse import unquote

from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control


class RefuseNul:
    """No address and no search has a NUL character; PostgreSQL cannot store one.

    Form fields refuse it themselves, with a sentence at the field.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if "\0" in request.path_info:
            raise Http404
        if "\0" in unquote(request.META.get("QUERY_STRING", "")):
            raise BadRequest("The address holds a NUL character.")
        return self.get_response(request)


class AskBeforeUse:
    """Whoever keeps a page asks before using it again, unless its view says otherwise.

    Without a word on it a cache may decide by itself how long it shows a page, and so
    a post that was withdrawn meanwhile (RFC 9111, section 4.2.2).
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if not response.has_header("Cache-Control"):
            patch_cache_control(response, no_cache=True)
        return response
