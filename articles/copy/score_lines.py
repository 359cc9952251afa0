"""Results on lines of their own: "Tern - Vale 3:1 (1:0)", "FT: Tern 3 (Roe 12) Vale 1".

A line says no more than who met and how it ended, in any script, and calls either side
as its own sheet does; so its names stand before those bent by the prose around them.
"""

import re
from collections.abc import Iterator, Sequence

from articles.copy.any_case import AnyCase
from articles.copy.box_scores import read_boxes
from articles.copy.names import CALENDAR, GROUND_WORD, JOINT, same_side
from articles.copy.opening_words import LABELS
from articles.copy.past_matches import OTHER_MATCH
from articles.copy.periods import are_parts, pairs_in
from articles.copy.result_words import OF_PLAYERS
from articles.copy.sides import Result, extra_detail, is_side
from articles.copy.tallies import worth_of
from articles.copy.tally_words import BEHINDS, KICKS

GOALS_POINTS = r"\d{1,2}-\d{1,2}"
DASH = r"[-–—−]"
PAIR = (
    rf"(?P<one>\d(?<![\w.:–-].)\d{{0,2}})\s?(?:{DASH}|:)\s?(?P<two>\d{{1,3}})"
    r"(?![\w%/]|[-–:.]\d)"
)
BRACKET = r"\s*[(\[（][^()\[\]（）]{1,120}[)\]）]"
# A country, a seed or a place behind a name: "(GBR)", "[3]", "(h)".
ASIDE = re.compile(
    r"\s?[(\[（]\s?(?:[A-Za-zÀ-ÿ .&-]{1,22}(?:,\s\d{1,2})?|\d{1,2})\s?[)\]）]"
)
LAST = re.compile(
    rf"{PAIR}(?P<rest>(?:{BRACKET})*[^\d()]{{0,30}}(?:{BRACKET})?)\.?\s*$"
)
MIDDLE = re.compile(rf"{PAIR}(?P<rest>(?:{BRACKET})?)\s")
SPLIT = re.compile(
    rf"\s(?:{DASH}|vs?\.?|gegen|contre|contra|против)\s|(?<=\w|[»”\"]){DASH}(?=\w"
    rf"|[«“„\"])"
)
OWN_SCORES = re.compile(
    rf"^(?P<left>\D{{2,60}}?),?\s(?P<one>{BEHINDS}|{GOALS_POINTS}"
    rf"|\d{{1,3}})(?P<aside>{BRACKET})?"
    rf"(?:[,;]?\s(?:{DASH}\s|def\.?\s|d\.\s|bt\s|beat\s|v\s)?)"
    rf"(?P<right>\D{{2,60}}?),?\s(?P<two>{BEHINDS}|{GOALS_POINTS}|\d{{1,3}})"
    rf"(?P<rest>(?:{BRACKET})*[^\d()]{{0,24}})$"
)
# "Ann Roe (Ken) bt Bea Lund (Nor) 6-4 6-3".
BEAT = re.compile(
    r"\s(?:bt|b\.|beat|def\.?|d\.|df\.|defeated|besiegt|bat|bate a|batte|slår|slo"
    r"|slog)\s"
)
BT = re.compile(r"\s(?:bt|b\.|def\.?|d\.|df\.)\s")
SET = (
    rf"\d{{1,2}}\s?(?:{DASH}|:)\s?\d{{1,2}}"
    r"(?:\s?[(\[]\d{1,2}(?:[-–]\d{1,2})?[)\]])?"
)
SETS_LAST = re.compile(
    rf"[\s:,(]+(?P<sets>{SET}(?:(?:,|;|\s/)?\s{SET}){{1,6}})\)?(?P<how>,?\s\(?(?:ret"
    rf"|rtd|w/o|aband)\w*\.?\)?)?\.?$"
)
# What stands before a result on its line: "FT:", "Cup, final (York):".
LABEL = re.compile(r"[:|：]\s+(?=\S)|[:：](?=[\u3040-\u9fff\uac00-\ud7af])")
LISTED = re.compile(r"\d,\s")
OF_A_RESULT = re.compile(
    r"\b(?:results?|final|full[- ]time|ft|score|scoreline|resultado|résultat|ergebnis"
    r"|endstand"
    r"|risultato|uitslag|eindstand|wynik|rezultat|resultat|tulos|skor|sonuç"
    r"|результат\w*"
    r"|рахунок|счёт|счет|αποτέλεσμα|skóre|výsledek|rezultatul|hasil)\b",
    re.IGNORECASE,
)
# Lines told of another day.
NOT_NOW = AnyCase(
    r"\b(?:next|fixtures?|previous|last (?:five|six|meeting|season)|head[- ]to[- ]head"
    r"|half[- ]?time"
    r"|coming up|odds|betting|prediction|preview|verdict|guess|forecast|tips?|says"
    r"|possible|probable|predicted|form|kick-?off|tomorrow|next up|nächste\w*"
    r"|prochains?"
    r"|próxim\w+|prossim\w+|volgende|następn\w+|ht|halbzeit|mi-temps|descanso"
    r"|intervallo)\b"
)
NO_SIDE = AnyCase(
    r"[.!?…]\s|[\"@#=+*/\\|<>{}]\s|\b(?:table|standings|attendance|referee|att|ht"
    r"|yards)\b"
)
# "Kenya's Ann Roe" is prose.
OWNED = re.compile(r"\w['’]s\s[^\W\d_]+\s[^\W\d_]+")
NOT_OF_NAME = re.compile(r"\d\D+\d|\d[a-z]|^\d{3}$|^\d\.?$(?<!^1\.)")
LOWER_OF_NAME = re.compile(
    rf"{JOINT}|and|und|y|e|i|et|en|och|og|ja|&|the|la|le|los|las|el|al|v"
)
PLAIN_QUOTES = "«»“”„\"'‘’ ,·•*"
LONGEST_LINE, LONGEST_SIDE, MOST_WORDS, MOST_LINES, MOST_LABELS = (
    260, 46, 6, 60, 4,
)  # fmt: skip


