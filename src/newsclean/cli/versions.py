"""``newsclean snapshot`` and ``newsclean compare``: what would change with another version, or another pipeline."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

import newsclean
from newsclean.cli.options import pipeline_option
from newsclean.cli.output import put_lines, tell, written_whole
from newsclean.testing.comparison import compare
from newsclean.testing.comparison_page import comparison_page
from newsclean.testing.comparison_report import comparison_report
from newsclean.testing.snapshots import Snapshot, read_corpus, take_snapshot

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("snapshot")
@click.argument("corpus", metavar="DIR|FILE.jsonl", type=click.Path(exists=True, path_type=Path))
@click.option(
    "-o",
    "--output",
    required=True,
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Where to write it.",
)
@click.option("--jobs", default=1, show_default=True, type=click.IntRange(1), help="Processes that work on it.")
@pipeline_option
def snapshot_command(corpus: Path, output: Path, jobs: int, pipeline: str) -> None:
    """Clean all articles of a corpus, and write down what came of each, to be compared with another version's.

    A folder: its .txt and .html files; fixture cases with their options. A file of JSON lines (.gz or not): an object a line with the
    source under `text` or `html`, perhaps an `id`, and options of newsclean (`url`, `language`, `published`, `title`, `now`, `format`).

    \b
    Example:
      newsclean snapshot articles.jsonl -o before.jsonl --jobs 2
      pip install --upgrade newsclean
      newsclean snapshot articles.jsonl -o after.jsonl --jobs 2
      newsclean compare before.jsonl after.jsonl
    """  # noqa: D301 (click wants the backspace)
    rows: Iterable[dict[str, Any]] = take_snapshot(read_corpus(corpus), pipeline, jobs)
    count = failed = 0
    with written_whole(output) as file:
        file.write(json.dumps({"newsclean": newsclean.__version__, "pipeline": pipeline}) + "\n")
        with click.progressbar(rows, label=str(corpus), file=sys.stderr) as progress:
            for row in progress:
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
                count += 1
                failed += "error" in row
    tell(
        f"{count:,} articles in {output}"
        + (f"; {failed:,} could not be cleaned, their errors are in it" if failed else "")
    )


@click.command("compare")
@click.argument("before", type=FILE)
@click.argument("after", type=FILE)
@click.option(
    "--top", default=10, show_default=True, type=click.IntRange(0), help="How many changed articles to print."
)
@click.option(
    "--html",
    "page",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write a page with all of them.",
)
@click.option("--exit-code", is_flag=True, help="Let the exit code be 1 if any article changed.")
def compare_command(before: Path, after: Path, top: int, page: Path | None, exit_code: bool) -> None:
    """Say what differs between two snapshots: by cleaner and label, by field, and the largest losses of body text.

    \b
    Examples:
      newsclean compare before.jsonl after.jsonl
      newsclean compare before.jsonl after.jsonl --html changes.html
    """  # noqa: D301 (click wants the backspace)
    with Snapshot(before) as old, Snapshot(after) as new:
        comparison = compare(old, new)
    put_lines(comparison_report(comparison, top))
    if page is not None:
        page.write_text(comparison_page(comparison), encoding="utf-8")
        tell(f"the page is {page}")
    if exit_code and (comparison.changes or comparison.gone or comparison.come):
        raise click.exceptions.Exit(1)
