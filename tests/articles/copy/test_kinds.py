"""What names stand for, and the sides of matches told among many names.

A row of the table beside this file is a story and, line by line, the sides of each
match with their scores, or "none" where no match has just been played.
"""

from pathlib import Path

import pytest

from articles.copy import parse_story
from articles.copy.kinds import Kind, Kinds

ROWS = (
    (Path(__file__).parent / "told_kinds.txt")
    .read_text(encoding="utf-8")
    .strip()
    .split("\n\n")
)


def sides_of(story: str) -> list[str]:
    """A line for each match the parser finds, whichever side stands first."""
    matches = parse_story(f" date 2021-10-10 {story}").matches
    return sorted(
        " | ".join(sorted(f"{s.name} {s.score or '-'}" for s in match.sides))
        for match in matches
    )


@pytest.mark.parametrize(
    "row", ROWS, ids=[row.partition("\n")[0].strip("# ") for row in ROWS]
)
def test_only_those_who_met_are_the_sides_of_a_match(row):
    _, *lines = row.strip().split("\n")
    story = "\n".join(line for line in lines if not line.startswith("= "))
    wanted = [line[2:] for line in lines if line.startswith("= ") and line != "= none"]
    assert sides_of(story.replace("\n¶\n", "\n\n")) == sorted(
        " | ".join(sorted(line.split(", "))) for line in wanted
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Coach Wilu Petronak praised Tern.", "Wilu Petronak"),
        ("L'attaquant Wilu Petronak a marqué.", "Wilu Petronak"),
        ("El entrenador, Wilu Petronak, celebró.", "Wilu Petronak"),
        ('"We were lucky," said Wilu Petronak.', "Wilu Petronak"),
        ("Wilu Petronak, 23, joined from Tern.", "Wilu Petronak"),
        ("Tern's Wilu Petronak (left) in action.", "Wilu Petronak"),
        ("Wilu Petronak headed in the winner.", "Wilu Petronak"),
        ("It rained when Ingrid Petronak came.", "Ingrid Petronak"),
        ("Ingrid Petronak scored. Then Petronak left.", "Petronak"),
        ("Målvakten Wilu Petronak räddade allt.", "Wilu Petronak"),
        ("Bramkarz Wilu Petronak obronił karnego.", "Wilu Petronak"),
        ("Тренер Вилу Петронак доволен.", "Вилу Петронак"),
    ],
)
def test_words_beside_a_name_make_it_a_person(text, name):
    assert Kinds([text]).kind(name) is Kind.PERSON


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nobody expected Fenn Athletic there.", "Fenn Athletic"),
        ("Tern are through to the final.", "Tern"),
        ("On Sunday Tern 3-1 Vale was the score.", "Vale"),
        ("Tern manager Ingrid Petronak smiled.", "Tern"),
        ("Sie kamen gegen den TSV Lohme nicht an.", "TSV Lohme"),
        ("Tern v Vale was called off.", "Vale"),
    ],
)
def test_words_of_and_beside_a_name_make_it_a_team(text, name):
    assert Kinds([text]).kind(name) is Kind.TEAM


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Poi ha vinto il Tern.", "Poi"),
        ("Formé à Plouézec, il a marqué.", "Formé"),
        ("Der 23-Jährige traf.", "Jährige"),
        ("Clouds hung low. No clouds by then.", "Clouds"),
    ],
)
def test_a_capital_from_standing_first_names_nothing(text, name):
    assert Kinds([text]).kind(name) is Kind.NOTHING


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        (
            "The Railers beat Moor. The Fenn Railers are first.",
            "Railers",
            "Fenn Railers",
        ),
        ("City won. Penrose City are first.", "City", "Penrose City"),
        ("Alvin Ng led. Ng lost.", "Ng", "Alvin Ng"),
        ("Lohme gewann. Der TSV Lohme ist Erster.", "Lohme", "TSV Lohme"),
        ("TERN VALE won. Tern Vale are first.", "TERN VALE", "Tern Vale"),
    ],
)
def test_a_short_name_has_its_fullest_form(text, short, full):
    assert Kinds([text]).fullest(short) == full


def test_a_person_has_the_team_of_the_words_beside():
    told = "Dell was late. Fenn Railers forward Marcus Dell scored."
    assert Kinds([told]).team_of("Dell") == "Fenn Railers"


def test_clubs_called_like_people_still_meet():
    story = parse_story(
        " date 2021-05-05 Vera Cruz bateu o Santa Clara por 4-3. O guarda-redes Rui"
        " Nora defendeu um penálti. Santa Clara marcou primeiro."
    )
    assert [s.name for s in story.matches[0].sides] == ["Vera Cruz", "Santa Clara"]


def test_a_score_on_the_way_is_no_match_of_its_own():
    told = "Tern 2-1 Vale\n\nTern 1-1 Vale\n\nTern 1-0 Vale"
    assert sides_of(told) == ["Tern 2 | Vale 1"]


@pytest.mark.parametrize(
    "told",
    [
        "Bea Lund has signed for Tern.\n\nShe scored when Tern beat Vale 2-1.",
        "Der SV Tern hat Ann Roe verpflichtet.\n\nSie traf beim 3:1 gegen Vale.",
        "Ann Roe est décédée.\n\nElle a marqué : Tern a battu Vale 2-1.",
        "El Tern recibe el sábado al Vale.\n\nEl Tern ganó 3-1 al Vale en Moor.",
        "Tern won again.\n\nVale were beaten 2-1 by Tern in April.",
    ],
)
def test_other_news_tells_of_no_match(told):
    assert sides_of(told) == []


def test_other_news_with_its_day_tells_of_a_match():
    told = "Tern will be without Ann Roe.\n\nOn Sunday Tern beat Vale 2-1."
    assert sides_of(told) == ["Tern 2 | Vale 1"]


def test_players_of_a_match_are_no_sides_where_two_clubs_met():
    told = (
        "La Volley Tern batte anche la Libertas Vale.\n\nDomenica al PalaMoor è finita"
        " 3-1, con Chiara Lund (19 punti) e la giovane Ann Roe al posto di Krasteva."
        "\n\nL'esultanza della Volley Tern dopo il successo sulla Libertas Vale."
        " ANSA/ANN ROE"
    )
    assert sides_of(told) == ["Libertas Vale 1 | Volley Tern 3"]


def test_a_score_between_two_other_clubs_is_theirs():
    told = (
        "Der HC Tern bleibt ungeschlagen. Gegen die SG Vale gewann Tern mit 31:28."
        "\n\nIm zweiten Spiel trennten sich der TV Moor und Neuling VfL Fenn 25:25."
    )
    assert "HC Tern 31 | SG Vale 28" in sides_of(told)


def test_a_score_between_surnames_is_of_the_two_people():
    told = "Perry Roe beat Alvin Ng 10-8 at snooker.\n\nRoe 10-8 Ng\n\nRoe 9-8 Ng"
    assert sides_of(told) == ["Alvin Ng 8 | Perry Roe 10"]


def test_where_nothing_else_is_left_everybody_may_be_a_side():
    kinds = Kinds(["Ann Roe, 23, said the coach had told her so. Roe smiled."])
    assert kinds.kind("Ann Roe") is Kind.PERSON
    kinds.trust_none()
    assert kinds.kind("Ann Roe") is Kind.UNKNOWN
