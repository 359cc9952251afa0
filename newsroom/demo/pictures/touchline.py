"""A spot, a flag, a training ground and a cup."""

import math

from PIL import Image

from .canvas import Canvas, Ground, arc_points, between, curve, ink
from .figures import RUNNING, ball, crowd, person


def penalty_spot() -> Image.Image:
    """From straight above: the spot, the ball, and the kicker's long shadow."""
    x: float
    y: float
    canvas = Canvas(1400, 1400, "#3c9a5a", seed=14)
    for index in range(-3, 12):
        colour = "#46a863" if index % 2 else "#389257"
        x = index * 220
        canvas.polygon([(x, 0), (x + 220, 0), (x + 520, 1400), (x + 300, 1400)], colour)
    for x, y, random in canvas.scatter(
        9000, lambda random: (random.uniform(0, 1400), random.uniform(0, 1400))
    ):
        canvas.line(
            [(x, y), (x + random.uniform(-4, 4), y - random.uniform(4, 11))],
            1,
            ink(random.choice(["#14532f", "#8ed28f", "#1f6b3d"]), 0.28),
        )
    white = "#f6f3e6"
    canvas.line([(-60, 300), (1460, 20)], 30, white)
    canvas.line(arc_points(640, 330, 760, 760, 18, 145, 80), 30, white)
    for x, y, random in canvas.scatter(
        260, lambda random: (random.gauss(640, 70), random.gauss(560, 60))
    ):
        canvas.disc(x, y, random.uniform(2, 9), ink("#8a6a3f", 0.3))
    canvas.disc(620, 545, 62, white)
    bx, by, radius = 690, 600, 92
    canvas.soft(
        [
            (bx - 20, by - 70),
            (bx + 90, by),
            (bx + 260, by + 150),
            (bx + 230, by + 215),
            (bx + 150, by + 220),
            (bx - 80, by + 40),
        ],
        "#0b3321",
        0.62,
        14,
    )
    ball(canvas, bx, by, radius, turn=0.95)
    canvas.glow(bx - 40, by - 45, 110, "#fff8df", 0.4)
    # The kicker stands outside the picture; only the shadow has arrived.
    body = curve(
        (1480, 1330),
        (1300, 1200),
        (1180, 1130),
        (1120, 1190),
        (1050, 1262),
        (1012, 1240),
        (1070, 1150),
        (1100, 1085),
        (1078, 1030),
        (1000, 1022),
        (905, 1060),
        (888, 1028),
        (965, 972),
        (1080, 948),
        (1118, 912),
        (1160, 925),
        (1190, 950),
        (1250, 890),
        (1330, 800),
        (1362, 822),
        (1302, 930),
        (1225, 1010),
        (1240, 1062),
        (1330, 1110),
        (1480, 1180),
        steps=8,
    )
    canvas.soft(body, "#0b3321", 0.62, 5)
    canvas.soft(arc_points(1085, 868, 62, 70, 0, 360), "#0b3321", 0.62, 5)
    return canvas.finish()


