"""Results of sentences whose verb stands before both its sides.

"Mit 3:1 besiegte Tern am Samstag Vale", "Lördagens match vann Moor med 3-1": Germanic
languages put something else first, then the verb, who won, and whom.
"""

import re
from collections.abc import Sequence

from articles.copy.names import GROUND_WORD, UPPER, Name, find_names, same_side
from articles.copy.polyglot import PLACED
from articles.copy.sides import is_side

# Not "den": "besiegte den SV Vale" tells of whoever stands before the verb.
ARTICLE = r"(?:der|die|das|de|het)\s"
RIVAL_ARTICLE = r"(?:der|die|das|den|dem|de|het)\s"
# Verbs of winning with an object, and of losing to somebody in the dative.
INVERTED = re.compile(
    r"\b(?:(?P<won>besiegte|bezwang|schlug|bezwingt|besiegt|schlägt|deklassierte"
    r"|eliminierte|versloeg|verslaat|klopte|versloegen|besegrade|slog|besegrar|slår|slo"
    r"|slår|besejrede|overvant|knuste|krossade|knep)|(?P<lost>unterlag|unterliegt)"
    r"|gewann|gewinnt|vann|vinner|vandt|vant|won|wint|siegte|siegten|triumphierte)"
    rf"\s(?:{ARTICLE})?(?=[{UPPER}])"
    r"|^(?:Mit|Durch|Nach|Dank)\seine[mns]\s.{0,30}?\d:\d"
)
RIVAL_MARK = re.compile(r"\b(?:gegen|bei|beim|mot|tegen|av|af|von|med|mit)\s")
LONGEST_RUN, ABBREVIATED = 5, re.compile(r"[A-ZÅÄÖØÆÜ]{1,4}\d{0,2}$")


def read_inverted(
    sentence: str, names: Sequence[Name], story: Sequence[str]
) -> tuple[re.Match[str], str, Name, bool] | None:
    """The verb, who it tells of, the other side, and whether the first has won."""
    for found in INVERTED.finditer(sentence):
        if not (found["won"] or found["lost"]):
            continue
        if any(is_subject(sentence, name, found.start()) for name in names):
            continue
        pair = sides_behind(sentence, names, found.end(), story)
        if pair and not same_side(pair[0], pair[1].text):
            return found, pair[0], pair[1], bool(found["won"])
    return read_won_by(sentence, names) or read_with_a_score(sentence, names)


# "Mit einem 2:1 bei Vale hat der SC Tern": the score is told from Tern's side.
WITH_A_SCORE = re.compile(
    r"(?:Mit|Durch|Nach|Dank)\s(?:einem|einen|eines|dem|des)\s(?:\w+\s){0,2}?"
    r"(?P<one>\d{1,3}):(?P<two>\d{1,3})(?:-?\s?\w*(?:[Ss]ieg|[Ee]rfolg"
    r"|[Nn]iederlage)\w*)?"
    r"(?:\s\(\d+:\d+\))?\s(?:beim?|gegen|über)\s(?:den\s|die\s|das\s|der\s)?(?=\S)"
)
VERB_BETWEEN = re.compile(r"\s[a-zäöüß]{2,14}\s(?:der\s|die\s|das\s)?")


def read_with_a_score(
    sentence: str, names: Sequence[Name]
) -> tuple[re.Match[str], str, Name, bool] | None:
    found = WITH_A_SCORE.match(sentence)
    rival = next((n for n in names if found and n.start == found.end()), None)
    if not found or not rival or found["one"] == found["two"]:
        return None
    teller = next((n for n in names if n.start > rival.end), None)
    if teller and VERB_BETWEEN.fullmatch(sentence[rival.end : teller.start]):
        is_won = int(found["one"]) > int(found["two"])
        return found, teller.text, rival, is_won
    return None


