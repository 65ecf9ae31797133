"""Comment forms go; comments that people make stay."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        ("Leave a Reply", "end", "en"),
        ("0 Comments", "end", "en"),
        ("Join the conversation", "end", "en"),
        ("Comments are closed.", "end", "en"),
        ("Your email address will not be published. Required fields are marked *", "end", "en"),
        ("Be the first to comment", "middle", "en"),
        ("Please enable JavaScript to view the comments powered by Disqus.", "end", "en"),
        ("Schreiben Sie einen Kommentar", "end", "de"),
        ("Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués *", "end", "fr"),
        ("Tu dirección de correo electrónico no será publicada.", "end", "es"),
        ("Чтобы оставить комментарий, войдите или зарегистрируйтесь", "end", "ru"),
    ],
)
def test_changes(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["removed comments"]


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        (
            "The minister’s comments drew laughter from the back of the hall, where the ferrymen "
            "had taken their seats.",
            "middle",
            "en",
        ),
        (
            "Leave a comment out of the minutes, the clerk warned, and somebody will ask for it in a year’s time.",
            "end",
            "en",
        ),
        (
            "Join the discussion by all means, the chairman told the shopkeepers, but wait until the mayor is gone.",
            "lead",
            "en",
        ),
        (
            "A spokesman for the firm declined to comment on the cracks, or to say who had been told about them.",
            "end",
            "en",
        ),
        ("Name", "middle", "en"),
        ("Conversation", "middle", "en"),
        (
            "Die Kommentare des Bürgermeisters sorgten am Abend für Unmut, auch in seiner eigenen Fraktion im Rat.",
            "middle",
            "de",
        ),
        (
            "Les commentaires du maire ont provoqué la colère des commerçants, venus nombreux assister à la séance.",
            "middle",
            "fr",
        ),
        (
            "Комментарии мэра вызвали смех в зале, где с самого утра собрались владельцы лодок и паромщики.",
            "middle",
            "ru",
        ),
    ],
)
def test_keeps(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["kept"]
