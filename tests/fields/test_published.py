"""Which of the dates that the page gives is when it was published; a crawler's stamp counts last."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest

import newsclean


@pytest.mark.parametrize(
    ("lines", "published"),
    [
        (("June 3, 2021",), date(2021, 6, 3)),
        (("June 3, 2021", "June 9, 2021"), date(2021, 6, 3)),
        (("Updated: June 4, 2021", "June 3, 2021"), date(2021, 6, 3)),
        (("Published", "June 3, 2021"), date(2021, 6, 3)),
        (("June 3, 2021", "Published: June 2, 2021"), date(2021, 6, 2)),
        (("Updated: June 4, 2021",), None),
        (("41 minutes ago",), None),
        ((), None),
    ],
)
def test_among_lines(cleaned: Callable[..., newsclean.Article], lines: tuple[str, ...], published: date | None) -> None:
    assert cleaned(*lines, place="lead").published == published


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ("date 2022-01-19\n\n", date(2022, 1, 19)),
        ("date 2022-01-19\n\nJune 3, 2021\n\n", date(2021, 6, 3)),
        ("date 2022-01-19\n\nUpdated: June 4, 2021\n\n", date(2022, 1, 19)),
        ("date 2020-11\n\n", None),
        ("date 2022-13-45\n\n", None),
    ],
)
def test_a_stamp_is_the_last_resort(article: Callable[..., str], head: str, published: date | None) -> None:
    assert newsclean.clean(head + article()).published == published


@pytest.mark.parametrize("known", [date(2021, 6, 1), datetime(2021, 6, 1, 8, 30)])
def test_the_caller_wins(article: Callable[..., str], known: date) -> None:
    found = newsclean.explain(article("June 3, 2021", place="lead"), published=known)
    assert found.article.published == known
    assert found.evidence["published"].refused == ("June 3, 2021",)


@pytest.mark.parametrize(
    "line",
    [
        "On June 3, 2021, the divers went down for the first time, and they came up with bad news for the town.",
        "The bridge was opened on 3 June 1921, and shut for the first time in the winter of the same year.",
        "© 2021 The Tarn Valley Courier",
        "12 of 40 boats were lost on 3 June.",
        "Photo taken on June 3, 2019. (Leah Marsh/Reuters)",
    ],
)
def test_dates_elsewhere_say_nothing(cleaned: Callable[..., newsclean.Article], line: str) -> None:
    assert cleaned(line, place="end").published is None
