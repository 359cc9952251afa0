"""A sentence taken apart where another player takes over: clause by clause."""

import re
from collections.abc import Iterator, Sequence

from articles.copy.goal_verbs_abroad import SCORED_ABROAD
from articles.copy.goal_words import MAY_SCORE, SCORED
from articles.copy.lexicon import Word, listed
from articles.copy.names import Name

AND = listed("""
    and then y e et puis und och og en i a и ja ve oraz а і та ir și és dan luego poi
    così depois så oraz zaś sowie
""")
# What opens a clause of its own when somebody is named in it.
BUT = listed("""
    but before while when although though whereas until after as with despite except
    only since because however yet
    pero aunque mientras cuando antes después tras sin hasta si
    mais avant tandis alors quand après lorsque pendant toutefois
    doch aber bevor ehe während nachdem als ehe jedoch wobei dann
    ma prima mentre quando dopo però finché
    mas enquanto quando antes depois após porém até só
    maar voordat terwijl waarna toen nadat hoewel echter
    men innan medan när sedan efter före varpå mens før etter siden
    ale zanim gdy kiedy po jednak natomiast
    než když ale potom ali nakon prije dok dar înainte după iar
    но когда прежде после однако але коли після
    mutta kun ennen ama ancak αλλά όταν πριν miután mielőtt tetapi namun sebelum
""")
COORDINATED = re.compile(
    r"(?:\s\([^()]{1,60}\)|\s\d{1,3}\+?\d*['’′]?)?"
    r"(?:,|,?\s(?:and|y|e|et|und|och|og|en|i|a|ja|ve|и|ir|și|és|oraz|ir))"
    r"(?:\s[a-zà-ÿа-яё-]+){0,3}\s"
)
LONG_AFTER = listed("""
    seconds secondes sekunden sekunder segundos secondi seconden sekund sekundach vteřin
    секунд секунды
""")
NEAR = 5
NEAR_AND = 8


def split_clauses(
    sentence: str, words: Sequence[Word], persons: Sequence[Name]
) -> list[tuple[int, int]]:
    """Where each clause begins and ends."""
    edges = {0}
    for at, word in enumerate(words):
        before = sentence[word.start - 2 : word.start] if word.start else ""
        if word.text in AND and before[1:] == " " and not word.capital:
            near = 3 if len(word.text) == 1 else NEAR_AND
            following = person_near(words, at, persons, near)
            if at + 1 < len(words) and words[at + 1].text[0].isdigit():
                # "On 12 and 37": one more minute, and nobody else's.
                continue
            if following and not is_coordinated(sentence, persons, following):
                edges.add(word.start)
        elif word.text in BUT and word.start and not word.capital:
            if names_near(sentence, words, at):
                edges.add(word.start)
        elif before == "; " or (
            before == ", "
            and (
                is_subject_here(sentence, words, at, persons)
                or opens_with_verb(words, at, persons)
            )
        ):
            edges.add(word.start)
    ordered = sorted(edges)
    return list(zip(ordered, [*ordered[1:], len(sentence)], strict=True))


def person_near(
    words: Sequence[Word], at: int, persons: Sequence[Name], near: int
) -> Name | None:
    """Somebody named within a few words, and before any figure."""
    start = words[at].end
    for index, word in enumerate(words[at + 1 : at + 1 + near], start=at + 1):
        if word.text[0].isdigit():
            # "And 48 seconds later": how long after, and no minute of a list.
            if index + 1 < len(words) and words[index + 1].text in LONG_AFTER:
                continue
            return None
        found = next((n for n in persons if start <= n.start <= word.start), None)
        if found:
            return found
    return None


def names_near(sentence: str, words: Sequence[Word], at: int) -> bool:
    """Whether a clause begins here: somebody is named, before any figure or comma."""
    for index in range(at + 1, min(at + 1 + NEAR, len(words))):
        between = sentence[words[index - 1].end : words[index].start]
        if words[index].text[0].isdigit() or "," in between:
            return False
        if words[index].capital:
            return True
    return False


def is_coordinated(sentence: str, persons: Sequence[Name], name: Name) -> bool:
    """Whether a person only continues a list: "Roe and Holm scored"."""
    at = persons.index(name)
    if not at:
        return False
    return bool(COORDINATED.fullmatch(sentence[persons[at - 1].end : name.start]))


def is_subject_here(
    sentence: str, words: Sequence[Word], at: int, persons: Sequence[Name]
) -> bool:
    """Whether a player straight after this comma has a goal told of."""
    name = person_near(words, max(0, at - 1), persons, NEAR)
    if name is None or name.start - words[at].start > LONGEST_ROLE:
        return False
    if is_coordinated(sentence, persons, name) and not verb_after(words, name, 2):
        return False
    return verb_after(words, name, 3)


def opens_with_verb(words: Sequence[Word], at: int, persons: Sequence[Name]) -> bool:
    """ "Apre Ann Roe, pareggia Bea Holm": the verb, and straight behind it who."""
    if words[at].text not in SCORED_ABROAD:
        return False
    return any(0 < name.start - words[at].end < LONGEST_ROLE // 2 for name in persons)


LONGEST_ROLE = 30


def verb_after(words: Sequence[Word], name: Name, within: int) -> bool:
    following = [word for word in words if word.start >= name.end][:within]
    return any(w.text in SCORED or w.text in MAY_SCORE for w in following)


def groups_of(sentence: str, persons: Sequence[Name]) -> Iterator[list[Name]]:
    """Players named in one breath: "Roe, Holm and Lund"."""
    group: list[Name] = []
    for name in persons:
        if group and not COORDINATED.fullmatch(sentence[group[-1].end : name.start]):
            yield group
            group = []
        group.append(name)
    if group:
        yield group
