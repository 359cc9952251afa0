"""How the finding of entities grows with the length of a text: it must stay linear.

    python -m tests.bench.entities

Each line is one kind of text at three lengths, with the seconds of work each took,
their ratios (2.0 is linear) and the verdict. Four times the length may take at most
nine times as long (linear is 4, quadratic 16); 1 MB of signs that begin no entity must
take less than a second. The answer is 0 when every line holds.
"""

import sys
from collections.abc import Callable
from functools import partial
from time import process_time

from social.text.entities import find_entities
from social.text.facets import entities_from_facets
from social.text.platforms import PLATFORMS
from social.text.segments import split_segments

LENGTHS = (250_000, 500_000, 1_000_000)
MOST_SECONDS = 1.0
STEEPEST = 9.0
# Too short a time to compare with another.
UNMEASURABLE = 0.05
PIECES = {
    "#": "#",
    "@": "@",
    "dots": ".",
    "$": "$",
    "#a": "#a",
    "@a ": "@a ",
    "a.": "a.",
    "a.com ": "a.com ",
    "http://": "http://",
    "http://a.com/": "http://a.com/",
    "(": "(",
    "http://a.com/((": "http://a.com/((",
    "pic.twitter.com/": "pic.twitter.com/",
    "@a.": "@a.",
    "a-": "a-",
    "letters": "a",
    "e with accents": "e\u0301",
    "joined emoji": "👩\u200d",
    "slashes": "/",
    "blanks": " ",
}


PLATFORM_KEYS = ("twitter", "bluesky", "mastodon", "instagram", "other")
SIGNS_OF_ALL = {
    f"{PLATFORMS[key].name}: {sign}"
    for key in PLATFORM_KEYS
    for sign in ("#", "@", "dots", "$")
}


def seconds(task: Callable[[str], object], text: str) -> float:
    started = process_time()
    task(text)
    return process_time() - started


def facets_of(text: str) -> object:
    step = max(len(text) // 2000, 2)
    return entities_from_facets(
        text,
        [
            {
                "index": {"byteStart": at, "byteEnd": at + 1},
                "features": [
                    {"$type": "app.bsky.richtext.facet#tag", "tag": "derby"},
                ],
            }
            for at in range(0, len(text), step)
        ],
    )


def measure(name: str, task: Callable[[str], object], piece: str) -> bool:
    times = [seconds(task, (piece * (n // len(piece) + 1))[:n]) for n in LENGTHS]
    ratios = [times[1] / max(times[0], 1e-4), times[2] / max(times[1], 1e-4)]
    is_linear = times[2] < UNMEASURABLE or times[2] < STEEPEST * times[0]
    is_good = is_linear and (name not in SIGNS_OF_ALL or times[2] < MOST_SECONDS)
    spelt = " ".join(f"{time:7.3f}s" for time in times)
    grown = " ".join(f"x{ratio:.1f}" for ratio in ratios)
    verdict = "ok" if is_good else "NOT LINEAR"
    sys.stdout.write(f"{name:34} {spelt}  {grown}  {verdict}\n")
    return is_good


def main() -> int:
    results = []
    for platform in PLATFORM_KEYS:
        for name, piece in PIECES.items():
            results.append(
                measure(
                    f"{PLATFORMS[platform].name}: {name}",
                    partial(find_entities, platform=platform),
                    piece,
                )
            )
    for name in ("#a", "a.com ", "e with accents", "joined emoji"):
        results.append(measure(f"drawn: {name}", split_segments, PIECES[name]))
    results.append(measure("facets", facets_of, "a"))
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
