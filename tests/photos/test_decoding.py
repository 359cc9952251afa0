"""Every picture is read whole before it is kept; hostile ones are refused in words."""

from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from articles.photos.decoding import PhotoError, prepare
from tests.photos.factories import make_picture

GOOD_FORMATS = {".jpg", ".png", ".webp", ".avif"}
ACCEPTED = {"invalid-exif.jpg", "chunk_no_fdat.png", "markup_in_all_metadata.jpg"}


def prepared_file(path):
    return prepare(ContentFile(path.read_bytes(), name=path.name))


def test_every_shared_picture_gets_a_rendition(shared_folder):
    without = []
    for path in sorted((shared_folder / "data" / "images").glob("*/*")):
        if path.suffix in GOOD_FORMATS:
            with prepared_file(path) as picture:
                if not picture.renditions:
                    without.append(path.name)
    assert without == []


def test_every_hostile_picture_is_refused_or_harmless(shared_folder, settings):
    settings.PHOTO_DECODE_IN_CHILD = True
    accepted = set()
    for path in sorted((shared_folder / "data" / "hostile" / "images").iterdir()):
        if not path.name.startswith("LICENSE"):
            try:
                prepared_file(path).close()
            except PhotoError:
                continue
            accepted.add(path.name)
    assert accepted == ACCEPTED


def test_a_picture_is_decoded_in_a_process_of_its_own(settings):
    settings.PHOTO_DECODE_IN_CHILD = True
    with prepare(make_picture(700, 400)) as picture:
        assert (picture.width, picture.height) == (700, 400)


def test_a_decoder_out_of_memory_is_a_refusal(settings):
    settings.PHOTO_DECODE_IN_CHILD = True
    settings.PHOTO_DECODE_MEMORY = 120_000_000
    with pytest.raises(PhotoError, match="Nothing was kept"):
        prepare(make_picture(6000, 6000))


def test_too_many_pixels_are_refused_from_the_header(settings):
    settings.PHOTO_MAX_PIXELS = 1000
    with pytest.raises(PhotoError, match="million pixels"):
        prepare(make_picture(40, 40))


def test_too_many_bytes_are_refused(settings):
    settings.PHOTO_MAX_BYTES = 100
    with pytest.raises(PhotoError, match="larger than"):
        prepare(make_picture())


def test_an_empty_file_is_refused():
    with pytest.raises(PhotoError, match="empty"):
        prepare(ContentFile(b"", name="empty.jpg"))


def test_a_format_outside_the_list_is_refused_by_content():
    file = BytesIO()
    Image.new("P", (8, 8)).save(file, "GIF")
    with pytest.raises(PhotoError, match="not a JPEG, PNG, WebP, AVIF or TIFF"):
        prepare(ContentFile(file.getvalue(), name="innocent.jpg"))


def test_a_strip_is_refused():
    with pytest.raises(PhotoError, match="50 times as long"):
        prepare(make_picture(600, 8))


def test_a_refusal_leaves_no_folder_behind(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with pytest.raises(PhotoError):
        prepare(ContentFile(b"no picture", name="a.jpg"))
    assert list(tmp_path.iterdir()) == []


def test_renditions_are_never_wider_than_the_original():
    with prepare(make_picture(1000, 500)) as picture:
        widths = {each.width for each in picture.renditions}
    assert widths == {320, 640, 960}


def test_a_picture_between_two_widths_is_offered_at_its_own():
    with prepare(make_picture(606, 177)) as picture:
        assert {each.width for each in picture.renditions} == {320, 606}


def test_a_tiny_picture_gets_one_size():
    with prepare(make_picture(8, 6)) as picture:
        assert {(each.width, each.height) for each in picture.renditions} == {(8, 6)}


def test_a_turned_picture_comes_out_upright():
    exif = Image.Exif()
    exif[0x0112] = 6
    with prepare(make_picture(400, 200, exif=exif)) as picture:
        assert (picture.width, picture.height) == (200, 400)


def test_renditions_carry_neither_camera_nor_location(shared_folder):
    path = shared_folder / "data" / "images" / "pillow" / "exif_gps.jpg"
    with prepared_file(path) as picture:
        for each in picture.renditions:
            with Image.open(each.path) as image:
                assert not dict(image.getexif())


def test_renditions_carry_no_remarks_of_the_file():
    with prepare(make_picture(comment="Meet me at the north gate")) as picture:
        kept = [b"north gate" in each.path.read_bytes() for each in picture.renditions]
    assert not any(kept)


def test_renditions_carry_the_credit_of_the_record():
    known = {"photographer": "Ada Muster", "agency": "AP"}
    with prepare(make_picture(), known) as picture:
        for each in picture.renditions:
            assert b"Photograph: Ada Muster/AP" in each.path.read_bytes()


def test_a_transparent_picture_becomes_a_jpeg_on_white(shared_folder):
    path = shared_folder / "data" / "images" / "pillow" / "transparent.png"
    with prepared_file(path) as picture:
        jpeg = next(each for each in picture.renditions if each.format == "jpeg")
        with Image.open(jpeg.path) as image:
            assert min(image.convert("RGB").getpixel((0, 0))) > 250
