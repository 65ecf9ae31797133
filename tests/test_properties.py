"""What must always be true, on texts that Hypothesis makes up: from anything at all, and from the shapes of scraped pages."""

from __future__ import annotations

import html
import unicodedata

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

import newsclean
from newsclean import Cleaning, Pipeline
from newsclean.errors import InvalidTextError

anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=400)

WORDS = [
    "harbour",
    "ferry",
    "council",
    "said",
    "winter",
    "bridge",
    "minister",
    "report",
    "the",
    "of",
    "and",
    "in",
    "a",
    "new",
    "old",
    "water",
    "storm",
    "ship",
    "mayor",
    "plan",
    "river",
]
sentences = st.lists(st.sampled_from(WORDS), min_size=3, max_size=22).map(
    lambda words: " ".join(words).capitalize() + "."
)
paragraphs = st.lists(sentences, min_size=1, max_size=4).map(" ".join)
headings = st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(lambda words: " ".join(words).title())
boilerplate = st.sampled_from([
    "Read more", "Read more: Harbour reopens after storm", "Advertisement", "Share this: Facebook Twitter", "Support The Harbour Gazette!",
    "By AFP", "By Mara Lind and Ole Brandt", "Updated:", "Published: May 6, 2014", "Sign up for our newsletter", "Most read", "Related stories",
    "Tags: Harbour, Ferry", "© 2021 Harbour Gazette. All rights reserved.", "(Reporting by Mara Lind; Editing by Ole Brandt)", "Home > World > Europe",
    "The ferry. Photo: Mara Lind/AFP", "Image source, Reuters Image caption, The old ferry", "Correction: The ferry is blue.", "“Old water said the river”",
    "Lees ook: de brug", "Read more about: Iran", "12 Retweets 30 likes", "See it — Mara Lind (@mara) May 3, 2020", "– Old water", "• new ship",
    "We need your help now more than ever.", "Your donation to The Harbour Gazette keeps the free press alive.", "Comments", "0 Comments", "1. Old water",
    "Harbour 3-1 River", "Q: Why?", "A: Storm.",
])  # fmt: skip
lines = st.one_of(paragraphs, paragraphs, headings, boilerplate)
damage = st.sampled_from(
    ["", "\u00a0 ", "  ", "&mdash;", "\x97", "â€”", "\u00ad", "\ufeff", "\u200b", "\x85", "\u2028", "\r", "\x00"]
)
pages = st.lists(st.tuples(lines, st.sampled_from(["\n", "\n\n", "\r\n", " \n \n"])), max_size=24).map(
    lambda parts: "".join(line + end for line, end in parts)
)
clean_pages = st.lists(st.one_of(lines, headings), max_size=24).map("\n\n".join)


@st.composite
def damaged_pages(draw: st.DrawFn) -> str:
    text = draw(pages)
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(damage) + text[at:]
    return text


texts = st.one_of(anything, damaged_pages())


def explain(text: str) -> Cleaning:
    return newsclean.explain(text, format="text", language="en")


@given(texts)
def test_pieces_tile_the_source(text: str) -> None:
    cleaning = explain(text)
    assert cleaning.source == text
    assert "".join(piece.text for piece in cleaning.pieces) == text
    at = 0
    for piece in cleaning.pieces:
        assert tuple(piece.span) == (at, at + len(piece.text))
        assert piece.text
        assert piece.fate in ("kept", "moved", "removed", "replaced")
        assert (piece.field is None) == (piece.fate == "removed")
        assert piece.label
        at += len(piece.text)


@given(texts)
def test_the_body_is_what_the_ledger_kept(text: str) -> None:
    cleaning = explain(text)
    assert "".join(piece.output for piece in cleaning.pieces if piece.field == "body") == cleaning.article.text


