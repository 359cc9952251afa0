"""Grounds by night and by day, and those who fill them."""

import math

from PIL import Image

from .canvas import Canvas, Ground, Point, arc_points, between, curve, ink
from .figures import BENDING, CARRYING, CHEERING, RUNNING, STANDING, crowd, person

SHIRTS = ["#d8443c", "#f2c14e", "#e8e2d0", "#2f4b7c", "#1c2f4f", "#f08a5d", "#7a2e3a"]
BLUES = ["#1d4e89", "#2e6cb5", "#16345e", "#e8e2d0", "#86a9d1", "#0f2747", "#d8443c"]


def pitch(canvas: Canvas, ground: Ground, near: float, far: float, grass, lines):
    """Mown stripes with the markings of one half, the goal line far away."""
    light, dark = grass
    stripes = 13
    for stripe in range(stripes):
        # Stripes of equal depth on the field come closer together far away.
        front = near + (far - near) * stripe / stripes
        back = near + (far - near) * (stripe + 1) / stripes
        colour = light if stripe % 2 else dark
        colour = between(colour, "#0b2b26", 0.25 * stripe / stripes)
        canvas.polygon(ground.patch(-140, 140, front, back), colour)
    chalk: list[list[Point]] = [
        [(-34, near), (-34, far)],
        [(34, near), (34, far)],
        [(-34, far), (34, far)],
        [(-20, far), (-20, far - 16.5), (20, far - 16.5), (20, far)],
        [(-9, far), (-9, far - 5.5), (9, far - 5.5), (9, far)],
        arc_points(0, far - 11, 9.15, 9.15, -143, -37),
        arc_points(0, far - 52, 9.15, 9.15, 0, 360),
        [(-34, far - 52), (34, far - 52)],
    ]
    for points in chalk:
        canvas.polygon(ground.path(points, 0.32), lines)


def rostov_night() -> Image.Image:
    """A full bowl under floodlights, seen from the last row."""
    canvas = Canvas(1600, 900, "#0c1a35", seed=1)
    canvas.shade([(0, "#0a1230"), (0.5, "#1c3a63"), (1, "#3f6f86")], (0, 0, 1600, 420))
    # The roof: two bright curves with ribs between them.
    outer = arc_points(800, 560, 1180, 470, 180, 360, 80)
    inner = arc_points(800, 560, 1010, 345, 180, 360, 80)
    canvas.polygon(outer + inner[::-1], "#e9dfc7")
    canvas.shade(
        [(0, "#f3e8cd"), (1, "#b9a98b")],
        within=arc_points(800, 560, 1180, 470, 180, 360, 80)
        + arc_points(800, 560, 1120, 425, 360, 180, 80),
    )
    for start, end in zip(outer[::2], inner[::2], strict=True):
        canvas.line([start, end], 2.5, ink("#5d5a5c", 0.65))
    # Stands, darker towards the top.
    bowl = arc_points(800, 560, 1010, 345, 180, 360, 80)
    canvas.shade(
        [(0, "#0d1b33"), (0.7, "#24395c"), (1, "#33507a")],
        within=[*bowl, (1900, 900), (-300, 900)],
    )
    for row in range(30):
        part = row / 29
        wide = 1000 - 120 * part
        y = 268 + 222 * part
        crowd(
            canvas,
            [(800 - wide, 800 + wide, y)],
            [between(shirt, "#0d1b33", 0.62 - 0.5 * part) for shirt in SHIRTS],
            7.5 + 3.5 * part,
            lean=-330 + 235 * part,
        )
    for part in (0.33, 0.66):
        rim = arc_points(800, 560, 1000 - 110 * part, 300 - 200 * part, 180, 360, 60)
        canvas.line([(x, y) for x, y in rim], 9, "#11213c")
        canvas.line([(x, y - 4) for x, y in rim], 2, "#e8c468")
    ground = Ground(centre=800, horizon=330, eye=26, zoom=760)
    canvas.polygon(
        [*arc_points(800, 640, 1150, 168, 180, 360), (1950, 900), (-350, 900)],
        "#12604a",
    )
    pitch(canvas, ground, 28, 118, ("#2f9a63", "#278a58"), "#eef5e4")
    boards = [ground.at(-48, 122), ground.at(48, 122)]
    (x0, y0), (x1, _) = boards
    for step in range(16):
        left = x0 + (x1 - x0) * step / 16
        colour = ("#d8443c", "#f2c14e", "#e8e2d0", "#2e6cb5")[step % 4]
        canvas.box(left, y0 - 12, left + (x1 - x0) / 16 - 2, y0, colour)
    gx, gy = ground.at(0, 118)
    canvas.line(
        [(gx - 26, gy), (gx - 26, gy - 17), (gx + 26, gy - 17), (gx + 26, gy)],
        3,
        "#ffffff",
    )
    spots = [(-12, 84), (6, 92), (15, 70), (-22, 64), (2, 60), (-5, 101), (20, 98)]
    spots += [(-15, 48), (11, 50), (27, 60), (-2, 76)]
    for index, (across, away) in enumerate(spots):
        x, y = ground.at(across, away)
        tall = 2.9 * 760 / away
        shadow = [(x, y), (x + tall * 0.9, y + 6), (x + tall * 0.9, y + 12), (x, y + 4)]
        canvas.polygon(shadow, ink("#0a2b22", 0.35))
        shirt = "#c8362f" if index % 2 else "#1f4f9a"
        pose = RUNNING if index % 3 else STANDING
        person(canvas, x, y, tall, "#f3d9b5", pose, shirt, 1 if index % 4 else -1)
    for x, y in [(180, 268), (455, 166), (800, 130), (1145, 166), (1420, 268)]:
        for lamp in range(-4, 5):
            canvas.box(x + lamp * 11 - 4, y - 6, x + lamp * 11 + 4, y + 5, "#fffdf0", 2)
        canvas.glow(x, y, 330, "#cfe4ff", 0.85)
        canvas.glow(x, y, 110, "#fff3cf", 0.9)
    for left, right in ((200, 620), (1400, 980), (800, 800)):
        beam = [
            (left - 12, 230),
            (left + 12, 230),
            (right + 260, 900),
            (right - 260, 900),
        ]
        canvas.soft(beam, "#dff0ff", 0.07, 40)
    # Our own row: heads, arms and a scarf against the light.
    x = -20.0
    while x < 1640:
        tall = canvas.random.uniform(250, 300)
        pose = CHEERING if canvas.random.random() < 0.28 else STANDING
        person(canvas, x, 1085 + canvas.random.uniform(-18, 16), tall, "#081022", pose)
        x += canvas.random.uniform(58, 86)
    scarf = [(1120, 812), (1330, 800), (1333, 836), (1122, 848)]
    canvas.polygon(scarf, "#d8443c")
    canvas.polygon([(1180, 809), (1265, 804), (1268, 840), (1183, 845)], "#f2e9d2")
    return canvas.finish()


