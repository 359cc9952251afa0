"""Cyclists and runners, and the roads under them."""

import math
from itertools import pairwise

from PIL import Image

from .canvas import Canvas, Point, arc_points, between, curve, ink


def cyclists() -> Image.Image:
    """A peloton under mountains, strung out against the morning."""
    canvas = Canvas(1600, 1067, "#f7dcae", seed=24)
    canvas.shade(
        [(0, "#4f86a6"), (0.4, "#f0c9a0"), (0.7, "#fbe5b8")], (0, 0, 1600, 900)
    )
    canvas.disc(1180, 300, 110, "#fff4d0")
    canvas.glow(1180, 300, 520, "#ffd998", 0.7)
    for index, (colour, base, rough) in enumerate(
        (
            ("#a9b4c2", 430, 190),
            ("#8296ad", 540, 170),
            ("#5d7894", 650, 130),
            ("#3f5c78", 750, 90),
            ("#2b455c", 830, 60),
        )
    ):
        peaks: list[Point] = [(-80, base)]
        x = -80.0
        while x < 1700:
            x += canvas.random.uniform(90, 210)
            peaks.append((x, base - canvas.random.uniform(0.1, 1) * rough))
            x += canvas.random.uniform(70, 150)
            peaks.append((x, base - canvas.random.uniform(-0.3, 0.3) * rough))
        canvas.polygon([*peaks, (1700, 1067), (-80, 1067)], colour)
        if index < 2:
            for (ax, ay), (bx, by), (dx, dy) in zip(
                peaks, peaks[1:], peaks[2:], strict=False
            ):
                if by < ay and by < dy and base - by > 70:
                    left = (bx + (ax - bx) * 0.3, by + (ay - by) * 0.3)
                    right = (bx + (dx - bx) * 0.34, by + (dy - by) * 0.34)
                    dent = (bx + 8, by + (left[1] - by) * 0.62)
                    canvas.polygon([left, (bx, by), right, dent], "#fbf3e2")
        canvas.soft(
            [(0, base + 20), (1600, base + 20), (1600, base + 90), (0, base + 90)],
            "#fbe5b8",
            0.4,
            28,
        )
    for x, y, random in canvas.scatter(
        120, lambda random: (random.uniform(-20, 1620), random.uniform(800, 880))
    ):
        tall = random.uniform(30, 74)
        for level in range(3):
            width = tall * (0.34 - level * 0.08)
            canvas.polygon(
                [
                    (x - width, y - tall * level * 0.27),
                    (x + width, y - tall * level * 0.27),
                    (x, y - tall * (0.5 + level * 0.25)),
                ],
                "#1d3346",
            )
    canvas.polygon([(0, 872), (1600, 852), (1600, 1067), (0, 1067)], "#15263a")
    canvas.polygon([(0, 905), (1600, 885), (1600, 1025), (0, 1060)], "#32445a")
    canvas.line([(0, 905), (1600, 885)], 5, "#fbe5b8")
    for x in range(-40, 1640, 150):
        canvas.polygon(
            [
                (x, 987 - x * 0.016),
                (x + 80, 986 - x * 0.016),
                (x + 82, 992 - x * 0.016),
                (x + 2, 993 - x * 0.016),
            ],
            "#fbe5b8",
        )

    def rider(
        x: float, y: float, size: float, shirt: str, turn: float, low: bool
    ) -> None:
        dark = "#0b1726"

        def at(across: float, up: float) -> Point:
            return x + across * size, y - up * size

        for hub in (-0.5, 0.5):
            wheel = arc_points(*at(hub, 0.33), 0.33 * size, 0.33 * size, 0, 360, 40)
            canvas.line(wheel, size * 0.035, dark)
            for spoke in range(6):
                angle = spoke / 6 * math.pi + turn
                reach = 0.32 * size
                hx, hy = at(hub, 0.33)
                canvas.line(
                    [
                        (hx - reach * math.cos(angle), hy - reach * math.sin(angle)),
                        (hx + reach * math.cos(angle), hy + reach * math.sin(angle)),
                    ],
                    1,
                    ink("#fbe5b8", 0.5),
                )
        crank, seat, bar = (-0.06, 0.32), (-0.2, 0.88), (0.38, 0.86)
        frame = [(-0.5, 0.33), crank, (0.36, 0.78), (0.5, 0.33)]
        canvas.line([at(*p) for p in frame], size * 0.045, shirt)
        canvas.line(
            [at(-0.5, 0.33), at(-0.17, 0.74), at(0.36, 0.78)], size * 0.04, shirt
        )
        canvas.line([at(*crank), at(*seat)], size * 0.04, shirt)
        canvas.line([at(-0.3, 0.9), at(-0.12, 0.9)], size * 0.06, dark)
        canvas.line(
            [at(0.36, 0.78), at(*bar), at(0.5, 0.84), at(0.5, 0.74)], size * 0.04, dark
        )
        hip = (-0.2, 0.98)
        neck = (0.26, 1.16) if low else (0.16, 1.28)
        for phase in (0.0, math.pi):
            foot = (
                crank[0] + 0.17 * math.cos(turn + phase),
                crank[1] + 0.17 * math.sin(turn + phase),
            )
            middle = ((hip[0] + foot[0]) / 2 + 0.2, (hip[1] + foot[1]) / 2 + 0.08)
            canvas.line([at(*hip), at(*middle), at(*foot)], size * 0.1, "#8d5a3c")
            canvas.line(
                [at(*hip), at((hip[0] + middle[0]) / 2, (hip[1] + middle[1]) / 2)],
                size * 0.13,
                dark,
            )
            canvas.line(
                [at(*foot), at(foot[0] + 0.1, foot[1] - 0.01)], size * 0.07, "#f6f3e6"
            )
        back = curve(
            at(*hip),
            at((hip[0] + neck[0]) / 2 - 0.05, (hip[1] + neck[1]) / 2 + 0.1),
            at(*neck),
            steps=8,
        )
        canvas.line(back, size * 0.23, shirt)
        canvas.line(
            [at(neck[0] - 0.02, neck[1] - 0.04), at(0.36, 0.98), at(0.48, 0.88)],
            size * 0.075,
            "#8d5a3c",
        )
        canvas.disc(*at(neck[0] + 0.14, neck[1] + 0.09), size * 0.1, "#8d5a3c")
        hx, hy = at(neck[0] + 0.12, neck[1] + 0.13)
        canvas.polygon(
            arc_points(hx, hy, size * 0.16, size * 0.11, 170, 372, 20), shirt
        )

    shirts = [
        "#d8443c",
        "#f2c14e",
        "#f6f3e6",
        "#3f8fd2",
        "#5fb06c",
        "#f08a5d",
        "#7a4a9a",
    ]
    for row, (y, size, start, gap) in enumerate(
        ((935, 150, 90, 168), (985, 182, -20, 205))
    ):
        for index in range(9 - row):
            x = start + index * gap + canvas.random.uniform(-16, 16)
            canvas.soft(
                [
                    (x - size * 0.8, y - 4),
                    (x + size * 0.7, y - 4),
                    (x + size * 0.4, y + 22),
                    (x - size, y + 22),
                ],
                "#0b1726",
                0.5,
                6,
            )
            rider(
                x,
                y,
                size,
                shirts[(index * 3 + row) % 7],
                canvas.random.uniform(0, math.tau),
                canvas.random.random() < 0.6,
            )
    return canvas.finish()


