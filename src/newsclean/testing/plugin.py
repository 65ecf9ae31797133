"""The pytest plugin: every fixture case is a test of its own, and a failure says what has changed.

It is loaded by itself where newsclean is installed, and does nothing until the ini option ``newsclean_fixtures`` names a folder.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from newsclean.errors import FixtureError, OptionError
from newsclean.pipeline import Pipeline
from newsclean.testing.authoring import is_ci
from newsclean.testing.cases import Case
from newsclean.testing.outcome import Outcome
from newsclean.testing.pipelines import load_pipeline

UPDATE = "--newsclean-update"
UPDATED = "newsclean_updated"  # the property of a report whose case was rewritten
ITEM = "article"
PIPELINE = pytest.StashKey[Pipeline]()


class CaseError(AssertionError):
    """What came out of a case is not what is expected."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the ini options and ``--newsclean-update``."""
    parser.addini(
        "newsclean_fixtures",
        "Folders of newsclean's fixture cases: <outlet>/<case>/case.toml",
        type="paths",
        default=[],
    )
    parser.addini("newsclean_pipeline", "The pipeline that the cases are cleaned with, as module:object", default="")
    group = parser.getgroup("newsclean")
    group.addoption(UPDATE, action="store_true", help="Rewrite the expected files of the newsclean cases that fail")


def pytest_configure(config: pytest.Config) -> None:
    """Collect the folders of fixtures where pytest is given no other arguments, and take the ids of cases for arguments."""
    config.addinivalue_line("markers", "newsclean: a fixture case of newsclean")
    if config.getoption(UPDATE) and is_ci():
        raise pytest.UsageError(
            f"{UPDATE} is refused where CI is set: expected files are rewritten by a person, who reads them"
        )
    suffix = f"::{ITEM}"
    # pytest takes no `::` behind a folder; there is one item in each
    config.args[:] = [
        folder if (folder := arg.removesuffix(suffix)) != arg and Path(folder, "case.toml").is_file() else arg
        for arg in config.args
    ]
    if config.args_source is not pytest.Config.ArgsSource.ARGS:
        given = [Path(arg).resolve() for arg in config.args]
        missing = (folder for folder in _folders(config) if not any(folder.is_relative_to(path) for path in given))
        config.args += [str(folder) for folder in missing if folder.is_dir()]


def _folders(config: pytest.Config) -> list[Path]:
    return [Path(folder).resolve() for folder in config.getini("newsclean_fixtures")]


def pytest_collect_directory(path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Take a folder of a case, in a folder of fixtures, for one."""
    if (path / "case.toml").is_file() and any(path.is_relative_to(folder) for folder in _folders(parent.config)):
        return CaseFolder.from_parent(parent, path=path)
    return None


class CaseFolder(pytest.Directory):
    """The folder of a case."""

    def collect(self) -> Iterable[pytest.Item]:
        """The one test of the case."""
        yield CaseItem.from_parent(self, name=ITEM)


class CaseItem(pytest.Item):
    """The test that cleaning the source of a case gives what is expected."""

    def __init__(self, **known: Any) -> None:
        super().__init__(**known)
        self.add_marker("newsclean")
        self.case = Case(self.path)
        if self.case.is_known_failure:
            self.add_marker(pytest.mark.xfail(strict=True, reason=self.case.comment, raises=CaseError))

    def runtest(self) -> None:
        """Clean the source, and compare. With ``--newsclean-update``, what differs is written down instead."""
        outcome = Outcome.of(self.case.run(_pipeline(self.config)))
        problems = self.case.problems(outcome)
        if not problems:
            return
        if self.config.getoption(UPDATE) and not self.case.is_known_failure:
            self.case.write(outcome)
            self.user_properties.append((UPDATED, self.case.name))
            return
        head = f"{self.case.name}: {self.case.comment}".rstrip(": ")
        raise CaseError("\n".join([head, *problems, f"({UPDATE} writes down what comes out now)"]))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """What has changed, without a traceback; of any other error, the traceback."""
        if isinstance(excinfo.value, CaseError | FixtureError | OptionError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Where the case is, and its name."""
        return self.path / "case.toml", None, self.case.name


def _pipeline(config: pytest.Config) -> Pipeline:
    """The pipeline of the run, loaded once."""
    if PIPELINE not in config.stash:
        name = config.getini("newsclean_pipeline")
        config.stash[PIPELINE] = load_pipeline(name) if name else Pipeline()
    return config.stash[PIPELINE]


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say which cases were rewritten."""
    reports = (report for reports in terminalreporter.stats.values() for report in reports)
    names = sorted(
        {name for report in reports for key, name in getattr(report, "user_properties", ()) if key == UPDATED}
    )
    if names:
        terminalreporter.section("newsclean")
        what = "1 case was rewritten" if len(names) == 1 else f"{len(names)} cases were rewritten"
        terminalreporter.line(f"{what}; read the difference before you commit it:")
        for name in names:
            terminalreporter.line(f"  {name}")
