"""What each paragraph of the body is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import newsclean
from newsclean.fields.kinds import paragraph_kinds

LONG = "The harbour bridge will stay shut until the autumn, the town council decided on Tuesday after a long debate."
LONG_TOO = (
    "A ferry carries children across the water twice a day, but it stops when the wind is stronger than a breeze."
)


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (("A winter of cracks",), "crosshead"),
        (("WHO PAYS FOR IT",), "crosshead"),
        (("Who pays for it?",), "crosshead"),
        (("Die Fähre als Ersatz",), "crosshead"),
        (("• two new piers", "• a ramp on the north bank"), "list_item"),
        (("1. Close the ramp to lorries", "2. Build the new piers"), "list_item"),
        (("a) close the ramp", "b) build the piers"), "list_item"),
        (("Orla Finch, baker", "Ole Brandt, ferryman", "Ana Prell, fisher"), "list_item"),
        (("“We were promised weeks, and it has been months.”",), "quote"),
        (("« On nous avait promis des semaines, et voilà des mois. »",), "quote"),
        (("„Man hat uns Wochen versprochen, und es wurden Monate.“",), "quote"),
        (("Tarn – Ellery 3:1", "Lohfeld – Halden 0:0", "Corran – Velmora 2:2"), "table_row"),
        (
            (
                "The river took the bridge of oak",
                "and took the bridge of stone",
                "and of the men who built them both",
                "it left the names alone",
            ),
            "verse",
        ),
    ],
)
def test_kind(lines: tuple[str, ...], kind: str) -> None:
    paragraphs = [LONG, *lines, LONG_TOO]
    assert paragraph_kinds(paragraphs, [""] * len(paragraphs)) == ["paragraph", *[kind] * len(lines), "paragraph"]


@pytest.mark.parametrize(
    "line",
    [
        "He laughed.",
        "“No,” said the mayor.",
        "“We were promised weeks,” she said, “and it has been months.”",
        "“We were promised weeks,” said Orla Finch, who runs a bakery.",
        "1921 was the year in which the bridge was opened.",
        "It was over; nobody spoke.",
        "What did the council know of the cracks, and when did it first hear of them from the divers?",
        "(She did not.)",
        "– I heard the ice first, he said.",
        "3.5 million crowns is what the new piers will cost.",
    ],
)
def test_plain_paragraph(line: str) -> None:
    assert paragraph_kinds([LONG, line, LONG_TOO], [""] * 3)[1] == "paragraph"


def test_what_a_cleaner_called_it_wins() -> None:
    assert paragraph_kinds(["Short line", LONG], ["embed", ""]) == ["embed", "paragraph"]


def test_in_an_article(cleaned: Callable[..., newsclean.Article]) -> None:
    kinds = {paragraph.text: paragraph.kind for paragraph in cleaned("A winter of cracks").body}
    assert kinds.pop("A winter of cracks") == "crosshead"
    assert set(kinds.values()) == {"paragraph"}
