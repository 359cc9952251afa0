"""Which goal of an English sentence fell in which of its minutes."""

import re
from collections.abc import Sequence
from dataclasses import replace

from articles.copy.any_case import AnyCase
from articles.copy.english_clocks import Clock, clocks_in
from articles.copy.english_nouns import TEAM_SCORED
from articles.copy.english_people import Mention, keeps_goal
from articles.copy.english_sentence import (
    EDGE_AFTER,
    EDGE_WORD,
    NEAR_ENOUGH,
    Event,
    Said,
    is_denied,
)
from articles.copy.english_words import NEVER, number_of

JOIN = re.compile(
    r";|\.\s|\s[–—-]\s|,?\s(?:and|but|before|while|then|until|although|though"
    r"|after which|with|plus|whereas|as well as|when|as|after|either side of|only for"
    r"|for|yet)\s"
)
LEADS_ON = re.compile(r"(?:when|as|through|thanks|courtesy|with|via|after|for)\b")
BREAKS_OFF = frozenset(
    {"and", "but", "before", "while", "then", "until", ";", "although", "though"}
)
WHEN = re.compile(r"[\w\s’'-]{0,24},?\s(?:when|through|as)\s(?:[\w-]+\s){0,4}$")
# "The winner, in the 88th minute, was Roe's".
THE_WINNER = re.compile(
    r"(?:The|His|Her|Their)\s(?:[\w-]+\s)?(?:winner|opener|equali[sz]er|leveller|goal"
    r"|second|third|decider)\b"
)
CARDS = re.compile(
    r"\b(?:booked|sent|card|carded|replaced|substitut\w+|withdrawn|limp\w+|injur\w+|off"
    r"|came on|missed|saved|hit the|sin|bench|brought on|introduced|stretchered)\b"
)
KICKS = re.compile(r"\b(?:penalt\w+|conver\w+|kick\w*|drop|points|boot)\b")
ONCE_MORE = re.compile(
    r"\b(?:and|then|before)\s(?:then\s)?(?:again|once more|another)\b(?!\s(?:when"
    r"|through|via|thanks|as)\b)"
)
AS_WELL = re.compile(r"\b(?:again|second|before|then|another|and)\b")
CLEARLY_AGAIN = re.compile(r"\b(?:again|then|second)\b")
WAITED = AnyCase(r"\b(?:took|take|wait\w*|until|not till|only)\b")
TOLD_OF_GOALS = re.compile(r"\b(?:goals|tries|scorers|netted|scored)\b")
NEXT_COMMA = re.compile(r",\s")
# How far a word such as "again" or "booked" may stand from its minute.
NEAR = 40
FEW_GOALS, FEW_WORDS = 6, 3
MAY_IMPLY = frozenset({"subject", "through", "via", "from", "by", "with", "for"})


def bind_minutes(said: Said, events: list[Event]) -> None:
    """Give each goal the minutes that stand in its part of the sentence."""
    if "(" in said.sentence:
        count_in_words(said, events)
    clocks = clocks_in(said.sentence)
    if not clocks:
        return
    brackets = [clock for clock in clocks if clock.in_brackets]
    count_goals = counts_goals(said, brackets, events)
    for clock in brackets:
        owner = next(
            (m for m in said.people if clock.start - 2 <= m.end <= clock.start), None
        )
        if owner and count_goals:
            event = event_of(events, owner)
            if event:
                share_of(events, event, owner, count=int(clock.minutes[0]))
        elif owner and owner.name and (events or len(brackets) > 1):
            give_owner(said, events, owner, clock)
        else:
            give(said, events, event_before(said, events, clock.start), clock)
    for clock in clocks:
        if clock.in_brackets or give_in_turn(said, events, clock):
            continue
        give(said, events, event_for(said, events, clock.start), clock)
    add_once_more(said, events)


def count_in_words(said: Said, events: list[Event]) -> None:
    """ "Tries from Roe (two) and Holm"."""
    for mention in said.people:
        told = COUNT_BEHIND.match(said.sentence, mention.end)
        event = event_of(events, mention) if told else None
        if told and event:
            share_of(events, event, mention, count=number_of(told["count"]))


COUNT_BEHIND = re.compile(r"\s\((?P<count>two|three|four|five|hat[- ]trick)\)")


