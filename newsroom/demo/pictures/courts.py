"""Tennis courts, a running track and a pool."""

import math

from PIL import Image

from .canvas import Canvas, Ground, Point, arc_points, between, curve, ink
from .figures import RUNNING, crowd, person


def tennis_court() -> Image.Image:
    """Grass from straight above, worn along the baselines, late in the day."""
    x: float
    y: float
    canvas = Canvas(1200, 1500, "#2f7d4f", seed=21)
    canvas.shade([(0, "#3f8f5a"), (1, "#2a7449")])
    court = (270, 190, 930, 1310)
    for index in range(16):
        top = index * 94
        canvas.box(0, top, 1200, top + 47, ink("#1f6a42", 0.35))
    canvas.box(court[0] - 90, 120, court[2] + 90, 1380, ink("#7dbb68", 0.28))
    for y, spread in ((1330, 1), (172, -1)):
        for px, py, random in canvas.spray(900, 600, y + spread * 4, 150, 24):
            canvas.disc(px, py, random.uniform(3, 12), ink("#d8b878", 0.22))
    white = "#f8f5ea"
    left, top, right, bottom = court
    alley, middle = 82, (top + bottom) / 2
    for x in (left, left + alley, right - alley, right):
        canvas.box(x - 4, top, x + 4, bottom, white)
    for y in (top, bottom):
        canvas.box(left - 4, y - 5, right + 4, y + 5, white)
    for y in (middle - 300, middle + 300):
        canvas.box(left + alley, y - 4, right - alley, y + 4, white)
    canvas.box(596, middle - 300, 604, middle + 300, white)
    for y, end in ((top, 20), (bottom, -20)):
        canvas.box(596, min(y, y + end), 604, max(y, y + end), white)
    canvas.soft(
        [
            (left - 40, middle),
            (right + 50, middle),
            (right + 130, middle + 80),
            (left + 40, middle + 80),
        ],
        "#0f3a25",
        0.45,
        7,
    )
    canvas.box(left - 48, middle - 7, right + 48, middle + 7, "#123524")
    canvas.box(left - 48, middle - 5, right + 48, middle - 1, white)
    for x in (left - 48, right + 48):
        canvas.disc(x, middle, 12, "#23382c")

    def player(x: float, y: float, shirt: str, facing: float) -> None:
        """Head, shoulders and racket from above, and a long evening shadow."""
        long = [
            (x - 22, y - 10),
            (x + 20, y - 22),
            (x + 205, y + 128),
            (x + 248, y + 176),
            (x + 218, y + 196),
            (x + 150, y + 148),
        ]
        canvas.soft(long, "#0c2f1e", 0.62, 5)
        canvas.soft(arc_points(x + 262, y + 150, 34, 22, 0, 360, 20), "#0c2f1e", 0.5, 5)
        reach_x, reach_y = x + 62 * facing, y - 30 * facing
        canvas.line([(x, y), (reach_x, reach_y)], 13, "#e8b98c")
        canvas.line([(x, y), (x - 40 * facing, y + 22 * facing)], 13, "#e8b98c")
        canvas.polygon(arc_points(x, y, 42, 24, 0, 360, 30), shirt)
        canvas.disc(x + 4, y - 3 * facing, 18, "#4a2f1d")
        canvas.polygon(arc_points(x + 4, y - 9 * facing, 19, 12, 180, 360, 12), white)
        rx, ry = reach_x + 44 * facing, reach_y - 20 * facing
        canvas.line([(reach_x, reach_y), (rx, ry)], 6, "#2a2f38")
        canvas.disc(rx + 22 * facing, ry - 10 * facing, 27, "#d8443c", 31)
        canvas.disc(rx + 22 * facing, ry - 10 * facing, 22, "#e9f2e2", 26)

    player(730, 1350, "#f6f3e6", 1)
    player(430, 150, "#f2c14e", -1)
    path = curve((480, 205), (640, 560), (740, 900), (812, 1230), steps=14)
    for index, (x, y) in enumerate(path[::3]):
        canvas.disc(x, y, 3.4, ink("#e6ee58", 0.15 + 0.6 * index / len(path[::3])))
    canvas.soft(arc_points(852, 1262, 12, 8, 0, 360, 14), "#0c2f1e", 0.7, 3)
    canvas.disc(816, 1236, 13, "#e6ee58")
    canvas.line(arc_points(816, 1236, 9, 9, 200, 300, 8), 2.5, "#fbffd0")
    for x, y in ((150, middle), (1060, middle - 260), (1060, middle + 330)):
        canvas.soft(
            [(x, y), (x + 90, y + 62), (x + 78, y + 84), (x - 8, y + 16)],
            "#0c2f1e",
            0.55,
            5,
        )
        canvas.disc(x, y, 17, "#1d3f72", 20)
        canvas.disc(x, y - 3, 11, "#f4e3c0")
    canvas.box(96, middle - 34, 132, middle + 34, "#f4efe2", 6)
    canvas.soft([(1060, 0), (1200, 0), (1200, 1500), (930, 1500)], "#0a2a1c", 0.45, 60)
    return canvas.finish()


