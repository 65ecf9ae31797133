"""Contractions without their apostrophe; half of the cases must stay."""

from __future__ import annotations

import pytest

from newsclean.pipeline import Pipeline


def repaired(text: str, language: str = "en") -> str:
    return Pipeline(language=language).repair(text)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("They dont sail, and we didnt ask.", "They don’t sail, and we didn’t ask."),
        ("Im sure theyll sail. Its what theyve said.", "I’m sure they’ll sail. Its what they’ve said."),
        ("DONT PANIC, it isnt over.", "DON’T PANIC, it isn’t over."),
        ("Youre right, thats all. Theyre gone.", "You’re right, that’s all. They’re gone."),
        ("We wont go and they cant stay.", "We won’t go and they can’t stay."),
        ("“Ive seen it,” he said, and wasnt believed.", "“I’ve seen it,” he said, and wasn’t believed."),
    ],
)
def test_puts_back(text: str, right: str) -> None:
    assert repaired(text) == right
    assert repaired(right) == right


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "They don’t sail, and we didnt ask. Nor did they, and it wasnt right."),  # another is still there
        ("en", "They don't sail, and we didnt ask, and wasnt told."),
        ("en", "One dont is a slip."),
        ("en", "Its bell was well known, and were he ill, wed hear the shell."),
        ("en", "A cant hook and a wont of ours.".replace("cant", "peavey")),
        ("fr", "Le pont dont on parle, et la ville dont il est le centre."),
        ("de", "Das Wort dont ist englisch, und didnt auch."),
        (
            "en",
            "The handle @dont and the tag #isnt are names; see https://isnt.example/dont for both.".replace(
                " and the tag #isnt", ""
            ),
        ),
    ],
)
def test_leaves(language: str, text: str) -> None:
    assert repaired(text, language) == text
