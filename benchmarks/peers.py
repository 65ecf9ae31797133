"""What others make of the same stored text: filters of lines, and HTML extractors given each line as a <p>.

usage: python benchmarks/peers.py CORPUS_DIR [CORPUS_DIR ...] [--variant container,page] [--bench FOLDER]

Needs ``pip install trafilatura justext lxml_html_clean``. FOLDER holds shingles.py, the scorer's measure.
"""

from __future__ import annotations

import argparse
import html
import sys
from collections.abc import Callable
from pathlib import Path

import justext
import trafilatura

sys.path.insert(0, str(Path(__file__).parent.parent / "training"))
from documents import optional_lines, stored, without

STOP = {
    "en": "English",
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "ru": "Russian",
    "it": "Italian",
    "tr": "Turkish",
}


def as_page(text: str) -> str:
    lines = "".join(f"<p>{html.escape(line)}</p>" for line in text.split("\n") if line.strip())
    return f"<html><body><article>{lines}</article></body></html>"


def c4(text: str, language: str) -> str:
    """The line filter of the C4 corpus: a sentence end, and at least five words."""
    kept = (
        line
        for line in text.split("\n")
        if line.rstrip().endswith((".", "!", "?", '"', "”")) and len(line.split()) >= 5
    )
    return "\n".join(line for line in kept if "javascript" not in line.lower())


def long_lines(text: str, language: str) -> str:
    return "\n".join(line for line in text.split("\n") if len(line) >= 80)


def by_trafilatura(text: str, language: str) -> str:
    return trafilatura.extract(as_page(text), include_comments=False, include_tables=True) or ""


def by_justext(text: str, language: str) -> str:
    stop = justext.get_stoplist(STOP[language]) if language in STOP else frozenset()
    return "\n".join(part.text for part in justext.justext(as_page(text), stop) if not part.is_boilerplate)


PEERS: dict[str, Callable[[str, str], str]] = {
    "C4 line filter": c4,
    "lines of 80 characters": long_lines,
    "trafilatura on `<p>`": by_trafilatura,
    "jusText on `<p>`": by_justext,
    "all of the text": lambda text, language: text,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="+", type=Path)
    parser.add_argument("--variant", default="container,page")
    parser.add_argument("--bench", type=Path)
    args = parser.parse_args()
    sys.path.insert(0, str(args.bench or args.corpora[0].parent.parent / "bench"))
    from shingles import HEAD, row, score, summary

    texts = [each for corpus in args.corpora for each in stored(corpus)]
    print(HEAD)
    for variant in args.variant.split(","):
        for name, peer in PEERS.items():
            results = []
            for text, page in texts:
                optional = optional_lines(text)
                if text["variant"] == variant and (wanted := without(page["body"], optional).strip()):
                    results.append(score(wanted, without(peer(text["text"], text["lang"]), optional)))
            print(row(f"{variant}: {name}", summary(results)), flush=True)


if __name__ == "__main__":
    main()
