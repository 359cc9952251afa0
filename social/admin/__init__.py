"""The moderators' desk: the queue, the records of posts, the log of decisions."""

from social.admin.log import DecisionAdmin
from social.admin.posts import QuotedPostAdmin

__all__ = ["DecisionAdmin", "QuotedPostAdmin"]
