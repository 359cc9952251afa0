"""The judgement half of a quoted post: whose it is, and what looking into it found."""

from django.db import models
from django.utils.functional import cached_property

from social import media
from social.models import choices

# The questions of verification, in the order a moderator asks them.
QUESTIONS = {
    "verified_source": "source",
    "verified_content": "content",
    "verified_date": "date",
    "verified_place": "place",
    "verified_original": "original, not a repost",
    "verified_verdict": "verdict",
}


def finding(name: str) -> models.CharField:
    """One question of verification and its answer."""
    return models.CharField(
        QUESTIONS[name],
        max_length=10,
        choices=choices.Finding,
        blank=True,
        default=choices.Finding.UNKNOWN,
    )


class Judgement(models.Model):
    """What the desk knows and thinks of a post; readers see none of it."""

    account_kind = models.CharField(
        max_length=20,
        choices=choices.AccountKind,
        blank=True,
        default=choices.AccountKind.UNKNOWN,
        help_text="Whose account it is. Private people deserve a second look.",
    )
    possible_minor = models.BooleanField(
        "may be by or about a child",
        default=False,
        help_text="Two people then decide.",
    )
    protected_account = models.BooleanField(
        "the account is protected",
        default=False,
        help_text="Only its followers could see the post. Two people then decide.",
    )
    signed_in_only = models.BooleanField(
        "for signed-in readers only",
        default=False,
        help_text="The author asks platforms to show it to their own users alone.",
    )
    quote_policy = models.CharField(
        "who may quote it",
        max_length=10,
        choices=choices.QuotePolicy,
        blank=True,
        default=choices.QuotePolicy.UNKNOWN,
    )
    verified_source = finding("verified_source")
    verified_content = finding("verified_content")
    verified_date = finding("verified_date")
    verified_place = finding("verified_place")
    verified_original = finding("verified_original")
    verified_verdict = finding("verified_verdict")
    verification_notes = models.TextField(
        "how it was looked into",
        blank=True,
        help_text="What you compared, whom you asked. Readers never see this.",
    )

    class Meta:
        abstract = True

    @property
    def second_person_because(self) -> str:
        """Why two people decide, in words; empty where one is enough."""
        why = []
        if self.account_kind == choices.AccountKind.PRIVATE:
            why.append("private person")
        if self.possible_minor:
            why.append("may be by or about a child")
        if self.protected_account:
            why.append("protected account")
        if self.signed_in_only:
            why.append("for signed-in readers only")
        if self.quote_policy == choices.QuotePolicy.NOBODY:
            why.append("its author lets nobody quote it")
        elif self.quote_policy == choices.QuotePolicy.ASK:
            why.append("its author wants to be asked")
        if self.has_attached_media:
            why.append("a picture or video is attached")
        return ", ".join(why)

    @property
    def author_wishes(self) -> str:
        """What the author has said of being shown elsewhere, in words."""
        wishes = []
        if self.protected_account:
            wishes.append("for some readers only")
        if self.signed_in_only:
            wishes.append("for signed-in readers only")
        if self.quote_policy:
            wishes.append(self.get_quote_policy_display())
        return ", ".join(wishes)

    @property
    def needs_two(self) -> bool:
        """Whether one approval is not enough."""
        return bool(self.second_person_because)

    @cached_property
    def has_attached_media(self) -> bool:
        """Whether media is kept and shown with it, by a recorded permission."""
        return self.pk in media.has_media([self.pk])

    @property
    def is_looked_into(self) -> bool:
        """Whether any question of verification has an answer."""
        return any(getattr(self, name) for name in QUESTIONS)

    @property
    def verification(self) -> list[tuple[str, str, str]]:
        """Each question with its answer in words and as a value."""
        return [
            (
                label,
                getattr(self, f"get_{name}_display")(),
                getattr(self, name),
            )
            for name, label in QUESTIONS.items()
        ]
