"""HTML entities become what they name; ampersands that are none stay."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

import newsclean
from newsclean.edits import Edit
from newsclean.repairs.entities import entities

Mended = Callable[[Callable[[str], Iterable[Edit]], str], str]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Finch&#8217;s bakery", "Finch’s bakery"),
        ("Finch&#x27;s bakery", "Finch's bakery"),
        ("shut &mdash; until autumn", "shut — until autumn"),
        ("Finch &amp; Sons", "Finch & Sons"),
        ("Finch &amp;amp; Sons", "Finch & Sons"),
        ("&quot;Never,&quot; she said&#8230;", '"Never," she said…'),
        ("Finch&#146;s bakery", "Finch’s bakery"),
        ("40&nbsp;km", "40\xa0km"),
        ("a &lt; b", "a < b"),
        ("Br&uuml;cke", "Brücke"),
        ("l&rsquo;&eacute;cole", "l’école"),
        ("&#1052;&#1086;&#1089;&#1090;", "Мост"),
    ],
)
def test_mends(mended: Mended, text: str, want: str) -> None:
    assert mended(entities, text) == want
    assert newsclean.repair(text) == want


@pytest.mark.parametrize(
    "text",
    [
        "Finch & Sons; bakers",
        "AT&T; and others",
        "R&D costs",
        "https://harbour.example/?a=1&copy=2&lang=en",
        "&nosuch; thing",
        "Tom &Jerry;",
        "& so on;",
        "&#; &#x; &#abc;",
        "Q&A",
        "a && b",
    ],
)
def test_keeps(mended: Mended, text: str) -> None:
    assert mended(entities, text) == text
