"""Offers of subscriptions go; reading, accounts and subscribers as news stay."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        ("Already a subscriber? Log in", "end", "en"),
        ("To continue reading, please subscribe.", "end", "en"),
        ("Start your free trial", "end", "en"),
        ("You have 2 free articles remaining", "top", "en"),
        ("This article is for subscribers only", "top", "en"),
        ("Subscribe now", "middle", "en"),
        ("Get unlimited access to the Courier. Cancel at any time.", "end", "en"),
        ("Jetzt abonnieren", "end", "de"),
        ("Cet article est réservé aux abonnés", "top", "fr"),
        ("Suscríbete para seguir leyendo", "end", "es"),
        ("Оформить подписку", "end", "ru"),
    ],
)
def test_changes(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["removed paywall_notice"]


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        (
            "To keep reading lessons going, the schools have hired forty tutors since the spring, the ministry said.",
            "end",
            "en",
        ),
        (
            "To keep reading lessons going, the schools have hired forty tutors since the spring, the ministry said.",
            "lead",
            "en",
        ),
        pytest.param(
            "To read this article of the law is to see how little its authors cared for the people on the north bank.",
            "lead",
            "en",
            marks=pytest.mark.xfail(
                strict=True, reason="in the first and the last paragraph, one phrase of more than three words is proof"
            ),
        ),
        (
            "Please log in at the harbour office, a board tells skippers, though the office has been shut for a year.",
            "end",
            "en",
        ),
        (
            "You have reached your end, the boy thought when the ice broke under him; then he felt the rope go tight.",
            "middle",
            "en",
        ),
        (
            "The paper has lost four thousand subscribers since it began to charge for its pages on the web in May.",
            "middle",
            "en",
        ),
        (
            "Members pay a fee that is billed monthly, and the ferrymen’s union says that it covers half of its costs.",
            "end",
            "en",
        ),
        ("Premium", "middle", "en"),
        (
            "Die Zeitung hat seit Mai viertausend Abonnenten verloren, sagte ihr Verleger am Dienstag vor der Presse.",
            "middle",
            "de",
        ),
        (
            "Le journal a perdu quatre mille abonnés depuis mai, a reconnu mardi son éditeur devant la presse locale.",
            "middle",
            "fr",
        ),
        (
            "Подписку на газету с мая оформили вдвое меньше читателей, чем год назад, признал во вторник издатель.",
            "middle",
            "ru",
        ),
    ],
)
def test_keeps(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["kept"]
