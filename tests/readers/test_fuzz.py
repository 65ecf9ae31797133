"""Damaged pages: a short run of what benchmarks/fuzz.py does for long."""

from __future__ import annotations

import time
from itertools import islice
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

import newsclean
from newsclean.testing.mutations import mutated

FIXTURES = Path(__file__).parent.parent.parent / "fixtures"
COUNT = 150
SLOWEST = 20  # seconds for one page of at most a few hundred kilobytes, on a busy machine


def test_no_damage_is_too_much() -> None:
    pages = [file.read_bytes() for file in sorted(FIXTURES.rglob("*.html"))]
    for number, page in enumerate(islice(mutated(pages, seed=20), COUNT)):
        start = time.perf_counter()
        cleaning = newsclean.explain(page, format="html")
        assert "".join(piece.text for piece in cleaning.pieces) == cleaning.source, number
        assert time.perf_counter() - start < SLOWEST, number


TEXT = st.text(
    alphabet=st.sampled_from([*"abc <>&;'\"=/-!\n\t\0\u2028\u00ad\u00a0\ufdd0", "p", "é", "汐"]), max_size=30
)
TREES = st.recursive(
    TEXT,
    lambda inner: st.tuples(
        st.sampled_from(
            [
                "p",
                "div",
                "b",
                "a",
                "table",
                "tr",
                "td",
                "li",
                "h1",
                "pre",
                "figure",
                "blockquote",
                "span",
                "x-y",
                "svg",
                "br",
            ]
        ),
        st.dictionaries(
            st.sampled_from(["class", "id", "href", "style", "hidden", "itemprop", "datetime"]), TEXT, max_size=2
        ),
        st.lists(inner, max_size=4),
    ).map(
        lambda made: f"<{made[0]} {' '.join(f'{k}={v!r}' for k, v in made[1].items())}>{''.join(made[2])}</{made[0]}>"
    ),
    max_leaves=25,
)


@given(TREES)
def test_pieces_tile_whatever_the_tree(html: str) -> None:
    cleaning = newsclean.explain(html, format="html", url="https://haven.example/")
    assert "".join(piece.text for piece in cleaning.pieces) == cleaning.source
    words = set(cleaning.source.split())
    assert set(cleaning.article.text.split()) <= words or cleaning.edits
