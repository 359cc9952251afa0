"""Numerals and plain colour."""

import math

from PIL import Image

from .canvas import Canvas, arc_points, ink


def scoreboard() -> Image.Image:
    """Five goals on a board of falling leaves."""
    x: float
    canvas = Canvas(1600, 900, "#1b2430", seed=33)
    canvas.shade([(0, "#2f6f86"), (0.6, "#e6a15c"), (1, "#f3cf8e")], (0, 0, 1600, 900))
    canvas.glow(800, 700, 900, "#ffe2a0", 0.4)
    for x in (330, 1270):
        canvas.box(x - 22, 640, x + 22, 900, "#151c26")
    canvas.box(110, 96, 1490, 720, "#0f151d", 22)
    canvas.box(124, 110, 1476, 706, "#1e2935", 14)
    canvas.shade([(0, "#2a3847"), (1, "#19222d")], (140, 126, 1460, 690))

    def leaf(
        x: float, y: float, wide: float, tall: float, sign: str, colour: str
    ) -> None:
        """One card of the board, split across its middle."""
        gap, hinge = tall / 90, tall / 10
        canvas.box(x, y, x + wide, y + tall, "#05080c", 12)
        canvas.shade(
            [(0, "#161d26"), (0.49, "#232d39"), (0.5, "#10161d"), (1, "#1c2530")],
            (x + 5, y + 5, x + wide - 5, y + tall - 5),
        )
        canvas.text(x + wide / 2, y + tall / 2, sign, tall * 0.72, colour, tall * 0.016)
        canvas.box(x, y + tall / 2 - gap, x + wide, y + tall / 2 + gap, "#05080c")
        canvas.box(
            x + 5,
            y + tall / 2 + 3,
            x + wide - 5,
            y + tall / 2 + 5,
            ink("#ffffff", 0.12),
        )
        for edge in (x - hinge * 0.1, x + wide - hinge * 0.45):
            middle = y + tall / 2
            canvas.box(
                edge, middle - hinge, edge + hinge * 0.55, middle + hinge, "#3a4856", 3
            )

    for row, (team, goals, hues) in enumerate(
        (
            ("BEL", "3", ("#1d1d1d", "#f2c14e", "#d8443c")),
            ("JPN", "2", ("#f6f3e6",) * 3),
        )
    ):
        y = 160 + row * 205
        for part, hue in enumerate(hues):
            canvas.box(190 + part * 34, y + 30, 224 + part * 34, y + 150, hue)
        if team == "JPN":
            canvas.disc(241, y + 90, 32, "#d8443c")
        for index, sign in enumerate(team):
            leaf(345 + index * 172, y, 158, 180, sign, "#fbf4df")
        leaf(1150, y, 210, 180, goals, "#f2c14e")
        for lamp in range(3):
            canvas.disc(
                960 + lamp * 60, y + 90, 17, "#f2c14e" if row == 0 else "#3a4856"
            )
            if row == 0:
                canvas.glow(960 + lamp * 60, y + 90, 60, "#f2c14e", 0.7)
    for index, sign in enumerate("FULL TIME"):
        if sign != " ":
            leaf(345 + index * 72, 582, 64, 84, sign, "#fbf4df")
    for index, sign in enumerate("90"):
        leaf(1150 + index * 72, 582, 64, 84, sign, "#d8443c")
    for index, sign in enumerate("+4"):
        leaf(1300 + index * 72, 582, 64, 84, sign, "#d8443c")
    for x in (140, 1446):
        for y in (126, 676):
            canvas.disc(x + 7, y + 7, 7, "#4a5a6a")
    x = -30.0
    while x < 1640:
        size = canvas.random.uniform(64, 92)
        canvas.disc(
            x, 900 - canvas.random.uniform(-8, 22), size * 0.42, "#10151d", size * 0.52
        )
        if canvas.random.random() < 0.4:
            lean = canvas.random.uniform(-26, 26)
            canvas.line([(x + 24, 905), (x + 24 + lean, 800)], 20, "#10151d")
        x += size * 0.82
    return canvas.finish()


def team_colours() -> Image.Image:
    """Two teams, one ball, nothing else."""
    canvas = Canvas(1400, 1400, "#f4ead4", seed=34)
    black, yellow, red, blue, paper = (
        "#1d1f24",
        "#f2b632",
        "#d23f37",
        "#1d4e94",
        "#f4ead4",
    )
    canvas.box(0, 0, 700, 700, yellow)
    canvas.box(700, 700, 1400, 1400, blue)
    canvas.polygon([(0, 1400), (0, 700), (700, 1400)], red)
    canvas.polygon([(0, 700), (700, 700), (700, 1400)], black)
    canvas.disc(1050, 350, 262, red)
    for ring in range(5):
        reach = 700 - ring * 128
        hue = (black, yellow)[ring % 2]
        canvas.polygon([(0, 0), *arc_points(0, 0, reach, reach, 0, 90, 60)], hue)
    for bar in range(6):
        top = 760 + bar * 106
        canvas.box(760 + bar * 40, top, 1400, top + 53, paper if bar % 2 else "#2f74c0")
    for ring in range(4):
        reach = 600 - ring * 140
        hue = (paper, red)[ring % 2]
        canvas.polygon(
            [(700, 1400), *arc_points(700, 1400, reach, reach, 180, 270, 60)],
            ink(hue, 0.92),
        )
    canvas.disc(700, 700, 228, paper)
    canvas.disc(700, 700, 200, black)
    canvas.disc(700, 700, 172, paper)
    for point in range(5):
        angle = math.tau * point / 5 - math.pi / 2
        x, y = 700 + 172 * math.cos(angle), 700 + 172 * math.sin(angle)
        canvas.line([(700, 700), (x, y)], 12, black)
    canvas.polygon(
        [
            (
                700 + 84 * math.cos(math.tau * p / 5 - math.pi / 2),
                700 + 84 * math.sin(math.tau * p / 5 - math.pi / 2),
            )
            for p in range(5)
        ],
        black,
    )
    for x, y, random in canvas.scatter(
        2600, lambda random: (random.uniform(0, 1400), random.uniform(0, 1400))
    ):
        canvas.disc(
            x, y, random.uniform(0.6, 2.2), ink("#fff8e6", random.uniform(0.1, 0.5))
        )
    canvas.box(0, 0, 1400, 26, paper)
    canvas.box(0, 1374, 1400, 1400, paper)
    canvas.box(0, 0, 26, 1400, paper)
    canvas.box(1374, 0, 1400, 1400, paper)
    return canvas.finish(grain=13, vignette=0.12)
