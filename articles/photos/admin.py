"""The photo desk: the library, uploading, and decisions on rights."""

from collections.abc import Sequence
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponseRedirect
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.text import Truncator

from .decoding import RIGHTS_FIELDS, PhotoError
from .forms import ClearRightsForm, PhotoForm, RightsForm
from .models import Photo, RightsDecision

CAPTION_FIELDS = ("caption", "alt_text")
MOST_AT_ONCE = 200


def _row(fields: str | Sequence[str]) -> tuple[str, ...]:
    return (fields,) if isinstance(fields, str) else tuple(fields)


def name_of(account: Any) -> str | None:
    """Whose account it is; None where it is nobody's any more."""
    return (account.get_full_name() or account.get_username()) if account else None


class StateFilter(admin.SimpleListFilter):
    """What the photo desk has to do next."""

    title = "state"
    parameter_name = "state"

    def lookups(self, request, model_admin):
        return [
            ("awaiting", "Awaiting its file"),
            ("not_cleared", "Rights not cleared"),
            ("usable", "Ready for readers' eyes"),
            ("expired", "Rights expired"),
            ("withdrawn", "Withdrawn"),
        ]

    def queryset(self, request, queryset):
        match self.value():
            case "awaiting":
                return queryset.awaiting_file()
            case "not_cleared":
                return queryset.with_file().filter(
                    rights_status=Photo.Rights.NOT_CLEARED
                )
            case "usable":
                return queryset.usable()
            case "expired":
                return queryset.expired()
            case "withdrawn":
                return queryset.filter(rights_status=Photo.Rights.WITHDRAWN)
        return queryset


class RightsDecisionInline(admin.TabularInline):
    """The log of decisions, to read."""

    model = RightsDecision
    extra = 0
    fields = readonly_fields = (
        "decided_at",
        "decider",
        "from_status",
        "to_status",
        "reason",
    )
    verbose_name_plural = "decisions on rights"

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("by")

    # A name and no link: accounts are for those alone who manage them.
    @admin.display(description="by")
    def decider(self, decision: RightsDecision) -> str | None:
        return name_of(decision.by)

    def has_add_permission(self, request, obj=None):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(Photo)
