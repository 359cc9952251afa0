"""Files that are no copy: one sentence each, nothing stored, the others go in."""

import io
import os
import tarfile
import tempfile
import zipfile
from pathlib import Path

import pytest

from articles.copy.archives import find_copy
from articles.copy.problems import CopyError
from articles.models import Article, RawCopy
from tests.articles.test_import_batch import run, zipped

pytestmark = pytest.mark.django_db
NOBODY = 65534
HEAD = b"Subject: Rain\r\nMIME-Version: 1.0\r\n"
WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MAILS_IN_MAILS = b"Content-Type: message/rfc822\r\n\r\n" * 1200 + b"\r\nIt rained."

BAD = {
    "signs.txt": ("\u00a0\u3000\n\u200b".encode(), "is empty"),
    "odd.txt": ("It rained".encode("utf-16") + b"x", "--encoding utf-16"),
    "deep.eml": (HEAD + MAILS_IN_MAILS, "mails inside mails"),
    "charset.eml": (
        HEAD + b"Content-Type: text/plain; charset=klingon\r\n\r\nIt rained.",
        "“klingon”, which is no encoding known here",
    ),
    "codec.eml": (
        HEAD + b"Content-Type: text/plain; charset=rot13\r\n\r\nVg envarq.",
        "“rot13”, which is no encoding known here",
    ),
    "latin.eml": (
        HEAD + b"Content-Type: text/plain; charset=utf-8\r\n\r\nK\xf6ln verlor.",
        "words are not in UTF-8, as it says (byte 2 is wrong)",
    ),
    "damaged.eml": (
        HEAD + b"Content-Type: text/plain; charset=utf-8\r\n"
        b"Content-Transfer-Encoding: base64\r\n\r\nSXQgcmFpbm!!!!ed$$x",
        "damaged on their way",
    ),
    "picture.eml": (
        HEAD + b"Content-Type: image/png\r\n\r\nAAAA",
        "a mail without words of its own",
    ),
    "figure.rtf": (rb"{\rtf1 \u99999999999? rain}", "is a broken RTF document"),
    "braces.rtf": (b"{\\rtf1 " + b"{" * 500_000, "is empty"),
    "nested.html": (b"<p><b>" * 100_000, "more than 1000 elements"),
    "locked.docx": (
        b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"),
        "under a password",
    ),
    "broken.docx": (b"PK\x03\x04 broken", "cannot be unpacked"),
}


@pytest.mark.parametrize("name", BAD)
def test_each_is_named_with_its_trouble_in_one_sentence(tmp_path, name):
    data, trouble = BAD[name]
    (tmp_path / name).write_bytes(data)
    code, _, errors = run(tmp_path / name)
    assert (code, RawCopy.objects.count()) == (1, 0)
    assert name in errors and trouble in errors and errors.count("\n") == 1


def test_the_others_of_a_batch_go_in(tmp_path):
    for name, (data, _) in BAD.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "good.txt").write_text("It rained in Tern.")
    code, out, _ = run(tmp_path)
    assert code == 1 and f"1 draft made, 0 known already, {len(BAD)} failed." in out


def docx(path: Path, body: str) -> Path:
    xml = f'<w:document xmlns:w="{WORDS}"><w:body>{body}</w:body></w:document>'
    return zipped(path, {"word/document.xml": xml.encode()})


def test_a_word_document_that_unpacks_without_end_is_not_read(tmp_path):
    code, _, errors = run(docx(tmp_path / "bomb.docx", " " * 40_000_000))
    assert code == 1 and "may be a zip bomb" in errors


def test_a_word_document_of_empty_paragraphs_is_empty(tmp_path):
    _, _, errors = run(docx(tmp_path / "a.docx", "<w:p/>" * 100_000))
    assert "a.docx is empty" in errors


def test_a_pipe_named_as_a_file_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    _, _, errors = run(tmp_path / "pipe.txt")
    assert "pipe.txt is no ordinary file" in errors


def test_a_file_that_went_away_is_named(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("It rained.")
    (found,) = find_copy(tmp_path)
    path.unlink()
    with pytest.raises(CopyError, match=r"a\.txt does not exist"):
        found.load()


def test_an_archive_in_an_archive_is_named_while_the_rest_goes_in(tmp_path):
    inner = zipped(tmp_path / "inner.zip", {"b.txt": b"It hailed."}).read_bytes()
    path = zipped(tmp_path / "w.zip", {"inner.zip": inner, "a.txt": b"It rained."})
    code, _, errors = run(path)
    assert code == 1 and "w.zip:inner.zip is an archive inside an archive" in errors
    assert RawCopy.objects.get().name.endswith("a.txt")


def test_a_link_in_an_archive_is_named(tmp_path):
    with tarfile.open(tmp_path / "w.tar", "w") as archive:
        entry = tarfile.TarInfo("secret.txt")
        entry.type, entry.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(entry)
    code, _, errors = run(tmp_path / "w.tar")
    assert code == 1 and "secret.txt is a link, not a file" in errors


def test_an_archive_without_copy_says_so(tmp_path):
    code, _, errors = run(zipped(tmp_path / "w.zip", {"a.jpg": b"\xff\xd8"}))
    assert code == 1 and "w.zip holds no file of copy" in errors


@pytest.fixture
def nobody():
    """Looks at files as somebody without any right to them."""
    if os.geteuid():
        yield
        return
    os.seteuid(NOBODY)
    yield
    os.seteuid(0)


def test_a_folder_that_may_not_be_opened_is_named(request):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "a.txt").write_text("It rained.")
        (folder / "shut").mkdir(mode=0o000)
        request.getfixturevalue("nobody")
        found = list(find_copy(folder))
        assert [Path(each.name).name for each in found] == ["a.txt", "shut"]
        with pytest.raises(CopyError, match="shut cannot be looked into: you lack"):
            found[1].load()
        if not os.getuid():
            os.seteuid(0)


def test_a_name_cannot_command_the_terminal(tmp_path):
    (tmp_path / "a\n\x1b[2J.txt").write_bytes(b"")
    _, _, errors = run(tmp_path)
    assert "\x1b" not in errors and errors.count("\n") == 1


def test_a_broken_file_leaves_no_draft(tmp_path):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.txt", b"It rained.")
    (tmp_path / "w.zip").write_bytes(buffer.getvalue()[:-10])
    run(tmp_path / "w.zip")
    assert not Article.objects.exists()
