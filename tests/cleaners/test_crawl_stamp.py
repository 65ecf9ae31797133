"""A crawler's stamp before the first line is a date of its own; the word `date` elsewhere is not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

import newsclean


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        ("date 2022-01-19", "top", "en"),
        ("date 2021-12-31", "top", "de"),
        ("date 2020-11", "top", "fr"),
        ("date 2019-02-30", "top", "es"),
        ("date 2024-02-29", "top", "ru"),
    ],
)
def test_changes(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["moved published"]


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        (
            "The date 2022-01-19 was stamped on the back of every one of the forty cards that the police found.",
            "middle",
            "en",
        ),
        (
            "No date 2022-01-19 appears on the form, the clerk said, and so the whole of it has to be filled in again.",
            "end",
            "en",
        ),
        (
            "Date palms line the road from the harbour to the old customs house, where the ferry now ties up.",
            "lead",
            "en",
        ),
        (
            "date 2022-01-19 is how the machine writes the day, and it cannot be taught to write it in any other way.",
            "middle",
            "en",
        ),
        (
            "Das Datum 2022-01-19 steht auf allen Bescheiden, die der Landkreis im vergangenen Winter verschickt hat.",
            "middle",
            "de",
        ),
        (
            "La date 2022-01-19 figure au dos de chacune des quarante cartes que la police a saisies dans la maison.",
            "middle",
            "fr",
        ),
    ],
)
def test_keeps(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["kept"]


@pytest.mark.parametrize(
    ("stamp", "day"),
    [("date 2022-01-19", date(2022, 1, 19)), (" date 2021-03-15", date(2021, 3, 15)), ("date 2020-11", None)],
)
def test_glued_stamp_is_published_and_the_rest_is_read_alone(
    cleaned: Callable[..., newsclean.Article], stamp: str, day: date | None
) -> None:
    found = cleaned(f"{stamp} Support The Tarn Valley Courier!", place="top")
    assert found.published == day
    assert found.publisher == "The Tarn Valley Courier"
    assert found.title == "Harbour bridge stays shut as council weighs repair bill"