class PhotoAdmin(admin.ModelAdmin):
    """The library; files are attached and rights decided by the photo's own deeds."""

    form = PhotoForm
    change_form_template = "photos/admin/change_form.html"
    inlines = [RightsDecisionInline]
    list_display = ("thumbnail", "name", "credit_in_words", "rights", "uploaded_at")
    list_display_links = ("thumbnail", "name")
    list_filter = (StateFilter, "uploaded_at")
    list_per_page = 50
    search_fields = (
        "title",
        "caption",
        "supplied_caption",
        "alt_text",
        "photographer",
        "agency",
        "credit",
        "place",
        "keywords",
        "original_name",
    )
    ordering = ("-uploaded_at", "-pk")
    actions = ("clear_rights", "withdraw")
    readonly_fields = (
        "preview",
        "obstacles",
        "advice",
        "rights",
        "credit_in_words",
        "file_in_words",
        "uploader",
        "uploaded_at",
    )
    fieldsets = (
        (None, {"fields": ("preview", "picture", "obstacles")}),
        (
            "Words",
            {
                "fields": (
                    "caption",
                    "alt_text",
                    "advice",
                    "supplied_caption",
                    "place",
                    ("taken_on", "taken_at"),
                )
            },
        ),
        (
            "Credit and rights",
            {
                "fields": (
                    ("photographer", "agency"),
                    "credit",
                    "credit_in_words",
                    "rights",
                    "rights_expire_on",
                    "special_instructions",
                    "usage_terms",
                    "copyright_notice",
                )
            },
        ),
        (
            "Library",
            {
                "fields": (
                    "title",
                    "keywords",
                    ("focal_x", "focal_y"),
                    "file_in_words",
                    "uploader",
                    "uploaded_at",
                )
            },
        ),
    )

    # Who may do it

    def has_change_permission(self, request, obj=None):
        if obj is None:
            return super().has_change_permission(request) or any(
                request.user.has_perm(f"photos.{name}")
                for name in ("edit_caption", "change_own_photo")
            )
        return obj.may_be_changed_by(request.user) or request.user.has_perm(
            "photos.edit_caption"
        )

    def has_clear_permission(self, request):
        return request.user.has_perm("photos.clear_rights")

    def has_withdraw_permission(self, request):
        return request.user.has_perm("photos.withdraw_photo")

    def get_readonly_fields(self, request, obj=None):
        readonly = set(self.readonly_fields)
        if not request.user.has_perm("photos.change_photo"):
            readonly.add("rights_expire_on")
        if obj is not None and not obj.may_be_changed_by(request.user):
            shown = [name for name in self._field_names() if name != "picture"]
            readonly.update(set(shown) - set(CAPTION_FIELDS))
        return tuple(readonly)

    def get_fieldsets(self, request, obj=None):
        if obj is None:
            hidden = set(self.readonly_fields)
        elif obj.may_be_changed_by(request.user):
            hidden = set()
        else:
            hidden = {"picture"}
        fieldsets = []
        for title, options in self.fieldsets:
            fields = [
                row if isinstance(row, tuple) else (row,) for row in options["fields"]
            ]
            kept = [tuple(name for name in row if name not in hidden) for row in fields]
            fieldsets.append(
                (title, {**options, "fields": [row for row in kept if row]})
            )
        return fieldsets

    def _field_names(self):
        for _, options in self.fieldsets:
            for row in options["fields"]:
                yield from _row(row)

    # The list and the form in words

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("renditions")

    @admin.display(description="picture")
    def thumbnail(self, photo: Photo) -> str:
        return self._in_html("_thumbnail", photo, shown=photo.rendition("jpeg", 320))

    @admin.display(description="picture")
    def preview(self, photo: Photo) -> str:
        name = f"{self.admin_site.name}:photos_photo_original"
        return self._in_html(
            "_preview",
            photo,
            shown=photo.rendition("jpeg", 640),
            original=reverse(name, args=[photo.pk]) if photo.original else "",
        )

    @admin.display(description="caption", ordering="caption")
    def name(self, photo: Photo) -> str:
        words = photo.caption or photo.supplied_caption or str(photo)
        awaiting = "" if photo.original else " (awaiting its file)"
        return Truncator(words).chars(90) + (awaiting if words != str(photo) else "")

    @admin.display(description="credit line", empty_value="No credit")
    def credit_in_words(self, photo: Photo) -> str | None:
        return photo.credit_line or None

    @admin.display(description="rights", ordering="rights_status")
    def rights(self, photo: Photo) -> str:
        return photo.rights_in_words

    @admin.display(description="not for readers yet")
    def obstacles(self, photo: Photo) -> str:
        return self._in_html(
            "_sentences",
            photo,
            sentences=photo.publishing_obstacles(),
            otherwise="Nothing stands in the way: this photo can be published.",
        )

    @admin.display(description="advice")
    def advice(self, photo: Photo) -> str:
        return self._in_html(
            "_sentences",
            photo,
            sentences=photo.caption_advice(),
            otherwise="Caption and alt text have what they need.",
        )

    @admin.display(description="uploaded by")
    def uploader(self, photo: Photo) -> str | None:
        return name_of(photo.uploaded_by)

    @admin.display(description="file")
    def file_in_words(self, photo: Photo) -> str:
        if not photo.original:
            return "Awaited"
        size = f"{(photo.bytes or 0) / 1024:,.0f} KB"
        return (
            f"{photo.original_name}, {photo.width} × {photo.height} pixels, "
            f"{photo.get_format_display()}, {size}"
        )

    def _in_html(self, template: str, photo: Photo, **context: Any) -> str:
        return render_to_string(
            f"photos/admin/{template}.html", {"photo": photo, **context}
        )

    # Saving

    def save_model(self, request, obj, form, change):
        if change:
            # Only what was typed: a withdrawal a moment ago must not be undone here.
            columns = {field.name for field in obj._meta.concrete_fields}
            typed = [name for name in form.changed_data if name in columns]
            obj.save(update_fields=typed)
        else:
            obj.uploaded_by = request.user
            obj.save()
        prepared = getattr(form, "prepared", None)
        if prepared is not None:
            with prepared:
                self._attach(request, obj, prepared)
        elif change and set(form.changed_data) & set(RIGHTS_FIELDS):
            obj.remake_renditions()

    def _attach(self, request, photo, prepared):
        try:
            filled = photo.attach(prepared, by=request.user, replace=True)
        except PhotoError as error:
            self.message_user(request, str(error), messages.ERROR)
            return
        if filled:
            labels = {each.name: each.verbose_name for each in photo._meta.fields}
            names = ", ".join(str(labels[name]) for name in filled)
            self.message_user(
                request,
                f"Taken from the file: {names}. Read them before you go on.",
                messages.INFO,
            )

    # Decisions on rights

    @admin.action(description="Clear the rights…", permissions=["clear"])
    def clear_rights(self, request, queryset):
        return self._to_decision(request, "clear", queryset)

    @admin.action(description="Withdraw…", permissions=["withdraw"])
    def withdraw(self, request, queryset):
        return self._to_decision(request, "withdraw", queryset)

    def _to_decision(self, request, deed, queryset):
        ids = list(queryset.values_list("pk", flat=True)[: MOST_AT_ONCE + 1])
        if len(ids) > MOST_AT_ONCE:
            self.message_user(
                request,
                f"Choose at most {MOST_AT_ONCE} photos at once. Nothing was decided.",
                messages.ERROR,
            )
            return None
        address = reverse(f"{self.admin_site.name}:photos_photo_{deed}")
        return HttpResponseRedirect(f"{address}?ids={','.join(map(str, ids))}")

    def get_urls(self):
        wrap = self.admin_site.admin_view
        return [
            path(
                "<int:pk>/original/",
                wrap(self.original_view),
                name="photos_photo_original",
            ),
            path("clear/", wrap(self.clear_view), name="photos_photo_clear"),
            path("withdraw/", wrap(self.withdraw_view), name="photos_photo_withdraw"),
            *super().get_urls(),
        ]

    def original_view(self, request: HttpRequest, pk: int):
        """The file as it was supplied, for staff who may see the photo."""
        photo = Photo.objects.with_file().filter(pk=pk).first()
        if photo is None or not self.has_view_or_change_permission(request, photo):
            raise Http404("There is no such file.")
        try:
            file = photo.original.open("rb")
        except FileNotFoundError:
            raise Http404("There is no such file.") from None
        response = FileResponse(
            file,
            as_attachment=True,
            filename=photo.original_name or f"photo-{photo.pk}",
            content_type=f"image/{photo.format}",
        )
        response["X-Content-Type-Options"] = "nosniff"
        response["Cache-Control"] = "private, no-store"
        return response

    def clear_view(self, request: HttpRequest):
        if not self.has_clear_permission(request):
            raise PermissionDenied
        return self._decide(request, "clear", ClearRightsForm)

    def withdraw_view(self, request: HttpRequest):
        if not self.has_withdraw_permission(request):
            raise PermissionDenied
        return self._decide(request, "withdraw", RightsForm)

    def _decide(self, request: HttpRequest, deed: str, form_class: type[RightsForm]):
        photos = self._chosen(request)
        form = form_class(request.POST if request.method == "POST" else None)
        if form.is_valid():
            for photo in photos:
                self._decide_one(request, photo, deed, form.cleaned_data)
            return HttpResponseRedirect(
                reverse(f"{self.admin_site.name}:photos_photo_changelist")
            )
        title = "Clear the rights" if deed == "clear" else "Withdraw from readers"
        return TemplateResponse(
            request,
            "photos/admin/decide.html",
            {
                **self.admin_site.each_context(request),
                "title": title,
                "deed": deed,
                "photos": photos,
                "form": form,
                "opts": self.opts,
            },
        )

    def _chosen(self, request: HttpRequest) -> list[Photo]:
        ids = [id for id in request.GET.get("ids", "").split(",") if id.isdecimal()]
        chosen = self.get_queryset(request).filter(
            pk__in=[int(id) for id in ids[:MOST_AT_ONCE] if len(id) < 19]
        )
        photos = list(chosen)
        if not photos:
            raise Http404("No photo was chosen.")
        return photos

    def _decide_one(self, request, photo, deed, said):
        try:
            if deed == "clear":
                photo.clear_rights(
                    by=request.user, reason=said["reason"], until=said["until"]
                )
            else:
                photo.withdraw(by=request.user, reason=said["reason"])
        except PhotoError as error:
            self.message_user(request, f"{photo}: {error}", messages.ERROR)
        else:
            self.message_user(request, f"{photo}: {photo.rights_in_words}.")
