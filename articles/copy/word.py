"""The text of a Word document: one XML file in a zip, read with every guard up."""

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from articles.copy.problems import CopyError

WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
DOCUMENT = "word/document.xml"
NOTES = ("word/footnotes.xml", "word/endnotes.xml")
# What one document unpacks to at most; a bomb unpacks to far more.
LARGEST_XML = 30 * 1024 * 1024
SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}


def read_docx(data: bytes, name: str) -> list[str]:
    """The paragraphs of a Word document, the empty ones too; its notes come last."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            document = unpack(package, DOCUMENT, name)
            held = set(package.namelist())
            notes = [unpack(package, each, name) for each in NOTES if each in held]
    except KeyError:
        raise CopyError(
            f"{name} is a packed file, not a Word document: unpack it, or import it as"
            " an archive."
        ) from None
    except (zipfile.BadZipFile, zlib.error, OSError, NotImplementedError, EOFError):
        raise CopyError(
            f"{name} is a broken Word document: its package cannot be unpacked. Save"
            " it again."
        ) from None
    try:
        paragraphs = list(paragraphs_of(document))
        for xml in notes:
            paragraphs += [note for note in paragraphs_of(xml) if note.strip()]
        return paragraphs
    except (ParseError, DefusedXmlException, ValueError):
        raise CopyError(
            f"{name} is a broken Word document: its text cannot be read. Save it again."
        ) from None


def unpack(package: zipfile.ZipFile, part: str, name: str) -> bytes:
    """One part of the package, or a CopyError where it is locked or far too large."""
    entry = package.getinfo(part)
    if entry.flag_bits & 1:
        raise CopyError(
            f"{name} is a Word document under a password: save it without one."
        )
    with package.open(entry) as file:
        xml = file.read(LARGEST_XML + 1)
    if len(xml) > LARGEST_XML:
        raise CopyError(
            f"{name} unpacks to more than {LARGEST_XML // 1048576} MB, which no story"
            " does: it may be a zip bomb, and was not read."
        )
    return xml


def paragraphs_of(xml: bytes) -> Iterator[str]:
    """Each paragraph's words, in order; a text box's come with its paragraph."""
    depth = 0
    for event, element in iterparse(BytesIO(xml), ("start", "end"), forbid_dtd=True):
        if element.tag not in (f"{WORDS}p", f"{STRICT}p"):
            continue
        depth += 1 if event == "start" else -1
        if event == "end" and depth == 0:
            yield "".join(words_of(element))
            element.clear()


def words_of(paragraph: Element) -> Iterator[str]:
    """The runs of a paragraph without field codes, deletions and fallbacks."""
    stack = [paragraph]
    while stack:
        element = stack.pop()
        tag = element.tag
        if tag == FALLBACK or tag.endswith(("}del", "}moveFrom")):
            continue
        name = tag.rpartition("}")[2]
        if tag.startswith((WORDS, STRICT)):
            if name == "t":
                yield element.text or ""
            elif name in SIGNS:
                yield SIGNS[name]
            elif name == "p" and element is not paragraph:
                yield "\n"
        stack.extend(reversed(element))
