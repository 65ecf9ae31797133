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
LOST = 1.3  # how much worse it is to lose a line of the body than to keep another


def rows(corpus: Path) -> Iterator[Row]:
    """Features, label, weight and the number of its domain, for every line that no cleaner claims."""
    domains = {page["id"]: page.get("domain") or page["id"] for page in map(json.loads, (corpus / "pages.jsonl").open(encoding="utf-8"))}
    for line in gzip.open(corpus / "text.jsonl.gz", "rt", encoding="utf-8"):
        doc = json.loads(line)
        if doc["variant"] == "get_text" or doc.get("suspect") or doc["id"] not in domains:
            continue
        domain = int(hashlib.sha256(domains[doc["id"]].encode()).hexdigest()[:8], 16)
        lines, labels = doc["text"].split("\n"), doc["line_labels"]
        unsure = {*(doc.get("amb_lines") or ()), *(doc.get("optional_lines") or ())}
        scale = 1.0 if doc["variant"] == "container" else 0.5
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
    model = GradientBoostingClassifier(n_estimators=60, max_depth=4, learning_rate=0.15, subsample=0.5, min_samples_leaf=60, random_state=7)
    return model.fit(x, y, sample_weight=weight / weight.mean())


def write(model: GradientBoostingClassifier, out: Path) -> None:
    """The model as JSON, in the form that labeller/trees.py reads."""
    trees = []
    for (estimator,) in model.estimators_:
        tree = estimator.tree_
        trees.append([
            round(float(tree.value[node][0][0]) * model.learning_rate, 4)
            if tree.children_left[node] < 0
            else [int(tree.feature[node]), round(float(tree.threshold[node]), 4), int(tree.children_left[node]), int(tree.children_right[node])]
            for node in range(tree.node_count)
        ])
    prior = float(model.init_.class_prior_[1])
    stored = {"features": FEATURES, "bias": round(float(np.log(prior / (1 - prior))), 4), "trees": trees}
    out.write_text(json.dumps(stored, separators=(",", ":")) + "\n", encoding="utf-8")


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
            print(f"fold {number}, {name}: {chosen.sum()} lines, {np.average(right, weights=weight[chosen]):.4f} of the characters right")
    model = fit(x, y, weight)
    write(model, args.out)
    order = np.argsort(-model.feature_importances_)
    print(", ".join(f"{FEATURES[i]} {model.feature_importances_[i]:.3f}" for i in order[:20]))
    print(f"{len(table)} lines; wrote {args.out}: {args.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
