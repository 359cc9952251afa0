"""Copy in the forms it is sent in: pages, documents, mails."""

import io
import zipfile
from email.message import EmailMessage

import pytest

from articles.copy import CopyError
from articles.copy.problems import WrongEncoding
from articles.copy.reading import LARGEST_DOCUMENT, copy_of_bytes, copy_of_words

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def docx(body: str, *, prolog: str = "", notes: str = "") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(
            "word/document.xml",
            f'{prolog}<w:document xmlns:w="{NAMESPACE}"><w:body>{body}</w:body>'
            "</w:document>",
        )
        if notes:
            package.writestr(
                "word/footnotes.xml",
                f'<w:footnotes xmlns:w="{NAMESPACE}"><w:footnote>{notes}'
                "</w:footnote></w:footnotes>",
            )
    return file.getvalue()


def paragraph(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>" if words else "<w:p/>"


def text_of(data: bytes, name: str) -> str:
    return copy_of_bytes(data, name).text


def test_the_paragraphs_of_a_word_document_are_parted_by_a_blank_line():
    data = docx(paragraph("Tern won.") + paragraph("It rained."))
    assert text_of(data, "a.docx") == "Tern won.\n\nIt rained."


def test_empty_paragraphs_in_word_are_the_blank_lines_of_the_copy():
    lines = ["Tern won.", "", "🏆 First", "", "", "", "Last — A (@b) July 3, 2018"]
    assert text_of(docx("".join(map(paragraph, lines))), "a.docx") == "\n".join(lines)


def test_breaks_and_tabs_in_word_are_kept():
    run = (
        "<w:p><w:r><w:t>One</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>3</w:t></w:r></w:p>"
    )
    assert text_of(docx(run), "a.docx") == "One\ntwo\t3"


def test_footnotes_of_a_word_document_come_after_its_words():
    data = docx(paragraph("Tern won."), notes=paragraph("") + paragraph("On penalties"))
    assert text_of(data, "a.docx") == "Tern won.\n\nOn penalties"


def test_deleted_words_of_a_word_document_stay_out():
    run = (
        "<w:p><w:del><w:r><w:delText>Old</w:delText></w:r></w:del><w:r><w:t>New</w:t>"
        "</w:r></w:p>"
    )
    assert text_of(docx(run), "a.docx") == "New"


def test_a_web_page_gives_its_words_in_blocks():
    page = (
        "<!doctype html><html><head><title>No</title><style>p{}</style></head><body>"
        "<h1>Tern  win</h1><p>It <b>rained</b><br>all\nday.</p><script>x</script>"
        "<blockquote><p>What a night</p>&mdash; Jo (@jo) July 3, 2018</blockquote>"
    )
    assert text_of(page.encode(), "a.html") == (
        "Tern win\n\nIt rained\nall day.\n\nWhat a night\n\n— Jo (@jo) July 3, 2018"
    )


def test_a_page_that_names_its_encoding_is_read_in_it():
    page = '<html><head><meta charset="windows-1252"></head><body><p>Málaga – “yes”'
    assert text_of(page.encode("cp1252"), "a.html") == "Málaga – “yes”"


def test_an_rtf_document_gives_its_words_and_emoji():
    data = (
        rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}}\f0 M\'e1laga won."
        rb"\par\par \u-10179?\u-8704? \'93Yes\'94\par}"
    )
    assert text_of(data, "a.rtf") == "Málaga won.\n\n😀 “Yes”"


def test_a_mail_gives_its_subject_and_its_words():
    mail = EmailMessage()
    mail["Subject"] = "Tern win the cup"
    mail.set_content("It rained.\n\nThey sang.")
    mail.add_alternative("<p>Other words</p>", subtype="html")
    assert text_of(mail.as_bytes(), "a.eml") == (
        "Tern win the cup\n\nIt rained.\n\nThey sang."
    )


def test_a_mail_with_a_page_alone_is_read_too():
    mail = EmailMessage()
    mail.set_content("<p>It rained.</p><p>They sang.</p>", subtype="html")
    assert text_of(mail.as_bytes(), "a.eml") == "It rained.\n\nThey sang."


def test_markdown_is_text():
    assert (
        text_of(b"# Tern win\n\nIt *rained*.", "a.md") == "# Tern win\n\nIt *rained*."
    )


def test_pasted_words_have_the_digest_of_the_file_they_came_from():
    file = copy_of_bytes(b"Tern won.\n\nIt rained.", "a.txt")
    assert copy_of_words("Tern won.\r\n\r\nIt rained.", "pasted").data_digest == (
        file.data_digest
    )


def test_a_wrong_encoding_offers_the_likely_one():
    with pytest.raises(WrongEncoding) as caught:
        copy_of_bytes("“Málaga” – they won again".encode("cp1252"), "a.txt")
    assert (caught.value.label, caught.value.codec) == ("Windows-1252", "cp1252")


def test_the_offered_encoding_reads_the_file():
    data = "“Málaga” – they won again".encode("cp1252")
    assert copy_of_bytes(data, "a.txt", "cp1252").text == "“Málaga” – they won again"


def test_utf_16_is_read_when_it_is_chosen():
    assert copy_of_bytes("Tern won.".encode("utf-16"), "a.txt", "utf-16").text == (
        "Tern won."
    )


ENTITIES = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
ENCRYPTED = b"\xd0\xcf\x11\xe0" + b"\x00" * 600 + "EncryptedPackage".encode("utf-16-le")


def locked() -> bytes:
    data = bytearray(docx(paragraph("Secret")))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (docx(paragraph("Words"))[:120], "a.docx", "broken Word document"),
        (b"no package at all", "a.docx", "broken Word document"),
        (docx("<w:p>"), "a.docx", "broken Word document"),
        (docx(paragraph("&b;"), prolog=ENTITIES), "a.docx", "broken Word document"),
        (docx(" " * 40_000_000), "a.docx", "zip bomb"),
        (docx(paragraph("A"), notes=" " * 40_000_000), "a.docx", "zip bomb"),
        (docx(paragraph("")), "a.docx", "is empty"),
        (locked(), "a.docx", "under a password"),
        (ENCRYPTED, "a.docx", "under a password"),
        (b"\xd0\xcf\x11\xe0" + b"\x00" * 600, "a.doc", "an old Word document"),
        (b"PK\x03\x04" + b"\x00" * (LARGEST_DOCUMENT + 1), "a.docx", "too large"),
        (b"{\\rtf1 }", "a.rtf", "is empty"),
        (b"<html><body></body></html>", "a.html", "is empty"),
        (b"Subject: Hello\n\n", "a.eml", "without words"),
    ],
)
def test_a_document_that_cannot_be_read_is_named_in_one_sentence(data, name, words):
    with pytest.raises(CopyError) as caught:
        copy_of_bytes(data, name)
    message = str(caught.value)
    assert message.startswith(f"{name} ") and words in message and "\n" not in message


def test_a_page_nested_without_end_is_refused():
    page = b"<html><body>" + b"<div>" * 20_000 + b"Deep"
    with pytest.raises(CopyError, match="elements inside each other"):
        copy_of_bytes(page, "a.html")


def test_a_deep_page_is_read():
    page = b"<html><body>" + b"<div>" * 900 + b"Deep<p>It rained.</p>"
    assert text_of(page, "a.html") == "Deep\n\nIt rained."
