"""The command line. Each file holds the commands of one purpose."""

from __future__ import annotations

from typing import Any

import click

import newsclean
from newsclean.cli.articles import clean_command, explain_command, repair_command
from newsclean.cli.fixtures import fixture_group
from newsclean.cli.languages import languages_command
from newsclean.cli.output import Failure
from newsclean.cli.versions import compare_command, snapshot_command
from newsclean.errors import NewscleanError


class Commands(click.Group):
    """A group in which what newsclean raises becomes a line for the user, not a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except NewscleanError as error:
            raise Failure(str(error)) from error


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


for command in (
    clean_command,
    explain_command,
    repair_command,
    languages_command,
    fixture_group,
    snapshot_command,
    compare_command,
):
    main.add_command(command)
