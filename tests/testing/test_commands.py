"""``newsclean fixture``, ``snapshot`` and ``compare``."""

from __future__ import annotations

import gzip
import json
import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from newsclean.cli import main
from newsclean.testing import Case, find_cases

MakeCase = Callable[..., Case]
Expect = Callable[[Case, str, str], None]


@pytest.fixture(autouse=True)
def _no_ci(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.chdir(tmp_path)


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def article(make_case: MakeCase) -> Path:
    """A file with the article of the cases."""
    Path("a.txt").write_bytes(make_case("haven-post/given").source)
    return Path("a.txt")


# fixture add


def test_add_writes_source_settings_and_what_comes_out(article: Path) -> None:
    result = run(
        "fixture", "add", article, "--outlet", "the-quay", "--case", "banner", "--url", "https://quay.example/a1",
        "--fetched", "2024-03-02T10:00:00+01:00", "--published", "2024-03-01", "--comment", "A banner.",
    )  # fmt: skip
    assert (result.exit_code, result.stderr.count("\n")) == (0, 1)
    assert "  donation by donation: Support The Haven Post!" in result.stdout.splitlines()
    assert "  body: 2 paragraphs, " in result.stdout
    case = Case(Path("fixtures/the-quay/banner"))
    assert case.source == article.read_bytes()
    assert case.expected.article["url"] == "https://quay.example/a1"
    assert case.expected.article["published"] == "2024-03-01"
    settings = tomllib.loads((case.folder / "case.toml").read_text(encoding="utf-8"))
    assert (settings["comment"], settings["covers"]) == ("A banner.", ["donation"])
    assert run("fixture", "check", "fixtures").exit_code == 0


def test_add_tells_a_page_from_a_text(tmp_path: Path) -> None:
    Path("page.bin").write_text(
        "<!doctype html><html><body><p>The ferry sails again from Monday.</p></body></html>", encoding="utf-8"
    )
    assert run("fixture", "add", "page.bin", "--outlet", "q", "--case", "c", "--into", "mine").exit_code == 0
    assert sorted(file.name for file in Path("mine/q/c").iterdir()) == [
        "case.toml",
        "expected.json",
        "expected.txt",
        "source.html",
    ]
    assert "TODO" in Case(Path("mine/q/c")).comment


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--outlet", "haven-post", "--case", "given"), "is there already"),
        (("--outlet", "../x", "--case", "c"), "named in words with hyphens"),
        (("--outlet", "x", "--case", "a b"), "named in words with hyphens"),
        (("--outlet", "x", "--case", "c", "--language", "Klingon"), "Klingon"),
        (("--outlet", "x", "--case", "c", "--pipeline", "sys:path"), "is not a newsclean.Pipeline"),
    ],
)
def test_add_refuses_and_leaves_nothing_behind(article: Path, options: tuple[str, ...], message: str) -> None:
    result = run("fixture", "add", article, *options)
    assert (result.exit_code, result.stdout) == (1, "")
    assert message in result.stderr
    assert [case.name for case in find_cases(Path("fixtures"))] == ["haven-post/given"]
    assert not Path("fixtures/x").exists()


# fixture check, update, list


def test_check_says_what_changed(make_case: MakeCase, expect: Expect) -> None:
    make_case("haven-post/right")
    known = make_case("haven-post/known", 'expect = "known_failure"\n')
    expect(known, "sails", "sailed")
    assert run("fixture", "check", "fixtures").stdout == "2 cases: 1 as expected, 1 known failure, 0 not as expected\n"
    expect(make_case("haven-post/wrong", 'comment = "A \\u001b[2J banner."\n'), "sails", "sailed")
    make_case("haven-post/works", 'expect = "known_failure"\n')
    result = run("fixture", "check", "fixtures")
    assert result.exit_code == 1
    assert "haven-post/wrong: A <U+001B>[2J banner.\n  body:\n    ~ paragraph 1 has changed\n" in result.stdout
    assert 'haven-post/works: \n  is right now: take `expect = "known_failure"` out of its case.toml' in result.stdout
    assert (
        result.stdout.endswith("4 cases: 1 as expected, 2 known failures, 2 not as expected\n")
        or "2 not as expected" in result.stdout
    )


def test_update_rewrites_those_that_changed(make_case: MakeCase, expect: Expect) -> None:
    cases = [make_case(f"haven-post/{name}") for name in ("one", "two")]
    known = make_case("haven-post/known", 'expect = "known_failure"\n')
    for case in (*cases, known):
        expect(case, "sails", "sailed")
    named = run("fixture", "update", "fixtures", "haven-post/one")
    assert named.stdout.startswith("haven-post/one\n  body:\n")
    assert named.stdout.endswith("\n1 case rewritten\n")
    assert "sails" in cases[0].expected.text
    assert "sailed" in cases[1].expected.text
    everything = run("fixture", "update", "fixtures")
    assert "haven-post/known is a known failure, and left as it is" in everything.stderr
    assert "sailed" in known.expected.text
    assert run("fixture", "check", "fixtures").exit_code == 0


