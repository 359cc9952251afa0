"""The readers' pages of stories. They read editions, never articles."""

from django.core.paginator import InvalidPage, Paginator
from django.http import Http404, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404, render
from taggit.models import Tag

from articles.models import Contributor, Edition, Section, Withdrawal
from articles.reading import story_page, with_listing_photos

STORIES_ON_A_PAGE = 20


def story(request, section, year, month, day, slug):
    """The edition visible now at this address; one redirect from an older address."""
    path = f"/{section}/{year}/{month}/{day}/{slug}/"
    edition = (
        Edition.objects.visible().filter(path=path).select_related("section").first()
    )
    if edition is None:
        return _elsewhere_or_gone(request, path)
    return render(request, "articles/story.html", {"page": story_page(edition)})


def _elsewhere_or_gone(request, path):
    """A redirect, a 410 with its notice, or the 404 every unknown address gets."""
    known = Edition.objects.appeared().filter(path=path).values("article")
    if now := Edition.objects.visible().filter(article__in=known).first():
        return HttpResponsePermanentRedirect(now.path)
    withdrawal = (
        Withdrawal.objects.filter(edition__article__in=known)
        .order_by("-withdrawn_at")
        .first()
    )
    if withdrawal is None:
        raise Http404
    return render(
        request,
        "articles/withdrawn.html",
        {"notice": withdrawal.notice, "withdrawn_at": withdrawal.withdrawn_at},
        status=410,
    )


def section(request, slug):
    found = get_object_or_404(Section, slug=slug)
    editions = Edition.objects.visible().in_section(found)
    return _listing(request, "articles/section.html", editions, section=found)


def topic(request, slug):
    """A topic exists for readers while a visible story carries it."""
    found = get_object_or_404(Tag, slug=slug)
    editions = Edition.objects.visible().on_topic(found)
    return _listing(
        request, "articles/topic.html", editions, must_have_stories=True, topic=found
    )


def contributor(request, slug):
    """A contributor exists for readers while a visible story carries the name."""
    found = get_object_or_404(Contributor, slug=slug)
    editions = Edition.objects.visible().written_by(found)
    return _listing(
        request,
        "articles/contributor.html",
        editions,
        must_have_stories=True,
        contributor=found,
    )


def _listing(request, template, editions, *, must_have_stories=False, **context):
    paginator = Paginator(editions.newest_first().for_listing(), STORIES_ON_A_PAGE)
    if must_have_stories and not paginator.count:
        raise Http404
    try:
        page = paginator.page(request.GET.get("page", 1))
    except InvalidPage as error:
        raise Http404 from error
    page.object_list = with_listing_photos(page.object_list)
    return render(request, template, {**context, "page_obj": page})


def corrections(request):
    """Every correction of the stories readers can see, the newest first."""
    editions = (
        Edition.objects.visible()
        .filter(article__corrections__isnull=False)
        .distinct()
        .newest_first()
    )
    found = [
        {
            "text": correction.text,
            "made_at": correction.made_at,
            "headline": edition.headline,
            "url": edition.get_absolute_url(),
        }
        for edition in editions
        for correction in edition.corrections
    ]
    found.sort(key=lambda each: each["made_at"], reverse=True)
    return render(request, "articles/corrections.html", {"corrections": found})
