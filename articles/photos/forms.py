"""What the photo desk fills in."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from .decoding import RIGHTS_FIELDS, PhotoError, PreparedPicture, prepare
from .models import Photo

ACCEPTED = "image/jpeg,image/png,image/webp,image/avif,image/tiff"


class PhotoForm(forms.ModelForm):
    """A photo's words, and its file: read whole before anything is saved."""

    picture = forms.FileField(
        label="File",
        required=False,
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
        help_text="JPEG, PNG, WebP, AVIF or TIFF, up to 40 MB. Its caption, credit and "
        "date fill the fields you leave empty. A new file replaces the one that is "
        "here and needs its rights cleared again. It may also come later.",
    )
    prepared: PreparedPicture | None = None

    class Meta:
        model = Photo
        fields = (
            "title",
            "caption",
            "supplied_caption",
            "alt_text",
            "place",
            "taken_on",
            "taken_at",
            "keywords",
            "photographer",
            "agency",
            "credit",
            "copyright_notice",
            "usage_terms",
            "special_instructions",
            "rights_expire_on",
            "focal_x",
            "focal_y",
        )
        widgets = {
            "caption": forms.Textarea(attrs={"rows": 3}),
            "supplied_caption": forms.Textarea(attrs={"rows": 3}),
            "alt_text": forms.Textarea(attrs={"rows": 2}),
            "keywords": forms.Textarea(attrs={"rows": 2}),
            "usage_terms": forms.Textarea(attrs={"rows": 2}),
            "special_instructions": forms.Textarea(attrs={"rows": 2}),
        }

    def full_clean(self):
        super().full_clean()
        if not self.is_bound or self.errors:
            return
        # Also the rules on fields this form does not show.
        try:
            self.instance.validate_constraints()
        except ValidationError as error:
            self.add_error(None, error)
            return
        upload = self.cleaned_data.get("picture")
        if upload:
            try:
                self._prepare(upload)
            except PhotoError as error:
                self.add_error("picture", str(error))

    def _prepare(self, upload) -> None:
        known = {name: getattr(self.instance, name) for name in RIGHTS_FIELDS}
        prepared = prepare(upload, known)
        try:
            self.instance.refuse_attaching(prepared, replace=True)
        except PhotoError:
            prepared.close()
            raise
        self.prepared = prepared


class RightsForm(forms.Form):
    """Why rights are cleared or a photo is withdrawn."""

    reason = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Kept with the decision and never changed.",
    )


class ClearRightsForm(RightsForm):
    until = forms.DateField(
        label="Last day of use",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text="Empty keeps the end that each photo has now, if any.",
    )

    def clean_until(self):
        until = self.cleaned_data["until"]
        if until and until < timezone.localdate():
            raise ValidationError("The last day of use has already passed.")
        return until
