"""Questions the desk and the readers' side ask of stories, each with one definition."""

from datetime import datetime

from django.apps import apps
from django.db import models
from django.db.models import Count, F, Min, Q
from django.utils import timezone


class ArticleQuerySet(models.QuerySet):
    def seen_by(self, user):
        """The stories this account may open at the desk: all, or its own only."""
        if not user.has_perm("articles.view_article"):
            return self.none()
        if user.has_perm("articles.view_any_article"):
            return self
        named = apps.get_model("articles", "Byline").objects.filter(
            contributor__user=user
        )
        return self.filter(Q(created_by=user) | Q(pk__in=named.values("article")))

    def with_listing_counts(self):
        """With what a list at the desk says of posts and of schedules."""
        waiting = Q(postblock_set__post__status="awaiting")
        return self.annotate(
            posts_in_all=Count("postblock_set", distinct=True),
            posts_waiting=Count("postblock_set", filter=waiting, distinct=True),
            waits_until=Min(
                "editions__visible_from",
                filter=Q(editions__visible_from__gt=timezone.now())
                & ~Q(editions__visible_until=F("editions__visible_from")),
            ),
        )


class EditionQuerySet(models.QuerySet):
    def visible(self, at: datetime | None = None):
        """What a reader may see at this moment. An embargo lifts by the clock alone."""
        at = at or timezone.now()
        return self.filter(visible_from__lte=at).filter(
            Q(visible_until__isnull=True) | Q(visible_until__gt=at)
        )

    def scheduled(self, at: datetime | None = None):
        """What will become visible later unless somebody acts."""
        at = at or timezone.now()
        return self.not_cancelled().filter(visible_from__gt=at)

    def not_cancelled(self):
        """Without the editions whose interval was emptied before they appeared."""
        return self.exclude(visible_until=F("visible_from"))

    def appeared(self, at: datetime | None = None):
        """What readers see or have seen."""
        at = at or timezone.now()
        return self.not_cancelled().filter(visible_from__lte=at)

    def in_section(self, section):
        return self.filter(section=section)

    def on_topic(self, tag):
        return self.filter(topics=tag)

    def written_by(self, contributor):
        return self.filter(contributors=contributor)

    def about_matches(self, matches):
        return self.filter(matches__in=matches).distinct()

    def sharing(self, *, matches, topics, section_id):
        """Stories that have something in common, the closest first."""
        return (
            self.annotate(
                same_matches=Count(
                    "matches", filter=Q(matches__in=matches), distinct=True
                ),
                same_topics=Count("topics", filter=Q(topics__in=topics), distinct=True),
            )
            .filter(
                Q(same_matches__gt=0) | Q(same_topics__gt=0) | Q(section=section_id)
            )
            .order_by("-same_matches", "-same_topics", "-first_published_at", "-pk")
        )

    def newest_first(self):
        return self.order_by("-first_published_at", "-pk")

    def for_listing(self):
        """With the rows a list entry shows, and without the body."""
        return (
            self.select_related("section", "lead_photo")
            .prefetch_related("lead_photo__renditions")
            .defer("content")
        )
