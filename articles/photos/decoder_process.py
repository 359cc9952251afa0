"""The one place where a picture file is opened (pure): checked, turned, made smaller.

Run as `python -m articles.photos.decoder_process FOLDER` it limits its own memory and
time, reads FOLDER/job.json and FOLDER/original, and writes the renditions and
result.json beside them. Whatever a hostile file does to it, it does to this process.
"""

import json
import struct
import sys
import warnings
import zlib
from dataclasses import asdict, dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image, ImageCms, ImageOps
from PIL.ImageFile import ImageFile

from .captions import credit_line
from .metadata import PhotoMetadata, read_metadata, rights_packet
from .renditions import height_for, widths_for

FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "TIFF")
# What each way of damaging a file raises inside Pillow; an unreadable picture.
UNREADABLE = (
    OSError,
    SyntaxError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    EOFError,
    OverflowError,
    struct.error,
    zlib.error,
)
# WebP ends at 16,383 pixels a side: 320 pixels wide and 50 times as high still fits.
LONGEST_SIDE = 16_383
LONGEST_SHAPE = 50
SAVING: dict[str, dict[str, Any]] = {
    "webp": {"format": "WEBP", "quality": 80, "method": 4},
    "jpeg": {"format": "JPEG", "quality": 82, "optimize": True, "progressive": True},
    "avif": {"format": "AVIF", "quality": 60, "speed": 8},
}


class Refused(Exception):
    """The picture is not taken; the argument is a reason known to decoding.py."""


@dataclass(frozen=True)
class Job:
    """What to make of a file, and what is known of its rights already."""

    formats: tuple[str, ...]
    most_pixels: int
    known: dict[str, str]
    """The record's own photographer, agency, credit, copyright and usage terms."""
    take_metadata: bool = True
    """Whether the file's metadata fills what the record leaves empty."""
    memory: int = 0
    seconds: int = 0


def decode(folder: Path, job: Job) -> dict[str, Any]:
    """Read FOLDER/original and write its renditions; return what was found and made."""
    Image.MAX_IMAGE_PIXELS = job.most_pixels
    with warnings.catch_warnings():
        # Warnings speak of odd metadata, or of sizes that are checked below.
        warnings.simplefilter("ignore")
        try:
            with Image.open(folder / "original", formats=FORMATS) as image:
                return _decode(image, folder, job)
        except (Image.DecompressionBombError, MemoryError):
            raise Refused("too_many_pixels") from None
        except Image.UnidentifiedImageError:
            raise Refused("not_a_picture") from None
        except UNREADABLE:
            raise Refused("damaged") from None


def _decode(image: ImageFile, folder: Path, job: Job) -> dict[str, Any]:
    found_format = (image.format or "").lower()
    width, height = image.size
    if width * height > job.most_pixels:
        raise Refused("too_many_pixels")
    if max(width, height) > LONGEST_SHAPE * min(width, height):
        raise Refused("too_long")
    if found_format == "png":
        # A PNG may carry its metadata behind the picture.
        image.load()
    metadata = read_metadata(image)
    image.load()
    profile = image.info.get("icc_profile")
    upright = _in_plain_mode(_upright(image))
    width, height = upright.size
    rights = _rights(metadata if job.take_metadata else PhotoMetadata(), job.known)
    return {
        "format": found_format,
        "width": width,
        "height": height,
        "metadata": metadata.as_dict(),
        "rights": rights,
        "renditions": list(_renditions(upright, profile, folder, job, rights))
        if job.formats
        else [],
    }


