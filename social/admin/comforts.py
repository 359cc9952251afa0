"""The page on which a moderator arranges the desk for themselves."""

from __future__ import annotations

from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path
from django.views.decorators.http import require_http_methods, require_POST

from social.admin.desk import queue_address
from social.admin.queue import decides, tab_named
from social.desk_forms import ComfortForm
from social.models import Comforts
from social.models.comforts import Kind
from social.moderation import DECIDE


class ComfortViews(admin.ModelAdmin):
    """A person's own settings, mixed into the admin of quoted posts."""

    def comfort_urls(self):
        wrap = self.admin_site.admin_view
        return [
            path(
                "queue/comforts/",
                require_http_methods(["GET", "HEAD", "POST"])(wrap(self.comforts_view)),
                name="social_quotedpost_comforts",
            ),
            path(
                "queue/rested/",
                require_POST(wrap(self.rested_view)),
                name="social_quotedpost_rested",
            ),
        ]

    def comforts_view(self, request):
        """What this person chose, to be changed; nobody else sees it."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        kept = Comforts.objects.of(request.user)
        form = ComfortForm(request.POST or None, instance=kept)
        if request.method == "POST" and form.is_valid():
            form.save()
            self.message_user(
                request, "The desk is arranged as you chose.", messages.SUCCESS
            )
            return HttpResponseRedirect(queue_address())
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": "Comfort and keys",
            "form": form,
            "decides": decides(request.user),
            "taken_by_nobody": kinds_taken_by_nobody(request.user),
        }
        return TemplateResponse(
            request,
            "admin/social/quotedpost/comforts.html",
            context,
            status=422 if form.errors else 200,
        )

    def rested_view(self, request):
        """Count the minutes without a pause anew."""
        if not decides(request.user):
            raise PermissionDenied
        Comforts.objects.of(request.user).rest()
        tab = tab_named(request.POST.get("tab"), request.user)
        return HttpResponseRedirect(queue_address(tab))


def kinds_taken_by_nobody(person: User) -> list[str]:
    """The kinds that every other moderator asked not to be shown."""
    others = User.objects.with_perm(
        DECIDE, backend="django.contrib.auth.backends.ModelBackend"
    ).exclude(pk=person.pk)
    chosen = list(others.values_list("comforts__spared", flat=True))
    return [
        str(kind.label)
        for kind in Kind
        if all(kind in (spared or []) for spared in chosen)
    ]
