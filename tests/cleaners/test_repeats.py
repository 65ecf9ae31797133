"""The title said again and sentences pulled out of the body go; what is only like them stays."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TITLE = {
    "en": "Harbour bridge stays shut as council weighs repair bill",
    "de": "Die Hafenbrücke bleibt bis zum Herbst gesperrt",
    "ru": "Портовый мост останется закрытым до осени",
}


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        (f"{TITLE['en']} | The Tarn Valley Courier", "end", "en"),
        (f"{TITLE['en']} - Courier", "lead", "en"),
        (TITLE["en"].upper(), "lead", "en"),
        (f"“{TITLE['en']}”", "end", "en"),
        (f"{TITLE['de']} – Wochenblatt", "end", "de"),
        (f"{TITLE['ru']}.", "end", "ru"),
    ],
)
def test_repeated_title_goes(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["removed repeated_title"]


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        pytest.param(
            "Engineers found cracks in two of its nine piers",
            "lead",
            "en",
            marks=pytest.mark.xfail(
                strict=True, reason="a line under the title that shares more words with the text is taken for the title"
            ),
        ),
        pytest.param(
            "“We were promised weeks, and it has been months”",
            "lead",
            "en",
            marks=pytest.mark.xfail(
                strict=True, reason="a line under the title that shares more words with the text is taken for the title"
            ),
        ),
        ("A ferry carries school children across the water twice a day", "middle", "en"),
        ("Taucher hatten im März Risse in zwei der neun Pfeiler entdeckt", "end", "de"),
        ("Des plongeurs avaient découvert en mars des fissures", "end", "fr"),
        ("водолазы нашли трещины в двух из девяти опор", "end", "ru"),
    ],
)
def test_pull_quote_goes(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    line = f"★ {line}"  # so that it is not found in the paragraph that it was pulled out of
    assert fates(line, place=place, language=language) == ["removed pull_quote"]


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        (
            "The harbour bridge stays shut, and the council has still to weigh the bill for its repair, he said.",
            "middle",
            "en",
        ),
        ("A bridge stays shut", "middle", "en"),
        (
            "Engineers found cracks in the ramp too, and the firm that built it has not been heard of since.",
            "end",
            "en",
        ),
        (
            "“We were promised weeks,” the mayor’s deputy said, “and I take the blame for that promise myself.”",
            "end",
            "en",
        ),
        ("A ferry carries school children", "middle", "en"),
        (
            "Die Hafenbrücke bleibt bis zum Herbst gesperrt, und daran ändert auch der Brief der Händler nichts mehr.",
            "end",
            "de",
        ),
        (
            "В марте водолазы нашли трещины и в пандусе, но об этом жителям города рассказали только осенью.",
            "end",
            "ru",
        ),
    ],
)
def test_keeps(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["kept"]


def test_a_crosshead_in_title_case_is_no_pull_quote(fates: Callable[..., list[str]]) -> None:
    paragraph = (
        "Behind the wall stands the classic stove with modern heating, which the owner bought in a sale at the end of the winter, and which "
        "has not been lit since then, because nobody knows how."
    )
    assert fates("The Classic Stove With Modern Heating", paragraph)[0] == "kept"
