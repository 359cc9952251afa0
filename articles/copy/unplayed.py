"""Matches that copy tells of and nobody has just played: guessed, wished or long past.

The words of such a match are blanked, so that no reader takes its figures for a
result; every other word stays at its place.
"""

import re
from collections.abc import Sequence

from articles.copy.names import split_sentences

# One of these, or an aside, stands in every stretch blanked here.
KEYWORDS = """
    odds quoten quotas cuotas quote bookmaker bookmakers bookies betting favourites
    favorites predict predicts predicted prediction forecast guess verdict tip tips says
    vote votes voted if should will would could must might may can need needs want wants
    seek require since when ago years last form könnte würde daría dejaría serait
    porterebbe donnerait ida hinspiel andata l'andata all'andata aller primeira
    heenwedstrijd pierwszym första leg records record dreams dreaming hopes hoping hope
    wishes wishing biggest heaviest largest opening january february march april june
    july august september october november december before half-time halftime ht
    interval halbzeit mi-temps descanso rust første corresponding possible probable
    expects remember remembers recall recalls memories talk died debut retired latest
    previous final season championship title flashback rewind anniversary milestones
    milestone meeting meetings five head head-to-head
"""
WORDS = frozenset(KEYWORDS.split())
PUNCTUATION = str.maketrans(":,.;’()", "    '  ")


def may_tell(text: str) -> bool:
    """Whether a stretch blanked here may be in a text: every one has such a word."""
    words = text.lower().translate(PUNCTUATION).split()
    return not WORDS.isdisjoint(words) or bool(ASIDE_WORD.search(text))


ASIDE_WORD = re.compile(
    r"^On this day|,\s(?:who|which|whose)\s|\b(?:[Ii]n|the) (?:19|20)\d\d\b"
)
RESULT_VERB = r"(?:beat|win|lose|defeat|draw|overcome|edge|thrash)"
RESULT_NOUN = r"(?:wins?|victory|defeat|draw|loss|triumph|humiliation|thrashing)"
# A sentence that tells of no match just played.
WHOLE = re.compile(
    r"\b(?:(?:[Oo]dds (?:of|on|are|were)|[Bb]ook(?:maker|ie)s?\b|[Bb]etting)\b"
    r"|(?:my|our) (?:guess|prediction|forecast|tip|verdict)\b"
    r"|(?:dreams?|dreaming|hop(?:es|ing)|wish(?:es|ing)?) (?:of"
    r"|for) an?\s(?:\w+\s)?\d"
    r"|(?:biggest|heaviest|largest|record) (?:ever )?(?:wins?|victory|defeat|loss)\b"
    r"[^.;,]{0,30}\b(?:is|are|remains|ever)\b"
    r"|the (?:19|20)\d\d (?:[A-Z]\w+ ){0,2}(?:[Ff]inal|season|championship|title"
    r"|[Cc]up"
    r"|semi-final|decider|play-off)\b"
    r"|predict(?:s|ed|ing|ion)?\b"
    r"|vot(?:e|es|ed)\b[^.;]{0,20}\d"
    rf"|(?:should|will|must|might|may|can|needs? to|hopes? to"
    rf"|expects? to)\s{RESULT_VERB}"
    r"\b[^.;,]{0,60}\d"
    rf"|(?:needs?|want|wants|hope for|seek|require)\s(?:an?|their)\s[^.;,]{{0,30}}"
    rf"\b{RESULT_NOUN}\b"
    rf"|{RESULT_NOUN}\b[^.;,]{{0,50}}\s(?:would|will|could|should|might)\s"
    r"(?:be|send|take|put|give|see|leave|mean|lift|keep|make|do|secure|seal"
    r"|guarantee)\b"
    r"|(?:könnte|würde|daría|dejaría|serait|porterebbe|donnerait)\b"
    r"|(?:still talk|remember|remembers|recall|recalls|memories) (?:of )?[^.;,]{0,30}"
    r"\b\d{1,3}[-–]\d{1,3}\b"
    r"|(?:has|have) died\b|\bdied (?:on|at|in|aged)\b"
    r"|the (?:last|previous) (?:meeting|encounter)\b"
    r"|(?:clubs|sides|teams|two|pair|they) last met\b|\blast time (?:out|they|the)\b"
    r"|(?:last|previous|latest) (?:visit|trip|meeting|win|victory) (?:to|at|of"
    r"|between"
    r"|over|there|here|was|came|ended)\b(?![^.;]{0,20}\b(?:month|week)s?\b)"
    r"|(?:made (?:his|her) debut|retired)\b[^.;]{0,60}\bin (?:19|20)\d\d\b)"
)
WHOLE_BY_OPENING = re.compile(
    r"(?:Odds|ODDS|Betting|Prediction|Forecast|(?:Our |My )?(?:[Vv]erdict"
    r"|[Gg]uess|[Tt]ip|[Pp]rediction|[Ff]orecast)|Quoten|(?:Die )?Quoten|Cuotas|Quotes?"
    r"|Our man says|Last (?:meeting|time out|five|season)|Previous meetings?"
    r"|Possible score|Probable score|FORM|Form|Form guide|FORM GUIDE"
    r"|Records?|On this day|Flashback|Rewind|Did you know|Anniversary|Milestones?"
    r"|Head[- ][Tt]o[- ][Hh]ead|HEAD TO HEAD)(?: is| of the day)?\s?[:,]?\s"
    r"|[^.;,:]{2,30}['’]s? form:"
    r"|(?:Half[- ]?time|HT|Interval|Halbzeit|Mi-temps|Descanso|Rust)(?: score)?:"
    r"|(?:It is|It was|It has been|It's) [\w-]+ (?:years|months|weeks) (?:ago|since)\b"
    r"|[\w-]+ years ago\b(?! today's)"
    r"|In (?:19|20)\d\d,?\s"
)
WHOLE_BY_FIGURE = re.compile(
    r"\d\s(?:was the |in the |in a )?vote\b"
    r"|\d{1,2}-\d{1,2} (?:on )?(?:favou?rites|outsiders|shots) to\b"
)


