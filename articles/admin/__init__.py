"""The story desk in the admin."""

from articles.admin import parts, story

__all__ = ["parts", "story"]
