"""How the words of a sentence say a side fared: won, lost, drew, and when it ended."""

import re
from dataclasses import dataclass

from articles.copy import sense_words
from articles.copy.german_nouns import is_german_noun

WIN, LOSS, DRAW, END, NEITHER = "win", "loss", "draw", "end", "neither"
TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
SHORTEST_STEM, ELIDED = 2, 2
# A form of "to be" before a verb of winning turns it round.
PASSIVE_BEFORE = frozenset(
    [
        "was",
        "were",
        "been",
        "being",
        "be",
        "got",
        "get",
        "is",
        "are",
        "wurde",
        "wurden",
        "worden",
        "wird",
        "été",
        "fut",
        "fue",
        "fueron",
        "sido",
        "foi",
        "foram",
        "stato",
        "stata",
        "stati",
        "state",
        "viene",
        "vengono",
        "werd",
        "werden",
        "blev",
        "ble",
        "blir",
        "bliver",
        "został",
        "została",
        "zostali",
        "zostało",
        "był",
        "była",
        "были",
        "был",
        "fost",
    ]
)
# Verbs of winning whose form here is always the sufferer's.
SUFFERED = frozenset(
    [
        "battu",
        "battue",
        "battus",
        "battues",
        "geschlagen",
        "besiegt",
        "derrotado",
        "derrotada",
        "derrotados",
        "derrotadas",
        "vencido",
        "vencida",
        "vencidos",
        "vencidas",
        "sconfitto",
        "sconfitta",
        "sconfitti",
        "sconfitte",
        "battuto",
        "battuta",
        "battuti",
        "battute",
        "verslagen",
        "geklopt",
        "uitgeschakeld",
        "superati",
        "superate",
        "eliminata",
        "eliminato",
        "travolto",
        "travolta",
        "dominé",
        "dominée",
        "dominés",
        "dominées",
        "renversé",
        "surpris",
        "bezwungen",
        "deklassiert",
        "ausgeschaltet",
        "pokonani",
        "pokonane",
        "slaget",
        "slått",
        "slået",
        "pokonany",
        "pokonana",
        "eliminado",
        "eliminada",
        "éliminé",
        "éliminée",
        "vaincu",
        "vaincue",
        "goleado",
        "superado",
        "superada",
    ]
)
ROMANCE_PARTICIPLE = (
    "to", "ta", "ti", "te", "so", "sa", "si", "se", "do", "da", "dos", "das", "é", "ée",
    "és", "ées",
)  # fmt: skip
# "Besegrades av Moor", "slogs av Moor".
SWEDISH_PASSIVE = ("ades", "edes", "ogs")
# "Ha battuto", "a dominé": who has done it, and did not suffer it.
HAVING = frozenset(
    ["ha", "hanno", "han", "a", "ont", "avait", "avaient", "aveva", "había", "tinha"]
)
AGENT = re.compile(
    r"\s(?:[\d(][\d\s,;:()/–-]{0,44}\s)?(?:by|par|von|por|pelo|pela|da|dal|dalla|dai"
    r"|av|af|door"
    r"|przez)\s"
)
# "Battuta in casa al tie-break dalla Consar": a few words before who did it.
AGENT_LATER = re.compile(
    r"(?:\s[^\W\dA-ZÀ-Þ][\w'’-]*){1,5}\s(?:par|von|por|pel[oa]|dal|dalla|dai|dall['’]"
    r"|door"
    r"|przez)\s?(?=[^\Wa-zà-ÿ])"
)
HAS_DONE = (
    frozenset(["hat", "haben", "hatte", "heeft", "hebben", "had", "har"]) | HAVING
)
NEAR, WIDE, AFTER = 3, 7, 64
DONE_BY = frozenset(["door", "von", "vom", "av", "af"])


@dataclass(frozen=True, slots=True)
class Mark:
    """A word that tells how a side fared, where it stands in its sentence."""

    start: int
    end: int
    sense: str


def _lexicon() -> tuple[dict[str, list[tuple[tuple[str, ...], str]]], dict[str, str]]:
    """Phrases by their first word, and stems."""
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    stems: dict[str, str] = {}
    for sense, words in (
        (WIN, sense_words.WINS),
        (DRAW, sense_words.DRAWS),
        (END, sense_words.ENDED),
        (LOSS, sense_words.LOSSES),
        (NEITHER, sense_words.NEITHER),
    ):
        for entry in words.split():
            if entry.endswith("*") and "_" not in entry:
                stems[entry[:-1]] = sense
            else:
                first, *rest = entry.rstrip("*").split("_")
                phrases.setdefault(first, []).append((tuple(rest), sense))
    for listed in phrases.values():
        listed.sort(key=lambda entry: -len(entry[0]))
    return phrases, stems


