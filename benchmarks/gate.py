"""What CI asks of the development corpora: no error, no broken ledger, and figures no worse than those that were recorded.

usage: python benchmarks/gate.py FOLDER

FOLDER holds the corpora and their scorers (benchmarks/README.md). Only a part of the pages is scored, to be quick.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

LIMIT = 90  # documents of each corpus
LEAST = {"ALL/container": 0.94, "ALL/page": 0.93}  # F1 of the body; a little below RESULTS.md, since a part is scored
PAGES = {"aeb": 0.97, "fundus": 0.96, "aed": 0.94}  # the same, of HTML pages
KEPT, CLEAN = 0.98, 0.985


def scored(folder: Path, script: str, *arguments: str) -> str:
    run = subprocess.run(
        [sys.executable, str(folder / "bench" / script), *arguments], capture_output=True, text=True, check=False
    )
    print(run.stdout, run.stderr, sep="")
    if run.returncode:
        sys.exit(f"{script} failed")
    return run.stdout


def pages(folder: Path) -> list[str]:
    """What is wrong with HTML pages."""
    corpora = [str(folder / "corpus" / name) for name in PAGES]
    with tempfile.TemporaryDirectory() as made:
        out = Path(made) / "scores.json"
        scored(folder, "score_html.py", *corpora, "--limit", str(LIMIT), "--json", str(out))
        stored = json.loads(out.read_text(encoding="utf-8"))
    low = [
        f"{name}: {stored['scores'][name]['f1']:.3f}, less than {least}"
        for name, least in PAGES.items()
        if stored["scores"][name]["f1"] < least
    ]
    return [f"error: {error}" for error in stored["errors"]] + low


def main() -> None:
    folder = Path(sys.argv[1])
    corpora = [str(folder / "corpus" / name) for name in ("aeb", "fundus", "aed")]
    problems = pages(folder)
    with tempfile.TemporaryDirectory() as made:
        out = Path(made) / "scores.json"
        scored(
            folder, "score_text.py", *corpora, "--variant", "container,page", "--limit", str(LIMIT), "--json", str(out)
        )
        stored = json.loads(out.read_text(encoding="utf-8"))
    problems += [f"error: {error}" for error in stored["errors"]]
    if stored["broken"]:
        problems.append(f"{stored['broken']} broken ledgers")
    for name, least in LEAST.items():
        if stored["scores"][name]["f1"] < least:
            problems.append(f"{name}: F1 {stored['scores'][name]['f1']:.3f}, less than {least}")
    gold = scored(folder, "score_realtext.py", str(folder / "realtext" / "gold.jsonl"))
    figures = {name: float(value) for name, value in re.findall(r"(kept|clean|errors) +([\d.]+)", gold)}
    if figures["errors"] or figures["kept"] < KEPT or figures["clean"] < CLEAN:
        problems.append(f"realtext: {figures}")
    if problems:
        sys.exit("\n".join(problems))
    print("corpora: passed")


if __name__ == "__main__":
    main()
