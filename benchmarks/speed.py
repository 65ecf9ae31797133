"""How long cleaning takes beside its peers, on the same texts in the same process.

usage: python benchmarks/speed.py CORPUS_DIR [CORPUS_DIR ...] [--variant container]

The variant ``gold`` is the body that people marked, without the page around it: intact text, as ``repair`` mostly meets it.

Printed are milliseconds a document, and the ratio to ``ftfy.fix_text`` alone. The machine may be noisy; ratios of one run mean more than
milliseconds. Each is run once to warm up and then ``--rounds`` times, of which the fastest counts.
"""

from __future__ import annotations

import argparse
import gzip
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import ftfy

import newsclean


def texts(corpora: list[Path], variant: str) -> list[str]:
    found = []
    for corpus in corpora:
        if variant == "gold":
            with (corpus / "pages.jsonl").open(encoding="utf-8") as pages:
                found += [page["body"].replace("\n", "\n\n") for page in map(json.loads, pages) if page.get("body")]
            continue
        with gzip.open(corpus / "text.jsonl.gz", "rt", encoding="utf-8") as lines:
            found += [doc["text"] for doc in map(json.loads, lines) if doc["variant"] == variant]
    return found


def fastest(work: Callable[[str], object], documents: list[str], rounds: int) -> float:
    times = []
    for _ in range(rounds + 1):
        start = time.perf_counter()
        for document in documents:
            work(document)
        times.append(time.perf_counter() - start)
    return 1000 * min(times[1:]) / len(documents)


def start_up() -> tuple[float, float]:
    """Seconds to import newsclean, and to clean a first article, in a new process."""
    code = (
        "import time; a = time.perf_counter(); import newsclean; b = time.perf_counter(); "
        "newsclean.clean('The ferry to the islands sails again from Monday, the harbour office said on Friday.'); "
        "print(b - a, time.perf_counter() - a)"
    )
    runs = [
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
        for _ in range(3)
    ]
    return min(float(run[0]) for run in runs), min(float(run[1]) for run in runs)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="+", type=Path)
    parser.add_argument("--variant", default="container")
    parser.add_argument("--rounds", type=int, default=2)
    args = parser.parse_args()
    documents = texts(args.corpora, args.variant)
    size = sum(map(len, documents)) / len(documents)
    base = fastest(ftfy.fix_text, documents, args.rounds)
    rows = {
        "ftfy.fix_text": base,
        "newsclean.clean": fastest(lambda text: newsclean.clean(text, format="text"), documents, args.rounds),
        "newsclean.repair": fastest(newsclean.repair, documents, args.rounds),
    }
    print(f"{len(documents)} documents, {size:.0f} characters each on average")
    for name, cost in rows.items():
        print(f"{name:20s}{cost:8.2f} ms a document{cost / base:8.2f} of ftfy.fix_text")
    imported, first = start_up()
    print(f"import {imported:.2f} s, import and first article {first:.2f} s")
    print(f"peak memory of this process {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


if __name__ == "__main__":
    main()
