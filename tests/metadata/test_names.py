"""Names of authors, without what stands around them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.metadata.names import read_people

OUTLETS = {"havenpost", "thehavenpost", "havenpostexample"}


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("Mara Lind", ["Mara Lind"]),
        ("By Mara Lind", ["Mara Lind"]),
        ("Von Jana Voss", ["Jana Voss"]),
        ("Par Lucie Morel et Paul Renard", ["Lucie Morel", "Paul Renard"]),
        ("Mara Lind, Ole Brandt and Tess Moor", ["Mara Lind", "Ole Brandt", "Tess Moor"]),
        ("Jana Voss und Tobias Kern, dpa", ["Jana Voss", "Tobias Kern", "dpa"]),
        ("Ana Prado y Luis Ferro", ["Ana Prado", "Luis Ferro"]),
        ("Luis Prado y Gasca", ["Luis Prado y Gasca"]),
        ("MARA LIND", ["Mara Lind"]),
        ("Lind, Mara", ["Mara Lind"]),
        ("Mara Lind, Jr.", ["Mara Lind"]),
        ("Mara Lind / Reporter", ["Mara Lind"]),
        ("Mara Lind (Haven Post)", ["Mara Lind"]),
        ("Mara Lind mara.lind@havenpost.example", ["Mara Lind"]),
        ("Mara Lind @maralind", ["Mara Lind"]),
        ("Mara Lind, The Haven Post", ["Mara Lind"]),
        ("Mara Lind, Port Haven", ["Mara Lind", "Port Haven"]),  # a place with two words cannot be told from a name
        ("Mara Lind, Haven", ["Mara Lind"]),
        ("AFP", ["AFP"]),
        ("Di Stefano", ["Di Stefano"]),
        (["Mara Lind", "Mara  Lind", "MARA LIND"], ["Mara Lind"]),
        ({"@type": "Person", "name": "Mara Lind"}, ["Mara Lind"]),
        ({"@type": "Person", "givenName": "Mara", "familyName": "Lind"}, ["Mara Lind"]),
        ({"@type": "Person", "name": ["Mara Lind", "Ole Brandt"]}, ["Mara Lind", "Ole Brandt"]),
        ({"@type": "Organization", "name": "dpa"}, ["dpa"]),
        ([{"name": "Mara Lind"}, {"name": "Staff"}, {"name": None}, 7, None], ["Mara Lind"]),
    ],
)
def test_people(value: Any, names: list[str]) -> None:
    assert [author.name for author in read_people(value, OUTLETS)[0]] == names


@pytest.mark.parametrize(
    "value",
    [
        "", "Staff", "admin", "Web Desk", "By", "Redaktion", "Editor", "The Haven Post", "havenpost.example", "Haven Post Staff", "Culture Desk", "https://havenpost.example/lind",
        "mail@havenpost.example", "@havenpost", "12", "March 5, 2021", "window.push(function(){})", {"@type": "Organization", "name": "Quay Books"}, {"name": 7}, {"name": {"a": []}},
        "Harbour Ltd", "Haven Media (www.haven.example)", "x" * 5000, None, 3.5, [[[[["Mara Lind"]]]]],
    ],
)  # fmt: skip
def test_nobody(value: Any) -> None:
    assert read_people(value, OUTLETS)[0] == ()


def test_the_outlet_is_told_from_people() -> None:
    people, others = read_people("Mara Lind | The Haven Post", OUTLETS)
    assert ([str(person) for person in people], [str(other) for other in others]) == (["Mara Lind"], ["The Haven Post"])


def test_role_and_address_are_kept() -> None:
    (author,), _ = read_people(
        {"name": "Mara Lind", "jobTitle": "Reporter", "email": "mailto:m@haven.example"}, OUTLETS
    )
    assert (author.role, author.email) == ("Reporter", "m@haven.example")


@pytest.mark.parametrize(
    ("pieces", "names"),
    [
        (["By", "Mara Lind", "March 5, 2021"], ["Mara Lind"]),
        (["Opinion by Mara Lind"], ["Mara Lind"]),
        (["von", "jana"], []),
        (["News in brief"], []),
        (["Published", "5 min"], []),
    ],
)
def test_what_readers_see(pieces: list[str], names: list[str]) -> None:
    assert [author.name for author in read_people(pieces, OUTLETS, seen=True)[0]] == names


@given(st.text() | st.lists(st.text()), st.booleans())
def test_any_text(value: Any, seen: bool) -> None:
    read_people(value, OUTLETS, seen=seen)
