"""News for the rooms above: what readers see of a quoted post has changed."""

from django.dispatch import Signal

# Sent after commit, from QuotedPost, with `post_id` and `to_status`.
post_decided = Signal()

# Sent after commit, from QuotedPost, with `post_id`: the source was found edited or
# deleted, or the post was covered as sensitive, while its status stayed.
post_changed = Signal()
