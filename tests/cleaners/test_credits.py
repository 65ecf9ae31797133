"""Who reported and edited goes to ``credits``; sentences that begin or end alike stay."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("line", "place", "language", "fate"),
    [
        ("Reporting by Leah Marsh; Editing by Ole Finch", "end", "en", "moved credits"),
        ("Additional reporting by Leah Marsh.", "end", "en", "moved credits"),
        ("The Associated Press contributed to this report.", "end", "en", "moved credits"),
        ("Source: AFP", "end", "en", "moved credits"),
        ("With files from Leah Marsh", "end", "en", "moved credits"),
        ("Leah Marsh in Tarn contributed reporting.", "end", "en", "moved credits"),
        ("Mit Material von dpa und AFP", "end", "de", "moved credits"),
        ("Avec AFP", "end", "fr", "moved credits"),
        ("Con información de Europa Press", "end", "es", "moved credits"),
        ("Источник: Интерфакс", "end", "ru", "moved credits"),
        (
            "(Reporting by Leah Marsh; Editing by Ole Finch)",
            "end",
            "en",
            "removed reporting_credit + moved credits + removed reporting_credit",
        ),
        ("(ats/afp)", "end", "fr", "removed reporting_credit + moved credits + removed reporting_credit"),
    ],
)
def test_changes(fates: Callable[..., list[str]], line: str, place: str, language: str, fate: str) -> None:
    assert fates(line, place=place, language=language) == [fate]


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        (
            "Produced by a cooperative of forty farms, the cheese is sold only in the valley and on the ferry.",
            "middle",
            "en",
        ),
        (
            "Produced by a cooperative of forty farms, the cheese is sold only in the valley and on the ferry.",
            "lead",
            "en",
        ),
        (
            "Compiled by two retired teachers, the list names three hundred villages that are no longer on any map.",
            "middle",
            "en",
        ),
        (
            "Reported by fewer than half of its victims, the fraud went on for a year before the police took notice.",
            "lead",
            "en",
        ),
        (
            "Edited by hand and bound in sheepskin, the book of the harbour’s laws was thought to have burned.",
            "middle",
            "en",
        ),
        (
            "High winds and a fall in the river contributed to this report’s gloomy view of the bridge’s future.",
            "middle",
            "en",
        ),
        (
            "Engineers believe that the drought contributed to this story of decay as much as the"
            " salt on the road did.",
            "middle",
            "en",
        ),
        ("The source: a pipe under the ramp, laid in a hurry half a century ago and shown on no plan.", "middle", "en"),
        (
            "Übersetzt von zwei Schülerinnen, ist der Brief des Kapitäns nun in beiden Sprachen des Hafens zu lesen.",
            "middle",
            "de",
        ),
        (
            "Geschrieben von einem Unbekannten, lag der Brief ein Jahr lang in einer Schublade des Rathauses.",
            "lead",
            "de",
        ),
        (
            "Compilé par deux instituteurs à la retraite, le recueil cite trois cents villages "
            "qui ne sont plus sur les cartes.",
            "middle",
            "fr",
        ),
        (
            "Producido por una cooperativa de cuarenta granjas, el queso se vende solo en el "
            "valle y en el transbordador.",
            "lead",
            "es",
        ),
        (
            "Подготовил Лесков и запасной план: если паром встанет, детей будут возить через реку на лодках.",
            "middle",
            "ru",
        ),
        (
            "Die Agenturen der Region melden seit März einen Rückgang der Buchungen um mehr als die Hälfte.",
            "middle",
            "de",
        ),
        (
            "Les agences de voyages de la région disent avoir perdu la moitié de leurs clients depuis le mois de mars.",
            "middle",
            "fr",
        ),
        (
            "Источник в мэрии рассказал, что деньги на ремонт опор выделят не раньше июня, когда примут новый бюджет.",
            "middle",
            "ru",
        ),
    ],
)
def test_keeps(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["kept"]
