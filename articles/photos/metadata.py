"""IPTC, XMP and EXIF in a file -> caption, credit, rights, date taken (pure).

XMP wins over IPTC-IIM, whose fields are cut at fixed lengths; EXIF comes last. What
is broken is passed over: metadata never keeps a picture out of the library.
"""

import re
import struct
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime
from typing import Any
from xml.etree.ElementTree import ParseError
from xml.sax.saxutils import escape

from defusedxml.common import DefusedXmlException
from PIL import IptcImagePlugin
from PIL.ImageFile import ImageFile

from .captions import parse_credit, split_credit

# Longer values are not captions; they are somebody's idea of an attack.
LONGEST_VALUE = 20_000
MOST_KEYWORDS = 200
FIRST_PHOTOGRAPH = 1826

_DC = "http://purl.org/dc/elements/1.1/"
_PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/"
_XMP = "http://ns.adobe.com/xap/1.0/"
_XMP_RIGHTS = "http://ns.adobe.com/xap/1.0/rights/"
_IPTC_CORE = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

_XMP_TEXT = {
    "headline": f"{{{_PHOTOSHOP}}}Headline",
    "title": f"{{{_DC}}}title",
    "caption": f"{{{_DC}}}description",
    "photographer": f"{{{_DC}}}creator",
    "credit": f"{{{_PHOTOSHOP}}}Credit",
    "source": f"{{{_PHOTOSHOP}}}Source",
    "copyright": f"{{{_DC}}}rights",
    "city": f"{{{_PHOTOSHOP}}}City",
    "country": f"{{{_PHOTOSHOP}}}Country",
    "instructions": f"{{{_PHOTOSHOP}}}Instructions",
    "usage_terms": f"{{{_XMP_RIGHTS}}}UsageTerms",
    "alt_text": f"{{{_IPTC_CORE}}}AltTextAccessibility",
}
_XMP_TAKEN = (f"{{{_PHOTOSHOP}}}DateCreated", f"{{{_XMP}}}CreateDate")
_XMP_KEYWORDS = f"{{{_DC}}}subject"

_IIM_TEXT = {
    "headline": 105,
    "title": 5,
    "caption": 120,
    "photographer": 80,
    "credit": 110,
    "source": 115,
    "copyright": 116,
    "city": 90,
    "country": 101,
    "instructions": 40,
}
_IIM_KEYWORDS, _IIM_DATE, _IIM_TIME = 25, 55, 60

_EXIF_TEXT = {"caption": 270, "photographer": 315, "copyright": 33432}
_EXIF_IFD, _EXIF_TAKEN, _EXIF_OFFSET = 0x8769, 36867, 36881


@dataclass(frozen=True)
class PhotoMetadata:
    """What a file says of itself; an empty field means that it does not say."""

    headline: str = ""
    title: str = ""
    caption: str = ""
    photographer: str = ""
    credit: str = ""
    source: str = ""
    copyright: str = ""
    taken_on: date | None = None
    taken_at: datetime | None = None
    """Only with a known time zone: a camera's clock alone is not a moment."""
    city: str = ""
    country: str = ""
    keywords: tuple[str, ...] = ()
    instructions: str = ""
    alt_text: str = ""
    usage_terms: str = ""

    @property
    def place(self) -> str:
        return ", ".join(part for part in (self.city, self.country) if part)

    def as_dict(self) -> dict[str, Any]:
        """The fields that say something, ready for JSON."""
        said = {name: value for name, value in asdict(self).items() if value}
        for name in ("taken_on", "taken_at"):
            if name in said:
                said[name] = said[name].isoformat()
        if "keywords" in said:
            said["keywords"] = list(said["keywords"])
        return said

    @classmethod
    def from_dict(cls, said: dict[str, Any]) -> "PhotoMetadata":
        """The same values back from `as_dict`."""
        known = {field.name for field in fields(cls)}
        values = {name: value for name, value in said.items() if name in known}
        if "taken_on" in values:
            values["taken_on"] = date.fromisoformat(values["taken_on"])
        if "taken_at" in values:
            values["taken_at"] = datetime.fromisoformat(values["taken_at"])
        values["keywords"] = tuple(values.get("keywords", ()))
        return cls(**values)

    def photo_fields(self) -> dict[str, object]:
        """The values offered to a photo record, by its field names."""
        caption, credit_in_caption = split_credit(self.caption)
        credit = self.credit or credit_in_caption or self.source
        named = parse_credit(credit)
        return {
            "title": self.headline or self.title,
            "supplied_caption": self.caption,
            "caption": caption,
            "alt_text": self.alt_text,
            "photographer": self.photographer or named.photographer,
            "agency": named.agency,
            "credit": credit,
            "copyright_notice": self.copyright,
            "usage_terms": self.usage_terms,
            "special_instructions": self.instructions,
            "place": self.place,
            "taken_on": self.taken_on,
            "taken_at": self.taken_at,
            "keywords": ", ".join(self.keywords),
        }


