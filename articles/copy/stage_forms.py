"""A stage as it stands alone: "w 15. kolejce" is 15. kolejka."""

import re

# A stage as it stands alone: "w 15. kolejce" is 15. kolejka.
BASE_FORMS = {
    form: base
    for base, forms in (
        ("kolejka", "kolejce kolejki kolejkę"), ("runda", "rundzie rundę rundy rundi"),
        ("etap", "etapie etapu"), ("kolo", "kole kola kolu"), ("finał", "finału"),
        ("polufinale", "polufinalu polufinala"), ("финал", "финале финала финалу"),
        ("četvrtfinale", "četvrtfinalu četvrtfinala"), ("тур", "туре тура"),
        ("этап", "этапе этапа"), ("раунд", "раунде раунда"), ("етап", "етапі етапу"),
        ("полуфинал", "полуфинале полуфинала"), ("фінал", "фіналі фіналу"),
        ("четвертьфинал", "четвертьфинале четвертьфинала"), ("forduló", "fordulóban"),
        ("півфінал", "півфіналі півфіналу"), ("чвертьфінал", "чвертьфіналі"),
        ("döntő", "döntőben döntőjét"), ("elődöntő", "elődöntőben"),
        ("kierros", "kierroksella kierroksen"), ("finaali", "finaalissa finaalin"),
        ("välierä", "välierässä välierän"), ("puolivälierä", "puolivälierässä"),
        ("hafta", "haftasında haftada"),
    )
    for form in forms.split()
}  # fmt: skip
RUSSIAN_NUMBER = re.compile(r"(?<=\d)[- ](?:м|ом|го|ого)\b")
POLISH_CASE = re.compile(r"^(pół|ćwierć)fina[lł](?:e|u|em|ach|ów|owe\w*|y)$")


CZECH_ADJECTIVE = re.compile(r"^((?:čtvrt|semi|osmi)?finál)ov\w+$")


def base_stage(stage: str) -> str:
    """A stage without the ending a preposition gave it."""
    stage = CZECH_ADJECTIVE.sub(r"\1e", stage)
    stage = POLISH_CASE.sub(r"\1finał", stage)
    head, _, last = stage.rpartition(" ")
    if last not in BASE_FORMS:
        return stage
    return RUSSIAN_NUMBER.sub("-й", f"{head} {BASE_FORMS[last]}".strip())
