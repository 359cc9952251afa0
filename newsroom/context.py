"""What every page may say about the site itself."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from articles.models import Section


def site(request: HttpRequest) -> dict[str, Any]:
    return {
        "site_name": settings.SITE_NAME,
        "site_tagline": settings.SITE_TAGLINE,
        # Lazy: a page that shows no sections pays no query.
        "nav_sections": Section.objects.all(),
    }