def read_metadata(image: ImageFile) -> PhotoMetadata:
    """Everything the file says of itself, each field from the best place it is in."""
    found: dict[str, Any] = {}
    for reader in (_read_xmp, _read_iim, _read_exif):
        for name, value in reader(image).items():
            if value and not found.get(name):
                found[name] = value
    if found.get("taken_at"):
        found["taken_on"] = found["taken_at"].date()
    return PhotoMetadata(**found)


def rights_packet(rights: dict[str, str]) -> bytes:
    """An XMP packet that says whose picture it is; empty when there is nothing to say.

    Keys: creator, credit, copyright, usage_terms.
    """

    def alternative(tag: str, text: str) -> str:
        return (
            f'<{tag}><rdf:Alt><rdf:li xml:lang="x-default">{escape(text)}'
            f"</rdf:li></rdf:Alt></{tag}>"
        )

    said = {name: _clean(text) for name, text in rights.items() if text.strip()}
    parts = []
    if "creator" in said:
        parts.append(
            f"<dc:creator><rdf:Seq><rdf:li>{escape(said['creator'])}</rdf:li>"
            "</rdf:Seq></dc:creator>"
        )
    if "credit" in said:
        parts.append(f"<photoshop:Credit>{escape(said['credit'])}</photoshop:Credit>")
    if "copyright" in said:
        parts.append(alternative("dc:rights", said["copyright"]))
        parts.append("<xmpRights:Marked>True</xmpRights:Marked>")
    if "usage_terms" in said:
        parts.append(alternative("xmpRights:UsageTerms", said["usage_terms"]))
    if not parts:
        return b""
    packet = (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        f'<rdf:RDF xmlns:rdf="{_RDF}"><rdf:Description rdf:about="" '
        f'xmlns:dc="{_DC}" xmlns:photoshop="{_PHOTOSHOP}" '
        f'xmlns:xmpRights="{_XMP_RIGHTS}">{"".join(parts)}'
        "</rdf:Description></rdf:RDF></x:xmpmeta>"
        '<?xpacket end="w"?>'
    )
    return packet.encode()


def _read_xmp(image: ImageFile) -> dict[str, Any]:
    try:
        tree = image.getxmp(strip_namespaces=False)
    except (DefusedXmlException, ParseError, ValueError, LookupError, RecursionError):
        return {}
    said: dict[str, Any] = {}
    for description in _descriptions(tree):
        for name, value in description.items():
            said.setdefault(name, value)
    found: dict[str, Any] = {
        name: _first(_texts(said.get(tag))) for name, tag in _XMP_TEXT.items()
    }
    creators = _texts(said.get(_XMP_TEXT["photographer"]))
    found["photographer"] = ", ".join(dict.fromkeys(creators))
    found["keywords"] = _keywords(_texts(said.get(_XMP_KEYWORDS)))
    for tag in _XMP_TAKEN:
        taken = _parse_taken(_first(_texts(said.get(tag))))
        if taken:
            found.update(taken)
            break
    return found


def _descriptions(tree: Any) -> Iterator[dict[str, Any]]:
    """Every rdf:Description of a packet, whatever stands around it."""
    waiting = [tree]
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting.extend(node)
        elif isinstance(node, dict):
            for name, value in node.items():
                if name == f"{{{_RDF}}}Description":
                    for each in value if isinstance(value, list) else [value]:
                        if isinstance(each, dict):
                            yield each
                else:
                    waiting.append(value)


