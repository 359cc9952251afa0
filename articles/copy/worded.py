"""A result read from its words' sense alone, in languages with no rule of their own."""

from collections.abc import Iterator, Sequence

from articles.copy.names import DESCRIBING, GROUND_WORD, Name, same_side
from articles.copy.polyglot import (
    AGAINST,
    AND,
    BETWEEN,
    DRAWS,
    LOSES,
    PLACED,
    TAKEN_BY,
    VERSUS,
    WINS,
)
from articles.copy.sides import Result, is_side

LONGEST_MARKER = 44


def possible_sides(sentence: str, names: Sequence[Name]) -> list[tuple[Name, bool]]:
    """Names that could have played, each with whether a word marks the opponent."""
    found = []
    for name in names:
        if not is_side(name.text) or GROUND_WORD.search(name.text):
            continue
        before = sentence[max(0, name.start - LONGEST_MARKER) : name.start]
        if before.count("(") > before.count(")"):
            continue
        against = bool(AGAINST.search(before))
        if PLACED.search(before) and not against:
            continue
        # "De 23-jarige Fries", "Der Schweizer": who was named before.
        if DESCRIBING.fullmatch(name.text):
            continue
        found.append((name, against))
    return found


def sides_met(text: str, names: Sequence[Name]) -> tuple[str, str] | None:
    """Who met, as words such as "between A and B" or "A v B" say."""
    for found in BETWEEN.finditer(text):
        for index, name in enumerate(names[:-1]):
            if abs(name.start - found.end()) <= 2:
                following = names[index + 1]
                if AND.fullmatch(text[name.end : following.start]):
                    return name.text, following.text
    for index, name in enumerate(names[:-1]):
        following = names[index + 1]
        if (
            VERSUS.fullmatch(text[name.end : following.start])
            and is_side(name.text)
            and is_side(following.text)
        ):
            return name.text, following.text
    return None


def sense_of(sentence: str) -> str | None:
    """Whether the sentence tells of a win, a loss or a draw of its subject."""
    if DRAWS.search(sentence):
        return "draw"
    won, lost = WINS.search(sentence), LOSES.search(sentence)
    if won and (not lost or won.start() <= lost.start()):
        return "win"
    return "loss" if lost else None


def choose_sides(
    sentence: str, names: Sequence[Name], subject: str | None, met: Sequence[str]
) -> tuple[str, str] | None:
    """Subject and opponent of a sentence that tells a result."""
    candidates = possible_sides(sentence, names)
    if met:
        known = [
            next(side for side in met if same_side(name.text, side))
            for name, _ in candidates
            if any(same_side(name.text, side) for side in met)
        ]
        if known:
            other = next(side for side in met if side != known[0])
            return known[0], other
    opponent = next((n for n, against in candidates if against and n.start > 3), None)
    first = next((n for n, _ in candidates if n is not opponent), None)
    if opponent is None and first is not None:
        later = [n for n, _ in candidates if n is not first]
        opponent = later[0] if later else None
    if opponent is None:
        return None
    if first is None or first.start > opponent.start:
        if not subject:
            return None
        return subject, opponent.text
    return first.text, opponent.text


def read_worded(
    sentence: str,
    names: Sequence[Name],
    subject: str | None,
    order: int,
    scores: tuple[str, str],
    detail: str | None,
    met: Sequence[str] = (),
) -> Iterator[Result]:
    """The result of a sentence whose words say how its subject fared."""
    sense = sense_of(sentence)
    if sense is None:
        return
    one, two = sorted(scores, key=int, reverse=True)
    if (sense == "draw") != (one == two):
        return
    chosen = choose_sides(sentence, names, subject, met)
    if chosen is None or same_side(*chosen):
        return
    first, second = chosen
    at = sentence.find(second)
    if sense == "win" and at > 0 and TAKEN_BY.search(sentence[:at]):
        sense = "loss"
    winner = {"win": first, "loss": second}.get(sense)
    low_first = sense == "loss"
    yield Result(
        second if low_first else first,
        first if low_first else second,
        one,
        two,
        winner,
        detail,
        sentence,
        order,
        (int(one), int(two)),
    )