def find_score_lines(
    paragraphs: Sequence[tuple[int, str]],
) -> tuple[list[Result], set[int]]:
    """Each result on a line of its own, and the paragraphs that list nothing else."""
    found: list[Result] = []
    consumed: set[int] = set()
    read = 0
    for order, paragraph in paragraphs:
        if len(paragraph) > LONGEST_LINE * 4 or not HAS_FIGURE.search(paragraph):
            continue
        boxes = [
            Result(*box, paragraph, order)
            for box in (read_boxes(paragraph) if "\n" in paragraph else ())
            if as_side(box[0]) and as_side(box[1])
        ]
        if boxes:
            found.extend(boxes)
            consumed.add(order)
            continue
        paragraph = side_by_side(paragraph) if "\n" in paragraph else paragraph
        told = 0
        known = len(found)
        lines = lines_of(paragraph)
        for line in lines:
            read += 1
            if read > MOST_LINES:
                return found, consumed
            results = read_whole(line, order)
            told += bool(results)
            found.extend(results)
        if told == len(lines) and len(found) - known > 1:
            consumed.add(order)
    return found, consumed


def side_by_side(paragraph: str) -> str:
    """A paragraph with either side of one result on one line: "Tern 2 (Roe 30)"."""
    lines = paragraph.split("\n")
    own = [bool(OWN_LINE.fullmatch(line.strip())) for line in lines]
    joined: list[str] = []
    for at, line in enumerate(lines):
        before = at > 0 and own[at - 1]
        is_second = own[at] and before and not (at > 1 and own[at - 2])
        if is_second and not (at + 1 < len(lines) and own[at + 1]):
            joined[-1] = f"{joined[-1].strip()}, {line.strip()}"
        else:
            joined.append(line)
    return "\n".join(joined)


OWN_LINE = re.compile(r"[^\d\n()]{2,46}?,? \d{1,3}(?: ?\([^()\n]{2,120}\))?")


def lines_of(paragraph: str) -> list[str]:
    """The lines of a paragraph that hold figures, a bracket joined to its own line."""
    lines = re.sub(r"\s*\n\s*(?=[(（])", " ", paragraph).split("\n")
    return [
        " ".join(line.split())
        for line in lines
        if len(line) <= LONGEST_LINE and HAS_FIGURE.search(line) and not is_prose(line)
    ]


def is_prose(line: str) -> bool:
    """Whether a line has more small words than a label and two names need."""
    return sum(word[0].islower() for word in line.split()) > MOST_SMALL_WORDS


MOST_SMALL_WORDS = 9


