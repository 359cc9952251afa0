"""A sheet to print on: flat shapes, soft light, a little grain."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random

from PIL import Image, ImageChops, ImageColor, ImageDraw, ImageFilter, ImageFont

Point = tuple[float, float]
Ink = str | tuple[int, ...]
Stops = Sequence[tuple[float, str]]

# Drawn twice as fine as it is shown, so that edges come out smooth.
FINE = 2


def ink(colour: str, alpha: float = 1.0) -> tuple[int, int, int, int]:
    """A colour that lets some of what lies below shine through."""
    red, green, blue = ImageColor.getrgb(colour)[:3]
    return red, green, blue, round(alpha * 255)


def between(one: str, other: str, part: float) -> str:
    """The colour that lies `part` of the way from one to the other."""
    a, b = ImageColor.getrgb(one), ImageColor.getrgb(other)
    mixed = (round(x + (y - x) * part) for x, y in zip(a[:3], b[:3], strict=True))
    return "#{:02x}{:02x}{:02x}".format(*mixed)


def arc_points(
    cx: float,
    cy: float,
    rx: float,
    ry: float,
    start: float,
    end: float,
    steps: int = 48,
) -> list[Point]:
    """Points on an ellipse from one angle to another, in degrees, clockwise."""
    angles = (
        math.radians(start + (end - start) * step / steps) for step in range(steps + 1)
    )
    return [(cx + rx * math.cos(angle), cy + ry * math.sin(angle)) for angle in angles]


def curve(*points: Point, steps: int = 16) -> list[Point]:
    """A smooth line through all the points (Catmull-Rom)."""
    path = [points[0], *points, points[-1]]
    smooth = []
    for index in range(1, len(path) - 2):
        before, here, there, after = path[index - 1 : index + 3]
        for step in range(steps):
            t = step / steps
            smooth.append(
                tuple(
                    0.5
                    * (
                        2 * here[axis]
                        + (there[axis] - before[axis]) * t
                        + (
                            2 * before[axis]
                            - 5 * here[axis]
                            + 4 * there[axis]
                            - after[axis]
                        )
                        * t**2
                        + (
                            3 * here[axis]
                            - before[axis]
                            - 3 * there[axis]
                            + after[axis]
                        )
                        * t**3
                    )
                    for axis in (0, 1)
                )
            )
    return [(x, y) for x, y in smooth] + [points[-1]]


@dataclass(frozen=True)
class Ground:
    """A level field seen from its near edge: metres in, points on the sheet out."""

    centre: float
    horizon: float
    eye: float
    """How high the eye is; with `zoom`, how steep the field falls away."""
    zoom: float

    def at(self, across: float, away: float) -> Point:
        scale = self.zoom / max(away, 0.01)
        return self.centre + across * scale, self.horizon + self.eye * scale

    def patch(self, left: float, right: float, near: float, far: float) -> list[Point]:
        return [
            self.at(left, near),
            self.at(right, near),
            self.at(right, far),
            self.at(left, far),
        ]

    def path(self, points: Iterable[Point], width: float) -> list[Point]:
        """The outline of a painted line along points of the field."""
        dots = list(points)
        left, right = [], []
        for index, (x, y) in enumerate(dots):
            x0, y0 = dots[max(0, index - 1)]
            x1, y1 = dots[min(len(dots) - 1, index + 1)]
            length = math.hypot(x1 - x0, y1 - y0) or 1
            nx, ny = -(y1 - y0) / length * width / 2, (x1 - x0) / length * width / 2
            left.append(self.at(x + nx, y + ny))
            right.append(self.at(x - nx, y - ny))
        return left + right[::-1]


class Canvas:
    """Drawn on in points from the top left; `finish()` gives the picture."""

    def __init__(self, width: int, height: int, paper: str, seed: int):
        self.width, self.height = width, height
        self.image = Image.new("RGB", (width * FINE, height * FINE), paper)
        self.pen = ImageDraw.Draw(self.image, "RGBA")
        self.random = Random(seed)  # noqa: S311 - the same picture every time

    def polygon(self, points: Iterable[Point], fill: Ink) -> None:
        self.pen.polygon([(x * FINE, y * FINE) for x, y in points], fill=fill)

    def box(
        self,
        left: float,
        top: float,
        right: float,
        bottom: float,
        fill: Ink,
        radius: float = 0,
    ) -> None:
        place = [left * FINE, top * FINE, right * FINE - 1, bottom * FINE - 1]
        if place[2] < place[0] or place[3] < place[1]:
            return
        if radius:
            self.pen.rounded_rectangle(place, radius * FINE, fill=fill)
        else:
            self.pen.rectangle(place, fill=fill)

    def disc(
        self, x: float, y: float, radius: float, fill: Ink, tall: float | None = None
    ) -> None:
        down = radius if tall is None else tall
        self.pen.ellipse(
            [
                (x - radius) * FINE,
                (y - down) * FINE,
                (x + radius) * FINE,
                (y + down) * FINE,
            ],
            fill=fill,
        )

    def line(self, points: Iterable[Point], width: float, fill: Ink) -> None:
        """A line with round ends and joints; translucent ink shows no joints."""
        dots = [(x * FINE, y * FINE) for x, y in points]
        thick = max(1, round(width * FINE))
        self.pen.line(dots, fill=fill, width=thick, joint="curve")
        if thick > 3 and (isinstance(fill, str) or fill[3:] in ((), (255,))):
            for x, y in (dots[0], dots[-1]):
                half = thick / 2 - 0.5
                self.pen.ellipse([x - half, y - half, x + half, y + half], fill=fill)

    def shade(
        self,
        stops: Stops,
        box: tuple[float, float, float, float] | None = None,
        within: Iterable[Point] | None = None,
        across: bool = False,
    ) -> None:
        """A gradient through colour stops, over a box or inside an outline."""
        outline = [(x * FINE, y * FINE) for x, y in within] if within else []
        if outline:
            xs, ys = [x for x, _ in outline], [y for _, y in outline]
            place = (min(xs), min(ys), max(xs), max(ys))
        else:
            left, top, right, bottom = box or (0, 0, self.width, self.height)
            place = (left * FINE, top * FINE, right * FINE, bottom * FINE)
        x0, y0 = math.floor(place[0]), math.floor(place[1])
        size = (math.ceil(place[2]) - x0 + 1, math.ceil(place[3]) - y0 + 1)
        gradient = _gradient(stops, size, across)
        mask = None
        if outline:
            mask = Image.new("L", size)
            ImageDraw.Draw(mask).polygon([(x - x0, y - y0) for x, y in outline], 255)
        self.image.paste(gradient, (x0, y0), mask)

    def glow(
        self,
        x: float,
        y: float,
        radius: float,
        colour: str,
        strength: float = 1.0,
        tall: float | None = None,
    ) -> None:
        """Light that falls off round a point and brightens what is there."""
        down = radius if tall is None else tall
        size = (round(radius * 2 * FINE), round(down * 2 * FINE))
        place = (round((x - radius) * FINE), round((y - down) * FINE))
        fall = Image.radial_gradient("L").point(
            lambda value: round(max(0.0, 1 - value / 181) ** 2.2 * 255 * strength)
        )
        light = Image.new("RGB", (256, 256), "black")
        light.paste(colour, mask=fall)
        box = (place[0], place[1], place[0] + size[0], place[1] + size[1])
        whole = self.image.crop(box)
        self.image.paste(
            ImageChops.screen(whole, light.resize(size, Image.Resampling.BICUBIC)),
            place,
        )

    def soft(
        self, outline: Iterable[Point], colour: str, alpha: float, blur: float
    ) -> None:
        """A shape with blurred edges: a shadow, a beam, mist."""
        rough, dots = 4, list(outline)
        reach = 3 * blur
        left = max(0, math.floor((min(x for x, _ in dots) - reach) / rough))
        top = max(0, math.floor((min(y for _, y in dots) - reach) / rough))
        right = min(self.width, max(x for x, _ in dots) + reach) / rough
        bottom = min(self.height, max(y for _, y in dots) + reach) / rough
        if right <= left or bottom <= top:
            return
        mask = Image.new("L", (math.ceil(right) - left, math.ceil(bottom) - top))
        ImageDraw.Draw(mask).polygon(
            [(x / rough - left, y / rough - top) for x, y in dots], round(alpha * 255)
        )
        mask = mask.filter(ImageFilter.GaussianBlur(blur / rough))
        grown = rough * FINE
        wide = mask.resize(
            (mask.width * grown, mask.height * grown), Image.Resampling.BILINEAR
        )
        x0, y0 = left * grown, top * grown
        self.image.paste(colour, (x0, y0, x0 + wide.width, y0 + wide.height), wide)

    def text(
        self, x: float, y: float, words: str, size: float, fill: Ink, bold: float = 0
    ) -> None:
        """Words centred on a point."""
        font = ImageFont.load_default(size * FINE)
        self.pen.text(
            (x * FINE, y * FINE),
            words,
            fill=fill,
            font=font,
            anchor="mm",
            stroke_width=round(bold * FINE),
            stroke_fill=fill,
        )

    def scatter(
        self, count: int, place: Callable[[Random], Point]
    ) -> Iterable[tuple[float, float, Random]]:
        for _ in range(count):
            x, y = place(self.random)
            yield x, y, self.random

    def spray(
        self, count: int, x: float, y: float, across: float, down: float
    ) -> Iterable[tuple[float, float, Random]]:
        """Places that lie thickest round a point."""
        for _ in range(count):
            yield self.random.gauss(x, across), self.random.gauss(y, down), self.random

    def finish(self, grain: float = 9, vignette: float = 0.25) -> Image.Image:
        """The picture in its own size, edges darkened, with the grain of the print."""
        size = (self.width, self.height)
        image = self.image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2)
        if vignette:
            edge = Image.radial_gradient("L").point(
                lambda value: 255 - round(vignette * 255 * (value / 255) ** 2.5)
            )
            shadow = edge.resize(size, Image.Resampling.BICUBIC)
            image = ImageChops.multiply(image, Image.merge("RGB", (shadow,) * 3))
        noise = _noise(size, grain, self.random)
        return ImageChops.overlay(image, Image.merge("RGB", (noise,) * 3))


def _gradient(stops: Stops, size: tuple[int, int], across: bool) -> Image.Image:
    length = size[0] if across else size[1]
    strip = Image.new("RGB", (length, 1))
    ends = sorted(stops)
    colours = []
    for index in range(length):
        part = index / max(1, length - 1)
        low = max((stop for stop in ends if stop[0] <= part), default=ends[0])
        high = next((stop for stop in ends if stop[0] >= part), ends[-1])
        reach = high[0] - low[0]
        mixed = between(low[1], high[1], (part - low[0]) / reach if reach else 0)
        colours.append(ImageColor.getrgb(mixed)[:3])
    strip.putdata(colours)
    if not across:
        strip = strip.transpose(Image.Transpose.ROTATE_270)
    return strip.resize(size)


def _noise(size: tuple[int, int], spread: float, random: Random) -> Image.Image:
    """Grain round middle grey, the same for the same seed."""
    speck = _speck(spread)
    tile = speck.width
    sheet = Image.new("L", size)
    turns = (None, *Image.Transpose)
    for top in range(0, size[1], tile):
        for left in range(0, size[0], tile):
            turn = random.choice(turns)
            sheet.paste(speck if turn is None else speck.transpose(turn), (left, top))
    return sheet


@cache
def _speck(spread: float, tile: int = 256) -> Image.Image:
    random = Random(round(spread))  # noqa: S311 - the same grain every time
    values = (round(random.gauss(128, spread)) for _ in range(tile * tile))
    return Image.frombytes(
        "L", (tile, tile), bytes(min(255, max(0, value)) for value in values)
    )
