"""Body accuracy where no page is scored by a model that saw its site: by folds over domains.

usage: python training/cross_validate.py CORPUS_DIR [CORPUS_DIR ...] [--pages] [--news aeb,fundus,aed] [--ablation] [--curve] [--bench FOLDER] [--json OUT]

The named cleaners are the same in all folds; only the labeller is trained anew, on all corpora given. Scored are the sets named by
--news, with all golds and without those of benchmarks/golds.toml, by language, and by kind. FOLDER holds shingles.py, the scorer's measure. --ablation scores cleaners alone, the model
alone, and the model without each group of its features; --curve, other thresholds than keep=0.5; both only on containers. --pages trains and scores the labeller of
HTML, on the pages themselves, by set.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from documents import Document, documents, fold_of, optional_lines, stored, without, wrong_golds
from kinds import kind_of
from newsclean.labeller.features import GROUPS, PAGE_GROUPS
from newsclean.labeller.scorer import Model
from newsclean.pipeline import Pipeline
from newsclean.readers import Format
from pages import page_documents, snippet_pages, snippets_right, stored_pages
from train import FOLDS, GOLDS, SEED, Prepared, grow, prepare

THRESHOLDS = (0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9)
Row = tuple[int, int, int]


class Held(NamedTuple):
    """A document that is held back: what is cleaned, what should come out, and the tables that it counts for."""

    id: str
    fold: int
    source: str
    format: Format
    wanted: str
    optional: Collection[str]
    tables: Sequence[str]
    in_short: bool  # whether the variations of the pipeline are scored on it too


def held_texts(corpora: Sequence[Path], wrong: frozenset[str]) -> Iterator[Held]:
    for corpus in corpora:
        for text, page in stored(corpus):
            optional = optional_lines(text)
            if wanted := without(page["body"], optional).strip():
                in_short = text["variant"] == "container"
                yield Held(
                    text["id"],
                    fold_of(page, FOLDS),
                    text["text"],
                    "text",
                    wanted,
                    optional,
                    tables(text, wrong),
                    in_short,
                )


def held_pages(corpora: Sequence[Path], wrong: frozenset[str]) -> Iterator[Held]:
    for corpus in corpora:
        for page, source in stored_pages(corpus):
            names = [corpus.name] + [f"{corpus.name}, right golds"] * (page["id"] not in wrong)
            yield Held(page["id"], fold_of(page, FOLDS), source, "html", page["body"], (), names, True)


def pipelines(prepared: Prepared, *, ablation: bool, curve: bool, pages: bool) -> dict[str, Pipeline]:
    """What is to be scored, by name."""
    model = Model(grow(prepared, SEED))
    found = {"both": Pipeline(scorer=model)}
    for keep in THRESHOLDS if curve else ():
        found[f"keep={keep}"] = Pipeline(scorer=model, keep=keep)
    if ablation:
        found["cleaners alone"] = Pipeline(scorer=lambda page, blocks: [1.0] * len(blocks))
        found["model alone"] = Pipeline(cleaners=(), scorer=model)
        groups = PAGE_GROUPS if pages else GROUPS
        for group, names in groups.items():
            found[f"without {group}"] = Pipeline(scorer=Model(grow(prepared, SEED, names)))
        words = {name for names in groups.values() for name in names if "score" in name}
        found["without any score of words or names"] = Pipeline(scorer=Model(grow(prepared, SEED, words)))
    return found


def tables(text: dict[str, Any], wrong: frozenset[str]) -> list[str]:
    """The names of the rows that a document counts for."""
    names = [text["variant"]]
    if text["id"] in wrong:
        return names
    names.append(f"{text['variant']}, right golds")
    if text["variant"] == "container":
        body = [line for line, label in zip(text["text"].split("\n"), text["line_labels"], strict=True) if label]
        names += [f"language {text['lang'] or 'unknown'}", f"kind {kind_of(body)}"]
    return names


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="+", type=Path)
    parser.add_argument("--pages", action="store_true")
    parser.add_argument("--news", default="aeb,fundus,aed")
    parser.add_argument("--ablation", action="store_true")
    parser.add_argument("--curve", action="store_true")
    parser.add_argument("--bench", type=Path)
    parser.add_argument("--json", type=Path, help="where to write the score of every document")
    args = parser.parse_args()
    sys.path.insert(0, str(args.bench or args.corpora[0].parent.parent / "bench"))
    from shingles import HEAD, f1, row, score, summary

    wrong = wrong_golds(GOLDS)
    read = page_documents if args.pages else documents
    data: Sequence[Document] = list(read(args.corpora, FOLDS, wrong))
    news = [corpus for corpus in args.corpora if args.pages or corpus.name in args.news.split(",")]
    held = list((held_pages if args.pages else held_texts)(news, wrong))
    told = [each for corpus in args.corpora for each in snippet_pages(corpus)] if args.pages else []
    results: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    every: list[dict[str, Any]] = []
    by_kind: dict[str, list[bool]] = defaultdict(list)
    for fold in range(FOLDS):
        left = prepare([document for document in data if document.fold != fold])
        made = pipelines(left, ablation=args.ablation, curve=args.curve, pages=args.pages)
        for each in held:
            if each.fold != fold:
                continue
            for name, pipeline in made.items():
                if name != "both" and not each.in_short:
                    continue
                text = pipeline.clean(each.source, format=each.format).text
                got = score(each.wanted, without(text, each.optional))
                for table in each.tables:
                    results[name][table].append(got)
                if name == "both":
                    every.append({"id": each.id, "tables": each.tables, "f1": f1(got), "row": got})
        for page, source in told:
            if fold_of(page, FOLDS) == fold:
                for kind, is_right in snippets_right(page, made["both"].clean(source, format="html").text):
                    by_kind[kind].append(is_right)
    for kind, rights in by_kind.items():
        print(f"{kind}: {sum(rights) / len(rights):.3f} of {len(rights)} snippets")
    for name, by_table in results.items():
        print(HEAD.replace(" " * 34, f"{name:34s}", 1))
        for table in sorted(by_table):
            exact = sum(f1(each) == 1 for each in by_table[table]) / len(by_table[table])
            print(f"{row(table, summary(by_table[table]))}  exact {exact:.3f}")
    if args.json:
        args.json.write_text(json.dumps(every, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
