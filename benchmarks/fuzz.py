"""Cleans pages that were damaged at random: none may crash, hang, or lose a character.

usage: python benchmarks/fuzz.py [FOLDER ...] [--count 20000] [--seed 1]

FOLDER holds HTML pages, plain or gzipped, at any depth; without one, the pages of fixtures/ are taken. Told are the slowest page, by its size, and the
peak of memory. The exit code is 1 if a page failed; it is then written to fuzz-<seed>-<number>.html.
"""

from __future__ import annotations

import argparse
import gzip
import resource
import sys
import time
from itertools import islice
from pathlib import Path

import newsclean
from newsclean.testing.mutations import mutated

FIXTURES = Path(__file__).parent.parent / "fixtures"
BOUND = 2.0, 100e-6  # seconds that a page may take, and for each of its bytes


def pages(folders: list[Path]) -> list[bytes]:
    files = [file for folder in folders for file in sorted((*folder.rglob("*.html"), *folder.rglob("*.html.gz")))]
    return [gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes() for file in files]


def fault(page: bytes) -> str | None:
    """What is wrong with cleaning ``page``, or None."""
    start = time.perf_counter()
    try:
        cleaning = newsclean.explain(page, format="html")
    except Exception as error:  # any is a fault
        return repr(error)
    taken = time.perf_counter() - start
    if "".join(piece.text for piece in cleaning.pieces) != cleaning.source:
        return "the pieces do not tile the source"
    if taken > BOUND[0] + BOUND[1] * len(page):
        return f"took {taken:.1f} s for {len(page)} bytes"
    return None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=[FIXTURES])
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    faults, slowest, began = 0, (0.0, 0), time.perf_counter()
    for number, page in enumerate(islice(mutated(pages(args.folders), args.seed), args.count)):
        start = time.perf_counter()
        if found := fault(page):
            faults += 1
            Path(f"fuzz-{args.seed}-{number}.html").write_bytes(page)
            print(f"page {number}: {found}")
        slowest = max(slowest, (time.perf_counter() - start, len(page)))
    print(f"{args.count} pages in {time.perf_counter() - began:.0f} s, {faults} faults")
    print(
        f"slowest {slowest[0]:.2f} s for {slowest[1]} bytes; peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB"
    )
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
