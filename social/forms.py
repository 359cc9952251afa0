"""What the desk fills in: a pasted post, its fields, a decision on it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import regex
from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict

from social.capture.addresses import read_address
from social.capture.asking import complete_by_fetching
from social.capture.captured import date_fault, posted_parts
from social.capture.comparing import same_words
from social.capture.hints import hint_for, lasting
from social.capture.parsing import (
    CapturedPost,
    CaptureError,
    Method,
    Precision,
    capture_text,
    check_characters,
    mend,
    read_again,
)
from social.capture.post_address import NotAnAddress
from social.models import Decision, QuotedPost
from social.moderation import Deed, ModerationError
from social.sealing import Seen, Unsealed, seal, unseal
from social.text.dates import parse_posted

if TYPE_CHECKING:
    from django.contrib.auth.models import User

    from social.capture.fetching import Guard

# The admin's own name for a field as wide as the page allows.
WIDE = "vLargeTextField"
LONGEST_NOTE = 5000
SECONDS = regex.compile(r"\d:\d{2}:\d{2}")


class PasteForm(forms.Form):
    """Step one: whatever a person has of the post."""

    pasted = forms.CharField(
        label="The post",
        strip=False,
        widget=forms.Textarea(
            attrs={
                "rows": 8,
                "autofocus": True,
                "dir": "auto",
                "class": WIDE,
            }
        ),
        help_text=(
            "Paste whatever you have of it: its link; its embed code; the oEmbed "
            "answer or the record of the platform's API, as JSON; or its words, copied "
            "off its page or with the signature below them, such as — Name (@handle) "
            "July 3, 2018. The fields fill themselves; you mend them on the next page."
        ),
        error_messages={"required": "Paste the post's words or its link."},
    )

    def clean_pasted(self) -> str:
        pasted: str = self.cleaned_data["pasted"]
        try:
            self.captured = capture_text(pasted)
        except CaptureError as error:
            raise ValidationError(str(error)) from error
        return pasted


class CaptureForm(forms.Form):
    """Step two: what was read from it, to be mended before it is kept."""

    platform = forms.ChoiceField(choices=QuotedPost.Platform.choices)
    account_name = forms.CharField(
        label="Name",
        max_length=200,
        required=False,
        help_text="As the account shows it.",
    )
    handle = forms.CharField(
        max_length=200, required=False, help_text="Without the leading @."
    )
    text = forms.CharField(
        label="Words",
        required=False,
        strip=False,
        max_length=100_000,
        widget=forms.Textarea(attrs={"rows": 8, "dir": "auto", "class": WIDE}),
        help_text="Exactly as posted. They cannot be changed once the post is kept.",
    )
    posted = forms.CharField(
        label="Posted",
        required=False,
        max_length=80,
        help_text=(
            "3 July 2018, or with a time and its zone: 3 July 2018 12:05 UTC. "
            "Leave it empty if it is not known."
        ),
    )
    source_url = forms.CharField(
        label="Address of the original",
        required=False,
        max_length=2000,
        widget=forms.TextInput(attrs={"class": WIDE, "inputmode": "url"}),
    )
    language = forms.CharField(
        required=False, max_length=35, help_text="Such as en, ja or pt-BR."
    )
    account_kind = forms.ChoiceField(
        label="Whose account",
        choices=QuotedPost.AccountKind.choices,
        required=False,
    )
    note = forms.CharField(
        label="Note to the moderator",
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "class": WIDE}),
        help_text="Why the story quotes it. Readers never see this.",
    )
    # What the server read or fetched: evidence, that no form may say anew.
    sealed = forms.CharField(required=False, widget=forms.HiddenInput)

    # What the reader of the capture was unsure of, in words.
    hint = ""

    def __init__(self, *args: Any, person: User, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.person = person
        self.seen = Seen()

    @classmethod
    def filled(
        cls,
        captured: CapturedPost,
        person: User,
        *,
        seen: Seen | None = None,
        **initial,
    ) -> CaptureForm:
        """The form as the capture read it, and as `initial` says beside it.

        `seen` is what is sealed with it, where that is not the capture alone.
        """
        seen = seen or Seen(captured.raw, method=str(captured.method), why=captured.why)
        return cls(
            person=person,
            initial={
                "platform": captured.platform,
                "account_name": captured.author_name,
                "handle": captured.handle,
                "text": captured.text,
                "posted": _typed(captured),
                "source_url": captured.source_url,
                "language": captured.language,
                "sealed": seal(seen, person),
                **initial,
            },
        )

    def clean_text(self) -> str:
        # Browsers send line breaks as CRLF whatever they were.
        text: str = self.cleaned_data["text"].replace("\r\n", "\n")
        try:
            check_characters(text)
        except CaptureError as error:
            raise ValidationError(str(error)) from error
        return text

    def clean_handle(self) -> str:
        handle: str = self.cleaned_data["handle"]
        return handle.removeprefix("@")

    def clean_posted(self) -> str:
        posted: str = self.cleaned_data["posted"]
        moment = parse_posted(posted)
        if posted and moment is None:
            raise ValidationError(
                "This date cannot be read. Write it as 3 July 2018, or leave it empty."
            )
        if fault := date_fault(moment, self.cleaned_data.get("platform", "")):
            raise ValidationError(f"{fault} You may leave it empty.")
        return posted

    def clean_source_url(self) -> str:
        link: str = self.cleaned_data["source_url"]
        if not link:
            return ""
        try:
            self.address = read_address(link)
        except NotAnAddress as error:
            raise ValidationError(str(error)) from error
        return self.address.address

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        try:
            self.seen = unseal(data.get("sealed", ""), self.person)
        except Unsealed as error:
            self.add_error(None, str(error))
            self._seal_anew(error.left)
        has_words = bool(data.get("text", "").strip() or data.get("source_url"))
        if not self.errors and not has_words:
            self.add_error("text", "Give the post's words, or at least its address.")
        address = getattr(self, "address", None)
        if address and address.platform not in ("other", data.get("platform")):
            name = QuotedPost.Platform(address.platform).label
            self.add_error("platform", f"The address is of a post on {name}.")
        return data

    def _seal_anew(self, seen: Seen) -> None:
        """Have the form, sent once more, say this of how the post came to us."""
        self.seen = seen
        self.data = {**dict(self.data.items()), "sealed": seal(seen, self.person)}

    def to_captured(self) -> CapturedPost:
        """The post as mended: what no field shows stays as it was read."""
        data, seen = self.cleaned_data, self.seen
        raw = seen.raw or data["text"] or data["source_url"]
        ours = self._mended(seen.raw, seen.method)
        if not seen.fetched:
            return replace(ours, raw=raw).with_reasons(
                *lasting(seen.why),
                "words-mended" if self._is_mended(read_again(seen.raw)) else "",
            )
        theirs = self._mended(seen.fetched, seen.method)
        differs = not same_words(theirs.text, mend(seen.fetched).text)
        return replace(
            theirs,
            raw=f"{raw}\n\n{seen.fetched}",
            media=theirs.media or ours.media,
            sensitive=ours.sensitive or theirs.sensitive,
            sensitive_reason=ours.sensitive_reason or theirs.sensitive_reason,
            signed_in_only=ours.signed_in_only or theirs.signed_in_only,
            quote_policy=ours.quote_policy or theirs.quote_policy,
        ).with_reasons(*lasting(seen.why), "words-differ" if differs else "")

    def fetch(self, guard: Guard | None = None) -> CaptureForm:
        """The form with its empty fields filled by the platform, as far as it answers.

        What was typed stays; where nothing was found, the hint says why.
        """
        data = self.cleaned_data
        captured = self.to_captured()
        filled = complete_by_fetching(captured, guard=guard)
        form = self
        if filled.raw != captured.raw:
            form = CaptureForm.filled(
                filled,
                self.person,
                seen=Seen(
                    raw=self.seen.raw or captured.raw,
                    fetched=filled.raw.removeprefix(f"{captured.raw}\n\n"),
                    method=str(filled.method),
                    why=filled.why,
                ),
                account_kind=data["account_kind"],
                note=data["note"],
            )
        else:
            self._seal_anew(replace(self.seen, why=filled.why))
        form.hint = hint_for(filled.why)
        return form

    def _mended(self, raw: str, method: str) -> CapturedPost:
        """What was captured as `raw`, with the fields as they were typed."""
        data = self.cleaned_data
        read = mend(raw)
        typed: dict[str, Any] = {
            "platform": data["platform"],
            "author_name": data["account_name"],
            "handle": data["handle"],
            "language": data["language"],
            "source_url": data["source_url"],
            "text": data["text"],
            "method": method if raw else Method.TYPED.value,
        }
        if _with_plain_breaks(read.text) == data["text"]:
            typed["text"] = read.text
        if data["source_url"] != read.source_url:
            address = getattr(self, "address", None)
            typed["platform_post_id"] = address.post_id if address else ""
        if data["posted"] != _typed(read):
            typed |= posted_parts(
                parse_posted(data["posted"]),
                to_the_second=bool(SECONDS.search(data["posted"])),
            )
        return mend(raw, **typed)

    def _is_mended(self, read: CapturedPost) -> bool:
        """Whether what code or a record said of the post was typed over."""
        if read.method not in (Method.EMBED_CODE, Method.API_RECORD):
            return False
        data = self.cleaned_data
        said = {
            "text": _with_plain_breaks(read.text),
            "account_name": read.author_name,
            "handle": read.handle,
            "posted": _typed(read),
        }
        return any(
            value.strip() and value.strip() != data[name].strip()
            for name, value in said.items()
        )


def _with_plain_breaks(text: str) -> str:
    """Line breaks as they come back from a browser's field, once cleaned."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _typed(captured: CapturedPost) -> str:
    """When it was posted, as a person types it into the field."""
    if captured.posted_at:
        exact = captured.precision == Precision.SECOND
        clock = "%H:%M:%S" if exact else "%H:%M"
        return captured.posted_at.strftime(f"%Y-%m-%d {clock} UTC")
    return captured.posted_on.isoformat() if captured.posted_on else ""


