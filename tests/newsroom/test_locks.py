"""The lock files hold whatever pip needs to install them by their hashes."""

import re
import tomllib
from pathlib import Path

import pytest

HOME = Path(__file__).parents[2]
PROJECT = tomllib.loads((HOME / "pyproject.toml").read_text())
ASKED = re.compile(r"(?P<name>[\w-]+)\[(?P<extra>[\w-]+)\]")
GROUPS = {
    "base.lock": PROJECT["project"]["dependencies"],
    "dev.lock": PROJECT["project"]["dependencies"]
    + PROJECT["dependency-groups"]["dev"],
}
WITH_EXTRAS = [
    (lock, found.group())
    for lock, asked in GROUPS.items()
    for line in asked
    if (found := ASKED.match(line))
]


@pytest.mark.parametrize(("lock", "requirement"), WITH_EXTRAS)
def test_a_lock_names_the_extras_it_installs(lock, requirement):
    lines = (HOME / "requirements" / lock).read_text().splitlines()

    assert any(line.startswith(f"{requirement}==") for line in lines)
