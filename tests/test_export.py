"""Articles and ledgers in other forms. They are built by hand here, so that only the form is tested."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from html.parser import HTMLParser

import pytest

from newsclean.article import Article, Author, Caption, Link, Paragraph, Teaser
from newsclean.cleaning import Cleaning, Suspicion
from newsclean.edits import Span
from newsclean.evidence import Evidence
from newsclean.export.jsonld import to_jsonld
from newsclean.export.markdown import to_markdown
from newsclean.export.notebook import LONG, article_card, ledger_view
from newsclean.export.terminal import shares
from newsclean.ledger import Fate, Piece

HOSTILE = "<script>alert(1)</script>"
QUOTED = "\" onmouseover='alert(2)' &lt;"

FULL = Article(
    title="Ferry back in service",
    kicker="Islands",
    standfirst="The harbour office has lifted the ban.",
    authors=(
        Author(name="Mara Lind", role="Harbour correspondent", email="lind@example.org"),
        Author(name="AFP"),
    ),
    agency="AFP",
    publisher="The Quay",
    section="Region",
    published=date(2024, 3, 2),
    modified=datetime(2024, 3, 3, 9, 30, tzinfo=UTC),
    dateline="HAVEN, March 2 (AFP)",
    language="en",
    url="https://quay.example/ferry",
    body=(
        Paragraph(text="The ferry sails again."),
        Paragraph(text="What changes", kind="crosshead"),
        Paragraph(text="• two boats a day", kind="list_item"),
        Paragraph(text="no lorries", kind="list_item"),
        Paragraph(text="“We waited a week.”", kind="quote"),
        Paragraph(text="Haven 2 – Sound 1", kind="table_row"),
        Paragraph(text="Sound 0 – Skerry 0", kind="table_row"),
        Paragraph(text="So ends the week.", kind="paragraph"),
    ),
    captions=(Caption(text="The ferry on Friday.", credit="Ole Strand"), Caption(credit="AP")),
    credits=("Reporting by Mara Lind; Editing by Ole Strand",),
    tags=("ferries", "islands"),
    related=(
        Teaser(title="Islands cut off", kicker="Storm", summary="For a week.", url="https://quay.example/storm"),
        Teaser(title="No link"),
    ),
    notes=("Correction: there are two boats, not three.",),
)


def everywhere(text: str) -> Article:
    """An article that says ``text`` in each field that can say anything."""
    return Article(
        title=text, kicker=text, standfirst=text, authors=(Author(name=text, role=text, email=text),),
        agency=f"{text}!", publisher=text, section=text, dateline=text, language=text, url=text,
        body=(Paragraph(text=text),), captions=(Caption(text=text, credit=text),), credits=(text,),
        tags=(text,), related=(Teaser(title=text, kicker=text, summary=text, url=text),), notes=(text,),
    )  # fmt: skip


def tile(*parts: tuple[str, Fate, str, str]) -> Cleaning:
    """A cleaning whose pieces are ``parts``: text, fate, label, replacement."""
    pieces, at = [], 0
    for text, fate, label, replacement in parts:
        span = Span(at, at + len(text))
        pieces.append(
            Piece(
                text,
                span,
                fate,
                label,
                "authors" if fate == "moved" else None,
                f"find_{label}",
                "it says so",
                replacement,
            )
        )
        at = span.stop
    return Cleaning(Article(), "".join(part[0] for part in parts), tuple(pieces))


class Reader(HTMLParser):
    """The tags, attributes and text of a piece of HTML, as a browser would take them."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.open: list[str] = []
        self.attributes: list[dict[str, str | None]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes.append(dict(attrs))
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1] != "style":
            self.text += data


# Markdown


def test_markdown_of_a_full_article() -> None:
    assert to_markdown(FULL) == "\n".join([
        "*Islands*", "",
        "# Ferry back in service", "",
        "**The harbour office has lifted the ban.**", "",
        "*Mara Lind (Harbour correspondent), AFP · The Quay · HAVEN, March 2 (AFP) · 2024-03-02"
        " · modified 2024-03-03T09:30:00+00:00*", "",
        "The ferry sails again.", "",
        "## What changes", "",
        "- two boats a day", "- no lorries", "",
        "> “We waited a week.”", "",
        "Haven 2 – Sound 1  ", "Sound 0 – Skerry 0  ", "",
        "So ends the week.", "",
        "*The ferry on Friday. (Ole Strand)*", "",
        "*(AP)*", "",
        "*Reporting by Mara Lind; Editing by Ole Strand*", "",
        "Tags: ferries, islands", "",
        "Correction: there are two boats, not three.", "",
        "Related:", "",
        "- *Storm* [Islands cut off](<https://quay.example/storm>): For a week.", "- No link", "",
    ])  # fmt: skip