def floodlights() -> Image.Image:
    """A city at dusk, its ground lit, and the river that doubles it."""
    x: float
    y: float
    low: float
    high: float
    canvas = Canvas(1600, 1200, "#f3b56b", seed=2)
    shore = 810
    canvas.shade(
        [
            (0, "#24315e"),
            (0.35, "#7a4a78"),
            (0.62, "#e2725b"),
            (0.85, "#f6b65f"),
            (1, "#fbd98a"),
        ],
        (0, 0, 1600, shore),
    )
    canvas.disc(1090, 690, 185, "#fdebb0")
    canvas.glow(1090, 690, 520, "#ff9d4a", 0.55)
    for y, left, right, tall in [
        (215, -40, 520, 15),
        (300, 820, 1650, 19),
        (392, 160, 780, 14),
        (470, 980, 1480, 11),
        (140, 900, 1300, 9),
    ]:
        canvas.box(left, y, right, y + tall, ink("#f7cf9a", 0.32), tall / 2)
        canvas.box(
            left + 90, y + tall, right - 60, y + tall * 1.8, ink("#f7cf9a", 0.2), 6
        )
    # Three ranges of roofs, each nearer and darker.
    for colour, low, high, step in (
        ("#a35a72", 60, 170, 46),
        ("#6c3f68", 40, 130, 58),
        ("#43305a", 25, 90, 70),
    ):
        x = -10.0
        while x < 1600:
            wide = canvas.random.uniform(0.7, 1.6) * step
            top = shore - canvas.random.uniform(low, high)
            canvas.box(x, top, x + wide, shore, colour)
            if canvas.random.random() < 0.16:
                canvas.polygon(
                    [(x, top), (x + wide / 2, top - wide * 0.8), (x + wide, top)],
                    colour,
                )
            for row in range(int((shore - top) / 22)):
                for column in range(int(wide / 15)):
                    if canvas.random.random() < 0.22:
                        wx, wy = x + 6 + column * 15, top + 9 + row * 22
                        canvas.box(wx, wy, wx + 5, wy + 8, ink("#fde3a1", 0.75))
            x += wide + canvas.random.choice((0, 0, 4, 18))
    # The ground: a drum of lit ribs below a floating roof.
    cx, base, wide, tall = 560, shore, 430, 160
    drum = [
        *arc_points(cx, base - tall, wide, 46, 180, 360),
        (cx + wide - 30, base),
        (cx - wide + 30, base),
    ]
    canvas.shade([(0, "#fff0bf"), (0.55, "#f5a45a"), (1, "#9c4a5a")], within=drum)
    for rib in range(41):
        angle = math.pi * rib / 40
        x = cx - wide * math.cos(angle)
        foot = cx - (wide - 30) * math.cos(angle)
        top = base - tall - 46 * math.sin(angle) * 0.2
        canvas.line([(x, top - 18), (foot, base)], 5, "#2a2146")
    roof = arc_points(cx, base - tall - 10, wide + 34, 62, 180, 360) + arc_points(
        cx, base - tall - 10, wide + 34, 22, 0, 180
    )
    canvas.shade([(0, "#f8f0dc"), (1, "#b5a0a6")], within=roof)
    canvas.line(arc_points(cx, base - tall - 10, wide + 34, 22, 0, 180), 4, "#2a2146")
    for x, foot in ((120, 190), (330, 350), (790, 770), (1000, 930)):
        for lean in (-13, 13):
            canvas.line([(foot + lean, base - 30), (x + lean * 0.4, 330)], 4, "#231c3d")
        for rung in range(16):
            low, high = rung / 16, (rung + 1) / 16
            side = 1 if rung % 2 else -1
            ends = [
                (
                    foot + (x - foot) * part + turn * side * (13 - 8 * part),
                    base - 30 + (360 - base) * part,
                )
                for part, turn in ((low, 1), (high, -1))
            ]
            canvas.line(ends, 2, "#231c3d")
        canvas.polygon(
            [(x - 52, 292), (x + 52, 274), (x + 52, 340), (x - 52, 352)], "#231c3d"
        )
        for row in range(3):
            for lamp in range(5):
                lx, ly = x - 38 + lamp * 19, 303 + row * 17 - lamp * 3
                canvas.disc(lx, ly, 6.5, "#fffbe6")
        canvas.glow(x, 312, 240, "#fff0c4", 0.85)
        canvas.soft(
            [
                (x - 40, 330),
                (x + 40, 330),
                (cx + 260, base - 170),
                (cx - 260, base - 170),
            ],
            "#fff4cf",
            0.1,
            20,
        )
    # The river holds the same picture upside down, in strips.
    mirror = (
        canvas.image.crop((0, 0, 3200, shore * 2))
        .transpose(Image.Transpose.FLIP_TOP_BOTTOM)
        .resize((3200, 780 * 2))
    )
    mirror = Image.blend(mirror, Image.new("RGB", mirror.size, "#1f2a52"), 0.42)
    y = shore
    while y < 1200:
        strip = 3 + (y - shore) / 45
        shift = round(math.sin(y * 1.7) * (4 + (y - shore) / 10)) * 2
        box = (0, round((y - shore) * 2), 3200, round((y - shore + strip) * 2) + 2)
        piece = mirror.crop(box)
        for left in (shift - 3200, shift, shift + 3200):
            canvas.image.paste(piece, (left, round(y * 2)))
        y += strip
    for _ in range(70):
        y = canvas.random.uniform(shore + 20, 1195)
        x = canvas.random.gauss(1090, 110 + (y - shore) * 0.25)
        wide = canvas.random.uniform(16, 70)
        canvas.box(x - wide, y, x + wide, y + 3.5, ink("#fde3a1", 0.55), 1.5)
    canvas.box(0, shore - 5, 1600, shore + 6, "#1d1733")
    boat = [(1180, 985), (1390, 985), (1360, 1018), (1205, 1018)]
    canvas.polygon(boat, "#15122b")
    for index in range(4):
        person(canvas, 1225 + index * 42, 990, 62, "#15122b")
    canvas.line([(1365, 1000), (1420, 930)], 4, "#15122b")
    canvas.polygon([(1420, 930), (1482, 940), (1415, 962)], "#d8443c")
    return canvas.finish()


