"""The goals that nouns of an English sentence tell: "Roe's header", "through Roe"."""

import re
from collections.abc import Iterator

from articles.copy.any_case import AnyCase
from articles.copy.english_people import Mention, keeps_goal
from articles.copy.english_sentence import Event, Said, clause_round
from articles.copy.english_words import (
    ADJECTIVES,
    AGAIN,
    CONTEXT,
    COUNT,
    GOAL,
    NO_GOALS,
    ORDINAL,
    SHOT,
    number_of,
)
from articles.copy.lexicon import listed
from articles.copy.minutes import HAS_MINUTE

# "The lead", "levelled", "ahead": before "through Roe", words that tell of a goal.
TEAM_SCORED = AnyCase(
    r"\b(?:lead|led|ahead|front|level\w*|equal\w+|parity|back|repl(?:y|ied)|respond\w*"
    r"|scor\w+|goals?|open\w+|advantage"
    r"|pulled|reduced|deadlock|struck|strike|breakthrough|doubled|extended|added|up"
    r"|tr(?:y|ies)|touchdowns?|net|deficit|arrears|made it|came|on (?:the )?(?:board"
    r"|scoreboard|terms)"
    r"|second|third|fourth|fifth|sixth|won|win|winner|victory|beat\w*|edged|\d-\d|in it"
    r"|again|tied|it was|answered|hit|got|clear|triumph\w*|secured?|sealed|snatched"
    r"|grabbed)\b"
)
GOAL_NOUN = re.compile(
    rf"\b(?:(?P<many>{COUNT})\s{ADJECTIVES})?(?P<noun>{GOAL}|{SHOT}|ones?|{ORDINAL})\b",
    re.IGNORECASE,
)
# Between a goal and whose it was: "a header after 12 minutes from the captain".
FROM_WHOM = re.compile(
    r"(?:,?\s(?!after\b(?! \d| just)|but\b|before\b|while\b|who\b|by\b|from\b"
    r"|through\b)[\w’+-]+){0,8}?"
    r",?\s(?:from|by|through|courtesy of|via)\s(?:the\s)?"
    r"(?:(?!from\b|by\b)[\w’'-]+\s){0,6}$"
)
# "The scoring was opened by Roe".
SCORING_WAS = re.compile(
    r"\bscoring was (?:opened|started|begun|completed|finished|rounded)\b[^.;]{0,30}$"
)
# "Tries to Roe and Holm", "two for Roe and a first goal for Holm".
GOALS_TO = re.compile(r"\b(?:[Gg]oals|[Tt]ries|majors)\sto\s(?:[a-z-]+\s){0,3}$")
GOAL_FOR = re.compile(
    rf"\b(?:there (?:was|were)\s(?:also\s)?(?P<many>one|{COUNT})"
    rf"|a\s{ADJECTIVES}(?:first|debut|maiden|senior|second|third)\s(?:[\w-]+\s)?(?:goal"
    r"|try))"
    r"\sfor\s(?:[a-z-]+\s){0,3}$"
)
SHARED = re.compile(r"\b(?:goals|tries|scores|touchdowns)\b[^.;]{0,20}\bbetween\s$")
# "Laid on the third for Roe".
MADE_FOR = re.compile(
    rf"\b(?:laid on|set up|created|made|provided|teed up|setting up|laying on|creating)"
    rf"\s(?:the|a|an|another|their)\s{ADJECTIVES}(?:{GOAL}|{ORDINAL}{NO_GOALS}|tap-in)"
    r"\sfor\s(?:[\w-]+\s){0,4}$"
)
CAME_FROM = re.compile(
    r"\b(?:goals?|tries|scores?|touchdowns?|equali[sz]er|winner|opener|leveller"
    r"|breakthrough|second|third|fourth|reply|they)\b[^.;]{0,40}\b(?:came|come|coming"
    r"|arrived|was|were|scored)\b[^.;]{0,30}$"
)
OWNED = re.compile(
    r"\s(?P<lead>(?:(?!cross\b|corner\b|pass\b|ball\b|and\b|who\b|but\b|throw\b"
    r"|assist\b|knock\b|delivery\b|was\b|had\b|is\b|made\b|gave\b|put\b"
    r"|found\b)[a-z0-9][\w’':+-]*,?\s){0,6}?)"
    rf"(?P<noun>(?P<strong>(?:{COUNT}\s{ADJECTIVES})?{GOAL}|{ORDINAL}{NO_GOALS})"
    rf"|{SHOT})\b(?![-’'])"
)
# "A Trewin penalty", "the Bosse brace".
NAMED_GOAL = re.compile(
    r"\s(?:(?:(?!a\b|an\b|the\b|\w+(?<!head)(?<!deflect)(?<!curl)ed\b)[a-z-]+|\d+(?:st"
    rf"|nd|rd|th)-minute)\s)?(?P<noun>(?P<strong>{GOAL})|{SHOT})\b(?![-’'])"
)
DETERMINER = AnyCase(
    r"\b(?:an?|the|two|three|another|late|early|via|and"
    r"|from)\s(?:(?!of\b)[\w’'-]+\s){0,3}$"
)
FOR_A_GOAL = re.compile(
    r"\s(?:(?:with|on|from|in|at|the|a|an|all|alone|unmarked|free"
    r"|[\w-]+)\s){0,8}?for\s(?:a|an|the|his|her|another"
    rf"|their)\s{ADJECTIVES}(?:{GOAL}|tap-in|{ORDINAL}{NO_GOALS})\b"
)
OVER_THE_LINE = re.compile(r"\s(?:over|across|in at|in under|in for)\b")
MANY_OWNED = re.compile(
    r"\b(?P<n>brace|double|hat|treble|two|three|four|five|both|pair)\b(?:[\s-]trick"
    r"|\s(?:[\w-]+\s)?(?:goals|tries|strikes|headers|penalties))?"
)
OWNS_END = re.compile(r"['’]s?")
PASS_ON = re.compile(
    r"\s(?:(?:for|to|into) (?:the area|the box)|(?:that |which )?(?:was|is"
    r"|were) (?:saved|missed|wide|over|blocked|cleared|deflected (?:wide|over)|kept"
    r"|turned (?:away|over)|pushed|tipped|disallowed|ruled|chalked|nodded|headed|turned"
    r"|tapped)|found [A-Z]|picked out|came back|hit (?:the|a)|struck the|rebounded"
    r"|flew (?:over|wide|just)|went (?:over|wide|just)|sailed|drifted|fell (?:to|for)"
    r"|fizzed|whistled|clipped|was met|set up|dropped|skimmed|shaved|grazed)\b"
)
THROUGH_AT = re.compile(
    r"\b(?:through|thanks to|courtesy of|via|by way of|by virtue of)\s[^.;]{0,60}$"
)
TRY_NEAR = re.compile(
    r"\b(?:try|tries|over|touch\w+|cross\w+|dotted|scor\w+)\b", re.IGNORECASE
)
HOW_MANY = re.compile(
    r"\s(?:(?:over|across|down|a|his|her|their|the|from|himself|herself|to|with|off|up"
    r"|in|late|quick"
    r"|quickfire|first-half|second-half|fine|superb|classy|clinical)\s){0,5}(?P<n>twice"
    r"|thrice|two|three|four|five|six|seven|both|brace|double|hat|treble|pair|doubles"
    r"|braces|couple|three of)\b(?!\s(?:minutes|points|penalt|conversions|yards|minute"
    r"|metres))"
)
IN_EACH_HALF = re.compile(
    r"\s(?:a goal )?(?:in each|in either|in both) hal(?:f|ves)\b|\son (?:each"
    r"|both) occasions?\b|\sat (?:either"
    r"|each) end of the\b"
)