# "Das Derby gewann Tern mit 2:0 gegen Vale": the rival after a word for "against".
WON_BY = re.compile(
    rf"\b(?:gewann|gewinnt|vann|vinner|vandt|vant|won|wint|siegte"
    rf"|siegten|triumphierte)\s(?:{ARTICLE})?(?=[{UPPER}])"
)
OVER = re.compile(
    rf"\s(?:gegen|beim?|mot|mod|imod|van|over|tegen)\s(?:{RIVAL_ARTICLE})?(?=\S)"
)


def read_won_by(
    sentence: str, names: Sequence[Name]
) -> tuple[re.Match[str], str, Name, bool] | None:
    for found in WON_BY.finditer(sentence):
        first = next((n for n in names if 0 <= n.start - found.end() <= 1), None)
        if first is None or any(is_subject(sentence, n, found.start()) for n in names):
            continue
        over = OVER.search(sentence, first.end)
        rival = next((n for n in names if over and n.start == over.end()), None)
        if rival and is_side(first.text) and is_side(rival.text):
            return found, first.text, rival, True
    return None


def is_subject(sentence: str, name: Name, at: int) -> bool:
    """Whether a name before the verb is who it tells of, and no place or time."""
    if name.end > at or not is_side(name.text):
        return False
    lead = sentence[: name.start]
    if BY_WHOM.search(lead):
        return False
    return bool(SUBJECT_FIRST.fullmatch(lead) or not PLACED.search(lead.lower()))


BY_WHOM = re.compile(r"\b(?:von|durch|van|door|av|af)\s$")
SUBJECT_FIRST = re.compile(r"(?:Der|Die|Das|De|Het|Den|Det)\s")


def sides_behind(
    sentence: str, names: Sequence[Name], at: int, story: Sequence[str]
) -> tuple[str, Name] | None:
    behind = [n for n in names if n.end > at and is_side(n.text)]
    if not behind or behind[0].start > at + 1:
        return None
    first = behind[0]
    for other in behind[1:]:
        gap = sentence[first.end : other.start]
        if GROUND_WORD.search(other.text):
            continue
        if "," in gap or RIVAL_MARK.search(gap) or ":" in gap:
            break
        if PLACED.search(gap) and not gap.endswith((" den ", " die ", " der ")):
            continue
        return first.text, other
    is_bare = sentence[first.start : first.end] == first.text
    has_article = LAST_ARTICLE.search(sentence[:at])
    return parted(first, story) if is_bare and not has_article else None


LAST_ARTICLE = re.compile(rf"\s{ARTICLE}$")


def parted(run: Name, story: Sequence[str]) -> tuple[str, Name] | None:
    """ "Tern Vale": two names that nothing parts, by what the story calls them."""
    words = run.text.split(" ")
    if not 1 < len(words) <= LONGEST_RUN:
        return None
    cuts = []
    for size in range(1, len(words)):
        left, right = " ".join(words[:size]), " ".join(words[size:])
        if any(ABBREVIATED.fullmatch(part) for part in (left, right)):
            continue
        known = is_named(left, run.text, story) + is_named(right, run.text, story)
        edges = bool(ABBREVIATED.fullmatch(words[size])) or bool(
            ABBREVIATED.fullmatch(words[size - 1]) and size > 1
        )
        cuts.append((known, edges, left, right))
    best = max(cuts, key=lambda cut: cut[:2], default=None)
    if best is None or (len(words) == BOTH and best[0] < BOTH):
        return None  # "Anna Kohl" is one
    if len(cuts) > 1 and not (best[0] or best[1]):
        return None
    if sum(cut[:2] == best[:2] for cut in cuts) > 1:
        return None
    _, _, left, right = best
    return left, Name(run.end - len(right), run.end, right)


BOTH = 2


def is_named(part: str, run: str, story: Sequence[str]) -> bool:
    """Whether the story names a side by itself, outside the run."""
    return any(
        same_side(part, name.text) and run not in name.text
        for paragraph in story[:MOST_SEARCHED]
        if part in paragraph
        for name in find_names(paragraph[:LONGEST_SEARCHED])
    )


MOST_SEARCHED, LONGEST_SEARCHED = 12, 700
