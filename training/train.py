"""Trains the labeller on development corpora, and writes its weights into the package.

usage: python training/train.py CORPUS_DIR [CORPUS_DIR ...] [--pages] [--out weights.npz] [--leave-out golds.toml] [--seed 7]

A corpus folder holds pages.jsonl and text.jsonl.gz (benchmarks/README.md). The same corpora and seed give the same weights. Needs
what ``pip install newsclean[training]`` installs. docs/model-card.md says what the shipped weights were trained on.

Word scores are learned first. What the trees see of them comes from regressions that did not see the site of the line: else the
trees would trust the scores more than they deserve on sites that nobody has seen.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from catboost import CatBoostClassifier, Pool
from numpy.typing import NDArray

import newsclean.labeller
from documents import Document, documents, wrong_golds
from name_scores import fit_names, name_table
from newsclean.labeller.element_names import NameScores
from newsclean.labeller.features import FEATURES, PAGE_FEATURES, SCORES
from newsclean.labeller.weights import PAGES, TEXT, Weights
from pages import page_documents
from word_scores import LEAST, apply, fit, vocabulary, word_table

FOLDS, SEED = 4, 7
NO_NAMES = np.zeros((3, 0), np.float16), np.array(0, np.float32)  # of plain text
GOLDS = Path(__file__).parent.parent / "benchmarks" / "golds.toml"
TREES: dict[str, Any] = {
    "iterations": 500, "depth": 6, "learning_rate": 0.08, "l2_leaf_reg": 5, "bootstrap_type": "Bernoulli", "subsample": 0.6,
    "rsm": 0.3, "border_count": 64, "thread_count": 2, "verbose": 0, "allow_writing_files": False,
}  # fmt: skip


@dataclass(frozen=True)
class Prepared:
    """What the trees learn from: a row for each line, its truth and its weight; and the words that went into the rows."""

    rows: NDArray[np.float32]
    is_body: NDArray[np.bool_]
    weight: NDArray[np.float64]
    words: Sequence[str]
    word_weights: NDArray[np.float16]
    word_bias: NDArray[np.float32]
    features: Sequence[str]
    names: Sequence[str]
    name_weights: NDArray[np.float16]
    name_bias: NDArray[np.float32]


def prepare(data: Sequence[Document]) -> Prepared:
    """Learn the word scores, and of pages the name scores, and give each line those that were learned from other sites."""
    table = word_table(data, vocabulary(data, LEAST))
    folds = np.array([document.fold for document in data])[table.document]
    every = np.ones(len(folds), bool)
    scores = np.zeros((len(folds), len(SCORES)), np.float32)
    is_pages = data[0].named is not None
    called = name_table(data) if is_pages else None
    names = called.columns if called else []
    name_weights, name_bias = fit_names(called, every) if called else NO_NAMES
    of_fold: dict[int, NameScores] = {}
    for fold in sorted(set(folds.tolist())):
        scores[folds == fold] = apply(table, *fit(table, folds != fold), folds == fold)
        if called:
            of_fold[fold] = NameScores(names, *fit_names(called, folds != fold))
    starts = np.searchsorted(table.document, np.arange(len(data) + 1))
    rows = [
        document.features(scores[start:stop], document.name_scores(of_fold[document.fold]) if is_pages else None)
        for document, start, stop in zip(data, starts[:-1], starts[1:], strict=True)
    ]
    weight = np.concatenate([document.weight for document in data])
    return Prepared(
        np.vstack(rows), table.is_body, weight, table.columns, *fit(table, every), PAGE_FEATURES if is_pages else FEATURES, names,
        name_weights, name_bias,
    )  # fmt: skip


def grow(prepared: Prepared, seed: int = SEED, without: Collection[str] = ()) -> Weights:
    """The trained weights; the features named in ``without`` are nothing to the trees."""
    rows = (
        np.where([name in without for name in prepared.features], np.float32(0), prepared.rows)
        if without
        else prepared.rows
    )
    sure = prepared.weight > 0
    weight = prepared.weight[sure]
    model = CatBoostClassifier(random_seed=seed, **TREES)
    model.fit(Pool(rows[sure], prepared.is_body[sure].astype(int), weight=weight / weight.mean()))
    return _weights(model, prepared)


def _weights(model: CatBoostClassifier, prepared: Prepared) -> Weights:
    """The model's trees as arrays; each pair of a feature and a border once."""
    with tempfile.TemporaryDirectory() as made:
        model.save_model(f"{made}/model.json", format="json")
        stored = json.loads(Path(made, "model.json").read_text(encoding="utf-8"))
    depth = max(len(tree["splits"]) for tree in stored["oblivious_trees"])
    never = (0, float("inf"))
    splits: dict[tuple[int, float], int] = {never: 0}
    tree_splits, leaves = [], []
    for tree in stored["oblivious_trees"]:
        asked = [(split["float_feature_index"], split["border"]) for split in tree["splits"]]
        asked += [never] * (depth - len(asked))
        tree_splits.append([splits.setdefault(split, len(splits)) for split in asked])
        leaves.append(np.resize(tree["leaf_values"], 2**depth))
    scale, (bias,) = stored["scale_and_bias"]
    return Weights(
        features=np.array(prepared.features),
        split_feature=np.array([feature for feature, _ in splits], np.int16),
        split_border=np.array([border for _, border in splits], np.float32),
        tree_splits=np.array(tree_splits, np.int16).T,
        leaves=np.array(leaves, np.float32) * scale,
        bias=np.array(bias, np.float32),
        words=np.frombuffer(" ".join(prepared.words).encode("utf-8"), np.uint8),
        word_weights=prepared.word_weights,
        word_bias=prepared.word_bias,
        names=np.frombuffer(" ".join(prepared.names).encode("utf-8"), np.uint8),
        name_weights=prepared.name_weights,
        name_bias=prepared.name_bias,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="+", type=Path)
    parser.add_argument("--pages", action="store_true", help="the labeller of HTML, instead of that of plain text")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--leave-out", type=Path, default=GOLDS, help="golds that are plainly wrong")
    parser.add_argument("--seed", type=int, default=SEED)
    args = parser.parse_args()
    read = page_documents if args.pages else documents
    data = list(read(args.corpora, FOLDS, wrong_golds(args.leave_out)))
    weights = grow(prepare(data), args.seed)
    args.out = args.out or Path(newsclean.labeller.__file__).parent / (PAGES if args.pages else TEXT)
    weights.save(args.out)
    lines = sum(len(document.blocks) for document in data)
    print(f"{len(data)} documents, {lines} lines; wrote {args.out}: {args.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