def by_nouns(said: Said) -> Iterator[Event]:
    """The goals that nouns tell, each with whose it was."""
    in_context = CONTEXT.search(said.sentence) is not None
    for mention in said.people:
        if mention.is_owner:
            yield from owned_goals(said, mention, in_context=in_context)
            continue
        named = None if mention.is_ref else NAMED_GOAL.match(said.sentence, mention.end)
        before = said.sentence[max(0, mention.start - NEAR) : mention.start]
        if (
            named
            and DETERMINER.search(before)
            and (named["strong"] or (in_context and not said.is_rugby))
            and not KICKED_GOAL.search(named.group())
            and not PASS_ON.match(said.sentence, named.end())
        ):
            count = number_of(named["noun"])
            yield Event(
                mention.start,
                named.end(),
                [mention],
                count,
                is_total=count > 1,
                is_weak=not mention.is_known,
            )
            continue
        first = mention.group[0] if mention.group else mention
        if mention is first or mention.place != first.place:
            yield from behind_preposition(said, mention)


def owned_goals(said: Said, mention: Mention, *, in_context: bool) -> Iterator[Event]:
    """ "Roe's late header", "her second", "the captain's brace"."""
    sentence = said.sentence
    apostrophe = OWNS_END.match(sentence, mention.end)
    start = apostrophe.end() if apostrophe else mention.end
    owned = OWNED.match(sentence, start)
    if not owned or PASS_ON.match(sentence, owned.end()):
        return
    if not owned["strong"]:
        told = in_context or HAS_MINUTE.search(sentence)
        if said.is_rugby or not told or (said.is_gaelic and owned["noun"] in POINTS):
            return
    many = MANY_OWNED.search(owned.group())
    if many:
        count = number_of(many["n"])
    else:
        count = 1 if "minute" in owned.group() else counted(said, start, None)
    yield Event(
        mention.start,
        owned.end(),
        [mention],
        count,
        is_again=bool(AGAIN.search(owned.group())),
        has_now=has_now("his" + owned.group()),
        is_weak=not owned["strong"]
        and not CONTEXT.search(sentence, owned.end())
        and not CONTEXT.search(sentence, 0, mention.start),
        is_total=count > 1,
        is_noun=True,
    )


