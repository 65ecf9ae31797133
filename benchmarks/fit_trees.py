"""Fits the trees of newsclean.labeller on development corpora, and writes them into the package.

usage: python benchmarks/fit_trees.py CORPUS_DIR [CORPUS_DIR ...] [--out trees.json] [--folds N]

A corpus folder holds pages.jsonl and text.jsonl.gz (benchmarks/README.md). Each document is seen as it is stored and, at half the
weight, as nothing but its body: a clean article must stay as it is. With --folds, the domains are split, each part is scored by a
model that saw none of its domains, and the share of characters that come out right is printed. Needs scikit-learn, which newsclean
itself does not.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier

import newsclean.labeller
from newsclean.labeller.features import FEATURES, features
from newsclean.page import Block, Page
from newsclean.pipeline import Pipeline

Row = tuple[tuple[float, ...], int, float, int]
DEPTH, TREES = 4, 100
LOST = 1.3  # how much worse it is to lose a line of the body than to keep another


def domain_number(page: dict[str, Any]) -> int:
    """A number for the site of a page, the same in every run, by which pages are dealt out to folds."""
    return int(hashlib.sha256((page.get("domain") or page["id"]).encode()).hexdigest()[:8], 16)


def rows(corpus: Path) -> Iterator[Row]:
    """Features, label, weight and the number of its domain, for every line that no cleaner claims."""
    with (corpus / "pages.jsonl").open(encoding="utf-8") as lines:
        domains = {page["id"]: domain_number(page) for page in map(json.loads, lines)}
    with gzip.open(corpus / "text.jsonl.gz", "rt", encoding="utf-8") as stored:
        docs = [json.loads(line) for line in stored]
    for doc in docs:
        if doc.get("suspect") or doc["id"] not in domains:
            continue
        domain = domains[doc["id"]]
        lines, labels = doc["text"].split("\n"), doc["line_labels"]
        unsure = {*(doc.get("amb_lines") or ()), *(doc.get("optional_lines") or ())}
        scale = {"container": 1.0, "page": 0.5, "get_text": 0.3}[doc["variant"]]
        yield from _rows(lines, labels, unsure, domain, scale)
        if doc["variant"] == "container" and sum(labels) > 3:
            body = [text for text, label in zip(lines, labels, strict=True) if label]
            yield from _rows(body, [1] * len(body), set(), domain, 0.5)


def _rows(lines: list[str], labels: list[int], unsure: set[int], domain: int, scale: float) -> Iterator[Row]:
    starts = [0, *accumulate(len(text) + 1 for text in lines)]
    blocks = cleaned("\n".join(lines)).free
    for block, row in zip(blocks, features(blocks), strict=True):
        number = bisect_right(starts, block.start) - 1
        if number not in unsure:
            yield row, labels[number], (len(block.text) + 20) * scale * (LOST if labels[number] else 1.0), domain


def cleaned(text: str) -> Page:
    """The page after the named cleaners, before the labeller."""
    pages: list[Page] = []

    def keep_all(page: Page, blocks: Sequence[Block]) -> list[float]:
        pages.append(page)
        return [1.0] * len(blocks)

    Pipeline(scorer=keep_all).explain(text, format="text")
    return pages[0]


def fit(x: Any, y: Any, weight: Any) -> GradientBoostingClassifier:
    """The model: small trees, each on half of the lines; the same from the same data."""
    model = GradientBoostingClassifier(
        n_estimators=TREES, max_depth=DEPTH, learning_rate=0.12, subsample=0.5, min_samples_leaf=80, random_state=7
    )
    return model.fit(x, y, sample_weight=weight / weight.mean())


def write(model: GradientBoostingClassifier, out: Path) -> None:
    """The model as JSON, in the form that labeller/trees.py reads: full trees, their unused places filled up."""
    stored: dict[str, Any] = {"features": FEATURES, "feature": [], "threshold": [], "leaf": []}
    for (estimator,) in model.estimators_:
        feature, threshold, leaf = [0] * (2**DEPTH - 1), [0.0] * (2**DEPTH - 1), [0.0] * 2**DEPTH
        _fill(estimator.tree_, 0, 0, feature, threshold, leaf, model.learning_rate)
        stored["feature"].append(feature)
        stored["threshold"].append(threshold)
        stored["leaf"].append(leaf)
    prior = float(model.init_.class_prior_[1])
    stored["bias"] = round(float(np.log(prior / (1 - prior))), 4)
    out.write_text(json.dumps(stored, separators=(",", ":")) + "\n", encoding="utf-8")


def _fill(
    tree: Any, node: int, place: int, feature: list[int], threshold: list[float], leaf: list[float], rate: float
) -> None:
    """Copy the tree below ``node`` to ``place`` of the full tree; a leaf that comes early fills all leaves below its place."""
    if place >= len(feature):
        leaf[place - len(feature)] = round(float(tree.value[node][0][0]) * rate, 4)
        return
    children = (node, node) if tree.children_left[node] < 0 else (tree.children_left[node], tree.children_right[node])
    if children[0] != node:
        feature[place], threshold[place] = int(tree.feature[node]), round(float(tree.threshold[node]), 4)
    for side, child in enumerate(children, start=1):
        _fill(tree, child, 2 * place + side, feature, threshold, leaf, rate)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, default=Path(newsclean.labeller.__file__).parent / "trees.json")
    parser.add_argument("--folds", type=int, default=0)
    args = parser.parse_args()
    table = [row for corpus in args.corpora for row in rows(corpus)]
    x, y, weight = (np.array([row[i] for row in table], dtype=float) for i in range(3))
    fold = np.array([row[3] for row in table]) % max(args.folds, 1)
    for number in range(args.folds):
        model = fit(x[fold != number], y[fold != number], weight[fold != number])
        for name, chosen in (("fitted", fold != number), ("held out", fold == number)):
            right = model.predict(x[chosen]) == y[chosen]
            print(
                f"fold {number}, {name}: {chosen.sum()} lines, {np.average(right, weights=weight[chosen]):.4f} of the characters right"
            )
    model = fit(x, y, weight)
    write(model, args.out)
    order = np.argsort(-model.feature_importances_)
    print(", ".join(f"{FEATURES[i]} {model.feature_importances_[i]:.3f}" for i in order[:20]))
    print(f"{len(table)} lines; wrote {args.out}: {args.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