class DecisionForm(forms.Form):
    """One moderator's decision on one post."""

    deed = forms.ChoiceField(
        choices=[(deed.value, deed.value) for deed in Deed],
        error_messages={
            "invalid_choice": "There is no such decision.",
            "required": "There is no such decision.",
        },
    )
    # The digest of what was seen, and the latest decision that was seen with it.
    seen = forms.CharField(required=False, max_length=64)
    after = forms.IntegerField(required=False, min_value=0)
    decision = forms.IntegerField(required=False, min_value=1)
    reason_code = forms.ChoiceField(
        required=False,
        choices=[
            ("", ""),
            *QuotedPost.RejectReason.choices,
            *QuotedPost.ChangeReason.choices,
        ],
        error_messages={"invalid_choice": "There is no such reason."},
    )
    note = forms.CharField(
        required=False,
        max_length=LONGEST_NOTE,
        error_messages={
            "max_length": f"A note has at most {LONGEST_NOTE:,} characters."
        },
    )
    reason_for_readers = forms.CharField(required=False, max_length=200)

    @classmethod
    def read(cls, sent: QueryDict) -> DecisionForm:
        """The form as sent; `reject:abusive` is a deed with its reason in one press."""
        data = sent.copy()
        deed, _, code = data.get("deed", "").partition(":")
        if code:
            data["deed"], data["reason_code"] = deed, code
        return cls(data)

    def clean_reason_for_readers(self) -> str:
        return " ".join(self.cleaned_data["reason_for_readers"].split())

    def decide(self, post: QuotedPost, by: User) -> Decision:
        """Take the decision; a ModerationError says why it was not taken."""
        data = self.cleaned_data
        note, code, after = data["note"], data["reason_code"], data["after"]
        match Deed(data["deed"]):
            case Deed.APPROVE | Deed.APPROVE_FIRST:
                return post.approve(
                    by=by, digest=data["seen"] or None, note=note, after=after
                )
            case Deed.REJECT:
                return post.reject(by=by, reason_code=code, note=note, after=after)
            case Deed.ASK_CHANGES:
                return post.ask_changes(by=by, reason_code=code, note=note, after=after)
            case Deed.ESCALATE:
                return post.escalate(by=by, note=note, after=after)
            case Deed.HAND_IN:
                return post.hand_in(by=by, note=note)
            case Deed.KEEP:
                return post.keep(by=by, note=note, after=after)
            case Deed.WITHDRAW:
                return post.withdraw(
                    by=by, reason=note, reason_for_readers=data["reason_for_readers"]
                )
            case Deed.SEND_BACK:
                return post.send_back(by=by, reason=note)
            case Deed.REOPEN:
                return post.reopen(by=by, reason=note)
            case Deed.UNDO:
                return post.undo(by=by, decision_id=data["decision"] or 0, reason=note)
            case Deed.NOTE:
                return post.add_note(by=by, note=note)
            case _:
                raise ModerationError("There is no such decision.")


class DeskForm(forms.ModelForm):
    """What the desk may say of a post; its words are not among it."""

    class Meta:
        model = QuotedPost
        fields = [
            "language",
            "display_mode",
            "sensitive",
            "sensitive_reason",
            "source_state",
            "note",
        ]
        widgets = {"note": forms.Textarea(attrs={"rows": 2, "class": WIDE})}

    def clean(self):
        data = super().clean() or {}
        if data.get("sensitive") and not data.get("sensitive_reason"):
            self.add_error("sensitive_reason", "Say on the cover why it is covered.")
        return data
