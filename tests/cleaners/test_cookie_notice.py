"""Notices about cookies go; articles about cookies keep their sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        ("Accept all cookies", "top", "en"),
        ("Cookie settings", "end", "en"),
        ("We use cookies to improve your experience on this site.", "top", "en"),
        (
            "This website uses cookies to analyse traffic. By continuing to browse you consent to our use of cookies.",
            "top",
            "en",
        ),
        ("We value your privacy", "top", "en"),
        ("We and our partners store personal data such as IP addresses with your consent.", "end", "en"),
        ("Alle Cookies akzeptieren", "top", "de"),
        ("Wir verwenden Cookies, um unser Angebot zu verbessern.", "top", "de"),
        ("Accepter les cookies", "top", "fr"),
        ("Utilizamos cookies propias y de terceros para mejorar la navegación.", "end", "es"),
        ("Мы используем файлы cookie, чтобы сайт работал лучше.", "end", "ru"),
    ],
)
def test_changes(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["removed cookie_notice"]


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        (
            "Cookies from the bakery beside the ramp are sold on the ferry now, wrapped in paper and still warm.",
            "middle",
            "en",
        ),
        (
            "The regulator fined the firm because its shop uses cookies to follow children from one page to the next.",
            "middle",
            "en",
        ),
        (
            "The regulator fined the firm because its shop uses cookies to follow children from one page to the next.",
            "end",
            "en",
        ),
        (
            "The use of cookies in the school canteen as a reward for good marks has angered parents in the town.",
            "lead",
            "en",
        ),
        (
            "“I agree with the engineers,” the mayor said, “and I would rather be late than sorry about this bridge.”",
            "middle",
            "en",
        ),
        pytest.param(
            "We value your privacy less than you think, the hacker wrote to the council in a "
            "letter that it made public.",
            "end",
            "en",
            marks=pytest.mark.xfail(
                strict=True, reason="in the first and the last paragraph, one phrase of more than three words is proof"
            ),
        ),
        (
            "Cookies sind kleine Dateien, mit denen Werbefirmen das Verhalten der Nutzer über "
            "viele Seiten hinweg verfolgen.",
            "middle",
            "de",
        ),
        (
            "Les cookies permettent aux annonceurs de suivre un internaute d’un site à l’autre pendant plusieurs mois.",
            "middle",
            "fr",
        ),
        (
            "Файлы cookie позволяют рекламным сетям следить за пользователем, переходящим с одного сайта на другой.",
            "middle",
            "ru",
        ),
    ],
)
def test_keeps(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["kept"]
