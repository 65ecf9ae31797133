"""Placeholders of advertisements go; advertising as a subject stays."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        ("Advertisement", "middle", "en"),
        ("AD", "middle", "en"),
        ("ADVERTISEMENT", "end", "en"),
        ("Advertisement - story continues below", "middle", "en"),
        ("Story continues below advertisement", "middle", "en"),
        ("Article continues after ad", "middle", "en"),
        ("Sponsored links", "end", "en"),
        ("- Anzeige -", "middle", "de"),
        ("Werbung", "middle", "de"),
        ("Publicité", "middle", "fr"),
        ("Publicidad", "middle", "es"),
        ("Реклама", "middle", "ru"),
        ("Advertisement", "middle", "ru"),
    ],
)
def test_changes(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["removed advertisement"]


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        (
            "The advertisement had run in two papers for a week before anyone at the ministry "
            "noticed the mistake in it.",
            "middle",
            "en",
        ),
        (
            "Advertisement of the vacancy began in May, and forty people applied for it within the first three days.",
            "middle",
            "en",
        ),
        (
            "Sponsored by a local brewery, the regatta drew four thousand visitors to the harbour"
            " over three days in June.",
            "middle",
            "en",
        ),
        (
            "Sponsored by a local brewery, the regatta drew four thousand visitors to the harbour"
            " over three days in June.",
            "lead",
            "en",
        ),
        (
            "Sponsored by two senators of the ruling party, the bill would let towns charge a "
            "toll on bridges that they own.",
            "end",
            "en",
        ),
        (
            "He calls the ad a mistake, and says that nobody who made it had ever been to the north bank.",
            "middle",
            "en",
        ),
        (
            "Werbung für Tabak bleibt in der Stadt verboten, auch auf den Fähren und an den "
            "Haltestellen der Buslinien.",
            "middle",
            "de",
        ),
        (
            "Die Anzeige gegen den früheren Bürgermeister liegt seit Mai bei der "
            "Staatsanwaltschaft, ohne dass etwas geschehen wäre.",
            "middle",
            "de",
        ),
        (
            "La publicité pour les jeux en ligne sera interdite dans les stades à partir de la saison prochaine.",
            "middle",
            "fr",
        ),
        (
            "Реклама лекарств на городских автобусах будет запрещена с осени, сообщили в пресс-службе мэрии области.",
            "middle",
            "ru",
        ),
    ],
)
def test_keeps(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["kept"]
