"""Batches of copy: folders, archives, standard input, a watched folder."""

import io
import json
import os
import signal
import subprocess
import sys
import tarfile
import zipfile
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from articles.copy.archives import find_copy
from articles.copy.problems import CopyError
from articles.models import Article, RawCopy

PROJECT = Path(__file__).resolve().parents[2]


def story(number: int) -> str:
    return (
        f"date 2019-05-12 Tern {number} beat Harrow 2-1 on Saturday.\n\n"
        f"What a night — Jo Hale (@johale{number}) May 11, 2019"
    )


@pytest.fixture
def folder(tmp_path):
    wire = tmp_path / "wire"
    (wire / "deep").mkdir(parents=True)
    for number in range(3):
        (wire / f"{number}.txt").write_text(story(number))
    (wire / "deep" / "3.html").write_text("<p>It rained in Tern.</p>")
    (wire / "picture.jpg").write_bytes(b"\xff\xd8\xff")
    (wire / ".hidden.txt").write_text("No story.")
    return wire


def run(*arguments) -> tuple[int, str, str]:
    out, errors = StringIO(), StringIO()
    try:
        call_command("import_story", *map(str, arguments), stdout=out, stderr=errors)
    except SystemExit as end:
        return int(end.code or 0), out.getvalue(), errors.getvalue()
    return 0, out.getvalue(), errors.getvalue()


@pytest.mark.django_db
def test_a_folder_gives_every_file_of_copy_in_it(folder):
    run(folder)
    assert sorted(RawCopy.objects.values_list("name", flat=True)) == [
        "0.txt",
        "1.txt",
        "2.txt",
        "3.html",
    ]


def zipped(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def tarred(path: Path, files: dict[str, bytes]) -> Path:
    with tarfile.open(path, "w:gz") as archive:
        for name, data in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    return path


FILES = {"a.txt": story(1).encode(), "b/c.txt": story(2).encode(), "p.jpg": b"\xff"}


@pytest.mark.django_db
@pytest.mark.parametrize(("pack", "name"), [(zipped, "w.zip"), (tarred, "w.tar.gz")])
def test_an_archive_gives_every_file_of_copy_in_it(tmp_path, pack, name):
    code, out, _ = run(pack(tmp_path / name, FILES))
    assert (code, RawCopy.objects.count()) == (0, 2)
    assert "2 drafts made" in out


@pytest.mark.django_db
def test_paths_in_an_archive_write_nothing_outside(tmp_path):
    zipped(tmp_path / "w.zip", {"../../evil.txt": story(1).encode()})
    run(tmp_path / "w.zip")
    assert RawCopy.objects.get().name == "evil.txt"
    assert not (tmp_path.parent / "evil.txt").exists()


@pytest.mark.django_db
def test_links_in_an_archive_are_not_followed(tmp_path):
    with tarfile.open(tmp_path / "w.tar", "w") as archive:
        entry = tarfile.TarInfo("secret.txt")
        entry.type, entry.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(entry)
    run(tmp_path / "w.tar")
    assert not RawCopy.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("pack", [zipped, tarred])
def test_a_bomb_is_named_and_what_came_before_it_is_kept(tmp_path, pack):
    name = "w.zip" if pack is zipped else "w.tar.gz"
    bomb = {f"{n}.txt": b" " * 24_000_000 for n in range(4)}
    path = pack(tmp_path / name, {"a.txt": story(1).encode(), **bomb})
    code, _, errors = run(path)
    assert code == 1 and "bomb" in errors
    assert RawCopy.objects.get().name.endswith("a.txt")


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["w.zip", "w.tar.gz"])
def test_a_broken_archive_is_named_in_one_sentence(tmp_path, name):
    (tmp_path / name).write_bytes(b"no archive at all")
    code, _, errors = run(tmp_path / name)
    assert code == 1 and f"{name} is a broken archive" in errors
    assert errors.count("\n") == 1


def test_an_archive_of_too_many_entries_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("articles.copy.archives.MOST_ENTRIES", 2)
    with pytest.raises(CopyError, match="more than 2 entries"):
        list(find_copy(zipped(tmp_path / "w.zip", FILES)))