def mountain_road() -> Image.Image:
    """Hairpins up a green wall, and a race somewhere on them."""
    x: float
    y: float
    canvas = Canvas(1100, 1500, "#8fc0c9", seed=25)
    canvas.shade([(0, "#3e7fa3"), (0.45, "#a9d3cf"), (1, "#f3e3b6")], (0, 0, 1100, 640))
    for x, y, wide in ((180, 190, 170), (800, 120, 220), (560, 290, 130)):
        for part in (-0.5, 0, 0.45):
            canvas.disc(x + part * wide, y, wide * 0.42, "#e6f0ea", wide * 0.2)
    for colour, peaks in (
        (
            "#8aa7b5",
            [(0, 470), (210, 250), (400, 430), (640, 180), (860, 420), (1100, 290)],
        ),
        ("#5f8797", [(0, 560), (330, 370), (520, 520), (830, 330), (1100, 520)]),
    ):
        canvas.polygon([*peaks, (1100, 800), (0, 800)], colour)
        for index in range(1, len(peaks) - 1):
            (ax, ay), (bx, by), (dx, dy) = peaks[index - 1 : index + 2]
            if by < ay and by < dy:
                canvas.polygon(
                    [
                        (bx, by),
                        (bx + (dx - bx), dy),
                        (bx + (dx - bx) * 0.1, by + (dy - by) * 0.9),
                    ],
                    ink("#3f6477", 0.45),
                )
                canvas.polygon(
                    [
                        (bx + (ax - bx) * 0.24, by + (ay - by) * 0.24),
                        (bx, by),
                        (bx + (dx - bx) * 0.26, by + (dy - by) * 0.26),
                        (bx + 14, by + 34),
                        (bx - 12, by + 60),
                    ],
                    "#fdf8ea",
                )
    canvas.shade(
        [(0, "#7fae73"), (0.4, "#4d8a5b"), (1, "#1d4f43")],
        within=[
            *curve((0, 640), (300, 560), (620, 640), (1100, 540)),
            (1100, 1500),
            (0, 1500),
        ],
    )
    for x, y, random in canvas.scatter(
        900, lambda random: (random.uniform(0, 1100), random.uniform(640, 1500))
    ):
        scale = (y - 560) / 900
        canvas.line(
            [(x, y), (x + 60 * scale, y - 14 * scale)],
            1 + 2 * scale,
            ink(random.choice(["#bfe0a0", "#143f35"]), 0.16),
        )
    turns = [
        (560, 1560),
        (950, 1400),
        (150, 1225),
        (930, 1075),
        (220, 950),
        (840, 850),
        (320, 770),
        (740, 706),
        (420, 655),
        (600, 622),
    ]
    road = curve(*turns, steps=30)

    def width(y: float) -> float:
        return 8 + ((y - 610) / 900) ** 1.2 * 105

    def band(grow: float, colour: str, shift: float = 0.0) -> None:
        for (ax, ay), (bx, by) in pairwise(road):
            canvas.line(
                [(ax, ay + shift * width(ay)), (bx, by + shift * width(by))],
                width((ay + by) / 2) * grow,
                colour,
            )

    band(1.35, "#173f38", 0.2)
    band(1.22, "#e9dfc0")
    band(1.0, "#5b6470")
    for index in range(0, len(road) - 2, 5):
        canvas.line(road[index : index + 3], width(road[index][1]) * 0.07, "#f6f3e6")
    for x, y, random in canvas.scatter(
        210, lambda random: (random.uniform(-10, 1110), random.uniform(660, 1500))
    ):
        close = min(math.hypot(x - rx, (y - ry) * 1.6) for rx, ry in road[::4])
        tall = 14 + (y - 600) / 900 * 130
        if close > width(y) * 0.75 + tall * 0.35:
            canvas.polygon(
                [
                    (x, y),
                    (x + tall * 0.7, y + tall * 0.12),
                    (x + tall * 0.2, y + tall * 0.12),
                ],
                ink("#0d2f2a", 0.4),
            )
            hue = between("#2f6f50", "#123d36", random.random())
            for level in range(3):
                half = tall * (0.27 - level * 0.06)
                foot = y - tall * level * 0.26
                canvas.polygon(
                    [(x - half, foot), (x + half, foot), (x, foot - tall * 0.5)], hue
                )
                canvas.polygon(
                    [(x, foot), (x + half, foot), (x, foot - tall * 0.5)],
                    ink("#0b2a25", 0.35),
                )
    hues = ["#f2c14e", "#d8443c", "#f6f3e6", "#3f8fd2", "#f08a5d"]
    for index in range(34):
        spot = 34 + index * 3 + (index % 3)
        if 88 < spot < 104:
            continue
        x, y = road[spot]
        size = width(y) * 0.17
        x += ((index * 7) % 5 - 2) * size * 0.8
        canvas.disc(
            x + size * 0.5, y + size * 0.5, size * 0.9, ink("#20262e", 0.5), size * 0.4
        )
        canvas.disc(x, y - size * 0.7, size * 0.62, hues[index % 5], size)
        canvas.disc(x, y - size * 1.8, size * 0.42, "#20262e")
    x, y = road[20]
    canvas.box(x - 44, y - 46, x + 40, y - 4, "#d8443c", 14)
    canvas.box(x - 30, y - 72, x + 24, y - 40, "#23303e", 12)
    canvas.box(x - 24, y - 66, x + 18, y - 46, "#a9d3cf", 8)
    for wheel in (-30, 24):
        canvas.disc(x + wheel, y - 3, 10, "#1b2027")
    return canvas.finish()


