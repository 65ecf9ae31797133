"""The title is the heading that readers see, without outlet and kicker."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from newsclean.metadata import read_metadata

SITE = '<meta property="og:site_name" content="The Haven Post">'


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("<title>Harbour reopens after storm</title>", "Harbour reopens after storm"),
        (SITE + "<title>Harbour reopens after storm | The Haven Post</title>", "Harbour reopens after storm"),
        (SITE + "<title>Harbour reopens - Haven Post</title>", "Harbour reopens"),
        (SITE + "<title>Haven Post | Harbour reopens</title><h1>Harbour reopens</h1>", "Harbour reopens"),
        (SITE + "<title>Storm - what to expect</title>", "Storm - what to expect"),
        ("<title>Islands cut off</title><h1>The Haven Post</h1><h1>Islands cut off</h1>" + SITE, "Islands cut off"),
        ("<title>Islands cut off again - Haven</title><h1>Menu</h1><h1>Islands cut off again</h1>", "Islands cut off again"),
        ('<meta property="og:title" content="Fish &amp;amp; chips dearer"><h1>Log in</h1>', "Fish & chips dearer"),
        ('<meta property="og:title" content="Why ferries fail"><h1>The real reason why ferries fail</h1>', "The real reason why ferries fail"),
        ("<h1><style>.a{b:c}</style>Islands cut off</h1>", "Islands cut off"),
        ('<script type="application/ld+json">{"@type":"NewsArticle","headline":"Islands cut off"}</script>', "Islands cut off"),
    ],
)  # fmt: skip
def test_title(page: str, title: str) -> None:
    assert read_metadata(LexborHTMLParser(page)).value("title") == title


def test_the_kicker_is_cut_off() -> None:
    page = '<meta property="og:title" content="Islands cut off again"><h1><span>War in the North</span> Islands cut off again</h1>'
    found = read_metadata(LexborHTMLParser(page))
    assert (found.value("title"), found.value("kicker")) == ("Islands cut off again", "War in the North")


@pytest.mark.parametrize("heading", ["Ex-islands cut off again", "Islands cut off again today"])
def test_no_kicker(heading: str) -> None:
    page = f'<meta property="og:title" content="Islands cut off again"><h1>{heading}</h1>'
    found = read_metadata(LexborHTMLParser(page))
    assert (found.value("title"), found.value("kicker")) == (heading, None)


@pytest.mark.parametrize("page", ["", "<h1></h1>", "<title> </title>", '<meta property="og:title" content="">'])
def test_none(page: str) -> None:
    assert read_metadata(LexborHTMLParser(page)).value("title") is None
