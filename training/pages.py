"""The pages that the labeller of HTML learns from: the blocks that cleaners leave, and which of them the gold body has."""

from __future__ import annotations

import gzip
import html
import json
import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from documents import CLEAN, EDGE, OTHER_GENRE, SHORT, Document, cleaned, fold_of
from newsclean.block import Block
from newsclean.labeller.characters import OWN
from newsclean.labeller.element_names import Names
from newsclean.labeller.measures import Measures
from newsclean.labeller.summary import may_be_summary
from newsclean.readers.decode import decode_page
from newsclean.scripts import pairs_apart

TOKEN = re.compile(r"\w+")
SHINGLE = 4  # words
FEW = 8  # words of a line that is too short to be judged by its shingles
NEAR = 4  # lines before and behind, of which those of the body keep a line company
TYPICAL = 400  # words of a body whose length is not known
SNIPPETS = 0.6  # how much the lines that snippets tell weigh
HALF = 0.5  # of a line's shingles that the gold must have


def _tokens(text: str) -> list[str]:
    return TOKEN.findall(pairs_apart(text))


def snippet_pages(corpus: Path) -> Iterator[tuple[dict[str, Any], str]]:
    """Each page of ``corpus`` that has no gold body but snippets that must or must not be in it, and its HTML."""
    with (corpus / "pages.jsonl").open(encoding="utf-8") as lines:
        for page in map(json.loads, lines):
            if not page.get("body") and page.get("must") and not page.get("suspect") and not page.get("duplicate_of"):
                with gzip.open(corpus / page["html"]) as file:
                    yield page, decode_page(file.read())


def snippets_right(page: dict[str, Any], text: str) -> Iterator[tuple[str, bool]]:
    """For each snippet that must ("must") or must not ("must_not") be in the body, whether ``text`` is right about it."""
    flat = " ".join(text.split())
    missing = page.get("must_missing") or ()
    for kind in ("must", "must_not"):
        for snippet in page.get(kind) or ():
            if snippet not in missing:
                yield kind, (" ".join(snippet.split()) in flat) == (kind == "must")


def stored_pages(corpus: Path) -> Iterator[tuple[dict[str, Any], str]]:
    """Each page of ``corpus`` with a gold body that is not in doubt, and its HTML (benchmarks/README.md)."""
    with (corpus / "pages.jsonl").open(encoding="utf-8") as lines:
        for page in map(json.loads, lines):
            is_article = page.get("page_type", "article") in ("article", None)
            if page.get("body") and not page.get("suspect") and not page.get("duplicate_of") and is_article:
                with gzip.open(corpus / page["html"]) as file:
                    yield page, decode_page(file.read())


def page_documents(corpora: Sequence[Path], folds: int, leave_out: Collection[str] = ()) -> Iterator[Document]:
    """Every page of ``corpora``, and once more as nothing but the paragraphs of its body; of those without a gold body, what snippets tell."""
    for corpus in corpora:
        for page, source in snippet_pages(corpus):
            yield from _told_by_snippets(page, source, page.get("domain") or page["id"], fold_of(page, folds))
        scale = OTHER_GENRE.get(corpus.name, 1.0)
        for page, source in stored_pages(corpus):
            if page["id"] in leave_out:
                continue
            fold, site = fold_of(page, folds), page.get("domain") or page["id"]
            yield from _document(source, page["body"], site, fold, scale, is_clean=False)
            paragraphs = [line for line in page["body"].split("\n") if line.strip()]
            if len(paragraphs) > 3:
                bare = "".join(f"<p>{html.escape(line, quote=False)}</p>\n" for line in paragraphs)
                yield from _document(
                    f"<article>{bare}</article>", page["body"], site, fold, scale * CLEAN, is_clean=True
                )


