"""Lines without a letter or a digit go; an author's stars, and marks inside sentences, stay."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        ("|", "middle", "en"),
        ("❯", "top", "en"),
        ("—", "middle", "en"),
        ("_____", "end", "en"),
        ("• • •", "end", "en"),
        ("»", "middle", "de"),
        ("/", "lead", "fr"),
        ("…", "end", "ru"),
    ],
)
def test_changes(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["removed separator"]


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        ("***", "middle", "en"),
        ("* * *", "middle", "en"),
        ("* * *", "middle", "ru"),
        (
            "The bridge | the ferry: two words are all that is left on the board beside the ramp, and one is wrong.",
            "middle",
            "en",
        ),
        (
            "— Nobody told us, said the ferryman, and he went back to his boat without another word to the crowd.",
            "middle",
            "en",
        ),
        (
            "» Niemand hat uns gewarnt «, sagte der Fährmann und ging ohne ein weiteres Wort zu seinem Boot zurück.",
            "middle",
            "de",
        ),
        (
            "« Personne ne nous a prévenus », a dit le passeur avant de regagner son bac sans ajouter un seul mot.",
            "middle",
            "fr",
        ),
    ],
)
def test_keeps(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["kept"]
