"""What the desk shows under each heading: the most urgent first, one card in sight."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from django.db.models import Count, Q
from django.utils import timezone

from social import media, uses
from social.desk_forms import JudgementForm
from social.models import Claim, Comforts, Decision, QuotedPost, RemovalRequest
from social.models.comforts import WHAT_MAKES_A_KIND
from social.moderation import Deed, DeskState, Move, Status

if TYPE_CHECKING:
    from django.contrib.auth.models import User

CARDS = 25
ENTRIES = 50
FAR_AHEAD = float("inf")
# How long one's own last decision is offered to be undone at the head of the page.
UNDO_IN_SIGHT = timedelta(minutes=10)
# The decisions taken together last, kept with the session to be undone together.
LAST_BULK = "desk_last_bulk"
ANSWERERS = "social.withdraw_post"


class Tab(StrEnum):
    WAITING = "waiting"
    ESCALATED = "escalated"
    VANISHED = "vanished"
    REQUESTS = "requests"
    DONE = "done"

    @property
    def label(self) -> str:
        return self.value.capitalize()


def tab_named(name: str | None, user: User) -> Tab:
    """The tab of this name among those this person has; else the first."""
    return next((tab for tab in tabs_of(user) if tab == name), Tab.WAITING)


class Place(StrEnum):
    """The part of the list a post stands in, in this order."""

    YOURS = "For you to decide"
    CLAIMED = "Somebody is on it"
    SECOND = "For somebody else to decide"
    CHANGES = "Given back for changes"


@dataclass
class Card:
    """One post at the desk, with the stories that wait for it."""

    post: QuotedPost
    uses: list[uses.Use] = field(default_factory=list)
    moves: dict[str, Move] = field(default_factory=dict)
    is_own: bool = False
    is_proposed: bool = False
    is_first_approved: bool = False
    claim: Claim | None = None
    is_claimed_by_other: bool = False
    seen_before: list[str] = field(default_factory=list)
    is_selected: bool = False
    judgement: JudgementForm | None = None
    # Why it is not shown to this person, as they asked.
    spared: list[str] = field(default_factory=list)
    # What went wrong with a decision, and what was typed with it.
    error: str = ""
    note: str = ""

    @property
    def is_live(self) -> bool:
        return any(use.is_live for use in self.uses)

    @property
    def publish_at(self) -> datetime | None:
        """When the first story that is still ahead will be published."""
        hours = [use.publish_at for use in self.uses if use.publish_at]
        return min(hours) if hours and not self.is_live else None

    @property
    def place(self) -> Place:
        if self.post.desk_state == DeskState.CHANGES:
            return Place.CHANGES
        if self.is_claimed_by_other:
            return Place.CLAIMED
        return Place.YOURS if self.can_decide else Place.SECOND

    @property
    def can_decide(self) -> bool:
        return "approve" in self.moves or "keep" in self.moves

    @property
    def can_ask_changes(self) -> bool:
        return "ask-changes" in self.moves

    @property
    def can_hand_in(self) -> bool:
        return "hand-in" in self.moves

    @property
    def can_send_back(self) -> bool:
        return "send-back" in self.moves

    @property
    def after(self) -> int:
        """The latest decision this card shows, for whoever decides next."""
        return self.post.decision_id or 0

    def urgency(self) -> tuple[int, bool, float, datetime, int]:
        """By place; then live stories, the nearest hour of publication, and age."""
        hour = self.publish_at.timestamp() if self.publish_at else FAR_AHEAD
        return (
            list(Place).index(self.place),
            not self.is_live,
            hour,
            self.post.due_at or self.post.captured_at,
            self.post.pk,
        )


@dataclass(frozen=True)
class Entry:
    """One decision in the history, and whether this person can take it back."""

    decision: Decision
    is_undoable: bool
    is_own: bool


@dataclass(frozen=True)
class Counts:
    """The numbers in the tabs, the same on the page and in the news of it."""

    waiting: int = 0
    live: int = 0
    escalated: int = 0
    vanished: int = 0
    requests: int = 0
    oldest_at: datetime | None = None

    def of(self, tab: Tab) -> int | None:
        return None if tab is Tab.DONE else getattr(self, tab.value)


def decides(user: User) -> bool:
    return user.has_perm("social.decide_post") or user.has_perm(
        "social.override_decision"
    )


def answers(user: User) -> bool:
    return user.has_perm(ANSWERERS) and user.has_perm("social.view_undecided_post")


def make_cards(
    posts: list[QuotedPost], user: User, comforts: Comforts | None = None
) -> list[Card]:
    """The cards of these posts, the most urgent first.

    With `comforts`, each says whether this person asked not to be shown it.
    """
    ids = [post.pk for post in posts]
    found = uses.find_uses(ids, user)
    with_media = media.has_media(ids)
    media.give_media(posts)
    claims = {
        claim.post_id: claim
        for claim in Claim.objects.current().filter(post__in=ids).select_related("by")
    }
    cards = []
    for post in posts:
        post.has_attached_media = post.pk in with_media
        claim = claims.get(post.pk)
        cards.append(
            Card(
                post,
                uses=found.get(post.pk, []),
                moves={str(move.deed): move for move in post.moves_for(user)},
                is_own=post.is_own(user),
                is_proposed=post.is_proposed_by(user),
                is_first_approved=post.is_first_approved_by(user),
                claim=claim,
                is_claimed_by_other=claim is not None and claim.by_id != user.pk,
                spared=comforts.spares(post) if comforts else [],
            )
        )
    return sorted(cards, key=Card.urgency)


@dataclass(frozen=True)
class Offer:
    """The cards under a heading: those for this person, and those kept from them."""

    cards: list[Card]
    spared: list[Card]

    @property
    def spared_words(self) -> str:
        """How many are kept from this person and why, as they asked."""
        numbers = Counter(why for card in self.spared for why in card.spared)
        return ", ".join(f"{why} ({number})" for why, number in numbers.items())


def offer(
    tab: Tab, user: User, comforts: Comforts, asked_for: int | None = None
) -> Offer:
    """What is offered to this person; the post they ask for by its address is."""
    cards = make_cards(posts_in(tab, user), user, comforts)
    return Offer(
        [card for card in cards if not card.spared or card.post.pk == asked_for],
        [card for card in cards if card.spared and card.post.pk != asked_for],
    )


def tell_seen_before(cards: list[Card]) -> None:
    """Say on each card what became of other posts by the same account."""
    keys = {card.post.handle_key for card in cards if card.post.handle_key}
    if not keys:
        return
    numbers: dict[tuple[str, str], Counter[str]] = {}
    rows = (
        QuotedPost.objects.filter(handle_key__in=keys)
        .values("platform", "handle_key", "status")
        .annotate(number=Count("pk"))
        .order_by()
    )
    for row in rows:
        account = (row["platform"], row["handle_key"])
        numbers.setdefault(account, Counter())[row["status"]] = row["number"]
    for card in cards:
        counted = Counter(
            numbers.get((card.post.platform, card.post.handle_key), Counter())
        )
        counted[card.post.status] -= 1
        card.seen_before = [
            f"{counted[status]} {QuotedPost.Status(status).label}"
            for status in Status
            if counted[status] > 0
        ]


def posts_in(tab: Tab, user: User) -> list[QuotedPost]:
    """The posts this person sees under this heading."""
    visible = QuotedPost.objects.visible_to(user).select_related(
        "captured_by", "requested_by", "decision__by", "first_approval__by"
    )
    match tab:
        case Tab.WAITING:
            return list(visible.lying(DeskState.OPEN, DeskState.CHANGES))
        case Tab.ESCALATED:
            return list(visible.lying(DeskState.ESCALATED))
        case Tab.VANISHED if decides(user):
            return list(visible.to_answer())
    return []


def count(user: User, comforts: Comforts, shown: Offer | None = None) -> Counts:
    """The numbers over the queue, of what is offered to this person.

    `shown`, the first heading's offer, spares its queries where it is at hand.
    """
    shown = shown or offer(Tab.WAITING, user, comforts)
    waiting = shown.cards
    open_ones = [card for card in waiting if card.post.desk_state != DeskState.CHANGES]
    escalated, vanished = count_aside(user, comforts)
    return Counts(
        waiting=len(open_ones),
        live=sum(card.is_live for card in open_ones),
        escalated=escalated,
        vanished=vanished,
        requests=RemovalRequest.objects.open().count() if answers(user) else 0,
        oldest_at=min((card.post.captured_at for card in open_ones), default=None),
    )


def count_aside(user: User, comforts: Comforts) -> tuple[int, int]:
    """How many are escalated, and how many vanished, of what is offered."""
    visible = QuotedPost.objects.visible_to(user)
    aside = visible.lying(DeskState.ESCALATED)
    if decides(user):
        aside = aside | visible.to_answer()
    if not comforts.spared:
        numbers = aside.aggregate(
            escalated=Count("pk", filter=Q(status=Status.AWAITING)),
            vanished=Count("pk", filter=Q(status=Status.APPROVED)),
        )
        return numbers["escalated"], numbers["vanished"]
    posts = list(aside.only("status", *WHAT_MAKES_A_KIND))
    with_media = media.has_media(post.pk for post in posts)
    for post in posts:
        post.has_attached_media = post.pk in with_media
    shown = [post.status for post in posts if not comforts.spares(post)]
    return shown.count(Status.AWAITING), shown.count(Status.APPROVED)


def history(user: User) -> list[Entry]:
    """The newest decisions this person may read, each with whether it can be undone."""
    decisions = (
        Decision.objects.visible_to(user)
        .exclude(deed=Deed.VERIFY)
        .select_related("post", "by")
        .order_by("-sequence")[:ENTRIES]
    )
    return [
        Entry(
            decision,
            is_undoable=decision.can_be_undone
            and decision.post.decision_id == decision.pk
            and decision.post.erased_at is None,
            is_own=decision.by_id == user.pk,
        )
        for decision in decisions
    ]


def last_own(user: User) -> Decision | None:
    """This person's own last decision, while undoing it is offered in sight."""
    last = (
        Decision.objects.filter(by=user, decided_at__gt=timezone.now() - UNDO_IN_SIGHT)
        .exclude(deed=Deed.VERIFY)
        .select_related("post")
        .order_by("-sequence")
        .first()
    )
    if last and last.can_be_undone and last.post.decision_id == last.pk:
        return last
    return None


