"""People, balls and crowds, as silhouettes."""

from __future__ import annotations

import math
from collections.abc import Sequence

from .canvas import Canvas, Ink, Point, between

# Joints in parts of the figure's height, from the feet at (0, 0) upwards:
# head, neck, hip, two elbows and hands, two knees and feet.
Pose = dict[str, Sequence[Point]]
Spot = tuple[float, float, float]

STANDING: Pose = {
    "head": [(0, 0.93)],
    "spine": [(0, 0.82), (0, 0.5)],
    "arms": [(-0.11, 0.66), (-0.12, 0.5), (0.11, 0.66), (0.13, 0.5)],
    "legs": [(-0.07, 0.26), (-0.08, 0), (0.07, 0.26), (0.08, 0)],
}
CHEERING: Pose = {
    **STANDING,
    "arms": [(-0.17, 0.92), (-0.16, 1.1), (0.17, 0.92), (0.18, 1.1)],
}
BENDING: Pose = {
    "head": [(0.24, 0.66)],
    "spine": [(0.17, 0.62), (-0.04, 0.48)],
    "arms": [(0.22, 0.44), (0.3, 0.28), (0.13, 0.44), (0.25, 0.3)],
    "legs": [(-0.02, 0.25), (-0.1, 0), (0.06, 0.25), (0.04, 0)],
}
CARRYING: Pose = {
    **STANDING,
    "arms": [(-0.12, 0.66), (-0.13, 0.5), (0.14, 0.68), (0.24, 0.56)],
}
RUNNING: Pose = {
    "head": [(0.12, 0.93)],
    "spine": [(0.08, 0.82), (0, 0.5)],
    "arms": [(-0.1, 0.68), (-0.02, 0.54), (0.2, 0.66), (0.29, 0.76)],
    "legs": [(0.19, 0.36), (0.1, 0.12), (-0.06, 0.26), (-0.28, 0.2)],
}
KICKING: Pose = {
    "head": [(-0.1, 0.92)],
    "spine": [(-0.08, 0.81), (0, 0.5)],
    "arms": [(-0.27, 0.76), (-0.38, 0.66), (0.1, 0.72), (0.22, 0.64)],
    "legs": [(-0.02, 0.26), (-0.08, 0), (0.18, 0.36), (0.36, 0.3)],
}


def person(
    canvas: Canvas,
    x: float,
    y: float,
    tall: float,
    fill: Ink,
    pose: Pose = STANDING,
    shirt: Ink | None = None,
    facing: int = 1,
) -> None:
    """A figure with its feet at a point; `facing` -1 turns it round."""

    def at(joint: Point) -> Point:
        return x + joint[0] * tall * facing, y - joint[1] * tall

    neck, hip = pose["spine"]
    left_elbow, left_hand, right_elbow, right_hand = pose["arms"]
    left_knee, left_foot, right_knee, right_foot = pose["legs"]
    for knee, foot in ((left_knee, left_foot), (right_knee, right_foot)):
        canvas.line([at(hip), at(knee), at(foot)], tall * 0.085, fill)
        toe = (foot[0] + 0.06, foot[1] + 0.01)
        canvas.line([at(foot), at(toe)], tall * 0.05, fill)
    for elbow, hand in ((left_elbow, left_hand), (right_elbow, right_hand)):
        side = 0.088 if elbow[0] > neck[0] else -0.088
        shoulder = (neck[0] + side, neck[1] - 0.035)
        canvas.line([at(shoulder), at(elbow)], tall * 0.062, shirt or fill)
        canvas.line([at(elbow), at(hand)], tall * 0.055, fill)
    body = [
        (neck[0] - 0.03, neck[1] + 0.02),
        (neck[0] + 0.03, neck[1] + 0.02),
        (neck[0] + 0.105, neck[1] - 0.02),
        (hip[0] + 0.08, hip[1] - 0.03),
        (hip[0] - 0.08, hip[1] - 0.03),
        (neck[0] - 0.105, neck[1] - 0.02),
    ]
    canvas.polygon([at(joint) for joint in body], shirt or fill)
    canvas.line([at(neck), at(pose["head"][0])], tall * 0.06, fill)
    canvas.disc(*at(pose["head"][0]), tall * 0.062, fill, tall * 0.078)


