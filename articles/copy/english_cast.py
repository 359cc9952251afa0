"""Who "he", "the striker" and "Roe" are in an English story."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from articles.copy.any_case import AnyCase
from articles.copy.english_people import (
    OWNS,
    Mention,
    follows_verb,
    group_up,
    keeps_goal,
    place_of,
)
from articles.copy.english_roles import ROLE
from articles.copy.english_rugby import RUGBY_VERBS
from articles.copy.english_words import VERBS
from articles.copy.lexicon import listed
from articles.copy.names import Name

# What stands for somebody named before: "he", "the striker", "the home captain".
STANDS_FOR = re.compile(
    r"\b(?:(?P<who>[Hh]e|[Ss]he)\b|(?P<whose>[Hh]is"
    r"|[Hh]er)(?=\s(?:[\w-]+\s){0,4}?(?:first|second|third|fourth|fifth|goal|header"
    r"|volley|strike|shot|penalty|effort|free-kick|brace|hat-trick|double|treble|try"
    r"|rebound|finish|drive|spot-kick|tap-in|winner|equali[sz]er|opener)\b)"
    rf"|(?:[Tt]he|[Tt]hat)\s(?:(?!same)[\w’'-]+\s){{0,3}}?(?P<role>{ROLE})\b(?!\s"
    r"(?:[a-z-]*(?:coach|captain|forward|striker|midfielder|winger|defender"
    r"|international|half|back)\s)?[A-Z]|\s\w+-half|-|['’]s\s(?:cross|corner|pass)))"
)
TEAM_STANDS_FOR = re.compile(
    r"\b(?:[Tt]hey|[Tt]he\s(?:[\w-]+\s){0,2}?(?:hosts|visitors|home (?:side|team)"
    r"|away (?:side|team)|side|team|guests|leaders"
    r"|champions|holders|favourites|underdogs|hosts’|locals|home crew|away crew"
    r"|newcomers|[A-Z]\w+s))\b"
)
# "Canadian forward Ann Roe": where somebody is from is nobody's name.
DEMONYM = re.compile(rf"{ROLE}|[A-Z]\w+(?:ian|ese|ish|ean)")
# What stands behind a surname that nothing else tells of.
STANDS_ALONE = re.compile(r"['’]s?\s|,|\s?\(|\s(?:and|to)\b|[.;]|$|\s\d")


NEXT_WORD = re.compile(r"\s(?:then |also |later |had |again )?([a-z]+)")
# "A Trewin penalty": a name that only an article stands before is a player's.
OF_A_GOAL = re.compile(
    r"\s(?:[a-z-]+\s)?(?:penalty|header|goal|brace|hat-trick|double|volley|strike"
    r"|tap-in|opener"
    r"|winner|equali[sz]er|free-kick|try|spot-kick)\b"
)


ROLE_BEFORE = AnyCase(rf"\b(?P<role>{ROLE.lower()})\s$")
ROLE_AFTER = re.compile(
    rf",\s(?:the|a|an|their|his|her)\s(?:[\w’'-]+\s){{0,4}}?(?P<role>{ROLE})\b"
)
OFTEN_MEANT = frozenset({"subject", "through", "for"})
# "Roe was the hero": what somebody is speaks of nobody else.
SAYS_WHAT = re.compile(r"\b(?:was|is|were|are|be|been|being|became|as|named)\s$")
ANOTHER = re.compile(r"\b(?:and|but|when|before|after|as|while)\b")
# A role that may bring in somebody new, named behind it.
MAY_BE_NEW = listed("substitute sub man woman lad star hero")


@dataclass(slots=True)
class Cast:
    """Who was spoken of last, and who was called what."""

    roles: dict[str, str] = field(default_factory=dict)
    # Who scored or did last, newest last.
    topics: list[str] = field(default_factory=list)

    def speak_of(self, name: str) -> None:
        if name in self.topics:
            self.topics.remove(name)
        self.topics.append(name)

    def learn(self, sentence: str, mention: Mention) -> None:
        """Note the role a person is named with: "winger Josh Tai"."""
        if mention.name is None:
            return
        before = sentence[max(0, mention.start - LONGEST_ROLE) : mention.start]
        found = ROLE_BEFORE.search(before) if before[-2:-1].isalpha() else None
        if not found and sentence.startswith(", ", mention.end):
            found = ROLE_AFTER.match(sentence, mention.end)
        if found:
            self.roles.setdefault(found["role"].lower(), mention.name)

    def who_is(self, role: str | None, here: Sequence[Mention]) -> str | None:
        """Who a role or a pronoun speaks of, behind these mentions."""
        last = self.topics[-1] if self.topics else None
        if role is None:
            subjects = [m for m in here if m.place == "subject" and not m.is_owner]
            spoken = subjects or here
            return spoken[-1].name if spoken else last
        role = role.lower()
        if role in self.roles:
            return self.roles[role]
        if here and (last is None or role not in MAY_BE_NEW):
            return here[-1].name
        return last


LONGEST_ROLE = 40


def mentions_in(
    sentence: str,
    names: Sequence[Name],
    persons: Sequence[Name],
    person_of: Callable[[str], str | None],
    is_side: Callable[[str], bool],
    cast: Cast,
) -> list[Mention]:
    """Everybody and every side a sentence speaks of, in order."""
    pronouns = list(STANDS_FOR.finditer(sentence))
    taken = [found.span() for found in pronouns if found["role"]]
    mentions: list[Mention] = []
    for name in names:
        if any(start <= name.start < end for start, end in taken):
            continue
        is_team = is_side(name.text)
        if not is_team and (name in persons or OF_A_GOAL.match(sentence, name.end)):
            full = person_of(name.text)
            if full or " " in name.text or may_score(sentence, name):
                is_known = full is not None or " " in name.text
                mentions.append(
                    Mention(name.start, name.end, full or name.text, is_known=is_known)
                )
        elif is_team:
            mentions.append(Mention(name.start, name.end, None, is_team=True))
    spans = [*taken, *((m.start, m.end) for m in mentions)]
    mentions += [
        Mention(found.start(), found.end(), None, is_team=True)
        for found in TEAM_STANDS_FOR.finditer(sentence)
        if not any(start < found.end() and end > found.start() for start, end in spans)
    ]
    mentions.sort(key=lambda mention: mention.start)
    set_places(sentence, mentions, cast)
    refs = [
        reference(sentence, found, mentions, cast)
        for found in pronouns
        if not SAYS_WHAT.search(sentence, 0, found.start())
    ]
    known = [ref for ref in refs if ref.name]
    return sorted([*mentions, *known], key=lambda mention: mention.start)


def set_places(sentence: str, mentions: Sequence[Mention], cast: Cast) -> None:
    """Say of each mention where it stands, and who is named with it."""
    for mention in mentions:
        mention.place = place_of(sentence, mention.start)
        mention.is_owner = bool(OWNS.match(sentence, mention.end))
        if not mention.is_team:
            cast.learn(sentence, mention)
    for one, two in pairwise(mentions):
        if two.place == "subject" and follows_verb(sentence, one, two):
            two.place = "acted on"
        is_next = sentence[one.end : two.start] == " "
        if one.is_team and is_next and two.place == one.place != "subject":
            # "For the visitors Ann Roe crossed".
            two.place = "subject"
    group_up(sentence, mentions)


def reference(
    sentence: str, found: re.Match[str], mentions: Sequence[Mention], cast: Cast
) -> Mention:
    """A pronoun or a role, as the mention of whom it stands for."""
    here = [
        m
        for m in mentions
        if m.end <= found.start() and not m.is_team and not keeps_goal(sentence, m)
    ]
    name = cast.who_is(found["role"], here)
    if (
        found["whose"]
        and here
        and not ANOTHER.search(sentence, here[-1].end, found.start())
    ):
        # "Roe's winner, his fourth goal in as many games".
        name = here[-1].name if here[-1].place in OFTEN_MEANT else name
    mention = Mention(
        found.start(),
        found.end(),
        name,
        place=place_of(sentence, found.start()),
        is_owner=bool(found["whose"] or OWNS.match(sentence, found.end())),
        is_known=name is not None,
        is_ref=True,
    )
    mention.group = [mention]
    return mention


def may_score(sentence: str, name: Name) -> bool:
    """Whether a single word with a capital stands where a player's surname does."""
    if DEMONYM.fullmatch(name.text):
        return False
    if STANDS_ALONE.match(sentence, name.end):
        return bool(name.start)
    following = NEXT_WORD.match(sentence, name.end)
    return following is not None and (
        following[1] in VERBS
        or following[1] in RUGBY_VERBS
        or OF_A_GOAL.match(sentence, name.end) is not None
    )
