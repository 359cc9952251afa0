"""Database triggers and constraints that keep editions immutable and apart in time.

Readers are shown what was published and nothing else, whatever program writes to the
tables: of an edition only its end may move, none is deleted, and no two editions of
one article are visible at the same moment.
"""

EDITION_REFUSAL = "An edition is never changed: publish a new one."
OVERLAP_REFUSAL = "Two editions of one story cannot be visible at the same moment."

FROZEN = (
    "id",
    "article_id",
    "number",
    "path",
    "visible_from",
    "change",
    "first_published_at",
    "updated_at",
    "published_by_id",
    "made_at",
    "kicker",
    "headline",
    "standfirst",
    "language",
    "section_id",
    "content",
    "digest",
    "lead_photo_id",
)
# Rows that are added and never changed or deleted.
APPEND_ONLY = ("articles_statuschange", "articles_withdrawal", "articles_address")

# Half-open intervals [from, until): an empty one overlaps nothing.
_OVERLAPS = """
    SELECT 1 FROM articles_edition AS other
    WHERE other.article_id = NEW.article_id AND other.id <> NEW.id
    AND (NEW.visible_until IS NULL OR NEW.visible_from < NEW.visible_until)
    AND (other.visible_until IS NULL OR other.visible_from < other.visible_until)
    AND (other.visible_until IS NULL OR NEW.visible_from < other.visible_until)
    AND (NEW.visible_until IS NULL OR other.visible_from < NEW.visible_until)
"""


def _differs(comparison: str) -> str:
    return " OR ".join(f'NEW."{c}" {comparison} OLD."{c}"' for c in FROZEN)


def _sqlite() -> dict[str, str]:
    def refuse(name, when, table, condition, sentence):
        return (
            f"CREATE TRIGGER {name} {when} ON {table} {condition} "
            f"BEGIN SELECT RAISE(ABORT, '{sentence}'); END"
        )

    triggers = {
        "articles_edition_frozen": refuse(
            "articles_edition_frozen",
            "BEFORE UPDATE",
            "articles_edition",
            f"WHEN {_differs('IS NOT')}",
            EDITION_REFUSAL,
        ),
        "articles_edition_kept": refuse(
            "articles_edition_kept",
            "BEFORE DELETE",
            "articles_edition",
            "",
            EDITION_REFUSAL,
        ),
    }
    for deed in ("INSERT", "UPDATE"):
        name = f"articles_edition_apart_{deed.lower()}"
        triggers[name] = refuse(
            name,
            f"AFTER {deed}",
            "articles_edition",
            f"WHEN EXISTS ({_OVERLAPS})",
            OVERLAP_REFUSAL,
        )
    for table in APPEND_ONLY:
        for deed in ("UPDATE", "DELETE"):
            name = f"{table}_no_{deed.lower()}"
            triggers[name] = refuse(
                name, f"BEFORE {deed}", table, "", "This record is never changed."
            )
    return triggers


def _postgresql() -> tuple[list[str], list[str]]:
    """Statements that install, and statements that remove."""
    install = [
        "CREATE OR REPLACE FUNCTION articles_refuse_change() RETURNS trigger "
        "LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '%', TG_ARGV[0] "
        "USING ERRCODE = 'restrict_violation'; END $$",
        "CREATE TRIGGER articles_edition_frozen BEFORE UPDATE ON articles_edition "
        f"FOR EACH ROW WHEN ({_differs('IS DISTINCT FROM')}) "
        f"EXECUTE FUNCTION articles_refuse_change('{EDITION_REFUSAL}')",
        "CREATE TRIGGER articles_edition_kept BEFORE DELETE ON articles_edition "
        "FOR EACH ROW "
        f"EXECUTE FUNCTION articles_refuse_change('{EDITION_REFUSAL}')",
        # Ranges of one number need no extension, where plain equality would.
        "ALTER TABLE articles_edition ADD CONSTRAINT articles_edition_apart "
        "EXCLUDE USING gist (int8range(article_id, article_id, '[]') WITH &&, "
        "tstzrange(visible_from, visible_until) WITH &&)",
    ]
    remove = [
        "ALTER TABLE articles_edition DROP CONSTRAINT IF EXISTS articles_edition_apart",
        "DROP TRIGGER IF EXISTS articles_edition_frozen ON articles_edition",
        "DROP TRIGGER IF EXISTS articles_edition_kept ON articles_edition",
    ]
    for table in APPEND_ONLY:
        install.append(
            f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION "
            "articles_refuse_change('This record is never changed.')"
        )
        remove.append(f"DROP TRIGGER IF EXISTS {table}_append_only ON {table}")
    remove.append("DROP FUNCTION IF EXISTS articles_refuse_change()")
    return install, remove


def install(connection) -> None:
    """Put the triggers in place; those already there are made anew."""
    remove(connection)
    statements = (
        list(_sqlite().values()) if connection.vendor == "sqlite" else _postgresql()[0]
    )
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def remove(connection) -> None:
    statements = (
        [f"DROP TRIGGER IF EXISTS {name}" for name in _sqlite()]
        if connection.vendor == "sqlite"
        else _postgresql()[1]
    )
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
