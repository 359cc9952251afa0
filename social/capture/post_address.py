"""What a link says of the post it leads to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PostAddress:
    """What a link says of the post it leads to.

    `address` is the plain form of the link, the same for every spelling of it.
    """

    platform: str
    account: str
    post_id: str
    address: str

    @property
    def is_post(self) -> bool:
        return bool(self.post_id)

    @property
    def is_short(self) -> bool:
        """Whether it leads to a post that only its platform can name."""
        return self.platform != "other" and not (self.post_id or self.account)


class NotAnAddress(ValueError):
    """The text is no web address; the message says so to the person who typed it."""
