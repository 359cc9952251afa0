"""The story, from raw copy to what readers see."""

from django.apps import AppConfig


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = "Stories"

    def ready(self):
        # Models are loaded by now, and not before.
        from articles.post_uses import posts_in_stories_of, uses_of_posts
        from social import uses

        uses.register(uses_of_posts)
        uses.register_own(posts_in_stories_of)
