"""Files that are copy, and files that are not."""

import hashlib

import pytest

from articles.copy import CopyError, load_copy, read_copy
from articles.copy.reading import LARGEST_COPY

PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 20


def test_text_is_read_without_newline_translation():
    assert read_copy(b"a\r\nb\rc", "a.txt") == "a\r\nb\rc"


def test_a_byte_order_mark_is_kept_so_that_offsets_count_the_file():
    assert read_copy(b"\xef\xbb\xbfWords", "a.txt") == "\ufeffWords"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "a.txt is empty"),
        (b" \r\n\t", "a.txt is empty"),
        (b"\xef\xbb\xbf", "a.txt is empty"),
        (PNG, "a.txt is a PNG picture"),
        (b"\xff\xd8\xff\xe0" + b"\x00" * 9, "a.txt is a JPEG picture"),
        (b"%PDF-1.7\n", "a.txt is a PDF document"),
        (b"Words\x00words", "a.txt holds a NUL byte (byte 6)"),
        (b"x\x00y", "a.txt holds a NUL byte (byte 2)"),
        ("Wörter".encode("utf-16"), "looks like UTF-16"),
        ("Words of a story".encode("utf-16-le"), "looks like UTF-16"),
        ("Café and more words".encode("latin-1"), "looks like Latin-1"),
        ("“Words” – and more words".encode("cp1252"), "looks like Windows-1252"),
        ("Победа в матче".encode("cp1251"), "looks like Windows-1251"),
        ("日本代表の試合".encode("shift_jis"), "looks like Shift JIS"),
        (b"x" * (LARGEST_COPY + 1), "5 MB is the limit"),
    ],
)
def test_what_is_no_copy_is_refused_with_a_sentence(data, words):
    with pytest.raises(CopyError) as caught:
        read_copy(data, "a.txt")
    message = str(caught.value)
    assert words in message
    assert message.startswith("a.txt ")
    assert "\n" not in message


def test_a_loaded_copy_carries_the_digest_of_its_bytes(tmp_path):
    path = tmp_path / "story.txt"
    path.write_bytes(b"Words\r\n")
    copy = load_copy(path)
    assert (copy.name, copy.text, copy.data_digest, copy.encoding) == (
        "story.txt",
        "Words\r\n",
        hashlib.sha256(b"Words\r\n").hexdigest(),
        "utf-8",
    )


@pytest.mark.parametrize("name", ["missing.txt", "nul\x00.txt"])
def test_a_missing_file_is_named(tmp_path, name):
    with pytest.raises(CopyError, match=r"(does not exist|cannot be read)"):
        load_copy(tmp_path / name)


def test_a_folder_is_named(tmp_path):
    with pytest.raises(CopyError, match="is a folder"):
        load_copy(tmp_path)


def test_a_large_file_is_refused_by_its_size_alone(tmp_path):
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    with pytest.raises(CopyError, match=r"50\.0 MB where 5 MB is the limit"):
        load_copy(path)
