"""The small state machine of a story: which move starts where, and its history."""

import pytest

from articles.models import Article, MoveNotAllowed
from articles.models.article import SLUG_LENGTH, slug_of
from tests.articles.factories import make_article, make_staff

pytestmark = pytest.mark.django_db

Status = Article.Status
MOVES = ("submit", "send_back", "mark_ready", "spike", "revive")


@pytest.mark.parametrize("move", MOVES)
@pytest.mark.parametrize("status", Status.values)
def test_a_move_starts_only_where_the_table_says(move, status):
    article = make_article(status=status)
    starts, end = Article.MOVES[move]
    if status in starts:
        getattr(article, move)(by=make_staff())
        assert article.status == end
    else:
        with pytest.raises(MoveNotAllowed, match="Nothing was changed"):
            getattr(article, move)(by=make_staff())


def test_a_move_is_written_in_the_history():
    article, editor = make_article(), make_staff()
    article.submit(by=editor, note="Please look at the second half.")
    moved = article.history.get()
    assert (moved.from_status, moved.to_status, moved.by, moved.note) == (
        Status.DRAFT,
        Status.IN_REVIEW,
        editor,
        "Please look at the second half.",
    )


def test_of_two_moves_at_once_one_wins():
    article = make_article()
    same = Article.objects.get(pk=article.pk)
    article.submit(by=make_staff())
    with pytest.raises(MoveNotAllowed, match="in review"):
        same.submit(by=make_staff())


@pytest.mark.parametrize(
    ("headline", "slug"),
    [
        ("Rain stops play", "rain-stops-play"),
        ("日本、勝利", "日本勝利"),
        ("word " * 30, "-".join(["word"] * 16)),
        ("x" * 200, "x" * SLUG_LENGTH),
    ],
)
def test_a_slug_is_made_of_whole_words(headline, slug):
    assert slug_of(headline) == slug
