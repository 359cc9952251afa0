"""Line scores: a team to a line, its quarters or innings, and what they add up to.

    Tides        24 17 21 19 - 81
    Sacramento   100 000 21x - 4 9 0

Only a line whose parts add up to its total is read.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

# A side, its parts, a dash or a bar, and its total; hits and errors may follow.
LINE = re.compile(
    r"^(?P<name>[^\d\n|]{2,40}?)[\s|.:]+(?P<parts>\d[\dxX\s|]*?)\s*(?:[-–—=|:]+|\s)\s*"
    r"(?P<total>\d{1,3})(?P<more>(?:\s+\d{1,2}){0,2})\s*$"
)
Box = tuple[str, str, str, str, str | None, None]
LONGEST_LINE, FEWEST_PARTS = 120, 2


def read_boxes(paragraph: str) -> Iterator[Box]:
    """Two sides one below the other, with their totals and who has more."""
    lines = [line.strip() for line in paragraph.split("\n")]
    for above, below in pairwise(lines):
        if len(above) > LONGEST_LINE or len(below) > LONGEST_LINE:
            continue
        one, two = read_line(above), read_line(below)
        if one is None or two is None:
            continue
        winner = None
        if int(one[1]) != int(two[1]):
            winner = one[0] if int(one[1]) > int(two[1]) else two[0]
        yield one[0], two[0], one[1], two[1], winner, None


def read_line(line: str) -> tuple[str, str] | None:
    """The side and the total of one line, where its parts add up."""
    found = LINE.match(line)
    if found is None:
        return None
    chunks = found["parts"].replace("|", " ").split()
    plain = [int(chunk) for chunk in chunks if chunk.isdigit()]
    total = int(found["total"])
    by_parts = len(plain) >= FEWEST_PARTS and sum(plain) == total
    # "100 000 21x": an inning to a digit.
    digits = [int(c) for c in "".join(chunks) if c.isdigit()]
    by_innings = len("".join(chunks)) > INNINGS and sum(digits) == total
    return (found["name"].strip(), found["total"]) if by_parts or by_innings else None


INNINGS = 5