def behind_preposition(said: Said, mention: Mention) -> Iterator[Event]:
    """ "Through Roe", "a header from Roe", "goals by Roe and Holm"."""
    group = [m for m in (mention.group or [mention]) if not m.is_owner]
    if not group or keeps_goal(said.sentence, mention):
        return
    if mention.place in ("through", "via"):
        yield from through_whom(said, group)
    elif mention.place in ("by", "from"):
        yield from by_whom(said, group)
    elif mention.place == "between":
        before = said.sentence[max(0, mention.start - NEAR) : mention.start]
        if SHARED.search(before):
            yield Event(mention.start, group[-1].end, group)
    elif mention.place == "to" and GOALS_TO.search(said.sentence, 0, mention.start):
        yield Event(mention.start, group[-1].end, group)
    elif mention.place == "for":
        before = said.sentence[max(0, mention.start - FAR_BACK) : mention.start]
        given = GOAL_FOR.search(before)
        if given:
            count = number_of(given["many"])
            end = group[-1].end
            yield Event(mention.start, end, group, count, is_total=count > 1)
        elif MADE_FOR.search(before):
            yield Event(mention.start, group[-1].end, group, is_again=True)
    elif mention.place in ("object", "to"):
        end = group[-1].end
        is_over = said.is_rugby and OVER_THE_LINE.match(said.sentence, end)
        if is_over or FOR_A_GOAL.match(said.sentence, end):
            yield Event(mention.start, end, group)


