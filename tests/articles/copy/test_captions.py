"""Captions: the credit of each agency, and what a caption's words tell."""

# Each row of a table stays on its line.
# ruff: noqa: E501

from datetime import date

import pytest

from articles.copy import parse_story
from articles.copy.captions import read_caption
from articles.copy.credits import find_credit

WORDS = "Ann Roe celebrates during the final."


@pytest.mark.parametrize(
    ("credit", "photographer", "agency"),
    [
        ("(AP Photo/Lena Roe)", "Lena Roe", "AP"),
        ("(AP Photo/Lena Roe, File)", "Lena Roe", "AP"),
        ("(Lena Roe/Daily News via AP)", "Lena Roe", "AP"),
        ("(AP)", None, "AP"),
        ("REUTERS/Lena Roe", "Lena Roe", "Reuters"),
        ("Fot. Lena Roe/PAP", "Lena Roe", "PAP"),
        ("Getty Images", None, "Getty Images"),
        ("Picture by Lena Roe/SWpix.com", "Lena Roe", "SWpix.com"),
        ("AAP Image/Lena Roe", "Lena Roe", "AAP"),
        ("Lena ROE / AFP", "Lena Roe", "AFP"),
        ("Foto: Lena Roe / TT", "Lena Roe", "TT"),
        ("(Photo by Lena Roe/Icon Sportswire via Getty Images)", "Lena Roe", "Getty Images"),
        ("Photo courtesy of Tern FC", None, None),
        ("(Photo: Tern Albion/Lena Roe)", "Lena Roe", None),
        ("Photo: Lena Roe/PA Wire. RESTRICTIONS: Editorial use only.", "Lena Roe", "PA"),
        ("Photo by Lena Roe/Shutterstock (13947211ab)", "Lena Roe", "Shutterstock"),
        ("Action Images via Reuters/Lena Roe", "Lena Roe", "Action Images/Reuters"),
        ("Photo credit should read: Lena Roe/PA Wire", "Lena Roe", "PA"),
        ("(Lena Roe/AFP)", "Lena Roe", "AFP"),
        ("(Photo by LENA ROE / AFP)", "Lena Roe", "AFP"),
        ("(Photo by Lena Roe/Getty Images)", "Lena Roe", "Getty Images"),
        ("(Photo by Lena Roe / AFP via Getty Images)", "Lena Roe", "AFP/Getty Images"),
        ("EPA-EFE/LENA ROE", "Lena Roe", "EPA"),
        ("EPA/LENA ROE", "Lena Roe", "EPA"),
        ("EFE/Lena Roe", "Lena Roe", "EFE"),
        ("Mandatory Credit: Lena Roe-USA TODAY Sports", "Lena Roe", "USA TODAY Sports"),
        ("Mandatory Credit: Lena Roe-USA TODAY Sports via Imagn Images", "Lena Roe", "USA TODAY Sports/Imagn"),
        ("Mandatory Credit: Lena Roe-Imagn Images", "Lena Roe", "Imagn"),
        ("Mandatory Credit ©INPHO/Lena Roe", "Lena Roe", "INPHO"),
        ("©INPHO/Lena Roe", "Lena Roe", "INPHO"),
        ("Photo by Lena Roe/Sportsfile", "Lena Roe", "Sportsfile"),
        ("Lena Roe/Sportsfile", "Lena Roe", "Sportsfile"),
        ("KEYSTONE/Lena Roe", "Lena Roe", "Keystone"),
        ("(Foto: Lena Roe/dpa)", "Lena Roe", "dpa"),
        ("(Xinhua/Lena Roe)", "Lena Roe", "Xinhua"),
        ("Photo: Lena Roe", "Lena Roe", None),
        ("(Picture: Lena Roe)", "Lena Roe", None),
        ("KUVA: LENA ROE/LEHTIKUVA", "Lena Roe", "Lehtikuva"),
        ("MTI Fotó: Lena Roe", "Lena Roe", "MTI"),
        ("Foto ANP/Lena Roe", "Lena Roe", "ANP"),
        ("(Foto: Lena Roe (ANP))", "Lena Roe", "ANP"),
        ("THE CANADIAN PRESS/Lena Roe", "Lena Roe", "The Canadian Press"),
        ("(PTI Photo)", None, "PTI"),
        ("(서울=연합뉴스) 김하준 기자", "김하준", "연합뉴스"),
        ("PA Photo. Photo credit should read: Lena Roe/PA Wire", "Lena Roe", "PA"),
        ("(أ ف ب)", None, "أ ف ب"),
        ("Фото: Лена Ро / Казинформ", "Лена Ро", "Казинформ"),
        ("Фото: Лена Ро / РИА Новости", "Лена Ро", "РИА Новости"),
        ("Fotoğraf: Lena Roe / DHA", "Lena Roe", "DHA"),
        ("(Lena Roe - Anadolu Ajansı)", "Lena Roe", "Anadolu Ajansı"),
        ("(Photo by Lena Roe/MB Media/Getty Images)", "Lena Roe", "Getty Images"),
        ("Handout via REUTERS", None, "Reuters"),
        ("NTB/Lena Roe via REUTERS", "Lena Roe", "Reuters"),
        ("BELGA PHOTO LENA ROE", "Lena Roe", "Belga"),
        ("(c)Lena ROE / AFP", "Lena Roe", "AFP"),
        ("©INPHO/Presseye/Lena Roe", "Lena Roe", "INPHO"),
        ("[Photo: Saltwick Darts/Lena Roe]", "Lena Roe", None),
        ("(AAP Image/Lena Roe) NO ARCHIVING, EDITORIAL USE ONLY", "Lena Roe", "AAP"),
        ("EPA/LENA ROE EDITORIAL USE ONLY", "Lena Roe", "EPA"),
        ("Foto: Lena Roe/Estadão Conteúdo", "Lena Roe", "Estadão Conteúdo"),
    ],
)  # fmt: skip
def test_each_agencys_credit_gives_name_and_agency(credit, photographer, agency):
    found = find_credit(f"{WORDS} {credit}")
    assert found is not None
    assert (found.start, found.photographer, found.agency) == (
        len(WORDS) + 1,
        photographer,
        agency,
    )