def supporters_stand() -> Image.Image:
    """The match is over; five of them are still picking up after everyone."""
    canvas = Canvas(1600, 1200, "#dfe6df", seed=3)
    canvas.shade([(0, "#f4d9a8"), (0.3, "#f0e7d0"), (1, "#cfdde0")])
    # Rows of tip-up seats, nearer rows larger, a stair cutting through them.
    y, scale, row = 150.0, 0.42, 0
    while y < 1260:
        wide, tall = 92 * scale, 78 * scale
        depth = between("#8fb3d6", "#123a73", min(1, row / 9))
        canvas.box(
            0, y + tall * 0.72, 1600, y + tall * 1.5, between(depth, "#0c1f3d", 0.5)
        )
        canvas.box(0, y + tall * 1.42, 1600, y + tall * 1.62, "#e9e2cf")
        x = -wide * (0.5 if row % 2 else 0.1)
        while x < 1600:
            stair = abs(x + wide / 2 - (1130 - row * 22)) < wide * 1.35
            if not stair:
                back = between(depth, "#ffffff", canvas.random.uniform(0, 0.09))
                canvas.box(x + 3, y, x + wide - 3, y + tall, back, 14 * scale)
                canvas.box(
                    x + 6,
                    y + tall * 0.62,
                    x + wide - 6,
                    y + tall * 1.02,
                    between(back, "#0c1f3d", 0.3),
                    10 * scale,
                )
            x += wide
        middle = 1130 - row * 22
        half = wide * 1.35
        canvas.polygon(
            [
                (middle - half, y),
                (middle + half, y),
                (middle + half - 20 * scale, y + tall * 1.6),
                (middle - half - 20 * scale, y + tall * 1.6),
            ],
            between("#e9e2cf", "#b9b4a6", (row % 2) * 0.5),
        )
        canvas.box(
            middle - half, y + tall * 1.4, middle + half, y + tall * 1.62, "#f2c14e"
        )
        y += tall * 1.62
        scale *= 1.155
        row += 1
    canvas.soft([(0, 0), (900, 0), (300, 1200), (0, 1200)], "#ffe2a8", 0.2, 160)

    def bag(x: float, y: float, size: float) -> None:
        sack = curve(
            (x, y - size),
            (x + size * 0.3, y - size * 0.72),
            (x + size * 0.56, y - size * 0.2),
            (x + size * 0.36, y),
            (x - size * 0.36, y),
            (x - size * 0.56, y - size * 0.2),
            (x - size * 0.3, y - size * 0.72),
            (x, y - size),
        )
        canvas.polygon(sack, "#2f83d8")
        canvas.polygon(
            curve(
                (x - size * 0.36, y - size * 0.1),
                (x - size * 0.4, y - size * 0.4),
                (x - size * 0.1, y - size * 0.8),
                (x - size * 0.2, y - size * 0.3),
                (x - size * 0.36, y - size * 0.1),
            ),
            ink("#a9d4ff", 0.75),
        )
        canvas.polygon(
            [
                (x, y - size * 0.98),
                (x - size * 0.2, y - size * 1.2),
                (x + size * 0.22, y - size * 1.2),
            ],
            "#1c5fa6",
        )

    dark, shirt = "#101a33", "#17306b"
    for x, y, tall, pose, facing in [
        (290, 520, 250, CARRYING, 1),
        (760, 470, 220, BENDING, -1),
        (1420, 620, 300, BENDING, -1),
        (1080, 880, 450, CARRYING, 1),
        (420, 1060, 520, BENDING, 1),
    ]:
        canvas.soft(
            [
                (x - tall * 0.2, y),
                (x + tall * 0.75, y + tall * 0.1),
                (x + tall * 0.75, y + tall * 0.17),
                (x - tall * 0.1, y + tall * 0.07),
            ],
            "#0c1f3d",
            0.45,
            10,
        )
        person(canvas, x, y, tall, dark, pose, shirt, facing)
        band = pose["head"][0]
        hx, hy = x + band[0] * tall * facing, y - band[1] * tall
        canvas.box(
            hx - tall * 0.06,
            hy - tall * 0.052,
            hx + tall * 0.06,
            hy - tall * 0.03,
            "#f4efe2",
        )
        canvas.disc(
            hx + tall * 0.03 * facing, hy - tall * 0.041, tall * 0.01, "#d8443c"
        )
        reach = pose["arms"][3]
        bag(
            x + reach[0] * tall * facing + tall * 0.02,
            y - (reach[1] - 0.27) * tall,
            tall * 0.27,
        )
    for x, y, size in ((1290, 905, 120), (180, 560, 62), (640, 1165, 140)):
        bag(x, y, size)
    return canvas.finish()


