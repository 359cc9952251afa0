"""The goals that an English sentence tells by set phrases, lists and ellipses."""

import re
from collections.abc import Iterator

from articles.copy.english_people import Mention
from articles.copy.english_sentence import EDGE_AFTER, FAR, SHORT, Event, Said
from articles.copy.english_words import (
    ADJECTIVES,
    CONTEXT,
    COUNT,
    NO_GOALS,
    ORDINAL,
    number_of,
)

ON_TARGET = re.compile(
    r"(?:\s\([^()]{1,30}\))?\s(?:(?:was|were|also|both|all|got|their|name|names|is|are"
    r"|being|had)\s){1,4}(?:on (?:target|the (?:scoresheet|mark|scoreboard|score sheet"
    r"|board))|among the (?:goals|scorers|tries)|the (?:scorers?|(?:goal"
    r"|try)[- ]?scorers?|other (?:scorers?|(?:goal|try)[- ]?scorers?))|over for"
    r"|in the goals)\b"
)
LAST_WORD = re.compile(
    r"\s(?:had|has|have)\s(?:the\s(?:final|last)\s(?:word|say|laugh)|other ideas)\b"
)
GAELIC_TALLY = re.compile(
    r"(?:['’]s)?,?\s(?:(?:with|who|scored|scoring|hit|hitting|finished|finishing"
    r"|contributed|contributing|kicked|added|got|bagged|shot|weighed|in|a|his|personal"
    r"|haul|tally|of|for|landed|also|and|notched|adding|had|firing|notching|bagging"
    r"|fired|top-scored|top-scoring"
    r"|ended)\s){1,6}(?P<goals>\d)-\d{1,2}\b"
    r"|\s\((?P<listed>\d)-\d{1,2}[^()]{0,20}\)"
)
IT_CAME = re.compile(
    r"(?:It|That|The (?:[\w-]+\s)?(?:goal|winner|opener|breakthrough|equali[sz]er"
    r"|leveller|decisive moment|only goal))"
    r"\s(?:came|arrived|was scored)\b"
)
WITH = re.compile(r"\s(?:with|after|via)\s")
# "Led them with four", where no noun tells of points or saves.
LED_WITH = re.compile(
    r"\b(?:led|leads|top-scored|finished|weighed in|chipped in"
    r"|paced)\b[^.,;]{0,40}\swith"
    rf"\s(?P<many>{COUNT})(?=[.,;]|$|\s(?:for|and)\b)"
)
# "Ran riot with four goals", "led the way with a brace".
WITH_GOALS = re.compile(
    rf"\b(?:with|after|via)\s(?:(?P<many>{COUNT})\s{ADJECTIVES}(?:goals|tries"
    r"|touchdowns|strikes"
    rf"|efforts|headers)|(?:a|an|his|her)\s{ADJECTIVES}(?P<haul>brace|double"
    r"|hat[- ]?trick|treble|goal|winner|equali[sz]er|leveller|opener|header|strike"
    r"|volley|tap-in|screamer|thunderbolt))\b(?!\s(?:kick|from [A-Z]|ruled"
    r"|disallowed))"
)
MORE_OF = re.compile(
    r"\s(?:(?P<many>once|twice|one|two|three|four|five)|(?P<again>again|(?:the|a"
    rf"|another|their)\s{ORDINAL}{NO_GOALS}|the (?:others?|rest)|another|with (?:the|a"
    rf"|another) (?:{ORDINAL}|other)))(?=[,.;]|$|\s(?:on|in|at|after|for|and|before"
    r"|with|from|late|early|\())"
)
AT_IT_AGAIN = re.compile(
    r"\s(?:was|were|struck|popped up|came up)\s(?:at it|trumps|on hand|there"
    r"|on the spot)\s(?:again|once more|to)\b"
)
FROM_THE_SPOT = re.compile(r"\bfrom the (?:penalty )?spot\b")


def by_lists(said: Said) -> Iterator[Event]:
    """ "Roe and Holm were on target", "and Lund twice", "a hat-trick from the spot"."""
    yield from by_phrases(said)
    yield from from_the_spot(said)
    if " for " in said.sentence:
        yield from for_the_second(said)
    if WITH.search(said.sentence):
        yield from with_goals(said)
    if said.is_gaelic:
        yield from by_tallies(said)
    came = IT_CAME.match(said.sentence)
    if came and said.topic and not said.people:
        who = Mention(0, came.end(), said.topic, is_known=True, is_ref=True)
        yield Event(0, came.end(), [who])