def through_whom(said: Said, group: list[Mention]) -> Iterator[Event]:
    """ "They led through Roe"."""
    at = group[0].start
    before = said.sentence[max(0, at - FAR_BACK) : at]
    if not TEAM_SCORED.search(before if before.strip() else said.sentence):
        return
    through = THROUGH_AT.search(before)
    found = goal_before(before)
    count = 1
    if found and len(group) == 1:
        count = max(number_of(found["many"]), number_of(found["noun"]))
    yield Event(
        at - (len(before) - through.start() if through else 0),
        group[-1].end,
        group,
        count,
        is_weak=said.is_rugby and not TRY_NEAR.search(said.sentence),
        is_total=count > 1,
    )


def goal_before(words: str) -> re.Match[str] | None:
    """The last goal told before a name that "from" or "by" joins to it."""
    nouns = list(GOAL_NOUN.finditer(words))
    return next(
        (
            noun
            for noun in nouns[::-1]
            if FROM_WHOM.match(words, noun.end())
            and not KICK_BEFORE.search(words, 0, noun.start("noun"))
        ),
        None,
    )


KICKED_GOAL = re.compile(r"\b(?:field|drop|dropped)[\s-]goal")
# "A field goal from Roe", "a dropped goal".
KICK_BEFORE = re.compile(r"\b(?:field|drop|dropped|penalty)[\s-]$")


def by_whom(said: Said, group: list[Mention]) -> Iterator[Event]:
    """ "A header from Roe", "goals by Roe and Holm"."""
    sentence, at, end = said.sentence, group[0].start, group[-1].end
    before = sentence[max(0, at - FAR_BACK) : at]
    found = goal_before(before)
    if not found:
        if CAME_FROM.search(before) or SCORING_WAS.search(before):
            yield Event(at, end, group)
        return
    noun = found["noun"].lower()
    is_strong = noun == "ones" or bool(IS_GOAL.fullmatch(noun))
    if noun == "one" and TRY_NEAR.search(before):
        # "Roe's two tries and one from Holm".
        is_strong = True
    if not is_strong and (said.is_rugby or not CONTEXT.search(sentence)):
        return
    if noun in NEED_MORE and not CONTEXT.search(sentence, 0, at):
        return
    if PASS_ON.match(sentence, end):
        return
    count = max(number_of(found["many"]), number_of(noun)) if len(group) == 1 else 1
    low, high = clause_round(said, at, group[0].end)
    yield Event(
        at - len(before) + found.start(),
        end,
        group,
        count,
        is_again=bool(AGAIN.search(before, found.start())),
        is_total=count > 1,
        is_weak=not is_strong and not CONTEXT.search(sentence, low, high),
    )


IS_GOAL = re.compile(GOAL)
NEED_MORE = listed("one shot shots effort return run drive")
POINTS = listed("free frees point points")
# How far, in characters, words before a name may belong to it.
NEAR, FAR_BACK = 40, 110


def counted(said: Said, start: int, many: str | None) -> int:
    """How many goals the words after a verb give."""
    if many:
        return number_of(many)
    if IN_EACH_HALF.match(said.sentence, start):
        return 2
    found = HOW_MANY.match(said.sentence, start)
    return number_of(found["n"]) if found else 1


def has_now(words: str) -> int:
    """How many the words say a player has by now: "his second"."""
    found = HAS_NOW.search(words)
    return IN_ORDER.get(found["n"].lower(), 3) if found else 0


HAS_NOW = re.compile(
    r"\b(?:his|her|[A-Z][\w-]+['’]s)\s(?:own\s)?(?P<n>second|third|fourth|fifth|sixth"
    r"|hat[- ]?trick)\b(?!\s(?:goal|try|touchdown|strike)?\s?(?:of|in|this|for) (?:the"
    r"|this|his|her|as many|\w+)\s?(?:season|campaign|year|tournament|competition|week"
    r"|term|club|county|country|side|games|matches|outings|appearances|rounds|years"
    r"|days|starts|weeks|league))"
)
IN_ORDER = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6}
