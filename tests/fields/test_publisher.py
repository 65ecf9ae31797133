"""The outlet is what the page's own voice calls itself; names in the news are none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import newsclean


@pytest.mark.parametrize(
    ("line", "place", "name"),
    [
        ("Support The Tarn Valley Courier!", "top", "The Tarn Valley Courier"),
        ("© 2021 The Tarn Valley Courier", "end", "The Tarn Valley Courier"),
        ("© The Tarn Valley Courier 2021. All rights reserved.", "end", "The Tarn Valley Courier"),
        ("Copyright © 2019 Harbour Media, LLC.", "end", "Harbour Media"),
        ("Copyright 2019 Harbour Media, LLC. All rights reserved.", "end", "Harbour Media"),
        ("Thank you for reading The Tarn Valley Courier", "end", "The Tarn Valley Courier"),
        ("(c) 2021 Harbour Media", "end", "Harbour Media"),
    ],
)
def test_publisher(cleaned: Callable[..., newsclean.Article], line: str, place: str, name: str) -> None:
    assert cleaned(line, place=place).publisher == name


def test_the_most_frequent_name_wins(cleaned: Callable[..., newsclean.Article]) -> None:
    lines = ("© 2021 Harbour Media", "Support The Tarn Valley Courier", "Thank you for reading The Tarn Valley Courier")
    assert cleaned(*lines, place="end").publisher == "The Tarn Valley Courier"


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("© 2021 AFP", "end"),
        ("Follow us on Facebook", "end"),
        ("Follow Mara Lind on Twitter", "end"),
        ("Support us!", "top"),
        ("All rights reserved.", "end"),
        (
            "She asked the town to support The Ferrymen, a club that pays for the crew of the boat and its fuel.",
            "middle",
        ),
        (
            "The mayor holds the copyright © 2021 of the song that was sung at the opening, "
            "and gets a crown each time.",
            "middle",
        ),
        ("The ramp on Tuesday. © Leah Marsh/dpa", "middle"),
    ],
)
def test_no_publisher(cleaned: Callable[..., newsclean.Article], line: str, place: str) -> None:
    assert cleaned(line, place=place).publisher is None
