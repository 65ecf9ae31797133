"""C1 controls become the characters of cp1252; other controls go; what ends a line stays."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

import newsclean
from newsclean.edits import Edit
from newsclean.repairs.controls import controls

Mended = Callable[[Callable[[str], Iterable[Edit]], str], str]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Finch\x92s bakery", "Finch’s bakery"),
        ("\x93Never,\x94 she said", "“Never,” she said"),
        ("the bridge \x97 all of it \x97 is shut", "the bridge — all of it — is shut"),
        ("1914\x961918", "1914–1918"),
        ("He waited\x85 and waited", "He waited… and waited"),
        ("\x91weeks\x92", "‘weeks’"),
        ("40 \x80", "40 €"),
        ("Br\x9ccke", "Brœcke"),
        ("L\x92\x9cil du port", "L’œil du port"),
        ("Мост\x97это дорого", "Мост—это дорого"),
    ],
)
def test_mends(mended: Mended, text: str, want: str) -> None:
    assert mended(controls, text) == want
    assert newsclean.repair(text) == want


@pytest.mark.parametrize(
    "text",
    [
        "Finch’s bakery",
        "one line\nand the next\r\nand a third",
        "a tab\tand a page\x0cbreak",
        "The line ends here.\x85And the next begins",
        "Une œuvre à 40 €, « chère »",
        "line\u2028separator and paragraph\u2029separator",
        "Москва — порт",
        "cent \xa2 and section \xa7, degree \xb0",
    ],
)
def test_keeps(mended: Mended, text: str) -> None:
    assert mended(controls, text) == text


def test_next_line_ends_a_line_where_nothing_speaks_for_cp1252() -> None:
    one = "The harbour bridge will stay shut until the autumn, the town council decided on Tuesday after a long debate."
    two = "A ferry carries children across the water twice a day, but it stops when the wind is stronger than a breeze."
    assert newsclean.clean(f"{one}\x85{two}").text == f"{one}\n\n{two}"
