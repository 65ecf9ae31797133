"""Body accuracy where no page is scored by trees that saw its site: by folds over domains.

usage: python benchmarks/cross_validate.py CORPUS_DIR [CORPUS_DIR ...] [--folds N] [--bench FOLDER]

The named cleaners are the same in all folds; only the labeller is fitted anew. FOLDER holds shingles.py, the scorer's measure.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

import numpy as np

from fit_trees import domain_number, fit, rows, write
from newsclean.labeller import trees
from newsclean.pipeline import Pipeline


def documents(corpus: Path) -> list[tuple[dict[str, Any], str, int]]:
    """Each document with its gold body and the number of its domain."""
    with (corpus / "pages.jsonl").open(encoding="utf-8") as lines:
        pages = {page["id"]: page for page in map(json.loads, lines)}
    with gzip.open(corpus / "text.jsonl.gz", "rt", encoding="utf-8") as lines:
        docs = [doc for doc in map(json.loads, lines) if not doc.get("suspect") and doc["id"] in pages]
    return [(doc, pages[doc["id"]]["body"], domain_number(pages[doc["id"]])) for doc in docs]


def body(text: str, optional: set[str]) -> str:
    return "\n".join(line for line in text.split("\n") if " ".join(line.split()) not in optional)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="+", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--bench", type=Path)
    args = parser.parse_args()
    sys.path.insert(0, str(args.bench or args.corpora[0].parent.parent / "bench"))
    from shingles import HEAD, row, score, summary

    table = [line for corpus in args.corpora for line in rows(corpus)]
    x, y, weight = (np.array([line[i] for line in table], dtype=float) for i in range(3))
    fold = np.array([line[3] for line in table]) % args.folds
    docs = [doc for corpus in args.corpora for doc in documents(corpus)]
    results: dict[str, list[tuple[int, int, int]]] = {}
    for number in range(args.folds):
        with tempfile.TemporaryDirectory() as made:
            out = Path(made) / "trees.json"
            write(fit(x[fold != number], y[fold != number], weight[fold != number]), out)
            model = trees.Model(json.loads(out.read_text(encoding="utf-8")))
        pipeline = Pipeline(scorer=lambda page, blocks, model=model: model.score(blocks))
        for doc, gold, domain in docs:
            if domain % args.folds == number:
                lines = doc["text"].split("\n")
                optional = {" ".join(lines[i].split()) for i in doc.get("optional_lines") or ()}
                if wanted := body(gold, optional).strip():
                    got = body(pipeline.clean(doc["text"], format="text").text, optional)
                    results.setdefault(doc["variant"], []).append(score(wanted, got))
                    results.setdefault(
                        f"{doc['variant']} {doc['lang'] if doc['lang'] in ('en', 'de') else 'other'}", []
                    ).append(score(wanted, got))
    print(HEAD)
    for name in sorted(results):
        print(row(name, summary(results[name])))


if __name__ == "__main__":
    main()