@given(texts, st.data())
def test_origin_leads_back_to_the_source(text: str, data: st.DataObject) -> None:
    cleaning = explain(text)
    body = cleaning.article.text
    if not body:
        return
    replaced = {at for piece in cleaning.pieces if piece.fate == "replaced" for at in range(*piece.span)}
    for at in range(len(body)):
        span = cleaning.origin(at, at + 1)
        if span.start not in replaced:
            assert text[span.start : span.stop] == body[at]
    start = data.draw(st.integers(0, len(body) - 1))
    stop = data.draw(st.integers(start + 1, len(body)))
    span = cleaning.origin(start, stop)
    assert span.start == cleaning.origin(start, start + 1).start
    assert span.stop == cleaning.origin(stop - 1, stop).stop


def words_of(text: str) -> set[str]:
    """The words of a text, and what they are when it is decoded, or put together where something invisible stood in them."""
    decoded = html.unescape(html.unescape(text))
    for mark in ("â€”", "\x97", "—"):  # in whatever form, a dash parts words
        decoded = decoded.replace(mark, " ")
    whole = regex.sub("[\u00ad\u200b\u2060\ufeff\\p{Cc}]", "", decoded)
    apart = regex.sub(r"\p{Cc}", " ", decoded)
    return {word for form in (text, decoded, whole, apart) for word in regex.findall(r"\p{L}+", form)}


@given(damaged_pages())
def test_no_word_comes_from_nowhere(text: str) -> None:
    article = explain(text).article
    assert set(regex.findall(r"\p{L}+", article.text)) <= words_of(text)
    shown = [
        str(value) for value in (*article.captions, *article.credits, *article.notes, *article.tags, *article.related)
    ]
    assert set(regex.findall(r"\p{L}+", " ".join(shown))) <= words_of(text)


@given(texts, texts)
def test_the_same_source_gives_the_same_result(text: str, other: str) -> None:
    first = explain(text)
    explain(other)
    assert explain(text) == first


@given(damaged_pages())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    article = explain(text).article
    again = newsclean.clean(article.text, format="text", language="en", title=article.title or "")
    assert again.text == article.text


@given(anything)
def test_cleaning_anything_twice_changes_nothing(text: str) -> None:
    article = explain(text).article
    again = newsclean.clean(article.text, format="text", language="en", title=article.title or "")
    assert again.text == article.text


@given(texts)
def test_repair_takes_no_word_away(text: str) -> None:
    repaired = newsclean.repair(text)
    assert newsclean.repair(repaired) == repaired
    plain = "".join(char for char in text if char.isascii() and (char.isalnum() or char == " "))
    if plain == text:
        assert repaired == text


@given(st.text(max_size=50), st.characters(categories=["Cs"]), st.text(max_size=50))
def test_half_a_surrogate_pair_is_refused(before: str, surrogate: str, after: str) -> None:
    with pytest.raises(InvalidTextError, match="surrogate"):
        newsclean.clean(before + surrogate + after, format="text")


@given(texts)
def test_the_article_can_be_written_and_read(text: str) -> None:
    article = explain(text).article
    assert newsclean.Article.model_validate_json(article.model_dump_json()) == article


@given(damaged_pages())
def test_what_was_refused_lost_to_what_was_settled(text: str) -> None:
    cleaning = explain(text)
    for refusal in cleaning.refused:
        assert refusal.edit.span.overlaps(refusal.winner.span)
        assert refusal.winner in cleaning.edits


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n\n", "\ufeff", "\x00", "\x85", "\u2028", "a", ".", "\r\n", "date 2022-01-19", " date 2022-13-45 x"],
)
def test_small_texts(text: str) -> None:
    cleaning = Pipeline().explain(text, format="text")
    assert "".join(piece.text for piece in cleaning.pieces) == text
    if not cleaning.article.body:
        assert cleaning.why_empty


def test_lines_of_a_megabyte() -> None:
    text = "\n".join(
        ["The ferry sails again, the harbour office said. " * 21_000, "Read more: " + "x" * 1_000_000, "(" * 100_000]
    )
    cleaning = explain(text)
    assert "".join(piece.text for piece in cleaning.pieces) == text
    assert unicodedata.normalize("NFC", cleaning.article.text)
