"""Menus and buttons go; short answers, crossheads and sentences stay."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        ("Skip to main content", "top", "en"),
        ("Menu", "top", "en"),
        ("Back to top", "end", "en"),
        ("Our Standards: The Thomson Reuters Trust Principles.", "end", "en"),
        ("Download our app", "end", "en"),
        ("1 / 28", "middle", "en"),
        ("Got a story? Get in touch with our news team by post.", "end", "en"),
        pytest.param(
            "This image requires alt text, but the alt text is currently blank.",
            "middle",
            "en",
            marks=pytest.mark.xfail(
                strict=True, reason="one phrase does not prove a sentence of twelve words between two paragraphs"
            ),
        ),
        ("Zum Inhalt springen", "top", "de"),
        ("Aller au contenu", "top", "fr"),
        ("Saltar al contenido", "top", "es"),
        ("Перейти к содержимому", "top", "ru"),
    ],
)
def test_changes(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["removed navigation"]


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        (
            "Skip to the end of the report and you will find the only page that the councillors seem to have read.",
            "middle",
            "en",
        ),
        (
            "Skip to the end of the report and you will find the only page that the councillors seem to have read.",
            "lead",
            "en",
        ),
        (
            "Jump to any conclusion you like, the engineer said, but do it on your own side of the barriers.",
            "end",
            "en",
        ),
        (
            "Contact us at once if the water rises, the notice on the door of the pump house says in faded letters.",
            "end",
            "en",
        ),
        ("Weather", "middle", "en"),
        ("Live", "middle", "en"),
        ("Help", "middle", "en"),
        ("Die Suche nach dem vermissten Fährmann wurde am Abend wegen des starken Windes abgebrochen.", "middle", "de"),
        (
            "Le menu de la cantine a changé depuis la fermeture du pont, car le poisson n’arrive plus le matin.",
            "middle",
            "fr",
        ),
        (
            "Поиск пропавшего паромщика прекратили вечером из-за сильного ветра и возобновят только на рассвете.",
            "middle",
            "ru",
        ),
    ],
)
def test_keeps(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["kept"]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Did anyone tell you in March?", "No."),
        ("Would you cross it on foot today?", "Yes."),
        ("And if the money does not come?", "Help."),
        ("Who pays for the ferry now?", "All of us."),
    ],
)
def test_keeps_short_answers_of_interviews(fates: Callable[..., list[str]], question: str, answer: str) -> None:
    assert fates(question, answer, "What else did the council not say?", "Plenty.")[:2] == ["kept", "kept"]
