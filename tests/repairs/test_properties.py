"""What holds for every repair, whatever the text: made of words and of what damage leaves between them."""

from __future__ import annotations

import regex
from hypothesis import given
from hypothesis import strategies as st

import newsclean
from newsclean.pipeline import Pipeline

WORDS = st.sampled_from(
    [
        "The",
        "ferry",
        "nation",
        "s",
        "dont",
        "theyre",
        "isn",
        "t",
        "said",
        "l",
        "eau",
        "Orla",
        "Finch",
        "2014",
        "workers",
        "we",
        "re",
        "and",
    ]
)
BETWEEN = st.sampled_from(
    [" ", "\ufffd", " \ufffd", "\ufffd ", " \ufffd ", "?", " ?", "? ", " ? ", "  ", "\u00a0 ", ".", ". ", ", ", " , ", "´", "\ufffd\ufffd", ",? ",
     "-\n", "\n", "\n\n", ".\ufffd ", " - ", "’", '"', "”", " “"]
)  # fmt: skip
TEXTS = st.lists(st.tuples(WORDS, BETWEEN), min_size=1, max_size=40).map(lambda parts: "".join(map("".join, parts)))
LANGUAGES = st.sampled_from(["en", "de", "fr", "es", "ru", "it", None])


def letters(text: str) -> str:
    return "".join(regex.findall(r"[\p{L}\p{N}]", text))


@given(TEXTS, LANGUAGES)
def test_no_letter_or_digit_changes(text: str, language: str | None) -> None:
    assert letters(Pipeline(language=language).repair(text)) == letters(text)


@given(TEXTS, LANGUAGES)
def test_twice_is_once(text: str, language: str | None) -> None:
    pipeline = Pipeline(language=language)
    once = pipeline.repair(text)
    assert pipeline.repair(once) == once


@given(TEXTS)
def test_the_ledger_rebuilds_the_source(text: str) -> None:
    cleaning = newsclean.explain(text, format="text")
    assert "".join(piece.text for piece in cleaning.pieces) == text
