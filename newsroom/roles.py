"""Who may do what: the one table. Groups, checks and tests are all made from it.

Cells: "y" yes, "o" own only, "v" yes and with a recorded reason, "-" no. An "o" gives
the permission that opens the door; the object's own method (`may_be_changed_by` and the
like) then asks whose it is, and the wider permission of a "y" skips that question.
A reason ("v") is demanded by the deed itself, which refuses without one.
"""

from collections.abc import Iterator
from dataclasses import dataclass

ROLES = (
    "Reporter",
    "Editor",
    "Moderator",
    "Photo desk",
    "Results desk",
    "Manager",
)


@dataclass(frozen=True)
class Action:
    """One row of the table, and the permissions its cells stand for."""

    name: str
    cells: str
    permissions: tuple[str, ...]
    # Added where the cell is more than "own only".
    wider: tuple[str, ...] = ()

    def cell(self, role: str) -> str:
        return self.cells.split()[ROLES.index(role)]

    def permissions_of(self, role: str) -> tuple[str, ...]:
        match self.cell(role):
            case "-":
                return ()
            case "o":
                return self.permissions
            case _:
                return self.permissions + self.wider


def _all(app: str, *models: str, deeds: str = "view add change delete") -> tuple:
    return tuple(f"{app}.{deed}_{model}" for model in models for deed in deeds.split())


BODY = (
    "textblock",
    "photoblock",
    "galleryblock",
    "galleryphoto",
    "postblock",
    "matchblock",
    "pullquoteblock",
    "byline",
)
MATCH_RECORDS = (
    "competition",
    "season",
    "stage",
    "group",
    "team",
    "teamalias",
    "entry",
    "venue",
    "venuealias",
    "player",
    "squadplace",
    "match",
    "matchevent",
    "lineupplace",
)

# Columns:                               Rep Edi Mod Pho Res Man
TABLE = (
    Action(
        "see draft, in review, scheduled",
        "o y - - - y",
        (
            "articles.view_article",
            "articles.view_section",
            "articles.view_contributor",
            "articles.view_edition",
            "articles.view_rawcopy",
            "articles.view_matchsuggestion",
            "articles.view_correction",
            "articles.view_withdrawal",
            "articles.view_statuschange",
            "taggit.view_tag",
            *_all("articles", *BODY, deeds="view"),
        ),
        ("articles.view_any_article",),
    ),
    Action(
        "create, edit draft, submit for review",
        "o y - - - y",
        (
            "articles.add_article",
            "articles.change_article",
            *_all("articles", *BODY, deeds="add change delete"),
        ),
        (
            "articles.change_any_article",
            "articles.add_contributor",
            "articles.change_contributor",
        ),
    ),
    Action("publish, schedule, correct", "- y - - - y", ("articles.publish_article",)),
    Action("withdraw, restore a story", "- v - - - v", ("articles.withdraw_article",)),
    Action(
        "arrange sections",
        "- - - - - y",
        _all("articles", "section", deeds="add change delete"),
    ),
    Action(
        "arrange topics",
        "- y - - - y",
        _all("taggit", "tag", deeds="add change"),
    ),
    Action(
        "propose a post",
        "y y y - - y",
        (
            "social.propose_post",
            "social.view_quotedpost",
            "social.add_quotedpost",
        ),
    ),
    Action(
        "see awaiting, rejected post",
        "o o y - - y",
        ("social.view_quotedpost",),
        ("social.view_undecided_post",),
    ),
    Action(
        "attach a picture to a post, with its permission",
        "- - y - - y",
        _all("articles", "postpicture", deeds="view add change delete"),
    ),
    Action(
        "answer authors, see what was found at the source",
        "- - y - - y",
        ("social.view_removalrequest", "social.view_sourcecheck"),
    ),
    Action("approve, reject a post", "- - y - - v", ("social.decide_post",)),
    Action("decide on one's own post", "- - - - - v", ("social.override_decision",)),
    Action("withdraw a post", "- v v - - v", ("social.withdraw_post",)),
    Action("erase a post", "- - v - - v", ("social.erase_post",)),
    Action("hold evidence, say how long", "- - v - - v", ("social.hold_post",)),
    Action(
        "see photos",
        "y y y y y y",
        _all("photos", "photo", "rendition", deeds="view"),
    ),
    Action(
        "upload photo",
        "y - - y - y",
        ("photos.add_photo", "photos.change_own_photo"),
    ),
    Action(
        "caption, alt, credit of any photo", "- - - y - y", ("photos.change_photo",)
    ),
    Action("caption, alt of any photo", "- y - y - y", ("photos.edit_caption",)),
    Action(
        "clear rights, withdraw photo",
        "- - - v - v",
        ("photos.clear_rights", "photos.withdraw_photo"),
    ),
    Action(
        "see match records",
        "y y y y y y",
        _all("matches", *MATCH_RECORDS, deeds="view"),
    ),
    Action(
        "enter, confirm a result",
        "- - - - y y",
        (
            "matches.enter_result",
            "matches.confirm_result",
            *_all("matches", *MATCH_RECORDS, deeds="add change"),
            *_all("matches", "matchevent", "lineupplace", deeds="delete"),
        ),
    ),
    Action(
        "correct, void a result",
        "- - - - v y",
        ("matches.correct_result", "matches.void_result"),
    ),
    Action("read decisions on posts", "- y y - - y", ("social.view_decision",)),
    Action("read decisions on rights", "- - - y - y", ("photos.view_rightsdecision",)),
    Action("read changes of results", "- - - - y y", ("matches.view_resultchange",)),
    Action(
        "manage users and roles",
        "- - - - - v",
        (
            *_all("auth", "user", deeds="view add change"),
            "auth.view_group",
        ),
    ),
)

# Nobody, whatever the role; no group may ever be given one of these.
FORBIDDEN = (
    "social.change_decision",
    "social.delete_decision",
    "articles.change_edition",
    "articles.delete_edition",
)


def permissions_of(role: str) -> set[str]:
    """Every permission of a role, as "app.codename"."""
    return {name for action in TABLE for name in action.permissions_of(role)}


def make_groups(apps) -> Iterator[str]:
    """Give every role its group with exactly these permissions; yield what is unknown.

    `apps` is the registry, the historical one in a migration. The permissions must
    exist already. Running it again changes nothing.
    """
    group_model = apps.get_model("auth", "Group")
    permission_model = apps.get_model("auth", "Permission")
    known = {
        f"{permission.content_type.app_label}.{permission.codename}": permission
        for permission in permission_model.objects.select_related("content_type")
    }
    for role in ROLES:
        group, _ = group_model.objects.get_or_create(name=role)
        wanted = permissions_of(role)
        yield from sorted(wanted - known.keys())
        group.permissions.set([known[name] for name in wanted & known.keys()])
