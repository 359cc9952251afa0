"""The goals that the verbs of an English sentence tell, and who their subject is."""

import re
from collections.abc import Iterator, Sequence

from articles.copy.english_nouns import DETERMINER, NAMED_GOAL, OWNED, counted, has_now
from articles.copy.english_people import Mention
from articles.copy.english_rugby import GOES_OVER, RUGBY_VERBS
from articles.copy.english_sentence import FAR, SHORT, Event, Said
from articles.copy.english_words import AGAIN, BASE, SENDS, SHOOTS, VERBS
from articles.copy.goal_words import KICKED
from articles.copy.lexicon import Word, listed

PASSIVE = re.compile(
    r"\b(?:was|were|is|be|been|being|get|got)\s(?:\w+ly\s|only\s|then\s|eventually\s"
    r"|duly\s)?$"
)
RELATIVE = re.compile(r",?\swho\b(?![^,]*,[^,]*,)|,?\swho(?:se)?\b[^,]{0,80}$")
HARD = re.compile(r"[;:.!?]\s|\)\s(?=[A-Z])")
IN_THE_NET = re.compile(r"\b(?:goals?|net)\b")
TO_DO = re.compile(r",?\s(?:to|for|on hand to|unmarked to)\s(?:[a-z]+ly\s)?")
PAST = listed("hit put cut")
TRY_WORD = re.compile(
    r"\b(?:try|tries|touchdowns?|first|second|third|fourth|fifth|hat[- ]?trick|brace"
    r"|double|another|one|two|both|scores?)\b"
)
# In rugby these tell of kicks, or of nothing.
NO_TRIES = listed("shot struck pulled made found decided")
WEAK = listed("decided closed")
COUNTED = listed("got had scored try shot each struck")
OF_AN_AGENT = listed("shot scored struck try closed decided margin opened put")
BY_NEXT = re.compile(
    r"\s(?:(?:in|home|off|over|past|down|up|across)\s(?:[\w’'-]+\s){0,4}?)?by\s"
)
BESIDE_PERSON = re.compile(r"['’]s?\s(?:\w+\s){0,3}$")
DID_NOT = re.compile(r"\b(?:did not|didn['’]t|could not|couldn['’]t|never)\s$")
JUST_ONE = re.compile(r"\s(?:one|once)\b(?!\s(?:of|back|from|in|for|on|at|more))")
EACH = re.compile(r"\b(?:each|apiece)\b")
POINTS_ONLY = re.compile(r"\bpoints?\b|\bfrees?\b|\b0-\d|['’]65|\bover the bar\b")


def by_verbs(said: Said) -> Iterator[Event]:
    """The goals that verbs tell."""
    last: list[Mention] | None = None
    for at, word in enumerate(said.words):
        if word.text not in VERBS and not (said.is_rugby and word.text in RUGBY_VERBS):
            continue
        if word.capital and at and said.sentence[word.start - 2] not in "–-—":
            continue
        is_to = follows_to(said, at)
        if word.text in BASE and word.text not in PAST and not is_to:
            continue
        kind, matched = frame_of(said, word)
        if not matched:
            continue
        if is_passive(said, word):
            if kind in OF_AN_AGENT:
                yield from by_agent(said, word)
            continue
        who = subject_of(said, word, is_to=is_to)
        if who is None and last and goes_on(said, last, word):
            who = last
        is_his = kind in ("shot", "struck") or (kind == "try" and word.text in DEEDS)
        if not who or not (who[0].is_known or is_his):
            # "Stonebeck levelled": a word that names nobody elsewhere is a side.
            continue
        last = who
        if is_no_goal(said, word, kind, matched.end()):
            continue
        yield told_by(said, at, who, kind, matched, is_to=is_to)


def follows_to(said: Said, at: int) -> bool:
    """Whether a verb is an infinitive: "to score", "to calmly score"."""
    before = [word.text for word in said.words[max(0, at - 2) : at]]
    return before[-1:] == ["to"] or (before[:1] == ["to"] and before[-1].endswith("ly"))


def frame_of(said: Said, word: Word) -> tuple[str, re.Match[str] | None]:
    """What a verb tells of, by the words behind it."""
    if said.is_rugby and word.text in RUGBY_VERBS:
        matched = RUGBY_VERBS[word.text].match(said.sentence, word.end)
        if matched:
            return "try", matched
    for after, kind in VERBS.get(word.text, ()):
        if said.is_rugby and kind in NO_TRIES:
            continue
        matched = after.match(said.sentence, word.end)
        if matched:
            return kind, matched
    if word.text in SHOT_WORDS and ONLY_FOR.search(said.sentence, 0, word.start):
        return "shot", ANYTHING.match(said.sentence, word.end)
    return "", None


def is_passive(said: Said, word: Word) -> bool:
    """Whether something was done to the ball: "was headed in by Roe"."""
    if word.text.endswith("ing"):
        return False
    before = said.sentence[max(0, word.start - 30) : word.start]
    if PASSIVE.search(before):
        return True
    return (
        word.text.endswith("ed")
        and bool(BY_NEXT.match(said.sentence, word.end))
        and not is_subject_near(said, word)
    )


