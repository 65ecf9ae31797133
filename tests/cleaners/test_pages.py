"""What only the markup of a page tells: figures, comments, hidden copies, related boxes, heads. Half of the cases must stay."""

from __future__ import annotations

import pytest

import newsclean
from newsclean.cleaning import Cleaning

PARAGRAPHS = (
    "The harbour bridge will stay shut until the autumn, the town council decided on Tuesday night after four hours of debate.",
    "Engineers found cracks in two of its nine piers when they sent divers down in March, and a third is thought to be weak.",
    "Shopkeepers on the north bank say that they have lost half of their trade since the barriers went up in the spring.",
    "A ferry carries children across the water twice a day, but it stops when the wind is stronger than a stiff breeze.",
    "The council will vote on the money in June, once it has the report of an engineering office in the county town.",
)


def page(*extra: str, before: str = "", behind: str = "", head: str = "") -> Cleaning:
    """The cleaning of a page with ``extra`` in the middle of its article, ``before`` its title, and ``behind`` the article."""
    prose = [f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS]
    prose[3:3] = extra
    return newsclean.explain(
        f"<!DOCTYPE html><html lang=en><head><title>Bridge stays shut</title>{head}</head><body><nav><a href=/>Home</a></nav><main><article>"
        f"<header>{before}<h1>Bridge stays shut as council weighs repair bill</h1></header>{''.join(prose)}</article>{behind}</main></body></html>",
        url="https://haven.example/bridge",
    )


def body(cleaning: Cleaning) -> list[str]:
    return [paragraph.text for paragraph in cleaning.article.body]


@pytest.mark.parametrize(
    ("figure", "text", "credit"),
    [
        ("<figure><img src=a><figcaption>Divers at the third pier in March.</figcaption></figure>", "Divers at the third pier in March.", None),
        (
            "<figure><img src=a><figcaption>Divers at the pier. <span class='photo-credit'>Mara Lind</span></figcaption></figure>",
            "Divers at the pier.", "Mara Lind",
        ),
        (
            "<figure><img src=a><figcaption>Divers at the pier.</figcaption><div class=credit>Mara Lind</div></figure>",
            "Divers at the pier.", "Mara Lind",
        ),
        ("<div class='wp-caption'><img src=a><p class='wp-caption-text'>Divers at the pier</p></div>", "Divers at the pier", None),
    ],
)  # fmt: skip
def test_figures_become_captions(figure: str, text: str, credit: str | None) -> None:
    cleaning = page(figure)
    assert [(caption.text, caption.credit) for caption in cleaning.article.captions] == [(text, credit)]
    assert body(cleaning) == list(PARAGRAPHS)


@pytest.mark.parametrize(
    "figure",
    [
        "<figure class=quote><blockquote><p>We were promised weeks, and it has been months, and nobody says why.</p></blockquote></figure>",
        "<p>The picture shows a caption that nobody wrote, as the divers said when they came up from the third of the piers.</p>",
    ],
)
def test_what_is_no_caption_stays(figure: str) -> None:
    cleaning = page(figure)
    assert cleaning.article.captions == ()
    assert len(body(cleaning)) == len(PARAGRAPHS) + 1


COMMENT = "I have written to the council nineteen times about the bridge, and I have kept copies of all the letters that I sent."


def test_comment_sections_go() -> None:
    comments = "".join(f"<li><b>Keith</b><p>{COMMENT} This is letter {number}.</p></li>" for number in range(9))
    cleaning = page(behind=f"<div id=comments class=comments-area><h2>9 thoughts</h2><ol>{comments}</ol></div>")
    assert body(cleaning) == list(PARAGRAPHS)
    assert cleaning.report()["comments"] > 9 * len(COMMENT)


def test_an_element_called_comments_that_holds_the_article_stays() -> None:
    prose = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    article = newsclean.clean(
        f"<html><body><div class='post comments-open'><h2>Bridge stays shut</h2>{prose}</div></body></html>"
    )
    assert [paragraph.text for paragraph in article.body][-len(PARAGRAPHS) :] == list(PARAGRAPHS)


def test_hidden_copies_go_and_hidden_paragraphs_stay() -> None:
    copy = f"<div style='display:none'>{PARAGRAPHS[0]} {PARAGRAPHS[1]}</div>"
    assert body(page(copy)) == list(PARAGRAPHS)
    more = (
        "The insurers have said nothing so far, and the mayor does not think that they will before the report is there."
    )
    assert more in body(page(f"<div class=subscriber-only style='display:none'><p>{more}</p></div>"))


