"""Stories imported together are, row by row, what they are one by one."""

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from articles.copy.reading import copy_of_words
from articles.copy_desk.batch import Found, import_all
from articles.importing import ImportRefused, import_copies, import_copy
from articles.models import Article, Contributor, RawCopy
from social.models import QuotedPost
from tests.articles.factories import make_section
from tests.articles.test_import_story import belgium_japan  # noqa: F401

pytestmark = pytest.mark.django_db

SAME_POST = "What a night in Tern #TERN — Jo Hale (@johale) May 11, 2019"
TEXTS = [
    "date 2019-05-12 Tern beat Harrow 2-1 in the Cup on Saturday.\n\n" + SAME_POST,
    "By Ada Winter and Bo Lund, Staff Writers\n\nIt rained in Tern.\n\n" + SAME_POST,
    "By ADA WINTER\n\nTern fans sing in Tern, England, Saturday, May 11, 2019. "
    "(AP Photo/Lena Orr)\n\nRain — Jo Hale (@jo_hale) May 11, 2019",
    "date 2018-07-03 Yesterday, Belgium beat Japan 3-2 in the round of 16 of the "
    "World Cup.\n\nWhat a night in Tern #ROVERS — Jo Hale (@johale) May 11, 2019",
    "The 2019 Coastal Cup final: Málaga beat Tern 3-0 on Sunday.\n\nÉLODIE sang.",
    "date 2019-05-12 Tern beat Harrow 2-1 in the Cup on Saturday.\n\n" + SAME_POST,
    "date 2019-05-13 TERN beat HARROW 1-0 in the Coastal Cup on Sunday.",
]
# What differs between two runs whatever is imported.
OF_THE_MOMENT = {"edit_token", "created_at", "changed_at", "received_at"}
OF_THE_MOMENT |= {"captured_at", "uploaded_at"}


def copies():
    return [copy_of_words(text, f"{n}.txt") for n, text in enumerate(TEXTS)]


def rows():
    """Every row of the story room and its neighbours; ids as places in their table."""
    models = [
        model
        for app in ("articles", "social", "photos", "taggit")
        for model in apps.get_app_config(app).get_models()
    ]
    places = {
        model: {
            pk: place
            for place, pk in enumerate(
                model._default_manager.order_by("pk").values_list("pk", flat=True)
            )
        }
        for model in models
    }
    told = {}
    for model in models:
        targets = {
            field.attname: places[field.related_model]
            for field in model._meta.concrete_fields
            if field.is_relation and field.related_model in places
        }
        targets |= {model._meta.pk.attname: places[model]}
        if model._meta.label == "taggit.TaggedItem":
            targets |= {"object_id": places[Article]}
        told[model._meta.label] = [
            {
                name: targets[name].get(value) if name in targets else value
                for name, value in row.items()
                if name not in OF_THE_MOMENT and name != "look_alike_note"
            }
            for row in model._default_manager.order_by("pk").values()
        ]
    return told


@pytest.fixture
def desk(belgium_japan):  # noqa: F811
    make_section("Football")
    Contributor.objects.create(name="Ada Winter", slug="ada")


def test_rows_are_the_same_as_one_by_one(desk):
    with transaction.atomic():
        for copy in copies():
            import_copy(copy)
        one_by_one = rows()
        transaction.set_rollback(True)
    import_copies(copies())
    assert rows() == one_by_one


def test_what_is_told_of_each_is_the_same_as_one_by_one(desk):
    together = [(each.created, dict(each.kinds)) for each in import_copies(copies())]
    Article.objects.all().delete()
    alone = [import_copy(copy) for copy in copies()]
    assert together == [(each.created, dict(each.kinds)) for each in alone]


def bad_copy():
    """Copy that cannot be kept: it quotes a post of a day to come."""
    return copy_of_words(
        "It rained all day in Tern, and the match was put off.\n\n"
        "Sun — Jo Hale (@johale) May 11, 2019\n\n"
        "Rain — Bo Lund (@bolund) May 11, 2090",
        "bad.txt",
    )


def test_one_that_is_refused_leaves_the_others_in(desk):
    copies_with_bad = [*copies()[:3], bad_copy()]
    outcomes = import_copies(copies_with_bad)
    assert isinstance(outcomes[-1], ImportRefused)
    assert RawCopy.objects.count() == 3


def test_one_that_is_refused_leaves_nothing_of_itself(desk):
    import_copies([copies()[0], bad_copy()])
    assert [post.text for post in QuotedPost.objects.all()] == [
        "What a night in Tern #TERN"
    ]


def test_the_same_bytes_twice_in_a_batch_are_one_story():
    first, second = import_copies([copies()[0], copies()[0]])
    assert (first.created, second.created) == (True, False)
    assert first.article == second.article


def test_a_batch_costs_the_same_queries_however_many_stories():
    def cost(numbers):
        new = [
            copy_of_words(
                f"It rained {n} days in Tern.\n\nRain — Jo (@jo{n}) May 11, 2019",
                f"{n}.txt",
            )
            for n in numbers
        ]
        with CaptureQueriesContext(connection) as queries:
            import_copies(new)
        return len(queries)

    cost(range(3))
    assert cost(range(10, 13)) == cost(range(20, 30))


def test_no_more_than_a_handful_of_files_is_read_ahead():
    read = []

    def found():
        for n in range(200):
            yield Found(
                f"{n}.txt",
                lambda n=n: (
                    read.append(n) or copy_of_words(f"It rained {n} days.", f"{n}.txt")
                ),
            )

    outcomes = import_all(found(), by=None, section=None, dry_run=False)
    next(outcomes)
    assert len(read) == 50
