"""What the queue shows: the posts that wait, the most urgent first."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from social import uses
from social.models import QuotedPost
from social.moderation import Move

if TYPE_CHECKING:
    from django.contrib.auth.models import User

CARDS = 25
FAR_AHEAD = float("inf")


@dataclass
class Card:
    """One awaiting post, with the stories that wait for it."""

    post: QuotedPost
    uses: list[uses.Use] = field(default_factory=list)
    moves: dict[str, Move] = field(default_factory=dict)
    is_own: bool = False

    @property
    def is_live(self) -> bool:
        return any(use.is_live for use in self.uses)

    @property
    def publish_at(self) -> datetime | None:
        """When the first story that is still ahead will be published."""
        hours = [use.publish_at for use in self.uses if use.publish_at]
        return min(hours) if hours and not self.is_live else None

    def urgency(self) -> tuple[bool, float, datetime, int]:
        """Live stories first, then the nearest hour of publication, then age."""
        hour = self.publish_at.timestamp() if self.publish_at else FAR_AHEAD
        return not self.is_live, hour, self.post.captured_at, self.post.pk


def queue_context(user: User) -> dict:
    """The cards of the most urgent posts, and the numbers over them."""
    waiting = list(
        QuotedPost.objects.visible_to(user)
        .awaiting()
        .select_related("captured_by", "requested_by")
    )
    found = uses.find_uses([post.pk for post in waiting])
    cards = sorted(
        (Card(post, uses=found.get(post.pk, [])) for post in waiting),
        key=Card.urgency,
    )
    shown = cards[:CARDS]
    for card in shown:
        card.moves = {str(move.deed): move for move in card.post.moves_for(user)}
        card.is_own = card.post.is_own(user)
    oldest = min((post.captured_at for post in waiting), default=None)
    return {
        "cards": shown,
        "waiting_count": len(waiting),
        "live_count": sum(card.is_live for card in cards),
        "left_count": len(cards) - len(shown),
        "oldest_at": oldest,
        "reject_reasons": QuotedPost.RejectReason.choices,
        "now": timezone.now(),
    }
