"""The blocks of a story in the editor: which models, which fields."""

from content_editor.admin import ContentEditorInline
from django.contrib.admin.options import InlineModelAdmin

from articles.models import (
    GalleryBlock,
    MatchBlock,
    PhotoBlock,
    PostBlock,
    PullQuoteBlock,
    TextBlock,
)


class StoryPartMixin(InlineModelAdmin):
    """Parts of a story may be changed where the story may."""

    def _story_is_open(self, request, story) -> bool:
        return story is None or story.may_be_changed_by(request.user)

    def has_add_permission(self, request, obj=None):
        return super().has_add_permission(request, obj) and self._story_is_open(
            request, obj
        )

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and self._story_is_open(
            request, obj
        )

    def has_delete_permission(self, request, obj=None):
        return super().has_delete_permission(request, obj) and self._story_is_open(
            request, obj
        )


class BlockInline(StoryPartMixin, ContentEditorInline):
    """One kind of block in the editor."""


BLOCK_INLINES = [
    BlockInline.create(TextBlock, icon="notes"),
    BlockInline.create(PhotoBlock, icon="image", autocomplete_fields=["photo"]),
    BlockInline.create(
        GalleryBlock,
        icon="collections",
        fields=["title", "region", "ordering"],
        show_change_link=True,
    ),
    BlockInline.create(PostBlock, icon="format_quote", autocomplete_fields=["post"]),
    BlockInline.create(MatchBlock, icon="sports_soccer", autocomplete_fields=["match"]),
    BlockInline.create(PullQuoteBlock, icon="campaign"),
]