@pytest.mark.parametrize(
    "text",
    [
        "She was there (and so was he).",
        "It ended badly: for everybody.",
        "He got all the credit: his mother got the flowers.",
        "The Pilots (5-1) are off next week.",
        "They won 3-2 - or so it seemed",
        "The pairs final went to the champions (Lena Roe/Anna Ek).",
        "Third was the Swiss boat (Lena Roe/SUI).",
        "It rained at the cup's launch (Tern/Vale Media Centre).",
        "Gold went to the favourites (Lena Roe/Tom McKay).",
        "Second was a rider of twenty (Lena Roe/Vale Racing).",
        "(ANSA) - TERN, 21 APR - Tern Albion e Pilots hanno pareggiato 2-2.",
        "",
    ],
)
def test_a_paragraph_credits_nobody(text):
    assert find_credit(text) is None


@pytest.mark.parametrize(
    ("caption", "place", "taken"),
    [
        ("Ann Roe wins at Pier Park, in Tern, England, Saturday, May 14, 2022.", "Tern, England", date(2022, 5, 14)),
        ("TERN BAY, CA - MAY 14: Ann Roe wins on May 14, 2022 in Tern Bay, California.", "Tern Bay, California", date(2022, 5, 14)),
        ("TERN BAY, CA - MAY 14: Ann Roe wins.", "Tern Bay, Ca", date(2022, 5, 14)),
        ("Tennis - Tern Open - Tern Club, Tern, Britain - May 14, 2022   Ann Roe wins", "Tern, Britain", date(2022, 5, 14)),
        ("Ann Roe wins at the Racecourse, Tern. Picture date: Saturday May 14, 2022.", "Tern", date(2022, 5, 14)),
        ("Ann Roe wins at Dillon Park, Tern 14/5/2022.", "Tern", date(2022, 5, 14)),
        ("Ann Roe wins at the Harbour Oval in Tern on May 14, 2022.", "Tern", date(2022, 5, 14)),
        ("Ann Roe wins in Tern, Sweden, 14 May 2022.", "Tern, Sweden", date(2022, 5, 14)),
        ("May 14, 2022; Erie, Pennsylvania, USA; Ann Roe wins.", "Erie, Pennsylvania", date(2022, 5, 14)),
        ("Ann Roe celebra en Vigo, este sábado 14 de mayo de 2022.", "Vigo", date(2022, 5, 14)),
        ("Ann Roe wins.", None, None),
        ("Ann Roe jubelt. Tern, 14. Mai 2022", "Tern", date(2022, 5, 14)),
        ("Ann Roe sevindi. İzmir, 14 Mayıs 2022", "İzmir", date(2022, 5, 14)),
        ("Ann Roe festeja no Porto, 14 de maio de 2022.", "Porto", date(2022, 5, 14)),
        ("Ann Roe wins in Tern, the Netherlands, 14 May 2022.", "Tern, the Netherlands", date(2022, 5, 14)),
        ("Ann Roe wins, Saturday, May 14, 2022, in Tern Bay, Minn.", "Tern Bay, Minn.", date(2022, 5, 14)),
        ("決勝で敗れたロウ=2022年5月14日、仙台市", "仙台市", date(2022, 5, 14)),
        ("Ann Roe wins in Tern 12/5/2022", "Tern", date(2022, 5, 12)),
        ("Ann Roe comemora na Arena, em Tern, neste sábado (14).", "Tern", date(2022, 5, 14)),
        ("Tern, 14.05.2022. Ann Roe (P).", "Tern", date(2022, 5, 14)),
        ("TERN - Ann Roe juicht.", "Tern", None),
        ("14.05.2022, Vale, Tern: Handball: Ann Roe jubelt.", "Vale, Tern", date(2022, 5, 14)),
        ("Ann Roe jubler i målområdet i Tern lørdag.", "Tern", date(2022, 5, 14)),
        ("Ann Roe holes out in Tern yesterday.", "Tern", date(2022, 5, 14)),
        ("Ann Roe w ataku podczas meczu w Gdyni, 13 maja", "Gdynia", date(2022, 5, 13)),
        ("Ann Roe juicht zaterdag in Tern.", "Tern", date(2022, 5, 14)),
        ("Lo sprint vincente di Ann Roe ad Alba", "Alba", None),
        ("仲間に抱きつかれるロウ(中央)=13日、県営浜手球場", "県営浜手球場", date(2022, 5, 13)),
        ("12/05/2022 - Rugby - Cup - Millfold, Tern, England - Ann Roe wins.", "Tern, England", date(2022, 5, 12)),
    ],
)  # fmt: skip
def test_place_and_day_come_from_the_captions_words(caption, place, taken):
    facts = read_caption(caption, date(2022, 5, 15))
    assert (facts.place, facts.taken) == (place, taken)


