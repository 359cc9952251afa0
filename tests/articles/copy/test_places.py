"""Grounds, towns, stages and competitions as each language tells them."""

# Each row of a table stays on its line.
# ruff: noqa: E501

import pytest

from articles.copy import parse_story
from articles.copy.grounds import grounds_of

LEADS = [
    ("Tern beat Vale 2-1 at Wharf Lane and only a late save kept them there.", {"venue": "Wharf Lane"}),
    ("Tern beat Vale 2-1 in League Two on Friday evening at the Memorial Ground.", {"competition": "League Two", "venue": "Memorial Ground"}),
    ("Tern beat Vale 2-1 in Championship North on Friday.", {"competition": "Championship North"}),
    ("Tern beat Vale 2-1 in the second leg of their play-off semi-final.", {"stage": "play-off semi-final"}),
    ("Relegation-threatened Tern beat Vale 2-1 at Glen Park.", {"stage": None}),
    ("Le Havre Bleu a battu Lorient Sud 2-1 au stade Jean-Moulin de Dijon, en huitièmes de finale de la Coupe des Alpes.", {"venue": "stade Jean-Moulin", "city": "Dijon", "stage": "huitièmes de finale", "competition": "Coupe des Alpes"}),
    ("Le Havre Bleu a battu Lorient Sud 2-1 samedi à Dijon lors de la 12e journée de Ligue B.", {"city": "Dijon", "stage": "12e journée", "competition": "Ligue B"}),
    ("El Real Loma venció 2-1 al Sur en el estadio Los Pajaritos de Soria en la jornada 30 de la Liga del Norte.", {"venue": "estadio Los Pajaritos", "city": "Soria", "stage": "jornada 30", "competition": "Liga del Norte"}),
    ("El Real Loma venció 2-1 al Sur en la Primera Federación Sur.", {"competition": "Primera Federación Sur"}),
    ("Der FC Aurach besiegte den SV Moor im ausverkauften Seestadion in Konstanz mit 2:1 im Viertelfinale des Alpenpokals.", {"venue": "Seestadion", "city": "Konstanz", "stage": "viertelfinale", "competition": "Alpenpokal"}),
    ("Il Porto Blu ha battuto la Virtus Alta 2-1 allo stadio San Nicola Vecchio di Bari nella Serie C Adriatica.", {"venue": "stadio San Nicola Vecchio", "city": "Bari", "competition": "Serie C Adriatica"}),
    ("O Marina venceu o Loma por 2-1 no Estádio da Cantareira, no Porto, em jogo da 10.ª jornada da Liga do Sol.", {"venue": "Estádio da Cantareira", "city": "Porto", "stage": "10.ª jornada", "competition": "Liga do Sol"}),
    ("FC De Vliet won zaterdag met 2-1 van SV Maasoord in het Vlietstadion in Delft, in de kwartfinale van de Gouden Beker.", {"venue": "Vlietstadion", "city": "Delft", "stage": "kwartfinale", "competition": "Gouden Beker"}),
    ("Norra IK slog Södra BK med 2–1 i Solna ishall på lördagen i den tionde omgången av Nordligan.", {"venue": "Solna ishall", "stage": "tionde omgången", "competition": "Nordligan"}),
    ("Stal Rudnik pokonała Wisłok Przemyśl 3:1 w hali Arena Kopernik w Toruniu w 15. kolejce II ligi.", {"venue": "hala Arena Kopernik", "city": "Toruń", "stage": "15. kolejka", "competition": "II liga"}),
    ("«Сокол» обыграл «Металлург» 2:1 на стадионе «Заречный» в Туле в полуфинале Кубка Волги.", {"venue": "стадион Заречный", "city": "Тула", "stage": "полуфинал", "competition": "Кубок Волги"}),
    ("«Сокол» обыграл «Металлург» 2:1 в 14-м туре Первой лиги.", {"stage": "14-й тур", "competition": "Первая лига"}),
    ("Körfezspor, Akçaova Gençlik'i 2-1 yendi. İzmir'deki Kordon Arena'da dün oynanan maçta.", {"venue": "Kordon Arena", "city": "İzmir"}),
    ("FC Olt a învins-o pe CS Mureș cu 2-1 sâmbătă, pe stadionul Municipal din Craiova.", {"city": "Craiova"}),
    ("Tern beat Vale 2-1 at Glen Park in front of 900. It was wet in Moor on Saturday.", {"venue": "Glen Park", "city": "Moor"}),
    ("Tern beat Vale 2-1 in Moor, while Fen and Low drew 2-2 in Holt.", {"city": "Moor"}),
    ("Tern's 2-1 win over Vale put them in the quarter-finals.", {"stage": None}),
    ("Le Havre Bleu a battu Lorient Sud 2-1 et s'est qualifié pour les demi-finales.", {"stage": None}),
    ("VV Rijn won met 1-4 bij SC Peel. In Eindhoven kwam Rijn vroeg op voorsprong.", {"city": "Eindhoven"}),
    ("Tern beat Vale 2-1.\n\nResult (Moor, Saturday 6 May): Tern - Vale 2-1", {"city": "Moor"}),
    ("VV Rijn won met 1-4 bij SC Peel in de Tweede Divisie Zuid.", {"competition": "Tweede Divisie Zuid"}),
    ("Galeb je pobijedio Primorac 11-9 u polufinalu Jadranske lige.", {"stage": "polufinale", "competition": "Jadranska liga"}),
    ("Rangga Wicak mengalahkan Emil Skov 2-1 pada laga final di Istora Senayan, Jakarta.", {"venue": "Istora Senayan", "city": "Jakarta"}),
]  # fmt: skip


@pytest.mark.parametrize(("lead", "facts"), LEADS)
def test_what_stands_around_a_result_is_read_in_its_language(lead, facts):
    match = parse_story(f" date 2023-05-07\n\n{lead}").matches[0]
    assert {name: getattr(match, name) for name in facts} == facts


def test_the_heading_of_a_list_names_the_stage_of_its_matches():
    story = parse_story(
        "Tern beat Vale 2-1 on Saturday, while Fen and Low drew 2-2.\n\n"
        "Coastal League quarter-finals:\n\nTern 2 Vale 1\nFen 2 Low 2"
    )
    assert [m.stage for m in story.matches] == ["quarter-final", "quarter-final"]


def test_the_last_lap_of_a_race_is_no_stage():
    story = parse_story("Tern beat Vale 2-1. It was the last round for Ann Roe.")
    assert [m.stage for m in story.matches] == [None]


def test_this_saturday_in_portuguese_is_no_saturday_to_come():
    story = parse_story(
        " date 2024-03-10\n\nO Tern venceu o Vale por 2-1 neste sábado."
    )
    assert [str(m.date) for m in story.matches] == ["2024-03-09"]


def test_a_scorer_in_a_list_is_no_town():
    story = parse_story("Tern beat Vale 2-1.\n\nGóly: 5. Roe, 12. P. Holm, 45. Kučera.")
    assert [m.city for m in story.matches] == [None]


def test_a_weigh_in_is_no_ground():
    assert grounds_of("Ann Roe and Bea Holm at the weigh-in in Moor.") == ()


def test_an_ending_makes_no_ground_of_a_first_name():
    story = parse_story("Tern beat Vale 2-1, Cathal Roe's goal in the last minute.")
    assert [m.venue for m in story.matches] == [None]
