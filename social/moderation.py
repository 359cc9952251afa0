"""Which decision may follow which, and who may take it: the one table of moves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Protocol

# How long the desk has after an original was found changed or gone.
TIME_TO_ANSWER = timedelta(hours=24)


class Status(StrEnum):
    AWAITING = "awaiting"
    APPROVED = "approved"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


class DeskState(StrEnum):
    """Where an awaiting post lies."""

    OPEN = "open"
    CHANGES = "changes"
    ESCALATED = "escalated"


class Deed(StrEnum):
    """What is done to a post; every one of them is an entry in the log."""

    APPROVE = "approve"
    # The first of two approvals: what `approve` becomes where two people are needed.
    APPROVE_FIRST = "approve-first"
    ASK_CHANGES = "ask-changes"
    REJECT = "reject"
    ESCALATE = "escalate"
    HAND_IN = "hand-in"
    KEEP = "keep"
    WITHDRAW = "withdraw"
    SEND_BACK = "send-back"
    # What changing something readers see does to a post, whoever changes it.
    CHANGE = "change"
    REOPEN = "reopen"
    UNDO = "undo"
    NOTE = "note"
    # One question of verification got another answer.
    VERIFY = "verify"
    SCREENSHOT = "screenshot"
    # How long the evidence is kept, and that it goes.
    HOLD = "hold"
    LIFT_HOLD = "lift-hold"
    RETAIN = "retain"
    ERASE = "erase"


PROPOSE = "social.propose_post"
DECIDE = "social.decide_post"
WITHDRAW = "social.withdraw_post"
OVERRIDE = "social.override_decision"
HOLD = "social.hold_post"
ERASE = "social.erase_post"


@dataclass(frozen=True)
class Move:
    """One deed: from which states, to which, by whom, and whether it says why."""

    deed: Deed
    label: str
    done: str
    from_statuses: frozenset[Status]
    # None: the post stays in the status it is in.
    to_status: Status | None
    permissions: tuple[str, ...]
    # Where an awaiting post then lies; None: where it lay.
    desk_state: DeskState | None = DeskState.OPEN
    needs_reason: bool = False
    # A deed that only takes away may be done by whoever brought the post.
    own_too: bool = False
    # Offered as a choice of its own; the others come about by something else.
    is_offered: bool = True


_ALL = frozenset(Status)
_AWAITING = frozenset({Status.AWAITING})
_APPROVED = frozenset({Status.APPROVED})

MOVES: dict[Deed, Move] = {
    move.deed: move
    for move in (
        Move(
            Deed.APPROVE,
            "Approve",
            "approved",
            _AWAITING,
            Status.APPROVED,
            (DECIDE, OVERRIDE),
        ),
        Move(
            Deed.APPROVE_FIRST,
            "Approve, first of two",
            "approved by the first of two",
            _AWAITING,
            Status.AWAITING,
            (DECIDE, OVERRIDE),
            desk_state=None,
            is_offered=False,
        ),
        Move(
            Deed.ASK_CHANGES,
            "Ask for changes",
            "given back for changes",
            _AWAITING,
            Status.AWAITING,
            (DECIDE, OVERRIDE),
            desk_state=DeskState.CHANGES,
            needs_reason=True,
        ),
        Move(
            Deed.REJECT,
            "Reject",
            "rejected",
            _AWAITING,
            Status.REJECTED,
            (DECIDE, OVERRIDE),
            needs_reason=True,
        ),
        Move(
            Deed.ESCALATE,
            "Escalate",
            "escalated",
            _AWAITING,
            Status.AWAITING,
            (DECIDE, OVERRIDE),
            desk_state=DeskState.ESCALATED,
            own_too=True,
        ),
        Move(
            Deed.HAND_IN,
            "Hand in again",
            "handed in again",
            _AWAITING,
            Status.AWAITING,
            (PROPOSE,),
            own_too=True,
        ),
        Move(
            Deed.KEEP,
            "Keep it as it is",
            "kept as it is",
            _APPROVED,
            Status.APPROVED,
            (DECIDE, OVERRIDE),
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
            _APPROVED,
            Status.AWAITING,
            (DECIDE, OVERRIDE),
            needs_reason=True,
            own_too=True,
        ),
        Move(
            Deed.CHANGE,
            "Change what readers see",
            "sent back to the queue because it was changed",
            _AWAITING | _APPROVED,
            Status.AWAITING,
            (PROPOSE, DECIDE, OVERRIDE),
            needs_reason=True,
            own_too=True,
            is_offered=False,
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
        Move(
            Deed.UNDO,
            "Undo",
            "put back as it was",
            _ALL,
            None,
            (DECIDE, OVERRIDE),
            desk_state=None,
            own_too=True,
            is_offered=False,
        ),
        Move(
            Deed.NOTE,
            "Add a note",
            "given a note",
            _ALL,
            None,
            (DECIDE, OVERRIDE, PROPOSE),
            desk_state=None,
            needs_reason=True,
            own_too=True,
            is_offered=False,
        ),
        Move(
            Deed.VERIFY,
            "Say what holds",
            "looked into",
            _ALL,
            None,
            (DECIDE, OVERRIDE),
            desk_state=None,
            own_too=True,
            is_offered=False,
        ),
        Move(
            Deed.SCREENSHOT,
            "Add a screenshot",
            "given a screenshot",
            _ALL,
            None,
            (DECIDE, OVERRIDE, PROPOSE),
            desk_state=None,
            own_too=True,
            is_offered=False,
        ),
        Move(
            Deed.HOLD,
            "Put under legal hold",
            "put under legal hold",
            _ALL,
            None,
            (HOLD,),
            desk_state=None,
            needs_reason=True,
            own_too=True,
            is_offered=False,
        ),
        Move(
            Deed.LIFT_HOLD,
            "Lift the legal hold",
            "freed from its legal hold",
            _ALL,
            None,
            (HOLD,),
            desk_state=None,
            needs_reason=True,
            own_too=True,
            is_offered=False,
        ),
        Move(
            Deed.RETAIN,
            "Change how long it is kept",
            "given another day until which it is kept",
            _ALL,
            None,
            (HOLD,),
            desk_state=None,
            needs_reason=True,
            own_too=True,
            is_offered=False,
        ),
        # From every state, as a withdrawal; it is the last thing done to a post.
        Move(
            Deed.ERASE,
            "Erase",
            "erased",
            _ALL,
            Status.WITHDRAWN,
            (ERASE,),
            needs_reason=True,
            own_too=True,
            is_offered=False,
        ),
    )
}

# What may be taken back; a withdrawal comes back only to await a new decision.
UNDOABLE = frozenset(
    {
        Deed.APPROVE,
        Deed.APPROVE_FIRST,
        Deed.ASK_CHANGES,
        Deed.REJECT,
        Deed.ESCALATE,
        Deed.WITHDRAW,
    }
)
# Deeds that say something about a post and leave it where it is.
REMARKS = frozenset(
    {
        Deed.NOTE,
        Deed.VERIFY,
        Deed.SCREENSHOT,
        Deed.HOLD,
        Deed.LIFT_HOLD,
        Deed.RETAIN,
    }
)


class ModerationError(Exception):
    """A deed that was not done; the message says why, for the person who tried."""


class Conflict(ModerationError):
    """Somebody else was first, or the post is no longer what was seen."""


class Held(ModerationError):
    """The post is under legal hold, so nothing of it is erased."""


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
        return f"Your role may not do this: {move.label.lower()}."
    if own and not move.own_too and not person.has_perm(OVERRIDE):
        return (
            "You proposed this post yourself, or translated it, so someone else "
            "decides on it."
        )
    return ""


def reason_needed(move: Move, person: Person, *, own: bool) -> str:
    """Why a reason must be given; empty where the deed explains itself."""
    if move.deed is Deed.NOTE:
        return "Write the note first."
    if move.needs_reason:
        return f"Say why the post is {move.done}; the reason is kept with the decision."
    if own and not move.own_too:
        return (
            "You proposed this post yourself, or translated it: say why you decide on "
            "it all the same."
        )
    if person.has_perm(OVERRIDE) and not person.is_superuser and not move.own_too:
        return "A manager decides with a recorded reason: say why."
    return ""


def moves_from(
    status: Status | str, desk_state: DeskState | str = DeskState.OPEN
) -> list[Move]:
    """The moves offered in this status, in the order of the table."""
    lies = DeskState(desk_state)
    return [
        move
        for move in MOVES.values()
        if move.is_offered
        and Status(status) in move.from_statuses
        and (move.deed is not Deed.HAND_IN or lies is DeskState.CHANGES)
        and (move.deed is not Deed.ASK_CHANGES or lies is not DeskState.CHANGES)
        and (move.deed is not Deed.ESCALATE or lies is not DeskState.ESCALATED)
    ]