def _renditions(upright, profile, folder: Path, job: Job, rights):
    packet = rights_packet(rights)
    width, height = upright.size
    source, in_srgb = upright, False
    for wanted in sorted(widths_for(width), reverse=True):
        size = (wanted, height_for(wanted, width, height))
        if size[1] > LONGEST_SIDE:
            continue
        if source.size != size:
            source = source.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
        if not in_srgb:
            source, in_srgb = _in_srgb(source, profile), True
        for format in job.formats:
            path = folder / f"{wanted}.{format}"
            options = dict(SAVING[format])
            if packet:
                options["xmp"] = packet
            picture = source
            if format == "jpeg" and source.mode == "RGBA":
                picture = Image.new("RGB", size, "white")
                picture.paste(source, mask=source.getchannel("A"))
            picture.save(path, **options)
            yield {
                "name": str(wanted),
                "format": format,
                "file": path.name,
                "width": size[0],
                "height": size[1],
            }


def _upright(image: Image.Image) -> Image.Image:
    """Turned as the camera was held; a broken turn sign leaves it as it is."""
    try:
        return ImageOps.exif_transpose(image)
    except UNREADABLE:
        return image


def _in_plain_mode(image: Image.Image) -> Image.Image:
    """L, RGB, RGBA or CMYK, and nothing of the file's own remarks."""
    mode = image.mode
    if mode in ("P", "PA", "LA", "La", "RGBa", "RGBA"):
        has_alpha = mode != "P" or "transparency" in image.info
        plain = image.convert("RGBA" if has_alpha else "RGB")
        if has_alpha and plain.getchannel("A").getextrema() == (255, 255):
            plain = plain.convert("RGB")
    elif "transparency" in image.info and mode in ("1", "L", "RGB"):
        plain = image.convert("RGBA")
    elif mode in ("I", "F"):
        plain = _in_reach(image).convert("L")
    elif mode.startswith("I;16") or mode == "1":
        plain = image.convert("L")
    elif mode in ("L", "RGB", "CMYK"):
        plain = image.copy()
    else:
        plain = image.convert("RGB")
    plain.info = {}
    return plain


def _in_reach(image: Image.Image) -> Image.Image:
    """A picture of wide numbers, its brightest point brought down to 255."""
    extrema: Any = image.getextrema()
    factor = 255 / max(extrema[1], 255)
    return image.point(lambda value: value * factor + 0)


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Colours as browsers expect them, by the file's own profile where it has one."""
    alpha = image.getchannel("A") if image.mode == "RGBA" else None
    colours = image.convert("RGB") if alpha else image
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            converted = ImageCms.profileToProfile(
                colours, source, ImageCms.createProfile("sRGB"), outputMode="RGB"
            )
            colours = converted or colours
        except (ImageCms.PyCMSError, *UNREADABLE):
            pass
    if colours.mode not in ("RGB", "L"):
        colours = colours.convert("RGB")
    if alpha:
        colours = colours.convert("RGB")
        colours.putalpha(alpha)
    colours.info = {}
    return colours


def _rights(metadata: PhotoMetadata, known: dict[str, str]) -> dict[str, str]:
    offered = metadata.photo_fields()
    say = {name: value or str(offered.get(name, "")) for name, value in known.items()}
    return {
        "creator": say["photographer"],
        "credit": credit_line(say["photographer"], say["agency"], say["credit"]),
        "copyright": say["copyright_notice"],
        "usage_terms": say["usage_terms"],
    }


def write_job(folder: Path, job: Job) -> None:
    (folder / "job.json").write_text(json.dumps(asdict(job)), encoding="utf-8")


def main(arguments: list[str]) -> int:
    """The child's whole life: 0 with a result.json, anything else without one."""
    folder = Path(arguments[0])
    told = json.loads((folder / "job.json").read_text(encoding="utf-8"))
    job = Job(**{**told, "formats": tuple(told["formats"])})
    _limit_this_process(job)
    try:
        result = decode(folder, job)
    except Refused as refusal:
        result = {"refused": str(refusal)}
    (folder / "result.json").write_text(json.dumps(result), encoding="utf-8")
    return 0


def _limit_this_process(job: Job) -> None:
    try:
        import resource
    except ImportError:  # Not on Windows, where only the parent's clock is left.
        return
    resource.setrlimit(resource.RLIMIT_AS, (job.memory, job.memory))
    resource.setrlimit(resource.RLIMIT_CPU, (job.seconds, job.seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
