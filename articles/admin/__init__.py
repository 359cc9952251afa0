"""The story desk in the admin."""

from articles.admin import parts, post_pictures, story

__all__ = ["parts", "post_pictures", "story"]
