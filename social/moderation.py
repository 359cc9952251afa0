"""Which decision may follow which, and who may take it: the one table of moves."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Status(StrEnum):
    AWAITING = "awaiting"
    APPROVED = "approved"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


class Deed(StrEnum):
    """What a moderator does to a post."""

    APPROVE = "approve"
    REJECT = "reject"
    WITHDRAW = "withdraw"
    SEND_BACK = "send-back"
    REOPEN = "reopen"


DECIDE = "social.decide_post"
WITHDRAW = "social.withdraw_post"
OVERRIDE = "social.override_decision"


@dataclass(frozen=True)
class Move:
    """One deed: from which states, to which, by whom, and whether it says why."""

    deed: Deed
    label: str
    done: str
    from_statuses: frozenset[Status]
    to_status: Status
    permissions: tuple[str, ...]
    needs_reason: bool = False
    # A deed that only takes away may be done by whoever brought the post.
    own_too: bool = False


MOVES: dict[Deed, Move] = {
    move.deed: move
    for move in (
        Move(
            Deed.APPROVE,
            "Approve",
            "approved",
            frozenset({Status.AWAITING}),
            Status.APPROVED,
            (DECIDE, OVERRIDE),
        ),
        Move(
            Deed.REJECT,
            "Reject",
            "rejected",
            frozenset({Status.AWAITING}),
            Status.REJECTED,
            (DECIDE, OVERRIDE),
            needs_reason=True,
        ),
        # From every state, so that a withdrawal beats any decision it races with.
        Move(
            Deed.WITHDRAW,
            "Withdraw",
            "withdrawn",
            frozenset({Status.AWAITING, Status.APPROVED, Status.REJECTED}),
            Status.WITHDRAWN,
            (WITHDRAW,),
            needs_reason=True,
            own_too=True,
        ),
        Move(
            Deed.SEND_BACK,
            "Send back to the queue",
            "sent back to the queue",
            frozenset({Status.APPROVED}),
            Status.AWAITING,
            (DECIDE, OVERRIDE),
            needs_reason=True,
            own_too=True,
        ),
        Move(
            Deed.REOPEN,
            "Reopen",
            "reopened",
            frozenset({Status.REJECTED, Status.WITHDRAWN}),
            Status.AWAITING,
            (DECIDE, OVERRIDE),
            needs_reason=True,
        ),
    )
}


class ModerationError(Exception):
    """A deed that was not done; the message says why, for the person who tried."""


class Conflict(ModerationError):
    """Somebody else was first, or the post is no longer what was seen."""


class NotAllowed(ModerationError):
    """This person may not take this decision."""


class ReasonNeeded(ModerationError):
    """The deed is recorded with a reason, and none was given."""


class Person(Protocol):
    """Whoever decides: an account with its permissions."""

    is_superuser: bool

    def has_perm(self, perm: str) -> bool: ...


def move_for(deed: Deed | str) -> Move:
    """The move of this name; a ModerationError where there is none."""
    try:
        return MOVES[Deed(deed)]
    except ValueError:
        raise ModerationError("There is no such decision.") from None


def refusal(move: Move, person: Person, *, own: bool) -> str:
    """Why this person may not make the move; empty where they may."""
    if not any(person.has_perm(permission) for permission in move.permissions):
        return f"Your role may not do this: {move.label.lower()} a post."
    if own and not move.own_too and not person.has_perm(OVERRIDE):
        return "You proposed this post yourself, so someone else decides on it."
    return ""


def reason_needed(move: Move, person: Person, *, own: bool) -> str:
    """Why a reason must be given; empty where the deed explains itself."""
    if move.needs_reason:
        return f"Say why the post is {move.done}; the reason is kept with the decision."
    if own and not move.own_too:
        return "You proposed this post yourself: say why you decide on it all the same."
    if person.has_perm(OVERRIDE) and not person.is_superuser:
        return "A manager decides with a recorded reason: say why."
    return ""


def moves_from(status: Status | str) -> list[Move]:
    """The moves that may follow this status, in the order of the table."""
    return [move for move in MOVES.values() if Status(status) in move.from_statuses]
