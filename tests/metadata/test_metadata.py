"""What a whole page says, which of its objects is the article, and that nothing raises."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from newsclean.evidence import Evidence
from newsclean.metadata import Candidate, Metadata, read_metadata
from newsclean.metadata.candidate import FIELDS

URL = "https://www.havenpost.example/local/harbour-reopens"
ARTICLE = {
    "@type": "NewsArticle",
    "mainEntityOfPage": {"@id": URL},
    "headline": "Harbour reopens",
    "author": [{"@id": "#lind"}, {"@type": "Person", "name": "Ole Brandt"}],
    "publisher": {"@id": "#post"},
    "datePublished": "2021-03-05T10:15:30+01:00",
    "articleSection": ["Local", "Port"],
    "description": "After the storm, ferries run again.",
    "articleBody": "Never read.",
    "inLanguage": "en-GB",
}
GRAPH: dict[str, Any] = {
    "@graph": [
        ARTICLE,
        {"@type": "Person", "@id": "#lind", "name": "Mara Lind", "jobTitle": "Reporter"},
        {"@type": "Organization", "@id": "#post", "name": "The Haven Post"},
    ]
}


def page(*objects: Any, html: str = "") -> LexborHTMLParser:
    scripts = "".join(f'<script type="application/ld+json">{json.dumps(item)}</script>' for item in objects)
    return LexborHTMLParser(f"<html><head>{scripts}</head><body>{html}</body></html>")


def test_a_graph() -> None:
    found = read_metadata(page(GRAPH), URL)
    values = {name: value for name, value in found.values.items() if name not in ("authors", "published")}
    assert values == {
        "title": "Harbour reopens", "standfirst": "After the storm, ferries run again.", "section": "Local", "publisher": "The Haven Post", "language": "en",
    }  # fmt: skip
    assert [(author.name, author.role) for author in found.value("authors")] == [
        ("Mara Lind", "Reporter"),
        ("Ole Brandt", None),
    ]
    assert found.value("published").isoformat() == "2021-03-05T10:15:30+01:00"


def test_other_articles_are_not_this_one() -> None:
    others = [
        {"@type": "NewsArticle", "url": f"/other/{n}", "headline": f"Other {n}", "author": "Tess Moor", "datePublished": "2020-01-02"} for n in range(3)
    ]  # fmt: skip
    found = read_metadata(page({"@type": "ItemList", "itemListElement": others}, GRAPH), URL)
    assert (found.value("title"), found.value("authors")[0].name) == ("Harbour reopens", "Mara Lind")


def test_a_list_of_teasers_is_no_article() -> None:
    teasers = [
        {"@type": "NewsArticle", "url": f"/{n}", "headline": f"Other {n}", "author": "Tess Moor"} for n in range(3)
    ]
    assert read_metadata(page(teasers, html="<h1>Harbour reopens</h1>"), URL).value("authors") is None


def test_microdata() -> None:
    html = (
        '<article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Harbour reopens</h1>'
        '<span itemprop="author" itemscope itemtype="https://schema.org/Person"><a itemprop="url" href="/m"><b itemprop="name">Mara Lind</b></a></span>'
        '<time itemprop="datepublished" datetime="2021-03-05">5 March</time><div itemprop="articleBody">Never read.</div></article>'
    )
    found = read_metadata(page(html=html), URL)
    assert [found.value("title"), str(found.value("authors")[0]), str(found.value("published"))] == [
        "Harbour reopens",
        "Mara Lind",
        "2021-03-05",
    ]


def test_the_outlet_is_an_author_only_where_nobody_else_is() -> None:
    alone = {**ARTICLE, "author": {"@type": "Organization", "name": "The Haven Post"}}
    found = read_metadata(page(alone), URL)
    best = found.best("authors")
    assert best is not None
    assert (best.source, [str(author) for author in best.value]) == ("json-ld (outlet)", ["The Haven Post"])
    found = read_metadata(page(alone, html='<h1>Harbour reopens</h1><a rel="author" href="/m">Mara Lind</a>'), URL)
    assert [str(author) for author in found.value("authors")] == ["Mara Lind"]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<link rel="canonical" href="/local/harbour-reopens">', URL),
        ('<link rel="canonical" href="https://www.havenpost.example/"><meta property="og:url" content="' + URL + '">', URL),
        ('<link rel="canonical" href="https://www.havenpost.example/">', None),
        ('<link rel="canonical" href="javascript:void(0)">', None),
        ('<link rel="canonical" href="http://[">', None),
        ('<link rel="alternate" href="/x">', None),
    ],
)  # fmt: skip
def test_url(html: str, expected: str | None) -> None:
    assert read_metadata(page(html=html), URL).value("url") == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<html lang="de-AT">', "de"),
        ('<meta property="og:locale" content="pt_BR">', "pt"),
        ('<html lang="">', None),
        ('<html lang="english">', None),
        ('<html lang="{{lang}}">', None),
    ],
)
def test_language(html: str, expected: str | None) -> None:
    assert read_metadata(LexborHTMLParser(html)).value("language") == expected


def test_the_reading_time_is_no_author() -> None:
    html = '<meta name="twitter:label1" content="{}"><meta name="twitter:data1" content="Mara Lind">'
    assert read_metadata(LexborHTMLParser(html.format("Written by"))).value("authors")
    assert read_metadata(LexborHTMLParser(html.format("Time to read"))).value("authors") is None


def test_evidence_names_what_was_refused() -> None:
    found = Metadata(
        {
            "section": (
                Candidate("json-ld", "Local", "Local"),
                Candidate("meta", "Port", "Port"),
                Candidate("url", "Local", "Local"),
            )
        }
    )
    assert found.evidence("section") == Evidence("json-ld", "Local", ("Port",))
    assert (found.evidence("title"), found.best("title"), found.value("title")) == (None, None, None)


def test_the_tree_stays_as_it_is() -> None:
    tree = page(GRAPH, html='<h1><style>x</style>Harbour</h1><div class="tags author date">x</div>')
    before = tree.html
    read_metadata(tree, URL)
    assert tree.html == before


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.sampled_from(["NewsArticle", "#lind", "2021-03-05"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*ARTICLE, "@id", "@graph", "name", "url", "@value"]), inner, max_size=5),
    max_leaves=12,
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.sampled_from([*ARTICLE, "@id", "keywords", "dateModified", "creator"]), VALUES))
def test_any_object(item: dict[str, Any]) -> None:
    found = read_metadata(page({"@type": "NewsArticle", **item}), URL)
    assert set(found.candidates) <= set(FIELDS)


NAMES = [
    "og:title",
    "og:url",
    "article:published_time",
    "article:tag",
    "author",
    "keywords",
    "og:locale",
    "og:site_name",
    "dc.date",
    "twitter:label1",
]


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(NAMES), st.text(), st.text(), st.none() | st.text())
def test_any_attribute(name: str, content: str, text: str, url: str | None) -> None:
    quoted = content.replace("&", "&amp;").replace('"', "&quot;")
    html = f'<meta property="{name}" content="{quoted}"><link rel="canonical" href="{quoted}"><title>{text}</title><h1 class="{quoted}">{text}</h1><time datetime="{quoted}">{text}</time>'
    html += f'<p class="author" itemprop="author datePublished" rel="tag author">{text}</p><a class="tags" href="/tag/{quoted}">{text}</a><html lang="{quoted}">'
    read_metadata(LexborHTMLParser(html.encode("utf-8", "surrogatepass").decode("utf-8", "replace")), url)


def test_deep_pages() -> None:
    read_metadata(LexborHTMLParser("<div class=tags itemprop=name>" * 3_000 + "<h1>x"), URL)
