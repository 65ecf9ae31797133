"""HTML pages: newsclean beside other extractors, on the same pages in the same process.

usage: python benchmarks/extractors.py CORPUS_DIR [CORPUS_DIR ...] [--only NAME,…] [--limit N] [--bench FOLDER]

Body: 4-word shingles, mean precision and recall over pages, and the share of pages that are exact. Where a set has snippets instead of bodies
(``must``, ``must_not``): the share that is there, the share that is not. Time: mean milliseconds of processor time a page. newsclean was trained on these pages: what
it does on others says ``training/cross_validate.py --pages``. Needs ``pip install trafilatura resiliparse readability-lxml``.
"""

from __future__ import annotations

import argparse
import gzip
import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import trafilatura
from lxml import html as lxml_html
from readability import Document
from resiliparse.extract.html2text import extract_plain_text

import newsclean

sys.path.insert(0, str(Path(__file__).parent.parent / "training"))
from pages import snippets_right


def by_newsclean(page: bytes, url: str | None) -> str:
    return newsclean.clean(page, url=url, format="html").text


def by_trafilatura(page: bytes, url: str | None) -> str:
    return trafilatura.extract(page, url=url, include_comments=False) or ""


def by_trafilatura_precision(page: bytes, url: str | None) -> str:
    return trafilatura.extract(page, url=url, include_comments=False, favor_precision=True) or ""


def by_trafilatura_with_metadata(page: bytes, url: str | None) -> str:
    """The body and the fields, which newsclean always gives."""
    found = trafilatura.bare_extraction(page, url=url, include_comments=False, with_metadata=True)
    return str(found.text or "") if found else ""


def by_resiliparse(page: bytes, url: str | None) -> str:
    return str(extract_plain_text(page.decode("utf-8", "replace"), main_content=True))


def by_readability(page: bytes, url: str | None) -> str:
    return str(lxml_html.fromstring(Document(page.decode("utf-8", "replace")).summary()).text_content())


EXTRACTORS: dict[str, Callable[[bytes, str | None], str]] = {
    "newsclean": by_newsclean,
    "trafilatura": by_trafilatura,
    "trafilatura precision": by_trafilatura_precision,
    "trafilatura with metadata": by_trafilatura_with_metadata,
    "resiliparse": by_resiliparse,
    "readability": by_readability,
}


def pages(corpus: Path) -> list[tuple[dict[str, Any], bytes]]:
    with (corpus / "pages.jsonl").open(encoding="utf-8") as lines:
        stored = [page for page in map(json.loads, lines) if not page.get("suspect") and not page.get("duplicate_of")]
    kept = [page for page in stored if page.get("page_type", "article") in ("article", None)]
    return [(page, gzip.decompress((corpus / page["html"]).read_bytes())) for page in kept]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="+", type=Path)
    parser.add_argument("--only", help="the extractors to run")
    parser.add_argument("--limit", type=int)
    parser.add_argument("--bench", type=Path)
    args = parser.parse_args()
    sys.path.insert(0, str(args.bench or args.corpora[0].parent.parent / "bench"))
    from shingles import HEAD, f1, row, score, summary

    chosen = args.only.split(",") if args.only else list(EXTRACTORS)
    for corpus in args.corpora:
        data = pages(corpus)[: args.limit]
        print(HEAD)
        for name in chosen:
            rows, snippets, times, failed = [], {"must": [], "must_not": []}, [], 0
            for page, source in data:
                start = time.process_time()
                try:
                    text = EXTRACTORS[name](source, page.get("url"))
                except Exception:  # an extractor that fails has no text
                    text, failed = "", failed + 1
                times.append(time.process_time() - start)
                if page.get("body"):
                    rows.append(score(page["body"], text))
                for kind, is_right in snippets_right(page, text):
                    snippets[kind].append(is_right)
            told = f"{corpus.name}: {name}"
            if rows:
                told = f"{row(told, summary(rows))}  exact {sum(f1(each) == 1 for each in rows) / len(rows):.3f}"
            for kind, found in snippets.items():
                told += f"  {kind} {statistics.mean(found):.3f} of {len(found)}" if found else ""
            print(f"{told}  {1000 * statistics.mean(times):.1f} ms  {failed} failed", flush=True)


if __name__ == "__main__":
    main()
