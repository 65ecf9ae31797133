"""The dateline is read off the first paragraphs, and stays in the body."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import newsclean

REST = "The harbour bridge will stay shut until the autumn, the town council decided on Tuesday after a long debate."
REST_DE = (
    "Die Hafenbrücke bleibt bis zum Herbst gesperrt, wie der Stadtrat am Dienstagabend nach langer Debatte beschloss."
)


@pytest.mark.parametrize(
    ("line", "dateline", "agency"),
    [
        (f"TARN (AP) — {REST}", "TARN (AP)", "AP"),
        (f"TARN, June 3 (Reuters) - {REST}", "TARN, June 3 (Reuters)", "Reuters"),
        (f"HARRISBURG, Pa. (AP) — {REST}", "HARRISBURG, Pa. (AP)", "AP"),
        (f"Paris, France (AFP) – {REST}", "Paris, France (AFP)", "AFP"),
        (f"(Reuters) - {REST}", "(Reuters)", "Reuters"),
        (f"LONDON — {REST}", "LONDON", None),
        (f"Kampala, Uganda | THE INDEPENDENT | {REST}", "Kampala, Uganda | THE INDEPENDENT", None),
        (f"Berlin (dpa) - {REST_DE}", "Berlin (dpa)", "dpa"),
    ],
)
def test_dateline(cleaned: Callable[..., newsclean.Article], line: str, dateline: str, agency: str | None) -> None:
    found = cleaned(line, place="lead")
    assert (found.dateline, found.agency) == (dateline, agency)
    assert found.body[0].text == line


@pytest.mark.parametrize(
    "line",
    [
        "NATO — which keeps four ships in the harbour — has told the council that it will not pay for the bridge.",
        "The World Health Organization (WHO) — not the ministry — had warned the town of the fever in March.",
        "Tarn — the town at the mouth of the river — has been without a bridge since the barriers went up in March.",
        "The firm (which built it) – and nobody else – will have to pay for the bridge, the mayor said on Tuesday.",
        "In Tarn, the mayor (Labour) said that the bridge would stay shut until the money for it had been found.",
        "“TARN IS SHUT” - those were the words that someone had painted on the barriers during Monday night.",
        "The bridge (opened in 1921) - one of four in the valley - has not been painted since the last war.",
    ],
)
def test_no_dateline(cleaned: Callable[..., newsclean.Article], line: str) -> None:
    found = cleaned(line, place="lead")
    assert found.dateline is None
    assert found.body[0].text == line


def test_not_from_the_middle(cleaned: Callable[..., newsclean.Article]) -> None:
    assert cleaned("A caption of the past read: TARN (AP) — " + REST).dateline is None
    assert cleaned(f"TARN (AP) — {REST}", place="end").dateline is None
