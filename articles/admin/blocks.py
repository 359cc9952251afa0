"""The blocks of a story in the editor: which models, which fields."""

from content_editor.admin import ContentEditorInline
from django.contrib import admin
from django.contrib.admin.options import InlineModelAdmin
from django.template.loader import render_to_string

from articles.admin.post_states import HIDDEN, PostState, states_of
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


class PostInline(BlockInline):
    """Quoted posts, each with what became of it beside its name."""

    readonly_fields = ["state"]
    fieldsets = [(None, {"fields": [("post", "state"), "region", "ordering"]})]
    states: dict[int, PostState] = {}

    def get_formset(self, request, obj=None, **kwargs):
        # An inline is made anew for each request, so what is kept here is this one's.
        found = states_of(obj, request.user) if obj else []
        self.states = {state.id: state for state in found}
        return super().get_formset(request, obj, **kwargs)

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if field is not None and db_field.name == "post":
            field.label_from_instance = self.name_of  # type: ignore[assignment]
        return field

    def name_of(self, post) -> str:
        """The chosen post, named to those who may see it.

        Its state stands beside it and is kept true; in a name it would go stale.
        """
        found = self.states.get(post.pk)
        if found is None or found.state == HIDDEN:
            return f"Post {post.pk}"
        return f"Post {post.pk} by {found.who}"

    @admin.display(description="now")
    def state(self, block):
        return render_to_string(
            "admin/articles/article/_block_post.html",
            {"post": self.states.get(block.post_id)},
        )


BLOCK_INLINES = [
    BlockInline.create(TextBlock, icon="notes"),
    BlockInline.create(PhotoBlock, icon="image", autocomplete_fields=["photo"]),
    BlockInline.create(
        GalleryBlock,
        icon="collections",
        fields=["title", "region", "ordering"],
        show_change_link=True,
    ),
    PostInline.create(PostBlock, icon="format_quote", autocomplete_fields=["post"]),
    BlockInline.create(MatchBlock, icon="sports_soccer", autocomplete_fields=["match"]),
    BlockInline.create(PullQuoteBlock, icon="campaign"),
]