def test_a_related_box_ends_with_its_element() -> None:
    box = (
        "<div class=box><h3>Related stories</h3><ul><li><a href=/a>Ferry back in service after a year</a></li>"
        "<li><a href=/b>Divers find a second crack below</a></li></ul></div><h2>Who pays for it</h2>"
    )
    cleaning = page(box)
    assert [(teaser.title, teaser.url) for teaser in cleaning.article.related] == [
        ("Ferry back in service after a year", "https://haven.example/a"),
        ("Divers find a second crack below", "https://haven.example/b"),
    ]
    assert "Who pays for it" in body(cleaning)


def test_lines_under_such_a_header_that_are_no_links_stay() -> None:
    cleaning = page("<h2>Related stories</h2>", "<ul><li>The ferry of 1921</li><li>The bridge of 1958</li></ul>")
    assert cleaning.article.related == ()
    assert "The ferry of 1921" in body(cleaning)


def test_words_above_the_title_are_a_section_if_they_are_a_link_and_else_a_kicker() -> None:
    section = page(before="<a href=/town>Town Hall</a>").article
    assert (section.section, section.kicker) == ("Town Hall", None)
    kicker = page(before="<p class=kicker>Harbour bridge</p>").article
    assert (kicker.section, kicker.kicker) == (None, "Harbour bridge")
    assert page().article.kicker is None


def test_the_standfirst_is_told_by_what_it_is_called() -> None:
    summary = "Nine piers, two cracks, and no money: what the council knows, and what it does not want to say."
    named = page(head="", before="").article
    assert named.standfirst is None
    cleaning = newsclean.explain(
        f"<article><h1>Bridge stays shut</h1><p class=standfirst>{summary}</p>{''.join(f'<p>{text}</p>' for text in PARAGRAPHS)}</article>"
    )
    assert cleaning.article.standfirst == summary
    assert body(cleaning) == list(PARAGRAPHS)


def test_kinds_by_element() -> None:
    cleaning = page(
        "<h2>What it costs</h2>", "<ul><li>Two million crowns for the piers</li><li>A third of that for the deck</li></ul>",
        "<blockquote><p>We were promised weeks, and it has been months.</p></blockquote>",
        "<table><tr><th>Pier<th>Crack</tr><tr><td>Third<td>4 mm</tr><tr><td>Fifth<td>9 mm</tr></table>",
    )  # fmt: skip
    kinds = {paragraph.text: paragraph.kind for paragraph in cleaning.article.body}
    assert kinds["What it costs"] == "crosshead"
    assert kinds["Two million crowns for the piers"] == "list_item"
    assert kinds["We were promised weeks, and it has been months."] == "quote"
    assert kinds["Third\t4 mm"] == "table_row"
    assert "| Third | 4 mm |" in cleaning.article.to_markdown()


@pytest.mark.parametrize("words", ["Leia também:", "Les også:", "यह भी पढ़ें:", "More »"])
def test_pointers_go_in_any_language(words: str) -> None:
    cleaning = page(f"<p><strong>{words} <a href=/x>Ferry back in service after a year</a></strong></p>")
    assert [teaser.title for teaser in cleaning.article.related] == ["Ferry back in service after a year"]
    assert body(cleaning) == list(PARAGRAPHS)


@pytest.mark.parametrize(
    "line",
    [
        "<p>The report says: <a href=/x>two of the nine piers are cracked, and one is weak.</a></p>",
        "<p>It is all in the report that the council had made: <a href=/x>Nine Piers</a></p>",
        "<p>The mayor spoke to <a href=/x>The Haven Post on Tuesday night</a> and to nobody else, she said on the next day.</p>",
    ],
)
def test_sentences_with_a_link_stay(line: str) -> None:
    assert len(body(page(line))) == len(PARAGRAPHS) + 1


def test_a_paragraph_of_short_lines_is_verse() -> None:
    poem = "<p>The clerk has gone,<br>the ink is dry,<br>and no one on the quay knows why.</p>"
    kinds = {paragraph.text: paragraph.kind for paragraph in page(poem).article.body}
    assert kinds["The clerk has gone,"] == "verse"


def test_buttons_between_paragraphs_go() -> None:
    assert body(page("<div><button>Share this post</button> <a href=#p4>Permalink</a></div>")) == list(PARAGRAPHS)
