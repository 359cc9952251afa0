"""Quoted posts, and the log of every decision about them."""

from social.models.decision import Decision, DecisionHead
from social.models.post import QuotedPost

__all__ = ["Decision", "DecisionHead", "QuotedPost"]
