"""Quoted posts in the admin: their records, and the doors to capture and decision."""

from __future__ import annotations

from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Case, Value, When
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.text import capfirst

from social import media, uses
from social.admin.bulk import BulkViews
from social.admin.comforts import ComfortViews
from social.admin.desk import DeskViews
from social.admin.keeping import KeepingViews, decisions_on
from social.admin.queue import decides
from social.admin.screenshots import ScreenshotViews
from social.admin.translations import TranslationViews
from social.capture.fetching import Guard
from social.capture.hints import hint_for
from social.capture.parsing import CaptureError
from social.desk_forms import JudgementForm
from social.forms import CaptureForm, DeskForm, PasteForm
from social.models import Comforts, DecisionHead, QuotedPost
from social.moderation import Deed, ModerationError
from social.translation_forms import TranslationForm

# Before the names of its fields on the page where a post is proposed.
TRANSLATION = "translation"


@admin.register(QuotedPost)
class QuotedPostAdmin(
    DeskViews,
    BulkViews,
    ComfortViews,
    KeepingViews,
    TranslationViews,
    ScreenshotViews,
    admin.ModelAdmin,
):
    form = DeskForm
    actions = ["decide_together"]
    list_display = ["words", "author_on_platform", "state", "captured_at", "used_in"]
    list_display_links = ["words"]
    list_filter = ["status", "platform", "account_kind", "source_state"]
    list_select_related = ["captured_by"]
    list_per_page = 50
    search_fields = ["account_name", "handle", "text", "source_url"]
    search_help_text = "Name, handle, words or address"
    fieldsets = [
        (
            "How it is shown",
            {"fields": ["display_mode", "sensitive", "sensitive_reason"]},
        ),
        (
            "What is known of it",
            {"fields": ["language", "source_state", "note"]},
        ),
    ]
    view_on_site = False
    change_form_template = "admin/social/quotedpost/change_form.html"
    change_list_template = "admin/social/quotedpost/change_list.html"

    # Whom the desk may ask for a post; None for the usual services.
    fetching_guard: Guard | None = None

    # Who may do what ----------------------------------------------------------

    def has_module_permission(self, request):
        return self.has_view_permission(request)

    def has_view_permission(self, request, obj=None):
        permissions = ("social.view_quotedpost", "social.view_undecided_post")
        return any(request.user.has_perm(name) for name in permissions)

    def has_add_permission(self, request):
        return request.user.has_perm("social.propose_post")

    def has_change_permission(self, request, obj=None):
        is_erased = obj is not None and obj.erased_at is not None
        return self.has_decide_permission(request) and not is_erased

    def get_fieldsets(self, request, obj=None):
        """The fields of a record; an erased one has none left to show."""
        if obj is not None and obj.erased_at is not None:
            return []
        return super().get_fieldsets(request, obj)

    def has_delete_permission(self, request, obj=None):
        return False

    def has_decide_permission(self, request):
        return decides(request.user)

    def get_queryset(self, request):
        return QuotedPost.objects.visible_to(request.user).by_urgency()

    def get_ordering(self, request):
        # An expression, for other forms order their choices of posts by it too.
        awaiting_first = Case(
            When(status=QuotedPost.Status.AWAITING, then=Value(0)), default=Value(1)
        )
        return [awaiting_first, "captured_at", "pk"]

    # Addresses ----------------------------------------------------------------

    def get_urls(self):
        return [
            *self.desk_urls(),
            *self.bulk_urls(),
            *self.comfort_urls(),
            *self.keeping_urls(),
            *self.translation_urls(),
            *self.screenshot_urls(),
            *super().get_urls(),
        ]

    # The list -----------------------------------------------------------------

    def changelist_view(self, request, extra_context=None):
        return super().changelist_view(
            request, {"title": "Quoted posts", **(extra_context or {})}
        )

    def get_changelist_instance(self, request):
        changelist = super().get_changelist_instance(request)
        posts = list(changelist.result_list)
        found_ids = [post.pk for post in posts]
        found = uses.find_uses(found_ids, request.user)
        comforts = Comforts.objects.of(request.user)
        with_media = media.has_media(found_ids) if comforts.spared else set()
        for post in posts:
            post.found_uses = found.get(post.pk, [])
            post.has_attached_media = post.pk in with_media
            post.spared = comforts.spares(post)
        changelist.result_list = posts
        return changelist

    @admin.display(description="words")
    def words(self, post):
        if spared := getattr(post, "spared", []):
            return f"Not shown, as you asked: {', '.join(spared)}"
        return post.excerpt

    @admin.display(description="author", ordering="account_name")
    def author_on_platform(self, post):
        return f"{post.author} on {post.platform_name}"

    @admin.display(description="status", ordering="status")
    def state(self, post):
        return "erased" if post.erased_at else post.get_status_display()

    @admin.display(description="used in")
    def used_in(self, post):
        found = getattr(post, "found_uses", [])
        if not found:
            return "no story"
        return "; ".join(
            f"{use.title}{' (live)' if use.is_live else ''}" for use in found
        )

    @admin.action(
        description="Look at the ticked posts and decide on them together",
        permissions=["decide"],
    )
    def decide_together(self, request, queryset):
        return self.bulk_page(request, list(queryset.values_list("pk", flat=True)))

    # One post -----------------------------------------------------------------

    def change_view(self, request, object_id, form_url="", extra_context=None):
        post = self.get_object(request, object_id)
        context = dict(extra_context or {})
        if post is not None and self.has_view_permission(request, post):
            context = self._record_context(request, post) | context
        return super().change_view(request, object_id, form_url, context)

    def _record_context(self, request, post):
        decisions = decisions_on(post, request.user)
        return {
            "title": f"{capfirst(post.author)} on {post.platform_name}",
            "comforts": Comforts.objects.of(request.user),
            "subtitle": "erased" if post.erased_at else post.get_status_display(),
            "post": post,
            "uses": uses.find_uses([post.pk], request.user).get(post.pk, []),
            "moves": {str(move.deed): move for move in post.moves_for(request.user)},
            "is_own": post.is_own(request.user),
            "is_proposed": post.is_proposed_by(request.user),
            "may_translate": post.may_be_translated_by(request.user),
            "decisions": decisions.exclude(deed=Deed.VERIFY),
            "answers": decisions.filter(deed=Deed.VERIFY),
            "reject_reasons": QuotedPost.RejectReason.choices,
            "change_reasons": QuotedPost.ChangeReason.choices,
            "judgement": JudgementForm(instance=post)
            if decides(request.user) and not post.erased_at
            else None,
            "show_save_and_continue": False,
            "show_save_and_add_another": False,
            **self.keeping_context(request, post),
            **self.screenshot_context(request, post),
        }

    def save_model(self, request, obj, form, change):
        mode = obj.display_mode
        changed = [name for name in form.changed_data if name != "display_mode"]
        if "display_mode" in form.changed_data:
            obj.display_mode = form.initial["display_mode"]
        # The head first, as every decision does, so that two never wait in a circle.
        DecisionHead.lock()
        if "source_state" in changed:
            changed.remove("source_state")
            found, obj.source_state = obj.source_state, form.initial["source_state"]
            obj.note_source(state=found)
        if changed:
            obj.save(update_fields=changed)
            obj.tell_change()
        if mode != obj.display_mode:
            try:
                obj.change_display(by=request.user, mode=mode)
            except ModerationError as error:
                self.message_user(request, str(error), messages.ERROR)

    def add_view(self, request, form_url="", extra_context=None):
        """Two steps that need no script: paste, then mend and keep."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        step = request.POST.get("step")
        form: forms.Form
        translation = TranslationForm(by=request.user, prefix=TRANSLATION)
        if step == "keep":
            form = CaptureForm(request.POST, person=request.user)
            translation = TranslationForm(
                request.POST, by=request.user, prefix=TRANSLATION
            )
            if form.is_valid() and "fetch" in request.POST:
                form = form.fetch(self.fetching_guard)
            elif all([form.is_valid(), translation.is_valid()]):
                kept = self._keep(request, form, translation)
                if kept:
                    return kept
        elif step == "read":
            form = PasteForm(request.POST)
            if form.is_valid():
                captured = form.captured
                form = CaptureForm.filled(captured, request.user)
                form.hint = hint_for(captured.why)
        else:
            form = PasteForm()
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": "Propose a post",
            "form": form,
            "translation": translation,
            "step": "keep" if isinstance(form, CaptureForm) else "read",
            "hint": getattr(form, "hint", ""),
            "can_fetch": settings.FETCHING_ENABLED,
            "media": self.media,
        }
        return TemplateResponse(
            request, "admin/social/quotedpost/propose.html", context
        )

    def _keep(self, request, form, translation):
        try:
            with transaction.atomic():
                post, is_new = QuotedPost.objects.capture(
                    form.to_captured(), request.user, note=form.cleaned_data["note"]
                )
                if is_new and translation.is_given and not translation.keep(post):
                    transaction.set_rollback(True)
                    return None
        except (CaptureError, ModerationError) as error:
            form.add_error(None, str(error))
            return None
        if not is_new and translation.is_given:
            # An earlier translation is not written over unseen.
            return self._translate_kept(request, form, post, translation)
        if not is_new:
            if not QuotedPost.objects.visible_to(request.user).filter(pk=post.pk):
                self.message_user(
                    request,
                    "This post is already kept and awaits or had its decision.",
                    messages.WARNING,
                )
                return HttpResponseRedirect(
                    reverse("admin:social_quotedpost_changelist")
                )
            said = "This post is already kept: here it is."
            if post.erased_at:
                said = "This post was erased, so it is not kept again."
            self.message_user(request, said, messages.WARNING)
        else:
            kind = form.cleaned_data["account_kind"]
            if kind:
                post.account_kind = kind
                post.save(update_fields=["account_kind"])
            self.message_user(
                request, "The post is kept and waits for a moderator.", messages.SUCCESS
            )
        return HttpResponseRedirect(
            reverse("admin:social_quotedpost_change", args=[post.pk])
        )

    def _translate_kept(self, request, form, post, translation):
        """The post was kept already: the translation goes to its page, still typed."""
        if not post.may_be_translated_by(request.user):
            form.add_error(
                None,
                "This post is already kept, and its translations are not yours to "
                "change now. Your translation still stands below: give it to the "
                "moderators.",
            )
            return None
        return self.translations_page(
            request,
            post,
            TranslationForm(by=request.user, initial=translation.cleaned_data),
            error="This post is already kept: here it is. Your translation still "
            "stands below; keep it here.",
        )
