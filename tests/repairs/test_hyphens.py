"""Words broken over a line; half of the cases must stay."""

from __future__ import annotations

import pytest

from newsclean.pipeline import Pipeline

WRAPPED = (
    "The ferry to the islands sails again on Monday, the harbour office said in a\n"
    "statement on Friday, and it was the first in a year that did not speak of the\n"
    "{} and {} again, as all the others had, to the anger of many people who live\n"
    "on the north bank of the river and who cannot get to work without it, since the\n"
    "bridge is still shut, and there is no other way to the town but the old road that\n"
    "leads around the lake, which takes an hour and a half when the weather is good,\n"
    "and more than two when it is not, as all of them have told the council again.\n"
)


@pytest.mark.parametrize(
    ("first", "second", "right"),
    [
        ("govern-\nment", "council", "government and council"),
        ("inter-\nnational", "council", "international and council"),
        ("council", "devel-\n  opment", "council and development"),
    ],
)
def test_joins(first: str, second: str, right: str) -> None:
    text = WRAPPED.format(first, second)
    assert right in Pipeline(language="en").repair(text)


@pytest.mark.parametrize("first", ["well-\nknown", "two-\nthirds", "Tarn-\nvelm", "first-\nclass"])
def test_leaves(first: str) -> None:
    text = WRAPPED.format(first, "council")
    assert Pipeline(language="en").repair(text) == text


@pytest.mark.parametrize(
    "text", ["The long govern-\n\nment of the town", "• govern-\n• ment", "A list of govern-\nment"]
)
def test_leaves_what_is_no_wrapped_paragraph(text: str) -> None:
    assert Pipeline(language="en").repair(text) == text