def test_markdown_of_nothing_is_nothing() -> None:
    assert to_markdown(Article()) == ""
    assert to_markdown(Article(captions=(Caption(),), body=(Paragraph(text=" "),))) == ""


def test_the_method_of_the_article_is_the_same() -> None:
    assert FULL.to_markdown() == to_markdown(FULL)
    assert FULL.to_jsonld() == to_jsonld(FULL)


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("# no heading", "\\# no heading"),
        ("#hashtag", "#hashtag"),
        ("####### seven", "####### seven"),
        ("> no quote", "\\> no quote"),
        ("- no item", "\\- no item"),
        ("+ no item", "\\+ no item"),
        ("* no item", "\\* no item"),
        ("-5 degrees", "-5 degrees"),
        ("1. no list", "1\\. no list"),
        ("1985) no list", "1985\\) no list"),
        ("1.5 million", "1.5 million"),
        ("2024 was dry", "2024 was dry"),
        ("---", "\\---"),
        ("- - -", "\\- - -"),
        ("===", "\\==="),
        ("***", "\\*\\*\\*"),
        ("```", "\\`\\`\\`"),
        ("~~~", "\\~\\~\\~"),
        ("| a | b |", "\\| a | b |"),
        ("--- | ---", "\\--- | ---"),
        ("    no code", "no code"),
        ("a *b* c", "a \\*b\\* c"),
        ("snake_case and _this_", "snake_case and \\_this\\_"),
        ("[the king](https://example.org)", "\\[the king\\](https://example.org)"),
        ("R&D, &amp; and &#60;", "R&D, \\&amp; and \\&#60;"),
        ("C:\\temp", "C:\\\\temp"),
        (HOSTILE, "\\<script>alert(1)\\</script>"),
    ],
)
def test_text_stays_text_in_markdown(text: str, escaped: str) -> None:
    assert to_markdown(Article(body=(Paragraph(text=text),))) == escaped + "\n"


def test_every_line_of_a_quote_is_quoted_and_escaped() -> None:
    article = Article(body=(Paragraph(text="# one\n- two", kind="quote"), Paragraph(text="three", kind="quote")))
    assert to_markdown(article) == "> \\# one\n> \\- two\n>\n> three\n"


def test_a_title_keeps_its_last_hash() -> None:
    assert to_markdown(Article(title="Learning C #")) == "# Learning C \\#\n"
    assert to_markdown(Article(title="A title\n# on two lines")) == "# A title # on two lines\n"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "/relative", ""])
def test_markdown_links_only_to_the_web(url: str) -> None:
    assert to_markdown(Article(related=(Teaser(title="More", url=url),))) == "Related:\n\n- More\n"


def test_an_address_cannot_end_its_link() -> None:
    markdown = to_markdown(Article(related=(Teaser(title="a](b", url="https://x.example/> <b>"),)))
    assert markdown == "Related:\n\n- [a\\](b](<https://x.example/%3E%20%3Cb%3E>)\n"


def test_no_field_lets_markup_into_markdown() -> None:
    assert not [line for line in to_markdown(everywhere(HOSTILE)).splitlines() if "<script" in line.replace("\\<", "")]


# JSON-LD


def test_jsonld_of_a_full_article() -> None:
    assert to_jsonld(FULL) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Ferry back in service",
        "alternativeHeadline": "Islands",
        "description": "The harbour office has lifted the ban.",
        "author": [
            {
                "@type": "Person",
                "name": "Mara Lind",
                "jobTitle": "Harbour correspondent",
                "email": "lind@example.org",
            },
            {"@type": "Organization", "name": "AFP"},
        ],
        "sourceOrganization": {"@type": "Organization", "name": "AFP"},
        "publisher": {"@type": "Organization", "name": "The Quay"},
        "datePublished": "2024-03-02",
        "dateModified": "2024-03-03T09:30:00+00:00",
        "articleSection": "Region",
        "inLanguage": "en",
        "url": "https://quay.example/ferry",
        "dateline": "HAVEN, March 2 (AFP)",
        "articleBody": FULL.text,
        "keywords": ["ferries", "islands"],
        "image": [
            {"@type": "ImageObject", "caption": "The ferry on Friday.", "creditText": "Ole Strand"},
            {"@type": "ImageObject", "creditText": "AP"},
        ],
        "creditText": "Reporting by Mara Lind; Editing by Ole Strand",
        "correction": ["Correction: there are two boats, not three."],
    }


