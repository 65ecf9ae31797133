"""Copyright lines and disclaimers go; law in the news stays."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        ("© 2021 The Tarn Valley Courier. All rights reserved.", "end", "en"),
        ("Copyright 2019 Harbour Media, LLC.", "end", "en"),
        ("This material may not be published, broadcast, rewritten or redistributed.", "end", "en"),
        ("Terms of use", "end", "en"),
        (
            "The views expressed in this article are the author’s own and do not necessarily "
            "reflect the Courier’s editorial policy.",
            "end",
            "en",
        ),
        ("This site is protected by reCAPTCHA and the Privacy Policy and Terms of Service apply.", "middle", "en"),
        ("Alle Rechte vorbehalten", "end", "de"),
        ("Tous droits réservés.", "end", "fr"),
        ("Prohibida su reproducción total o parcial.", "end", "es"),
        ("Все права защищены.", "end", "ru"),
    ],
)
def test_changes(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["removed legal"]


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        (
            "Filming there is prohibited without a permit, and the guard waved us away before we had seen the cracks.",
            "end",
            "en",
        ),
        (
            "Filming there is prohibited without a permit, and the guard waved us away before we had seen the cracks.",
            "lead",
            "en",
        ),
        (
            "The numbers do not necessarily reflect the mood in the villages, the pollster said, "
            "and autumn is far away.",
            "end",
            "en",
        ),
        (
            "Copyright law gives the heirs of the painter another ten years in which to ask for money from the museum.",
            "middle",
            "en",
        ),
        (
            "Copyright 1920 novels have begun to lapse, and small presses in the county are "
            "printing them by the dozen.",
            "end",
            "en",
        ),
        (
            "Disclaimer: nothing in the engineers’ report should be taken as praise, its authors "
            "wrote on the first page.",
            "middle",
            "en",
        ),
        ("Privacy", "middle", "en"),
        (
            "Nach Ansicht des Gerichts sind alle Rechte der Anlieger gewahrt worden, als die Stadt die Brücke sperrte.",
            "middle",
            "de",
        ),
        (
            "Les droits de reproduction de l’affiche ont été vendus aux enchères pour une somme que le musée tait.",
            "middle",
            "fr",
        ),
        (
            "Суд решил, что права жителей северного берега не нарушены и что паром может ходить "
            "по прежнему расписанию.",
            "middle",
            "ru",
        ),
    ],
)
def test_keeps(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["kept"]
