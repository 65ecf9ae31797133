"""What is true of all cases of ``fixtures/``. That each comes out as expected is tested by newsclean's own pytest plugin."""

from __future__ import annotations

from pathlib import Path

import pytest

import newsclean
from newsclean.testing import Case, find_cases

CASES = find_cases(Path(__file__).parent.parent / "fixtures")


@pytest.mark.parametrize("case", [case for case in CASES if not case.is_known_failure], ids=lambda case: case.name)
def test_cleaning_twice_changes_nothing(case: Case) -> None:
    article = case.run().article
    assert (
        newsclean.clean(article.text, format="text", title=article.title, language=article.language).text
        == article.text
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_ledger_accounts_for_every_character(case: Case) -> None:
    cleaning = case.run()
    assert "".join(piece.text for piece in cleaning.pieces) == cleaning.source


def test_there_are_enough_cases() -> None:
    languages = [case.expected.article.get("language") for case in CASES]
    clean = [case for case in CASES if "clean" in case.covers]
    assert len(CASES) >= 40
    assert len(clean) >= 12
    assert {"en", "de", "fr", "es", "ru"} <= set(languages)


@pytest.mark.parametrize("case", [case for case in CASES if "clean" in case.covers], ids=lambda case: case.name)
def test_clean_articles_lose_nothing_but_their_title(case: Case) -> None:
    cleaning = case.run()
    gone = [piece.label for piece in cleaning.pieces if piece.fate in ("removed", "moved") and piece.text.strip()]
    head = {"byline", "date_line"} if case.is_page else set()  # a page has its head around the article
    assert set(gone) <= {"title", *head}