def test_update_is_refused_in_ci(make_case: MakeCase, expect: Expect, monkeypatch: pytest.MonkeyPatch) -> None:
    case = make_case()
    expect(case, "sails", "sailed")
    monkeypatch.setenv("CI", "true")
    assert run("fixture", "update", "fixtures").exit_code == 1
    assert "sailed" in case.expected.text


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("check", "."), "has no cases"),
        (("update", "fixtures", "haven-post/no"), "has no case haven-post/no"),
    ],
)
def test_cases_that_are_not_there(make_case: MakeCase, arguments: tuple[str, ...], message: str) -> None:
    make_case()
    result = run("fixture", *arguments)
    assert result.exit_code == 1
    assert message in result.stderr


def test_list_counts_labels_by_language_and_names_idle_cleaners(make_case: MakeCase) -> None:
    make_case("haven-post/one")
    make_case("haven-post/two")
    result = run("fixture", "list", "fixtures")
    lines = [re.split(r" +", line) for line in result.stdout.splitlines()]
    assert lines[:3] == [["label", "all", "en"], ["cases", "2", "2"], ["donation", "2", "2"]]
    idle = result.stdout.splitlines()[-1]
    assert idle.startswith("without a case: ")
    assert "share_bar" in idle
    assert "donation" not in idle


# snapshot and compare


def corpus(path: Path, *rows: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def snapshot(source: Path, name: str, *options: str) -> list[dict[str, Any]]:
    result = run("snapshot", source, "-o", name, *options)
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in Path(name).read_text(encoding="utf-8").splitlines()]


def test_a_snapshot_of_lines(article: Path) -> None:
    text = article.read_text(encoding="utf-8")
    lines = corpus(
        Path("c.jsonl"),
        {"id": "one", "text": text, "url": "https://quay.example/a1", "published": "2024-03-02", "mood": "good"},
        {"html": "<!doctype html><html><body><p>The ferry sails again from Monday.</p></body></html>", "text": None},
        {"id": 7, "text": text, "language": "Klingon"},
    )
    head, one, two, three = snapshot(lines, "s.jsonl")
    assert head == {"newsclean": "0.1.0", "pipeline": ""}
    assert (one["id"], one["article"]["url"], one["article"]["published"]) == (
        "one",
        "https://quay.example/a1",
        "2024-03-02",
    )
    assert one["ledger"] == [["donation", "donation", "Support The Haven Post!"]]
    assert (two["id"], two["article"]["body"]) == ("2", [{"text": "The ferry sails again from Monday."}])
    assert three["error"].startswith("UnknownLanguageError: ")
    with gzip.open("c.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write(lines.read_text(encoding="utf-8"))
    assert snapshot(Path("c.jsonl.gz"), "z.jsonl", "--jobs", "2") == [head, one, two, three]


def test_a_snapshot_of_a_folder(make_case: MakeCase, article: Path) -> None:
    make_case("haven-post/dated", 'published = "2024-03-02"\n')
    Path("fixtures/deep").mkdir()
    Path("fixtures/deep/Page.HTML").write_text("<p>The ferry sails again from Monday.</p>", encoding="utf-8")
    Path("fixtures/deep/notes.md").write_text("no article", encoding="utf-8")
    rows = snapshot(Path("fixtures"), "s.jsonl")[1:]
    assert [row["id"] for row in rows] == ["deep/Page.HTML", "haven-post/dated", "haven-post/given"]
    assert [row["article"].get("published") for row in rows] == [None, "2024-03-02", None]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "line 2: no JSON"),
        ("[1]", "line 2: a line is an object, not [1]"),
        ('{"body": "x"}', "line 2: an article has its source under one of text, html, source; there are 'body'"),
        ('{"text": "x", "now": "noon"}', "line 2: now is a time in ISO 8601, not 'noon'"),
        ('{"text": "x", "published": 5}', "line 2: published is a time in ISO 8601, not 5"),
    ],
)
def test_a_corpus_of_the_wrong_form(line: str, message: str) -> None:
    Path("c.jsonl").write_text('{"text": "x"}\n' + line + "\n", encoding="utf-8")
    result = run("snapshot", "c.jsonl", "-o", "s.jsonl")
    assert result.exit_code == 1
    assert message in result.stderr
    assert not Path("s.jsonl").exists()


