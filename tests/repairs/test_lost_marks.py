"""Marks that became U+FFFD: where it is not plain which they were, they are told as suspicions."""

from __future__ import annotations

from newsclean.pipeline import Pipeline


def test_single_or_double_is_not_guessed() -> None:
    """Without any speech, English quotes may be either; both ends are told as suspicions."""
    text = "The so-called \ufffdgift\ufffd of the town cost it dearly in the end."
    cleaning = Pipeline(language="en").explain(text, format="text")
    assert "\ufffdgift\ufffd" in cleaning.article.text
    assert [suspicion.text for suspicion in cleaning.suspicions] == ["\ufffd", "\ufffd"]