def last_bulk(request) -> list[Decision]:
    """What this person last decided together, where it still stands."""
    kept = request.session.get(LAST_BULK) or []
    if not kept:
        return []
    found = Decision.objects.filter(
        pk__in=kept,
        by=request.user,
        decided_at__gt=timezone.now() - UNDO_IN_SIGHT,
    ).select_related("post")
    return [each for each in found if each.post.decision_id == each.pk]


def queue_context(
    user: User,
    comforts: Comforts,
    tab: Tab = Tab.WAITING,
    selected_id: int | None = None,
) -> dict[str, Any]:
    """What the page of this tab shows to this person; claims nothing."""
    offered = offer(tab, user, comforts, selected_id)
    cards = offered.cards
    shown = cards[:CARDS]
    selected = next((card for card in cards if card.post.pk == selected_id), None)
    if selected is not None and selected not in shown:
        shown = [*shown, selected]
    if selected is None and shown:
        selected = shown[0]
    if selected is not None:
        selected.is_selected = True
    tell_seen_before(shown)
    if decides(user):
        for card in shown:
            card.judgement = JudgementForm(
                instance=card.post, auto_id=f"judge-{card.post.pk}-%s"
            )
    counts = count(user, comforts, offered if tab is Tab.WAITING else None)
    places = [
        (place, [card for card in shown if card.place is place]) for place in Place
    ]
    requests: list[Any] = []
    if tab is Tab.REQUESTS and answers(user):
        requests = list(RemovalRequest.objects.open().select_related("post")[:CARDS])
        found = uses.find_uses({asked.post_id for asked in requests}, user)
        media.give_media(asked.post for asked in requests)
        for asked in requests:
            asked.uses = found.get(asked.post_id, [])
    return {
        "tab": tab,
        "tabs": [(each, counts.of(each)) for each in tabs_of(user)],
        "cards": shown,
        "places": [(place, found) for place, found in places if found],
        "selected": selected,
        "counts": counts,
        "offered": offered,
        "comforts": comforts,
        "letters": comforts.letters,
        "rest": comforts.rest_reminder() if decides(user) else "",
        "left_count": len(cards) - len(shown),
        "requests": requests,
        "entries": history(user) if tab is Tab.DONE else [],
        "last_own": last_own(user) if decides(user) else None,
        "decides": decides(user),
        "reject_reasons": QuotedPost.RejectReason.choices,
        "change_reasons": QuotedPost.ChangeReason.choices,
        "now": timezone.now(),
    }


def tabs_of(user: User) -> list[Tab]:
    """The headings this person has something to see under."""
    tabs = [Tab.WAITING, Tab.ESCALATED]
    if decides(user):
        tabs.append(Tab.VANISHED)
    if answers(user):
        tabs.append(Tab.REQUESTS)
    if user.has_perm("social.view_decision"):
        tabs.append(Tab.DONE)
    return tabs