def is_of_another(sentence: str) -> bool:
    """Whether all of a sentence tells of a match that was not just played."""
    return bool(
        WHOLE_BY_OPENING.match(sentence)
        or WHOLE.search(sentence)
        or WHOLE_BY_FIGURE.search(sentence)
    )


# "Beat Vale 4-1 in the corresponding fixture last season", "lost 4-0 there last
# season".
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)"
)
PAST = re.compile(
    # "The 3-1 defeat at Vale in September", "the 2-0 win that kept them up in 2019".
    rf"\d[-–:]\d{{1,3}}\s(?:[a-z-]+\s){{0,2}}{RESULT_NOUN}\b[^.;,]{{0,50}}?\b(?:(?:in"
    rf"|of|on"
    rf" the opening day in)\s(?:{MONTH}\b(?!\s\d)|(?:19|20)\d\d)|on the opening day\b)|"
    r"\d[-–:]\d{1,3}\b(?:(?! (?:repeat|rerun"
    r"|replay) of)[^,.;]){0,60}?\b(?:last (?:season"
    r"|year|term|time)\b(?!['’])|(?:a|two|three|four|five|ten|twenty) (?:long time"
    r"|lifetime|years?"
    r"|seasons?"
    r"|months) ago\b|the (?:year|season) before\b|corresponding fixture)"
)
# Stretches of a sentence told of another match; the rest is of today's.
PARTS = (
    # "Tern, who lost 2-0 to Vale in August, visit Harrow".
    re.compile(
        r",\s(?:who|which|whose)\s[^,;.]{0,60}?\d[-–:]\d[^,;.]{0,50}?\b(?:in (?:January"
        r"|February|March|April|May|June|July|August|September|October|November"
        r"|December|(?:19|20)\d\d)|last (?:season|year|term|month|week(?:end)?|time out"
        r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
        r"|earlier|in the (?:opening|previous|last) (?:round|match|game)|ago)\b[^,;.]*"
        r"(?=[,;.]|$)"
    ),
    # "Tern, whose under-18s beat Vale 4-0": another team of theirs.
    re.compile(
        r",\swhose\s(?:under|reserve|youth|second|junior|women|ladies|B team)[^,;.]*"
        r"(?=[,;.]|$)"
    ),
    # "Caído por 2-0 en la ida, el Tern goleó": the first of two legs.
    re.compile(
        r"^(?:Caíd[oa]s?|Derrotad[oa]s?|Vencid[oa]s?|Batid[oa]s?|Tras|Después|Dopo"
        r"|Sconfitt"
        r"[oaie]|Após|Depois|Derrotad[oa]s?|Après|Battue?s?|Défaite?s?|Nach|Efter"
        r"|Etter|Po"
        r"|Na|After|Despite|Having)\s[^,;.]{0,50}\d[-–:]\d[^,;.\d]{0,24}\b(?:en la ida"
        r"|en el partido de ida|na (?:primeira mão|ida)|all['’]andata|(?:à l['’]"
        r"|match )aller"
        r"|im Hinspiel|in the first leg|in de heenwedstrijd|w pierwszym meczu"
        r"|i första mötet|i den første kamp)(?!\w)[^,;.]*(?=,)"
        r"|\b(?:Das Hinspiel|La ida|L['’]andata|Le match aller|Im Hinspiel)\s[^;.]*"
    ),
    # "Not beaten Tern since 1987, when they won 3-1".
    re.compile(
        r"(?:\b(?:not|never)\b"
        r"|n['’]t\b)[^.;,]{0,50}\bsince [^.;,]{0,40}?,?\swhen\b[^.;,]*"
        r"|\bsince (?:19|20)\d\d,?\swhen\b[^.;,]*"
    ),
    # "Their first win since a 2-0 in 1999".
    re.compile(r"\bsince (?:an?|the|their) [^.;,]{0,40}\d[-–:]\d[^.;,]*"),
    # "Having lost 4-0 to Moor the week before".
    re.compile(
        r",?\s(?:having|after|following"
        r"|despite)\s[^.;,]{0,60}?\d[-–]\d[^.;,]{0,40}\b(?:the"
        r" (?:week|month|day|round|weekend|game) before|a (?:week|month|fortnight|year)"
        r" (?:ago|earlier|before))\b"
    ),
    # "If Tern beat Harrow 2-0 they will go up".
    re.compile(
        rf"(?:^|(?<=[\s,]))[Ii]f\s(?:[^.;,]{{0,60}}?\s)?(?:{RESULT_VERB}|wins?|loses?"
        r"|beats?|draws?)\b[^.;,]*"
    ),
    re.compile(rf"^Should\s[^.;,]{{0,60}}?\b{RESULT_VERB}\b[^.;,]*"),
    # "Not since Tern beat Vale 4-0 in 1962 has there been such a crowd".
    re.compile(r"^Not since\s[^.;,]{0,60}\d[-–:]\d[^.;,]*"),
    # "Ten years after losing the final to Harrow 2-0, Tern beat them".
    re.compile(
        r"^[\w-]+ (?:years|months|weeks) (?:after|on from|since)\s[^.;,]{0,70}\d[-–:]\d"
        r"[^.;,]*(?=,)"
    ),
)


