"""The documents that the labeller learns from: the blocks that cleaners leave, and which of them are running text."""

from __future__ import annotations

import gzip
import hashlib
import json
import tomllib
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newsclean.block import Block
from newsclean.labeller.characters import OWN
from newsclean.labeller.element_names import Names, NameScores
from newsclean.labeller.features import features, page_features
from newsclean.labeller.measures import Measures
from newsclean.page import Page
from newsclean.pipeline import Pipeline
from newsclean.readers import Format
from newsclean.scripts import count_words
from rescripted import rescripted, script_of

VARIANT = {"container": 1.0, "page": 0.5, "get_text": 0.3}
RESCRIPTED = 5  # one document of so many is learned from in another script, too
OTHER_SCRIPT = 0.6  # its weight there
CLEAN = 0.5  # the weight of a document that is nothing but its body: a clean article must stay as it is
OTHER_GENRE = {"wcxb": 0.5}  # a set of blogs and companies' pages rather than news
SHORT = 80  # words; a body shorter than that weighs no more than one of that length
EDGE = 3  # words that a line weighs more than it has


@dataclass
class Document:
    """The blocks that cleaners leave of a text, whether each is running text, and how much each weighs."""

    page: Page
    blocks: Sequence[Block]
    measures: Measures
    is_body: NDArray[np.bool_]
    weight: NDArray[np.float64]
    is_clean: bool
    fold: int
    named: Names | None = None
    """What its elements are called, if it is a page."""
    site: str = ""

    def features(self, scores: NDArray[np.float32], names: NDArray[np.float32] | None = None) -> NDArray[np.float32]:
        """The features of its blocks, when ``scores`` are their word scores and ``names`` the name scores of all blocks of the page."""
        rows = features(self.page, self.blocks, self.measures, scores)
        return rows if names is None else page_features(self.page, self.blocks, rows, self.measures, names)

    def name_scores(self, score: NameScores) -> NDArray[np.float32]:
        """The name scores of all blocks of the page."""
        assert self.named is not None
        assert self.page.markup is not None
        return score(self.named, [run.element for run in self.page.markup.runs])


def stored(corpus: Path) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Each text of ``corpus`` whose labels are not in doubt, and its page: pages.jsonl and text.jsonl.gz (benchmarks/README.md)."""
    with (corpus / "pages.jsonl").open(encoding="utf-8") as lines:
        pages = {page["id"]: page for page in map(json.loads, lines)}
    with gzip.open(corpus / "text.jsonl.gz", "rt", encoding="utf-8") as lines:
        for text in map(json.loads, lines):
            if not text.get("suspect") and text["id"] in pages:
                yield text, pages[text["id"]]


def optional_lines(text: dict[str, Any]) -> set[str]:
    """The lines of a text that are neither right nor wrong."""
    lines = text["text"].split("\n")
    return {" ".join(lines[at].split()) for at in text.get("optional_lines") or ()}


def without(text: str, lines: Collection[str]) -> str:
    """``text`` without any of ``lines``."""
    return "\n".join(line for line in text.split("\n") if " ".join(line.split()) not in lines)


def fold_of(page: dict[str, Any], folds: int) -> int:
    """The part of the data that all pages of a site are in, the same in every run."""
    site = page.get("domain") or page["id"]
    return int(hashlib.sha256(site.encode()).hexdigest()[:8], 16) % folds


def wrong_golds(file: Path) -> frozenset[str]:
    """The ids of pages whose gold is plainly wrong, as listed in benchmarks/golds.toml."""
    return frozenset(gold["id"] for gold in tomllib.loads(file.read_text(encoding="utf-8"))["gold"])


def documents(corpora: Sequence[Path], folds: int, leave_out: Collection[str] = ()) -> Iterator[Document]:
    """Every text of ``corpora`` as it is stored, and every container once more as nothing but its body."""
    for corpus in corpora:
        for text, page in stored(corpus):
            if text["id"] in leave_out:
                continue
            fold, scale = fold_of(page, folds), VARIANT[text["variant"]] * OTHER_GENRE.get(corpus.name, 1.0)
            lines, labels = text["text"].split("\n"), text["line_labels"]
            unsure = {*(text.get("amb_lines") or ()), *(text.get("optional_lines") or ())}
            yield from _document(lines, labels, unsure, fold, scale, is_clean=False)
            if script := script_of(f"{text['id']} {text['variant']}", RESCRIPTED):
                spelled = rescripted(text["text"], script).split("\n")
                yield from _document(spelled, labels, unsure, fold, scale * OTHER_SCRIPT, is_clean=False)
            if text["variant"] == "container" and sum(labels) > 3:
                body = [line for line, label in zip(lines, labels, strict=True) if label]
                yield from _document(body, [1] * len(body), set(), fold, scale * CLEAN, is_clean=True)


def _document(
    lines: Sequence[str], labels: Sequence[int], unsure: Collection[int], fold: int, scale: float, *, is_clean: bool
) -> Iterator[Document]:
    starts = [0, *accumulate(len(text) + 1 for text in lines)]
    page = cleaned("\n".join(lines))
    if not page.free:
        return
    is_body, sure = [], []
    for block in page.free:
        first, last = (bisect_right(starts, at) - 1 for at in (block.start, block.stop - 1))
        shares = [
            (min(block.stop, starts[at] + len(lines[at])) - max(block.start, starts[at]), labels[at])
            for at in range(first, last + 1)
        ]
        is_body.append(sum(size * label for size, label in shares) * 2 >= sum(size for size, _ in shares))
        sure.append(unsure.isdisjoint(range(first, last + 1)))
    measures = Measures(page, page.free)
    words = measures.own[:, OWN.index("words")].astype(float)
    gold = max(sum(count_words(line) for line, label in zip(lines, labels, strict=True) if label), SHORT)
    weight = (words + EDGE) / gold * np.array(sure) * scale
    yield Document(page, page.free, measures, np.array(is_body), weight, is_clean, fold)


def cleaned(text: str, format: Format = "text") -> Page:
    """The page after the named cleaners, before the labeller."""
    pages: list[Page] = []

    def keep_all(page: Page, blocks: Sequence[Block]) -> list[float]:
        pages.append(page)
        return [1.0] * len(blocks)

    Pipeline(scorer=keep_all).explain(text, format=format)
    return pages[0]