def by_phrases(said: Said) -> Iterator[Event]:
    """Goals told by what stands straight behind a name."""
    for mention in said.people:
        if mention.is_owner:
            continue
        more = MORE_OF.match(said.sentence, mention.end)
        if more and mention.is_known and mention.place in MAY_HAVE_MORE:
            count = number_of(more["many"])
            yield Event(
                mention.start,
                mention.end,
                [mention],
                count,
                is_total=count > 1,
                is_again=bool(more["again"]),
                is_elliptic=True,
            )
        at_it = AT_IT_AGAIN.match(said.sentence, mention.end)
        if at_it and mention.place == "subject":
            yield Event(mention.start, at_it.end(), [mention], is_again=True)
        group = mention.group or [mention]
        if mention is not group[-1]:
            continue
        on_target = ON_TARGET.match(said.sentence, mention.end)
        if on_target:
            yield Event(group[0].start, on_target.end(), group)
        elif LAST_WORD.match(said.sentence, mention.end):
            yield Event(
                mention.start, mention.end, [mention], is_weak=True, is_again=True
            )


MAY_HAVE_MORE = frozenset({"subject", "through", "from", "by"})


def from_the_spot(said: Said) -> Iterator[Event]:
    """Whatever a player did "from the spot"."""
    spot = FROM_THE_SPOT.search(said.sentence)
    who = subject_before(said, spot.start(), SHORT) if spot else None
    if spot and who and not EDGE_AFTER.search(said.sentence, who.end, spot.start()):
        yield Event(who.start, spot.end(), [who])


def for_the_second(said: Said) -> Iterator[Event]:
    """ "Roe got on the end of a cross for the second"."""
    for found in FOR_THE_SECOND.finditer(said.sentence):
        who = subject_before(said, found.start(), FAR)
        gap = said.sentence[who.end : found.start()] if who else ""
        if who and not EDGE_AFTER.search(gap) and not PASSED.search(gap):
            yield Event(who.start, found.end(), [who], told_at=found.start())


FOR_THE_SECOND = re.compile(
    r"\bfor (?:the|his|her) (?:second|third|fourth|fifth|opener|winner|equali[sz]er"
    rf"|leveller|clincher)\b{NO_GOALS}"
)
PASSED = re.compile(
    r"\b(?:squar\w+|cross\w+|pass\w+|laid|set up|teed|turned provider|found|fed|push\w+"
    r"|waited?|wait|ready|appeal\w*|look\w*|went close|brought on|came on)\b"
)


def with_goals(said: Said) -> Iterator[Event]:
    """ "Roe ran riot with four goals", "Roe led them with four"."""
    led = LED_WITH.search(said.sentence)
    who = subject_before(said, led.start(), SHORT) if led else None
    if led and who:
        count = number_of(led["many"])
        yield Event(who.start, led.end(), [who], count, is_total=count > 1)
    for found in WITH_GOALS.finditer(said.sentence):
        count = number_of(found["many"] or found["haul"])
        if count == 1 and (
            said.is_rugby or not CONTEXT.search(said.sentence, 0, found.start())
        ):
            continue
        who = subject_before(said, found.start(), FAR)
        if who:
            yield Event(found.start(), found.end(), [who], count, is_total=count > 1)


def by_tallies(said: Said) -> Iterator[Event]:
    """Gaelic games count goals before points: "Roe hit 1-4"."""
    for mention in said.people:
        tally = GAELIC_TALLY.match(said.sentence, mention.end)
        goals = int(tally["goals"] or tally["listed"]) if tally else 0
        if tally and goals:
            yield Event(
                mention.start,
                tally.end(),
                [mention],
                goals,
                is_total=goals > 1,
                has_now=goals,
            )


def subject_before(said: Said, at: int, near: int) -> Mention | None:
    """The player a clause speaks of before this place, unless a side comes between."""
    before = [m for m in said.mentions if m.end <= at and m.place == "subject"]
    who = before[-1] if before else None
    if not who or who.is_team or who.is_owner or not who.is_known:
        return None
    return who if at - who.end < near else None
