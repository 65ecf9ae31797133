"""Dates as machines write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.metadata.moments import read_moment


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021-03-05", "2021-03-05"),
        ("2021-3-5", "2021-03-05"),
        ("2021/03/05", "2021-03-05"),
        ("2021-03-05T10:15:30Z", "2021-03-05T10:15:30+00:00"),
        ("2021-03-05T10:15:30.123456+01:00", "2021-03-05T10:15:30+01:00"),
        ("2021-03-05T10:15:30+0100", "2021-03-05T10:15:30+01:00"),
        ("2021-03-05T10:15:30+01", "2021-03-05T10:15:30+01:00"),
        ("2021-03-05T10:15-05:00", "2021-03-05T10:15:00-05:00"),
        ("2021-03-05 10:15", "2021-03-05T10:15:00"),
        ("2021-03-05, 10:15:30 CET", "2021-03-05T10:15:30+01:00"),
        ("2021-03-05 10:15:00 PM", "2021-03-05T22:15:00"),
        ("2021-03-05T10:15:30+01:00[Europe/Berlin]", "2021-03-05T10:15:30+01:00"),
        ("20210305", "2021-03-05"),
        ("20210305T101530Z", "2021-03-05T10:15:30+00:00"),
        ("Fri, 05 Mar 2021 10:15:30 GMT", "2021-03-05T10:15:30+00:00"),
        ("Fri Mar 05 2021 10:15:30 GMT+0100 (CET)", "2021-03-05T10:15:30+01:00"),
        ("1614939330", "2021-03-05T10:15:30+00:00"),
        ("1614939330000", "2021-03-05T10:15:30+00:00"),
        ("March 5, 2021", "2021-03-05"),
        ("5. März 2021, 10:15 Uhr", "2021-03-05T10:15:00"),
    ],
)
def test_read(text: str, expected: str) -> None:
    moment = read_moment(text)
    assert moment is not None
    assert moment.isoformat() == expected


@pytest.mark.parametrize(
    "text",
    [
        "", "yesterday", "0000-00-00", "0001-01-01T00:00:00Z", "1970-01-01", "1970-01-01T00:00:00+01:00", "9999-12-31", "2021-13-05", "2021-02-30", "2021-03", "2021",
        "12", "v2.11.2", "99999999999999999999", "0", "5 minutes", "x" * 5000, "1" * 5000,
    ],
)  # fmt: skip
def test_no_date(text: str) -> None:
    assert read_moment(text) is None


def test_the_language_says_which_number_is_the_month() -> None:
    assert str(read_moment("04/05/2021", "en")) == "2021-04-05"
    assert str(read_moment("04/05/2021", "fr")) == "2021-05-04"


@given(st.text() | st.from_regex(r"[0-9]{1,4}[-/. T][0-9]{1,2}[-/. ][0-9]{1,4}[T ][0-9:]{0,9}[+-]?[0-9:]{0,6}"))
def test_any_text(text: str) -> None:
    read_moment(text)
