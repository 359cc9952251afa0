"""What is wrong with a file that should be copy, as sentences that name it."""

# How an encoding is called, and the codec that reads it.
ENCODINGS = {
    "UTF-8": "utf-8",
    "UTF-16": "utf-16",
    "UTF-32": "utf-32",
    "Windows-1252": "cp1252",
    "Windows-1250": "cp1250",
    "Windows-1251": "cp1251",
    "Windows-1253": "cp1253",
    "Windows-1254": "cp1254",
    "Windows-1256": "cp1256",
    "Latin-1 (ISO 8859-1)": "latin-1",
    "Latin-2 (ISO 8859-2)": "iso8859-2",
    "Latin-9 (ISO 8859-15)": "iso8859-15",
    "KOI8-R": "koi8-r",
    "Mac Roman": "mac-roman",
    "Shift JIS": "shift_jis",
    "EUC-JP": "euc_jp",
    "ISO-2022-JP": "iso2022_jp",
    "GB 18030": "gb18030",
    "Big5": "big5",
    "EUC-KR": "euc_kr",
}


class CopyError(ValueError):
    """Why a file is no copy, in one sentence that names it."""


class WrongEncoding(CopyError):
    """The file is text of another encoding than it was read in; `codec` reads it."""

    def __init__(self, message: str, label: str):
        super().__init__(message)
        self.label = label
        self.codec = ENCODINGS[label]


def wrong_encoding(name: str, label: str) -> WrongEncoding:
    return WrongEncoding(
        f"{name} is not UTF-8 but looks like {label}: save it again as UTF-8,"
        " then nothing in it is misread.",
        label,
    )


def too_large(name: str, size: int, limit: int) -> str:
    return (
        f"{name} is too large for a story: {size / 1048576:.1f} MB where"
        f" {limit // 1048576} MB is the limit."
    )