def read_whole(line: str, order: int) -> list[Result]:
    """The result of a line, or of each of its parts: "A 3-1 B; C 0-0 D"."""
    line = BESIDE_RESULT.sub("", line)
    parts = PARTINGS[1].split(line)
    if len(parts) > 1:
        told = [list(read_line(part.strip(), order)) for part in parts]
        if all(told):
            return [result for results in told for result in results]
    whole = list(read_line(line, order))
    if whole:
        return whole
    for parting in PARTINGS:
        parts = parting.split(line)
        if len(parts) > 1:
            results = [r for part in parts for r in read_line(part.strip(), order)]
            if len(results) == len(parts) or (results and parting is PARTINGS[0]):
                return results
    return []


# "Tern 2 Vale 1. Half-time: 1-0. Att: 412".
BESIDE_RESULT = re.compile(
    r"(?<=[\d)])[.;,]?\s\(?(?:Half[- ]?time|HT|Att(?:endance)?|Ref(?:eree)?|Crowd"
    r"|Mi-temps"
    r"|Halbzeit|Zuschauer|SR|Arbitre|Árbitro|Arbitro)\b[^;]{0,200}(?=;|$)"
)
# Semicolons part results; commas only where every part is one.
PARTINGS = (
    re.compile(r";\s"),
    re.compile(r"(?<=[\d)])\.\s(?=[^\W\d_])"),
    re.compile(r",\s(?=[^\W\d_])"),
)
HAS_FIGURE = re.compile(r"\d\D+\d")


def read_line(line: str, order: int) -> Iterator[Result]:
    """The result of a line, if the whole line is one."""
    if NOT_NOW.search(line) or OTHER_MATCH.search(line):
        return
    starts = [0, *(label.end() for label in LABEL.finditer(line))]
    for start in starts[:MOST_LABELS]:
        bare = line[start:].strip(" .•-*")
        for reader in (read_own_scores, read_last, read_sets, read_middle):
            result = reader(bare, line, order)
            if result:
                yield result
                return


def as_side(words: str) -> str | None:
    """A side's name as a line gives it, without a country or a seed; None for prose."""
    name = ASIDE.sub("", words).strip(PLAIN_QUOTES)
    if OWNED.search(name):
        return None
    parts = name.split()
    while len(parts) > 1 and parts[0] in LABELS:
        name = name.removeprefix(parts.pop(0)).strip()
    if not parts or len(parts) > MOST_WORDS or not 2 <= len(name) <= LONGEST_SIDE:
        return None
    if NO_SIDE.search(f"{name} ") or any(c in name for c in "():;,?!"):
        return None
    if (
        not any(c.isalpha() for c in name)
        or not is_side(name)
        or GROUND_WORD.search(name)
    ):
        return None
    if not (opens_name(parts[0]) or parts[0][0].isdigit()):
        return None
    if any(p[0].islower() and not LOWER_OF_NAME.fullmatch(p) for p in parts):
        return None
    if any(NOT_OF_NAME.search(p) or p in CALENDAR for p in parts):
        return None
    return name


def opens_name(word: str) -> bool:
    """Whether a word may begin a name: a capital, or a script that has none."""
    first = word.lstrip("«“„\"'‘(")[:1]
    return first.isalpha() and not first.islower()


def read_own_scores(line: str, whole: str, order: int) -> Result | None:
    """ "Tern 3 (Roe 12) Vale 1", "Tern 1-14 Vale 0-12", "Tern 12.9 (81) Vale 8.7"
    " (5)"."""
    found = OWN_SCORES.match(line)
    label = whole[: max(0, whole.rfind(line))].rstrip(" .•-*")
    if not found or OF_PLAYERS.search(whole):
        return None
    bare = IN_BRACKETS.sub("", line)
    if LISTED.search(bare) and label and not OF_A_RESULT.search(label):
        return None
    one, two = found["one"], found["two"]
    kinds = [next(k for k in KINDS if k.fullmatch(score)) for score in (one, two)]
    if kinds[0] is not kinds[1]:
        return None
    return made(
        found["left"], found["right"], one, two, found["rest"] or "", whole, order
    )


IN_BRACKETS = re.compile(r"\([^()]*\)")
KINDS = (re.compile(BEHINDS), re.compile(GOALS_POINTS), re.compile(r"\d{1,3}"))


