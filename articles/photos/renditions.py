"""The sizes made from one original (pure)."""

from collections.abc import Iterable

WIDTHS = (320, 640, 960, 1280, 1920)
# What a page that does not say otherwise shows: sharp on a phone, light on the wire.
EVERYDAY_WIDTH = 960

FORMATS = {"avif": "image/avif", "webp": "image/webp", "jpeg": "image/jpeg"}
SUFFIXES = {"avif": "avif", "webp": "webp", "jpeg": "jpg"}


def widths_for(original_width: int) -> list[int]:
    """The widths worth making: never wider than the original, and always one.

    A picture that lies well between two widths is also offered at its own.
    """
    widths = [width for width in WIDTHS if width <= original_width]
    if not widths or widths[-1] * 1.2 < original_width < WIDTHS[-1]:
        widths.append(original_width)
    return widths


def height_for(width: int, original_width: int, original_height: int) -> int:
    """The height that keeps the original's proportions, at least one pixel."""
    return max(1, round(original_height * width / original_width))


def nearest_width(widths: Iterable[int], wanted: int = EVERYDAY_WIDTH) -> int:
    """The smallest width that still fills `wanted`, or the widest there is."""
    ordered = sorted(widths)
    return next((width for width in ordered if width >= wanted), ordered[-1])
