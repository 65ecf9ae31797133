"""Every case of ``fixtures/`` comes out as its expected files say."""

from __future__ import annotations

from pathlib import Path

import pytest

import newsclean
from newsclean.testing import Case, Outcome, find_cases

CASES = find_cases(Path(__file__).parent.parent / "fixtures")
# What a person would want of a case that is not reached yet is expected to fail, and told when it no longer does.
JUDGED = [
    pytest.param(
        case,
        id=case.name,
        marks=[pytest.mark.xfail(strict=True, reason=case.settings["comment"])] * case.is_known_failure,
    )
    for case in CASES
]


@pytest.mark.parametrize("case", JUDGED)
def test_case(case: Case) -> None:
    cleaning = case.run()
    differences = case.differences(Outcome.of(cleaning))
    assert not differences, "\n".join([case.settings["comment"], *differences])
    assert "".join(piece.text for piece in cleaning.pieces) == cleaning.source


@pytest.mark.parametrize("case", [case for case in CASES if not case.is_known_failure], ids=lambda case: case.name)
def test_cleaning_twice_changes_nothing(case: Case) -> None:
    article = case.run().article
    assert (
        newsclean.clean(article.text, format="text", title=article.title, language=article.language).text
        == article.text
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_expected_text_is_the_body_of_the_expected_article(case: Case) -> None:
    assert (case.folder / "expected.txt").read_text(encoding="utf-8") == case.expected.text + "\n"


def test_there_are_enough_cases() -> None:
    languages = [case.expected.article.get("language") for case in CASES]
    clean = [case for case in CASES if "clean" in case.settings["covers"]]
    assert len(CASES) >= 40
    assert len(clean) >= 12
    assert {"en", "de", "fr", "es", "ru"} <= set(languages)


@pytest.mark.parametrize(
    "case", [case for case in CASES if "clean" in case.settings["covers"]], ids=lambda case: case.name
)
def test_clean_articles_lose_nothing_but_their_title(case: Case) -> None:
    cleaning = case.run()
    gone = [piece.label for piece in cleaning.pieces if piece.fate in ("removed", "moved") and piece.text.strip()]
    head = {"byline", "date_line"} if case.is_page else set()  # a page has its head around the article
    assert set(gone) <= {"title", *head}