def ball(
    canvas: Canvas,
    x: float,
    y: float,
    radius: float,
    light: str = "#f4efe2",
    dark: str = "#1d2530",
    turn: float = 0.5,
) -> None:
    """A football: twelve dark patches on a lit sphere."""
    canvas.disc(x, y, radius, light)
    corners = [_turned(_unit(corner), turn) for corner in _CORNERS]
    for here, there in _EDGES:
        one, other = corners[here], corners[there]
        seam = [_between(one, other, 1 / 3), _between(one, other, 2 / 3)]
        if all(spot[2] > 0.04 for spot in seam):
            canvas.line(
                [(x + radius * spot[0], y + radius * spot[1]) for spot in seam],
                max(1.0, radius * 0.025),
                between(dark, light, 0.3),
            )
    for corner, neighbours in zip(corners, _NEIGHBOURS, strict=True):
        patch = [_between(corner, corners[each], 1 / 3) for each in neighbours]
        if any(spot[2] > 0.06 for spot in patch):
            # What lies behind the edge of the ball is pushed back to its edge.
            seen = [
                (px, py)
                if pz > 0
                else (px / math.hypot(px, py), py / math.hypot(px, py))
                for px, py, pz in patch
            ]
            middle = math.atan2(corner[1], corner[0])
            if corner[2] < 0.2:
                seen.append((math.cos(middle), math.sin(middle)))
            cx = sum(px for px, _ in seen) / len(seen)
            cy = sum(py for _, py in seen) / len(seen)
            seen.sort(key=lambda spot: math.atan2(spot[1] - cy, spot[0] - cx))
            canvas.polygon(
                [(x + radius * px, y + radius * py) for px, py in seen], dark
            )
    for step in range(6):
        shade = between(light, dark, 0.5)
        reach = radius * (1.0 - step * 0.035)
        canvas.pen.arc(
            [(x - reach) * 2, (y - reach) * 2, (x + reach) * 2, (y + reach) * 2],
            10,
            130,
            fill=(*_rgb(shade), 90 - step * 14),
            width=round(radius * 0.08),
        )


def crowd(
    canvas: Canvas,
    rows: Sequence[tuple[float, float, float]],
    colours: Sequence[str],
    size: float,
    lean: float = 0.0,
) -> None:
    """Heads in rows; each row is (left, right, y); `lean` bows a row like a bowl."""
    for left, right, y in rows:
        x, middle = left, (left + right) / 2
        half = max(1.0, (right - left) / 2)
        while x < right:
            head = size * canvas.random.uniform(0.75, 1.1)
            bow = lean * ((x - middle) / half) ** 2
            colour = canvas.random.choice(colours)
            canvas.disc(x, y - bow + canvas.random.uniform(-1, 1), head / 2, colour)
            x += size * canvas.random.uniform(0.95, 1.35)


def _rgb(colour: str) -> tuple[int, int, int]:
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return red, green, blue


def _unit(vector: Spot) -> Spot:
    length = math.sqrt(sum(part * part for part in vector))
    x, y, z = (part / length for part in vector)
    return x, y, z


def _turned(vector: Spot, turn: float) -> Spot:
    x, y, z = vector
    x, z = (
        x * math.cos(turn) - z * math.sin(turn),
        x * math.sin(turn) + z * math.cos(turn),
    )
    tilt = turn * 0.7
    return (
        x,
        y * math.cos(tilt) - z * math.sin(tilt),
        y * math.sin(tilt) + z * math.cos(tilt),
    )


def _between(one: Spot, other: Spot, part: float) -> Spot:
    """The spot on the sphere above the straight way from one to the other."""
    x, y, z = (a + (b - a) * part for a, b in zip(one, other, strict=True))
    return _unit((x, y, z))


# The twelve corners of an icosahedron: cut off, they are the dark patches of a ball.
_GOLDEN = (1 + math.sqrt(5)) / 2
_SIGNS = [(i, j * _GOLDEN) for i in (1, -1) for j in (1, -1)]
_CORNERS: list[Spot] = [
    *[(0.0, p, q) for p, q in _SIGNS],
    *[(p, q, 0.0) for p, q in _SIGNS],
    *[(q, 0.0, p) for p, q in _SIGNS],
]
_EDGES = [
    (here, there)
    for here in range(12)
    for there in range(here)
    if math.dist(_CORNERS[here], _CORNERS[there]) < 2.1
]
_NEIGHBOURS = [
    [
        there if here == corner else here
        for here, there in _EDGES
        if corner in (here, there)
    ]
    for corner in range(12)
]
