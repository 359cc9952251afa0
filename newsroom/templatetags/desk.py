"""What waits at the desk and what begins there, for each account what it may do."""

from dataclasses import dataclass

from django import template
from django.urls import reverse
from django.utils import timezone

from articles.matches.models import Match
from articles.models import Article, Edition
from articles.photos.models import Photo
from social.models import QuotedPost

register = template.Library()


@dataclass(frozen=True)
class Waiting:
    """A number of things that wait, and the list that shows them."""

    words: str
    number: int
    url: str


@register.simple_tag
def what_waits(user) -> list[Waiting]:
    """The queues this account works on, each with its length."""
    return [
        Waiting(words, count(), url)
        for words, permission, count, url in (
            (
                "stories in review",
                "articles.change_any_article",
                _in_status(Article.Status.IN_REVIEW),
                _list("articles_article", "status__exact=in_review"),
            ),
            (
                "stories ready to publish",
                "articles.publish_article",
                _in_status(Article.Status.READY),
                _list("articles_article", "status__exact=ready"),
            ),
            (
                "editions scheduled",
                "articles.publish_article",
                Edition.objects.scheduled().count,
                _list("articles_article", "status__exact=published"),
            ),
            (
                "posts awaiting decision",
                "social.decide_post",
                QuotedPost.objects.awaiting().count,
                reverse("admin:social_quotedpost_queue"),
            ),
            (
                "captions awaiting their picture",
                "photos.change_photo",
                Photo.objects.awaiting_file().count,
                _list("photos_photo"),
            ),
            (
                "pictures with rights to clear",
                "photos.clear_rights",
                Photo.objects.with_file()
                .filter(rights_status=Photo.Rights.NOT_CLEARED)
                .count,
                _list("photos_photo"),
            ),
            (
                "matches past kick-off without a result",
                "matches.enter_result",
                Match.objects.filter(
                    kick_off__lt=timezone.now(),
                    status__in=[Match.Status.SCHEDULED, Match.Status.TIMED],
                ).count,
                _list("matches_match"),
            ),
        )
        if user.has_perm(permission)
    ]


@dataclass(frozen=True)
class Beginning:
    """What the day's work begins with, and the page for it."""

    words: str
    url: str


@register.simple_tag
def what_begins(user) -> list[Beginning]:
    """The pages on which this account may begin something, the most used first."""
    return [
        Beginning(words, reverse(f"admin:{page}"))
        for words, permission, page in (
            (
                "New story from copy",
                "articles.add_article",
                "articles_article_from_copy",
            ),
            ("New story", "articles.add_article", "articles_article_add"),
            ("Quote a post", "social.propose_post", "social_quotedpost_add"),
        )
        if user.has_perm(permission)
    ]


def _in_status(status):
    return Article.objects.filter(status=status).count


def _list(model: str, query: str = "") -> str:
    address = reverse(f"admin:{model}_changelist")
    return f"{address}?{query}" if query else address
