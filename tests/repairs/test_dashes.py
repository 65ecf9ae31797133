"""Lost dashes come back only where everything speaks for them; all other gaps are left to the layout."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import newsclean
from newsclean import Suspicion
from newsclean.page import Page
from newsclean.repairs.dashes import lost_dashes

N = "\u00a0"


@pytest.mark.parametrize(
    ("line", "want", "language"),
    [
        (
            f"The two banks{N} long rivals, and proud of it{N} have agreed on a ferry that will sail until the autumn.",
            "The two banks — long rivals, and proud of it — have agreed on a ferry that will sail until the autumn.",
            "en",
        ),
        (
            f"Three of the piers {N}the ones that stand in deep water {N}will have to be built "
            f"again from the bottom up.",
            "Three of the piers — the ones that stand in deep water — will have to be built again from the bottom up.",
            "en",
        ),
        (
            "All that the council owned  a ferry, a barge and two boats  was sent to the north "
            "bank before the storm came.",
            "All that the council owned — a ferry, a barge and two boats — was sent to the "
            "north bank before the storm came.",
            "en",
        ),
        (
            f"Zwei der Pfeiler{N} die ältesten, aus dem Jahr 1921{N} müssen nach Ansicht der "
            f"Ingenieure neu gebaut werden.",
            "Zwei der Pfeiler – die ältesten, aus dem Jahr 1921 – müssen nach Ansicht der "
            "Ingenieure neu gebaut werden.",
            "de",
        ),
        (
            f"Две опоры моста{N} самые старые, ещё довоенные{N} придётся, по мнению инженеров, построить заново.",
            "Две опоры моста — самые старые, ещё довоенные — придётся, по мнению инженеров, построить заново.",
            "ru",
        ),
    ],
)
def test_mends_a_pair_around_an_insertion(page: Callable[..., Page], line: str, want: str, language: str) -> None:
    assert newsclean.Pipeline(language=language).repair(line) == want
    assert [found.label for found in lost_dashes(page(line, language)) if not isinstance(found, Suspicion)] == [
        "lost_dash",
        "lost_dash",
    ]


@pytest.mark.parametrize(
    ("line", "language"),
    [
        (
            f"The mayor,{N} Ruth Calder,{N} has said that the bridge will stay shut until the money has been found.",
            "en",
        ),
        (
            f"It was{N} Orla Finch{N} who found the letter in a drawer and took it to the council on the same night.",
            "en",
        ),
        (f"The ferry{N} sails twice a day, but it stops when the wind is stronger than a stiff breeze.", "en"),
        (f"The council has{N} found no money for it{N} and it will not look for any before the vote in June.", "en"),
        ("The bridge is shut.  The ferry sails twice a day.  Nobody on the north bank is happy with either.", "en"),
        ("The two banks  long rivals, and proud of it  have agreed — at last — on a ferry until the autumn.", "en"),
        (
            "The two banks  rivals  have agreed on a ferry that will sail until the bridge is opened in the autumn.",
            "en",
        ),
        (f"40{N}000 Kronen kostet die Fähre im Jahr, und 3{N}Mio. Kronen soll der neue Pfeiler am Ende kosten.", "de"),
        (
            f"Il a dit{N}: «{N}Le pont reste fermé{N}», et il est reparti sans répondre aux questions de la presse.",
            "fr",
        ),
        (f"В{N}марте и{N}в апреле паром стоял у причала из-за ветра, а{N}в мае его отправили в ремонт.", "ru"),
    ],
)
def test_keeps(page: Callable[..., Page], line: str, language: str) -> None:
    assert [found for found in lost_dashes(page(line, language)) if not isinstance(found, Suspicion)] == []
    assert newsclean.Pipeline(language=language).repair(line) == line


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


def test_mends_a_text_that_lost_all_of_its_dashes() -> None:
    text = "\n\n".join(LOST_ALL)
    assert newsclean.Pipeline(language="en").repair(text) == text.replace("  ", " — ")


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


def test_a_single_gap_where_a_clause_begins(page: Callable[..., Page]) -> None:
    line = "The town’s council voted for the bridge on Monday night  and nobody on the north bank was surprised by it."
    assert newsclean.Pipeline(language="en").repair(line) == line.replace("  ", " — ")


def test_a_text_that_lost_other_marks_too_needs_more_gaps(page: Callable[..., Page]) -> None:
    """Where an apostrophe is gone, a gap may be an ellipsis."""
    text = "\n\n".join(LOST_ALL).replace("’", "")
    assert all(isinstance(doubt, Suspicion) for doubt in lost_dashes(page(text)))


@pytest.mark.parametrize("language", ["es", "fr", "ru", "pl", None])
def test_gaps_all_over_mean_nothing_where_it_was_not_measured(page: Callable[..., Page], language: str | None) -> None:
    text = "\n\n".join(LOST_ALL)
    assert all(isinstance(doubt, Suspicion) for doubt in lost_dashes(page(text, language)))
