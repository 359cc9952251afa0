"""What speaks for the whole site: the front page and the words for what is missing."""

from dataclasses import dataclass

from django.shortcuts import render

from articles.matches.models import Match
from articles.models import Edition, Section
from articles.reading import with_listing_photos

STORIES_AT_THE_TOP = 5
STORIES_IN_A_STRIP = 4
STORIES_READ = 60
RESULTS_SHOWN = 8
STORIES_ON_A_404 = 4


@dataclass(frozen=True)
class Strip:
    """A section's newest stories under its name."""

    section: Section
    editions: list[Edition]


def not_found(request, exception=None):
    """The same words for what is hidden and for what never was."""
    newest = Edition.objects.visible().newest_first().for_listing()
    latest = with_listing_photos(newest[:STORIES_ON_A_404])
    return render(request, "404.html", {"latest": latest}, status=404)


def front(request):
    """The newest story leads, four stand beside it, the rest by section."""
    newest = Edition.objects.visible().newest_first().for_listing()[:STORIES_READ]
    editions = with_listing_photos(newest)
    top, others = editions[:STORIES_AT_THE_TOP], editions[STORIES_AT_THE_TOP:]
    by_section: dict[Section, list[Edition]] = {}
    for edition in others:
        by_section.setdefault(edition.section, []).append(edition)
    strips = [
        Strip(section, found[:STORIES_IN_A_STRIP])
        for section, found in sorted(
            by_section.items(), key=lambda item: (item[0].position, item[0].name)
        )
    ]
    return render(
        request,
        "newsroom/front.html",
        {
            "lead": top[0] if top else None,
            "seconds": top[1:],
            "strips": strips,
            "latest": editions,
            "results": Match.objects.played()
            .for_listing()
            .order_by("-kick_off")[:RESULTS_SHOWN],
        },
    )
