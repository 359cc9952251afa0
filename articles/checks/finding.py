"""(pure) One thing the desk should know about a story before it goes out."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """A sentence for the editor, and the field or block it is about."""

    text: str
    about: str = ""
    is_stop: bool = False

    @classmethod
    def stop(cls, text: str, about: str = "") -> "Finding":
        return cls(text, about, is_stop=True)

    @classmethod
    def advice(cls, text: str, about: str = "") -> "Finding":
        return cls(text, about)
