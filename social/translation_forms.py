"""What is filled in about a translation: the words, and who or what made them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from social.capture.parsing import CaptureError
from social.models.translating import LONGEST_NAME, LONGEST_TAG
from social.translations import MAKER_LABELS, MOST_CHARACTERS, Maker, Translation

if TYPE_CHECKING:
    from social.models import QuotedPost

OF_READERS = "en"


class PersonField(forms.ModelChoiceField):
    """Somebody of the newsroom, by the name readers are told."""

    def label_from_instance(self, person: User) -> str:
        return person.get_full_name()


class TranslationForm(forms.Form):
    """One translation of one post."""

    text = forms.CharField(
        label="Translation",
        strip=False,
        required=False,
        max_length=MOST_CHARACTERS,
        widget=forms.Textarea(
            attrs={"rows": 5, "dir": "auto", "class": "vLargeTextField"}
        ),
        help_text="Readers see it under the original, which always stays.",
    )
    language = forms.CharField(
        label="Into which language",
        initial=OF_READERS,
        required=False,
        max_length=LONGEST_TAG,
        help_text="Such as en, ja or pt-BR. One translation for each language.",
    )
    maker = forms.ChoiceField(
        label="Made by",
        choices=list(MAKER_LABELS.items()),
        initial=Maker.STAFF,
        required=False,
    )
    person = PersonField(
        label="Who of the newsroom",
        queryset=User.objects.none(),
        required=False,
        empty_label="Choose a name",
    )
    name = forms.CharField(
        label="Name of the translator or machine",
        required=False,
        max_length=LONGEST_NAME,
        help_text="As readers are told it. Not needed for somebody of the newsroom.",
    )

    def __init__(self, *args: Any, by: User, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.by = by
        named = User.objects.filter(is_active=True, is_staff=True).exclude(
            first_name="", last_name=""
        )
        person = cast("PersonField", self.fields["person"])
        person.queryset = named.order_by("first_name", "last_name")
        if by.get_full_name():
            person.initial = by.pk

    @classmethod
    def filled(cls, made: Translation, by: User) -> TranslationForm:
        """The form with a translation that is kept, to be changed."""
        return cls(
            by=by,
            initial={
                "text": made.text,
                "language": made.language,
                "maker": made.maker,
                "person": made.person_id,
                "name": "" if made.maker == Maker.STAFF else made.name,
            },
        )

    @property
    def is_given(self) -> bool:
        """Whether a translation was typed, or something that belongs to one."""
        data = self.cleaned_data
        return bool(data.get("text", "").strip() or data.get("name", "").strip())

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not self.errors and data["name"].strip() and not data["text"].strip():
            self.add_error("text", "Write the translation, or empty the name below.")
        return data

    def keep(self, post: QuotedPost, seen: str | None = None) -> bool:
        """Keep it; False where a field is wrong, which then says so.

        A ModerationError says why this post is not translated.
        """
        data = self.cleaned_data
        try:
            post.translate(
                by=self.by,
                language=data["language"],
                text=data["text"],
                maker=data["maker"],
                name=data["name"],
                person=data["person"],
                seen=seen,
            )
        except ValidationError as error:
            self.add_error(None, error)
        except CaptureError as error:
            self.add_error("text", str(error))
        return not self.errors
