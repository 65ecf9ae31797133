"""Bios of the author go; what experts are, said in the text, stays."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        ("Ines Calder is a reporter for the Tarn Valley Courier.", "end", "en"),
        (
            "Ines Calder is a freelance journalist based in Port Ellery. She can be reached at ines@courier.example.",
            "end",
            "en",
        ),
        ("About the author", "end", "en"),
        ("Follow her on Twitter @inescalder", "end", "en"),
        ("You can follow him on Twitter @olefinch.", "end", "en"),
        ("Ole Finch is a radiologist and is a contributor to the Courier’s health pages.", "end", "en"),
        ("Über die Autorin", "end", "de"),
        ("À propos de l’auteur", "end", "fr"),
        ("Sobre la autora", "end", "es"),
        ("Об авторе", "end", "ru"),
    ],
)
def test_changes(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["removed author_bio"]


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        (
            "“People here are tired of waiting,” said Ilse Vann, who is a professor of economics "
            "at the college in Tarn.",
            "end",
            "en",
        ),
        (
            "The mayor, who is the author of two books on bridges, said that she had seen worse in her time.",
            "end",
            "en",
        ),
        (
            "Finch is the author of the report, and he told the council that it had not been read by anyone in charge.",
            "middle",
            "en",
        ),
        (
            "Ruth Amory, who is a columnist for a farming weekly, has lived beside the ramp since"
            " the bridge was built.",
            "lead",
            "en",
        ),
        (
            "In his next letter he writes about the night when the ice took the first bridge, and the men on it.",
            "end",
            "en",
        ),
        (
            "The cracks, he said, can be reached at low tide by anyone with a ladder and a pair of good boots.",
            "end",
            "en",
        ),
        (
            "Der Autor des Gutachtens war am Dienstag nicht zu sprechen; sein Büro verwies auf die Stadtverwaltung.",
            "middle",
            "de",
        ),
        (
            "L’auteur du rapport n’a pas souhaité répondre aux questions des élus, qui l’attendaient depuis une heure.",
            "middle",
            "fr",
        ),
        (
            "Автор доклада на вопросы депутатов отвечать не стал, сославшись на то, что работа ещё не закончена.",
            "middle",
            "ru",
        ),
    ],
)
def test_keeps(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["kept"]
