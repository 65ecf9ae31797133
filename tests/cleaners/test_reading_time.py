"""How long it takes to read goes; other numbers stay."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        ("4 min read", "top", "en"),
        ("Reading time: 4 minutes", "top", "en"),
        ("< 1 minute read", "top", "en"),
        ("1,204 views", "end", "en"),
        ("3-minute read", "top", "en"),
        ("Lesezeit: 4 Min.", "top", "de"),
        ("4 min de lecture", "top", "fr"),
        ("Tiempo de lectura: 4 min", "top", "es"),
        ("Время чтения: 4 мин.", "top", "ru"),
    ],
)
def test_changes(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["removed reading_time"]


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        (
            "Reading time: so the children call the hour after lunch, when the ferry is at the "
            "quay and nobody may talk.",
            "middle",
            "en",
        ),
        (
            "Time to read: that is what the new judge asked for on Monday, when a cart with forty files was rolled in.",
            "end",
            "en",
        ),
        (
            "4 minutes was all it took the ice to carry the old bridge down to the weir, a witness wrote at the time.",
            "middle",
            "en",
        ),
        (
            "Her speech had 400 words, and 300 of them were the names of those who had worked on the piers.",
            "middle",
            "en",
        ),
        (
            "The film was shown in the hall to 40 people, and it had eleven thousand views on the web by Monday.",
            "end",
            "en",
        ),
        (
            "Die Lesezeit in der Schule am Hafen wurde auf eine Stunde verlängert, weil die Fähre später fährt.",
            "middle",
            "de",
        ),
        (
            "Le temps de lecture accordé aux élus avant le vote n’a pas dépassé dix minutes, a protesté l’opposition.",
            "middle",
            "fr",
        ),
        (
            "Время чтения вслух в школе увеличили до часа, потому что паром теперь уходит позже обычного.",
            "middle",
            "ru",
        ),
    ],
)
def test_keeps(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["kept"]
