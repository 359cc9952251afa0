"""Cricket told at a distance: every total in the copy, and the side that made it."""

import re
from collections.abc import Sequence

from articles.copy.innings import innings_in
from articles.copy.meetings import Meeting
from articles.copy.names import Name, find_names, split_sentences
from articles.copy.past_matches import OTHER_MATCH
from articles.copy.result_words import MARGIN
from articles.copy.sides import Result, is_side, lead_subject

COUNT = "one|two|three|four|five|six|seven|eight|nine"
TOTAL = re.compile(
    r"(?<![\w/.:–-])(?P<score>\d{2,3}(?:[-–/]\d{1,2}(?!\d)(?:\s?dec(?:lared)?\b)?"
    rf"|\sfor\s(?:\d|{COUNT})(?![\w-])|\sand\s\d{{2,3}}(?![\w./-])|(?=\sall out)))"
    r"|\b(?:all out for|bowled out for|dismissed for|skittled(?: out)? for|rolled for"
    r"|restricted to|limited to|out for|reply of|total of|target of|posted|defended"
    r"|totalled"
    r"|made|scored|reached|racked up|compiled|piled up|amassed|set|mustered|managed"
    r"|declared (?:on|at)|closed on|finished on|chased down|chased|overhaul\w*|past)\s"
    r"(?:only\s|just\s|a\s|their\s|the\s|a mere\s)?(?P<bare>\d{2,3})(?![\w/%-]"
    rf"|\sballs|,\d|\.\d|\sfor\s(?:\d|{COUNT})(?![\w-]))"
)
CHASED = re.compile(
    r"\b(?:chas(?:ed|ing|e)(?: down)?|target(?: of)?|overhaul\w*|pursuit of|past"
    r"|needing"
    r"|in reply to|behind|short of)\s(?:a\s|the\s|of\s|target of\s)*"
    r"(?:[\w-]+['’]s?\s)?$",
    re.IGNORECASE,
)
# "Never came near the home side's 412-9": the total of the side not told of.
OTHERS = re.compile(
    r"\bthe (?:home|away|visiting|other|batting) (?:side|team)['’]s\s(?:\w+\s)?$"
    r"|\bthe (?:hosts|visitors|tourists)['’]\s(?:\w+\s)?$"
)
OWNED = re.compile(r"['’]s?\s(?:[\w-]+\s){0,4}$")
UNFINISHED = re.compile(
    r"\b(?:stumps|at the close|close of play|no result|abandoned|match drawn|drew|drawn"
    r"|washed out|with (?:two|three|four) days left|bad light)\b",
    re.IGNORECASE,
)
IN_HAND = re.compile(
    r"\b(?P<innings>an innings and \d{1,3} runs)"
    rf"|\b(?P<margin>(?:{COUNT}|\d{{1,2}}) wickets?)(?= (?:in hand|remaining|to spare"
    r"|standing|left|win|victory))"
    rf"|\b(?P<runs>(?:{COUNT}|\d{{1,3}})[- ]runs?)(?= (?:short|win|victory|defeat"
    rf"|loss))"
    rf"|\b(?P<wickets>(?:{COUNT}|\d{{1,2}})-wickets?)(?= (?:win|victory|defeat|loss))"
)
IS_CRICKET = re.compile(r"\b(?:wickets?|overs|innings|Twenty20|T20|cricket\w*)\b")
LONGEST_LEAD = 10
# "141 for 8 (20 overs; A Roe 44)": what players made, beside a total.
OF_PLAYERS = re.compile(r"\s?\((?=[^()]*(?:\bovers?\b|[A-Z]))[^()]*\d[^()]*\)")


def without_players(words: str) -> str:
    """Words without the brackets that hold players and their figures."""
    return OF_PLAYERS.sub("", words) if "(" in words else words


def find_totals(paragraphs: Sequence[str], meetings: Sequence[Meeting]) -> list[Result]:
    """The match whose two totals the copy gives; nothing where only one is told."""
    for meeting in meetings:
        found = totals_of(paragraphs, meeting)
        if found:
            return [found]
    return []