def tennis_court_low() -> Image.Image:
    """At the height of the net cord: a ball, a puff of chalk, a low sun."""
    canvas = Canvas(1600, 900, "#f2d3a0", seed=22)
    canvas.shade([(0, "#7fa7b8"), (0.6, "#f0dcb0"), (1, "#f7c98a")], (0, 0, 1600, 360))
    canvas.shade([(0, "#2d4a4a"), (1, "#1f3a38")], (0, 170, 1600, 372))
    crowd(
        canvas,
        [(-10, 1610, 190 + row * 20) for row in range(9)],
        ["#e8e2d0", "#c9a26b", "#d8725c", "#6f94a8", "#34575a", "#2a4644"],
        15,
    )
    canvas.box(0, 356, 1600, 418, "#1d4c3a")
    for index in range(5):
        canvas.box(
            90 + index * 330, 372, 270 + index * 330, 402, ink("#e9dfc0", 0.85), 4
        )
    canvas.shade(
        [(0, "#8fb35f"), (0.35, "#5f9a52"), (1, "#2c7244")], (0, 418, 1600, 900)
    )
    ground = Ground(centre=610, horizon=330, eye=1.5, zoom=1500)
    for stripe in range(8):
        near = 4.0 * 1.28**stripe
        if stripe % 2:
            canvas.polygon(
                ground.patch(-60, 60, near, near * 1.28), ink("#2a6f43", 0.3)
            )
    white = "#fbf7ea"
    for points in (
        [(-5.5, 3), (-5.5, 23.5)],
        [(5.5, 3), (5.5, 23.5)],
        [(-5.5, 23.5), (5.5, 23.5)],
        [(-4.1, 3), (-4.1, 23.5)],
        [(4.1, 3), (4.1, 23.5)],
        [(-4.1, 15), (4.1, 15)],
        [(0, 3), (0, 15)],
    ):
        canvas.polygon(ground.path(points, 0.09), white)
    for x, y, random in canvas.scatter(
        500, lambda random: (random.gauss(800, 240), random.gauss(430, 9))
    ):
        canvas.disc(
            x, y, random.uniform(3, 9), ink("#d9b777", 0.3), random.uniform(1, 3)
        )
    px, py = ground.at(-1.7, 23.9)
    person(canvas, px, py, 172, "#e8b98c", RUNNING, "#fbf7ea", 1)
    canvas.line([(px + 48, py - 128), (px + 70, py - 150)], 4, "#2a2f38")
    canvas.disc(px + 80, py - 163, 13, "#d8443c", 17)
    canvas.disc(px + 80, py - 163, 9, "#e9dfc0", 13)
    canvas.soft(
        [(px - 20, py), (px + 40, py), (px - 150, py + 26), (px - 210, py + 22)],
        "#123d28",
        0.6,
        4,
    )
    # The net, close enough to count its knots.
    top = curve((-20, 548), (800, 606), (1620, 548), steps=20)
    for column in range(0, 1640, 27):
        high = 606 - 58 * ((column - 800) / 820) ** 2
        canvas.line([(column, high), (column + 3, 900)], 2, ink("#12231d", 0.8))
    for row in range(1, 14):
        canvas.line([(x, y + row * 27) for x, y in top], 2, ink("#12231d", 0.8))
    canvas.polygon(top + [(x, y + 46) for x, y in top][::-1], "#fbf7ea")
    canvas.polygon(
        [(x, y + 34) for x, y in top] + [(x, y + 46) for x, y in top][::-1], "#d5cdb6"
    )
    canvas.box(780, 600, 820, 900, "#fbf7ea")
    canvas.box(808, 600, 820, 900, "#d5cdb6")
    bx, by = 1140, 455
    for index in range(9):
        part = index / 9
        canvas.disc(
            bx + 210 * (1 - part),
            by - 120 * (1 - part) ** 1.6,
            34 * (0.4 + part * 0.6),
            ink("#e6ee58", 0.05 + 0.09 * part),
        )
    canvas.disc(bx, by, 62, "#dbe64f")
    canvas.glow(bx - 22, by - 26, 70, "#fdffd8", 0.5)
    canvas.line(arc_points(bx - 62, by - 14, 66, 66, -38, 52, 20), 6, "#fdfbe8")
    canvas.line(arc_points(bx + 66, by + 10, 58, 58, 138, 232, 20), 6, "#fdfbe8")
    canvas.line(arc_points(bx, by, 55, 55, 20, 110, 24), 8, ink("#8f9a24", 0.5))
    for x, y, random in canvas.scatter(
        150, lambda random: (random.gauss(bx - 60, 90), random.gauss(by + 130, 22))
    ):
        canvas.disc(
            x, y, random.uniform(1.5, 6), ink("#fffdf2", random.uniform(0.3, 0.9))
        )
    canvas.glow(160, 120, 520, "#fff0c4", 0.6)
    return canvas.finish()


