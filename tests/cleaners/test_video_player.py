"""What a video player leaves goes; watching and playing as news stay."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("line", "place", "language", "fate"),
    [
        ("Play Video", "middle", "en", "removed video_player"),
        ("Video player is loading.", "middle", "en", "removed video_player"),
        ("Now playing", "middle", "en", "removed video_player"),
        ("Play Video34:32", "middle", "en", "removed video_player"),
        ("Watch the latest video at harbour.example", "end", "en", "removed video_player"),
        ("Media playback is unsupported on your device", "middle", "en", "removed video_player"),
        ("Video abspielen", "middle", "de", "removed video_player"),
        ("Lire la vidéo", "middle", "fr", "removed video_player"),
        ("Reproducir video", "middle", "es", "removed video_player"),
        ("Смотреть видео", "middle", "ru", "removed video_player"),
        (
            "Media playback is unsupported on your device The ferry leaves the north bank late, "
            "as it does on most days.",
            "middle",
            "en",
            "removed video_player + kept",
        ),
    ],
)
def test_changes(fates: Callable[..., list[str]], line: str, place: str, language: str, fate: str) -> None:
    assert fates(line, place=place, language=language) == [fate]


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        (
            "Play video games with them, the teacher tells parents, and you will learn more than by asking questions.",
            "middle",
            "en",
        ),
        (
            "Sorry, the video was deleted, the officer told the court when he was asked about the night of the fire.",
            "middle",
            "en",
        ),
        (
            "Watch on Friday what the water does, the old men say, and you will know what it will do until Monday.",
            "middle",
            "en",
        ),
        (
            "A video of the diver’s descent, which lasts four minutes, was shown to the "
            "councillors behind closed doors.",
            "middle",
            "en",
        ),
        (
            "Play was stopped after an hour because of the wind, and neither of the two teams had scored until then.",
            "middle",
            "en",
        ),
        ("Chapters", "middle", "en"),
        ("Play", "middle", "en"),
        ("Ver en Tarn una nevada en mayo es tan raro que los vecinos sacaron a los niños de la cama.", "middle", "es"),
        (
            "Das Video vom Tauchgang wurde den Ratsmitgliedern am Dienstag hinter verschlossenen Türen vorgeführt.",
            "middle",
            "de",
        ),
        (
            "La vidéo de la plongée, longue de quatre minutes, a été montrée aux élus à huis clos mardi soir au port.",
            "middle",
            "fr",
        ),
        (
            "Видео погружения водолазов показали депутатам за закрытыми дверями, и многие вышли из зала молча.",
            "middle",
            "ru",
        ),
    ],
)
def test_keeps(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["kept"]