def test_a_file_photo_keeps_its_own_day():
    caption = "FILE - In this Aug. 19, 2018, file photo, Ann Roe waits."
    facts = read_caption(caption, date(2022, 5, 15))
    assert (facts.taken, facts.is_file_photo) == (date(2018, 8, 19), True)


def test_the_caption_is_shown_without_its_credit():
    photo = parse_story(f"{WORDS} (AP Photo/Lena Roe)").photos[0]
    assert (photo.text, photo.credit) == (WORDS, "AP Photo/Lena Roe")


@pytest.mark.parametrize("dash", [" — ", " – ", " - ", " | "])
def test_the_dash_before_a_credit_is_not_the_captions(dash):
    block = parse_story(f"Ann Roe festeja em Tern{dash}Foto: Lena Roe/AFP").blocks[0]
    assert (block.text, block.credit) == (
        "Ann Roe festeja em Tern",
        "Foto: Lena Roe/AFP",
    )


def test_a_credit_before_the_caption_belongs_to_it():
    photo = parse_story(f"(AP Photo/Lena Roe) {WORDS}").photos[0]
    assert (photo.text, photo.photographer) == (WORDS, "Lena Roe")


def test_a_line_told_twice_is_a_guess_at_a_caption():
    line = "Ann Roe lifts the cup in front of the new stand."
    photos = parse_story(f"{line}\n\nThe story.\n\n{line}\n\nThe end.").photos
    assert [(photo.text, photo.why) for photo in photos] == [(line, "caption-guess")]