def rain_on_the_terrace() -> Image.Image:
    """Nobody goes home: umbrellas, backs, and a lit pitch beyond the rain."""
    x: float
    y: float
    part: float
    canvas = Canvas(1600, 1200, "#16303a", seed=4)
    canvas.shade([(0, "#0f222e"), (0.4, "#2b5560"), (0.55, "#5d8a86"), (1, "#12232b")])
    ground = Ground(centre=800, horizon=430, eye=24, zoom=820)
    canvas.polygon(ground.patch(-200, 200, 40, 260), "#3f8f68")
    for stripe in range(12):
        if stripe % 2:
            canvas.polygon(
                ground.patch(-200, 200, 46 + stripe * 12, 58 + stripe * 12), "#4a9c72"
            )
    for points in (
        [(-34, 40), (-34, 150)],
        [(34, 40), (34, 150)],
        [(-34, 150), (34, 150)],
        arc_points(0, 92, 9.15, 9.15, 0, 360),
        [(-34, 92), (34, 92)],
    ):
        canvas.polygon(ground.path(points, 0.4), ink("#e9f2e2", 0.85))
    canvas.shade([(0, "#1b3a45"), (1, "#2b5058")], (0, 330, 1600, 505))
    crowd(
        canvas,
        [(-20, 1620, 350 + row * 17) for row in range(9)],
        [between(each, "#2b5560", 0.68) for each in SHIRTS],
        13,
    )
    canvas.box(0, 503, 1600, 520, "#d9c79a")
    for x in (210, 1390):
        canvas.box(x - 7, 120, x + 7, 505, "#0c1a22")
        canvas.box(x - 90, 90, x + 90, 150, "#0c1a22", 6)
        for lamp in range(6):
            canvas.disc(x - 70 + lamp * 28, 120, 11, "#fffbe6")
        canvas.glow(x, 120, 460, "#dff3e4", 0.8)
        canvas.soft(
            [(x - 60, 140), (x + 60, 140), (x + 480, 900), (x - 480, 900)],
            "#dff3e4",
            0.13,
            50,
        )
    reds = ["#c8362f", "#e0b13f", "#e8e2d0", "#1d4e89", "#7a2e3a", "#101c24", "#2a7d74"]
    for row, (base, tall) in enumerate(((800, 300), (960, 390), (1190, 520))):
        x = -40.0 - row * 60
        while x < 1680:
            coat = between(canvas.random.choice(reds), "#0a161d", 0.72 - row * 0.06)
            person(canvas, x, base + tall * 0.45, tall, coat)
            if canvas.random.random() < 0.52:
                top = base - tall * 0.62 - canvas.random.uniform(0, tall * 0.12)
                radius = tall * 0.4
                hue = between(canvas.random.choice(reds), "#0f222e", 0.3 - row * 0.1)
                canvas.line([(x + 9, top), (x + 9, top + tall * 0.5)], 5, "#0a161d")
                dome = arc_points(x + 9, top, radius, radius * 0.62, 180, 360)
                scallops = []
                for part in range(4):
                    right = x + 9 + radius - radius * part / 2
                    scallops += arc_points(
                        right - radius / 4, top, radius / 4, radius * 0.09, 0, -180, 8
                    )
                canvas.polygon(dome + scallops, hue)
                for part in (-0.5, 0, 0.5):
                    canvas.line(
                        curve(
                            (x + 9, top - radius * 0.62),
                            (x + 9 + radius * part * 0.75, top - radius * 0.42),
                            (x + 9 + radius * part, top),
                        ),
                        2.5,
                        ink("#0a161d", 0.45),
                    )
                canvas.line(
                    arc_points(x + 9, top, radius * 0.97, radius * 0.6, 200, 262),
                    4,
                    ink("#f4f1e0", 0.5),
                )
            x += tall * canvas.random.uniform(0.34, 0.5)
    for x, y, random in canvas.scatter(
        1500, lambda random: (random.uniform(-60, 1600), random.uniform(-80, 1200))
    ):
        long = random.uniform(22, 80)
        canvas.line(
            [(x, y), (x + long * 0.22, y + long)],
            random.choice((1, 1, 1.5, 2)),
            ink("#e6f3ee", random.uniform(0.12, 0.42)),
        )
    return canvas.finish()
