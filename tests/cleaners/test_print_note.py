"""Notes on the print edition go; editions and appearances in the news stay."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        ("A version of this article appeared in the print edition of June 3.", "end", "en"),
        ("This article appeared in the June 2021 edition of the Courier.", "end", "en"),
        ("A version of this article appears in print on June 3, Section B, Page 4.", "end", "en"),
        ("This story appeared in the weekend edition.", "end", "en"),
        ("Order Reprints | Today’s Paper", "end", "en"),
        ("Erschienen in der Printausgabe vom 3. Juni", "end", "de"),
        ("Cet article est paru dans l’édition papier de juin.", "end", "fr"),
        ("Una versión de este artículo apareció en la edición impresa.", "end", "es"),
        ("Опубликовано в газете № 14", "end", "ru"),
    ],
)
def test_changes(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["removed print_note"]


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        (
            "The mistake appeared in the print edition on Monday, and the paper’s readers found it within the hour.",
            "middle",
            "en",
        ),
        (
            "The mistake appeared in the print edition on Monday, and the paper’s readers found it within the hour.",
            "end",
            "en",
        ),
        pytest.param(
            "Her name appears in print on the first page of the report, between those of the two chief engineers.",
            "lead",
            "en",
            marks=pytest.mark.xfail(
                strict=True, reason="in the first and the last paragraph, one phrase of more than three words is proof"
            ),
        ),
        (
            "The letter was left out of the book, and appears in the print edition of the speeches for the first time.",
            "end",
            "en",
        ),
        (
            "A version of this story is told in every village along the river, and in each of them somebody drowns.",
            "middle",
            "en",
        ),
        (
            "Die gedruckte Ausgabe des Gutachtens hat vierhundert Seiten, von denen die wenigsten jemand gelesen hat.",
            "middle",
            "de",
        ),
        (
            "L’édition papier du rapport compte quatre cents pages, que peu d’élus reconnaissent avoir lues en entier.",
            "middle",
            "fr",
        ),
    ],
)
def test_keeps(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["kept"]
