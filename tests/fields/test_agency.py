"""The agency that the article comes from; one that is only cited in it is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import newsclean

REST = "The harbour bridge will stay shut until the autumn, the town council decided on Tuesday after a long debate."


@pytest.mark.parametrize(
    ("line", "place", "language", "agency"),
    [
        ("By AFP", "lead", "en", "AFP"),
        ("By The Associated Press", "lead", "en", "AP"),
        (f"TARN (AP) — {REST}", "lead", "en", "AP"),
        (f"TARN, June 3 (Reuters) - {REST}", "lead", "en", "Reuters"),
        ("Source: AFP", "end", "en", "AFP"),
        ("Von dpa", "lead", "de", "dpa"),
        ("(dpa)", "end", "de", "dpa"),
        ("Avec AFP", "end", "fr", "AFP"),
        ("Par AFP", "lead", "fr", "AFP"),
        ("Con información de EFE", "end", "es", "EFE"),
        ("Источник: ТАСС", "end", "ru", "TASS"),
    ],
)
def test_agency(cleaned: Callable[..., newsclean.Article], line: str, place: str, language: str, agency: str) -> None:
    assert cleaned(line, place=place, language=language).agency == agency


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        ("By Mara Lind", "lead", "en"),
        (
            "The mayor told Reuters on Tuesday that no decision about the bridge had been taken, or would be soon.",
            "lead",
            "en",
        ),
        (
            "According to AFP, the firm that built the bridge has asked a court to stop the payment of the fine.",
            "middle",
            "en",
        ),
        ("The ramp on Tuesday. (Leah Marsh/Reuters)", "middle", "en"),
        ("Source: Tarn town council", "end", "en"),
        (
            "Die Stadt bestätigte der Deutschen Presse-Agentur am Dienstag, dass die Brücke bis zum Herbst zu bleibt.",
            "lead",
            "de",
        ),
        (
            "Le maire a déclaré mardi à l’AFP qu’aucune décision n’avait été prise, et qu’il "
            "n’y en aurait pas de sitôt.",
            "lead",
            "fr",
        ),
        ("Мэр сообщил ТАСС во вторник, что решения по мосту пока нет и в ближайшие недели его не будет.", "lead", "ru"),
    ],
)
def test_no_agency(cleaned: Callable[..., newsclean.Article], line: str, place: str, language: str) -> None:
    assert cleaned(line, place=place, language=language).agency is None