def athletics_track() -> Image.Image:
    """Eight lanes into the bend, and the line where the camera looks."""
    canvas = Canvas(1600, 900, "#b5482f", seed=23)
    cx, cy = 260.0, 1760.0
    canvas.shade([(0, "#2d7d52"), (1, "#1f6443")])
    lanes, inner, wide = 8, 900.0, 92.0
    outer = inner + lanes * wide
    canvas.disc(cx, cy, outer + 160, "#e5d6b0")
    canvas.disc(cx, cy, outer + 70, "#3c7f8a")
    for lane in range(lanes, 0, -1):
        tone = between("#d1603d", "#b5482f", lane % 2)
        canvas.disc(cx, cy, inner + lane * wide, tone)
    canvas.disc(cx, cy, inner, "#3f9a62")
    canvas.disc(cx, cy, inner - 60, "#378f59")
    for lane in range(lanes + 1):
        canvas.line(
            arc_points(cx, cy, inner + lane * wide, inner + lane * wide, 248, 352, 96),
            7,
            "#f8f1e2",
        )
    for x, y, random in canvas.scatter(
        2600, lambda random: (random.uniform(0, 1600), random.uniform(0, 900))
    ):
        distance = math.hypot(x - cx, y - cy)
        if inner < distance < outer:
            canvas.disc(x, y, random.uniform(0.8, 2), ink("#5e1f12", 0.25))

    def on(lane: float, angle: float) -> Point:
        radius, turn = inner + lane * wide, math.radians(angle)
        return cx + radius * math.cos(turn), cy + radius * math.sin(turn)

    finish = 292.0
    canvas.line([on(0, finish), on(lanes, finish)], 16, "#fffaf0")
    for lane in range(lanes):
        for column in range(2):
            for row in range(4):
                if (row + column) % 2 == 0:
                    low, high = lane + row / 4, lane + (row + 1) / 4
                    a, b = finish + 0.7 + column * 1.1, finish + 1.8 + column * 1.1
                    canvas.polygon(
                        [on(low, a), on(high, a), on(high, b), on(low, b)], "#fffaf0"
                    )
        x, y = on(lane + 0.5, finish + 7.5)
        canvas.text(x, y, str(lane + 1), 50, "#f8f1e2", 2)
    hues = [
        "#f2c14e",
        "#1d4e89",
        "#f6f3e6",
        "#2a2f38",
        "#5fb06c",
        "#7a2e3a",
        "#3f8fd2",
        "#e9a0a0",
    ]
    leads = [0.6, -3.4, -1.1, -5.2, -0.2, -4.1, -2.2, -6.4]
    for lane in range(lanes):
        angle = finish - 4 + leads[lane] * 1.5
        x, y = on(lane + 0.5, angle)
        heading = math.radians(angle + 90)
        ahead = (math.cos(heading), math.sin(heading))
        aside = (-ahead[1], ahead[0])

        def at(
            forward: float, sideways: float, x=x, y=y, ahead=ahead, aside=aside
        ) -> Point:
            return (
                x + ahead[0] * forward + aside[0] * sideways,
                y + ahead[1] * forward + aside[1] * sideways,
            )

        canvas.soft(
            [
                (x - 14, y - 8),
                (x + 14, y - 16),
                (x + 128, y + 80),
                (x + 152, y + 122),
                (x + 112, y + 118),
                (x + 60, y + 74),
            ],
            "#3d120a",
            0.6,
            4,
        )
        skin = ["#8a5a3c", "#e8b98c", "#5a3826", "#c98d62"][lane % 4]
        canvas.line([at(-4, 8), at(-34, 10), at(-46, 2)], 9, skin)
        canvas.line([at(4, -8), at(34, -9)], 9, skin)
        canvas.line([at(0, 20), at(26, 26), at(38, 16)], 8, skin)
        canvas.line([at(0, -20), at(-24, -28), at(-34, -20)], 8, skin)
        body = [
            at(15 * math.cos(a / 12 * math.tau), 25 * math.sin(a / 12 * math.tau))
            for a in range(12)
        ]
        canvas.polygon(body, hues[lane])
        canvas.disc(*at(8, 0), 12.5, "#2a1a12")
    canvas.soft([(0, 0), (520, 0), (0, 330)], "#ffe7b8", 0.28, 80)
    return canvas.finish()