def corner_flag() -> Image.Image:
    """A flag in the wind, the quarter circle, and a stand full of colour."""
    x: float
    y: float
    canvas = Canvas(1100, 1500, "#f3c98a", seed=15)
    canvas.shade(
        [(0, "#3b7fa6"), (0.3, "#8ec0bf"), (0.5, "#f5e3b3")], (0, 0, 1100, 760)
    )
    canvas.disc(210, 260, 105, "#fff3c9")
    canvas.glow(210, 260, 480, "#fff0bf", 0.6)
    canvas.polygon([(0, 470), (1100, 330), (1100, 420), (0, 540)], "#e9dfc7")
    for x in range(0, 1100, 60):
        y = 470 - x * 140 / 1100
        canvas.line([(x, y), (x, y + 74)], 3, ink("#7d7a72", 0.5))
    canvas.shade(
        [(0, "#243a5e"), (1, "#41608c")],
        within=[(0, 540), (1100, 420), (1100, 840), (0, 840)],
    )
    hues = ["#d8443c", "#f2c14e", "#e8e2d0", "#2e6cb5", "#f08a5d", "#16345e"]
    for row in range(15):
        y = 575 + row * 19
        for x in range(-10, 1110, 17):
            top = y - (x / 1100) * 120 * (1 - row / 15)
            canvas.disc(
                x + canvas.random.uniform(-4, 4),
                top,
                8.5,
                between(canvas.random.choice(hues), "#243a5e", 0.35),
            )
    canvas.box(0, 842, 1100, 900, "#efe6cf")
    for index in range(7):
        canvas.box(20 + index * 160, 852, 160 + index * 160, 890, hues[index % 4], 3)
    canvas.shade([(0, "#5fb06c"), (1, "#2d8a4f")], (0, 900, 1100, 1500))
    ground = Ground(centre=450, horizon=780, eye=2.2, zoom=620)
    for stripe in range(9):
        if stripe % 2:
            canvas.polygon(
                ground.patch(-90, 90, 1.8 + stripe * 1.25, 3.05 + stripe * 1.25),
                ink("#2a7f49", 0.55),
            )
    corner = (0.0, 3.0)
    canvas.polygon(ground.path([corner, (-14, 3.0)], 0.13), "#f6f3e6")
    canvas.polygon(ground.path([corner, (2.3, 11.2)], 0.13), "#f6f3e6")
    canvas.polygon(ground.path(arc_points(0, 3.0, 1.3, 1.3, 76, 180), 0.12), "#f6f3e6")
    x, y = ground.at(*corner)
    canvas.soft(
        [(x, y), (x + 520, y + 120), (x + 520, y + 142), (x, y + 14)], "#0f3f28", 0.6, 6
    )
    canvas.disc(x, y + 3, 34, "#1f6b3d", 12)
    canvas.line([(x, y), (x + 6, 330)], 21, "#c9a227")
    for part in range(6):
        top = y - (y - 330) * (part + 0.5) / 6
        canvas.line(
            [(x + part, top), (x + part + 1, top - 60)],
            21,
            "#f6f3e6" if part % 2 else "#f2c14e",
        )
    canvas.line([(x - 6, y), (x, 330)], 4, ink("#ffffff", 0.5))
    upper = curve((x + 8, 322), (x + 160, 268), (x + 330, 342), (x + 560, 262))
    lower = curve((x + 8, 640), (x + 150, 590), (x + 330, 668), (x + 545, 575))
    canvas.polygon(upper + lower[::-1], "#d8443c")
    for start, end, colour in ((0.22, 0.42, "#b8322d"), (0.62, 0.8, "#f0655a")):
        a, b = int(start * (len(upper) - 1)), int(end * (len(upper) - 1))
        canvas.polygon(upper[a:b] + lower[a:b][::-1], colour)
    half = len(upper) // 2
    mid_upper = [
        ((ux + lx) / 2, (uy * 0.62 + ly * 0.38))
        for (ux, uy), (lx, ly) in zip(upper, lower, strict=True)
    ]
    mid_lower = [
        ((ux + lx) / 2, (uy * 0.38 + ly * 0.62))
        for (ux, uy), (lx, ly) in zip(upper, lower, strict=True)
    ]
    canvas.polygon(mid_upper + mid_lower[::-1], "#f6f3e6")
    canvas.polygon(
        mid_upper[half // 2 : half] + mid_lower[half // 2 : half][::-1], "#ded8c4"
    )
    canvas.disc(x + 6, 322, 17, "#f2c14e")
    ball(canvas, x - 250, y + 62, 66, turn=0.4)
    canvas.soft(
        [(x - 260, y + 118), (x - 60, y + 150), (x - 60, y + 168), (x - 280, y + 138)],
        "#0f3f28",
        0.55,
        8,
    )
    return canvas.finish()


def training_at_dawn() -> Image.Image:
    """First light, long shadows, and nobody watching."""
    tall: float
    canvas = Canvas(2000, 800, "#f6c98f", seed=16)
    canvas.shade(
        [(0, "#5a6c93"), (0.35, "#c98b8b"), (0.7, "#f7b978"), (1, "#fde2a6")],
        (0, 0, 2000, 430),
    )
    canvas.disc(640, 372, 92, "#fff6d8")
    canvas.glow(640, 372, 620, "#ffd08a", 0.75)
    for colour, base, tall, step in (
        ("#c08a83", 420, 90, 66),
        ("#93686f", 428, 70, 48),
        ("#5c4a5e", 436, 52, 30),
    ):
        x = -40.0
        while x < 2040:
            high = canvas.random.uniform(0.5, 1.2) * tall
            canvas.disc(x, base, step * 0.8, colour, high)
            x += step * canvas.random.uniform(0.5, 1.0)
        canvas.box(0, base - 8, 2000, base + 30, colour)
    canvas.soft([(0, 395), (2000, 395), (2000, 460), (0, 460)], "#fde7bd", 0.75, 26)
    canvas.shade(
        [(0, "#a9b56a"), (0.25, "#6f9a5b"), (1, "#1f5b47")], (0, 438, 2000, 800)
    )
    ground = Ground(centre=1000, horizon=425, eye=3.2, zoom=760)
    for stripe in range(14):
        near = 6.5 * 1.32**stripe
        if stripe % 2:
            canvas.polygon(
                ground.patch(-400, 400, near, near * 1.32), ink("#1f5b47", 0.16)
            )
    canvas.polygon(ground.path([(-400, 24), (400, 24)], 0.5), ink("#fdf3d2", 0.8))
    canvas.polygon(ground.path([(-6, 6), (-60, 160)], 0.5), ink("#fdf3d2", 0.6))
    goal = [ground.at(16, 44), ground.at(23.5, 44)]
    (gx, gy), (hx, _) = goal
    tall = 2.6 * 760 / 44 * 1.2
    canvas.line([(gx, gy), (gx, gy - tall), (hx, gy - tall), (hx, gy)], 4, "#fdf3d2")
    for part in range(1, 12):
        x = gx + (hx - gx) * part / 12
        canvas.line([(x, gy), (x, gy - tall)], 1, ink("#fdf3d2", 0.4))

    def shadow_to(x: float, y: float, tall: float, wide: float) -> None:
        """A shadow falling away from the sun, longer the lower it stands."""
        away = (x - 640) / 360
        canvas.polygon(
            [
                (x - wide, y),
                (x + wide, y),
                (x + away * tall * 1.9 + wide * 1.4, y + tall * 1.5),
                (x + away * tall * 1.9 - wide * 1.4, y + tall * 1.5),
            ],
            ink("#17352f", 0.42),
        )

    for index in range(9):
        x, y = 250 + index * 105, 720 - index * 24
        size = 36 - index * 2.1
        shadow_to(x, y, size * 1.3, size * 0.3)
        canvas.polygon(
            [
                (x - size * 0.5, y),
                (x + size * 0.5, y),
                (x + size * 0.1, y - size),
                (x - size * 0.1, y - size),
            ],
            "#e2562f",
        )
        canvas.polygon(
            [
                (x - size * 0.32, y - size * 0.36),
                (x + size * 0.32, y - size * 0.36),
                (x + size * 0.22, y - size * 0.6),
                (x - size * 0.22, y - size * 0.6),
            ],
            "#fdf3d2",
        )
    for x, y, tall, facing in (
        (1790, 735, 330, -1),
        (1420, 640, 236, -1),
        (1175, 585, 176, -1),
        (985, 548, 132, -1),
        (835, 522, 98, -1),
        (480, 600, 190, 1),
    ):
        shadow_to(x, y, tall * 0.62, tall * 0.09)
        person(canvas, x, y, tall, "#2b2238", RUNNING, "#3b2a49", facing)
    ball(canvas, 610, 655, 27, light="#fdf3d2", turn=0.4)
    shadow_to(610, 680, 26, 20)
    canvas.soft([(0, 470), (2000, 455), (2000, 500), (0, 520)], "#fde7bd", 0.35, 22)
    return canvas.finish()


def cup_and_confetti() -> Image.Image:
    """A cup nobody has played for yet, and paper in every colour."""
    x: float
    y: float
    canvas = Canvas(1100, 1500, "#122b52", seed=17)
    canvas.shade([(0, "#0b1b3d"), (0.6, "#1f4a84"), (1, "#0d2348")])
    for ray in range(18):
        angle = math.tau * ray / 18 + 0.09
        spread = math.tau / 72
        canvas.polygon(
            [(550, 690)]
            + [
                (
                    550 + 1500 * math.cos(angle + turn),
                    690 + 1500 * math.sin(angle + turn),
                )
                for turn in (-spread, spread)
            ],
            ink("#4f86c6", 0.35),
        )
    canvas.glow(550, 640, 640, "#ffd873", 0.6)
    crowd(
        canvas,
        [(-20, 1120, 1250 + row * 36) for row in range(8)],
        ["#0b1b3d", "#12305e", "#173a70", "#0f2750"],
        50,
    )
    gold = [
        (0, "#8a5a14"),
        (0.18, "#e9b949"),
        (0.34, "#fff1b8"),
        (0.5, "#e3ac38"),
        (0.72, "#b67a1e"),
        (0.88, "#e9b949"),
        (1, "#7a4c10"),
    ]
    for side in (-1, 1):
        handle = curve(
            (550 + side * 215, 470),
            (550 + side * 400, 440),
            (550 + side * 420, 620),
            (550 + side * 300, 760),
            (550 + side * 150, 800),
        )
        canvas.line(handle, 44, "#8a5a14")
        canvas.line(handle, 34, "#dca53a")
        canvas.line([(x - 7, y - 5) for x, y in handle], 9, "#fff1b8")
    right = curve(
        (800, 410), (775, 590), (700, 780), (600, 880), (580, 980), (605, 1060)
    )
    cup = [(1100 - x, y) for x, y in right] + right[::-1]
    canvas.shade(gold, within=cup, across=True)
    canvas.shade(gold, within=arc_points(550, 410, 250, 46, 0, 360, 60), across=True)
    canvas.disc(550, 410, 222, "#6e4610", 35)
    canvas.disc(550, 420, 205, "#3d2608", 25)
    canvas.disc(550, 915, 74, "#8a5a14", 17)
    canvas.shade(gold, within=arc_points(550, 909, 72, 17, 0, 360, 40), across=True)
    band = curve((339, 622), (550, 672), (761, 622))
    foot = curve((352, 664), (550, 714), (748, 664))
    canvas.polygon(band + foot[::-1], "#1d4e89")
    canvas.line(band, 5, "#fff1b8")
    canvas.line(foot, 5, "#8a5a14")
    for index in range(7):
        x = 380 + index * 57
        y = 690 - ((x - 550) / 212) ** 2 * 50
        star = []
        for point in range(10):
            reach = 15 if point % 2 == 0 else 6
            angle = math.tau * point / 10 - math.pi / 2
            star.append((x + reach * math.cos(angle), y + reach * math.sin(angle)))
        canvas.polygon(star, "#ffe9a8")
    canvas.shade(
        [(0, "#2a1a10"), (0.4, "#6b4a2f"), (1, "#1d120b")],
        within=[(470, 1060), (630, 1060), (700, 1180), (400, 1180)],
        across=True,
    )
    canvas.shade(
        [(0, "#1d120b"), (0.4, "#553823"), (1, "#140c07")],
        within=[(370, 1180), (730, 1180), (745, 1250), (355, 1250)],
        across=True,
    )
    canvas.box(470, 1105, 630, 1150, "#e3ac38", 5)
    canvas.line(curve((395, 480), (405, 600), (470, 760)), 15, "#fff6d2")
    hues = ["#d8443c", "#f2c14e", "#f6f3e6", "#3f8fd2", "#5fb06c", "#f08a5d"]
    for x, y, random in canvas.scatter(
        520, lambda random: (random.uniform(-20, 1120), random.uniform(-20, 1500))
    ):
        size, angle = random.uniform(7, 21), random.uniform(0, math.pi)
        flat = random.uniform(0.25, 1)
        corners = [
            (
                x + size * (a * math.cos(angle) - b * flat * math.sin(angle)),
                y + size * (a * math.sin(angle) + b * flat * math.cos(angle)),
            )
            for a, b in ((-1, -0.55), (1, -0.55), (1, 0.55), (-1, 0.55))
        ]
        near_cup = abs(x - 550) < 260 and 380 < y < 1100
        if not near_cup or random.random() < 0.22:
            canvas.polygon(
                corners,
                between(random.choice(hues), "#0b1b3d", random.uniform(0, 0.35)),
            )
    return canvas.finish()
