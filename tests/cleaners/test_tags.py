"""Lists of topics move to ``tags``; sentences that begin alike stay."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import newsclean


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        ("Tags: Harbour", "end", "en"),
        ("Topics: Bridges", "end", "en"),
        ("Filed under: Harbour", "end", "en"),
        ("Read more about: Ferries", "end", "en"),
        ("Related Topics: Harbour", "top", "en"),
        ("Schlagwörter: Brücken", "end", "de"),
        ("Mots-clés : Ponts", "end", "fr"),
        ("Etiquetas: Puentes", "end", "es"),
        ("Теги: Мосты", "end", "ru"),
    ],
)
def test_changes(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["removed tags + moved tags"]


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        (
            "Tags: so the divers call the yellow plates that they nail to a pier when they have been all round it.",
            "middle",
            "en",
        ),
        (
            "More about the ferry’s crew was to be found in the log, but three of its pages had been torn out in May.",
            "middle",
            "en",
        ),
        (
            "Filed under the wrong letter for forty years, the plan of the old bridge turned up on Monday by chance.",
            "middle",
            "en",
        ),
        (
            "Explore any of the six piers at low tide and you will find names cut into the stone by the masons.",
            "middle",
            "en",
        ),
        (
            "Posted in the north, he learned the language of the fishermen and married the daughter of one of them.",
            "lead",
            "en",
        ),
        (
            "Topics for the next meeting include the ramp, the ferry and a letter that was sent by the bakers.",
            "end",
            "en",
        ),
        (
            "Das Thema Brücke hat im Wahlkampf bisher keine Rolle gespielt, sagte der Kandidat "
            "der Opposition am Dienstag.",
            "middle",
            "de",
        ),
        (
            "Темы следующего заседания пока не названы, но о пароме депутаты, по их словам, говорить будут точно.",
            "middle",
            "ru",
        ),
    ],
)
def test_keeps(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["kept"]


@pytest.mark.parametrize(
    ("lines", "topics"),
    [
        (("Tags: Harbour, Bridges, Tarn Valley",), ("Harbour", "Bridges", "Tarn Valley")),
        (("Tags: #Harbour #Bridges",), ("#Harbour", "#Bridges")),
        (("Topics: Harbour | Bridges",), ("Harbour", "Bridges")),
        (("Related Topics", "Harbour", "Bridges", "Tarn Valley"), ("Harbour", "Bridges", "Tarn Valley")),
        (("Filed under: Harbour / Bridges",), ("Harbour", "Bridges")),
    ],
)
def test_topics(cleaned: Callable[..., newsclean.Article], lines: tuple[str, ...], topics: tuple[str, ...]) -> None:
    assert tuple(tag.removeprefix("#") for tag in cleaned(*lines, place="end").tags) == tuple(
        topic.removeprefix("#") for topic in topics
    )