def read_last(line: str, whole: str, order: int) -> Result | None:
    """ "Tern - Vale 3:1 (1:0)": both sides, then their score."""
    score = LAST.search(line)
    if not score:
        return None
    met = line[: score.start()].rstrip(" :–—-,")
    for split in (*BT.finditer(met), *SPLIT.finditer(met)):
        if is_clock(score) and not pairs_in(score["rest"]):
            return None
        result = made(
            met[: split.start()], met[split.end() :], score["one"], score["two"],
            score["rest"], whole, order,
        )  # fmt: skip
        if result:
            return result
    return None


def is_clock(score: re.Match[str]) -> bool:
    """ "17:30" behind two sides is when they meet."""
    return (
        ":" in score.group()
        and len(score["two"]) == 2
        and int(score["one"]) < 24
        and int(score["two"]) % 5 == 0
        and int(score["two"]) < 60
    )


def read_middle(line: str, whole: str, order: int) -> Result | None:
    """ "Tern 3-1 Vale", "Tern 3-1 (1-0) Vale"."""
    score = MIDDLE.search(line)
    if not score or is_clock(score):
        return None
    after = line[score.end() :]
    tail = re.search(rf"(?P<rest>(?:{BRACKET})+)$", after)
    rest = score["rest"] + (
        tail["rest"] if tail and not ASIDE.fullmatch(tail["rest"].strip()) else ""
    )
    right = after[: tail.start()] if tail else after
    return made(
        line[: score.start()], right, score["one"], score["two"], rest, whole, order
    )


def read_sets(line: str, whole: str, order: int) -> Result | None:
    """ "Ann Roe bt Bea Lund 6-4 6-3", "Ann Roe (Ken) - Bea Lund 6-4, 3-6, 7-5"."""
    sets = SETS_LAST.search(line)
    if not sets:
        return None
    met = line[: sets.start()]
    beat = BEAT.search(met)
    split = beat or SPLIT.search(met)
    if not split:
        return None
    pairs = pairs_in(sets["sets"])
    won = sum(a > b for a, b in pairs)
    lost = sum(a < b for a, b in pairs)
    given_up = bool(sets["how"])
    if (
        (not won and not lost)
        or (won == lost and not given_up)
        or (beat and won < lost and not given_up)
    ):
        return None
    one, two = as_side(met[: split.start()]), as_side(met[split.end() :])
    if not one or not two or same_side(one, two) or (given_up and not beat):
        return None
    detail = sets["sets"] + (" retired" if given_up else "")
    winner = one if beat or won > lost else two
    if given_up:
        return Result(one, two, None, None, winner, detail, whole, order)
    return Result(
        one, two, str(won), str(lost), winner, detail, whole, order, (won, lost)
    )


def made(
    left: str, right: str, one: str, two: str, rest: str, whole: str, order: int
) -> Result | None:
    """The result of a line's parts, where both names are names."""
    first, second = as_side(left), as_side(right)
    if not first or not second or same_side(first, second):
        return None
    worth = worth_of(one), worth_of(two)
    winner = None
    if worth[0] != worth[1]:
        winner = first if worth[0] > worth[1] else second
    detail = extra_detail(rest)
    kicks = SHOT_OUT.search(rest)
    if kicks and winner is None:
        a, b = (int(n) for n in re.findall(r"\d+", kicks.group())[:2])
        winner = first if a > b else second
        detail = f"{max(a, b)}-{min(a, b)} on penalties"
    elif detail is None:
        parts = PARTS.search(rest)
        if parts and are_parts(pairs_in(parts[1]), worth):
            detail = parts[1]
    figures = None if GOALS_AND_POINTS.fullmatch(one) else worth
    return Result(first, second, one, two, winner, detail, whole, order, figures)


GOALS_AND_POINTS = KINDS[1]
PARTS = re.compile(r"[(\[（]\s?(\d{1,3}\s?[-–—:]\s?\d{1,3}[\d\s,;/–—:-]*)[)\]）]")
SHOT_OUT = re.compile(
    rf"\d{{1,2}}\s?{DASH}\s?\d{{1,2}}[^\d()]{{0,18}}{KICKS}"
    rf"|{KICKS}[^\d()]{{0,18}}\d{{1,2}}\s?(?:{DASH}|:)\s?\d{{1,2}}",
    re.IGNORECASE,
)
