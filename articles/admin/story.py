"""The story editor: fields, blocks, moves, publishing, preview."""

from functools import partial

from content_editor.admin import ContentEditor
from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.views.decorators.http import require_POST, require_safe
from js_asset import Media, Script

from articles import publishing
from articles.admin import post_states
from articles.admin.blocks import BLOCK_INLINES, StoryPartMixin
from articles.admin.copy_desk import CopyDeskViews
from articles.admin.post_states import post_states_view
from articles.checks import findings
from articles.forms import ArticleForm, PublishForm, ReasonForm, WithdrawForm
from articles.models import Article, Byline, Edition, MoveNotAllowed
from articles.publishing import PublishRefused
from articles.reading import story_page

# The rich text editor writes two style elements of its own; these are their hashes.
# They change with the editor's release: a browser test fails when they do.
EDITOR_STYLE_HASHES = [
    "'sha256-N1v+9oYdxeZd/nv2iKYNMLWqP5BlGZff7wM0R1mK4ws='",
    "'sha256-PlumsSlvJ7vvWzjqibGAYKq92O3y/4JTxWWsWJvyUYA='",
]

# The moves of one button, with the words on it; what each needs is asked in `_may`.
BUTTONS = {
    "submit": "Hand over for review",
    "send_back": "Send back to the writer",
    "mark_ready": "Mark as ready",
    "spike": "Spike",
    "revive": "Take up again",
}


class BylineInline(StoryPartMixin, admin.TabularInline):
    model = Byline
    extra = 0
    autocomplete_fields = ["contributor"]
    verbose_name_plural = "byline"


