"""The text of copy sent as a web page, a Word or RTF document, or a mail."""

import re
from email import message_from_bytes
from email.errors import (
    InvalidBase64CharactersDefect,
    InvalidBase64LengthDefect,
    InvalidBase64PaddingDefect,
    MessageError,
)
from email.message import EmailMessage, MIMEPart
from email.policy import default as mail_policy

from selectolax.lexbor import LexborHTMLParser
from striprtf.striprtf import rtf_to_text

from articles.copy.problems import CopyError
from articles.copy.word import read_docx

__all__ = ["join_paragraphs", "read_docx", "read_eml", "read_html", "read_rtf"]

# Elements that stand on lines of their own.
BLOCK_NAMES = """
    address article aside blockquote body caption center dd details dialog div dl dt
    fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li
    main menu nav ol p pre section summary table tbody td tfoot th thead tr ul
"""
UNSEEN_NAMES = "head script style template noscript svg math iframe object"
BLOCKS = frozenset(BLOCK_NAMES.split())
UNSEEN = frozenset(UNSEEN_NAMES.split())
CLOSE_THEMSELVES = frozenset(
    """area base br col embed hr img input link meta param source track wbr p li dt dd
    option tr td th thead tbody tfoot""".split()  # noqa: SIM905
)
TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,20})")
# The parser's time grows with the square of the depth.
DEEPEST = 1000
BLANKS = re.compile(r"[ \t\n\r\f]+")
FONT_TABLE = re.compile(r"\{[^{}]{0,40}\\fonttbl")
BRACE = re.compile(r"[{}]")
FONT = re.compile(r"\\f(\d{1,5})(?!\w)[^{};]{0,200}?\\fcharset(\d{1,3})")
MOST_FONTS = 2000
BROKEN_BASE64 = (
    InvalidBase64CharactersDefect,
    InvalidBase64LengthDefect,
    InvalidBase64PaddingDefect,
)


def join_paragraphs(paragraphs: list[str]) -> str:
    """Paragraphs as raw copy has them: one blank line between, wide gaps kept.

    Where writers part paragraphs by empty ones, the empty ones are the blank lines.
    """
    written = [paragraph.rstrip() for paragraph in paragraphs]
    filled = sum(bool(paragraph) for paragraph in written)
    if (len(written) - filled) * 3 >= filled - 1 and filled > 1:
        return "\n".join(written).strip("\n")
    return "\n\n".join(paragraph for paragraph in written if paragraph)


def read_html(markup: str, name: str) -> str:
    """The words of a page: a blank line between blocks, a line break for `br`."""
    depth = 0
    for opened in TAG.finditer(markup):
        if opened[2].lower() not in CLOSE_THEMSELVES:
            depth += -1 if opened[1] else 1
            if depth > DEEPEST:
                raise CopyError(
                    f"{name} opens more than {DEEPEST} elements inside each other,"
                    " which no story does: paste its words instead."
                )
    tree = LexborHTMLParser(markup)
    articles = tree.css("article")
    mains = tree.css("main")
    root = (
        articles[0]
        if len(articles) == 1
        else mains[0]
        if len(mains) == 1
        else tree.body
    )
    if root is None:
        return ""
    pieces: list[str] = []
    node, depth = root, 0
    # A walk without recursion, because markup may be nested without end.
    while True:
        tag = node.tag
        entered = False
        if tag == "-text":
            pieces.append(BLANKS.sub(" ", node.text(deep=False) or ""))
        elif tag == "br":
            pieces.append("\n")
        elif tag not in UNSEEN:
            if tag in BLOCKS:
                pieces.append("\n\n")
            if node.child is not None:
                node, depth, entered = node.child, depth + 1, True
        if entered:
            continue
        while depth:
            following = node.next
            if following is not None:
                node = following
                break
            node, depth = node.parent or root, depth - 1
            if node.tag in BLOCKS:
                pieces.append("\n\n")
        if not depth:
            break
    return tidy(pieces)


