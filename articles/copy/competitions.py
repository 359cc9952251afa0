"""The competition and the stage a match belongs to, as the words around it tell."""

import re
from collections.abc import Sequence
from functools import lru_cache

from articles.copy.names import (
    GROUND_WORD,
    find_names,
    same_side,
    split_sentences,
)
from articles.copy.result_words import COMPETITION_NAME, COMPETITION_WORD
from articles.copy.sides import Result

STAGE = re.compile(
    r"\b(?P<stage>round[- ]of[- ](?:16|32|64|8|sixteen)"
    r"|last[- ](?:16|32|sixteen|eight|four)|(?:quarter|semi)[- ]?finals?"
    r"|(?:grand )?final|group[- ](?:stage|phase)|[Gg]roup [A-L]\b"
    r"|third[- ]place (?:play-?off|match)|bronze[- ]medal (?:match|game)"
    r"|(?:promotion |relegation )?play-?off(?: final| semi-?final)?"
    r"|(?:first|second|third|fourth|fifth|sixth|opening|qualifying"
    r"|preliminary)[- ]round|octavos de final|cuartos de final|semifinales"
    r"|huitièmes de finale|quarts? de finale|demi-finales?|Achtelfinale|Viertelfinale"
    r"|Halbfinale|Finale|finalen?|semifinal(?:en)?|ćwierćfinał\w*|półfinał\w*"
    r"|(?:round|matchday|week|game week) \d{1,2}|\d{1,2}\. Spieltag"
    r"|(?:\w+ )?jornada(?: \d{1,2})?|\d{1,2}(?:e|ème|ª|a) (?:journée|giornata|jornada"
    r"|étape)"
    r"|[a-zéè]+ième étape|\w+ (?:tappa|etapa)|stage (?:\d{1,2}|one|two|three|four|five)"
    r"|(?:first|second|third|fourth|fifth|final) test)\b(?!\s(?:whistle|minutes?|set"
    r"|quarter|score|day|third|over|lap|ball|wicket|round|innings"
    r"|seconds|say|word|hour|bend|hurdle|leg of|straight|hole|drive|moments?|penalty"
    r"|stage|time|pass|points?|act|week))",
    re.IGNORECASE,
)
# Cheap to look for before the pattern above is.
STAGE_HINTS = (
    "fina",
    "round",
    "last",
    "group",
    "play",
    "place",
    "bronze",
    "endspiel",
    "spiel",
    "jorn",
    "journ",
    "giorn",
    "étape",
    "etapa",
    "tappa",
    "stage",
    "week",
    "finał",
    "matchday",
    "test",
)
NOT_YET = re.compile(
    r"\b(?:into|reach\w*|to|towards?|for|place in|through to|ahead of|meet in"
    r"|qualif\w+|before|next|week['’]s|saturday['’]s|sunday['’]s)\s(?:the\s|a\s"
    r"|next\s|their\s|her\s|his\s)?(?:[A-Z]\w+\s){0,3}$"
)
STAGE_AFTER = re.compile(
    r"['’]?s?\s(?:match|tie|game|clash|between|against|victory|win|defeat|loss"
    r"|meeting|at|on|of|by|had|in|encounter|showdown|contest|soccer|football|tennis"
    r"|\w+ match)\b"
)
STILL_TO_COME = re.compile(r"\s(?:is|will|takes?|awaits?|on \w+ \d)\b")
# A caption names the competition straight before the match: "the Tern Cup final".
MATCH_AFTER = re.compile(
    r"\s(?:[a-z][\w-]*\s){0,2}(?:match|game|final|semi-?final|quarter-?final|tie|race"
    r"|fixture"
    r"|soccer|football|rugby|first|second|third|round|group)\b"
)
DURING_THE = re.compile(
    r"\b(?:during|after|in|of)\s(?:the|their|a|an)\s(?:(?:round \d+|[a-z'’-]+"
    r"|\d{4})\s){0,2}$"
)
MATCH_OF = re.compile(
    r"\b(?:finale?|final de (?:dobles|la|el)|[Ff]inale|semifinal(?:es)?|demi-finale"
    r"|match(?:en)?"
    r"|partido|Spiel|Derby|Finale|Halbfinale|derby|partita|jogo|mecz(?:u|em)?|étape"
    r"|etapa"
    r"|prueba|carrera|course|gara|tappa|wedstrijd|finalen|semifinalen|kampen)\s"
    r"(?:de dobles\s|de doble\s)?(?:de la|de los|du|de|del|della|dell['’]|di|des|der"
    r"|do|da|i|w"
    r"|van de|van het|van|in de|in der|von)\s?(?:la\s|el\s|den\s|de\s)?$"
)


