"""The game close up: a room, a net, a board of magnets."""

import math
from itertools import pairwise

from PIL import Image

from .canvas import Canvas, Point, arc_points, between, curve, ink
from .figures import ball


def empty_dressing_room() -> Image.Image:
    """Benches wiped, hooks empty, floor bare; one folded note left behind."""
    far: float
    near: float
    canvas = Canvas(1600, 900, "#efe4cc", seed=11)
    left, right, top, bottom = 470, 1130, 215, 560
    canvas.polygon([(0, 0), (1600, 0), (right, top), (left, top)], "#f5eedb")
    canvas.shade(
        [(0, "#c9d2c9"), (1, "#efe4cc")],
        within=[(0, 0), (left, top), (left, bottom), (0, 900)],
        across=True,
    )
    canvas.shade(
        [(0, "#efe4cc"), (1, "#c3cdc8")],
        within=[(1600, 0), (right, top), (right, bottom), (1600, 900)],
        across=True,
    )
    canvas.shade([(0, "#f2e8d2"), (1, "#e2d5b8")], (left, top, right, bottom))
    canvas.shade(
        [(0, "#b9c4bd"), (0.4, "#8fa5a5"), (1, "#5f7f86")],
        within=[(left, bottom), (right, bottom), (1600, 900), (0, 900)],
    )
    for part in range(-12, 29):
        x = left + (right - left) * part / 16
        away = 800 + (x - 800) * 2.6
        canvas.line([(x, bottom), (away, 900)], 1.6, ink("#f4efe0", 0.5))
    for part in range(1, 10):
        y = bottom + (900 - bottom) * (part / 9) ** 1.8
        canvas.line([(0, y), (1600, y)], 1.6, ink("#f4efe0", 0.5))
    for lamp in (-1, 0, 1):
        x = 800 + lamp * 150
        far = 800 + lamp * 380
        canvas.polygon(
            [(far - 100, 0), (far + 100, 0), (x + 40, top - 26), (x - 40, top - 26)],
            "#fffdf2",
        )
        canvas.glow(far, 0, 420, "#fff4cf", 0.25)
        canvas.soft(
            [
                (x - 40, bottom + 14),
                (x + 40, bottom + 14),
                (far + 90, 900),
                (far - 90, 900),
            ],
            "#fdf6df",
            0.35,
            16,
        )

    def stall(corners, shade: float, number: int) -> None:
        """A place between four corners: top left, top right, bottom right, left."""
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = corners

        def at(u: float, v: float) -> Point:
            upper = (ax + (bx - ax) * u, ay + (by - ay) * u)
            lower = (dx + (cx - dx) * u, dy + (cy - dy) * u)
            return (
                upper[0] + (lower[0] - upper[0]) * v,
                upper[1] + (lower[1] - upper[1]) * v,
            )

        navy = between("#1d3f72", "#0d2143", shade)
        canvas.polygon(
            [at(u, v) for u, v in ((0.03, 0), (0.97, 0), (0.97, 1), (0.03, 1))],
            between("#d8b888", "#9b7a53", shade),
        )
        inner = [at(u, v) for u, v in ((0.1, 0.2), (0.9, 0.2), (0.9, 1), (0.1, 1))]
        canvas.polygon(inner, between("#e8cfa2", "#b08d60", shade))
        canvas.polygon(
            [at(u, v) for u, v in ((0.1, 0.03), (0.9, 0.03), (0.9, 0.16), (0.1, 0.16))],
            navy,
        )
        canvas.polygon(
            [
                at(u, v)
                for u, v in ((0.42, 0.06), (0.58, 0.06), (0.58, 0.13), (0.42, 0.13))
            ],
            "#f4efe2",
        )
        canvas.line([at(0.16, 0.3), at(0.84, 0.3)], 7, between("#9b7a53", navy, shade))
        for u in (0.26, 0.5, 0.74):
            canvas.line([at(u, 0.3), at(u, 0.335)], 5, "#2a2f38")
            canvas.disc(*at(u, 0.335), 5, "#2a2f38")
        if number % 3 == 1:
            canvas.line([at(0.5, 0.335), at(0.5, 0.39)], 3, "#2a2f38")
            canvas.line(
                [at(0.5, 0.39), at(0.24, 0.47), at(0.76, 0.47), at(0.5, 0.39)],
                3,
                "#2a2f38",
            )
        canvas.polygon(
            [at(u, v) for u, v in ((0, 0.78), (1, 0.78), (1, 0.86), (0, 0.86))], navy
        )
        canvas.polygon(
            [at(u, v) for u, v in ((0, 0.86), (1, 0.86), (1, 0.885), (0, 0.885))],
            "#d8443c",
        )
        canvas.polygon(
            [at(u, v) for u, v in ((0.03, 0.885), (0.97, 0.885), (0.97, 1), (0.03, 1))],
            between("#3b2f2a", navy, 0.3),
        )

    for index in range(6):
        x0 = left + (right - left) * index / 6
        x1 = left + (right - left) * (index + 1) / 6
        stall([(x0, 268), (x1, 268), (x1, bottom), (x0, bottom)], 0.1, index)
    edges = [0.0, 0.16, 0.36, 0.62, 1.0]
    for side in (-1, 1):
        for index in range(4):
            far, near = edges[index], edges[index + 1]

            def wall(
                part: float, high: float, low: float, side: int = side
            ) -> tuple[Point, Point]:
                x = (left if side < 0 else right) + side * part * 470
                return (x, high - part * 190), (x, low + part * 340)

            (fx, fy), (_, fl) = wall(far, 268, bottom)
            (nx, ny), (_, nl) = wall(near, 268, bottom)
            stall(
                [(fx, fy), (nx, ny), (nx, nl), (fx, fl)], 0.3 + 0.12 * index, index + 1
            )
    # The bench in the middle, and the note that was meant to be found.
    canvas.soft([(520, 812), (1090, 812), (1180, 876), (430, 876)], "#24404a", 0.5, 14)
    canvas.polygon([(560, 700), (1040, 700), (1110, 765), (490, 765)], "#e0bd86")
    canvas.polygon([(490, 765), (1110, 765), (1110, 790), (490, 790)], "#a9814f")
    for x in (530, 1040):
        canvas.box(x, 790, x + 30, 862, "#5a4634")
    canvas.soft([(745, 735), (880, 735), (880, 752), (745, 752)], "#5a4634", 0.6, 6)
    canvas.polygon([(742, 742), (800, 728), (858, 742), (800, 748)], "#d9d3c3")
    canvas.polygon([(742, 742), (760, 672), (812, 664), (800, 733)], "#fffdf4")
    canvas.polygon([(800, 733), (812, 664), (864, 675), (858, 742)], "#ece5d3")
    for row, wide in ((0, 30), (1, 36), (2, 20)):
        canvas.line(
            [(766 + row, 690 + row * 12), (766 + row + wide, 685 + row * 12)],
            2.6,
            "#1d3f72",
        )
    canvas.glow(800, 700, 230, "#fff0c4", 0.3)
    return canvas.finish()


