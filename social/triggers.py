"""Database triggers that refuse what nobody may do, whatever program tries it.

A decision is never changed or deleted; the words of a quoted post, once there, are
never changed. Erasing all of them at once, of a withdrawn post without a legal hold, is
the one exception, and what was erased stays so. Words that were kept without an address
may get it once, with the exact moment, and what was captured may be added to.

Migrations install them at times when later columns do not exist: a trigger that asks
for such a column is left out until it does.
"""

DECISION_TABLE = "social_decision"
POST_TABLE = "social_quotedpost"
SCREENSHOT_TABLE = "social_screenshot"

WORDS = (
    "platform",
    "account_name",
    "handle",
    "text",
    "posted_on",
    "posted_at",
    "posted_precision",
    "source_url",
    "platform_post_id",
    "links",
    "media",
    "raw_capture",
    "captured_at",
    "captured_by_id",
    "capture_method",
    "identity",
)
# What stays of an erased post: where it came from, when and by whom it was captured.
TOMBSTONE = ("platform", "captured_at", "captured_by_id", "capture_method", "identity")
EMPTY_WORDS = (
    "account_name",
    "handle",
    "text",
    "source_url",
    "platform_post_id",
    "raw_capture",
)

DECISION_REFUSAL = "A decision is never changed or deleted."
WORDS_REFUSAL = "The words of a quoted post are never changed."
ERASED_REFUSAL = "What was erased stays erased."
SCREENSHOT_REFUSAL = "A screenshot kept as evidence is never changed."

# What a later capture of the same words may bring to a record that had them alone.
JOINED = (
    "posted_on",
    "posted_at",
    "posted_precision",
    "source_url",
    "platform_post_id",
    "links",
    "media",
    "raw_capture",
    "identity",
)

# Words may be filled in once, while a bare link awaits them; and be erased whole.
_ONCE = "OLD.text = '' AND OLD.status = 'awaiting'"
_ERASED = (
    "OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL AND NOT OLD.legal_hold AND "
    "NEW.status = 'withdrawn' AND NEW.posted_on IS NULL AND NEW.posted_at IS NULL AND "
    "NEW.posted_precision = 'none' AND NEW.links = '[]' AND NEW.media = '[]' AND "
    + " AND ".join(f"NEW.{name} = ''" for name in EMPTY_WORDS)
)
_RETURNED = "OLD.erased_at IS NOT NULL"


def _changed(comparison: str, columns: tuple[str, ...] = WORDS) -> str:
    return " OR ".join(f"NEW.{c} {comparison} OLD.{c}" for c in columns)


def _erased(comparison: str) -> str:
    """Emptied whole, with the tombstone as it was."""
    return f"{_ERASED} AND NOT ({_changed(comparison, TOMBSTONE)})"


def _returned(comparison: str) -> str:
    return f"{_RETURNED} AND NEW.erased_at {comparison} OLD.erased_at"


def _joined(comparison: str) -> str:
    """What was captured is added to; the address comes once, to words alone."""
    words = tuple(name for name in WORDS if name not in JOINED)
    facts = tuple(name for name in JOINED if name != "raw_capture")
    moment = ("posted_on", "posted_at", "posted_precision")
    return (
        "OLD.erased_at IS NULL AND NEW.erased_at IS NULL AND "
        "substr(NEW.raw_capture, 1, length(OLD.raw_capture)) = OLD.raw_capture AND "
        f"NOT ({_changed(comparison, words)}) AND (NOT ({_changed(comparison, facts)}) "
        "OR (substr(OLD.identity, 1, 6) = 'words:' AND "
        "substr(NEW.identity, 1, 6) <> 'words:' AND "
        "OLD.source_url = '' AND OLD.platform_post_id = '' AND "
        f"(NOT ({_changed(comparison, moment)}) OR "
        "(OLD.posted_at IS NULL AND NEW.posted_at IS NOT NULL)) AND "
        f"(OLD.links = '[]' OR NOT ({_changed(comparison, ('links',))})) AND "
        f"(OLD.media = '[]' OR NOT ({_changed(comparison, ('media',))}))))"
    )


