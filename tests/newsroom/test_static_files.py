"""Static files of a release: each asked for by a name that tells its content."""

import re

import pytest
from django.core.management import call_command
from django.test import override_settings

IMPORT = re.compile(r"""^import [^"']*["'](\./[^"']+)["'];$""", re.M)
HASHED = re.compile(r"\.[0-9a-f]{12}\.js$")


@pytest.fixture(scope="module")
def scripts(tmp_path_factory):
    """The folder of our own scripts, as collected for a release."""
    root = tmp_path_factory.mktemp("static")
    backend = "newsroom.static_files.HashedStaticFiles"
    with override_settings(
        STATIC_ROOT=root, STORAGES={"staticfiles": {"BACKEND": backend}}
    ):
        call_command("collectstatic", interactive=False, verbosity=0)
    return root / "newsroom" / "js"


def imports_of(script) -> list[str]:
    return IMPORT.findall(script.read_text())


def test_a_script_imports_modules_by_their_hashed_names(scripts):
    (desk,) = (each for each in scripts.glob("moderation.*.js"))
    names = imports_of(desk)
    assert names
    assert [name for name in names if not HASHED.search(name)] == []


def test_every_module_a_script_imports_is_there(scripts):
    missing = [
        f"{script.name} imports {name}"
        for script in scripts.rglob("*.js")
        if HASHED.search(script.name)
        for name in imports_of(script)
        if not (script.parent / name).is_file()
    ]
    assert missing == []
