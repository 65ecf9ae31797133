"""Lost dashes come back only where everything speaks for them; all other gaps are left to the layout."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsclean import Suspicion
from newsclean.page import Page
from newsclean.repairs.dashes import lost_dashes

N = "\u00a0"


@pytest.mark.parametrize(
    "line",
    [
        "The two banks  rivals  have agreed on a ferry that will sail until the bridge is opened in the autumn.",
        "The two banks  long rivals, and proud of it  have agreed — at last — on a ferry until the autumn.",
        f"It was raining when{N} Orla Finch Brandt{N} found the letter in a drawer and took it to the council.",
    ],
)
def test_tells_a_suspicion_where_the_evidence_falls_short(page: Callable[..., Page], line: str) -> None:
    found = list(lost_dashes(page(line)))
    assert found
    assert all(isinstance(doubt, Suspicion) for doubt in found)


LOST_ALL = (
    "The town’s ferry sails again on Monday  the first time in a year, the harbour office said on Friday.",
    "Nobody on the north bank had counted on it  least of all the bakers, who lost half of their trade.",
    "The council paid for the repair  and for the new ramp, which cost as much as the two piers.",
)


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (
            (*LOST_ALL, "One dash — this one — is still there, and so it cannot be that all of them were lost."),
            "a dash is left",
        ),
        (
            (
                *LOST_ALL[:2],
                "The  Harbour Office  and the  Ferry Company  have said nothing of it, nor has the  Town Council.",
            ),
            "gaps around names, behind articles",
        ),
        (
            (
                "The ferry  (which is old)  sails again on Monday, the office said on Friday night.",
                "Its shares  (TRN)  rose by a tenth on the news, and fell again on the next day.",
            ),
            "gaps beside brackets",
        ),
        (
            ("The bridge of  stone stood for a hundred years, until the river took it in one night.",),
            "a single gap behind a preposition",
        ),
        (("The bridge stood  until the river took it in one night", "Ferry news"), "a line that is no sentence"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_keeps_gaps_that_are_something_else(page: Callable[..., Page], lines: tuple[str, ...], why: str) -> None:
    found = list(lost_dashes(page("\n\n".join(lines))))
    assert all(isinstance(doubt, Suspicion) for doubt in found), why


def test_a_text_that_lost_other_marks_too_needs_more_gaps(page: Callable[..., Page]) -> None:
    """Where an apostrophe is gone, a gap may be an ellipsis."""
    text = "\n\n".join(LOST_ALL).replace("’", "")
    assert all(isinstance(doubt, Suspicion) for doubt in lost_dashes(page(text)))


@pytest.mark.parametrize("language", ["es", "fr", "ru", "pl", None])
def test_gaps_all_over_mean_nothing_where_it_was_not_measured(page: Callable[..., Page], language: str | None) -> None:
    text = "\n\n".join(LOST_ALL)
    assert all(isinstance(doubt, Suspicion) for doubt in lost_dashes(page(text, language)))
