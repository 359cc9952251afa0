"""(pure) The one allow-list for text with markup, and text turned into it.

Text is cleaned when it is saved and again when it is frozen into an edition.
"""

import html
import re

import nh3

# What the editor offers is what the cleaner allows.
EXTENSIONS = {
    "Bold": True,
    "Italic": True,
    "Heading": {"levels": [2, 3]},
    "BulletList": True,
    "OrderedList": True,
    "ListItem": True,
    "Blockquote": True,
    "HardBreak": True,
    "Link": {"enableTarget": False, "protocols": ["http", "https", "mailto"]},
    "History": True,
}

_CLEANER = nh3.Cleaner(
    tags={
        "p",
        "br",
        "strong",
        "em",
        "h2",
        "h3",
        "ul",
        "ol",
        "li",
        "blockquote",
        "a",
    },
    attributes={"a": {"href"}, "ol": {"start"}},
    url_schemes={"http", "https", "mailto"},
    link_rel="noopener",
    clean_content_tags={"script", "style"},
)
_EMPTY = re.compile(r"^(<(p|h2|h3)>(\s|<br>)*</\2>\s*)+$")


def clean_html(text: str) -> str:
    """The text with nothing but allowed markup; empty paragraphs alone are nothing."""
    cleaned = _CLEANER.clean(text)
    return "" if _EMPTY.match(cleaned) else cleaned


def paragraphs_to_html(paragraphs: list[str]) -> str:
    """Plain paragraphs as markup, each line break in them kept."""
    return "".join(
        "<p>" + "<br>".join(html.escape(p, quote=False).split("\n")) + "</p>"
        for p in paragraphs
    )


def heading_to_html(text: str) -> str:
    """A plain line as a heading inside a story."""
    return f"<h2>{html.escape(' '.join(text.split()), quote=False)}</h2>"


def html_to_text(markup: str) -> str:
    """The words alone, a blank line between blocks."""
    broken = re.sub(r"<br ?/?>", "\n", markup)
    broken = re.sub(r"</(p|h2|h3|li|blockquote)>", "\n\n", broken)
    bare = html.unescape(re.sub(r"<[^>]*>", "", broken))
    return re.sub(r"\n{3,}", "\n\n", bare).strip()
