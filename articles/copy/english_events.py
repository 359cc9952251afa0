"""The goals an English sentence tells, each once."""

import re
from collections.abc import Sequence

from articles.copy.english_lists import by_lists
from articles.copy.english_nouns import by_nouns
from articles.copy.english_sentence import Event, Said, is_denied
from articles.copy.english_verbs import by_verbs
from articles.copy.english_words import AGAIN

ANEW = re.compile(
    r"\band\b(?!\s(?:the\s)?\d)|\b(?:before|then|also|plus|later|but|again|while)\b|;"
)
BROKEN = re.compile(r",\s\w")
HAS_CLOCK = re.compile(r"\b\d{1,3}(?:st|nd|rd|th)?\b|\bhour\b")


def events_in(said: Said) -> list[Event]:
    """The goals of a sentence in order, without their minutes."""
    told = sorted(
        [*by_verbs(said), *by_nouns(said), *by_lists(said)],
        key=lambda event: (event.start, event.end),
    )
    told = [event for event in told if not is_denied(said, event)]
    plain = [event for event in told if not event.is_elliptic]
    return merged(
        said, [e for e in told if not e.is_elliptic or stands_after(e, plain)]
    )


def stands_after(event: Event, plain: Sequence[Event]) -> bool:
    """Whether words without a verb follow a goal of somebody else."""
    return any(each.start < event.start for each in plain) and not any(
        each.start <= event.start < each.end or event.who[0] in each.who
        for each in plain
    )


def merged(said: Said, told: Sequence[Event]) -> list[Event]:
    """Each goal once: what only tells how it fell is of the goal before it."""
    kept: list[Event] = []
    for event in told:
        names = {mention.name for mention in event.who}
        same = next(
            (k for k in kept[::-1] if names & {m.name for m in k.who}),
            None,
        )
        if same is None or is_another(said, event, same, kept):
            kept.append(event)
            continue
        if not any(each.start >= same.end for each in kept if each is not same):
            same.end = max(same.end, event.end)
        same.count = max(same.count, event.count)
        same.is_total = same.is_total or event.is_total
        same.has_now = max(same.has_now, event.has_now)
        same.is_weak = same.is_weak and event.is_weak
        same.is_again = same.is_again or event.is_again
        if len(event.who) > len(same.who):
            same.who = event.who
    return kept


def is_another(said: Said, event: Event, same: Event, kept: Sequence[Event]) -> bool:
    """Whether a player's goal is one more than the one told before it."""
    told_at = max(event.told_at, event.start)
    if told_at < same.end or event.is_total:
        return False
    gap = said.sentence[same.end : told_at]
    if event.has_now > 1 and not same.has_now and BROKEN.search(gap):
        # "Roe nodded one in, beat the trap for his second".
        event.start = told_at
        return True
    if event.is_noun and same.is_noun and event.has_now != same.has_now:
        # "Roe's first came on 55, her second on 70".
        return event.start >= same.end
    is_more = event.is_again or bool(AGAIN.search(gap))
    others = [each for each in kept if each.start >= same.end and each is not same]
    is_next = bool(ANEW.search(gap)) and (is_more or bool(HAS_CLOCK.search(gap)))
    if is_next or (others and is_more):
        event.start = told_at
        return True
    return False