def test_jsonld_leaves_out_what_is_empty() -> None:
    assert to_jsonld(Article()) == {"@context": "https://schema.org", "@type": "NewsArticle"}


def test_an_agency_signs_where_no_one_does() -> None:
    assert to_jsonld(Article(agency="dpa"))["author"] == [{"@type": "Organization", "name": "dpa"}]


def test_jsonld_comes_back_from_json() -> None:
    jsonld = to_jsonld(everywhere(HOSTILE + QUOTED))
    assert json.loads(json.dumps(jsonld)) == jsonld
    assert jsonld["headline"] == HOSTILE + QUOTED


def test_an_article_comes_back_from_json() -> None:
    article = Article.model_validate_json(FULL.model_dump_json(exclude_defaults=True))
    assert article == FULL
    assert type(article.published) is date


# Notebooks


def test_a_card_shows_every_field() -> None:
    text = Reader(article_card(FULL)).text
    wanted = [
        FULL.title, FULL.kicker, FULL.standfirst, "Mara Lind, Harbour correspondent, AFP", "The Quay",
        "Region", "2024-03-02", FULL.dateline, FULL.url, "The ferry sails again.", "The ferry on Friday.",
        "Ole Strand", *FULL.credits, *FULL.tags, *FULL.notes, "Islands cut off", "For a week.",
    ]  # fmt: skip
    assert [value for value in wanted if value not in text] == []


@pytest.mark.parametrize(
    "hostile", [HOSTILE, QUOTED, "</style></div><img src=x onerror=alert(1)>", "]]>--><svg onload=alert(1)>"]
)
def test_nothing_in_a_card_is_obeyed(hostile: str) -> None:
    calm, read = Reader(article_card(everywhere("calm"))), Reader(article_card(everywhere(hostile)))
    assert read.tags == calm.tags
    assert read.attributes == calm.attributes
    assert read.text == calm.text.replace("calm", hostile)
    assert "script" not in read.tags


def test_script_in_an_article_stays_escaped() -> None:
    for html in (article_card(everywhere(HOSTILE)), ledger_view(tile((HOSTILE, "kept", HOSTILE, "")))):
        assert "<script" not in html
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html


@pytest.mark.parametrize(
    ("url", "links"),
    [("https://quay.example/?a=1&b=\"'", 2), ("javascript:alert(1)", 0), ("JaVaScRiPt:x", 0)],
)
def test_a_card_links_only_to_the_web(url: str, links: int) -> None:
    read = Reader(article_card(Article(url=url, related=(Teaser(title="More", url=url),))))
    assert [found["href"] for found in read.attributes if "href" in found] == [url] * links


def test_an_empty_article_has_a_card() -> None:
    read = Reader(article_card(Article()))
    assert read.tags == ["div", "style"]
    assert read.text == ""


def test_html_is_whole_and_its_style_is_scoped() -> None:
    for html in (article_card(FULL), ledger_view(tile(("a", "kept", "body", "")))):
        assert Reader(html).open == []
        style = re.sub(r"/\*.*?\*/", "", html[html.index("<style>") + 7 : html.index("</style>")])
        selectors = [name for part in style.split("{")[:-1] for name in part.split("}")[-1].split(",")]
        assert len(selectors) > 20
        assert [name for name in selectors if ".newsclean" not in name] == []
        assert [name for name in selectors if name.strip().endswith("]") or name.strip() == "*"] == []


def test_colours_follow_the_theme_of_the_notebook_or_else_of_the_system() -> None:
    style = ledger_view(tile(("a", "kept", "body", "")))
    assert "color-scheme: light dark;" in style
    assert '[data-jp-theme-light="false"] .newsclean, .vscode-dark .newsclean' in style
    colours = re.findall(r"(--[\w-]+): ([^;]+);", style)
    assert len(colours) >= 10
    assert [name for name, value in colours if not value.startswith("light-dark(")] == []