@pytest.mark.django_db
def test_a_batch_run_again_changes_nothing(folder):
    run(folder)
    before = list(Article.objects.values())
    code, out, _ = run(folder)
    assert list(Article.objects.values()) == before
    assert code == 0 and "4 known already" in out


@pytest.mark.django_db
def test_each_line_of_json_is_one_file_and_the_last_the_summary(folder):
    (folder / "bad.txt").write_bytes("“Málaga” won".encode("cp1252"))
    code, out, _ = run(folder, "--json")
    rows = [json.loads(line) for line in out.splitlines()]
    outcomes = sorted(str(row.get("outcome")) for row in rows)
    assert outcomes == ["None", "failed", "made", "made", "made", "made"]
    assert code == 1 and rows[-1]["summary"]["kinds"]["post"] == 3


@pytest.mark.django_db
def test_the_summary_counts_kinds(folder):
    _, out, _ = run(folder)
    assert "Kinds: " in out and "post 3" in out


@pytest.mark.django_db
def test_a_dry_run_of_a_batch_stores_nothing(folder):
    _, out, _ = run(folder, "--dry-run")
    assert "4 drafts would be made" in out and not Article.objects.exists()


@pytest.mark.django_db
def test_a_dry_run_counts_the_same_bytes_once(tmp_path, monkeypatch):
    monkeypatch.setattr("articles.copy_desk.batch.STORIES_AT_ONCE", 2)
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text(story(1))
    _, out, _ = run(tmp_path, "--dry-run")
    assert "1 draft would be made, 4 known already, 0 failed." in out


@pytest.mark.django_db
def test_a_dry_run_names_no_story_that_is_not_there(tmp_path):
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(story(1))
    _, out, _ = run(tmp_path, "--dry-run", "--json")
    lines = [json.loads(line) for line in out.splitlines()]
    assert [line["story"] for line in lines[:-1]] == [None] * 3


@pytest.mark.django_db
def test_a_wrong_encoding_names_the_option_that_reads_it(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes("“Málaga” – they won".encode("cp1252"))
    _, _, errors = run(path)
    assert "--encoding cp1252" in errors


@pytest.mark.django_db
def test_the_named_encoding_reads_the_file(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes("“Málaga” – they won".encode("cp1252"))
    run(path, "--encoding", "cp1252")
    assert RawCopy.objects.get().text == "“Málaga” – they won"


@pytest.mark.django_db
@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("a.txt", "--encoding", "klingon"),
        ("--watch", "nowhere"),
        ("a.txt", "--watch", "."),
        ("a.txt", "--section", "curling"),
    ],
)
def test_a_command_that_makes_no_sense_ends_with_2(arguments):
    with pytest.raises(CommandError) as caught:
        call_command("import_story", *arguments)
    assert caught.value.returncode == 2


@pytest.mark.django_db
def test_standard_input_is_one_story(monkeypatch):
    standard = io.TextIOWrapper(io.BytesIO(story(1).encode()))
    monkeypatch.setattr(sys, "stdin", standard)
    run("-")
    assert RawCopy.objects.get().name == "standard input"


# The wire


@pytest.mark.parametrize(
    "ending",
    [signal.SIGTERM, pytest.param(signal.SIGINT, marks=pytest.mark.trust)],
)
def test_a_watch_ends_cleanly_on_a_signal(tmp_path, ending):
    wire = tmp_path / "wire"
    wire.mkdir()
    environment = {k: v for k, v in os.environ.items() if k != "DATABASE_URL"}
    environment |= {"VAR": str(tmp_path / "var"), "PYTHONUNBUFFERED": "1"}
    manage = [sys.executable, "manage.py"]
    subprocess.run(
        [*manage, "migrate", "-v0"], cwd=PROJECT, env=environment, check=True
    )
    process = subprocess.Popen(
        [*manage, "import_story", "--watch", str(wire), "--settle", "0.5"],
        cwd=PROJECT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert "Watching" in process.stdout.readline()
    (wire / "a.txt").write_text(story(1))
    assert "made “Tern 1 beat Harrow" in process.stdout.readline()
    process.send_signal(ending)
    _, errors = process.communicate(timeout=20)
    assert (process.returncode, errors) == (0, "")
    assert (wire / "a.txt").exists()
