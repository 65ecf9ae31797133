"""``newsclean clean``, ``explain`` and ``repair``: one article."""

from __future__ import annotations

import os
import sys
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import click

import newsclean
from newsclean.cleaning import Cleaning
from newsclean.cli.options import known_options, pipeline_option, sites_option, source_argument
from newsclean.cli.output import as_json as dump
from newsclean.cli.output import put, tell
from newsclean.export.terminal import legend, show
from newsclean.export.terminal import reasons as list_reasons
from newsclean.readers import read
from newsclean.testing.pipelines import load_pipeline


@click.command("clean")
@source_argument
@known_options
@pipeline_option
@sites_option
@click.option("--json", "as_json", is_flag=True, help="Print the article as JSON; empty fields are left out.")
@click.option("--markdown", "as_markdown", is_flag=True, help="Print the article as Markdown.")
@click.option("--jsonld", "as_jsonld", is_flag=True, help="Print the article as a schema.org NewsArticle.")
def clean_command(
    source: str, as_json: bool, as_markdown: bool, as_jsonld: bool, pipeline: str, sites: Path | None, **options: Any
) -> None:
    """Print the article in FILE (- is standard input): its body, or all of it in another form.

    \b
    Examples:
      newsclean clean article.txt
      newsclean clean --json --url https://example.org/a1 article.txt
      newsclean clean --markdown --now 2024-03-02T10:00+01:00 - < article.txt
    """  # noqa: D301 (click wants the backspace)
    if as_json + as_markdown + as_jsonld > 1:
        raise click.UsageError("--json, --markdown and --jsonld exclude one another.")
    cleaning = _explain(_open(source), pipeline, sites, options)
    article = cleaning.article
    if as_json:
        put(article.model_dump_json(indent=2, exclude_defaults=True))
    elif as_markdown:
        put(article.to_markdown().removesuffix("\n"))
    elif as_jsonld:
        put(dump(article.to_jsonld()))
    else:
        put(article.text)
    if cleaning.why_empty:
        tell(cleaning.why_empty)


@click.command("explain")
@source_argument
@known_options
@pipeline_option
@sites_option
@click.option("--reasons", is_flag=True, help="List what was not kept, a line for each, tabs between.")
@click.option("--json", "as_json", is_flag=True, help="Print the ledger as JSON.")
@click.option("--color/--no-color", default=None, help="Colour, or none; left out, colour on a terminal.")
def explain_command(
    source: str, reasons: bool, as_json: bool, color: bool | None, pipeline: str, sites: Path | None, **options: Any
) -> None:
    """Print the source in FILE (- is standard input) with what became of it, and the characters by label.

    Removed is red and struck out, moved to a field is cyan, replaced is yellow, old→new. Without colour they
    are [-removed-], [>moved<] and [~old→new~].

    \b
    Examples:
      newsclean explain article.txt
      newsclean explain --color article.txt | less -R
      newsclean explain --reasons article.txt | grep donation
      newsclean explain --json article.txt > ledger.json
    """  # noqa: D301 (click wants the backspace)
    if reasons and as_json:
        raise click.UsageError("--reasons and --json exclude one another.")
    cleaning = _explain(_open(source), pipeline, sites, options)
    if as_json:
        put(dump(_ledger(cleaning)))
    elif reasons:
        put("\n".join(list_reasons(cleaning.pieces)))
    else:
        coloured = color if color is not None else sys.stdout.isatty() and not os.environ.get("NO_COLOR")
        put("".join(show(piece, coloured) for piece in cleaning.pieces).rstrip("\n"))
        put("\n" + "\n".join(legend(cleaning, coloured)))
    for remark in filter(None, (*cleaning.remarks, cleaning.why_empty)):
        tell(remark)


@click.command("repair")
@source_argument
@click.option("--language", metavar="CODE", help="Its language, such as 'de'; told if left out.")
def repair_command(source: str, encoding: str | None, language: str | None) -> None:
    """Print the text in FILE (- is standard input) with its characters put right, and nothing taken away.

    \b
    Examples:
      newsclean repair article.txt
      newsclean repair --encoding cp1252 - < article.txt
    """  # noqa: D301 (click wants the backspace)
    text = read(_open(source), format="text", encoding=encoding).text
    put(newsclean.Pipeline(language=language).repair(text), end="")


def _explain(source: bytes | Path, pipeline: str, sites: Path | None, options: dict[str, Any]) -> Cleaning:
    if not pipeline and sites is None:
        return newsclean.explain(source, **options)
    used = load_pipeline(pipeline) if pipeline else newsclean.Pipeline()
    return (replace(used, sites=newsclean.read_sites(sites)) if sites else used).explain(source, **options)


def _open(source: str) -> bytes | Path:
    """Make of FILE what the library reads: a path, or the bytes of standard input (it detects encodings)."""
    return sys.stdin.buffer.read() if source == "-" else Path(source)


def _ledger(cleaning: Cleaning) -> dict[str, Any]:
    return {
        "article": cleaning.article.model_dump(mode="json", exclude_defaults=True),
        "source": cleaning.source,
        "pieces": [asdict(piece) for piece in cleaning.pieces],
        "suspicions": [asdict(suspicion) for suspicion in cleaning.suspicions],
        "evidence": {name: asdict(evidence) for name, evidence in cleaning.evidence.items()},
        "report": cleaning.report(),
    }
