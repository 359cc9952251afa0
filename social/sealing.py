"""What the server read of a post, sealed for its way through the proposer's form.

How a post came to us, and what came, is evidence: a form field could be typed over, a
seal cannot. It holds for the person it was made for, and for half a day.
"""

from __future__ import annotations

from dataclasses import astuple, dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from django.core import signing

from social.capture.captured import Method

if TYPE_CHECKING:
    from django.contrib.auth.models import User

SALT = "social.capture"
HOLDS_FOR = timedelta(hours=12)


@dataclass(frozen=True)
class Seen:
    """What was pasted, what the platform answered, how, and what was doubted."""

    raw: str = ""
    fetched: str = ""
    method: str = Method.TYPED.value
    why: str = ""


class Unsealed(Exception):
    """The seal does not hold; `left` is what may be kept all the same."""

    def __init__(self, sentence: str, left: Seen):
        super().__init__(sentence)
        self.left = left


def seal(seen: Seen, person: User) -> str:
    """The seal as a form carries it, in letters that no browser rewrites."""
    return signing.dumps([person.pk, *astuple(seen)], salt=SALT, compress=True)


def unseal(sealed: str, person: User) -> Seen:
    """What was sealed; nothing for an empty seal, which claims nothing.

    An Unsealed says in a sentence why the seal does not hold. Of an old one the paste
    is kept, as typed by hand; of a changed one nothing is.
    """
    if not sealed:
        return Seen()
    try:
        return _opened(sealed, person, HOLDS_FOR)
    except signing.SignatureExpired:
        old = _opened(sealed, person, None)
        hours = int(HOLDS_FOR.total_seconds() // 3600)
        raise Unsealed(
            f"This post was read more than {hours} hours ago, so that it now counts as "
            "typed by hand. Everything you see is kept: send it once more, or paste "
            "the post anew to have it read again.",
            Seen(raw=old.raw, why=old.why),
        ) from None
    except signing.BadSignature:
        raise Unsealed(
            "What was read from your paste was changed on its way here, so that the "
            "post now counts as typed by hand. Everything you see is kept: send it "
            "once more, or paste the post anew to have it read again.",
            Seen(),
        ) from None


def _opened(sealed: str, person: User, holds_for: timedelta | None) -> Seen:
    owner, *parts = signing.loads(sealed, salt=SALT, max_age=holds_for)
    if owner != person.pk:
        raise signing.BadSignature("Made for somebody else.")
    return Seen(*parts)
