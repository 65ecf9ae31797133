"""Edits are settled, drafts keep their way back to the source, lines become blocks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.draft import Draft
from newsclean.edits import Edit, Settlement, Span
from newsclean.errors import OptionError
from newsclean.segment import segment

edits = st.builds(
    lambda start, length, text: Edit(Span(start, start + length), text, label="x", verdict="replace"),
    st.integers(0, 30), st.integers(1, 6), st.text("abc", max_size=4),
)  # fmt: skip


def test_an_earlier_cleaner_wins() -> None:
    settlement = Settlement()
    settlement.offer([Edit(Span(5, 10), label="first")])
    settlement.offer(
        [Edit(Span(0, 6), label="left"), Edit(Span(9, 12), label="right"), Edit(Span(10, 12), label="beside")]
    )
    assert [edit.label for edit in settlement.edits] == ["first", "beside"]
    assert [(refusal.edit.label, refusal.winner.label) for refusal in settlement.refused] == [
        ("left", "first"), ("right", "first"),
    ]  # fmt: skip


@given(st.lists(st.lists(edits, max_size=4), max_size=4))
def test_settled_edits_never_overlap(batches: list[list[Edit]]) -> None:
    settlement = Settlement()
    for batch in batches:
        settlement.offer(batch)
    assert all(a.span.stop <= b.span.start for a, b in zip(settlement.edits, settlement.edits[1:], strict=False))
    assert len(settlement.edits) + len(settlement.refused) == sum(map(len, batches))


def apart(batch: list[Edit], length: int) -> list[Edit]:
    settlement = Settlement()
    settlement.offer(edit for edit in batch if edit.span.stop <= length)
    return settlement.edits


@given(st.text("xyz", min_size=1, max_size=40), st.lists(st.lists(edits, max_size=4), max_size=4))
def test_a_draft_reads_like_a_text_that_was_edited_in_turn(source: str, batches: list[list[Edit]]) -> None:
    draft, text = Draft(source), source
    for batch in batches:
        made = apart(batch, len(text))
        draft = draft.revise(made)
        for edit in reversed(made):
            text = text[: edit.span.start] + edit.replacement + text[edit.span.stop :]
        assert draft.text == text
        for at in range(len(text)):
            span = draft.to_source(Span(at, at + 1))
            assert 0 <= span.start < span.stop <= len(source)
            untouched = all(not edit.span.overlaps(span) for edit in draft.edits)
            assert not untouched or source[span.start : span.stop] == text[at]


@pytest.mark.parametrize("span", [Span(3, 3), Span(4, 2), Span(-1, 2)])
def test_an_edit_has_a_span(span: Span) -> None:
    with pytest.raises(OptionError, match="span"):
        Edit(span, label="x")


def test_an_edit_has_a_label_and_a_move_a_field() -> None:
    with pytest.raises(OptionError, match="label"):
        Edit(Span(0, 1))
    with pytest.raises(OptionError, match="field"):
        Edit(Span(0, 1), label="x", verdict="move")


def texts(text: str) -> list[str]:
    return [block.text for block in segment(text)]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("a\nb\r\nc\rd\x0be\u2028f\x85g", ["a", "b", "c", "d", "e", "f", "g"]),
        (" date 2022-01-19 Support us!\nTitle", ["date 2022-01-19", "Support us!", "Title"]),
        (" date 2022-01 Title", ["date 2022-01", "Title"]),
        ("The update 2022-01-19 came", ["The update 2022-01-19 came"]),
        ("", []),
        (" \n\t\u00a0\n", []),
    ],
)
def test_lines(text: str, blocks: list[str]) -> None:
    assert texts(text) == blocks


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("The harbour office said on Monday that the first\nferry of the season\n, the Sankt Olof, was late.", 1),
        ("The mayor spoke to \nMara Lind\n of the Gazette about the long winter and the price of coal.", 1),
        ("It was over\n.\nThe harbour reopened at noon on the same day.", 2),
        ("A ferry (\nthe last one of the day\n) waited at the pier for more than an hour on Monday night.", 1),
    ],
)
def test_broken_paragraphs_are_joined(text: str, paragraphs: int) -> None:
    assert len(texts(text)) == paragraphs


@pytest.mark.parametrize(
    "text",
    [
        "Close the door, the sea is in the hall\nand has its boots on still\nIt wants to know what time we eat\nand who will pay",
        "Home\nabout us\ncontact\nimprint\njobs",
        "Two pounds of flour\none egg\nsalt\nbutter",
        "The harbour reopened on Monday after the storm had passed.\nthe end",
        "A crosshead\nThe harbour reopened on Monday after the storm had passed over the islands.",
        "The harbour reopened on Monday after the storm had passed over\n\nthe islands were cut off for another week, they said",
    ],
)
def test_lines_that_stay_lines(text: str) -> None:
    assert len(texts(text)) == len(list(filter(None, text.split("\n"))))


def test_wrapped_text_is_unwrapped() -> None:
    words = [
        "the",
        "harbour",
        "office",
        "said",
        "that",
        "ferries",
        "to",
        "the",
        "islands",
        "would",
        "sail",
        "again",
        "from",
        "Monday",
        "if",
        "the",
        "wind",
        "allowed",
        "it",
    ]
    lines, line = [], ""
    for word in words * 6:
        if len(line) + len(word) > 68:
            lines.append(line.strip())
            line = ""
        line += f"{word} "
    assert len(texts("\n".join(lines))) == 1