def give_owner(said: Said, events: list[Event], owner: Mention, clock: Clock) -> None:
    """Figures behind a name are that player's, and tell of goals themselves."""
    event = event_of(events, owner)
    if event is None:
        event = Event(owner.start, clock.end, [owner])
        if is_denied(said, event):
            return
        enter(events, event)
    if len(event.who) > 1:
        event = share_of(events, event, owner, count=1)
    event.minutes.extend(clock.minutes)
    event.is_listed = True
    event.count = max(event.count, len(event.minutes))


def give(said: Said, events: list[Event], target: Event | None, clock: Clock) -> None:
    """Enter a minute with its goal, or with one told by it and a player alone."""
    implied = implied_goal(said, events, target, clock)
    if implied:
        implied.minutes.extend(clock.minutes)
        implied.count = len(clock.minutes)
        implied.is_listed = clock.in_brackets
        enter(events, implied)
        return
    if target is None or (target.is_listed and not clock.in_brackets):
        return
    if len(target.who) > 1:
        before = [m for m in target.who if m.start <= clock.start]
        owner = before[-1] if before else target.who[0]
        target = share_of(events, target, owner, count=1)
    if target.minutes and not clock.in_brackets:
        lead = said.sentence[target.start : clock.start][-NEAR:]
        is_more = AS_WELL if target.count > 1 else CLEARLY_AGAIN
        if not is_more.search(lead):
            return
    target.minutes.extend(m for m in clock.minutes if m not in target.minutes)
    target.is_listed = target.is_listed or clock.in_brackets


def give_in_turn(said: Said, events: Sequence[Event], clock: Clock) -> bool:
    """ "Roe's header and a Holm penalty in the 31st and 55th minutes respectively"."""
    if "respectively" not in said.sentence:
        return False
    before = [e for e in events if e.end <= clock.start and not e.minutes]
    shares = [(e, m) for e in before for m in e.who][-len(clock.minutes) :]
    if len({id(e) for e, _ in shares}) != len(clock.minutes):
        return False
    for (event, _), minute in zip(shares, clock.minutes, strict=True):
        event.minutes.append(minute)
    return True


def add_once_more(said: Said, events: Sequence[Event]) -> None:
    """ "In the 20th minute and again before half-time": one more, without its own."""
    for at, event in enumerate(events):
        if not event.minutes or len(event.who) > 1:
            continue
        until = events[at + 1].start if at + 1 < len(events) else len(said.sentence)
        told = ONCE_MORE.findall(said.sentence, event.end, max(until, event.end))
        event.count = max(event.count, min(1, len(event.minutes)) + len(told))


def enter(events: list[Event], event: Event) -> None:
    events.append(event)
    events.sort(key=lambda each: each.start)


def implied_goal(
    said: Said, events: Sequence[Event], target: Event | None, clock: Clock
) -> Event | None:
    """A goal told by a player and a minute alone: "and Roe again on 58"."""
    sentence, at = said.sentence, clock.start
    if not said.may_imply:
        return None
    known = [m for m in said.people if m.name and m.is_known]
    after = [m for m in known if m.start >= at]
    if target is None and after and not events:
        # "They led after six minutes, when Ann Roe ran clear."
        lead = WHEN.match(sentence[clock.end : after[0].start])
        if (lead and TEAM_SCORED.search(sentence, 0, at)) or (
            THE_WINNER.match(sentence) and after[0].start - at < NEAR
        ):
            return Event(after[0].start, after[0].end, [after[0]], is_implied=True)
    before = [
        m
        for m in known
        if m.end <= at < m.end + NEAR_ENOUGH
        and not m.is_owner
        and not keeps_goal(sentence, m)
    ]
    who = before[-1] if before else None
    if who is None or who.place not in MAY_IMPLY:
        return None
    if who.place in ("from", "by") and not any(
        e.who[0].place == who.place and e.end <= who.start for e in events
    ):
        return None
    if any(e.start <= who.start < e.end or who in e.who for e in events):
        return None
    if target and target.end > who.end and target.start < at:
        return None
    gap, tail = sentence[who.end : at], sentence[clock.end : clock.end + NEAR]
    if EDGE_AFTER.search(gap) or any(
        kept.search(words) for kept in (NEVER, CARDS) for words in (gap, tail)
    ):
        return None
    if said.is_rugby and (KICKS.search(gap) or KICKS.search(tail)):
        return None
    if any(
        m.is_team and m.place == "subject" and who.end <= m.start < at
        for m in said.mentions
    ):
        return None
    return Event(who.start, who.end, [who], is_implied=True)


