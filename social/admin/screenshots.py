"""Screenshots of a post at the desk: adding one, and looking at it."""

from __future__ import annotations

from functools import update_wrapper

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpResponseRedirect
from django.urls import path
from django.views.decorators.http import require_POST, require_safe

from social.models import QuotedPost, Screenshot, screenshot
from social.moderation import ModerationError
from social.pictures import PictureRefused

# Nothing in the file runs, is guessed to be something else, or is kept by a browser.
GUARDS = {
    "Cache-Control": "private, no-store",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}


class ScreenshotViews(admin.ModelAdmin):
    """Private pictures of evidence, mixed into the admin of quoted posts."""

    def screenshot_urls(self):
        def address(route, view, name, method):
            def wrapper(*args, **kwargs):
                return self.admin_site.admin_view(view)(*args, **kwargs)

            wrapped = method(update_wrapper(wrapper, view))
            return path(route, wrapped, name=f"social_quotedpost_{name}")

        return [
            address(
                "<int:post_id>/screenshots/",
                self.add_screenshot_view,
                "screenshots",
                require_POST,
            ),
            address(
                "<int:post_id>/screenshots/<int:screenshot_id>/",
                self.screenshot_view,
                "screenshot",
                require_safe,
            ),
        ]

    def screenshot_context(self, request, post):
        """What a post's page shows of its screenshots to this person."""
        sees = screenshot.may_be_seen_by(request.user)
        of_post = post.screenshots.select_related("added_by")
        return {
            "sees_screenshots": sees,
            "screenshots": of_post if sees else of_post.none(),
            "own_screenshots": 0
            if sees
            else of_post.kept().filter(added_by=request.user).count(),
            "may_add_screenshot": not screenshot.refusal(post, request.user),
        }

    def add_screenshot_view(self, request, post_id):
        """Keep the file that was sent; whatever is wrong with it is said."""
        post = self._visible_post(request, post_id)
        if why := screenshot.refusal(post, request.user):
            raise PermissionDenied(why)
        upload = request.FILES.get("screenshot")
        if upload is None:
            self.message_user(
                request, "Choose the file of a screenshot first.", messages.ERROR
            )
            return HttpResponseRedirect(post.get_absolute_url())
        try:
            post.add_screenshot(by=request.user, upload=upload)
        except (ModerationError, PictureRefused) as error:
            self.message_user(request, str(error), messages.ERROR)
        else:
            self.message_user(
                request,
                "The screenshot is kept, for those who decide on posts alone.",
                messages.SUCCESS,
            )
        return HttpResponseRedirect(post.get_absolute_url())

    def screenshot_view(self, request, post_id, screenshot_id):
        """The bytes as they came; for whoever may not see them there is nothing."""
        post = self._visible_post(request, post_id)
        if screenshot_id >= 2**63:
            raise Http404
        kept = (
            Screenshot.objects.visible_to(request.user)
            .filter(pk=screenshot_id, post=post)
            .first()
        )
        if kept is None:
            raise Http404
        try:
            file = kept.file.open("rb")
        except FileNotFoundError:
            raise Http404 from None
        answer = FileResponse(
            file,
            as_attachment=True,
            filename=kept.given_name,
            content_type=kept.mime_type,
            headers=GUARDS,
        )
        answer.headers["Content-Length"] = str(kept.bytes)
        return answer

    def _visible_post(self, request, post_id: int) -> QuotedPost:
        visible = QuotedPost.objects.visible_to(request.user)
        post = visible.filter(pk=post_id).first() if post_id < 2**63 else None
        if post is None:
            raise Http404
        return post