def test_an_address_told_twice_is_no_caption():
    link = "https://tern.example/matches/2018/final-at-pier-stadium"
    story = parse_story(f"Tern won.\n\n{link}\n\nVale lost.\n\n{link}")
    assert story.photos == ()


def test_a_credit_and_a_dash_before_the_caption_belong_to_it():
    photo = parse_story(f"Picture by Lena Roe/SWpix.com - {WORDS}").photos[0]
    assert (photo.text, photo.agency) == (WORDS, "SWpix.com")


def test_a_credit_on_the_line_before_the_caption_belongs_to_it():
    text = f"The story.\n\nREUTERS/Lena Roe\n{WORDS}\n\nThe end."
    photo = parse_story(text).photos[0]
    assert (photo.text, photo.photographer, photo.why) == (WORDS, "Lena Roe", None)


def test_a_credit_on_a_line_of_its_own_belongs_to_the_caption_before():
    photo = parse_story(f"{WORDS}\n\n(AP Photo/Lena Roe)").photos[0]
    assert (photo.text, photo.photographer, photo.why) == (
        WORDS,
        "Lena Roe",
        "credit-apart",
    )


@pytest.mark.parametrize(
    "words",
    [
        "Ann Roe (left) with the trophy.",
        "Picture: Ann Roe with the trophy on Saturday.",
    ],
)
def test_plainly_a_caption_without_a_credit_is_a_guess(words):
    photo = parse_story(f"The story.\n\n{words}\n\nThe end.").photos[0]
    assert photo.why == "caption-guess"