def road_race() -> Image.Image:
    """Runners from a roof: short bodies, long shadows, one blue line."""
    along: float
    canvas = Canvas(1600, 1067, "#d9cfc0", seed=31)
    canvas.shade([(0, "#e6dccb"), (1, "#cbbfae")])

    def street(across: float, along: float) -> tuple[float, float]:
        """A point of the street: it runs from bottom left to top right."""
        return 120 + along * 1.0 + across * 0.42, 1000 - along * 0.62 + across * 0.78

    def strip(left: float, right: float, start: float, end: float, fill) -> None:
        canvas.polygon(
            [
                street(left, start),
                street(right, start),
                street(right, end),
                street(left, end),
            ],
            fill,
        )

    strip(-900, 900, -600, 2200, "#d8cbb6")
    for tile in range(-600, 2200, 60):
        strip(-900, 900, tile, tile + 2, ink("#a8977f", 0.35))
    strip(-330, 330, -600, 2200, "#efe6d4")
    strip(-300, 300, -600, 2200, "#8d8f99")
    strip(-300, -292, -600, 2200, "#5d606c")
    for x, y, random in canvas.scatter(
        2600, lambda random: (random.uniform(0, 1600), random.uniform(0, 1067))
    ):
        canvas.disc(x, y, random.uniform(0.7, 1.8), ink("#3a3c48", 0.16))
    for bar in range(10):
        strip(-285 + bar * 59, -250 + bar * 59, 1010, 1130, "#f6f1e4")
    for along in (-600, 2200):
        strip(-6, 6, -600, along, "#2f6fd0")
    strip(-6, 6, -600, 2200, "#2f6fd0")
    hues = [
        "#d8443c",
        "#f2c14e",
        "#f6f3e6",
        "#3f8fd2",
        "#5fb06c",
        "#f08a5d",
        "#2a2f38",
        "#e58fa5",
        "#7a4a9a",
    ]
    runners: list[Point] = []
    for _ in range(112):
        along = canvas.random.betavariate(1.5, 1.3) * 1750 - 260
        across = canvas.random.gauss(0, 105)
        if abs(across) > 265 or any(
            abs(a - across) < 40 and abs(b - along) < 46 for a, b in runners
        ):
            continue
        runners.append((across, along))
    for across, along in sorted(runners, key=lambda spot: -spot[1]):
        x, y = street(across, along)
        canvas.soft(
            [
                (x - 8, y),
                (x + 8, y - 4),
                (x + 92, y + 40),
                (x + 116, y + 62),
                (x + 98, y + 66),
                (x + 52, y + 42),
            ],
            "#2c2b3c",
            0.62,
            3,
        )
    for across, along in sorted(runners, key=lambda spot: -spot[1]):
        x, y = street(across, along)
        skin = canvas.random.choice(["#8a5a3c", "#e8b98c", "#5a3826", "#c98d62"])
        hue = canvas.random.choice(hues)
        step = canvas.random.choice((1, -1))
        canvas.line([(x, y), (x + 14, y - 9 + step * 5), (x + 24, y - 15)], 7, skin)
        canvas.line([(x, y), (x - 14, y + 9 - step * 4), (x - 23, y + 12)], 7, skin)
        for side in (1, -1):
            sx, sy = x + side * 7.5, y + side * 12.5
            swing = side * step * 13
            canvas.line([(sx, sy), (sx + swing, sy - swing * 0.62)], 5.5, skin)
        shoulders = [
            (
                x + 9 * math.cos(a) * 0.85 + 17 * math.sin(a) * 0.5,
                y - 9 * math.cos(a) * 0.53 + 17 * math.sin(a) * 0.85,
            )
            for a in (math.tau * part / 16 for part in range(16))
        ]
        canvas.polygon(shoulders, hue)
        canvas.disc(
            x + 4, y - 2, 8.5, canvas.random.choice(["#2a1a12", "#5a3a20", "#1b1b22"])
        )
    for x, y, size in (
        (90, 120, 150),
        (330, 40, 120),
        (1500, 960, 175),
        (1270, 1060, 130),
    ):
        canvas.soft(
            arc_points(x + 60, y + 70, size * 0.9, size * 0.75, 0, 360, 24),
            "#2c2b3c",
            0.45,
            12,
        )
        for part in range(26):
            angle = canvas.random.uniform(0, math.tau)
            reach = canvas.random.uniform(0, size * 0.66)
            hue = between("#2f7d4f", "#8fbf6a", canvas.random.random())
            canvas.disc(
                x + reach * math.cos(angle),
                y + reach * math.sin(angle),
                size * 0.3,
                between(hue, "#123d36", 0.5 * (1 - part / 26)),
            )
    return canvas.finish()
