"""The pictures of the demo newsroom, drawn by its own code."""

from io import BytesIO

import pytest
from PIL import Image, ImageStat

from newsroom.demo.pictures import SCENES, draw


@pytest.fixture(scope="module")
def drawn() -> dict[str, bytes]:
    return {name: draw(name) for name in SCENES}


def opened(picture: bytes) -> Image.Image:
    return Image.open(BytesIO(picture))


@pytest.mark.trust
def test_every_scene_is_a_jpeg(drawn):
    assert {opened(picture).format for picture in drawn.values()} == {"JPEG"}


@pytest.mark.trust
def test_every_scene_is_large_enough_for_a_front_page(drawn):
    small = [name for name in drawn if min(opened(drawn[name]).size) < 800]
    assert small == []


@pytest.mark.trust
def test_no_scene_is_one_flat_colour(drawn):
    flat = [
        name
        for name, picture in drawn.items()
        if min(ImageStat.Stat(opened(picture)).stddev) < 20
    ]
    assert flat == []


@pytest.mark.trust
def test_the_scenes_come_in_several_shapes(drawn):
    shapes = {
        round(image.width / image.height, 1) for image in map(opened, drawn.values())
    }
    assert {0.7, 1.0, 1.3, 1.8, 2.5} <= shapes


@pytest.mark.trust
def test_all_scenes_differ(drawn):
    assert len(set(drawn.values())) == len(SCENES)


def test_a_scene_is_the_same_every_time():
    assert draw("corner-flag") == draw("corner-flag")