OTHER = """
import newsclean
from newsclean.errors import name_of

def no_donations(page):
    return [block.remove("weather", "mine") for block in page.blocks if "rudder" in block.text]

pipeline = newsclean.Pipeline(cleaners=(no_donations, *[each for each in newsclean.DEFAULT_CLEANERS if name_of(each) != "donation"]))
"""


@pytest.fixture
def snapshots(article: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """Snapshots by newsclean's own pipeline and by one that differs in two ways, of three articles; one article each is not in the other."""
    text = article.read_text(encoding="utf-8")
    rows = [
        {"id": "a", "text": text},
        {"id": "b <script>alert(1)</script>", "text": text.replace("Engineers", "Engineers of the firm R < S & T")},
        {"id": "c", "text": text.split("\n\n")[1]},
    ]
    Path("other.py").write_text(OTHER, encoding="utf-8")
    snapshot(
        corpus(Path("c1.jsonl"), *rows, {"id": "gone", "text": text}, {"id": "edited", "text": text}), "before.jsonl"
    )
    snapshot(
        corpus(Path("c2.jsonl"), *rows, {"id": "come", "text": text}, {"id": "edited", "text": text + "."}),
        "after.jsonl", "--pipeline", "other:pipeline",
    )  # fmt: skip
    return Path("before.jsonl"), Path("after.jsonl")


def test_compare_groups_by_cleaner_and_shows_losses(snapshots: tuple[Path, Path]) -> None:
    result = run("compare", *snapshots)
    assert result.exit_code == 0
    lines = [re.sub(r" {2,}", " | ", line.strip()) for line in result.stdout.splitlines()]
    for line in (
        "3 articles compared, 2 changed",
        "1 only in the first snapshot: gone",
        "1 only in the second: come",
        "1 not compared, since their sources differ: edited",
        "cleaner | label | takes more | takes less",
        "donation | donation | 0 | 2",
        "no_donations | weather | 2 | 0",
        "- paragraph 2 is lost: taken as weather by no_donations",
        "+ paragraph 1 is new: it was taken as donation by donation",
    ):
        assert line in lines
    first = next(line for line in lines if "characters lost" in line)
    assert first.startswith("b <script>"), "the largest loss comes first"
    assert "a: 109 characters lost, 23 gained" in lines


def test_compare_prints_as_many_as_are_asked_for_and_says_whether_anything_changed(
    snapshots: tuple[Path, Path],
) -> None:
    assert "characters lost" not in run("compare", *snapshots, "--top", "0").stdout
    assert run("compare", *snapshots, "--exit-code").exit_code == 1
    same = run("compare", snapshots[0], snapshots[0], "--exit-code")
    assert (same.exit_code, same.stdout) == (0, "5 articles compared, 0 changed\n")


def test_the_page_of_a_comparison_is_escaped(snapshots: tuple[Path, Path]) -> None:
    assert run("compare", *snapshots, "--html", "p.html").exit_code == 0
    page = Path("p.html").read_text(encoding="utf-8")
    assert "<script" not in page
    assert "b &lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "Engineers of the firm R &lt; S &amp; T had repaired" in page
    assert page.count("<details") == page.count("</details>") == 5


def test_errors_are_compared(article: Path) -> None:
    text = article.read_text(encoding="utf-8")
    snapshot(corpus(Path("c.jsonl"), {"id": "a", "text": text}), "before.jsonl")
    rows = [json.loads(line) for line in Path("before.jsonl").read_text(encoding="utf-8").splitlines()]
    corpus(Path("after.jsonl"), rows[0], {"id": "a", "source": rows[1]["source"], "error": "CleanerError: x"})
    assert "raised before: nothing; now: CleanerError: x" in run("compare", "before.jsonl", "after.jsonl").stdout
    assert "0 changed" in run("compare", "after.jsonl", "after.jsonl").stdout


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "the first line is not that of a snapshot"),
        ('{"text": "x"}\n', "the first line is not that of a snapshot"),
        ('{"newsclean": "1"}\n{"id": "a"}\n{"id": "a"}\n', "line 3: 'a' is no id, or stands there twice"),
        ('{"newsclean": "1"}\n{"id": "a"}\n', "the row of 'a' is not that of a snapshot"),
        ('{"newsclean": "1"}\nx\n', "line 2: no JSON"),
    ],
)
def test_a_snapshot_of_the_wrong_form(content: str, message: str) -> None:
    Path("s.jsonl").write_text(content, encoding="utf-8")
    result = run("compare", "s.jsonl", "s.jsonl")
    assert result.exit_code == 1
    assert message in result.stderr
