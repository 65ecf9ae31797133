"""Memory of one process that cleans many documents: it must stay flat.

usage: python benchmarks/memory.py CORPUS_DIR [CORPUS_DIR ...] [--documents 10000] [--variant container]

The texts are cleaned over and over; printed is the peak after every tenth of the way. The texts themselves are read one by one.
"""

from __future__ import annotations

import argparse
import gzip
import itertools
import json
import resource
from collections.abc import Iterator
from pathlib import Path

import newsclean


def texts(corpora: list[Path], variant: str) -> Iterator[str]:
    for corpus in itertools.cycle(corpora):
        with gzip.open(corpus / "text.jsonl.gz", "rt", encoding="utf-8") as lines:
            for doc in map(json.loads, lines):
                if doc["variant"] == variant:
                    yield doc["text"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="+", type=Path)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--variant", default="container")
    args = parser.parse_args()
    step = max(args.documents // 10, 1)
    for number, text in enumerate(itertools.islice(texts(args.corpora, args.variant), args.documents), start=1):
        newsclean.clean(text, format="text")
        if number % step == 0:
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            print(f"{number:8,d} documents: {peak} MB", flush=True)


if __name__ == "__main__":
    main()