def test_a_ledger_shows_each_piece_with_its_fate() -> None:
    cleaning = tile(
        ("Donate now!\n", "removed", "donation", ""), ("By Mara", "moved", "byline", ""),
        ("It sails\xa0", "kept", "body", ""), ("\x96", "replaced", "c1", "–"),
        (" today.", "kept", "body", ""),
    )  # fmt: skip
    html = ledger_view(cleaning)
    fates = [found["class"] for found in Reader(html).attributes if "title" in found]
    assert fates == ["removed", "moved", "kept", "replaced", "kept"]
    assert '<span class="removed" title="removed · donation · find_donation · it says so">Donate now!\n</span>' in html
    assert 'title="moved to authors · byline' in html
    assert "<del>\x96</del><ins>–</ins>" in html
    assert "it says so · &#x27;\\x96&#x27; → &#x27;–&#x27;" in html
    assert "white-space: pre-wrap" in html
    assert 'class="source" dir="auto"' in html
    assert '<li><span class="kept">kept</span> 44.4%</li><li>body 16</li>' in html
    assert '<li><span class="removed">removed</span> 33.3%</li><li>donation 12</li>' in html


def test_a_long_source_is_folded() -> None:
    short, long = (Reader(ledger_view(tile(("a" * count, "kept", "body", "")))) for count in (LONG, LONG + 1))
    assert "details" not in short.tags
    assert "details" in long.tags


@pytest.mark.parametrize("fate", ["kept", "replaced"])
def test_what_is_folded_is_not_lost(fate: Fate) -> None:
    lines = "".join(f"line {number} of the article\n" for number in range(200))
    cleaning = tile((lines, "kept", "body", ""), (lines, fate, "c1", "x"), (lines, "removed", "legal", ""))
    html = ledger_view(cleaning)
    text = Reader(html).text
    assert text.count("of the article") == 600
    assert text.index("more characters") > text.index("line 140")
    assert "line 1 of the article\nline 2 of the article" in text


def test_a_long_body_is_folded() -> None:
    paragraphs = tuple(Paragraph(text=f"Paragraph {number} " + "x" * 1_000) for number in range(6))
    read = Reader(article_card(Article(body=paragraphs)))
    assert "3 more paragraphs" in read.text
    assert [number for number in range(6) if f"Paragraph {number} " not in read.text] == []
    assert "details" not in Reader(article_card(Article(body=paragraphs[:3]))).tags


def test_links_of_the_body_lead_to_the_web_only() -> None:
    links = (Link(start=4, stop=9, url="https://quay.example/?a&b"), Link(start=10, stop=15, url="javascript:alert(1)"))
    html = article_card(Article(body=(Paragraph(text="The ferry sails <again>.", links=links),)))
    assert (
        '<p class="paragraph" dir="auto">The <a href="https://quay.example/?a&amp;b" rel="noopener noreferrer">ferry</a> sails &lt;again&gt;.</p>'
        in html
    )


def test_suspicions_and_evidence_are_shown() -> None:
    cleaning = replace(
        tile(("a", "kept", "body", "")),
        suspicions=(Suspicion(Span(0, 1), "a <", "odd & bare"),),
        evidence={"title": Evidence("<h1>", "Ferry & more")},
    )
    read = Reader(ledger_view(cleaning))
    assert "1 suspected, and left as they are'a <' at 0: odd & bare" in read.text
    assert "title<h1>Ferry & more" in read.text
    assert read.open == []


def test_why_there_is_no_body_is_said() -> None:
    assert "the source holds no text" in ledger_view(Cleaning(Article(), "", (), why_empty="the source holds no text"))


def test_the_legend_has_the_fates_of_each_label() -> None:
    cleaning = tile(("abc", "replaced", "layout", "\n"), ("ab", "removed", "layout", ""), ("abcd", "kept", "body", ""))
    assert shares(cleaning) == [("layout", 5, ("replaced", "removed")), ("body", 4, ("kept",))]


def test_notebooks_ask_the_objects_themselves() -> None:
    cleaning = tile(("abc", "kept", "body", ""))
    assert FULL._repr_html_() == article_card(FULL)
    assert cleaning._repr_html_() == ledger_view(cleaning)