@admin.register(Article)
class ArticleAdmin(CopyDeskViews, ContentEditor):
    form = ArticleForm
    change_form_template = "admin/articles/article/change_form.html"
    list_display = ["headline", "section", "state", "posts", "changed_at"]
    list_filter = ["status", "section", "language"]
    search_fields = ["headline", "standfirst", "slug"]
    list_select_related = ["section"]
    autocomplete_fields = ["section", "lead_photo", "match"]
    ordering = ["-changed_at"]
    actions = None
    fieldsets = [
        (None, {"fields": ["kicker", "headline", "standfirst", "seen_token"]}),
        (
            "Where it stands",
            {
                "fields": [
                    ("section", "tags"),
                    ("lead_photo", "match"),
                    ("slug", "language"),
                    ("dateline", "story_date"),
                ],
            },
        ),
    ]
    inlines = [BylineInline, *BLOCK_INLINES]

    class Media:
        js = [
            Script("newsroom/js/move-blocks.js", type="module"),
            Script("newsroom/js/post-states.js", type="module"),
        ]

    # Who may do what

    def get_queryset(self, request):
        return super().get_queryset(request).seen_by(request.user).with_listing_counts()

    def has_view_permission(self, request, obj=None):
        if obj is None:
            return request.user.has_perm("articles.view_article")
        return obj.may_be_seen_by(request.user)

    def has_change_permission(self, request, obj=None):
        if obj is None:
            return request.user.has_perm("articles.change_article")
        return obj.may_be_changed_by(request.user)

    def has_delete_permission(self, request, obj=None):
        # Stories are spiked or withdrawn, never deleted.
        return False

    def _may(self, request, article, move: str) -> bool:
        """Whether this account may make this move on this story as it stands."""
        starts, _ = Article.MOVES[move]
        if article.status not in starts:
            return False
        user = request.user
        if move in {"withdraw", "restore"}:
            return user.has_perm("articles.withdraw_article")
        if move == "publish":
            return user.has_perm("articles.publish_article")
        if move == "submit":
            return article.may_be_changed_by(user)
        if move in {"spike", "revive"} and article.is_written_by(user):
            return user.has_perm("articles.change_article")
        return user.has_perm("articles.change_any_article")

    # The list

    @admin.display(description="state", ordering="status")
    def state(self, article):
        words = article.get_status_display()
        if article.waits_until:
            moment = timezone.localtime(article.waits_until)
            words = f"scheduled for {moment:%-d %B %Y, %H:%M}"
        return format_html(
            '<span class="state" data-state="{}">{}</span>', article.status, words
        )

    @admin.display(description="quoted posts")
    def posts(self, article):
        if not article.posts_in_all:
            return "–"
        if article.posts_waiting:
            return f"{article.posts_waiting} of {article.posts_in_all} waiting"
        return f"{article.posts_in_all}, none waiting"

    # The form

    def render_change_form(self, request, context, *args, **kwargs):
        article = context.get("original")
        if article:
            context["article_findings"] = findings(article)
            context["article_buttons"] = [
                (move, words)
                for move, words in BUTTONS.items()
                if self._may(request, article, move)
            ]
            for move in ("publish", "withdraw", "restore"):
                context[f"may_{move}"] = self._may(request, article, move)
            context["post_states"] = post_states.told(article, request.user)
            context["visible_edition"] = article.visible_edition()
            context["scheduled_edition"] = article.scheduled_edition()
            context["match_suggestions"] = article.match_suggestions.select_related(
                "match__home_team", "match__away_team"
            )
        response = super().render_change_form(request, context, *args, **kwargs)
        response._csp_update = {"style-src": EDITOR_STYLE_HASHES}
        media = response.context_data["media"]
        response.context_data["media"] = Media.from_media(
            media, nonce=str(request.csp_nonce)
        )
        return response

    def save_model(self, request, article, form, change):
        if not change:
            article.created_by = request.user
        super().save_model(request, article, form, change)

    def save_related(self, request, form, formsets, change):
        # The block editor's cloning copies blocks of any story by id, whether or not
        # this account may see it: nothing here offers it, so nothing accepts it.
        if "_clone" in request.POST:
            request.POST = request.POST.copy()
            request.POST.pop("_clone")
        super().save_related(request, form, formsets, change)

    # Further addresses of a story at the desk

    def get_urls(self):
        def at(route, view, name):
            return path(
                f"<path:object_id>/{route}",
                self.admin_site.admin_view(view),
                name=f"articles_article_{name}",
            )

        return [
            at("preview/", self.preview, "preview"),
            at("posts/", require_safe(partial(post_states_view, self)), "posts"),
            at("move/<str:move>/", require_POST(self.move), "move"),
            at("publish/", self.publish, "publish"),
            at("unschedule/", require_POST(self.unschedule), "unschedule"),
            at("withdraw/", self.withdraw, "withdraw"),
            at("restore/", self.restore, "restore"),
            at("editions/", self.editions, "editions"),
            at("editions/<int:number>/", self.edition, "edition"),
            at("source/", self.source, "source"),
            *super().get_urls(),
        ]

    def _story(self, request, object_id) -> Article:
        """The story, or the same 404 for a hidden one as for an unknown one."""
        article = self.get_object(request, unquote(object_id))
        if article is None or not article.may_be_seen_by(request.user):
            raise Http404
        return article

    def _back(self, article) -> HttpResponseRedirect:
        return HttpResponseRedirect(
            reverse("admin:articles_article_change", args=[article.pk])
        )

    def _page(self, request, article, template, **context):
        return TemplateResponse(
            request,
            f"admin/articles/article/{template}.html",
            {
                **self.admin_site.each_context(request),
                "opts": self.opts,
                "original": article,
                "article": article,
                **context,
            },
        )

    def preview(self, request, object_id):
        """The story as readers would see it, built and not saved."""
        article = self._story(request, object_id)
        edition = publishing.build_edition(article, visible_from=timezone.now())
        page = story_page(edition, at_the_desk=True)
        return render(request, "articles/story.html", {"page": page, "preview": True})

    def move(self, request, object_id, move):
        article = self._story(request, object_id)
        if move not in BUTTONS:
            raise Http404
        if not self._may(request, article, move):
            raise PermissionDenied
        try:
            getattr(article, move)(by=request.user)
        except MoveNotAllowed as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(
                request, f"“{article}” is now {article.get_status_display()}."
            )
        if article.may_be_seen_by(request.user):
            return self._back(article)
        return HttpResponseRedirect(reverse("admin:articles_article_changelist"))

    def publish(self, request, object_id):
        article = self._story(request, object_id)
        if not request.user.has_perm("articles.publish_article"):
            raise PermissionDenied
        is_first = not article.editions.appeared().exists()
        form = PublishForm(
            request.POST if request.method == "POST" else None, is_first=is_first
        )
        refused = []
        if request.method == "POST" and form.is_valid():
            try:
                edition = publishing.publish(
                    article,
                    by=request.user,
                    visible_from=form.cleaned_data["visible_from"],
                    change=form.cleaned_data.get("change") or None,
                    correction=form.cleaned_data.get("correction", ""),
                )
            except PublishRefused as refusal:
                refused = refusal.findings
            except MoveNotAllowed as refusal:
                messages.error(request, str(refusal))
                return self._back(article)
            else:
                self._say_published(request, edition)
                return self._back(article)
        now = timezone.now()
        return self._page(
            request,
            article,
            "publish",
            title=f"Publish “{article}”",
            form=form,
            refused=refused,
            findings=findings(article),
            address=publishing.build_edition(article, visible_from=now).path,
            scheduled=article.scheduled_edition(),
            visible=article.visible_edition(),
        )

    def _say_published(self, request, edition: Edition) -> None:
        if edition.visible_from > timezone.now():
            moment = timezone.localtime(edition.visible_from)
            words = f"Scheduled for {moment:%A %-d %B %Y, %H:%M %Z}."
        else:
            words = "Published."
        messages.success(
            request,
            format_html(
                '{} Edition {} at <a href="{}">{}</a>',
                words,
                edition.number,
                edition.path,
                edition.path,
            ),
        )

    def unschedule(self, request, object_id):
        article = self._story(request, object_id)
        if not request.user.has_perm("articles.publish_article"):
            raise PermissionDenied
        try:
            publishing.cancel_schedule(article, by=request.user)
        except MoveNotAllowed as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, "The scheduled edition is cancelled.")
        return self._back(article)

    def withdraw(self, request, object_id):
        return self._with_reason(
            request,
            object_id,
            WithdrawForm,
            title="Withdraw “{}”",
            deed=publishing.withdraw,
            done="“{}” is withdrawn: its address answers that it is gone.",
        )

    def restore(self, request, object_id):
        return self._with_reason(
            request,
            object_id,
            ReasonForm,
            title="Restore “{}”",
            deed=publishing.restore,
            done="“{}” is before readers again.",
        )

    def _with_reason(self, request, object_id, form_class, *, title, deed, done):
        article = self._story(request, object_id)
        if not request.user.has_perm("articles.withdraw_article"):
            raise PermissionDenied
        form = form_class(request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            try:
                deed(article, by=request.user, **form.cleaned_data)
            except (MoveNotAllowed, PublishRefused) as refusal:
                messages.error(request, str(refusal))
            else:
                messages.success(request, done.format(article))
            return self._back(article)
        return self._page(
            request, article, "reason", title=title.format(article), form=form
        )

    def editions(self, request, object_id):
        """Every edition of the story, and every move that led to them."""
        article = self._story(request, object_id)
        return self._page(
            request,
            article,
            "editions",
            title=f"Editions of “{article}”",
            editions=article.editions.select_related("published_by").order_by(
                "-number"
            ),
            moves=article.history.select_related("by", "edition").order_by("-pk"),
            now=timezone.now(),
        )

    def edition(self, request, object_id, number):
        """One edition as it was frozen, in the readers' own template."""
        article = self._story(request, object_id)
        edition = article.editions.select_related("section").filter(number=number)
        if not edition:
            raise Http404
        page = story_page(edition[0], at_the_desk=True)
        return render(request, "articles/story.html", {"page": page, "preview": True})

    def source(self, request, object_id):
        """The raw copy the story came from, with what the parser made of it."""
        article = self._story(request, object_id)
        raw = getattr(article, "raw_copy", None)
        if raw is None:
            raise Http404
        return self._page(
            request, article, "source", title=f"Raw copy: {raw.name}", raw=raw
        )
