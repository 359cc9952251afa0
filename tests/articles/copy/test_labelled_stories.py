"""Whole labelled stories: what the parser finds in them, beside what it should find."""

import json
from pathlib import Path

import pytest

from articles.copy import parse_story

HERE = Path(__file__).parent
KNOWN = sorted((HERE / "stories").glob("*.txt"))
UNSEEN = sorted((HERE / "unseen").glob("*.txt"))
# The least share of labelled posts and captions found to the character.
LEAST = {"stories": 0.97, "unseen": 0.95}
STORIES = {"stories": KNOWN, "unseen": UNSEEN}


def read(path: Path) -> tuple[str, dict]:
    with path.open(encoding="utf-8", newline="") as file:
        text = file.read()
    return text, json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))


def tidy(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.replace("\r\n", "\n").split("\n"))


@pytest.mark.parametrize("path", [*KNOWN, *UNSEEN], ids=lambda path: path.stem)
def test_every_visible_character_is_in_one_place(path):
    text, _ = read(path)
    parsed = parse_story(text)
    places = [0] * len(text)
    for place in range(len(parsed.date_source or "")):
        places[place] += 1
    for block in parsed.blocks:
        assert block.source == text[block.start : block.end]
        for place in range(block.start, block.end):
            places[place] += 1
    seen = {
        count
        for count, character in zip(places, text, strict=True)
        if not character.isspace() and character != "\ufeff"
    }
    assert seen == {1}


@pytest.mark.parametrize("kind", ["post", "photo"])
@pytest.mark.parametrize("folder", LEAST)
def test_posts_and_captions_are_found_to_the_character(folder, kind):
    wanted = found = 0
    for path in STORIES[folder]:
        text, label = read(path)
        mine = [
            tidy(block.text) for block in parse_story(text).blocks if block.kind == kind
        ]
        for block in label["blocks"]:
            if block["type"] != kind:
                continue
            wanted += 1
            right = [tidy(each) for each in [block["text"], *block.get("accept", [])]]
            found += any(each in mine for each in right)
    assert found / wanted >= LEAST[folder]
