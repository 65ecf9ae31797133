"""Bylines move to ``authors``; lines and sentences that begin as they do stay."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import newsclean


@pytest.mark.parametrize(
    ("line", "names", "language"),
    [
        ("By Mara Lind", ("Mara Lind",), "en"),
        ("By Mara Lind and Ole Brandt", ("Mara Lind", "Ole Brandt"), "en"),
        ("By MARA LIND, OLE BRANDT and ANA PRELL", ("Mara Lind", "Ole Brandt", "Ana Prell"), "en"),
        ("By Pieter van den Berg", ("Pieter van den Berg",), "en"),
        ("By Dr. Mara Lind", ("Mara Lind",), "en"),
        ("By Mara Lind | June 3, 2021", ("Mara Lind",), "en"),
        ("Written by Mara Lind for The Tarn Valley Courier", ("Mara Lind",), "en"),
        ("By Mary-Ann O’Hara", ("Mary-Ann O’Hara",), "en"),
        ("By J. R. Finch", ("J. R. Finch",), "en"),
        ("By Mara Lind @maralind", ("Mara Lind",), "en"),
        ("By Staff Writer", (), "en"),
        ("Von Jana Voss und Tim Kern", ("Jana Voss", "Tim Kern"), "de"),
        ("Par Luc Marèse", ("Luc Marèse",), "fr"),
        ("Por Ana Prell y Luis Oro", ("Ana Prell", "Luis Oro"), "es"),
        ("Автор: Иван Лесков", ("Иван Лесков",), "ru"),
    ],
)
def test_authors(
    fates: Callable[..., list[str]],
    cleaned: Callable[..., newsclean.Article],
    line: str,
    names: tuple[str, ...],
    language: str,
) -> None:
    found = cleaned(line, place="lead", language=language)
    assert tuple(author.name for author in found.authors) == names
    assert line not in found.text
    assert "kept" not in fates(line, place="lead", language=language)[0]


@pytest.mark.parametrize(
    ("lines", "author"),
    [
        (
            ("By Mara Lind, Political Correspondent",),
            newsclean.Author(name="Mara Lind", role="Political Correspondent"),
        ),
        (("By Mara Lind", "Health reporter"), newsclean.Author(name="Mara Lind", role="Health reporter")),
        (("By Mara Lind (mara@courier.example)",), newsclean.Author(name="Mara Lind", email="mara@courier.example")),
        (("By", "Mara Lind"), newsclean.Author(name="Mara Lind")),
        (("Mara Lind", "June 3, 2021"), newsclean.Author(name="Mara Lind")),
        (("Mara Lind  03.06.2021",), newsclean.Author(name="Mara Lind")),
    ],
)
def test_roles_mail_and_two_lines(
    cleaned: Callable[..., newsclean.Article], lines: tuple[str, ...], author: newsclean.Author
) -> None:
    assert cleaned(*lines, place="lead").authors == (author,)


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        ("By Land and by Sea", "middle", "en"),
        ("From Tarn With Love", "middle", "en"),
        ("By Any Other Name", "middle", "en"),
        ("From the Haven Post:", "middle", "en"),
        ("From Ellery to Tarn", "middle", "en"),
        ("By Sunday", "middle", "en"),
        (
            "By Tuesday the water had reached the second step of the customs house, and the ferry was tied up.",
            "lead",
            "en",
        ),
        (
            "By Mara Lind’s own account, the letter lay in a drawer for a year before anyone thought of reading it.",
            "middle",
            "en",
        ),
        (
            "From Mara Lind the town expected an apology, and it got a speech of forty minutes about the weather.",
            "lead",
            "en",
        ),
        ("Von Hamburg nach Kiel", "middle", "de"),
        (
            "Von Jana Voss war am Dienstag keine Stellungnahme zu erhalten; sie verwies auf den Sprecher der Stadt.",
            "lead",
            "de",
        ),
        ("Par Saint-Malo ou par Dinard", "middle", "fr"),
        (
            "Por Ana Prell supieron los vecinos que el puente llevaba un año dañado y que nadie lo había revisado.",
            "lead",
            "es",
        ),
    ],
)
def test_keeps(
    fates: Callable[..., list[str]],
    cleaned: Callable[..., newsclean.Article],
    line: str,
    place: str,
    language: str,
) -> None:
    assert fates(line, place=place, language=language) == ["kept"]
    assert cleaned(line, place=place, language=language).authors == ()
