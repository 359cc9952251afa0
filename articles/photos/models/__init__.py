"""The photo library: pictures, the sizes made from them, and decisions on rights."""

from .photo import Photo
from .rendition import Rendition
from .rights import Rights, RightsDecision

__all__ = ["Photo", "Rendition", "Rights", "RightsDecision"]
