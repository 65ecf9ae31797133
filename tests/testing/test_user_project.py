"""A user's project, from the start: newsclean is built and installed, a case is added, pytest runs it, a cleaner changes, the case is updated."""

from __future__ import annotations

import os
import subprocess
import sysconfig
import venv
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the environment of these tests is made for POSIX")

ARTICLE = (
    "Ferry back in service\n\n"
    "By Mara Lind\n\n"
    "The ferry to the outer islands sails again from Monday, the harbour office said on Friday, after six days.\n\n"
    "Brought to you by Haven Savings Bank\n\n"
    "Engineers had repaired a rudder that was damaged when the storm of last week drove the boat against the pier.\n"
)
CLEANER = '''
import newsclean


def sponsor(page):
    """Lines that name a sponsor."""
    for block in page.blocks:
        if block.text.startswith("Brought to you by"):
            yield block.remove("sponsor", "opens with 'Brought to you by'")


pipeline = newsclean.Pipeline(cleaners=(sponsor, *newsclean.DEFAULT_CLEANERS))
'''
GREEDY = CLEANER.replace(
    'if block.text.startswith("Brought to you by")', 'if "Brought to" in block.text or "rudder" in block.text'
)


class Project:
    """A folder with a virtual environment in which newsclean is installed from a wheel."""

    def __init__(self, folder: Path, scripts: Path) -> None:
        self.folder, self.scripts = folder, scripts

    def run(self, *command: str, code: int = 0) -> str:
        """What ``command`` of the environment prints; its exit code must be ``code``."""
        known = {
            name: value
            for name, value in os.environ.items()
            if name != "CI" and not name.startswith(("PYTEST_", "PYTHON"))
        }
        done = subprocess.run(
            [str(self.scripts / command[0]), *command[1:]],
            cwd=self.folder,
            env=known,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout


@pytest.fixture(scope="module")
def scripts(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """The commands of a new environment. What newsclean needs is lent by the environment of the tests; newsclean itself is built and installed."""
    home = tmp_path_factory.mktemp("environment")
    venv.create(home, with_pip=True)
    packages = next(home.glob("lib/**/site-packages"))
    (packages / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    made = home / "bin"
    install = [
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
        "--no-build-isolation",
        "--force-reinstall",
        str(root),
    ]
    subprocess.run([str(made / "python"), *install], check=True, capture_output=True)
    (made / "pytest").write_text(
        f"#!{made / 'python'}\nimport pytest\nraise SystemExit(pytest.console_main())\n", encoding="utf-8"
    )
    (made / "pytest").chmod(0o755)
    return made


@pytest.fixture
def project(tmp_path: Path, scripts: Path) -> Project:
    (tmp_path / "harbour.py").write_text(CLEANER, encoding="utf-8")
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text(
        '[tool.pytest.ini_options]\nnewsclean_fixtures = ["fixtures"]\n', encoding="utf-8"
    )
    return Project(tmp_path, scripts)


def test_the_wheel_is_what_runs(project: Project) -> None:
    where = project.run("python", "-c", "import newsclean; print(newsclean.__file__)")
    assert Path(where.strip()).is_relative_to(project.scripts.parent)
    assert project.run("newsclean", "clean", "article.txt").startswith("The ferry to the outer islands")


def test_a_case_is_added_fails_when_the_cleaner_changes_and_is_updated(project: Project) -> None:
    add = (
        "fixture",
        "add",
        "article.txt",
        "--outlet",
        "the-quay",
        "--case",
        "sponsor",
        "--pipeline",
        "harbour:pipeline",
    )
    assert "  sponsor by sponsor: Brought to you by Haven Savings Bank" in project.run("newsclean", *add)
    assert "1 passed" in project.run("pytest", "-q")

    (project.folder / "harbour.py").write_text(GREEDY, encoding="utf-8")
    failed = project.run("pytest", "-q", code=1)
    assert "  - paragraph 2 is lost: taken as sponsor by sponsor" in failed.splitlines()
    assert "Traceback" not in failed
    assert "1 not as expected" in project.run("newsclean", "fixture", "check", "fixtures", code=1)

    assert "1 case was rewritten" in project.run("pytest", "-q", "--newsclean-update")
    assert "1 passed" in project.run("pytest", "-q")
    (project.folder / "harbour.py").write_text(CLEANER, encoding="utf-8")
    assert "+ paragraph 2 is new: it was taken as sponsor by sponsor" in project.run("pytest", "-q", code=1)
    assert "1 case rewritten" in project.run("newsclean", "fixture", "update", "fixtures")
    assert "1 as expected" in project.run("newsclean", "fixture", "check", "fixtures")


def test_a_corpus_is_compared_between_two_cleaners(project: Project) -> None:
    articles = project.folder / "articles"
    articles.mkdir()
    for number in range(3):
        (articles / f"{number}.txt").write_text(
            ARTICLE.replace("rudder", "rudder" if number else "mast"), encoding="utf-8"
        )
    take = ("snapshot", "articles", "--pipeline", "harbour:pipeline", "--jobs", "2", "-o")
    project.run("newsclean", *take, "before.jsonl")
    (project.folder / "harbour.py").write_text(GREEDY, encoding="utf-8")
    project.run("newsclean", *take, "after.jsonl")
    said = project.run("newsclean", "compare", "before.jsonl", "after.jsonl", "--html", "changes.html")
    assert said.startswith("3 articles compared, 2 changed\n")
    assert "  sponsor  sponsor           2           0" in said.splitlines()
    assert "1.txt: 109 characters lost, 0 gained" in said.splitlines()
    assert "rudder" in (project.folder / "changes.html").read_text(encoding="utf-8")
    project.run("newsclean", "compare", "before.jsonl", "after.jsonl", "--exit-code", code=1)
