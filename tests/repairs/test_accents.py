"""Acute accents that stand for apostrophes; half of the cases must stay."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsclean.repairs.accents import accents


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Kyiv´s bridges aren´t open.", "Kyiv’s bridges aren’t open."),
        ("The workers´ rights", "The workers’ rights"),
        ("´Let them go,´ he said.", "‘Let them go,’ he said."),
        ("He called it ´a gift´.", "He called it ‘a gift’."),
        ("L´eau monte.", "L’eau monte."),
    ],
)
def test_mends(mended: Callable[..., str], text: str, right: str) -> None:
    assert mended(accents, text) == right
    assert mended(accents, right) == right


@pytest.mark.parametrize("text", ["The mark ´ alone", "Café, résumé", "5´ 30´´", "It isn't", "``quoted''", "´"])
def test_leaves(mended: Callable[..., str], text: str) -> None:
    assert mended(accents, text) == text
