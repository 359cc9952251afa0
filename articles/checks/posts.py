"""Quoted posts still waiting for a moderator: the story need not wait for them."""

from collections.abc import Iterator

from articles.checks.finding import Finding
from articles.models import PostBlock


def findings(article, blocks) -> Iterator[Finding]:
    posts = [block.post for block in blocks if isinstance(block, PostBlock)]
    waiting = [post for post in posts if post.status == post.Status.AWAITING]
    if waiting:
        names = ", ".join(f"@{p.handle}" if p.handle else str(p) for p in waiting)
        yield Finding.advice(
            f"{len(waiting)} of {len(posts)} quoted posts wait for a moderator "
            f"({names}). They join the story by themselves once approved.",
            "body",
        )
    for post in posts:
        if post.status == post.Status.REJECTED:
            yield Finding.advice(
                f"The post by {post.account_name or post.handle} was rejected: "
                "readers will not see it.",
                "body",
            )
