"""Places as an atlas has them: "w Toruniu" is Toruń, "Hali Zamkowej" Hala Zamkowa.

Rules for the endings that prepositions ask for; where an ending leaves a choice, the
form the copy uses elsewhere decides, and without one the word stays as it is.
"""

import re
from collections.abc import Iterable

from articles.copy.names import UPPER

# By language: what a preposition of place makes of a town's ending, longest first.
POLISH = """
    iowie:iów owie:ów niu:ń awiu:aw omiu:om wiu:w cach:ce skach:ski kach:ki chach:chy
    anem:ane wcu:wiec ńcu:niec ynie:yn inie:in anie:an onie:on yni:ynia ini:inia sku:sk
    cku:ck dku:dek
    ku:k gu:g
    chu:ch lu:l rzu:rz dzie:d mie:m awie:awa wie:wa łe:ł le:la nie:na rze:ra dze:ga
"""
CZECH = """
    icích:ice ovicích:ovice nci:nec lci:lec ci:c ově:ov ově:ov ravě:rava avě:ava íně:ín
    ině:in ně:no
    ze:ha lzni:lzeň ni:ň ci:ec rci:rec ku:k gu:g du:d tě:t vě:v
"""
CROATIAN = """
    eci:eka eki:eka gu:g bu:b tu:t ku:k nu:n ru:r du:d vu:v su:s šu:š ju:j li:la ni:na
    ri:ra vi:va
"""
RUSSIAN = """
    ске:ск граде:град бурге:бург ове:ов еве:ев ине:ин оде:од не:н же:ж уте:ут ани:ань
    ени:ень ми:мь ве:ва ле:ла ре:ра фе:фа ге:га ме:ма те:та де:да поле:поль
"""
UKRAINIAN = """
    ові:ів єві:їв еві:ів ську:ськ граді:град ві:ва лі:ль рі:ра ні:но ді:да ці:ка сі:са
    ічі:іч
"""
RULES = {
    prepositions: [tuple(rule.split(":")) for rule in rules.split()]
    for prepositions, rules in (
        ("w we", POLISH),
        ("v ve", CZECH),
        ("u", CROATIAN),
        ("в во", RUSSIAN),
        ("у", UKRAINIAN),
    )
}
BY_PREPOSITION = {
    preposition: rules
    for words, rules in RULES.items()
    for preposition in words.split()
}
# Finnish puts the preposition into the word's end.
FINNISH_PLACE = re.compile(r"(?P<stem>\w{3,}?)(?:ssa|ssä|lla|llä)$")
WORD_OF_PLACE = re.compile(rf"[{UPPER}][\w’'-]+")
# Kinds of ground where they stand after a preposition, and adjectives with them.
KINDS = {
    "Stadionie": "Stadion", "stadionie": "stadion", "Hali": "Hala", "hali": "hala",
    "Arenie": "Arena", "arenie": "arena", "Stadionu": "Stadion", "Areny": "Arena",
    "Torze": "Tor", "Boisku": "Boisko", "Kortach": "Korty", "Basenie": "Basen",
    "стадионе": "стадион", "арене": "арена", "дворце": "дворец", "манеже": "манеж",
    "стадіоні": "стадіон", "арені": "арена", "stadionu": "stadion", "dvorani":
    "dvorana", "hale": "hala", "areně": "aréna", "aréně": "aréna", "stadiónu":
    "stadión", "jäähallissa": "jäähalli", "urheilutalolla": "urheilutalo",
    "Areenalla": "Areena", "Areenassa": "Areena", "Hallissa": "Halli", "Hallilla":
    "Halli", "Stadionilla": "Stadion", "stadionilla": "stadion", "hallissa":
    "halli", "areenalla": "areena",
}  # fmt: skip
ADJECTIVES = (("skim", "ski"), ("kim", "ki"), ("im", "i"), ("ym", "y"), ("ej", "a"))


def base_town(town: str, preposition: str, texts: Iterable[str]) -> str:
    """A town without the ending its preposition gave it."""
    if preposition in ("του", "της"):
        return next((f"{town}{e}" for e in "ςσ" if has_word(f"{town}{e}", texts)), town)
    rules = BY_PREPOSITION.get(preposition.strip().lower())
    finnish = FINNISH_PLACE.search(town)
    if not rules and not finnish:
        return town
    known = form_elsewhere(town, texts)
    # A Czech plural has one base, and a shorter form elsewhere is another case of it.
    if known and not town.endswith(PLURALS):
        return known
    if not rules:
        return town
    first, _, rest = town.partition(" ")
    return f"{by_rule(first, rules)} {rest}" if rest else by_rule(first, rules)


PLURALS = ("icích", "ovech", "anech", "achách")


def has_word(word: str, texts: Iterable[str]) -> bool:
    return any(word in text for text in texts)


def by_rule(word: str, rules: Iterable[tuple[str, ...]]) -> str:
    fitting = [rule for rule in rules if word.endswith(rule[0])]
    if not fitting:
        return word
    ending, base = max(fitting, key=lambda rule: len(rule[0]))
    return word[: len(word) - len(ending)] + base


SHORTEST_STEM, LONGEST_ENDING = 3, 4


def form_elsewhere(town: str, texts: Iterable[str]) -> str | None:
    """A shorter form of a town that begins alike and stands elsewhere in the copy."""
    if " " in town:
        return None
    stem = max(SHORTEST_STEM, len(town) - LONGEST_ENDING)
    found = None
    for text in texts:
        for word in WORD_OF_PLACE.findall(text):
            shared = word[:stem] == town[:stem] and len(word) < len(town)
            if shared and len(word) > SHORTEST_STEM and (not found or word < found):
                found = word
    return found


def base_ground(ground: str) -> str:
    """A ground's name as it would stand alone."""
    words = ground.split(" ")
    if not any(word in KINDS for word in words[:2]):
        return ground
    based = []
    was_kind = False
    for word in words:
        if word in KINDS:
            based.append(KINDS[word])
            was_kind = True
            continue
        ending = next((e for e in ADJECTIVES if word.endswith(e[0])), None)
        if was_kind and ending and len(word) > SHORTEST_STEM + len(ending[0]):
            word = word[: len(word) - len(ending[0])] + ending[1]
        based.append(word)
        was_kind = False
    return " ".join(based)
