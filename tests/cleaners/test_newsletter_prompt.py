"""Invitations to newsletters go; signing up and in-boxes as news stay."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        ("Sign up for our newsletter", "middle", "en"),
        ("Enter your email address", "middle", "en"),
        ("Free daily newsletter", "end", "en"),
        ("Get the latest harbour news straight to your inbox.", "middle", "en"),
        ("skip past newsletter promotion", "middle", "en"),
        ("By signing up you agree to our privacy policy and to receive email from us.", "end", "en"),
        ("after newsletter promotion", "middle", "en"),
        pytest.param(
            "Sign up to receive our morning briefing in your inbox every day, and never miss a ferry again.",
            "middle",
            "en",
            marks=pytest.mark.xfail(
                strict=True, reason="phrases that touch count as one place, so that a dense prompt is not sure"
            ),
        ),
        ("Jetzt zum Newsletter anmelden", "middle", "de"),
        ("Inscrivez-vous à notre newsletter", "middle", "fr"),
        ("Suscríbete a nuestra newsletter", "end", "es"),
        ("Подпишитесь на нашу рассылку", "end", "ru"),
    ],
)
def test_changes(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["removed newsletter_prompt"]


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        (
            "Sign up for the draft or leave the country: that was the choice put to young men on the north bank.",
            "middle",
            "en",
        ),
        (
            "Sign up for the draft or leave the country: that was the choice put to young men on the north bank.",
            "end",
            "en",
        ),
        (
            "Sign up for the draft or leave the country: that was the choice put to young men on the north bank.",
            "lead",
            "en",
        ),
        (
            "The parish newsletter has been printed in the cellar of the bakery since the hall was flooded in March.",
            "middle",
            "en",
        ),
        (
            "Forty parents had signed up for the ferry’s first trip, and by the end of the week "
            "there was a waiting list.",
            "end",
            "en",
        ),
        (
            "He receives three hundred letters a week, and says that the inbox on his desk has "
            "not been empty since May.",
            "middle",
            "en",
        ),
        pytest.param(
            "Get the best of the weather before noon, the ferrymen say, because the wind gets up when the tide turns.",
            "lead",
            "en",
            marks=pytest.mark.xfail(
                strict=True, reason="in the first and the last paragraph, one phrase of more than three words is proof"
            ),
        ),
        (
            "By signing up to the treaty, the island gave away its right to fish in the strait, the opposition says.",
            "end",
            "en",
        ),
        (
            "Der Newsletter der Gemeinde erscheint seit der Sperrung nur noch einmal im Monat, "
            "und kaum jemand liest ihn.",
            "middle",
            "de",
        ),
        (
            "Erhalten Sie täglich solche Briefe, fragte der Richter den Bürgermeister, und dieser"
            " nickte nach einer Pause.",
            "lead",
            "de",
        ),
        (
            "La newsletter du maire, envoyée à tous les habitants en avril, n’avait rien dit des "
            "fissures dans les piles.",
            "middle",
            "fr",
        ),
        (
            "Рассылку мэрии в апреле получили все жители, но о трещинах в опорах моста в ней не было ни слова.",
            "middle",
            "ru",
        ),
    ],
)
def test_keeps(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["kept"]