def _told_by_snippets(page: dict[str, Any], source: str, site: str, fold: int) -> Iterator[Document]:
    """A page of which only a few lines are known to be body, or not to be; the others weigh nothing."""
    made = cleaned(source, "html")
    if not made.free or made.markup is None:
        return
    texts = [" ".join(block.text.split()) for block in made.free]
    must, must_not = ([" ".join(snippet.split()) for snippet in page.get(kind) or ()] for kind in ("must", "must_not"))
    is_body = np.array([any(snippet in text for snippet in must) for text in texts])
    is_none = np.array([any(snippet in text for snippet in must_not) for text in texts])
    if not is_body.any():
        return
    measures = Measures(made, made.free)
    words = measures.own[:, OWN.index("words")].astype(float)
    # Such snippets are also of the summary under the headline, which is no body here.
    is_summary = np.array([may_be_summary(made, block) for block in made.free])
    weight = (words + EDGE) / TYPICAL * SNIPPETS * (is_body != is_none) * ~(is_body & is_summary)
    yield Document(made, made.free, measures, is_body, weight, False, fold, Names(made.markup.markup.elements), site)


def _document(source: str, body: str, site: str, fold: int, scale: float, *, is_clean: bool) -> Iterator[Document]:
    page = cleaned(source, "html")
    if not page.free or page.markup is None:
        return
    blocks = page.free
    is_body = np.array([is_clean] * len(blocks)) if is_clean else np.array(labels(blocks, body))
    if not is_body.any():
        return
    measures = Measures(page, blocks)
    words = measures.own[:, OWN.index("words")].astype(float)
    weight = (words + EDGE) / max(len(body.split()), SHORT) * scale
    yield Document(page, blocks, measures, is_body, weight, is_clean, fold, Names(page.markup.markup.elements), site)


def labels(blocks: Sequence[Block], body: str) -> list[bool]:
    """Which of ``blocks`` stand in ``body``: most of their shingles do, or, of short ones, all of their words as one line or a part of one.

    What stands on the page more often than in the body counts where it stands among other lines of the body.
    """
    gold = _tokens(body)
    wanted = Counter(zip(*(gold[at:] for at in range(SHINGLE)), strict=False))
    running = f" {' '.join(gold)} "
    lines = Counter(" ".join(_tokens(line)) for line in body.split("\n"))
    tokens = [_tokens(block.text) for block in blocks]
    found = []
    for words in tokens:
        if len(words) >= FEW:
            shingles = list(zip(*(words[at:] for at in range(SHINGLE)), strict=False))
            found.append(sum(shingle in wanted for shingle in shingles) > HALF * len(shingles))
        else:
            found.append(bool(words) and f" {' '.join(words)} " in running)
    long = [at for at, words in enumerate(tokens) if found[at] and len(words) >= FEW]
    if not long:
        return [yes and " ".join(words) in lines for yes, words in zip(found, tokens, strict=True)]
    near = np.zeros(len(blocks))
    near[long] = 1
    company = np.convolve(near, np.ones(2 * NEAR + 1))[NEAR : NEAR + len(near)] - near
    first, last = _main_stretch(long)
    for at, words in enumerate(tokens):
        if found[at] and len(words) < FEW:
            inside = first <= at <= last
            found[at] = inside and (" ".join(words) in lines or (len(words) >= 2 and company[at] >= 2))
    by_text: dict[str, list[int]] = {}
    for at, words in enumerate(tokens):
        if found[at]:
            by_text.setdefault(" ".join(words), []).append(at)
    for text, places in by_text.items():
        often = max(running.count(f" {text} "), 1)
        if len(places) > often:
            for at in sorted(places, key=lambda place: -company[place])[often:]:
                found[at] = False
    return found


def _main_stretch(long: Sequence[int]) -> tuple[int, int]:
    """The first and the last of the long lines, without a few that stand far off from all others."""
    start, stop = 0, len(long) - 1
    while stop - start > 3 and long[start + 1] - long[start] > 25:
        start += 1
    while stop - start > 3 and long[stop] - long[stop - 1] > 25:
        stop -= 1
    return max(long[start] - 2, 0), long[stop] + 3