def _texts(value: Any) -> list[str]:
    """The texts in an XMP value: plain, list, or alternatives, the default first."""
    if isinstance(value, str):
        text = _clean(value)
        return [text] if text else []
    if isinstance(value, list):
        ordered = sorted(value, key=_is_not_default)
        return [text for each in ordered for text in _texts(each)]
    if isinstance(value, dict):
        for name in ("Alt", "Seq", "Bag", "li", "value"):
            if f"{{{_RDF}}}{name}" in value:
                return _texts(value[f"{{{_RDF}}}{name}"])
        return _texts(value.get("text"))
    return []


def _is_not_default(value: Any) -> bool:
    return not (isinstance(value, dict) and value.get(_XML_LANG) == "x-default")


def _read_iim(image: ImageFile) -> dict[str, Any]:
    try:
        records = IptcImagePlugin.getiptcinfo(image) or {}
    except (OSError, SyntaxError, ValueError, LookupError, TypeError, struct.error):
        return {}
    utf8 = records.get((1, 90)) == b"\x1b%G"

    def texts(dataset: int) -> list[str]:
        value = records.get((2, dataset), [])
        raw = value if isinstance(value, list) else [value]
        return [text for each in raw if (text := _decode(each, utf8))]

    found: dict[str, Any] = {
        name: _first(texts(dataset)) for name, dataset in _IIM_TEXT.items()
    }
    found["photographer"] = ", ".join(dict.fromkeys(texts(_IIM_TEXT["photographer"])))
    found["keywords"] = _keywords(texts(_IIM_KEYWORDS))
    day, clock = _first(texts(_IIM_DATE)), _first(texts(_IIM_TIME))
    # 20040226 and 062751-0500: without an offset the hour is no moment.
    with_offset = re.fullmatch(r"(\d{6})([+-]\d{4})", clock)
    if re.fullmatch(r"\d{8}", day):
        found.update(_parse_taken(f"{day}T{clock}" if with_offset else day))
    return found


def _read_exif(image: ImageFile) -> dict[str, Any]:
    try:
        exif = image.getexif()
        camera = exif.get_ifd(_EXIF_IFD)
    except (
        OSError,
        SyntaxError,
        ValueError,
        LookupError,
        TypeError,
        OverflowError,
        struct.error,
    ):
        return {}
    found: dict[str, Any] = {
        name: _decode(exif.get(tag), utf8=False) for name, tag in _EXIF_TEXT.items()
    }
    taken = re.fullmatch(
        r"(\d{4})[:-](\d\d)[:-](\d\d)[ T](\d\d:\d\d:\d\d)",
        _decode(camera.get(_EXIF_TAKEN), utf8=False),
    )
    if taken:
        year, month, day, clock = taken.groups()
        offset = _decode(camera.get(_EXIF_OFFSET), utf8=False)
        known = re.fullmatch(r"[+-]\d\d:\d\d", offset)
        found.update(
            _parse_taken(f"{year}-{month}-{day}T{clock}{offset if known else ''}")
        )
    return found


def _parse_taken(text: str) -> dict[str, Any]:
    """The day, and the moment when its time zone is given; nothing if unreadable."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return {}
    if moment.year < FIRST_PHOTOGRAPH:
        return {}
    if moment.tzinfo is None:
        return {"taken_on": moment.date()}
    return {"taken_on": moment.date(), "taken_at": moment}


def _decode(value: Any, utf8: bool) -> str:
    """Text as UTF-8 where marked or valid, else as Windows' Western code page."""
    if isinstance(value, str):
        return _clean(value)
    if not isinstance(value, bytes):
        return ""
    value = value[: LONGEST_VALUE * 4]
    if utf8:
        return _clean(value.decode("utf-8", errors="replace"))
    try:
        return _clean(value.decode("utf-8"))
    except UnicodeDecodeError:
        return _clean(value.decode("cp1252", errors="replace"))


def _clean(text: str) -> str:
    """Text a database can keep: no control characters but line breaks and tabs."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = re.sub(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]", "", text)
    return text.strip()[:LONGEST_VALUE]


def _first(texts: Iterable[str]) -> str:
    return next(iter(texts), "")


def _keywords(texts: Iterable[str]) -> tuple[str, ...]:
    words = (text.replace(",", " ").strip() for text in texts)
    return tuple(dict.fromkeys(word for word in words if word))[:MOST_KEYWORDS]
