"""What is filled in about keeping a post: hold, last day, erasing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms

from social.models import QuotedPost

if TYPE_CHECKING:
    from django.contrib.auth.models import User

LONGEST_REASON = 2000
TOO_LONG = {"max_length": f"A reason has at most {LONGEST_REASON:,} characters."}


class KeepForm(forms.Form):
    """One change of how long a post is kept, and why."""

    deed = forms.ChoiceField(
        choices=[(name, name) for name in ("hold", "lift-hold", "retain")],
        error_messages={
            "required": "Choose what is to be changed.",
            "invalid_choice": "Choose what is to be changed.",
        },
    )
    until = forms.DateField(
        label="Keep it until",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text="The last day. Empty: as long as the settings of the site say.",
        error_messages={"invalid": "Write the day as 2027-01-31."},
    )
    reason = forms.CharField(
        label="Reason, kept in the log",
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={
            "required": "Say why; the reason is kept in the log.",
            **TOO_LONG,
        },
    )

    def keep(self, post: QuotedPost, by: User) -> str:
        """Do it; what was done, as one says it. A ModerationError says why not."""
        data = self.cleaned_data
        match data["deed"]:
            case "hold":
                post.hold(by=by, reason=data["reason"])
                return "The post is under legal hold: nothing of it is erased."
            case "lift-hold":
                post.lift_hold(by=by, reason=data["reason"])
                return "The legal hold was lifted."
        post.retain(by=by, until=data["until"], reason=data["reason"])
        return "How long the post is kept was changed."


class EraseForm(forms.Form):
    """The reason, and that what goes was read."""

    reason = forms.CharField(
        label="Reason, kept in the log",
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 2, "cols": 40}),
        help_text="Such as: the author asked for it on 3 July. Without the author's "
        "name, handle or words, for the log keeps them.",
        error_messages={"required": "Say why the post is erased.", **TOO_LONG},
    )
    is_understood = forms.BooleanField(
        label="I have read what goes. It cannot be brought back.",
        error_messages={"required": "Tick that you have read what goes."},
    )
