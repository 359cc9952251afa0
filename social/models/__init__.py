"""Quoted posts, the log of decisions about them, and what surrounds a decision."""

from social.models.claim import Claim
from social.models.decision import Decision, DecisionHead
from social.models.post import QuotedPost
from social.models.request import RemovalRequest
from social.models.source_check import SourceCheck

__all__ = [
    "Claim",
    "Decision",
    "DecisionHead",
    "QuotedPost",
    "RemovalRequest",
    "SourceCheck",
]
