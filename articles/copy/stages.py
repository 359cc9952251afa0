"""The stage of a competition a match was: round, match day, semi-final, final."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from articles.copy.lexicon import Word, listed, words_in
from articles.copy.result_words import COMPETITION_WORD
from articles.copy.stage_forms import base_stage
from articles.copy.stage_words import (
    AFTER_FINAL,
    ARRIVED,
    ARTICLES_ENGLISH,
    BETWEEN,
    CAPITAL_ONLY,
    COUNTED,
    FINAL,
    GROUP,
    GROUP_STAGE,
    JOINS_PART,
    LARGEST_ROUND,
    LAST,
    LAST_OF,
    LONGEST_BACK,
    MATCH_NEXT,
    NOT_COUNTED_AFTER,
    OF_A_BOUT,
    ORDINAL,
    ORDINAL_MARK,
    PART,
    PLAY_OFF,
    PLAYED,
    REACHED,
    ROUND,
    SKIPPED,
    SO_FAR_AS,
    STAGE,
    STILL_TO_COME,
    THE_END,
    TO_REACH,
    WHOLE,
)
from articles.copy.to_come import is_to_come


def find_stage(paragraphs: Sequence[str], captions: Sequence[str]) -> str | None:
    """The stage that the words tie to a match just played."""
    best: tuple[int, str] | None = None
    for text in (*paragraphs, *captions):
        for score, stage in stages_in(text[:3000]):
            if best is None or score > best[0]:
                best = (score, stage)
    return best[1] if best else None


# The match of the two who lost their semi-finals; plainer than any "final" near it.
THIRD_PLACE = re.compile(
    r"\b(?P<stage>third[- ]place (?:match|game|play-?off|tie)"
    r"|bronze[- ]medal (?:match|game|bout)"
    r"|(?:match|play-?off) for (?:third place|bronze)"
    r"|[Ss]piel um (?:den dritten Platz|Platz (?:drei|3))"
    r"|match pour la (?:troisième|3e) place|partido por el tercer (?:puesto|lugar)"
    r"|disputa (?:do|pelo) (?:terceiro lugar|bronze)"
    r"|finale (?:per il )?(?:3º|terzo) posto"
    r"|mecz\w* o (?:trzecie|3\.) miejsce|матч\w* за (?:третье|3-е) место"
    r"|bronsmatch\w*|bronzekamp\w*|troostfinale)(?![\w-])"
)
THIRD_PLACE_SCORE = 3
# A leg is told of beside the round it is a leg of.
LEAST = 1


# Asked for each match of a story, and for the story.
@lru_cache(maxsize=64)
def stages_in(text: str) -> tuple[tuple[int, str], ...]:
    """Every stage a text names of a match just played, with how plainly it does."""
    found = []
    words = words_in(text)
    for third in THIRD_PLACE.finditer(text):
        found.append((2 * THIRD_PLACE_SCORE, tidy_stage(third["stage"])))
    for index, word in enumerate(words):
        meaning = STAGE.get(word.text)
        if meaning is None:
            continue
        for first, last in stage_at(text, words, index, meaning):
            score = 2 * stage_score(text, words, first, last)
            if score and meaning == ROUND and word.text in ("leg", "game"):
                score = LEAST
            if score:
                stage = tidy_stage(text[words[first].start : words[last].end])
                if stage.endswith("finale") and POLISH.search(text):
                    stage = f"{stage[: -len('finale')]}finał"
                found.append((score, stage))
    return tuple(found)


QUARTERS = frozenset(("quarti", "ottavi"))


# "W finale" is a case of its own in Polish alone.
POLISH = re.compile(r"[ąęłńśźż]")


def stage_at(
    text: str, words: Sequence[Word], index: int, meaning: int
) -> Iterator[tuple[int, int]]:
    """First and last word of a stage that is named here."""
    word = words[index]
    before = words[index - 1] if index else None
    after = words[index + 1] if index + 1 < len(words) else None
    if word.text in QUARTERS and after and after.text in ("di", "della"):
        # "I quarti di Champions League"
        third = words[index + 2] if index + 2 < len(words) else None
        if third and third.capital:
            yield index, index
        return
    if meaning == WHOLE:
        is_of_final = after and after.text in ("de", "di") and index + 2 < len(words)
        if is_of_final and STAGE.get(words[index + 2].text) == FINAL:
            return
        yield index, index
    elif meaning == FINAL:
        first = index
        if (
            before
            and before.text in JOINS_PART
            and index > 1
            and is_part(words[index - 2])
        ):
            yield index - 2, index
            return
        if before and is_part(before):
            off = words[index - 2].text if index > 2 else ""
            is_play_off = off == "off" and words[index - 3].text == "play"
            yield index - (3 if is_play_off else 1), index
            return
        if index > 1 and before and before.text == "off":
            first = index - 2
        elif before and STAGE.get(before.text) == PLAY_OFF:
            first = index - 1
        if is_the_match(word, before, after):
            yield first, index
    elif meaning == LAST:
        if after and after.text in LAST_OF and word.text == "last":
            nine = words[index + 2].text if index + 2 < len(words) else ""
            if nine not in AFTER_COUNT:
                yield index, index + 1
    elif meaning == GROUP:
        is_letter = after and after.capital and after.end - after.start == 1
        if after and (is_letter or after.text in GROUP_STAGE):
            yield index, index + 1
    elif meaning == PLAY_OFF:
        last = index
        if word.text == "relegation" and (not after or after.text not in RELEGATION):
            return
        if word.text == "play":
            if not after or after.text not in ("off", "offs"):
                return
            last = index + 1
        following = words[last + 1].text if last + 1 < len(words) else ""
        if STAGE.get(following) != FINAL and following not in ("semi", "quarter"):
            yield index, last
    elif meaning == ROUND:
        yield from round_at(text, words, index)


# "Relegation-threatened" and "the relegation zone" are no stage.
RELEGATION = listed("play playoff playoffs round group match decider")
AFTER_COUNT = listed("""
    minutes games matches seconds meetings points wickets overs years seasons months
    days weeks hours balls laps holes metres starts visits times league home away
    """)


def is_part(word: Word) -> bool:
    """Whether it makes of a final one of the matches before it: "semi", "1/4"."""
    return bool(PART.get(word.text)) or "/" in word.text


def round_at(text: str, words: Sequence[Word], index: int) -> Iterator[tuple[int, int]]:
    """A round with its number or its place in the order."""
    word = words[index]
    after = words[index + 1] if index + 1 < len(words) else None
    if word.text in CAPITAL_ONLY and not word.capital:
        return
    if word.text == "round" and ROUND_UP.match(text, word.end):
        return
    third = words[index + 2].text if index + 2 < len(words) else ""
    if word.text == "round" and after and after.text == "of" and third in LAST_OF:
        yield index, index + 2
        return
    at = index - 1
    if (
        at > 0
        and words[at].text in BETWEEN
        and (is_ordinal(text, words, at - 1) or not is_ordinal(text, words, at))
    ):
        at -= 1
    if at >= 0 and is_ordinal(text, words, at):
        if not (words[at].text in OF_A_RACE and word.text in LAPS):
            yield at, index
        return
    if at > 0 and len(words[at].text) <= 3 and words[at - 1].text.isdigit():
        number = words[at - 1]
        if ORDINAL_MARK.fullmatch(text, number.end, words[at + 1].start):
            yield at - 1, index
            return
    if word.text == "etapa" and after and after.text == "a" and third.isdigit():
        yield index, min(index + 3, len(words) - 1)
        return
    if after and word.text not in NOT_COUNTED_AFTER:
        touches = after.start - word.end <= 2 and text[word.end] in " -\xa0"
        is_small = after.text.isdigit() and int(after.text) <= LARGEST_ROUND
        beyond = words[index + 2].text if index + 2 < len(words) else ""
        is_counted = is_small or COUNTED.get(after.text)
        if touches and is_counted and beyond not in AFTER_COUNT:
            yield index, index + 1


ROUND_UP = re.compile(r"[- ]?up\b")
# "De laatste ronde", "the last round" of a race or a bout.
OF_A_RACE = listed("last laatste letzte letzten sista siste sidste dernier ultimo")
LAPS = listed("round ronde runde rundan runda tour giro kierros varvet")


def is_ordinal(text: str, words: Sequence[Word], at: int) -> bool:
    """Whether the word tells a place in an order: "third", "7e", "3."."""
    word = words[at]
    if word.text.isdigit():
        return int(word.text) <= LARGEST_ROUND and bool(
            ORDINAL_MARK.fullmatch(text, word.end, words[at + 1].start)
            and text[word.end] not in " -"
        )
    return bool(ORDINAL.get(word.text)) and text[word.end : word.end + 1] in (" ", "-")


def is_the_match(word: Word, before: Word | None, after: Word | None) -> bool:
    """Whether "final" is the match rather than what is last or the end."""
    if before and before.text in THE_END and word.text in ("final", "finale"):
        return False
    is_english = word.text in ("final", "finals")
    if is_english and (
        before is None or before.text in ARTICLES_ENGLISH or before.capital
    ):
        return (
            after is None
            or after.capital
            or after.text[0].isdigit()
            or after.start - word.end > 1
            or after.text in AFTER_FINAL
        )
    return True


def stage_score(text: str, words: Sequence[Word], first: int, last: int) -> int:
    """How plainly a stage is that of the match told of; 0 for one to come."""
    start, end = words[first].start, words[last].end
    after = text[end : end + 40]
    if (
        REACHED.match(after)
        or STILL_TO_COME.match(after)
        or is_to_come(text, start, end)
    ):
        return 0
    score = 1
    at = first - 1
    lowest = max(-1, first - LONGEST_BACK)
    while at > lowest:
        word = words[at]
        if text[word.end : words[at + 1].start].strip(" -'’\"“”«»\xa0"):
            break
        if TO_REACH.get(word.text):
            return 0
        if word.text in SO_FAR_AS and STAGE.get(words[last].text) != ROUND:
            return 0
        if PLAYED.get(word.text):
            if at and words[at - 1].text in ARRIVED:
                return 0
            if not (at and (SKIPPED.get(word.text) or word.text in OF_WORDS)):
                score += 1
                break
        elif not (word.capital or SKIPPED.get(word.text) or ORDINAL.get(word.text)):
            break
        at -= 1
    if MATCH_NEXT.match(after):
        score += 2
    if COMPETITION_WORD.search(text, max(0, start - 30), start):
        score += 2
    if words[last].text == "round" and OF_A_BOUT.search(text):
        return 0
    return score


OF_WORDS = listed("of de di da do des der du del della d")


def tidy_stage(stage: str) -> str:
    """A stage in lower case, singular, with its hyphen."""
    stage = re.sub(r"[-\s]+", " ", stage)
    if re.match(r"(?:group|pool|poule) [a-l]$", stage, re.IGNORECASE):
        return stage.title()
    stage = stage.lower().replace("sixteen", "16")
    stage = re.sub(r"\b(quarter|semi|demi) ?(finale?)s?$", r"\1-\2", stage)
    stage = re.sub(r"\bplay offs?\b", "play-off", stage)
    stage = base_stage(stage)
    return re.sub(r"^third place", "third-place", stage)
