"""What no reader sees goes; what spells words or sets the direction stays."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

import newsclean
from newsclean.edits import Edit
from newsclean.repairs.invisible import invisible

Mended = Callable[[Callable[[str], Iterable[Edit]], str], str]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("har\u00adbour", "harbour"),
        ("\u200bThe bridge", "The bridge"),
        ("\ufeffThe bridge", "The bridge"),
        ("word\u2060joiner", "wordjoiner"),
        ("null\x00 and bell\x07", "null and bell"),
        ("Do\u00adnau\u00addampf\u00adschiff", "Donaudampfschiff"),
        ("пор\u00adто\u00adвый мост", "портовый мост"),
        ("two\u200b\u200bof them", "twoof them"),
    ],
)
def test_mends(mended: Mended, text: str, want: str) -> None:
    assert mended(invisible, text) == want
    assert newsclean.repair(text) == want


@pytest.mark.parametrize(
    "text",
    [
        "hard-hyphenated and non\u2011breaking",
        "40\u00a0km, 40\u202f000, a\u2009b",
        "می\u200cخواهم",
        "क्\u200dष",
        "👩\u200d🚒 at the bridge",
        "\u200eHebrew \u05d0\u05d1\u200f mark",
        "thin\u2009space and em\u2003space",
    ],
)
def test_keeps(mended: Mended, text: str) -> None:
    assert mended(invisible, text) == text
