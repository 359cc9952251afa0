"""Quoted posts, the log of decisions about them, and what surrounds a decision."""

from social.models.claim import Claim
from social.models.comforts import Comforts
from social.models.decision import Decision, DecisionHead
from social.models.notice import Notice
from social.models.post import QuotedPost
from social.models.request import RemovalRequest
from social.models.screenshot import Screenshot
from social.models.sender import Sender
from social.models.source_check import SourceCheck

__all__ = [
    "Claim",
    "Comforts",
    "Decision",
    "DecisionHead",
    "Notice",
    "QuotedPost",
    "RemovalRequest",
    "Screenshot",
    "Sender",
    "SourceCheck",
]
