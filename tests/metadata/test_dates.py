"""Which of the dates of a page is the one of its publication."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from newsclean.metadata import read_metadata

DATED = '<script type="application/ld+json">{"@type":"Article","headline":"Harbour reopens","datePublished":"%s","dateModified":"2021-03-07"}</script>'


def published(page: str, url: str | None = None) -> str:
    return str(read_metadata(LexborHTMLParser(page), url).value("published"))


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (DATED % "2021-03-05T10:15:30+01:00", "2021-03-05 10:15:30+01:00"),
        ('<meta property="article:published_time" content="2021-03-05T10:15:30Z">', "2021-03-05 10:15:30+00:00"),
        ('<meta name="DC.date.issued" content="2021-03-05">', "2021-03-05"),
        ('<span itemprop="datePublished" content="2021-03-05T10:15">x</span>', "2021-03-05 10:15:00"),
        ('<h1>Harbour</h1><time datetime="2021-03-05">March 5</time><time datetime="2021-03-02">2</time>', "2021-03-05"),
        ('<h1>Harbour</h1><aside><time datetime="2021-03-02">2</time></aside><time datetime="2021-03-05">5</time>', "2021-03-05"),
        ('<a href="/b"><time datetime="2021-03-02">2</time></a><h1>H</h1><time datetime="2021-03-05">5</time>', "2021-03-05"),
        ('<h1>H</h1><time datetime="2021-03-02">2</time><time pubdate datetime="2021-03-05">5</time>', "2021-03-05"),
        ('<h1>H</h1><time class="updated" datetime="2021-03-06">6</time><time class="published" datetime="2021-03-05">5</time>', "2021-03-05"),
        ('<h1>Harbour</h1><span class="post-date">March 5, 2021</span>', "2021-03-05"),
        # The same day with a time is taken from a weaker source, another day is not.
        (DATED % "2021-03-05" + '<meta name="date" content="2021-03-05T10:15:30Z">', "2021-03-05 10:15:30+00:00"),
        (DATED % "2021-03-05" + '<meta name="date" content="2021-03-09T10:15:30Z">', "2021-03-05"),
        (DATED % "1970-01-01" + '<meta name="date" content="2021-03-09">', "2021-03-09"),
    ],
)  # fmt: skip
def test_published(page: str, expected: str) -> None:
    assert published(page) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://haven.example/2021/03/05/harbour", "2021-03-05"),
        ("https://haven.example/20210305-harbour", "2021-03-05"),
        ("https://haven.example/2021/03/harbour", "None"),
        ("https://haven.example/2021/13/05/harbour", "None"),
        ("https://haven.example/article1202103051", "None"),
        ("https://haven.example/a?date=2021/03/05", "None"),
    ],
)
def test_address(url: str, expected: str) -> None:
    assert published("<h1>Harbour</h1>", url) == expected


@pytest.mark.parametrize(
    "page",
    [
        "", '<meta name="date" content="today">', '<li><time datetime="2021-03-05">5</time></li>',
        '<div class="related"><time datetime="2021-03-05">5</time></div>', '<span class="date">of course</span>', '<meta name="expires" content="2021-03-05">',
    ],
)  # fmt: skip
def test_none(page: str) -> None:
    assert published(page) == "None"


def test_modified() -> None:
    assert str(read_metadata(LexborHTMLParser(DATED % "2021-03-05")).value("modified")) == "2021-03-07"
