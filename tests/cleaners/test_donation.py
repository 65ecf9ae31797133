"""Appeals for money go, line by line; giving and supporting as news stay."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        ("Donate now", "middle", "en"),
        ("Support The Tarn Valley Courier!", "top", "en"),
        ("Become a member", "end", "en"),
        ("We rely on readers like you to fund our journalism.", "end", "en"),
        ("Your donation to the Courier will keep our reporters on the road this winter.", "end", "en"),
        ("If you value our reporting, please consider making a donation today, from just $5 a month.", "middle", "en"),
        ("Jetzt spenden", "middle", "de"),
        ("Unterstützen Sie unabhängigen Journalismus mit Ihrer Spende.", "end", "de"),
        ("Faire un don", "end", "fr"),
        ("Dona ahora", "middle", "es"),
        ("Поддержите нашу редакцию!", "end", "ru"),
    ],
)
def test_changes(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["removed donation"]


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        (
            "“We depend on the river for everything,” said Ana Prell, who has fished below the bridge for forty years.",
            "middle",
            "en",
        ),
        ("We depend on the river.", "middle", "en"),
        (
            "We depend on the river for everything, and if it dies then the town dies with it, the fishermen wrote.",
            "end",
            "en",
        ),
        ("Before you go up to the hut you must sign a book that is kept behind the bar of the inn.", "end", "en"),
        ("Before you go up to the hut you must sign a book that is kept behind the bar of the inn.", "lead", "en"),
        (
            "The mayor asked the shopkeepers to support the ferry, and to contribute what they "
            "could to a fund for its crew.",
            "middle",
            "en",
        ),
        (
            "The charity said that a donation of forty thousand crowns had come from a man who did not give his name.",
            "end",
            "en",
        ),
        (
            "Help us or leave us alone, the ferrymen shouted at the councillors as they came out on to the steps.",
            "middle",
            "en",
        ),
        (
            "Bevor sie gehen, müssen sich die Taucher in ein Buch eintragen, das hinter dem Tresen des Gasthofs liegt.",
            "end",
            "de",
        ),
        (
            "Avant de partir, les plongeurs ont signé le registre que l’aubergiste garde derrière"
            " le comptoir depuis vingt ans.",
            "end",
            "fr",
        ),
        (
            "Die Spenden für die Fähre reichen bis zum Herbst, sagte der Vorsitzende des Vereins am Dienstagabend.",
            "middle",
            "de",
        ),
        (
            "Les dons versés à l’association permettront de payer l’équipage du bac jusqu’à la fin de l’automne.",
            "middle",
            "fr",
        ),
        (
            "Пожертвования на ремонт парома собирали всем городом, и к маю на счету было уже около миллиона.",
            "middle",
            "ru",
        ),
    ],
)
def test_keeps(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["kept"]