def tidy(pieces: list[str]) -> str:
    """Runs of block ends as one blank line, no blanks at the ends of lines."""
    out: list[str] = []
    at_start = True
    for piece in pieces:
        if piece == "\n\n":
            while out and out[-1] == " ":
                out.pop()
            if out and out[-1] != "\n\n":
                out.append("\n\n")
            at_start = True
        elif piece == "\n":
            out.append("\n")
            at_start = True
        else:
            words = piece.lstrip(" ") if at_start else piece
            if words:
                out.append(words)
                at_start = False
    lines = "".join(out).strip("\n ").split("\n")
    return "\n".join(line.strip(" ") for line in lines)


def read_rtf(data: bytes, name: str) -> str:
    """The words of an RTF document."""
    text = short_font_tables(data.decode("latin-1"))
    try:
        words = rtf_to_text(text, encoding="cp1252", errors="replace")
    except (ValueError, LookupError, AttributeError, OverflowError) as error:
        raise CopyError(
            f"{name} is a broken RTF document ({type(error).__name__}): save the story"
            " as plain text."
        ) from None
    # Pairs of code units are how RTF writes emoji.
    words = words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return join_paragraphs(words.split("\n"))


def short_font_tables(text: str) -> str:
    """The document with its tables of fonts cut down to what decides encodings.

    The reader takes a time that grows with the square of a table's length.
    """
    pieces: list[str] = []
    at = 0
    while found := FONT_TABLE.search(text, at):
        pieces.append(text[at : found.start()])
        depth, end = 1, len(text)
        for brace in BRACE.finditer(text, found.end()):
            depth += 1 if brace.group() == "{" else -1
            if not depth:
                end = brace.end()
                break
        fonts: dict[str, str] = {}
        for font in FONT.finditer(text, found.end(), end):
            fonts.setdefault(font[1], font[2])
            if len(fonts) >= MOST_FONTS:
                break
        lines = [
            f"{{\\f{number}\\fcharset{set_} x;}}" for number, set_ in fonts.items()
        ]
        pieces.append("{\\fonttbl" + "\n".join(lines) + "}")
        at = end
    pieces.append(text[at:])
    return "".join(pieces)


def read_eml(data: bytes, name: str) -> str:
    """The subject of a mail and its words; what is attached is left out."""
    try:
        mail = message_from_bytes(data, policy=mail_policy)
        body = (
            mail.get_body(("plain", "html")) if isinstance(mail, EmailMessage) else None
        )
        words = words_of_mail(body, name) if body is not None else ""
        subject = " ".join(str(mail.get("subject", "")).split())
    except (MessageError, ValueError, AttributeError, TypeError) as error:
        if isinstance(error, CopyError):
            raise
        raise CopyError(
            f"{name} is a broken mail ({type(error).__name__}): paste its words"
            " instead."
        ) from None
    except RecursionError:
        raise CopyError(
            f"{name} holds mails inside mails without end: paste its words instead."
        ) from None
    if body is not None and body.get_content_type() == "text/html":
        words = read_html(words, name)
    words = words.replace("\r\n", "\n").strip("\n")
    if not words.strip():
        raise CopyError(
            f"{name} is a mail without words of its own: save what is attached to it"
            " and send that."
        )
    if subject and not words.lstrip().startswith(subject):
        return f"{subject}\n\n{words}"
    return words


def words_of_mail(body: MIMEPart, name: str) -> str:
    """The words of the part of a mail that holds them, not one replaced by a sign."""
    data = body.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    if any(isinstance(defect, BROKEN_BASE64) for defect in body.defects):
        raise CopyError(
            f"{name} is a broken mail: its words were damaged on their way (base64)."
            " Ask for it again."
        )
    charset = body.get_content_charset("us-ascii")
    if charset in ("us-ascii", "ascii"):
        # Much that says nothing, or this, is UTF-8.
        charset = "utf-8"
    try:
        return data.decode(charset)
    except LookupError:
        raise CopyError(
            f"{name} is a mail in “{charset[:40]}”, which is no encoding known here:"
            " paste its words instead."
        ) from None
    except UnicodeDecodeError as error:
        raise CopyError(
            f"{name} is a mail whose words are not in {charset.upper()}, as it says"
            f" (byte {error.start + 1} is wrong): paste its words instead."
        ) from None
