"""The words of lines, those that paragraphs share, and the scores of words."""

from __future__ import annotations

import numpy as np
import pytest

from newsclean.labeller.weights import Weights
from newsclean.labeller.words import Tokens, WordScores


def words(tokens: Tokens, line: int) -> set[str]:
    return {tokens.spelled[word] for word in tokens.word[tokens.line == line]}


def test_each_word_of_a_line_once_and_its_ends() -> None:
    tokens = Tokens(["The bell, the bell of 1984", "…", "Bell"])
    assert words(tokens, 0) == {"the", "bell", "of", "0000"}
    assert words(tokens, 1) == set()
    assert tokens.spelled[tokens.first[0]] == "the"
    assert tokens.spelled[tokens.last[0]] == "0000"
    assert tokens.first[1] == tokens.last[1] == -1
    assert tokens.first[2] == tokens.last[2] == tokens.spelled.index("bell")


def test_digits_are_all_the_same() -> None:
    tokens = Tokens(["in 2021", "in 1984"])
    assert words(tokens, 0) == words(tokens, 1)


def test_what_other_paragraphs_share() -> None:
    lines = ["The ferry sails again", "Every ferry sails at dawn", "Follow our newsletter"]
    tokens = Tokens(lines)
    is_prose = np.array([True, True, False])
    shared = tokens.shared(np.arange(3), is_prose)
    assert shared[0].tolist() == pytest.approx([2 / 3, 2])  # ferry, sails; not again
    assert shared[2].tolist() == [0, 0]
    # as if the second line were not there: no paragraph shares with itself
    assert tokens.shared(np.array([0, 2]), is_prose[[0, 2]])[0].tolist() == [0, 0]


def test_a_short_line_shares_with_any_paragraph() -> None:
    tokens = Tokens(["The ferry sails again", "Ferry timetable"])
    assert tokens.shared(np.arange(2), np.array([True, False]))[1].tolist() == [0.5, 1]


def weights(spelled: str, anywhere: list[float], first: list[float], last: list[float]) -> Weights:
    nothing = np.zeros(0)
    return Weights(
        features=np.zeros(0, np.str_), split_feature=nothing, split_border=nothing, tree_splits=nothing, leaves=nothing,
        bias=np.zeros(()), words=np.frombuffer(spelled.encode(), np.uint8),
        word_weights=np.array([anywhere, first, last], np.float16)[:, :, None], word_bias=np.array([0.25], np.float32), names=nothing, name_weights=nothing, name_bias=nothing,
    )  # fmt: skip


def test_scores_add_up_what_is_known_of_the_words() -> None:
    scores = WordScores(weights("said subscribe", [2, -3], [0, -1], [1, 0]))
    found = scores(Tokens(["subscribe now", "he said", "nothing known", "…"]))[:, 0]
    # two pieces of evidence each: the word, and that it is the first or last
    assert found.tolist() == pytest.approx([0.25 - 4 / 2**0.5, 0.25 + 3 / 2**0.5, 0.25, 0.25])


def test_scores_have_a_limit() -> None:
    scores = WordScores(weights("said subscribe", [200, -300], [0, 0], [0, 0]))
    assert scores(Tokens(["he said so", "do subscribe now"]))[:, 0].tolist() == [6, -6]


def test_lines_without_any_word_have_the_score_of_nothing() -> None:
    scores = WordScores(weights("said subscribe", [2, -3], [0, -1], [1, 0]))
    assert scores(Tokens(["…", "—"]))[:, 0].tolist() == [0.25, 0.25]
