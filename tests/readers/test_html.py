"""What a page shows becomes text, line by line, with what the markup says of each line."""

from __future__ import annotations

import pytest

from newsclean.markup import Markup
from newsclean.readers.html import read_tree
from newsclean.readers.tree import parse

LONG = "The ferry to the islands sails again from Monday, the harbour office said, after a year in which nobody had seen it move at all."


def read(html: str) -> tuple[str, Markup]:
    return read_tree(parse(html))


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("<div>One<div>Two</div>Three</div>", "One\n\nTwo\n\nThree"),
        ("<p>One<br>Two</p>", "One\nTwo"),
        ("<p>One<br><br>Two</p>", "One\n\nTwo"),
        ("<p>a  <b> b</b>\n c </p>", "a b c"),
        ("<p>40&nbsp;km &amp; more &lt;b&gt;</p>", "40\xa0km & more <b>"),
        ("<ul><li>One<li>Two</ul>", "One\n\nTwo"),
        ("<table><tr><td>Tarn<td>3<tr><td>Velm<td>1</table>", "Tarn\t3\n\nVelm\t1"),
        (f"<table><tr><td><p>{LONG}</p><p>Two</p><td>Menu</table>", f"{LONG}\n\nTwo\n\nMenu"),
        ("<pre>  one\n two</pre>", "one\ntwo"),
        ("<a href=/a>Home</a><a href=/b>News</a>", "Home News"),
        ("<span class=drop>T</span>he ferry", "The ferry"),
        ("<div><span>By Mara Lind</span><span>Jan 4</span></div>", "By Mara Lind Jan 4"),
        ("<my-teaser>One</my-teaser><my-teaser>Two</my-teaser>", "One\n\nTwo"),
        ('<p title="a > b <i>">One</p>', "One"),
        ('<p a"b=c>One</p><p>Two</p>', "One\n\nTwo"),
        ("<p>One<!-- <p>no</p> --> two</p>", "One two"),
        ("<ruby>汐見<rp>（</rp><rt>しおみ</rt><rp>）</rp></ruby>", "汐見（しおみ）"),
        ("<p>One<p>Two<div>Three", "One\n\nTwo\n\nThree"),
        ("<b>One<p>Two</b>Three", "One\n\nTwoThree"),
        ("", ""),
    ],
)
def test_text(html: str, text: str) -> None:
    assert read(html)[0] == text


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>no()</script>", "<style>no{}</style>", "<noscript>no</noscript>", "<template><p>no</template>", "<svg><text>no</text></svg>",
        "<p hidden>no</p>", '<div style="display: none"><p>no</p><p>nor this</p></div>', "<dialog>no</dialog>", "<select><option>no</select>",
        "<textarea>no</textarea>", "<iframe>no</iframe>", "<p style='visibility:hidden'>no <b>no</b></p>",
    ],
)  # fmt: skip
def test_what_no_reader_sees(hidden: str) -> None:
    text, markup = read(f"<p>One</p>{hidden}<p>Two</p>")
    assert text == "One\n\nTwo"
    assert [text[run.start : run.stop] for run in markup.runs] == ["One", "Two"]


@pytest.mark.parametrize(
    "shown", ["<dialog open>yes</dialog>", "<p style='color:red'>yes</p>", "<details>yes</details>"]
)
def test_what_a_reader_sees(shown: str) -> None:
    assert read(f"<p>One</p>{shown}")[0] == "One\n\nyes"


def test_a_hidden_paragraph_is_read_and_marked() -> None:
    text, markup = read(f'<p>One</p><div class="subscriber" style="display:none"><p>{LONG}</p></div><p>Two</p>')
    assert text == f"One\n\n{LONG}\n\nTwo"
    assert [markup.elements[run.element].is_hidden for run in markup.runs] == [False, True, False]


def test_a_page_that_is_all_noscript_is_read() -> None:
    assert read(f"<noscript>{f'<p>{LONG}</p>' * 9}</noscript>")[0].count(LONG) == 9
    assert read(f"<p>One</p><noscript><p>{LONG}</p></noscript>")[0] == "One"


def test_each_line_knows_its_elements_and_links() -> None:
    text, markup = read(
        '<main><h1>Ferry</h1><p>See <a href="/x">the <b>plan</b></a> again</p><img src=a><figcaption>It</figcaption></main>'
    )
    runs = {text[run.start : run.stop]: run for run in markup.runs}
    assert [element.tag for element in markup.ancestors(runs["Ferry"].element)] == ["h1", "main", "body"]
    paragraph = runs["See the plan again"]
    assert (paragraph.linked, paragraph.links, paragraph.bold) == (len("theplan"), 1, len("plan"))
    (link,) = markup.links
    assert (text[link.start : link.stop].strip(), link.url) == ("the plan", "/x")
    assert runs["It"].pictures == 1


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 20_000 + "deep",
        "<b>" * 20_000 + "<p>" * 50 + "deep",
        "<table><tr><td>" * 5_000 + "deep",
        "<p " + " ".join(f"a{i}=1" for i in range(50_000)) + ">deep",
        "<p>" + "deep " * 1_000_000,
        "de\0ep<p\0>\0",
        "<div class='" + "x" * 200_000 + "'>deep</div>",
    ],
    ids=["divs", "bold", "tables", "attributes", "long line", "NUL", "long attribute"],
)
def test_no_page_is_too_much(html: str) -> None:
    text, markup = read(html)
    assert "deep" in text
    assert all(0 <= element.start <= element.stop <= len(text) for element in markup.elements)


def test_levels_below_the_thousandth_are_flattened_and_their_text_is_kept() -> None:
    text, markup = read("".join(f"<div>{i}" for i in range(3_000)))
    assert text.replace("\n", " ").split()[-1].endswith("2999")
    assert max(element.depth for element in markup.elements) < 1_100
