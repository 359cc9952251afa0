"""What a moderator fills in beside a decision: findings, answers, comforts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from social.desk_keys import KEYS, LETTER, KeyTaken, check_letters, letters
from social.models import Comforts, DecisionHead, QuotedPost, RemovalRequest
from social.models.comforts import Kind
from social.models.judgement import QUESTIONS
from social.moderation import ReasonNeeded

if TYPE_CHECKING:
    from django.contrib.auth.models import User

# What decides how many people are needed; a change of it is written into the log.
FLAGS = (
    "account_kind",
    "possible_minor",
    "protected_account",
    "signed_in_only",
    "quote_policy",
)


class JudgementForm(forms.ModelForm):
    """Whose post it is, and what looking into it found."""

    class Meta:
        model = QuotedPost
        fields = [*FLAGS, *QUESTIONS, "verification_notes"]
        widgets = {
            "verification_notes": forms.Textarea(attrs={"rows": 3}),
        }

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        # Changed is what differs from what the page showed, so that nobody takes back
        # unseen what another person found meanwhile.
        for field in self.fields.values():
            field.show_hidden_initial = True

    @property
    def flags(self) -> list[forms.BoundField]:
        return [self[name] for name in FLAGS]

    @property
    def questions(self) -> list[forms.BoundField]:
        return [self[name] for name in QUESTIONS]

    def keep(self, by: User) -> None:
        """Save; changed flags and answers enter the log. Call in a transaction."""
        # The head first, as every decision does, so that two never wait in a circle.
        DecisionHead.lock()
        found = {
            name: self.cleaned_data[name]
            for name in QUESTIONS
            if name in self.changed_data
        }
        self.instance.verify(by=by, found=found)
        plain = [name for name in self.changed_data if name not in QUESTIONS]
        if plain:
            self.instance.save(update_fields=plain)
        if said := self.changed_flags():
            self.instance.add_note(by=by, note=said)

    def changed_flags(self) -> str:
        """What was changed of the flags, as a sentence for the log."""
        said = []
        for name in FLAGS:
            if name in self.changed_data:
                field = self.fields[name]
                value = self.cleaned_data[name]
                words = dict(getattr(field, "choices", [])).get(value)
                said.append(f"{field.label}: {words or ('yes' if value else 'no')}")
        return ". ".join(said)


class AnswerForm(forms.Form):
    """The desk's answer to somebody who wrote about a post."""

    answer = forms.ChoiceField(
        choices=[("grant", "grant"), ("refuse", "refuse")],
        error_messages={
            "required": "Choose whether the request is granted.",
            "invalid_choice": "Choose whether the request is granted.",
        },
    )
    note = forms.CharField(
        max_length=5000,
        required=False,
        error_messages={"max_length": "A note has at most 5,000 characters."},
    )
    reason_for_readers = forms.CharField(
        max_length=200,
        required=False,
        error_messages={
            "max_length": "The reason for readers has at most 200 characters."
        },
    )

    def answer_to(self, asked: RemovalRequest, by: User) -> str:
        """Answer; what was done, as one says it. A ModerationError says why not."""
        if not self.is_valid():
            raise ReasonNeeded(
                " ".join(str(text) for texts in self.errors.values() for text in texts)
            )
        data = self.cleaned_data
        if data["answer"] == "grant":
            asked.grant(
                by=by,
                note=data["note"],
                reason_for_readers=data["reason_for_readers"],
            )
            return "granted, and the post withdrawn"
        asked.refuse(by=by, note=data["note"])
        return "refused"


class ComfortForm(forms.ModelForm):
    """What somebody chooses for themselves at the desk."""

    spared = forms.MultipleChoiceField(
        label="Do not show me",
        choices=Kind.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "There is no such kind of post."},
    )

    class Meta:
        model = Comforts
        fields = [
            "cover",
            "cover_pictures",
            "greyscale",
            "mute",
            "spared",
            "rest_after",
            "letters_off",
        ]

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        for key in KEYS:
            self.fields[f"key_{key.name}"] = forms.CharField(
                label=key.does,
                required=False,
                max_length=1,
                initial=letters(self.instance.keys)[key.name],
                widget=forms.TextInput(
                    attrs={"size": 2, "autocapitalize": "none", "autocomplete": "off"}
                ),
                error_messages={"max_length": "Give one letter, from a to z."},
            )

    @property
    def covers(self) -> list[forms.BoundField]:
        return [self[name] for name in ("cover", "cover_pictures", "greyscale", "mute")]

    @property
    def key_fields(self) -> list[forms.BoundField]:
        return [self[f"key_{key.name}"] for key in KEYS]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        chosen: dict[str, str] = {}
        for key in KEYS:
            letter = (data.get(f"key_{key.name}") or key.letter).lower()
            if not LETTER.fullmatch(letter):
                self.add_error(f"key_{key.name}", "Give one letter, from a to z.")
            chosen[key.name] = letter
        try:
            check_letters(chosen)
        except KeyTaken as error:
            self.add_error(None, str(error))
        usual = {key.name: key.letter for key in KEYS}
        # Only what differs is kept, so that a better usual letter reaches everybody.
        self.instance.keys = {
            name: letter for name, letter in chosen.items() if letter != usual[name]
        }
        return data