def totals_of(paragraphs: Sequence[str], meeting: Meeting) -> Result | None:
    best: dict[str, str] = {}
    margin: str | None = None
    at: tuple[int, str] | None = None
    ended = True
    topic: str | None = None
    for order, paragraph in enumerate(paragraphs[:LONGEST_LEAD]):
        for sentence in split_sentences(paragraph):
            if OTHER_MATCH.search(sentence):
                continue
            names = find_names(sentence)
            told = totals_in(sentence, names, meeting, topic)
            for side, score in told:
                known = best.get(side, "0")
                target = known.isdigit() and runs_of(known) == runs_of(score) + 1
                in_words = " for " in known and " for " not in score
                if (
                    runs_of(score) > runs_of(known)
                    or (target and not score.isdigit())
                    or (in_words and runs_of(score) == runs_of(known))
                ):
                    best[side] = score  # 187 to win were 186-7 and one more
            if told or any(meeting.side(n.text) for n in names):
                margin = margin or margin_in(sentence)
                if at is None or (told and margin_in(sentence)):
                    at = (order, sentence)
            if told and UNFINISHED.search(sentence):
                ended = False
            topic = lead_subject(sentence, names) or topic
    if len(best) < len((meeting.first, meeting.second)) or at is None:
        return None
    one, two = sorted(best, key=lambda side: -runs_of(best[side]))
    winner = one if ended and runs_of(best[one]) != runs_of(best[two]) else None
    return Result(
        one, two, best[one], best[two], winner, margin if winner else None,
        at[1], at[0],
    )  # fmt: skip


def runs_of(score: str) -> int:
    """The runs of a total, of both innings where there were two."""
    return sum(int(total) for total in re.findall(r"(?:^|and )(\d+)", score))


def margin_in(sentence: str) -> str | None:
    found = MARGIN.search(sentence)
    if found:
        return found["margin"]
    found = IN_HAND.search(sentence)
    if not found:
        return None
    told = next(g for g in found.groups() if g).replace("-", " ")
    # "A 23-run win" is a win by 23 runs.
    one = told.startswith(("one ", "1 ")) or told.endswith("s")
    return told if one else told + "s"


# "To beat North Coast, finishing on 188-5": who the sentence tells of made it.
PARTICIPLE = re.compile(
    r",\s(?:having \w+|finishing|closing|ending|reaching|posting|making|replying"
    r"|racing|cruising"
    r"|getting"
    r"|limping)\s[^,;]{0,24}$"
)
BEATEN = re.compile(
    r"\b(?:beat|beating|defeat|over|against|past|down|see off|of)\s(?:the\s)?$"
)


def whose_clause(before: str, names: Sequence[Name]) -> Name | None:
    """Who goes on in a clause that begins with a participle behind a beaten side."""
    if len(names) < FEWEST_SIDES or not PARTICIPLE.search(before):
        return None
    return names[0] if BEATEN.search(before[: names[-1].start]) else None


FEWEST_SIDES = 2


def totals_in(
    sentence: str, names: Sequence[Name], meeting: Meeting, topic: str | None
) -> list[tuple[str, str]]:
    """Each total of a sentence with the side that made it."""
    found: list[tuple[str, str]] = []
    for total in TOTAL.finditer(sentence):
        score = (total["score"] or total["bare"]).removesuffix(" declared")
        start = total.start("score") if total["score"] else total.start("bare")
        before = [n for n in names if n.end <= start and is_side(n.text)]
        lead = whose_clause(sentence[:start], before)
        before = before if lead is None else [lead]
        nearest = before[-1] if before else None
        side = meeting.side(nearest.text) if nearest else None
        if nearest is None and topic:
            side = meeting.side(topic)
        elif side is None and total["score"]:
            # A total in full is a side's; the side may stand before a person.
            side = next(
                (s for n in reversed(before) if (s := meeting.side(n.text))), None
            ) or (meeting.side(topic) if topic else None)
        if side is None:
            continue
        told = {known for known, _ in found}
        is_bare = nearest is None or meeting.side(nearest.text) is None
        if is_bare and side in told and OTHERS.search(sentence[:start]):
            found.append((meeting.other(side), score))
            continue
        if CHASED.search(sentence[:start]) and not OWNED.search(
            sentence[nearest.end : start] if nearest else ""
        ):
            side = meeting.other(side)
        found.append((side, score))
    told = {side for side, _ in found}
    for name in names:
        alone = ALONE.match(sentence, name.end)
        side = meeting.side(name.text) if alone else None
        if alone and side and side not in told and found:
            found.append((side, alone[1]))
    for name_out, score in innings_in(sentence):
        side = meeting.side(name_out)
        if side and side not in told:
            found.append((side, score))
    return found


# "Tern 141-8 beat Vale 118 by 23 runs": beside a total, the other side's.
ALONE = re.compile(r"\s(\d{2,3})(?=\s(?:by|in|off|from)\s|[.;]|$)")