# By the name of a trigger: the table and column without which it cannot be made.
NEEDS = {
    "social_quotedpost_translations": (POST_TABLE, "translations"),
    "social_screenshot_no_update": (SCREENSHOT_TABLE, "erased_at"),
    "social_screenshot_no_delete": (SCREENSHOT_TABLE, "erased_at"),
}
_TRANSLATED = "NEW.erased_at IS NOT NULL AND NEW.translations <> '{}'"
# What stays of a screenshot whose picture was erased.
SCREENSHOT_STAYS = (
    "id",
    "post_id",
    "format",
    "width",
    "height",
    "bytes",
    "sha256",
    "added_by_id",
    "added_at",
)


def _screenshot_changed(comparison: str) -> str:
    """Anything but being emptied once, whole."""
    return (
        "NOT (OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL "
        "AND NEW.file = '' AND NEW.name = '') "
        f"OR {_changed(comparison, SCREENSHOT_STAYS)}"
    )


SQLITE = (
    (
        "social_decision_no_update",
        f"CREATE TRIGGER social_decision_no_update BEFORE UPDATE ON {DECISION_TABLE} "
        f"BEGIN SELECT RAISE(ABORT, '{DECISION_REFUSAL}'); END",
    ),
    (
        "social_decision_no_delete",
        f"CREATE TRIGGER social_decision_no_delete BEFORE DELETE ON {DECISION_TABLE} "
        f"BEGIN SELECT RAISE(ABORT, '{DECISION_REFUSAL}'); END",
    ),
    (
        "social_quotedpost_words",
        f"CREATE TRIGGER social_quotedpost_words BEFORE UPDATE ON {POST_TABLE} "
        f"WHEN ({_changed('IS NOT')}) AND NOT ({_ONCE}) "
        f"AND NOT ({_erased('IS NOT')}) AND NOT ({_joined('IS NOT')}) "
        f"BEGIN SELECT RAISE(ABORT, '{WORDS_REFUSAL}'); END",
    ),
    (
        "social_quotedpost_erased",
        f"CREATE TRIGGER social_quotedpost_erased BEFORE UPDATE ON {POST_TABLE} "
        f"WHEN {_returned('IS NOT')} "
        f"BEGIN SELECT RAISE(ABORT, '{ERASED_REFUSAL}'); END",
    ),
    (
        "social_quotedpost_translations",
        "CREATE TRIGGER social_quotedpost_translations "
        f"BEFORE UPDATE ON {POST_TABLE} WHEN {_TRANSLATED} "
        f"BEGIN SELECT RAISE(ABORT, '{ERASED_REFUSAL}'); END",
    ),
    (
        "social_screenshot_no_update",
        "CREATE TRIGGER social_screenshot_no_update BEFORE UPDATE ON "
        f"{SCREENSHOT_TABLE} WHEN {_screenshot_changed('IS NOT')} "
        f"BEGIN SELECT RAISE(ABORT, '{SCREENSHOT_REFUSAL}'); END",
    ),
    (
        "social_screenshot_no_delete",
        "CREATE TRIGGER social_screenshot_no_delete BEFORE DELETE ON "
        f"{SCREENSHOT_TABLE} "
        f"BEGIN SELECT RAISE(ABORT, '{SCREENSHOT_REFUSAL}'); END",
    ),
)

