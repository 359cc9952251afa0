"""Names in the case they are called by."""

import pytest

from articles.copy.inflected import in_nominative, language_of

BENT = [
    ("pl", "Siatkarki ", "Iskry Borowiec", False, "Iskra Borowiec"),
    ("pl", "pokonały w niedzielę ", "Wichrę Stolno", False, "Wichra Stolno"),
    ("pl", "w meczu z ", "Wichrą Stolno", False, "Wichra Stolno"),
    ("pl", "Piłkarze ", "Bałtyku Darłówek", False, "Bałtyk Darłówek"),
    ("pl", "zremisował z ", "Polonią Ostrzeszów", False, "Polonia Ostrzeszów"),
    ("pl", "szczypiorniści ", "Orlenu Płońsk", False, "Orlen Płońsk"),
    ("pl", "wygrali z ", "Azotami Pułtusk", False, "Azoty Pułtusk"),
    ("pl", "zagra z ", "Gromem Trzebieszów", False, "Grom Trzebieszów"),
    ("pl", "pokonała ", "Lecha Poznań", False, "Lech Poznań"),
    ("pl", "pokonał ", "Śląsk Wrocław", False, "Śląsk Wrocław"),
    ("pl", "wygrał z ", "Górnikiem Zabrze", False, "Górnik Zabrze"),
    ("pl", "uległ ", "Zagłębiu Lubin", False, "Zagłębie Lubin"),
    ("pl", "z ", "Zagłębiem Lubin", False, "Zagłębie Lubin"),
    ("pl", "Koszykarze ", "Stali Ostrów", False, "Stal Ostrów"),
    ("pl", "Piłkarze ", "Rakowa Częstochowa", False, "Raków Częstochowa"),
    ("pl", "Po golu ", "Damiana Wolskiego", True, "Damian Wolski"),
    ("pl", "Po trafieniu ", "Kacpra Nowaka", True, "Kacper Nowak"),
    ("pl", "zdobył ", "Adam Lis", True, "Adam Lis"),
    ("pl", "po bramce ", "Patryka Wróbla", True, "Patryk Wróbel"),
    ("pl", "ze ", "Stalą Mielec", False, "Stal Mielec"),
    ("pl", "nad ", "Czarnymi Radom", False, "Czarni Radom"),
    ("cs", "Fotbalisté ", "Slovanu Hradiště", False, "Slovan Hradiště"),
    ("cs", "Házenkářky ", "Mostu Sever", False, "Most Sever"),
    ("cs", "Hokejisté ", "Třebíče", False, "Třebíč"),
    ("cs", "vyhráli v ", "Prostějově", False, "Prostějov"),
    ("cs", "zdolala Rumunku ", "Ioanu Dragomirovou", True, "Ioana Dragomirová"),
    ("cs", "Po trefě ", "Davida Mareše", True, "David Mareš"),
    ("cs", "po gólu ", "Tomáše Krejčího", True, "Tomáš Krejčí"),
    ("cs", "se ", "Spartou Lhota", False, "Sparta Lhota"),
    ("cs", "porazili ", "Duklu Brod", False, "Dukla Brod"),
    ("cs", "Hokejisté ", "Liberce", False, "Liberec"),
    ("cs", "Basketbalisté ", "Pardubic", False, "Pardubice"),
    ("cs", "snížili v 81. minutě ", "Vojtěchem Kolářem", True, "Vojtěch Kolář"),
    ("cs", "Hokejisté ", "Slavie Praha", False, "Slavia Praha"),
    ("ru", "Хоккеисты «", "Северстали-2", False, "Северсталь-2"),
    ("ru", "Волейболистки казанского «", "Метеора", False, "Метеор"),
    ("ru", "обыграв испанку ", "Марту Ортегу", True, "Марта Ортега"),
    ("ru", "благодаря точному удару ", "Максима Белова", True, "Максим Белов"),
    ("ru", "на счету ", "Сергея Титова", True, "Сергей Титов"),
    ("ru", "победил «", "Волну", False, "Волна"),
    ("ru", "победу «", "Вихрю", False, "Вихрь"),
    ("ru", "уступила «", "Динамо", False, "Динамо"),
    ("ru", "со «", "Спартаком", False, "Спартак"),
    ("ru", "обыграл серба ", "Николу Йовича", True, "Никола Йович"),
]


@pytest.mark.parametrize(("language", "lead", "name", "is_person", "called"), BENT)
def test_a_bent_name_is_told_as_it_is_called(language, lead, name, is_person, called):
    assert in_nominative(name, lead, language, is_person=is_person) == called


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Siatkarki Iskry pokonały Wichrę.", "pl"),
        ("Hokejisté vyhráli v Třebíči.", "cs"),
        ("Хоккеисты победили.", "ru"),
        ("O Vitória venceu o Náutico.", None),
        ("Ivan Babić pobijedio je Marka Ilića.", None),
        ("Tern beat Vale.", None),
    ],
)
def test_a_language_that_bends_its_names_is_known(text, language):
    assert language_of(text) == language
