"""Tags: keywords, and the lists that readers see."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from newsclean.metadata import read_metadata

HEAD = '<meta property="og:site_name" content="Haven Post"><h1>Harbour reopens after storm</h1>'


def tags(page: str, url: str | None = None) -> list[str]:
    return list(read_metadata(LexborHTMLParser(HEAD + page), url).value("tags") or ())


@pytest.mark.parametrize(
    "page",
    [
        '<meta name="keywords" content="Harbour, storm,Harbour">',
        '<meta name="keywords" content="Harbour, storm, Haven Post">',
        '<meta name="keywords" content="Harbour, storm, https://haven.example/x, Section: Local, 98be933f-38cf-4fba-b6c6-ad438e82010a">',
        '<meta property="article:tag" content="Harbour"><meta property="article:tag" content="storm">',
        '<script type="application/ld+json">{"@type":"NewsArticle","keywords":["Harbour",{"name":"storm"},null,7]}</script>',
        '<script type="application/ld+json">{"@type":"NewsArticle","keywords":"Harbour, storm"}</script>',
        '<p>Text</p><a rel="tag" href="/a">Harbour</a> <a rel="tag" href="/b">storm</a>',
        '<ul class="article-tags"><li><a href="/a">Harbour</a><li><a href="/b">storm (12)</a></ul>',
        '<div class="articleTags__x1y2z">Topics: <a href="/a">Harbour</a><a href="/b">#storm</a></div>',
        '<div><span><a href="/topic/harbour">Harbour</a></span><span><a href="/topic/storm">storm</a></span></div>',
    ],
)  # fmt: skip
def test_found(page: str) -> None:
    assert tags(page) == ["Harbour", "storm"]


@pytest.mark.parametrize(
    "page",
    [
        '<nav><div class="tags"><a href="/a">Harbour</a></div></nav>',
        '<div class="related"><ul class="tags"><a href="/a">Harbour</a></ul></div>',
        '<div class="tags"><a href="/a">' + "A long sentence about the harbour that is no tag. " * 3 + "</a></div>",
        '<div class="tags">' + '<a href="/a">word</a>' * 40 + "</div>",
        '<p>They say that <a href="/topic/harbour">the harbour</a> will not be open before the end of the month at best.</p>',
        '<meta name="keywords" content="">',
        '<div class="stage"><a href="/a">Harbour</a></div>',
        '<meta name="keywords" content="Harbour reopens after the storm of last week">',
    ],
)
def test_none(page: str) -> None:
    assert tags(page) == []


def test_one_tag_alone_gives_way_to_the_list_that_it_is_from() -> None:
    page = '<meta property="article:tag" content="Harbour"><meta name="keywords" content="%s">'
    assert tags(page % "Harbour, storm, ferries") == ["Harbour", "storm", "ferries"]
    assert tags(page % "news, sport, weather") == ["Harbour"]


def test_words_of_the_address_come_last() -> None:
    page = (
        '<meta name="keywords" content="harbour,reopens,after,storm"><div class="tags"><a href="/a">Ferries</a></div>'
    )
    assert tags(page, "https://haven.example/harbour-reopens-after-storm") == ["Ferries"]


def test_what_fits_any_page_comes_last() -> None:
    page = '<meta name="keywords" content="news,sport,weather,politics,world"><div class="tags"><a href="/a">Ferries</a></div>'
    assert tags(page) == ["Ferries"]