def shot_at_goal() -> Image.Image:
    """The net takes the ball, and everything behind it is out of focus."""
    canvas = Canvas(1400, 1400, "#0f3d3a", seed=12)
    canvas.shade([(0, "#0a1f2e"), (0.55, "#14504a"), (0.75, "#1f7a55"), (1, "#15603f")])
    for x, y, random in canvas.scatter(
        260, lambda random: (random.uniform(0, 1400), random.uniform(120, 900))
    ):
        hue = random.choice(["#f2c14e", "#d8443c", "#e8e2d0", "#2e6cb5", "#f08a5d"])
        canvas.disc(x, y, random.uniform(10, 34), ink(hue, random.uniform(0.08, 0.3)))
    for x in (220, 1180):
        for lamp in range(4):
            canvas.disc(x - 75 + lamp * 50, 110, 24, ink("#fffbe6", 0.95))
        canvas.glow(x, 110, 520, "#dff3e4", 0.8)
    canvas.soft([(0, 985), (1400, 960), (1400, 1080), (0, 1095)], "#e9f5df", 0.35, 18)
    bx, by, radius = 830, 610, 205

    def strain(x: float, y: float):
        """The mesh leans towards the ball and hangs a little by its own weight."""
        dx, dy = x - bx, y - by
        pull = math.exp(-(dx * dx + dy * dy) / (2 * 330**2))
        sag = 26 * math.sin(x / 1400 * math.pi)
        return x + dx * 0.42 * pull + 34 * pull, y + dy * 0.42 * pull + sag + 20 * pull

    canvas.soft(
        [
            (
                bx + math.cos(a / 20 * math.tau) * 250 + 60,
                by + math.sin(a / 20 * math.tau) * 250 + 80,
            )
            for a in range(20)
        ],
        "#041418",
        0.55,
        60,
    )
    ball(canvas, bx, by, radius, turn=0.62)
    canvas.glow(bx - 90, by - 110, 230, "#fff6dd", 0.35)
    step = 74
    for index in range(-22, 42):
        for lean in (1, -1):
            points = []
            for part in range(53):
                y = -80 + part * 30
                x = index * step + lean * (y * 0.62) - (0 if lean > 0 else -500)
                points.append(strain(x, y))
            canvas.line([(x + 4, y + 5) for x, y in points], 6, ink("#03161a", 0.35))
            canvas.line(points, 5.5, "#f3efe0")
    canvas.shade(
        [(0, "#ffffff"), (0.5, "#f3efe0"), (1, "#a9a698")],
        (0, 0, 58, 1400),
        across=True,
    )
    canvas.shade([(0, "#ffffff"), (0.6, "#f3efe0"), (1, "#a9a698")], (0, 0, 1400, 50))
    for _ in range(60):
        angle = canvas.random.uniform(2.2, 4.4)
        reach = canvas.random.uniform(240, 430)
        x, y = bx + math.cos(angle) * reach, by - math.sin(angle) * reach
        canvas.disc(x, y, canvas.random.uniform(2, 7), ink("#eaf7ff", 0.85))
    return canvas.finish()


