"""Where and when the article appeared first goes; the history of other texts stays."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        ("This article is more than 3 years old", "top", "en"),
        ("This article was originally published by the Courier in 2019.", "end", "en"),
        ("The post Harbour bridge stays shut appeared first on Tarn Valley Courier.", "end", "en"),
        ("This is a developing story. Check back for updates.", "end", "en"),
        ("This story first appeared in the Northern Sentinel.", "end", "en"),
        ("Developing story", "top", "en"),
        ("Dieser Artikel erschien zuerst im Lohfelder Wochenblatt.", "end", "de"),
        ("Cet article est issu des archives du journal.", "top", "fr"),
        ("Noticia en desarrollo", "top", "es"),
        ("Новость дополняется", "end", "ru"),
    ],
)
def test_changes(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["removed provenance"]


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        (
            "Originally published in 1931, the novel sold four hundred copies and was then "
            "forgotten for half a century.",
            "middle",
            "en",
        ),
        (
            "Originally published in 1931, the novel sold four hundred copies and was then "
            "forgotten for half a century.",
            "lead",
            "en",
        ),
        (
            "First published on the eve of the war, her poems are read in schools again, and a "
            "street is named after her.",
            "end",
            "en",
        ),
        (
            "The original article on which the case turned was cut from the paper with scissors, the court was told.",
            "lead",
            "en",
        ),
        (
            "More to follow than to lead, the old mayor was never at ease in the chair, and he left it without regret.",
            "end",
            "en",
        ),
        (
            "Der Roman erschien zuerst 1931 in einer Zeitung und war danach für ein halbes Jahrhundert vergessen.",
            "middle",
            "de",
        ),
        (
            "Le roman est d’abord paru en feuilleton, puis il est resté oublié pendant près d’un demi-siècle.",
            "middle",
            "fr",
        ),
    ],
)
def test_keeps(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["kept"]
