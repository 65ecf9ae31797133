"""Texts that are spelled in another script keep their lines, and what is told of them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "training"))

from newsclean.scripts import count_words, has_case, is_unspaced
from rescripted import SCRIPTS, rescripted, script_of

TEXT = "Ferry back\n\nThe ferry to the 3 outer islands sails again, the office said. “We wait,” he said.\n\nRead more: Islands cut off"


@pytest.mark.parametrize("script", SCRIPTS)
def test_lines_stay_and_no_letter_has_case(script: str) -> None:
    spelled = rescripted(TEXT, script)
    assert spelled.count("\n") == TEXT.count("\n")
    assert not has_case(spelled)
    assert "3" in spelled
    assert spelled == rescripted(TEXT, script)


def test_without_spaces_words_are_about_as_many() -> None:
    lines = rescripted(TEXT, "unspaced").split("\n")
    assert is_unspaced(lines[2])
    assert 0.5 < count_words(lines[2]) / count_words(TEXT.split("\n")[2]) < 1.5
    assert lines[2].endswith("。")


def test_the_same_word_is_spelled_alike() -> None:
    assert rescripted("ferry", "unspaced") in rescripted(TEXT, "unspaced")


def test_one_document_of_so_many_has_a_script() -> None:
    chosen = [script_of(f"page {number}", 5) for number in range(1_000)]
    assert 120 < sum(script is not None for script in chosen) < 280
    assert {script for script in chosen if script} == set(SCRIPTS)
