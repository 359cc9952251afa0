"""What pictures say of themselves, read from real press photographs and broken ones."""

from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from PIL import Image

from articles.photos.metadata import PhotoMetadata, read_metadata, rights_packet

XMP = """<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:core="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">{}</rdf:Description>
</rdf:RDF></x:xmpmeta>"""


def picture_with(**saving) -> Image.Image:
    file = BytesIO()
    Image.new("RGB", (8, 8)).save(file, "JPEG", **saving)
    return Image.open(file)


def picture_with_xmp(body: str):
    return picture_with(xmp=XMP.format(body).encode())


def shared_metadata(shared_folder, name: str) -> PhotoMetadata:
    with Image.open(shared_folder / "data" / "images" / name) as image:
        return read_metadata(image)


def test_iptc_fields_are_read(shared_folder):
    found = shared_metadata(shared_folder, "exiftool/IPTC.jpg")
    assert found == PhotoMetadata(
        headline="No headline",
        title="Test IPTC picture",
        caption="A witty caption",
        photographer="Phil Harvey",
        credit="My Credit",
        source="I'm the source",
        copyright="Copyright 2004 Phil Harvey",
        taken_on=date(2004, 2, 26),
        city="Kingston",
        country="Canada",
        keywords=("ExifTool", "Test", "IPTC"),
        instructions="What instructions",
    )


def test_a_time_with_its_offset_is_a_moment(shared_folder):
    found = shared_metadata(shared_folder, "exiftool/PhotoMechanic.jpg")
    assert found.taken_at == datetime(2006, 10, 29, 11, 27, 51, tzinfo=UTC)


def test_xmp_wins_over_a_cut_iptc_field(shared_folder):
    found = shared_metadata(shared_folder, "metadata-extractor/photoshop-3.jpg")
    assert found.photographer == "Test author string for metadata-extractor"


def test_a_press_photo_gives_its_whole_credit(shared_folder):
    found = shared_metadata(shared_folder, "metadata-extractor/issue-600-1.jpg")
    assert found.credit.endswith("Boulder, CO) and the Jupiter Impact Team")


def test_the_cameras_clock_gives_the_day(shared_folder):
    found = shared_metadata(shared_folder, "pillow/flower.jpg")
    assert found == PhotoMetadata(taken_on=date(2003, 12, 14))


def test_broken_exif_is_passed_over(shared_folder):
    path = shared_folder / "data" / "hostile" / "images" / "invalid-exif.jpg"
    with Image.open(path) as image:
        assert read_metadata(image).taken_on == date(2017, 3, 13)


def test_markup_in_metadata_stays_text(shared_folder):
    path = shared_folder / "data" / "hostile" / "images" / "markup_in_all_metadata.jpg"
    with Image.open(path) as image:
        assert read_metadata(image).caption == "<script>alert(1)</script>"


@pytest.mark.parametrize("name", ["xmlbomb.xml", "external.xml", "quadratic.xml"])
def test_hostile_xml_in_a_picture_is_passed_over(shared_folder, name):
    bomb = (shared_folder / "data" / "hostile" / "xml" / name).read_bytes()
    assert read_metadata(picture_with(xmp=bomb[:60_000])) == PhotoMetadata()


def test_alternatives_give_the_default_language():
    body = (
        "<dc:description><rdf:Alt>"
        '<rdf:li xml:lang="de">Deutsch</rdf:li>'
        '<rdf:li xml:lang="x-default">English</rdf:li>'
        "</rdf:Alt></dc:description>"
    )
    assert read_metadata(picture_with_xmp(body)).caption == "English"


def test_alt_text_is_read_from_xmp():
    body = (
        "<core:AltTextAccessibility><rdf:Alt>"
        '<rdf:li xml:lang="x-default">An empty stand</rdf:li>'
        "</rdf:Alt></core:AltTextAccessibility>"
    )
    assert read_metadata(picture_with_xmp(body)).alt_text == "An empty stand"


def test_a_plain_xmp_value_is_read():
    body = "<photoshop:City>Rostov-on-Don</photoshop:City>"
    assert read_metadata(picture_with_xmp(body)).place == "Rostov-on-Don"


def test_several_creators_are_all_named():
    body = (
        "<dc:creator><rdf:Seq><rdf:li>Ada</rdf:li><rdf:li>Bo</rdf:li>"
        "</rdf:Seq></dc:creator>"
    )
    assert read_metadata(picture_with_xmp(body)).photographer == "Ada, Bo"


def test_an_impossible_day_is_no_day():
    body = "<photoshop:DateCreated>2018-02-31</photoshop:DateCreated>"
    assert read_metadata(picture_with_xmp(body)).taken_on is None


def test_a_moment_before_photography_is_no_moment():
    body = "<photoshop:DateCreated>0001-01-01T00:00:00+14:00</photoshop:DateCreated>"
    assert read_metadata(picture_with_xmp(body)).taken_at is None


def test_the_caption_is_offered_without_its_credit():
    metadata = PhotoMetadata(caption="Fans cheer. (AP Photo/Ada Muster)")
    offered = metadata.photo_fields()
    assert (offered["caption"], offered["photographer"], offered["agency"]) == (
        "Fans cheer.",
        "Ada Muster",
        "AP",
    )


def test_the_supplied_caption_is_offered_as_it_came():
    metadata = PhotoMetadata(caption="Fans cheer. (AP Photo/Ada Muster)")
    assert metadata.photo_fields()["supplied_caption"] == metadata.caption


def test_metadata_survives_json(shared_folder):
    found = shared_metadata(shared_folder, "exiftool/PhotoMechanic.jpg")
    assert PhotoMetadata.from_dict(found.as_dict()) == found


def test_the_rights_packet_is_read_back():
    packet = rights_packet(
        {"creator": "Ada & Bo", "credit": "Photograph: Ada/AP", "copyright": "© AP"}
    )
    found = read_metadata(picture_with(xmp=packet))
    assert (found.photographer, found.credit, found.copyright) == (
        "Ada & Bo",
        "Photograph: Ada/AP",
        "© AP",
    )


def test_no_rights_make_no_packet():
    assert rights_packet({"creator": " ", "credit": ""}) == b""
