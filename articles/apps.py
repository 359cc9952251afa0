"""The story, from raw copy to what readers see."""

from django.apps import AppConfig


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = "Stories"

    def ready(self):
        # Models are loaded by now, and not before.
        from articles import post_copies, post_pictures, post_screenshots
        from articles.photos import holders
        from articles.post_uses import posts_in_stories_of, uses_of_posts
        from social import copies, media, pictures, readers, uses

        uses.register(uses_of_posts)
        uses.register_own(posts_in_stories_of)
        holders.register(post_pictures.seconds_with_posts)
        media.register(post_pictures.posts_with_pictures)
        media.register_shown(post_pictures.pictures_of_posts)
        copies.register(post_copies.copies_of_post, post_copies.erase_pictures)
        readers.register(post_pictures.posts_on_pages)
        pictures.register(post_screenshots.read_screenshot)
