"""Changes to a proposal: nothing is ever lost, and an editor's words stay."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.copy import parse_story
from articles.copy import revisions as desk
from articles.copy.differences import changes_between
from articles.copy.proposal import KINDS, ProposalError, from_dict, propose

COPY = (
    " date 2019-05-12 Tern Rovers beat Harrow Vale 2-1 on Saturday.\n\n"
    "Tern fans sing in Tern, England, Saturday, May 11, 2019. (AP Photo/Lena Orr)\n\n"
    "The town was awake until dawn.\n\n"
    "What a night this was\n\n"
    "I have no voice left #TERN — Jo Hale (@johale) May 11, 2019\n\n"
    "Rovers stay up."
)


def kinds(proposal) -> list[str]:
    return [part.kind for part in proposal.parts]


def number_of(proposal, kind: str) -> int:
    return kinds(proposal).index(kind)


def test_a_proposal_begins_as_the_parser_s():
    proposal = propose(COPY)
    assert [part.block for part in proposal.parts] == list(parse_story(COPY).blocks)


def test_a_post_takes_in_the_paragraph_before_it_by_joining():
    proposal = propose(COPY)
    merged = desk.merge(proposal, number_of(proposal, "post"))
    post = merged.parts[number_of(merged, "post")]
    assert post.block.text.endswith(
        "What a night this was\n\nI have no voice left #TERN"
    )
    assert post.block.handle == "johale"


def test_a_boundary_moves_back_by_a_line():
    proposal = propose("It rained all day.\nThey sang.\n\nThe end came very late.")
    moved = desk.nudge(proposal, 1, "earlier-line")
    assert moved.parts[1].block.text == "They sang.\n\nThe end came very late."


def test_a_boundary_moves_by_a_word():
    proposal = propose("It rained. It stopped.\n\nThey sang until dawn in the town.")
    moved = desk.nudge(proposal, 1, "later-word")
    assert [part.block.text for part in moved.parts] == [
        "It rained. It stopped.\n\nThey",
        "sang until dawn in the town.",
    ]


def test_a_split_post_leaves_the_attribution_where_it_stands():
    proposal = propose(COPY)
    merged = desk.merge(proposal, number_of(proposal, "post"))
    number = number_of(merged, "post")
    cut = desk.split(merged, number, COPY.index("I have no voice"))
    assert kinds(cut)[number : number + 2] == ["text", "post"]
    assert cut.parts[number + 1].block.text == "I have no voice left #TERN"


def test_a_paragraph_made_a_post_is_read_as_one():
    source = "Words. Mine — Jo Hale (@johale) May 11, 2019"
    proposal = desk.retype(propose(source), 0, "text")
    post = desk.retype(proposal, 0, "post").parts[0]
    assert (post.block.handle, post.field("posted")) == ("johale", "2019-05-11")


def test_a_post_without_an_attribution_asks_for_its_handle():
    proposal = desk.retype(propose("What a night this was."), 0, "post")
    assert "handle" in proposal.parts[0].reason


def test_a_typed_handle_settles_the_doubt():
    proposal = desk.retype(propose("What a night this was."), 0, "post")
    edited = desk.edit(proposal, 0, {"handle": "@johale"})
    assert (edited.parts[0].block.handle, edited.doubts) == ("johale", 0)


def test_a_dropped_part_stays_in_the_source():
    dropped = desk.drop(propose(COPY), 0)
    assert dropped.parts[0].kind == "dropped"
    assert dropped.parts[0].block.source in dropped.source


def test_typed_fields_stay_when_a_boundary_moves():
    proposal = propose(COPY)
    number = number_of(proposal, "post")
    edited = desk.edit(proposal, number, {"author": "Josephine Hale"})
    moved = desk.nudge(edited, number, "later-word")
    assert moved.parts[number].block.author == "Josephine Hale"


def test_the_same_values_again_are_no_edit():
    proposal = propose(COPY)
    number = number_of(proposal, "photo")
    values = {"credit": "AP Photo/Lena Orr", "taken": "2019-05-11"}
    assert desk.edit(proposal, number, values) is proposal


def test_an_accepted_part_is_no_longer_in_doubt():
    proposal = desk.retype(propose("What a night this was."), 0, "post")
    assert desk.accept(proposal, 0).doubts == 0


def test_a_bad_date_is_refused_in_words():
    proposal = propose(COPY)
    with pytest.raises(ProposalError, match="write it as 2018-07-03"):
        desk.edit(proposal, number_of(proposal, "photo"), {"taken": "soon"})


@pytest.mark.parametrize("change", [desk.merge, desk.accept, desk.drop])
def test_a_part_that_is_not_there_is_refused(change):
    with pytest.raises(ProposalError):
        change(propose(COPY), 99)


def test_parts_that_overlap_are_refused():
    data = propose(COPY).to_dict()
    data["blocks"][1]["start"] = data["blocks"][0]["start"]
    with pytest.raises(ProposalError, match="overlap"):
        from_dict(COPY, data, parse_story(COPY))


def test_words_left_out_are_refused():
    data = propose(COPY).to_dict()
    del data["blocks"][1]
    with pytest.raises(ProposalError, match="left out"):
        from_dict(COPY, data, parse_story(COPY))


def test_two_readings_that_agree_show_no_change():
    blocks = parse_story(COPY).blocks
    assert changes_between(blocks, blocks) == []


def test_a_change_is_shown_with_both_readings():
    blocks = parse_story(COPY).blocks
    merged = desk.merge(propose(COPY), 1).as_story().blocks
    (change,) = changes_between(blocks, merged)
    assert (len(change["before"]), len(change["after"])) == (2, 1)


def test_a_handle_settles_one_of_two_doubts():
    proposal = propose("ab\n" * 5_001 + "Yes. — Ann Roe July 3, 2018\n")
    number = number_of(proposal, "post")
    part = desk.edit(proposal, number, {"handle": "annroe"}).parts[number]
    assert (part.block.why, part.block.also) == ("lines-together", None)


FORMS = (
    "It rained.|😢 no|#TERN|— Jo (@jo) May 11, 2019|(AP Photo/A B)|x|By Ann Orr"
    "|Read more: x|https://x.com/a/status/1|\u00a0|\u200b|2-1"
)
WORDS = st.sampled_from(FORMS.split("|"))
GAPS = st.sampled_from([" ", "\n", "\n\n", "\r\n\r\n", "\n\n\n\n", "\u2028"])
COPIES = st.one_of(
    st.text(min_size=1, max_size=200),
    st.lists(st.tuples(WORDS, GAPS), min_size=1, max_size=14).map(
        lambda pairs: "".join(word + gap for word, gap in pairs)
    ),
)
STEPS = ["earlier-word", "later-word", "earlier-line", "later-line"]
CHANGES = st.lists(
    st.tuples(
        st.sampled_from(
            ["merge", "split", "retype", "drop", "nudge", "edit", "accept"]
        ),
        st.integers(0, 12),
        st.integers(0, 220),
    ),
    max_size=12,
)


def apply_one(proposal, change: str, number: int, size: int):
    match change:
        case "split":
            return desk.split(proposal, number, size)
        case "retype":
            kind = list(KINDS)[size % len(KINDS)]
            return desk.retype(proposal, number, kind)
        case "nudge":
            return desk.nudge(proposal, number, STEPS[size % 4])
        case "edit":
            return desk.edit(
                proposal, number, {"text": f"Typed {size}", "author": "Jo"}
            )
        case _:
            return getattr(desk, change)(proposal, number)


@given(COPIES, CHANGES)
def test_whatever_is_done_every_character_stays_in_exactly_one_part(source, changes):
    proposal = propose(source)
    for change in changes:
        try:
            proposal = apply_one(proposal, *change)
        except ProposalError:
            continue
        covered = [0] * len(source)
        for at in range(len(proposal.date_source or "")):
            covered[at] += 1
        for part in proposal.parts:
            assert part.block.source == source[part.start : part.end]
            for at in range(part.start, part.end):
                covered[at] += 1
        assert max(covered, default=0) <= 1
        lost = [c for c, n in zip(source, covered, strict=True) if not n]
        assert not "".join(lost).strip()


@given(COPIES, CHANGES)
def test_a_proposal_comes_back_as_it_was_kept(source, changes):
    proposal = propose(source)
    for change in changes:
        try:
            proposal = apply_one(proposal, *change)
        except ProposalError:
            continue
    kept = json.loads(json.dumps(proposal.to_dict()))
    again = from_dict(source, kept, proposal.story)
    assert again.to_dict() == proposal.to_dict()