def counts_goals(
    said: Said, brackets: Sequence[Clock], events: Sequence[Event]
) -> bool:
    """Whether figures behind names say how many: "Roe (2), Holm and Lund (3)"."""
    figures = [figure for clock in brackets for figure in clock.minutes]
    if not figures:
        return False
    if not all(f.isdigit() and 1 < int(f) <= FEW_GOALS for f in figures):
        return False
    return any(len(event.who) > len(brackets) for event in events) or bool(
        TOLD_OF_GOALS.search(said.sentence)
    )


def event_of(events: Sequence[Event], owner: Mention) -> Event | None:
    """The last goal told of a player in this place."""
    return next((event for event in events[::-1] if owner in event.who), None)


def event_before(said: Said, events: Sequence[Event], at: int) -> Event | None:
    """Whose the figures in these brackets are."""
    before = [event for event in events if event.start < at]
    event = max(before, key=lambda e: (min(e.end, at), e.start), default=None)
    if event and ";" in said.sentence[event.end : at]:
        return None
    return event


def share_of(events: list[Event], event: Event, owner: Mention, *, count: int) -> Event:
    """A player's own share of a goal told of several."""
    if len(event.who) == 1:
        event.count = max(event.count, count)
        event.is_total = event.is_total or count > 1
        return event
    before = [m for m in event.who if m.start < owner.start]
    after = [m for m in event.who if m.start > owner.start]
    own = replace(
        event,
        start=owner.start,
        end=owner.end if after else max(owner.end, event.end),
        who=[owner],
        count=count,
        minutes=[],
        is_total=count > 1,
        is_again=False,
    )
    parts = [own]
    if before:
        end = before[-1].end
        first = replace(event, start=before[0].start, end=end, who=before)
        parts.insert(0, first)
    if after:
        end = max(event.end, after[-1].end)
        start = after[0].start
        parts.append(replace(event, start=start, end=end, who=after, minutes=[]))
    at = events.index(event)
    events[at : at + 1] = parts
    return own


def event_for(said: Said, events: Sequence[Event], at: int) -> Event | None:
    """The goal whose part of the sentence a minute stands in."""
    inside = [event for event in events if event.start <= at <= event.end]
    if inside:
        return min(inside, key=lambda event: event.end - event.start)
    earlier = [event for event in events if event.end <= at]
    later = [event for event in events if event.start >= at]
    before = max(earlier, key=lambda event: event.end, default=None)
    after = min(later, key=lambda event: event.start, default=None)
    if before and after:
        edge = edge_in(said.sentence[before.end : after.start], at - before.end)
        if edge is None:
            return before
        return before if at - before.end < edge else after
    if before:
        gap = said.sentence[before.end : at]
        cut = EDGE_AFTER.search(gap)
        is_others = cut and is_other(said, before.end + cut.end() - 1, at, before)
        return None if is_others or CARDS.search(gap) else before
    return after if after and leads_to(said, at, after) else None


def leads_to(said: Said, at: int, event: Event) -> bool:
    """Whether a minute before the first goal of a sentence is of that goal."""
    lead, gap = said.sentence[:at], said.sentence[at : event.start]
    joins = [found.group().strip(" ,") for found in JOIN.finditer(gap)]
    if not joins:
        return True
    if LEADS_ON.match(joins[-1]) or LEADS_ON.match(joins[0]):
        return not NEVER.search(lead) or bool(TEAM_SCORED.search(lead))
    if joins[-1] not in BREAKS_OFF or WAITED.search(lead):
        return True
    return (
        len(lead.split()) <= FEW_WORDS
        and "," in gap[:NEAR]
        and not is_other(said, at, event.start, event)
    )


def edge_in(gap: str, at: int) -> int | None:
    """Where, between two goals, the words of the second begin."""
    edges = [found.start() for found in EDGE_WORD.finditer(gap)]
    if edges:
        return next((edge for edge in edges if edge <= at), edges[0])
    commas = [found.start() for found in NEXT_COMMA.finditer(gap)]
    return commas[-1] if commas else None


def is_other(said: Said, start: int, end: int, event: Event) -> bool:
    """Whether somebody else is spoken of in between."""
    names = {m.name for m in event.who}
    return any(
        start <= m.start < end
        and m.place == "subject"
        and (m.is_team or m.name not in names)
        for m in said.mentions
    )
