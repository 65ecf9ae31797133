"""What the characters of a line say; the columns are named by OWN."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.labeller.characters import OWN, count_characters

LINES = st.lists(
    st.text(min_size=1, max_size=60).filter(lambda text: "\n" not in text and text.strip()), min_size=1, max_size=12
)


def of(line: str, name: str) -> float:
    return float(count_characters([line])[0, OWN.index(name)])


@pytest.mark.parametrize(
    ("line", "name", "value"),
    [
        ("The ferry sails on Monday.", "words", 5),
        ("The ferry’s well-known bell", "words", 4),  # what follows an apostrophe or hyphen goes on with the word
        ("渡轮周一开", "words", 2.5),  # two characters are taken for a word
        ("“It sails.”", "ends_sentence", 1),
        ("“It sails”", "ends_sentence", 0),
        ("Does it sail?)", "ends_question", 1),
        ("They asked for:", "ends_colon", 1),
        ("In 2024", "digits", 4 / 7),
        ("NEWS 24", "shouting", 1),
        ("News 24", "shouting", 0),
        ("One. Two. Three.", "sentences", 2 + 1),  # the line end counts as a space
        ("U.S.A", "sentences", 0),
        ("• an item", "opens_bullet", 1),
        ("– an item", "opens_bullet", 0),
        ("„Sie fährt“", "quotes", 2),
        ("Home | News", "bar", 1),
        ("The Harbour Gazette Online", "title_case", 1),
        ("the harbour gazette online", "title_case", 0),
        ("Two words", "title_case", 0.5),  # too few to tell
    ],
)
def test_counts(line: str, name: str, value: float) -> None:
    assert of(line, name) == pytest.approx(value)


@given(LINES)
def test_each_line_is_counted_by_itself(lines: list[str]) -> None:
    together = count_characters(lines)
    apart = np.vstack([count_characters([line]) for line in lines])
    assert together.shape == (len(lines), len(OWN))
    assert np.isfinite(together).all()
    np.testing.assert_allclose(together, apart)