def is_no_goal(said: Said, word: Word, kind: str, end: int) -> bool:
    """Whether a kick at goal is told in rugby, or a point in Gaelic games."""
    if said.is_rugby and kind in ("got", "had", "closed", "put", "margin", "opened"):
        words = said.sentence[word.start : end + 20]
        if kind in ("margin", "opened"):
            return bool(KICKED.search(said.sentence))
        return bool(KICKED.search(words)) or (
            kind == "got" and not TRY_WORD.search(words)
        )
    if kind == "shot" and CROSSED_FOR.match(said.sentence, end):
        return True
    if said.is_gaelic:
        words = said.sentence[word.end : word.end + 45]
        return bool(POINTS_ONLY.search(words)) and not IN_THE_NET.search(words)
    return False


def told_by(
    said: Said,
    at: int,
    who: list[Mention],
    kind: str,
    matched: re.Match[str],
    *,
    is_to: bool,
) -> Event:
    """The goal that a verb tells of its subject."""
    word, end = said.words[at], matched.end()
    count = 1
    if kind in COUNTED:
        count = counted(said, word.end, matched.groupdict().get("many"))
    if "twice" in {earlier.text for earlier in said.words[max(0, at - 3) : at]}:
        count = max(count, 2)
    if len(who) > 1 and not EACH.search(said.sentence, end, end + 24):
        # "Roe and Holm scored two goals": one each.
        count = 1 if count <= len(who) else count
    just_one = kind in ("scored", "got") and JUST_ONE.match(said.sentence, word.end)
    return Event(
        word.start if is_to else who[0].start,
        end,
        who,
        count,
        word.start,
        is_again=bool(AGAIN.search(said.sentence, word.start, end)),
        has_now=has_now(said.sentence[word.start : end + 12]),
        is_weak=kind in WEAK or not who[0].is_known,
        is_total=count > 1 or bool(just_one),
    )


def is_subject_near(said: Said, word: Word) -> bool:
    """Whether somebody stands straight before a verb: "Roe headed by the post"."""
    return any(
        m.place == "subject" and 0 <= word.start - m.end < len(" had also ")
        for m in said.people
    )


def goes_on(said: Said, who: Sequence[Mention], word: Word) -> bool:
    """Whether a verb without a subject is said of who was spoken of last."""
    gap = said.sentence[who[-1].end : word.start]
    return (
        len(gap) <= FAR
        and not HARD.search(gap)
        and not any(
            m.is_team and m.place == "subject" and who[-1].end <= m.start < word.start
            for m in said.mentions
        )
    )


def subject_of(said: Said, word: Word, *, is_to: bool) -> list[Mention] | None:
    """Who did it; none where a side did, null where nobody is named before it."""
    is_ing = word.text.endswith("ing")
    for mention in reversed([m for m in said.mentions if m.end <= word.start]):
        gap = said.sentence[mention.end : word.start]
        if len(gap) > FAR or HARD.search(gap):
            return None
        group = mention.group or [mention]
        if mention.is_team:
            is_subject = mention.place == "subject" and not mention.is_owner
            if (
                is_subject
                and not BESIDE_PERSON.match(gap)
                and not (is_ing and "," in gap)
            ):
                return []
        elif RELATIVE.match(gap):
            return group
        elif mention.is_owner:
            owned = OWNED.match(said.sentence, mention.end)
            if owned and not JOINED.search(said.sentence, owned.end(), word.start):
                # "Roe's header made it 2-0": the noun tells of it.
                return []
        elif is_of_a_goal(said, mention):
            return []
        elif mention.place == "subject" or (
            mention.place == "with" and (is_ing or is_to or not gap.strip())
        ):
            return [] if DID_NOT.search(gap) else group
        elif (is_to and mention.place in ("for", "object") and len(gap) < SHORT) or (
            mention.place in ("object", "to", "by") and TO_DO.fullmatch(gap)
        ):
            return group
    return None


def is_of_a_goal(said: Said, mention: Mention) -> bool:
    """ "A Roe penalty gave them hope": the noun tells of it."""
    before = said.sentence[max(0, mention.start - 40) : mention.start]
    return bool(
        NAMED_GOAL.match(said.sentence, mention.end) and DETERMINER.search(before)
    )


# "Only for Roe to redirect a shot".
ONLY_FOR = re.compile(r"\bonly for\s[^,.;]{2,40}\sto\s$")
ANYTHING = re.compile("")
# What a player does to score a try, and no team.
DEEDS = listed(GOES_OVER) - listed("went goes going go got was broke shot")
SHOT_WORDS = listed(SHOOTS) | listed(SENDS)
# "Slid the ball across for Roe": a pass.
CROSSED_FOR = re.compile(r"\s(?:the [\w-]+\s)?for\s(?:[a-z-]+\s){0,3}[A-Z]")
JOINED = re.compile(r",|\b(?:and|before|but|then)\s")


def by_agent(said: Said, word: Word) -> Iterator[Event]:
    """ "Was headed in by Roe": the verb's agent."""
    after = [m for m in said.people if m.start >= word.end]
    if not after or after[0].place != "by" or after[0].is_owner:
        return
    if after[0].start - word.end <= FAR:
        yield Event(word.start, after[0].end, after[0].group or [after[0]])