# "Who has died aged 73": of a life, and of no match today.
OF_A_LIFE = re.compile(
    r"\b(?:has|have) (?:died|passed away)\b|\bwho died\b|\bdied (?:aged|at the age)\b"
    r"|\b(?:announced|confirmed) (?:his|her) retirement\b|\bhas retired (?:from|at)\b"
    r"|\bfalleci(?:ó|do)\b|\best (?:mort|décédée?)\b|\bist (?:gestorben|tot)\b"
    r"|\bgestorben\b|\bè (?:mort[oa]|scompars[oa])\b|\bmorreu\b|\boverleden\b"
)
OBITUARY_LEAD = 2


def is_obituary(paragraphs: Sequence[str]) -> bool:
    """Whether a story is of somebody's life, whose matches are long past."""
    return any(OF_A_LIFE.search(p) for p in paragraphs[:OBITUARY_LEAD])


def told_now(text: str, year: int | None = None) -> str:
    """The text with what is told of unplayed and past matches blanked out.

    `year` is the story's own: a match of that year may be today's.
    """
    if not HAS_SCORE.search(text) or not may_tell(text):
        return text
    kept = WINS_AND_LOSSES.sub(_blank, text)
    at = 0
    label = ""
    for sentence in split_sentences(text):
        start = text.find(sentence, at)
        if start < 0:
            continue
        at = start + len(sentence)
        if label.endswith(":") and is_of_another(f"{label} "):
            # "Our man says: Tern 1 Vale 1": the label parts from its sentence.
            kept = kept[:start] + " " * len(sentence) + kept[at:]
            label = sentence
            continue
        label = sentence
        if HAS_SCORE.search(sentence) and may_tell(sentence):
            kept = kept[:start] + _blanked(sentence, year) + kept[at:]
    return kept


# "Form: Tern WWDLW".
WINS_AND_LOSSES = re.compile(r"\b[WDL]{4,6}\b")
HAS_SCORE = re.compile(r"\d(?:[-–:]\d|(?<=[^\W\d_] .)\d{0,2}\b\D{2,40} \d{1,3}\b)")


def _blanked(sentence: str, year: int | None) -> str:
    if year and str(year) in sentence:
        bare = _blanked(sentence.replace(str(year), "this"), None)
        pairs = zip(bare, sentence, strict=True)
        return "".join(" " if now == " " else then for now, then in pairs)
    for part in PARTS:
        sentence = part.sub(_blank, sentence)
    if is_of_another(sentence) or PAST.search(sentence):
        return " " * len(sentence)
    return sentence


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())
