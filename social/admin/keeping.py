"""How long a post is kept: legal hold, the last day, and erasing it for good."""

from __future__ import annotations

from functools import update_wrapper
from typing import TYPE_CHECKING

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.views.decorators.http import require_http_methods

from social import copies, uses
from social.keeping_forms import EraseForm, KeepForm
from social.models import Comforts, Decision, QuotedPost, RemovalRequest
from social.models.erasing import telling_notes
from social.moderation import ERASE, HOLD, ModerationError
from social.retention import days_kept, kept_until

if TYPE_CHECKING:
    from django.db.models import QuerySet


class KeepingViews(admin.ModelAdmin):
    """The pages about keeping and erasing, mixed into the admin of quoted posts."""

    def keeping_urls(self):
        def address(route, view, name, method):
            def wrapper(*args, **kwargs):
                return self.admin_site.admin_view(view)(*args, **kwargs)

            wrapped = method(update_wrapper(wrapper, view))
            return path(route, wrapped, name=f"social_quotedpost_{name}")

        reads_and_writes = require_http_methods(["GET", "HEAD", "POST"])
        return [
            address("<int:post_id>/erase/", self.erase_view, "erase", reads_and_writes),
            address("<int:post_id>/keep/", self.keep_view, "keep", reads_and_writes),
        ]

    def keeping_context(self, request, post):
        """What a page says of how long the post is kept, and who may change that."""
        used = uses.find_uses([post.pk]).get(post.pk, [])
        return {
            "post": post,
            "kept_until": kept_until(post, is_used=bool(used)),
            "days_kept": days_kept(),
            "may_hold": request.user.has_perm(HOLD) and not post.erased_at,
            "may_erase": request.user.has_perm(ERASE) and not post.erased_at,
        }

    def history_view(self, request, object_id, extra_context=None):
        """What was done to a post: how it came, the log, and changes of its fields."""
        post = self.get_object(request, unquote(object_id))
        context = dict(extra_context or {})
        if post is not None:
            context |= {
                "title": f"What was done to post {post.pk}",
                "post": post,
                "decisions": decisions_on(post, request.user),
            }
        return super().history_view(request, object_id, context)

    def keep_view(self, request, post_id):
        """Set or lift the hold, or name the last day; always with a reason."""
        post = self._post_for(request, post_id, HOLD)
        if post.erased_at:
            return HttpResponseRedirect(record_address(post))
        form = KeepForm(
            request.POST if request.method == "POST" else None,
            initial={"until": post.retain_until},
        )
        if request.method == "POST" and form.is_valid():
            try:
                said = form.keep(post, request.user)
            except ModerationError as error:
                form.add_error(None, str(error))
            else:
                self.message_user(request, said, messages.SUCCESS)
                return HttpResponseRedirect(record_address(post))
        context = {
            **self.admin_site.each_context(request),
            **self.keeping_context(request, post),
            "opts": self.opts,
            "title": f"How long post {post.pk} is kept",
            "form": form,
        }
        return TemplateResponse(
            request,
            "admin/social/quotedpost/keep.html",
            context,
            status=422 if form.errors else 200,
        )

    def erase_view(self, request, post_id):
        """Say everything that goes and what stays, then erase for good."""
        post = self._post_for(request, post_id, ERASE)
        if post.erased_at:
            self.message_user(
                request, "This post was erased already.", messages.WARNING
            )
            return HttpResponseRedirect(record_address(post))
        form = EraseForm(request.POST if request.method == "POST" else None)
        status = 200
        if request.method == "POST":
            if form.is_valid():
                try:
                    post.erase(by=request.user, reason=form.cleaned_data["reason"])
                except ModerationError as error:
                    form.add_error("reason", str(error))
                else:
                    self.message_user(
                        request, f"Post {post.pk} was erased.", messages.SUCCESS
                    )
                    return HttpResponseRedirect(record_address(post))
            status = 422
            post.refresh_from_db()
        known = copies.copies_of(post, request.user)
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": f"Erase post {post.pk} for good",
            "comforts": Comforts.objects.of(request.user),
            "post": post,
            "form": form,
            "uses": uses.find_uses([post.pk], request.user).get(post.pk, []),
            "copies_that_go": [copy for copy in known if copy.goes],
            "copies_that_stay": [copy for copy in known if not copy.goes],
            "requests": RemovalRequest.objects.filter(post=post),
            "screenshots": post.screenshots.kept().count(),
            "telling_notes": telling_notes(post),
        }
        return TemplateResponse(
            request, "admin/social/quotedpost/erase.html", context, status=status
        )

    def _post_for(self, request, post_id: int, permission: str) -> QuotedPost:
        """The post, where this person may see it; 403 without the permission."""
        if not request.user.has_perm(permission):
            raise PermissionDenied
        visible = QuotedPost.objects.visible_to(request.user)
        post = visible.filter(pk=post_id).first() if post_id < 2**63 else None
        if post is None:
            raise Http404
        return post


def record_address(post: QuotedPost) -> str:
    return reverse("admin:social_quotedpost_change", args=[post.pk])


def decisions_on(post: QuotedPost, user) -> QuerySet[Decision]:
    """The decisions on this post, the newest first, for whoever may read the log."""
    found = post.decisions.select_related("by").order_by("-sequence")
    return found if user.has_perm("social.view_decision") else found.none()