def find_competition(
    texts: list[str], result: Result, captions: Sequence[str] = ()
) -> str | None:
    """The first name that is a competition's, or stands where one would."""
    named = named_competition(texts, result)
    if named:
        return named
    for text in (*captions, *texts):
        for sentence in split_sentences(text):
            for name in find_names(sentence):
                before = sentence[max(0, name.start - 60) : name.start]
                tied = (
                    DURING_THE.search(before) and MATCH_AFTER.match(sentence, name.end)
                ) or MATCH_OF.search(before)
                if (
                    tied
                    and not GROUND_WORD.search(name.text)
                    and not any(
                        same_side(name.text, s) or name.text.startswith(s + " ")
                        for s in (result.first, result.second)
                    )
                ):
                    return re.sub(r"^(?:19|20)\d\d\s", "", name.text)
    return None


def named_competition(texts: list[str], result: Result) -> str | None:
    """The first name that holds a competition's own word."""
    for text in texts:
        for sentence in split_sentences(text):
            for name in find_names(sentence):
                if not COMPETITION_NAME.search(name.text):
                    continue
                if GROUND_WORD.search(
                    name.text.split(" ")[-1]
                ) and not name.text.endswith("Bowl"):
                    continue
                if name.text in ("Final", "Finals", "Open", "Games", "Grand Final"):
                    continue
                if any(same_side(name.text, s) for s in (result.first, result.second)):
                    continue
                trimmed = trim_competition(name.text, result)
                if trimmed:
                    return trimmed
    return None


def trim_competition(name: str, result: Result) -> str | None:
    """A competition without the side or the stage written against it."""
    name = re.sub(r"\s(?:Final|Semi-?[Ff]inal|Quarter-?[Ff]inal)s?$", "", name)
    name = re.sub(r"^(?:19|20)\d\d(?:[-/]\d\d)?\s", "", name)
    for side in (result.first, result.second):
        if name.startswith(side + " "):
            name = name[len(side) + 1 :]
    return name if COMPETITION_NAME.search(name) else None


def find_stage(paragraphs: list[str], captions: list[str]) -> str | None:
    """The stage that the words tie to a match just played."""
    best: tuple[int, str] | None = None
    for text in (*paragraphs, *captions):
        for score, stage in stages_in(text[:3000]):
            if best is None or score > best[0]:
                best = (score, stage)
    return best[1] if best else None


# Asked for each match of a story, and for the story.
@lru_cache(maxsize=64)
def stages_in(text: str) -> tuple[tuple[int, str], ...]:
    """Every stage a text names of a match just played, with how plainly it does."""
    lower = text.lower()
    if not any(hint in lower for hint in STAGE_HINTS):
        return ()
    scored = ((stage_score(text, found), found) for found in STAGE.finditer(text))
    return tuple(
        (score, tidy_stage(found["stage"])) for score, found in scored if score
    )


def stage_score(text: str, found: re.Match[str]) -> int:
    """How plainly a stage is that of the match told of, not of the next one."""
    before, after = (
        text[max(0, found.start() - 60) : found.start()],
        text[found.end() : found.end() + 30],
    )
    if NOT_YET.search(before) or STILL_TO_COME.match(after):
        return 0
    score = 1
    if STAGE_AFTER.match(after):
        score += 2
    if COMPETITION_WORD.search(before[-30:]):
        score += 2
    if re.search(
        r"\b(?:won|win|lost|lose|losing|winning|in|during)\s(?:the|their|a|her"
        r"|his)\s(?:[A-Z]\w+\s){0,3}$",
        before,
    ):
        score += 1
    return score


def tidy_stage(stage: str) -> str:
    """A stage in lower case, singular, with its hyphen."""
    stage = re.sub(r"[- ]+", " ", stage)
    if re.match(r"group [a-l]$", stage, re.IGNORECASE):
        return "Group " + stage[-1].upper()
    stage = stage.lower().replace("sixteen", "16")
    stage = re.sub(r"^(quarter|semi|demi) ?(finale?)s?$", r"\1-\2", stage)
    return re.sub(r"^third place", "third-place", stage)
