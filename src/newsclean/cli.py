"""The command line: ``newsclean clean``, ``explain``, ``repair`` and ``languages``."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

import newsclean
from newsclean.cleaning import Cleaning
from newsclean.errors import NewscleanError
from newsclean.export.terminal import legend, safe, show, table
from newsclean.export.terminal import reasons as list_reasons
from newsclean.packs import languages, read_pack
from newsclean.readers import read

Command = TypeVar("Command", bound=Callable[..., Any])


class Failure(click.ClickException):
    """An error of newsclean's, told in one line and with exit code 1."""

    def show(self, file: Any = None) -> None:
        """Write the line to standard error."""
        _tell(self.format_message())


class Commands(click.Group):
    """A group in which what newsclean raises becomes a line for the user, not a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except NewscleanError as error:
            raise Failure(str(error)) from error


def moment(value: str) -> date | datetime:
    """Read a day, or a point in time, in ISO 8601."""
    try:
        return datetime.fromisoformat(value) if len(value) > 10 else date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"{value!r} is not like 2024-03-02 or 2024-03-02T10:00+01:00") from None


def instant(value: str) -> datetime:
    """Read a point in time in ISO 8601; a day is not exact enough."""
    found = moment(value)
    if not isinstance(found, datetime):
        raise click.BadParameter(f"{value!r} has no time of day, as 2024-03-02T10:00+01:00 has")
    return found


KNOWN: Mapping[str, Mapping[str, Any]] = {
    "--url": {"help": "The address of the article."},
    "--language": {"metavar": "CODE", "help": "Its language, such as 'de'; told from the text if left out."},
    "--published": {
        "metavar": "TIME",
        "type": moment,
        "help": "When it was published: a day, or a time as well.",
    },
    "--title": {"help": "Its title."},
    "--now": {"metavar": "TIME", "type": instant, "help": "When it was fetched, for its '41 minutes ago'."},
    "--format": {
        "type": click.Choice(["auto", "text", "html"]),
        "default": "auto",
        "help": "'text' takes HTML for text, 'html' takes all for HTML.",
    },
}


def source_argument(command: Command) -> Command:
    """Give ``command`` its FILE, or - for standard input, and the encoding of that."""
    encoding = click.option("--encoding", metavar="NAME", help="How to read the bytes; detected if left out.")
    return click.argument("source", metavar="FILE|-", type=click.Path(allow_dash=True))(encoding(command))


def known_options(command: Command) -> Command:
    """Let ``command`` be told about the article; what is told wins over what the text says."""
    for name, settings in reversed(list(KNOWN.items())):
        command = click.option(name, **settings)(command)
    return command


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(newsclean.__version__, prog_name="newsclean", message="%(prog)s %(version)s")
def main() -> None:
    """Turn scraped news articles into clean ones, and account for every character.

    \b
    Examples:
      newsclean clean article.txt
      curl -s https://example.org/article.txt | newsclean clean --json -
      newsclean explain article.txt | less -R

    Exit codes: 0 if all is well, 1 if the source cannot be cleaned, 2 if the command line makes no sense.
    """  # noqa: D301 (click wants the backspace)


@main.command("clean")
@source_argument
@known_options
@click.option("--json", "as_json", is_flag=True, help="Print the article as JSON; empty fields are left out.")
@click.option("--markdown", "as_markdown", is_flag=True, help="Print the article as Markdown.")
@click.option("--jsonld", "as_jsonld", is_flag=True, help="Print the article as a schema.org NewsArticle.")
def clean_command(source: str, as_json: bool, as_markdown: bool, as_jsonld: bool, **options: Any) -> None:
    """Print the article in FILE (- is standard input): its body, or all of it in another form.

    \b
    Examples:
      newsclean clean article.txt
      newsclean clean --json --url https://example.org/a1 article.txt
      newsclean clean --markdown --now 2024-03-02T10:00+01:00 - < article.txt
    """  # noqa: D301 (click wants the backspace)
    if as_json + as_markdown + as_jsonld > 1:
        raise click.UsageError("--json, --markdown and --jsonld exclude one another.")
    cleaning = newsclean.explain(_open(source), **options)
    article = cleaning.article
    if as_json:
        _put(article.model_dump_json(indent=2, exclude_defaults=True))
    elif as_markdown:
        _put(article.to_markdown().removesuffix("\n"))
    elif as_jsonld:
        _put(_json(article.to_jsonld()))
    else:
        _put(article.text)
    if cleaning.why_empty:
        _tell(cleaning.why_empty)


@main.command("explain")
@source_argument
@known_options
@click.option("--reasons", is_flag=True, help="List what was not kept, a line for each, tabs between.")
@click.option("--json", "as_json", is_flag=True, help="Print the ledger as JSON.")
@click.option("--color/--no-color", default=None, help="Colour, or none; left out, colour on a terminal.")
def explain_command(source: str, reasons: bool, as_json: bool, color: bool | None, **options: Any) -> None:
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
    cleaning = newsclean.explain(_open(source), **options)
    if as_json:
        _put(_json(_ledger(cleaning)))
    elif reasons:
        _put("\n".join(list_reasons(cleaning.pieces)))
    else:
        coloured = color if color is not None else sys.stdout.isatty() and not os.environ.get("NO_COLOR")
        _put("".join(show(piece, coloured) for piece in cleaning.pieces).rstrip("\n"))
        _put("\n" + "\n".join(legend(cleaning, coloured)))
    for remark in filter(None, (*cleaning.remarks, cleaning.why_empty)):
        _tell(remark)


@main.command("repair")
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
    _put(newsclean.Pipeline(language=language).repair(text), end="")


@main.command("languages")
def languages_command() -> None:
    """List the languages whose boilerplate has phrases: code, name, number of phrases.

    Articles in other languages are cleaned too, by what needs no phrases.
    """
    rows = []
    for code in languages():
        pack = read_pack(code)
        count = sum(len(phrases) for places in pack["phrases"].values() for phrases in places.values())
        rows.append((code, str(pack.get("name", "")), str(count)))
    _put("\n".join(table(rows, right=2)))


def _open(source: str) -> bytes | Path:
    """Make of FILE what the library reads: a path, or the bytes of standard input (it detects encodings)."""
    return sys.stdin.buffer.read() if source == "-" else Path(source)


def _put(text: str, end: str = "\n") -> None:
    """Print ``text``, if there is any. ``color=True`` only says that it is not to be changed on its way."""
    if not text:
        return
    try:
        click.echo(text + end, nl=False, color=True)
    except UnicodeEncodeError as error:
        missing = f"U+{ord(error.object[error.start]):04X}"
        raise Failure(f"{error.encoding}, the output's encoding, has no {missing}; set PYTHONUTF8=1") from error


def _tell(message: str) -> None:
    """Print a line about what happened to standard error."""
    click.echo(f"newsclean: {safe(' '.join(message.split()))}", err=True)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


def _ledger(cleaning: Cleaning) -> dict[str, Any]:
    return {
        "article": cleaning.article.model_dump(mode="json", exclude_defaults=True),
        "source": cleaning.source,
        "pieces": [asdict(piece) for piece in cleaning.pieces],
        "suspicions": [asdict(suspicion) for suspicion in cleaning.suspicions],
        "evidence": {name: asdict(evidence) for name, evidence in cleaning.evidence.items()},
        "report": cleaning.report(),
    }
