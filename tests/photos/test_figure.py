"""A photo in a page: its room reserved, its credit apart from its caption."""

import pytest
from django.template import Context, Template

from tests.photos.factories import make_picture, make_usable_photo

pytestmark = pytest.mark.django_db


def drawn(photo, tag: str = "photo_figure photo") -> str:
    template = Template(f"{{% load photos %}}{{% {tag} %}}")
    return " ".join(template.render(Context({"photo": photo})).split())


def test_the_room_of_a_picture_is_reserved():
    html = drawn(make_usable_photo(make_picture(700, 350)), "photo_picture photo")
    assert 'width="640" height="320"' in html


def test_modern_browsers_are_offered_webp():
    html = drawn(make_usable_photo(), "photo_picture photo")
    assert '<source type="image/webp" srcset="/media/photos/' in html


def test_a_picture_waits_until_it_is_near():
    assert 'loading="lazy"' in drawn(make_usable_photo())


def test_the_first_picture_of_a_page_may_hurry():
    tag = 'photo_picture photo loading="eager" priority="high"'
    html = drawn(make_usable_photo(), tag)
    assert 'loading="eager" decoding="async" fetchpriority="high"' in html


def test_caption_and_credit_are_apart():
    html = drawn(make_usable_photo(caption="Fans cheer."))
    assert '<span class="caption">Fans cheer.</span>' in html
    assert '<span class="credit">Photograph: Ada Muster/AP</span>' in html


def test_a_story_may_caption_a_photo_its_own_way():
    html = drawn(make_usable_photo(), 'photo_figure photo caption="Our words."')
    assert '<span class="caption">Our words.</span>' in html


def test_markup_in_words_is_text():
    html = drawn(make_usable_photo(caption="<b>", alt_text='"><script>'))
    assert "<b>" not in html and "<script>" not in html


def test_a_figure_can_be_linked_to():
    html = drawn(make_usable_photo(), 'photo_figure photo anchor="photo-1"')
    assert '<figure class="photo-figure" id="photo-1">' in html


def test_a_picture_carries_no_inline_style():
    assert "style=" not in drawn(make_usable_photo(focal_x=0.1))


def test_the_focal_point_is_a_class():
    assert "focus-left-bottom" in drawn(make_usable_photo(focal_x=0.1, focal_y=0.9))