POSTGRESQL_FUNCTIONS = (
    (
        "social_refuse_screenshot_change",
        "CREATE OR REPLACE FUNCTION social_refuse_screenshot_change() RETURNS trigger "
        f"LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{SCREENSHOT_REFUSAL}' "
        "USING ERRCODE = 'restrict_violation'; END $$",
    ),
    (
        "social_refuse_decision_change",
        "CREATE OR REPLACE FUNCTION social_refuse_decision_change() RETURNS trigger "
        f"LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{DECISION_REFUSAL}' "
        "USING ERRCODE = 'restrict_violation'; END $$",
    ),
    (
        "social_refuse_words_change",
        "CREATE OR REPLACE FUNCTION social_refuse_words_change() RETURNS trigger "
        f"LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{WORDS_REFUSAL}' "
        "USING ERRCODE = 'restrict_violation'; END $$",
    ),
    (
        "social_refuse_return",
        "CREATE OR REPLACE FUNCTION social_refuse_return() RETURNS trigger "
        f"LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{ERASED_REFUSAL}' "
        "USING ERRCODE = 'restrict_violation'; END $$",
    ),
)
POSTGRESQL = (
    (
        "social_decision_append_only",
        DECISION_TABLE,
        "CREATE TRIGGER social_decision_append_only BEFORE UPDATE OR DELETE "
        f"ON {DECISION_TABLE} FOR EACH ROW "
        "EXECUTE FUNCTION social_refuse_decision_change()",
    ),
    (
        "social_quotedpost_words",
        POST_TABLE,
        f"CREATE TRIGGER social_quotedpost_words BEFORE UPDATE ON {POST_TABLE} "
        f"FOR EACH ROW WHEN (({_changed('IS DISTINCT FROM')}) "
        f"AND NOT ({_ONCE}) AND NOT ({_erased('IS DISTINCT FROM')}) "
        f"AND NOT ({_joined('IS DISTINCT FROM')})) "
        "EXECUTE FUNCTION social_refuse_words_change()",
    ),
    (
        "social_quotedpost_erased",
        POST_TABLE,
        f"CREATE TRIGGER social_quotedpost_erased BEFORE UPDATE ON {POST_TABLE} "
        f"FOR EACH ROW WHEN ({_returned('IS DISTINCT FROM')}) "
        "EXECUTE FUNCTION social_refuse_return()",
    ),
    (
        "social_quotedpost_translations",
        POST_TABLE,
        "CREATE TRIGGER social_quotedpost_translations "
        f"BEFORE UPDATE ON {POST_TABLE} FOR EACH ROW WHEN ({_TRANSLATED}) "
        "EXECUTE FUNCTION social_refuse_return()",
    ),
    (
        "social_screenshot_no_update",
        SCREENSHOT_TABLE,
        "CREATE TRIGGER social_screenshot_no_update "
        f"BEFORE UPDATE ON {SCREENSHOT_TABLE} FOR EACH ROW "
        f"WHEN ({_screenshot_changed('IS DISTINCT FROM')}) "
        "EXECUTE FUNCTION social_refuse_screenshot_change()",
    ),
    (
        "social_screenshot_no_delete",
        SCREENSHOT_TABLE,
        "CREATE TRIGGER social_screenshot_no_delete "
        f"BEFORE DELETE ON {SCREENSHOT_TABLE} FOR EACH ROW "
        "EXECUTE FUNCTION social_refuse_screenshot_change()",
    ),
)


def install(connection) -> None:
    """Put the triggers in place; those already there are made anew."""
    remove(connection)
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            for name, statement in SQLITE:
                if _has_what_it_needs(connection, cursor, name):
                    cursor.execute(statement)
        elif connection.vendor == "postgresql":
            for _, statement in POSTGRESQL_FUNCTIONS:
                cursor.execute(statement)
            for name, _, statement in POSTGRESQL:
                if _has_what_it_needs(connection, cursor, name):
                    cursor.execute(statement)


def remove(connection) -> None:
    """Take the triggers away, as a migration backwards or a test database must."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            for name, _ in SQLITE:
                cursor.execute(f"DROP TRIGGER IF EXISTS {name}")
        elif connection.vendor == "postgresql":
            for name, table, _ in POSTGRESQL:
                cursor.execute(f"DROP TRIGGER IF EXISTS {name} ON {table}")
            for name, _ in POSTGRESQL_FUNCTIONS:
                cursor.execute(f"DROP FUNCTION IF EXISTS {name}()")


def _has_what_it_needs(connection, cursor, trigger: str) -> bool:
    """Whether the database has come as far as the column this trigger asks for."""
    if trigger not in NEEDS:
        return True
    table, column = NEEDS[trigger]
    if table not in connection.introspection.table_names(cursor):
        return False
    known = connection.introspection.get_table_description(cursor, table)
    return any(each.name == column for each in known)
