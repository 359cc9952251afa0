"""The times an English sentence tells, those of one list together."""

import re
from dataclasses import dataclass

from articles.copy.english_sentence import SHORT
from articles.copy.goal_lists import IN_BRACKETS
from articles.copy.lexicon import listed, words_in
from articles.copy.minutes import HAS_MINUTE, NUMBER_IN_LIST, minutes_in, tidy_minute

IN_A_LIST = listed("""
    two three four five six seven eight nine ten eleven twelve on in the at after and
    again then minute minutes first second third fourth fifth
    sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth twentieth st nd rd th
""")
CLOCKS_LISTED = re.compile(
    r"\(\d{1,2}:\d{2}(?:(?:,| and|, and) \d{1,2}:\d{2}){0,5}[^()]{0,14}\)"
)
CLOCK_FACE = re.compile(r"\d{1,2}:\d{2}")


@dataclass(slots=True)
class Clock:
    """One or more minutes told in one place, in brackets or in the sentence."""

    start: int
    end: int
    minutes: list[str]
    in_brackets: bool = False


def clocks_in(sentence: str) -> list[Clock]:
    """Each place where a sentence tells the time, in order."""
    if not HAS_MINUTE.search(sentence):
        return []
    clocks: list[Clock] = []
    for at, minute in sorted(minutes_in(sentence, 0)):
        if clocks and is_list(sentence[clocks[-1].end : at]):
            clocks[-1].end = at
            if minute not in clocks[-1].minutes:
                clocks[-1].minutes.append(minute)
        else:
            clocks.append(Clock(at, at, [minute]))
    if "(" not in sentence:
        return clocks
    brackets = [
        Clock(f.start(), f.end(), CLOCK_FACE.findall(f.group()), in_brackets=True)
        for f in CLOCKS_LISTED.finditer(sentence)
    ]
    for at in (at for at, sign in enumerate(sentence) if sign == "("):
        found = IN_BRACKETS.match(sentence, at)
        if found:
            numbers = NUMBER_IN_LIST.findall(found["list"])
            minutes = [tidy_minute(number) for number in numbers]
            brackets.append(Clock(at, found.end(), minutes, in_brackets=True))
    plain = [c for c in clocks if not any(b.start <= c.start < b.end for b in brackets)]
    return sorted([*plain, *brackets], key=lambda clock: clock.start)


def is_list(between: str) -> bool:
    """Whether two minutes stand in one list: "on 9 and 48 minutes"."""
    return len(between) < SHORT and all(
        word.text in IN_A_LIST or word.text[0].isdigit() for word in words_in(between)
    )
