"""The page on which a post is translated."""

from __future__ import annotations

from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.views.decorators.http import require_http_methods

from social import media
from social.languages import into_language, spelt
from social.models import Comforts, QuotedPost, translating
from social.moderation import ModerationError, NotAllowed
from social.translation_forms import TranslationForm

PAGE = "admin/social/quotedpost/translations.html"
AWAITS = " It awaits a new decision, and readers do not see it meanwhile."


class TranslationViews(admin.ModelAdmin):
    """Adding, changing and removing translations, mixed into the admin of posts."""

    def translation_urls(self):
        view = self.admin_site.admin_view(self.translations_view)
        return [
            path(
                "<int:post_id>/translations/",
                require_http_methods(["GET", "HEAD", "POST"])(view),
                name="social_quotedpost_translations",
            )
        ]

    def translations_view(self, request, post_id):
        visible = QuotedPost.objects.visible_to(request.user)
        post = visible.filter(pk=post_id).first() if post_id < 2**63 else None
        if post is None:
            raise Http404
        refused = translating.refusal(post, request.user)
        if isinstance(refused, NotAllowed):
            raise PermissionDenied(str(refused))
        if refused:
            self.message_user(request, str(refused), messages.ERROR)
            return HttpResponseRedirect(post.get_absolute_url())
        if request.method == "POST":
            return self._change_translations(request, post)
        chosen = spelt(request.GET.get("language", ""))
        form = next(
            (
                TranslationForm.filled(made, request.user)
                for made in post.translated
                if made.language == chosen
            ),
            None,
        )
        return self.translations_page(
            request, post, form or TranslationForm(by=request.user), chosen=chosen
        )

    def translations_page(
        self, request, post, form, *, chosen="", error="", status=200
    ):
        """The post as readers will see it, and one translation to be typed."""
        media.give_media([post])
        names = {
            person.pk: person.get_full_name() or person.get_username()
            for person in User.objects.filter(
                pk__in={hand for made in post.translated for hand in made.hands}
            )
        }
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": f"Translations of post {post.pk}",
            "post": post,
            "form": form,
            "error": error,
            "comforts": Comforts.objects.of(request.user),
            "changed_language": chosen
            if any(made.language == chosen for made in post.translated)
            else "",
            "kept": [
                (made, ", ".join(names[hand] for hand in made.hands if hand in names))
                for made in post.translated
            ],
        }
        return TemplateResponse(request, PAGE, context, status=status)

    def _change_translations(self, request, post):
        seen = request.POST.get("seen", "")
        was_approved = post.status == QuotedPost.Status.APPROVED
        form = TranslationForm(by=request.user)
        try:
            if gone := request.POST.get("remove"):
                post.remove_translation(by=request.user, language=gone, seen=seen)
                said = f"The translation into {into_language(gone)} was removed."
            else:
                form = TranslationForm(request.POST, by=request.user)
                if not form.is_valid() or not form.keep(post, seen):
                    return self.translations_page(request, post, form, status=422)
                into = into_language(form.cleaned_data["language"])
                said = f"The translation into {into} is kept."
        except ModerationError as error:
            post.refresh_from_db()
            return self.translations_page(
                request, post, form, error=str(error), status=409
            )
        returned = was_approved and post.status != QuotedPost.Status.APPROVED
        self.message_user(request, said + AWAITS * returned, messages.SUCCESS)
        return HttpResponseRedirect(
            reverse("admin:social_quotedpost_translations", args=[post.pk])
        )