@pytest.mark.parametrize(
    ("credit", "photographer", "agency"),
    [
        ("(Photo Lena Roe/MAXPPP)", "Lena Roe", "MAXPPP"),
        ("(Photo Lena Roe)", "Lena Roe", None),
        ("(Foto Lena Roe/LaPresse)", "Lena Roe", "LaPresse"),
        ("(Foto Lena Roe)", "Lena Roe", None),
        ("(Bild Lena Roe/Bildbyrån)", "Lena Roe", "Bildbyrån"),
        ("(Photo : Lena Roe / Icon Sport)", "Lena Roe", "Icon Sport"),
        ("(dd/ar) PAP/Lena Roe", "Lena Roe", "PAP"),
        ("(ab/ cde) PAP/Lena Roe", "Lena Roe", "PAP"),
        ("Credit: Rex/Shutterstock", None, "Rex/Shutterstock"),
        ("EFE/ Lena Roe", "Lena Roe", "EFE"),
        ("/ AFP / Lena Roe", "Lena Roe", "AFP"),
        ("(Foto: Imago / Sportfoto Rudel)", None, "Imago"),
        ("Archivbild: Lena Roe/dpa", "Lena Roe", "dpa"),
        ("Archivfoto: Lena Roe", "Lena Roe", None),
        ("Foto d'archivio: Lena Roe/ANSA", "Lena Roe", "ANSA"),
        ("Foto de archivo: Lena Roe/EFE", "Lena Roe", "EFE"),
        ("Arkivfoto: Lena Roe/NTB", "Lena Roe", "NTB"),
        ("Arkivbild: Lena Roe/TT", "Lena Roe", "TT"),
        ("Arkistokuva: Lena Roe/Lehtikuva", "Lena Roe", "Lehtikuva"),
        ("Zdjęcie: Lena Roe/PAP", "Lena Roe", "PAP"),
        ("Symbolfoto: Lena Roe/APA", "Lena Roe", "APA"),
        ("Illustration: Lena Roe/Keystone", "Lena Roe", "Keystone"),
        ("Ảnh: Lena Roe", "Lena Roe", None),
        ("ภาพ: Lena Roe", "Lena Roe", None),
        ("תמונה: Lena Roe", "Lena Roe", None),
        ("צילום: Lena Roe/AP", "Lena Roe", "AP"),
        ("تصوير: Lena Roe", "Lena Roe", None),
        ("الصورة: رويترز", None, "رويترز"),
        ("Світлина: Lena Roe", "Lena Roe", None),
        ("Снимка: Lena Roe/БТА", "Lena Roe", "БТА"),
        ("Фотографија: Lena Roe/Танјуг", "Lena Roe", "Танјуг"),
        ("Argazkia: Lena Roe", "Lena Roe", None),
        ("Llun: Lena Roe/PA", "Lena Roe", "PA"),
        ("Ljósmynd: Lena Roe", "Lena Roe", None),
        ("写真：アフロ", None, "アフロ"),
        ("图片：新华社", None, "新华社"),
        ("Beeld ANP/Lena Roe", "Lena Roe", "ANP"),
        ("Crédit photo : Lena Roe / AFP", "Lena Roe", "AFP"),
        ("Photo d'illustration : Lena Roe / AFP", "Lena Roe", "AFP"),
        ("Photo d’archives : Lena Roe", "Lena Roe", None),
        ("[Getty Images]", None, "Getty Images"),
        ("(Reuters)", None, "Reuters"),
        ("【写真：Getty Images】", None, "Getty Images"),
        ("(共同・春野光撮影)", "春野光", "共同"),
        ("(春野光撮影)", "春野光", None),
        ("（撮影・春野光）", "春野光", None),
        ("(Lena Roe/Northlight Images)", "Lena Roe", "Northlight Images"),
        ("(Lena Roe/NorthPix)", "Lena Roe", "NorthPix"),
        ("(LENA ROE / Saltmarsh Pictures)", "Lena Roe", "Saltmarsh Pictures"),
        ("(Lena Roe/BAYSHOTS)", "Lena Roe", "BAYSHOTS"),
        ("(Bayfoto/Lena Roe)", "Lena Roe", "Bayfoto"),
        ("(Lena Roe/Tern Bay Herald)", "Lena Roe", None),
        ("(Photo by Lena Roe/Northlight Images)", "Lena Roe", "Northlight Images"),
        ("Foto: Lena Roe/Agência Maré", "Lena Roe", "Agência Maré"),
        ("Foto: Lena Roe/Divulgação TEC", "Lena Roe", None),
    ],
)  # fmt: skip
def test_a_credit_is_read_in_many_languages(credit, photographer, agency):
    found = find_credit(f"{WORDS} {credit}")
    assert found is not None
    assert (found.start, found.photographer, found.agency) == (
        len(WORDS) + 1,
        photographer,
        agency,
    )


STORY = "Tern beat Harrow 3-1 in the final on Saturday, and went home by boat."


@pytest.mark.parametrize(
    "closing",
    [
        "Rovers stay fifth and meet the bottom club on Wednesday. (PAP)",
        "(PAP) tza/ jkl/",
        "(PAP)\nabc/ de/",
        "jfr/og (EFE)",
        "JPV // AMG\nLusa/Fim",
        "Ann Roe/TT",
        "(APA/dpa)",
        "ab/cd/ef",
    ],
)
def test_who_signs_the_report_took_no_picture(closing):
    story = parse_story(f"{STORY}\n\n{STORY[:-1]} again.\n\n{closing}")
    assert story.photos == ()


@pytest.mark.parametrize(
    "caption",
    [
        "Ann Roe celebrates in Tern on July 3, 2018. (AP)",
        "Ann Roe (left) celebrates. (AP)",
        "Ann Roe celebrates in Tern.\nFoto: Ann Roe/TT",
    ],
)
def test_a_caption_that_closes_the_copy_keeps_its_credit(caption):
    story = parse_story(f"{STORY}\n\n{STORY[:-1]} again.\n\n{caption}")
    assert len(story.photos) == 1