def swimming_lanes() -> Image.Image:
    """A pool from above, the turn ahead and the ropes drawn tight."""
    canvas = Canvas(1600, 1200, "#1fa3b8", seed=32)
    canvas.shade([(0, "#0f7fa3"), (0.5, "#1fa9bb"), (1, "#3cc4c6")])
    lanes = 6
    wide = 1200 / lanes
    for lane in range(lanes):
        middle = (lane + 0.5) * wide
        canvas.box(0, middle - 15, 1360, middle + 15, ink("#0a4a78", 0.7))
        canvas.box(1330, middle - 52, 1360, middle + 52, ink("#0a4a78", 0.7))
    for x, y, random in canvas.scatter(
        420, lambda random: (random.uniform(-40, 1480), random.uniform(0, 1200))
    ):
        long, bend = random.uniform(24, 90), random.uniform(-12, 12)
        wave = [(x, y), (x + long * 0.5, y + bend), (x + long, y)]
        canvas.line(
            wave, random.uniform(1.5, 4), ink("#d8fbf4", random.uniform(0.1, 0.34))
        )
    canvas.shade([(0, "#e9dfc7"), (1, "#cfc4a8")], (1460, 0, 1600, 1200), across=True)
    canvas.box(1448, 0, 1466, 1200, "#0f5f86")
    for tile in range(0, 1200, 40):
        canvas.box(1466, tile, 1600, tile + 2, ink("#9a8f76", 0.5))
    canvas.soft([(1400, 0), (1450, 0), (1450, 1200), (1400, 1200)], "#06395c", 0.6, 14)
    for lane in range(1, lanes):
        y = lane * wide
        canvas.soft(
            [(0, y + 14), (1450, y + 14), (1450, y + 28), (0, y + 28)],
            "#06395c",
            0.55,
            5,
        )
        for bead in range(0, 1450, 26):
            red = bead > 1180 or bead < 120
            colour = (
                "#d8443c" if red else ("#f6f3e6" if bead // 26 % 4 < 2 else "#1d4e89")
            )
            sag = 5 * math.sin(bead / 230 + lane)
            canvas.box(bead, y - 10 + sag, bead + 23, y + 10 + sag, colour, 7)
            canvas.box(
                bead + 3, y - 7 + sag, bead + 20, y - 3 + sag, ink("#ffffff", 0.5), 2
            )
    caps = ["#f2c14e", "#f6f3e6", "#d8443c", "#2a2f38", "#5fb06c", "#f08a5d"]
    for lane, x in enumerate((760, 1040, 905, 1190, 840, 620)):
        y = (lane + 0.5) * wide
        skin = ["#e8b98c", "#8a5a3c", "#c98d62"][lane % 3]
        suit = ["#1b2740", "#7a2e3a", "#123d36"][lane % 3]
        canvas.soft(
            [
                (x - 270, y + 30),
                (x + 110, y + 26),
                (x + 110, y + 62),
                (x - 270, y + 54),
            ],
            "#06395c",
            0.45,
            10,
        )
        side = 1 if lane % 2 else -1
        canvas.polygon(arc_points(x - 40, y, 92, 34, 0, 360, 30), skin)
        canvas.polygon(arc_points(x - 88, y, 58, 28, 0, 360, 30), suit)
        for leg in (-1, 1):
            canvas.line(
                [
                    (x - 120, y + leg * 14),
                    (x - 195, y + leg * 17),
                    (x - 262, y + leg * 8),
                ],
                21,
                skin,
            )
        canvas.line(
            [
                (x + 22, y - 26 * side),
                (x + 92, y - 46 * side),
                (x + 168, y - 24 * side),
            ],
            19,
            skin,
        )
        canvas.line(
            [(x + 20, y + 26 * side), (x - 22, y + 62 * side), (x - 82, y + 54 * side)],
            19,
            skin,
        )
        canvas.disc(x + 66, y, 30, caps[lane], 27)
        canvas.line(
            arc_points(x + 64, y - 2, 20, 18, 190, 290, 14), 4, ink("#ffffff", 0.6)
        )
        for px, py, random in canvas.spray(130, x - 285, y, 52, 22):
            canvas.disc(
                px, py, random.uniform(2, 10), ink("#f4fffb", random.uniform(0.3, 0.85))
            )
        for px, py, random in canvas.spray(60, x + 165, y - 24 * side, 24, 16):
            canvas.disc(
                px, py, random.uniform(1.5, 7), ink("#f4fffb", random.uniform(0.4, 0.9))
            )
        canvas.line(
            [(x + 110, y - 34), (x + 40, y - 62), (x - 140, y - 70)],
            4,
            ink("#f4fffb", 0.35),
        )
        canvas.line(
            [(x + 110, y + 34), (x + 40, y + 62), (x - 140, y + 70)],
            4,
            ink("#f4fffb", 0.35),
        )
    canvas.soft([(0, 0), (700, 0), (120, 1200), (0, 1200)], "#eafff6", 0.16, 70)
    return canvas.finish()
