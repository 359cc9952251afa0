"""Forms of the story desk."""

import uuid

from django import forms
from django.contrib.admin.widgets import AdminSplitDateTime
from django.core.exceptions import ValidationError
from django.utils import timezone

from articles.models import Article, Edition


class ArticleForm(forms.ModelForm):
    """The story's own fields, guarded against two editors overwriting each other."""

    seen_token = forms.UUIDField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Article
        fields = [
            "kicker",
            "headline",
            "standfirst",
            "slug",
            "section",
            "language",
            "dateline",
            "tags",
            "lead_photo",
            "match",
            "story_date",
        ]
        widgets = {
            "headline": forms.TextInput(attrs={"class": "vLargeTextField"}),
            "standfirst": forms.Textarea(attrs={"rows": 2, "cols": 90}),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["seen_token"].initial = self.instance.edit_token

    def clean(self):
        super().clean()
        cleaned = self.cleaned_data
        if self.instance.pk:
            # Held until the save that follows in the same transaction.
            current = Article.objects.select_for_update().get(pk=self.instance.pk)
            if cleaned.get("seen_token") != current.edit_token:
                raise ValidationError(
                    "Somebody else saved this story at "
                    f"{timezone.localtime(current.changed_at):%H:%M}, after you "
                    "opened it. Your words are still in this form and nothing was "
                    "overwritten: open the story in a second tab, bring over what "
                    "you need, and save there."
                )
        return cleaned

    def save(self, commit=True):
        self.instance.edit_token = uuid.uuid4()
        return super().save(commit)


class LabelledSplitDateTime(AdminSplitDateTime):
    """The admin's date and time, each part with a name of its own."""

    def __init__(self, attrs=None):
        super().__init__(attrs)
        for part, name in zip(self.widgets, ("Date", "Time"), strict=True):
            part.attrs["aria-label"] = name


class PublishForm(forms.Form):
    """When the edition becomes visible, and what kind of change it is."""

    visible_from = forms.SplitDateTimeField(
        label="Visible from",
        required=False,
        widget=LabelledSplitDateTime,
        help_text="Empty means now. A later moment schedules the story.",
    )
    change = forms.ChoiceField(
        label="What changed",
        required=False,
        choices=[
            (Edition.Change.UPDATE, "An update: readers see “Updated” with the time"),
            (Edition.Change.TYPO, "Typing errors only: no date moves"),
            (Edition.Change.CORRECTION, "A correction: say below what was wrong"),
        ],
        widget=forms.RadioSelect,
        initial=Edition.Change.UPDATE,
    )
    correction = forms.CharField(
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="What was wrong, and what is right. Readers see these words.",
    )

    def __init__(self, *args, is_first: bool, **kwargs):
        super().__init__(*args, **kwargs)
        if is_first:
            del self.fields["change"], self.fields["correction"]

    def clean_visible_from(self):
        moment = self.cleaned_data["visible_from"]
        if moment and moment < timezone.now():
            raise ValidationError(
                "That moment has passed: leave it empty to publish now."
            )
        return moment

    def clean(self):
        super().clean()
        cleaned = self.cleaned_data
        is_correction = cleaned.get("change") == Edition.Change.CORRECTION
        if is_correction and not cleaned.get("correction", "").strip():
            self.add_error("correction", "Say what was wrong and what is right.")
        if cleaned.get("correction", "").strip() and not is_correction:
            self.add_error(
                "change",
                "You wrote a correction: choose “A correction”, or empty the field.",
            )
        return cleaned


class WithdrawForm(forms.Form):
    """Why a story is taken down, for the desk and for readers."""

    reason = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 3}), help_text="For the desk."
    )
    notice = forms.CharField(
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="What readers find at its address. The headline is not shown.",
    )


class ReasonForm(forms.Form):
    """A move that is recorded with its reason."""

    reason = forms.CharField(widget=forms.Textarea(attrs={"rows": 3}))
