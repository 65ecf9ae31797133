"""Blocks of teasers under a header move to ``related``; crossheads and what stands under them stay."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import newsclean

TITLES = {
    "en": ("Ferry sails again after winter storms", "Bakers ask for tax relief", "Divers find wreck beside third pier"),
    "de": (
        "Fähre verkehrt wieder nach Winterstürmen",
        "Bäcker fordern Steuernachlass",
        "Taucher finden Wrack am dritten Pfeiler",
    ),
    "fr": (
        "Le bac reprend son service après les tempêtes",
        "Les boulangers réclament une aide",
        "Une épave découverte près de la pile",
    ),
    "es": (
        "El transbordador vuelve a navegar",
        "Los panaderos piden ayudas al pleno",
        "Hallan un pecio junto al tercer pilar",
    ),
    "ru": (
        "Паром снова вышел в рейс после бури",
        "Пекари просят о налоговой льготе",
        "Водолазы нашли судно у третьей опоры",
    ),
}


@pytest.mark.parametrize(
    ("header", "place", "language"),
    [
        ("Related stories", "end", "en"),
        ("Most read", "end", "en"),
        ("You may also like", "end", "en"),
        ("More from The Tarn Valley Courier", "end", "en"),
        ("Recommended for you", "end", "en"),
        ("Related articles", "middle", "en"),
        ("Mehr zum Thema", "end", "de"),
        ("Sur le même sujet", "end", "fr"),
        ("Noticias relacionadas", "end", "es"),
        ("Материалы по теме", "end", "ru"),
        ("Материалы по теме", "middle", "ru"),
    ],
)
def test_takes_header_and_titles(fates: Callable[..., list[str]], header: str, place: str, language: str) -> None:
    lines = (header, *TITLES[language])
    assert fates(*lines, place=place, language=language) == ["removed related", *["moved related"] * 3]


@pytest.mark.parametrize(
    ("lines", "teasers"),
    [
        (("Related stories", "Ferry sails again"), [("Ferry sails again", None, None)]),
        (
            ("Most read", "Ferry sails again", "It carries forty children across the river twice a day."),
            [("Ferry sails again", None, "It carries forty children across the river twice a day.")],
        ),
        (
            ("Most read", "HARBOUR", "Ferry sails again", "It carries forty children across the river twice a day."),
            [("Ferry sails again", "HARBOUR", "It carries forty children across the river twice a day.")],
        ),
        (
            (
                "Most read",
                "HARBOUR",
                "Ferry sails again",
                "It carries forty children across the river twice a day.",
                "TOWN",
                "Bakers ask for tax relief",
                "They have lost half of their trade since the barriers went up in March.",
            ),
            [
                ("Ferry sails again", "HARBOUR", "It carries forty children across the river twice a day."),
                (
                    "Bakers ask for tax relief",
                    "TOWN",
                    "They have lost half of their trade since the barriers went up in March.",
                ),
            ],
        ),
    ],
)
def test_kicker_title_and_summary(
    cleaned: Callable[..., newsclean.Article],
    lines: tuple[str, ...],
    teasers: list[tuple[str, str | None, str | None]],
) -> None:
    found = cleaned(*lines, place="end").related
    assert [(teaser.title, teaser.kicker, teaser.summary) for teaser in found] == teasers


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("What to know", "en"),
        ("In the news", "en"),
        ("The latest", "en"),
        ("Next up", "en"),
        ("Trending", "en"),
        ("More news came at noon: the ferry had turned back, and forty children were waiting on the north bank.", "en"),
        ("Related to the mayor by marriage, the head of the firm says that they have not spoken for ten years.", "en"),
        ("Most read the report on the ferry, on their way to the vote, and some of them did not read it at all.", "en"),
        (
            "Das könnte Sie auch interessieren, sagte der Händler und zog eine alte Karte des Hafens aus dem Schrank.",
            "de",
        ),
        (
            "Sur le même sujet, le maire avait tenu en avril des propos plus prudents devant les élus de la rive nord.",
            "fr",
        ),
        ("Материалы по теме моста заняли в архиве две полки, но плана третьей опоры среди них не нашлось.", "ru"),
    ],
)
def test_keeps(fates: Callable[..., list[str]], line: str, language: str) -> None:
    assert fates(line, language=language) == ["kept"]


@pytest.mark.parametrize("header", ["Related stories", "Read more", "Most read"])
def test_paragraphs_under_a_header_stay(cleaned: Callable[..., newsclean.Article], header: str) -> None:
    assert len(cleaned(header).body) == len(cleaned().body)
