"""A page is a page as text, as bytes, as a file and as a soup."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

import newsclean
from newsclean import errors

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Ferry back in service - The Haven Post</title>
<meta property="og:site_name" content="The Haven Post"><meta property="article:published_time" content="2024-03-02T10:00:00+01:00">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry back in service", "author": {"name": "Mara Lind"},
"articleBody": "Not this."}</script></head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Ferry back in service</h1><p>The ferry to the islands sails again from Monday, the <a href="/harbour">harbour office</a> said on Friday.</p>
<p>It had been in the yard since the storm of last winter, which took the rudder and half of the deck &mdash; and the bell.</p>
<p>Fares stay as they are until the summer, when the council will vote on them, and on a second boat.</p>
<h2>Who pays</h2><p>The yard sent a bill for two million crowns, of which the insurers will pay less than a third, the mayor said.</p>
</article><footer><p>© 2024 The Haven Post. All rights reserved.</p></footer></body></html>"""


def test_all_forms_give_the_same_article(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(PAGE, encoding="utf-8")
    sources = [PAGE, PAGE.encode(), bytearray(PAGE.encode()), file, BeautifulSoup(PAGE, "html.parser")]
    articles = [newsclean.clean(source, url="https://haven.example/ferry") for source in sources]
    assert all(article == articles[0] for article in articles)
    article = articles[0]
    assert article.title == "Ferry back in service"
    assert [str(author) for author in article.authors] == ["Mara Lind"]
    assert article.published is not None
    assert article.published.isoformat() == "2024-03-02T10:00:00+01:00"
    assert article.publisher == "The Haven Post"
    assert [paragraph.kind for paragraph in article.body] == ["paragraph"] * 3 + ["crosshead", "paragraph"]
    (link,) = article.body[0].links
    assert article.body[0].text[link.start : link.stop] == "harbour office"
    assert link.url == "https://haven.example/harbour"
    assert "[harbour office](<https://haven.example/harbour>)" in article.to_markdown(links=True)
    assert "](" not in article.to_markdown()


def test_a_tag_of_a_soup_is_a_part_of_a_page() -> None:
    tag = BeautifulSoup(PAGE, "html.parser").article
    article = newsclean.clean(tag)
    assert article.title == "Ferry back in service"
    assert article.text == newsclean.clean(PAGE).text


def test_where_values_come_from() -> None:
    cleaning = newsclean.explain(PAGE)
    assert cleaning.evidence["published"].source == "open graph"
    assert cleaning.evidence["authors"].source == "json-ld"
    assert "Not this." not in cleaning.source
    assert cleaning.source.startswith("Home News")
    assert "".join(piece.text for piece in cleaning.pieces) == cleaning.source


def test_what_the_caller_knows_wins() -> None:
    cleaning = newsclean.explain(PAGE, title="Ferry returns", url="https://haven.example/a")
    assert cleaning.article.title == "Ferry returns"
    assert "Ferry back in service" in cleaning.evidence["title"].refused


def test_text_stays_text() -> None:
    text = "<p>Hello</p> is how a page says hello to those who read its source."
    assert newsclean.clean(text).text == text
    assert "<h1>" in newsclean.explain(PAGE, format="text").source
    with pytest.raises(errors.UnsupportedSourceError, match="soup"):
        newsclean.clean(BeautifulSoup(PAGE, "html.parser"), format="text")


@pytest.mark.parametrize("source", ["", "   ", "<html></html>", "<p></p>", b"\0\0", "no tags at all"])
def test_pages_without_an_article_say_why(source: str | bytes) -> None:
    cleaning = newsclean.explain(source, format="html")
    assert cleaning.article.body or cleaning.why_empty