PHRASES, STEMS = _lexicon()
LONGEST_STEM = max(map(len, STEMS))


def find_marks(sentence: str) -> list[Mark]:
    """The words of a sentence that say how a side fared, in order."""
    tokens = [
        (found.start(), found.end(), found.group().lower().replace("’", "'"))
        for found in TOKEN.finditer(sentence)
    ]
    words = [word for _, _, word in tokens]
    marks: list[Mark] = []
    index = 0
    while index < len(words):
        found = _sense_at(words, index)
        if found is None:
            index += 1
            continue
        sense, length = found
        if sense == NEITHER:
            index += length
            continue
        start, end = tokens[index][0], tokens[index + length - 1][1]
        # A capital inside a sentence names something: "Victory Park".
        if (
            start
            and sentence[start].isupper()
            and length == 1
            and not is_german_noun(sentence[start:end])
        ):
            index += 1
            continue
        if sense == WIN and _is_suffered(sentence, words, index, end):
            sense = LOSS
        elif words[index] == "beaten" and _is_done(words[max(0, index - NEAR) : index]):
            sense = WIN
        elif words[index] == "defeat" and length > 1 and not NAMED.match(sentence, end):
            sense = LOSS
        marks.append(Mark(start, end, sense))
        index += length
    return marks


def _sense_at(words: list[str], index: int) -> tuple[str, int] | None:
    """The sense of the words that begin here, and how many they are."""
    word = words[index]
    for rest, sense in PHRASES.get(word, ()):
        if tuple(words[index + 1 : index + 1 + len(rest)]) == rest:
            return sense, 1 + len(rest)
    sense = _sense_of_stem(word)
    if not sense and "'" in word:
        # "s'incline", "l'emporte": the verb stands behind what is left of a pronoun.
        before, _, verb = word.partition("'")
        sense = _sense_of_stem(verb) if len(before) <= ELIDED else ""
    return (sense, 1) if sense else None


def _sense_of_stem(word: str) -> str:
    for length in range(min(len(word), LONGEST_STEM), SHORTEST_STEM, -1):
        sense = STEMS.get(word[:length], "")
        if sense:
            return sense
    return ""


def _is_done(before: list[str]) -> bool:
    """ "Have beaten" is a win, "have been beaten" none."""
    return not HAVE.isdisjoint(before) and NOT_DONE.isdisjoint(before)


HAVE = frozenset(["have", "has", "had", "having"])
NOT_DONE = PASSIVE_BEFORE | {"not", "never"}
# "The defeat of Vale" is a win, "the first defeat of the season" none.
NAMED = re.compile(r"\s(?:the\s)?(?:[a-z-]+\s)?[^\W\d_a-zà-ÿ]")


def _is_suffered(sentence: str, words: list[str], index: int, end: int) -> bool:
    """Whether the verb of winning here tells what was done to its subject."""
    word = words[index]
    before = words[max(0, index - NEAR) : index]
    is_agent = bool(AGENT.match(sentence[end : end + AFTER]))
    if word in SUFFERED and not is_agent and not (before and before[-1] in HAS_DONE):
        is_agent = bool(AGENT_LATER.match(sentence, end))
    if word in SUFFERED and index == 0:
        return True  # "Battu à Moor, Fenn est dernier"
    if word in SUFFERED:
        is_passive = words[index + 1 : index + 2] == ["worden"]
        wide = words[max(0, index - WIDE) : index]
        passive = not PASSIVE_BEFORE.isdisjoint(wide)
        if passive and (not DONE_BY.isdisjoint(wide) or HAS_DONE.isdisjoint(wide)):
            return True  # "Is door Moor met 3-1 verslagen"
        return is_agent or is_passive or bool(PASSIVE_BEFORE.intersection(before))
    if "fost" in before or (is_agent and word.endswith(SWEDISH_PASSIVE)):
        return True
    if (
        is_agent
        and word.endswith(ROMANCE_PARTICIPLE)
        and not (before and before[-1] in HAVING)
        and not _is_margin(sentence, end)
    ):
        return True
    ends_as_participle = word.endswith(
        ("ed", "en", "um", "nk", "own", "un", "ut", "set")
    )
    if PASSIVE_BEFORE.intersection(before) and ends_as_participle:
        return True
    return ends_as_participle and is_agent and not _is_margin(sentence, end)


def _is_margin(sentence: str, end: int) -> bool:
    """ "By six wickets", "by 22 points": a number after "by" is no agent."""
    return bool(
        re.match(
            r"\s\w+\s(?:an?\s|the\s)?(?:\d|\w+\s(?:run|wicket|point|goal|frame|set"
            r"|leg|shot|stroke|length|second)s?)",
            sentence[end : end + 30],
        )
    )
