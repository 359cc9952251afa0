"""Who an English sentence speaks of, and in which place of its grammar."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from articles.copy.english_roles import ROLE
from articles.copy.lexicon import listed

PUNCTUATION = frozenset(',;:()—–"“”')
BOUNDARY = listed("""
    and but before after when while as until then than that who which whose where
    because
    since though although if or so was were is are saw sees it not only with despite
    minute minutes half halves time hour period season restart break
    interval year later mark yet whereas once having whom
""")
OBLIQUE = listed("""
    through by from of past off against over on at in to via for beyond like inside
    around behind between under into onto without involving following per alongside
""")
OBJECT_OF = listed("""
    found fed released denied beat beating teed picked played slid sent fouled fed
    felled
    tripped spotted freed set gave put brought giving replaced replacing finding feeding
    releasing allowed allowing leaving left helped saw hit sending picking playing
    setting
    freeing teeing presenting presented invited inviting fouling tripping felling
    allowed
    let beaten rounding rounded nutmegging nutmegged joined joining brings spotting
    slipped slipping threading feeding fed supplying supplied outpaced robbed robbing
    caught dispossessed dispossessing bundled
""")
WORD_OR_SIGN = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*['’]?|[^\w\s]")
LOOK_BACK = 70
LONGEST_PHRASE = 7


@dataclass(slots=True)
class Mention:
    """Somebody, or a side, where a sentence speaks of them."""

    start: int
    end: int
    # The full name; null where the sentence says "he" and nobody is known.
    name: str | None
    is_team: bool = False
    # "subject", "object", or the preposition before it.
    place: str = "subject"
    # How many words part it from the preposition or verb before it.
    is_owner: bool = False
    is_known: bool = False
    is_ref: bool = False
    # Who else is named in the same breath.
    group: list["Mention"] = field(default_factory=list)


def place_of(sentence: str, start: int) -> str:
    """Where a mention stands: subject, object, or behind which preposition."""
    before = sentence[max(0, start - LOOK_BACK) : start]
    words = WORD_OR_SIGN.findall(before)[::-1]
    for count, word in enumerate(words[: LONGEST_PHRASE + 1]):
        if word in PUNCTUATION:
            return "subject"
        word = word.lower()
        earlier = words[count + 1].lower() if count + 1 < len(words) else ""
        if (earlier, word) in LIKE_THROUGH:
            return "through"
        if word == "of" and earlier in PART_OF_BODY:
            return "by"
        if word == "with" or word in OBLIQUE:
            return word
        if word in OBJECT_OF:
            return "object"
        if word in BOUNDARY:
            return "subject"
    return "subject"


LIKE_THROUGH = frozenset(
    {("thanks", "to"), ("courtesy", "of"), ("way", "of"), ("virtue", "of")}
)
PART_OF_BODY = listed("boot head foot stick shin knee efforts")
OWNS = re.compile(r"['’]s?(?=\s)")
AND = re.compile(
    r"(?:\s\([^()]{1,40}\))?(?:['’]s)?(?:\s(?:on|in|after|at)\s[\d\w, ]{1,24}?)?(?:,"
    r"|,?\s(?:and|plus|&)(?:,\s[^,()]{2,40},)?|,?\sas well as|\sthen)\s"
    r"(?:(?:a|an|the|also|then|one|fellow|from|by|through|another|two|both)\s)?"
    r"(?:(?!when\b|but\b|after\b|before\b|as\b|while\b|who\b|with\b|until\b|for\b|had\b"
    r"|was\b|by\b|from\b|through\b|\w+ed\b)[a-zà-ÿ-]+\s){0,3}"
)


def group_up(sentence: str, mentions: Sequence[Mention]) -> None:
    """Join who is named in one breath: "Roe, Holm and Lund"."""
    people = [m for m in mentions if not m.is_team and not m.is_ref]
    run: list[Mention] = []
    runs: list[list[Mention]] = []
    for mention in people:
        if run:
            gap = sentence[run[-1].end : mention.start]
            if not (len(gap) < LOOK_BACK and AND.fullmatch(gap)):
                runs.append(run)
                run = []
        run.append(mention)
    runs.append(run)
    for run in runs:
        gaps = [sentence[one.end : two.start] for one, two in pairwise(run)]
        last_and = max(
            (at for at, gap in enumerate(gaps) if JOINS.search(gap)), default=-1
        )
        group: list[Mention] = []
        for at, mention in enumerate(run):
            if (
                at
                and at - 1 > last_and
                and "(" not in gaps[at - 1]
                and not (
                    run[0].place != "subject" and LISTED_ON.match(sentence, mention.end)
                )
            ):
                group = []
            group.append(mention)
            mention.group = group
        for mention in run:
            first = mention.group[0]
            if mention is not first:
                gap = sentence[
                    mention.group[mention.group.index(mention) - 1].end : mention.start
                ]
                if not re.search(r"\b(?:from|by|through)\s", gap):
                    mention.place = first.place


LISTED_ON = re.compile(r"\s?(?:[,(.]|$|\d|(?:and|on|in the|plus)\b)")
JOINS = re.compile(r"\s(?:and,?|plus|&|as well as|then)\s")


KEEPS_GOAL = re.compile(
    r"\b(?:goalkeeper|keeper|goalie|netminder|goaltender|custodian|shot-stopper|coach"
    r"|manager"
    r"|boss|referee|linesman|umpire|chairman|assistant referee)\s$",
    re.IGNORECASE,
)
KEEPS_AFTER = re.compile(
    r",\s(?:the\s)?(?:[\w’'-]+\s){0,3}(?:goalkeeper|keeper|goalie|coach|manager|boss)\b"
    r"|\sin (?:the [\w ]{0,20})?goal\b"
)


def keeps_goal(sentence: str, mention: Mention) -> bool:
    """Whether a mention is of a goalkeeper or of somebody off the pitch."""
    return bool(
        KEEPS_GOAL.search(sentence[max(0, mention.start - 30) : mention.start])
        or KEEPS_AFTER.match(sentence, mention.end)
    )


PARTS = re.compile(
    r"[,;:()—–]|\b(?:and|but|before|after|when|while|as|until|with|for|that|which|since"
    r"|because|who"
    r"|whose|was|were)\b"
)
ONLY_ROLES = re.compile(
    rf"\s(?:[\w-]+\s)?(?:{ROLE}|goalkeeper|keeper|goalie|coach|manager|boss)\s",
    re.IGNORECASE,
)


def follows_verb(sentence: str, one: Mention, two: Mention) -> bool:
    """Whether only a verb parts two mentions: "Roe opened up Tern"."""
    gap = sentence[one.end : two.start]
    return (
        one.place == "subject"
        and not one.is_owner
        and len(gap) > len("  ")
        and not PARTS.search(gap)
        and not (one.is_team and ONLY_ROLES.fullmatch(gap))
    )
