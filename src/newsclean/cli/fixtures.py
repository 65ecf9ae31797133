"""``newsclean fixture``: cases of a user's own articles are added, checked, updated and counted."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import click

from newsclean.cli.options import moment, pipeline_option
from newsclean.cli.output import Failure, put, put_lines, tell
from newsclean.errors import FixtureError
from newsclean.export.terminal import table
from newsclean.pipeline import Pipeline
from newsclean.testing.authoring import add_case, is_ci
from newsclean.testing.cases import Case, find_cases
from newsclean.testing.census import take_census
from newsclean.testing.outcome import Outcome
from newsclean.testing.pipelines import load_pipeline

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.group("fixture")
def fixture_group() -> None:
    """Pin what cleaning does to your own articles, and be told when it changes.

    A case is a folder <outlet>/<case> with the source, what must come out of it, and case.toml, which says how it is cleaned.
    pytest runs cases, too: put `newsclean_fixtures = ["fixtures"]` into its settings.
    """


@fixture_group.command("add")
@click.argument("source", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--outlet", required=True, metavar="NAME", help="The folder of its outlet, such as harbour-gazette.")
@click.option("--case", "name", required=True, metavar="NAME", help="The folder of the case, such as donation-head.")
@click.option(
    "--into",
    default=Path("fixtures"),
    show_default=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder of the fixtures.",
)
@click.option("--comment", metavar="TEXT", help="Why the case exists, in a sentence.")
@click.option("--url", help="The address of the article.")
@click.option("--language", metavar="CODE", help="Its language, if the case is to say it.")
@click.option("--title", help="Its title, if the case is to say it.")
@click.option("--published", metavar="TIME", type=moment, help="When it was published, if the case is to say it.")
@click.option(
    "--fetched", metavar="TIME", type=moment, help="When it was fetched; with a time of day, '41 minutes ago' is read."
)
@click.option("--encoding", metavar="NAME", help="How to read its bytes; detected if left out.")
@pipeline_option
def add_command(source: Path, outlet: str, name: str, into: Path, pipeline: str, **settings: str | date | None) -> None:
    """Make a case of FILE: its source, and what comes out of it today, for you to review.

    With --pipeline, the case says that it is cleaned with that one.

    \b
    Examples:
      newsclean fixture add article.txt --outlet harbour-gazette --case donation-head
      newsclean fixture add page.html --outlet harbour-gazette --case gallery --url https://example.org/a1
    """  # noqa: D301 (click wants the backspace)
    base = {"pipeline": {"base": pipeline}} if pipeline else {}
    case = add_case(source, into, outlet, name, {**settings, **base})
    article = case.expected.article
    put_lines([
        f"{case.folder}: {', '.join(sorted(file.name for file in case.folder.iterdir()))}",
        f"  title: {article.get('title', 'none')}",
        f"  authors: {', '.join(author['name'] for author in article.get('authors', ())) or 'none'}",
        f"  published: {article.get('published', 'none')}",
        f"  body: {len(case.expected.paragraphs)} paragraphs, {len(case.expected.text)} characters",
        *(f"  {row}: {' '.join(row.text.split())[:80]}" for row in case.expected.rows),
    ])  # fmt: skip
    tell("read expected.txt and expected.json: what stands there is taken for right from now on")


@fixture_group.command("check")
@click.argument("folder", metavar="DIR", type=FOLDER)
@pipeline_option
def check_command(folder: Path, pipeline: str) -> None:
    """Clean the cases in DIR, and say what has changed. The exit code is 1 if something has.

    \b
    Example:
      newsclean fixture check fixtures
    """  # noqa: D301 (click wants the backspace)
    used = _pipeline(pipeline)
    right = known = failed = 0
    for case in _cases(folder):
        problems = case.problems(Outcome.of(case.run(used)))
        if problems and case.is_known_failure:
            known += 1
            continue
        if case.is_known_failure:
            problems = ['is right now: take `expect = "known_failure"` out of its case.toml']
        if problems:
            failed += 1
            put_lines([f"{case.name}: {case.comment}", *(f"  {line}" for line in problems), ""])
        else:
            right += 1
    put(
        f"{_count(right + known + failed, 'case')}: {right} as expected, {_count(known, 'known failure')}, {failed} not as expected"
    )
    if failed:
        raise click.exceptions.Exit(1)


@fixture_group.command("update")
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.argument("names", metavar="[CASE]...", nargs=-1)
@pipeline_option
def update_command(folder: Path, names: tuple[str, ...], pipeline: str) -> None:
    """Write down what comes out now of the cases in DIR that are not as expected (or of CASE, as outlet/case).

    Read the difference before you commit it. Known failures are left as they are, since a person wrote them. Refused where CI is set.

    \b
    Examples:
      newsclean fixture update fixtures
      newsclean fixture update fixtures harbour-gazette/donation-head
    """  # noqa: D301 (click wants the backspace)
    if is_ci():
        raise Failure("expected files are not rewritten where CI is set: a person must read them")
    used = _pipeline(pipeline)
    updated = 0
    for case in _cases(folder, names):
        outcome = Outcome.of(case.run(used))
        problems = case.problems(outcome)
        if problems and case.is_known_failure:
            tell(f"{case.name} is a known failure, and left as it is")
        elif problems:
            case.write(outcome)
            updated += 1
            put_lines([case.name, *(f"  {line}" for line in problems), ""])
    put(f"{_count(updated, 'case')} rewritten")


@fixture_group.command("list")
@click.argument("folder", metavar="DIR", type=FOLDER)
@pipeline_option
def list_command(folder: Path, pipeline: str) -> None:
    """Count the cases in DIR by label and language, and name the cleaners that no case needs."""
    census = take_census(_cases(folder), _pipeline(pipeline))
    put("\n".join(table(census.rows(), right=range(1, len(census.languages) + 2))))
    put(f"\nwithout a case: {', '.join(census.idle) or 'none'}")


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _pipeline(name: str) -> Pipeline | None:
    return load_pipeline(name) if name else None


def _cases(folder: Path, names: Iterable[str] = ()) -> list[Case]:
    """The cases below ``folder``, or those of these names."""
    cases = find_cases(folder)
    if not cases:
        raise FixtureError(f"{folder} has no cases: a case is a folder <outlet>/<case> with a case.toml in it")
    wanted = set(names)
    if unknown := wanted - {case.name for case in cases}:
        raise FixtureError(f"{folder} has no case {', '.join(sorted(unknown))}")
    return [case for case in cases if not wanted or case.name in wanted]
