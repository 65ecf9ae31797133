"""Spaces before marks and between glued sentences; half of the cases must stay."""

from __future__ import annotations

import pytest

from newsclean.pipeline import Pipeline
from newsclean.repairs import HINTS, may_find, spacing


def repaired(text: str) -> str:
    return Pipeline(language="en", repairs=(spacing,)).repair(text)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("The auction , held in May, failed .", "The auction, held in May, failed."),
        ("At the Harbour Authority\u00a0, they knew.", "At the Harbour Authority, they knew."),
        ("The bridge is shut.The ferry sails.", "The bridge is shut. The ferry sails."),
        ("“It sails,” she said.“Nobody knows.”", "“It sails,” she said.“Nobody knows.”"),
        ("He called it “a gift.”The council paid.", "He called it “a gift.” The council paid."),
        ("Is it open?Nobody knows.", "Is it open? Nobody knows."),
        ("Maj.Gen.Finch came.", "Maj. Gen. Finch came."),
        ("Die Brücke bleibt zu.Über das Geld wird gestritten.", "Die Brücke bleibt zu. Über das Geld wird gestritten."),
        ("Мост закрыт.Паром ходит.", "Мост закрыт. Паром ходит."),
    ],
)
def test_mends(text: str, right: str) -> None:
    assert repaired(text) == right
    assert repaired(right) == right


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. Navy and the U.S.Navy",
        "It grew by .5 points, or 3.5 in all.",
        "See harbour.example and www.Ferry.Com for more.",
        "Built with Node.Js and ASP.Net, they say.",
        "He has a Ph.D. from Tarn, and an M.Sc.",
        "And then . . . nothing at all ... until May.",
        "Write to ferry@Harbour.Example today.",
        "Mr.Finch and J.R.Tolman were there.",
        "Quoi ? Rien ; tout va bien : oui !",
        "The list: a ,b",
        "eBay.Com’s price",
    ],
)
def test_leaves(text: str) -> None:
    assert repaired(text) == text


@pytest.mark.parametrize("repair", HINTS, ids=lambda repair: repair.__name__)
def test_intact_text_needs_no_page(repair) -> None:
    assert not may_find(repair, "The ferry’s bell rang, and it didn’t stop. “Well?” she asked — twice.")
