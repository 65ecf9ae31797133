"""Corrections and editor's notes move to ``notes``; what was corrected in the news stays."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        ("Correction: an earlier version of this article misspelt the name of the bakery.", "end", "en"),
        ("This article was amended on 3 June to correct the number of piers.", "end", "en"),
        ("Editor’s note: This story was reported in March.", "top", "en"),
        ("An earlier version of this article gave the wrong height for the second pier.", "end", "en"),
        ("Clarification: the ferry is run by the county, not by the town.", "end", "en"),
        ("This story has been updated to include a comment from the firm.", "end", "en"),
        ("Anmerkung der Redaktion: In einer früheren Fassung war die Zahl der Pfeiler falsch.", "end", "de"),
        ("Note de la rédaction : le nombre de piles a été corrigé.", "end", "fr"),
        ("Corrección: el puente tiene nueve pilares.", "end", "es"),
        ("От редакции: в первой версии текста было неверно указано число опор.", "end", "ru"),
    ],
)
def test_changes(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["moved notes"]


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        (
            "An earlier version of this bill failed two years ago, after members of both parties "
            "had spoken against it.",
            "middle",
            "en",
        ),
        (
            "A previous version of this bridge, built of oak, was carried away by the ice in the winter of 1903.",
            "middle",
            "en",
        ),
        (
            "An earlier version of this painting hangs in the town hall, where it was found behind a cupboard in May.",
            "lead",
            "en",
        ),
        (
            "Correction, the old governor liked to say, is the one part of punishment that a prison cannot buy.",
            "middle",
            "en",
        ),
        (
            "Warning: this bridge is closed, says a board at the ramp, but boys climb over the barriers every night.",
            "middle",
            "en",
        ),
        pytest.param(
            "Note: the word was scratched into the stone beside a row of figures, and nobody knows who did it or why.",
            "middle",
            "en",
        ),
        (
            "The correction of the river took thirty years, and it made the meadows on the north bank dry for good.",
            "middle",
            "en",
        ),
        pytest.param(
            "Advertencia: este puente está cerrado, dice un cartel junto a la rampa, pero nadie "
            "en el puerto le hace caso.",
            "middle",
            "es",
        ),
        pytest.param(
            "Первоначальная версия текста договора хранилась в сейфе мэра и сгорела вместе с ним прошлой зимой.",
            "middle",
            "ru",
            marks=pytest.mark.xfail(strict=True, reason="a sentence that begins like a note is not guarded"),
        ),
        (
            "Die Korrektur der Zahlen habe nichts mit der Wahl zu tun, sagte der Kämmerer vor dem Ausschuss am Abend.",
            "middle",
            "de",
        ),
        (
            "Une note de la rédaction du rapport, jointe au dossier, indique que deux piles n’ont"
            " jamais été inspectées.",
            "middle",
            "fr",
        ),
        (
            "Исправление ошибок в проекте заняло два года, и за это время стоимость моста выросла почти вдвое.",
            "middle",
            "ru",
        ),
    ],
)
def test_keeps(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["kept"]


def test_header_alone_takes_the_paragraph_below(fates: Callable[..., list[str]]) -> None:
    lines = ("Correction:", "The bridge has nine piers, not eight, as was said in the first version.")
    assert fates(*lines, place="end") == ["moved notes", "moved notes"]