def tactics_board() -> Image.Image:
    """Magnets, chalk arrows, and a counter-attack that takes ten seconds."""
    canvas = Canvas(1600, 1200, "#6b4a2f", seed=13)
    canvas.shade([(0, "#8a6240"), (1, "#553823")])
    for _ in range(160):
        y = canvas.random.uniform(0, 1200)
        canvas.line(
            curve(
                (-20, y),
                (500, y + canvas.random.uniform(-9, 9)),
                (1100, y + canvas.random.uniform(-9, 9)),
                (1620, y),
                steps=8,
            ),
            canvas.random.uniform(1, 3),
            ink("#2d1a0d", canvas.random.uniform(0.05, 0.22)),
        )
    canvas.soft([(90, 110), (1530, 110), (1530, 1130), (90, 1130)], "#1b0f07", 0.7, 24)
    canvas.box(70, 70, 1530, 1130, "#e8dcc0", 18)
    canvas.shade(
        [(0, "#1c5b50"), (0.5, "#17493f"), (1, "#113a34")], (96, 96, 1504, 1104)
    )
    for _ in range(26):
        x, y = canvas.random.uniform(100, 1400), canvas.random.uniform(120, 1080)
        canvas.soft(
            [(x, y), (x + 260, y - 40), (x + 280, y + 30), (x + 20, y + 60)],
            "#e9f2e2",
            0.045,
            30,
        )

    def chalk(points, width: float = 5, colour: str = "#f1efe2", dashed: bool = False):
        dots = list(points)
        for index in range(len(dots) - 1):
            if dashed and index % 4 > 1:
                continue
            jitter = [
                (
                    x + canvas.random.uniform(-0.9, 0.9),
                    y + canvas.random.uniform(-0.9, 0.9),
                )
                for x, y in dots[index : index + 2]
            ]
            canvas.line(jitter, width * canvas.random.uniform(0.75, 1.1), colour)

    def segments(*corners):
        for (ax, ay), (bx, by) in pairwise(corners):
            count = 24
            chalk(
                [
                    (ax + (bx - ax) * i / count, ay + (by - ay) * i / count)
                    for i in range(count + 1)
                ]
            )

    segments((150, 150), (1450, 150), (1450, 1050), (150, 1050), (150, 150))
    segments((800, 150), (800, 1050))
    chalk(arc_points(800, 600, 125, 125, 0, 360, 90))
    for near, sign in ((150, 1), (1450, -1)):
        segments(
            (near, 350), (near + sign * 215, 350), (near + sign * 215, 850), (near, 850)
        )
        segments(
            (near, 480), (near + sign * 80, 480), (near + sign * 80, 720), (near, 720)
        )
        centre = near + sign * 150
        start = -52 if sign > 0 else 128
        chalk(arc_points(centre, 600, 115, 115, start, start + 104, 30))
    run = "#f2c14e"
    for points in (
        curve((210, 600), (330, 640), (430, 640), steps=14),
        curve((430, 640), (640, 560), (900, 620), (1040, 540), steps=14),
        curve((1040, 540), (1160, 720), (1230, 860), steps=14),
        curve((1230, 860), (1330, 760), (1345, 640), steps=14),
    ):
        chalk(points, 7, run)
        (ax, ay), (bx, by) = points[-4], points[-1]
        angle = math.atan2(by - ay, bx - ax)
        for turn in (2.6, -2.6):
            canvas.line(
                [
                    (bx, by),
                    (
                        bx + 30 * math.cos(angle + turn),
                        by + 30 * math.sin(angle + turn),
                    ),
                ],
                7,
                run,
            )
    for points in (
        curve((480, 900), (760, 960), (1210, 905), steps=20),
        curve((560, 480), (900, 430), (1290, 560), steps=20),
        curve((640, 300), (940, 250), (1240, 380), steps=20),
    ):
        chalk(points, 5, "#f1efe2", dashed=True)
    magnets = [
        (
            "#d8443c",
            [
                (200, 600),
                (400, 660),
                (480, 900),
                (560, 480),
                (640, 300),
                (330, 420),
                (330, 780),
                (700, 720),
                (760, 540),
                (520, 620),
            ],
            1,
        ),
        (
            "#2b6cc4",
            [
                (1400, 600),
                (960, 480),
                (1110, 640),
                (1180, 430),
                (900, 820),
                (280, 520),
                (300, 690),
                (250, 770),
                (420, 500),
                (1030, 760),
            ],
            2,
        ),
    ]
    for colour, places, offset in magnets:
        for index, (x, y) in enumerate(places):
            canvas.soft(
                arc_points(x + 9, y + 12, 33, 33, 0, 360, 18), "#05120f", 0.6, 8
            )
            canvas.disc(x, y, 32, between(colour, "#000000", 0.3))
            canvas.disc(x - 1.5, y - 2.5, 29, colour)
            canvas.line(
                arc_points(x - 1.5, y - 2.5, 24, 24, 195, 285),
                3.5,
                ink("#ffffff", 0.55),
            )
            canvas.text(x - 1, y - 1, str(index * 2 + offset), 27, "#fdf8ea", 0.8)
    ball(canvas, 1345, 640, 23, turn=0.3)
    canvas.box(1190, 1086, 1330, 1108, "#f4efe2", 6)
    canvas.box(1200, 1074, 1240, 1090, run, 4)
    return canvas.finish(vignette=0.35)
