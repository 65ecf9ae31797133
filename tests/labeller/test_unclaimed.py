"""What the labeller does with its scores: who goes, who stays, and what the ledger says of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

import newsclean
from newsclean.block import Block
from newsclean.labeller import score_blocks
from newsclean.labeller.titles import title_runs
from newsclean.page import Page
from newsclean.pipeline import Pipeline

TITLES = (
    "Ferry fares to rise again from May",
    "Second bakery closes on the north bank",
    "Divers find bell of the old chapel",
)
NAMES = ("Sport", "Culture", "Weather")


def low(*unlikely: str) -> Callable[[Page, Sequence[Block]], list[float]]:
    """A scorer that finds the lines ``unlikely`` so, and all others likely."""

    def scorer(page: Page, blocks: Sequence[Block]) -> list[float]:
        return [0.1 if block.text in unlikely else 0.9 for block in blocks]

    return scorer


def edits(page: Page, *unlikely: str) -> dict[str, str]:
    """The verdict on each line that the labeller takes out."""
    from newsclean.labeller import unclaimed

    return {page.text[slice(*edit.span)]: edit.verdict for edit in unclaimed(page, low(*unlikely), 0.5)}


def test_the_reason_names_the_model_and_the_probability() -> None:
    cleaning = Pipeline(scorer=low("Sport")).explain(
        "The ferry sails again on Monday, the harbour office said.\n\nSport"
    )
    piece = next(piece for piece in cleaning.pieces if piece.text == "Sport")
    assert (piece.fate, piece.label, piece.cleaner) == ("removed", "unclaimed", "labeller")
    assert piece.reason == "scorer: running text with probability 0.10, and 0.50 was asked for"


def test_runs_of_titles_move_to_related(article: Callable[..., str], page: Callable[..., Page]) -> None:
    assert edits(page(article(*TITLES, place="end")), *TITLES) == dict.fromkeys(TITLES, "move")


@pytest.mark.parametrize("lines", [TITLES[:2], NAMES, tuple(f"{title.lower()}" for title in TITLES)])
def test_other_lines_are_removed(
    article: Callable[..., str], page: Callable[..., Page], lines: tuple[str, ...]
) -> None:
    assert edits(page(article(*lines, place="end")), *lines) == dict.fromkeys(lines, "remove")


def test_what_stays_parts_a_run(page: Callable[..., Page]) -> None:
    text = "\n\n".join(
        (*TITLES[:2], "The ferry sails again on Monday, the harbour office said on Friday night.", TITLES[2])
    )
    made = page(text)
    assert title_runs(made, [block for block in made.blocks if block.text in TITLES]) == {}


def test_where_nothing_is_likely_all_is_kept(page: Callable[..., Page]) -> None:
    assert edits(page("\n".join(TITLES)), *TITLES) == {}


def test_what_is_left_is_judged_by_itself(article: Callable[..., str], page: Callable[..., Page]) -> None:
    """The second line is likely only beside the first."""

    def scorer(page: Page, blocks: Sequence[Block]) -> list[float]:
        first = any(block.text == "Sport" for block in blocks)
        return [0.1 if block.text == "Sport" or (block.text == "Culture" and not first) else 0.9 for block in blocks]

    cleaning = Pipeline(scorer=scorer, cleaners=()).explain(article("Sport", "Culture", place="end"), format="text")
    assert "Sport" not in cleaning.article.text
    assert "Culture" not in cleaning.article.text


def test_claims_are_evidence(article: Callable[..., str], page: Callable[..., Page]) -> None:
    """A line between teasers that a cleaner took out is less likely than the same line alone."""
    lines = ("Ferry fares to rise again", "Second bakery closes", "Old chapel bell found by divers")
    made = page(article(*lines, place="end"))
    teasers = [block for block in made.blocks if block.text in (lines[0], lines[2])]
    claimed = made.claim([block.move("related", "related", "a teaser", part="title") for block in teasers])
    middle = next(block for block in claimed.free if block.text == lines[1])
    alone = score_blocks(claimed.unclaimed(), [*claimed.free])[claimed.free.index(middle)]
    assert score_blocks(claimed, [*claimed.free])[claimed.free.index(middle)] < alone


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "ru"])
def test_paragraphs_are_likely_in_every_language_of_the_packs(
    article: Callable[..., str], page: Callable[..., Page], language: str
) -> None:
    made = page(article("Newsletter", place="end", language=language), language)
    scores = score_blocks(made, made.blocks)
    paragraphs = [score for block, score in zip(made.blocks, scores, strict=True) if block.is_prose]
    assert min(paragraphs) > 0.8 > scores[-1]


def test_the_same_text_gets_the_same_scores_whatever_came_before(article: Callable[..., str]) -> None:
    text = article("Newsletter", place="end")
    first = newsclean.explain(text).pieces
    newsclean.clean(article(*TITLES, place="top", language="de"))
    assert newsclean.explain(text).pieces == first
