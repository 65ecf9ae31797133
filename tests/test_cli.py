"""The command line: what it shows of a ledger built by hand, and what it reads with the library behind it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import newsclean
from newsclean.article import Article, Author, Paragraph
from newsclean.cleaning import Cleaning, Suspicion
from newsclean.cli import main
from newsclean.edits import Span
from newsclean.errors import CleanerError
from newsclean.evidence import Evidence
from newsclean.ledger import Piece
from newsclean.packs import languages

TEXT = (
    "The ferry to the outer islands will sail again from Monday morning, the harbour office in Haven said "
    "on Friday, after engineers had spent six days repairing a rudder that was damaged in the storm.\n"
    "\n"
    "“We know how hard this week has been for the people there,” said Ole Strand, who runs the office, "
    "adding that the islanders had met — as ever — at the café to share what food was left.\n"
    "\n"
    "Some 400 people live on the islands, and the ferry is the only way to the hospital and to the schools "
    "on the mainland, which remained closed to them since last Saturday.\n"
)


def run(*arguments: str | Path, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], input=stdin)


def pieces(*parts: tuple[Any, ...]) -> tuple[Piece, ...]:
    made, at = [], 0
    for text, *rest in parts:
        made.append(Piece(text, Span(at, at + len(text)), *rest))
        at += len(text)
    return tuple(made)


PIECES = pieces(
    ("Donate\x1b[2J now!", "removed", "donation", None, "find_donations", "is 'donate now'"),
    ("\n\n\n", "removed", "layout", None, "layout", "white space at an edge"),
    ("By Mara Lind", "moved", "byline", "authors", "find_byline", "opens with 'by'"),
    ("\r\n", "removed", "layout", None, "layout", "white space at an edge"),
    ("It sails", "kept", "body", "body"),
    ("\xa0 ", "replaced", "dash", "body", "restore_dashes", "two spaces", " — "),
    ("at last.", "kept", "body", "body"),
)
ARTICLE = Article(
    title="Ferry back",
    authors=(Author(name="Mara Lind"),),
    published=date(2024, 3, 2),
    body=(Paragraph(text="It sails — at last."),),
)
LEDGER = Cleaning(
    ARTICLE,
    "".join(piece.text for piece in PIECES),
    PIECES,
    suspicions=(Suspicion(Span(0, 2), "Do", "odd"),),
    evidence={"authors": Evidence("find_byline", "By Mara Lind", ("By us",))},
)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The library gives LEDGER whatever it is asked; this is what it was asked."""
    seen: dict[str, Any] = {}

    def explain(source: object, **options: object) -> Cleaning:
        seen.update(options, source=source)
        return LEDGER

    monkeypatch.setattr(newsclean, "explain", explain)
    return seen


# clean


def test_clean_prints_the_body(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT, encoding="utf-8")
    result = run("clean", file)
    assert (result.exit_code, result.stdout) == (0, TEXT)


def test_clean_reads_standard_input() -> None:
    assert run("clean", "-", stdin=TEXT).stdout == TEXT


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_the_encoding_of_standard_input_is_detected(encoding: str) -> None:
    assert run("clean", "-", stdin=TEXT.encode(encoding)).stdout == TEXT


def test_the_encoding_may_be_given() -> None:
    text = TEXT.translate(str.maketrans("“”—", '""-'))
    assert run("clean", "--encoding", "cp437", "-", stdin=text.encode("cp437")).stdout == text


@pytest.mark.usefixtures("asked")
def test_json_is_the_article_without_what_is_empty() -> None:
    result = run("clean", "--json", "-", stdin="x")
    assert Article.model_validate_json(result.stdout) == ARTICLE
    assert json.loads(result.stdout) == {
        "title": "Ferry back",
        "authors": [{"name": "Mara Lind"}],
        "published": "2024-03-02",
        "body": [{"text": "It sails — at last."}],
    }
    assert "—" in result.stdout
    assert result.stdout.startswith('{\n  "title"')


@pytest.mark.usefixtures("asked")
def test_markdown_and_jsonld() -> None:
    assert run("clean", "--markdown", "-", stdin="x").stdout == ARTICLE.to_markdown()
    assert json.loads(run("clean", "--jsonld", "-", stdin="x").stdout) == ARTICLE.to_jsonld()


@pytest.mark.parametrize(
    "flags", [("--json", "--markdown"), ("--json", "--jsonld"), ("--markdown", "--jsonld", "--json")]
)
def test_one_form_at_a_time(flags: tuple[str, ...]) -> None:
    result = run("clean", *flags, "-", stdin=TEXT)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "exclude one another" in result.stderr


def test_what_is_known_is_passed_on(asked: dict[str, Any]) -> None:
    known = {
        "--url": "https://x.example", "--language": "de", "--published": "2024-03-02", "--title": "T",
        "--encoding": "cp1252", "--now": "2024-03-02T10:00+01:00", "--format": "text",
    }  # fmt: skip
    result = run("clean", *(word for option in known.items() for word in option), "-", stdin=b"\xff")
    assert result.exit_code == 0
    assert asked == {
        "source": b"\xff", "url": "https://x.example", "language": "de", "published": date(2024, 3, 2),
        "title": "T", "encoding": "cp1252", "format": "text",
        "now": datetime.fromisoformat("2024-03-02T10:00+01:00"),
    }  # fmt: skip
    assert type(asked["published"]) is date


def test_a_file_is_passed_on_as_a_path(asked: dict[str, Any]) -> None:
    run("clean", "--published", "2024-03-02T10:00:00", "no/such.txt")
    assert asked["source"] == Path("no/such.txt")
    assert asked["published"] == datetime(2024, 3, 2, 10)
    assert asked["language"] is asked["url"] is asked["now"] is None


@pytest.mark.parametrize(
    ("option", "value"),
    [("--now", "yesterday"), ("--published", "2024-13-01"), ("--published", "3/2/24"), ("--format", "pdf")],
)
def test_an_option_that_makes_no_sense(option: str, value: str) -> None:
    result = run("clean", option, value, "-", stdin=TEXT)
    assert (result.exit_code, result.stdout) == (2, "")
    assert option in result.stderr


def test_escapes_in_an_article_are_data(monkeypatch: pytest.MonkeyPatch) -> None:
    cleaning = Cleaning(Article(body=(Paragraph(text="a \x1b[1mb"),)), "", ())
    monkeypatch.setattr(newsclean, "explain", lambda source, **options: cleaning)
    assert run("clean", "-", stdin="x").stdout == "a \x1b[1mb\n"


def test_sites_are_read(tmp_path: Path) -> None:
    (tmp_path / "quay.toml").write_text('hosts = ["quay.example"]\npublisher = "The Quay"\n', encoding="utf-8")
    arguments = ("--json", "--url", "https://quay.example/a1", "--sites", tmp_path, "-")
    assert json.loads(run("clean", *arguments, stdin=TEXT).stdout)["publisher"] == "The Quay"
    (tmp_path / "quay.toml").write_text("hosts = 1", encoding="utf-8")
    assert "hosts is a list of names" in run("clean", *arguments, stdin=TEXT).stderr


# What goes wrong


@pytest.mark.parametrize("command", ["clean", "explain", "repair"])
def test_a_missing_file_is_one_line(command: str, tmp_path: Path) -> None:
    result = run(command, tmp_path / "missing.txt")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("newsclean: ")
    assert result.stderr.count("\n") == 1
    assert "missing.txt" in result.stderr


def test_a_folder_is_no_article(tmp_path: Path) -> None:
    assert run("clean", tmp_path).exit_code == 1


@pytest.mark.parametrize("command", ["clean", "explain", "repair"])
def test_bytes_that_the_encoding_does_not_fit(command: str) -> None:
    result = run(command, "--encoding", "utf-8", "-", stdin=b"caf\xe9 au lait")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "newsclean: the bytes are not utf-8: invalid continuation byte at byte 3\n"


@pytest.mark.parametrize(
    ("options", "words"),
    [(("--encoding", "utf-99"), "utf-99"), (("--language", "Klingon"), "Klingon")],
)
def test_an_error_of_the_library_is_one_line(options: tuple[str, ...], words: str) -> None:
    result = run("clean", *options, "-", stdin="<!DOCTYPE html><html><body><p>Hello</p></body></html>")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("newsclean: ")
    assert words in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_page_is_read_as_a_page() -> None:
    page = f"<!DOCTYPE html><html><body><nav><a href=/>Home</a></nav><article><p>{TEXT}</p></article></body></html>"
    for options in ((), ("--format", "html")):
        result = run("clean", *options, "-", stdin=page)
        assert result.exit_code == 0
        assert "Home" not in result.stdout
        assert "<" not in result.stdout


def test_html_is_read_as_text_on_request() -> None:
    assert run("clean", "--format", "text", "-", stdin="<html> " + TEXT).exit_code == 0


def test_an_error_with_line_ends_is_one_line_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(source: object, **options: object) -> Cleaning:
        raise CleanerError("mine", "raised\n\x1b[2Jtwice")

    monkeypatch.setattr(newsclean, "explain", fail)
    result = run("clean", "-", stdin="x")
    assert (result.exit_code, result.stderr) == (1, "newsclean: mine: raised <U+001B>[2Jtwice\n")


def test_an_empty_article_says_why() -> None:
    result = run("clean", "-", stdin="")
    assert (result.exit_code, result.stdout, result.stderr) == (
        0,
        "",
        "newsclean: the source holds no text\n",
    )


@pytest.mark.parametrize("arguments", [(), ("clean",), ("clean", "a", "b"), ("polish", "-"), ("explain", "--xml", "-")])
def test_usage(arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert "Usage:" in result.stderr


def test_a_broken_pipe_is_quiet(tmp_path: Path) -> None:
    file = tmp_path / "long.txt"
    file.write_text(
        "\n\n".join(TEXT.split("\n")[0].replace("Monday", f"day {day}") for day in range(5_000)),
        encoding="utf-8",
    )
    command = [sys.executable, "-c", "from newsclean.cli import main; main()", "repair", str(file)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(1)
        process.stdout.close()
        assert process.stderr.read() == b""


# explain


@pytest.mark.usefixtures("asked")
def test_explain_marks_what_became_of_the_source() -> None:
    shown, legend = run("explain", "-", stdin="x").stdout.split("\n\ncharacters")
    assert shown == "[-Donate<U+001B>[2J now!-]\n\n\n[>By Mara Lind<]\nIt sails[~<U+00A0> → — ~]at last."
    assert [line.split() for line in legend.splitlines()] == [
        ["label", "fate"],
        ["16", "body", "kept"],
        ["15", "donation", "removed"],
        ["12", "byline", "moved"],
        ["5", "layout", "removed"],
        ["2", "dash", "replaced"],
    ]


@pytest.mark.usefixtures("asked")
def test_explain_in_colour() -> None:
    shown = run("explain", "--color", "-", stdin="x").stdout
    assert "\x1b[31m\x1b[2m\x1b[9mDonate<U+001B>[2J now!\x1b[0m" in shown
    assert "\x1b[36mBy Mara Lind\x1b[0m" in shown
    assert "\x1b[33m<U+00A0> → — \x1b[0m" in shown
    assert "\x1b[2J" not in shown
    assert "[-" not in shown


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize("flags", [(), ("--no-color",)])
def test_there_is_no_colour_unless_asked_for(flags: tuple[str, ...]) -> None:
    assert "\x1b" not in run("explain", *flags, "-", stdin="x").stdout


@pytest.mark.usefixtures("asked")
def test_reasons_are_one_line_each() -> None:
    assert [line.split("\t") for line in run("explain", "--reasons", "-", stdin="x").stdout.splitlines()] == [
        ["0-15", "removed", "donation", "find_donations", "is 'donate now'", "Donate<U+001B>[2J now!"],
        ["15-18", "removed", "layout", "layout", "white space at an edge", "↵↵↵"],
        ["18-30", "moved to authors", "byline", "find_byline", "opens with 'by'", "By Mara Lind"],
        ["30-32", "removed", "layout", "layout", "white space at an edge", "<U+000D>↵"],
        ["40-42", "replaced", "dash", "restore_dashes", "two spaces", "<U+00A0> → — "],
    ]


@pytest.mark.usefixtures("asked")
def test_the_ledger_as_json() -> None:
    ledger = json.loads(run("explain", "--json", "-", stdin="x").stdout)
    assert list(ledger) == ["article", "source", "pieces", "suspicions", "evidence", "report"]
    assert Article.model_validate(ledger["article"]) == ARTICLE
    assert "".join(piece["text"] for piece in ledger["pieces"]) == ledger["source"] == LEDGER.source
    assert ledger["pieces"][5] == {
        "text": "\xa0 ", "span": [40, 42], "fate": "replaced", "label": "dash", "field": "body",
        "cleaner": "restore_dashes", "reason": "two spaces", "replacement": " — ",
    }  # fmt: skip
    assert ledger["suspicions"] == [{"span": [0, 2], "text": "Do", "reason": "odd"}]
    assert ledger["evidence"] == {"authors": {"source": "find_byline", "raw": "By Mara Lind", "refused": ["By us"]}}
    assert ledger["report"] == LEDGER.report()


def test_text_from_right_to_left_keeps_its_direction_to_itself() -> None:
    text = "تبرع الآن\n\nThe ferry to the islands sails again from Monday, the harbour office said on Friday after six days.\n"
    shown = run("explain", "--language", "ar", "-", stdin=text).stdout
    assert "[-\u2068تبرع الآن\u2069-]" in shown
    rows = run("explain", "--language", "ar", "--reasons", "-", stdin=text).stdout.splitlines()
    assert rows[0].split("\t")[-1] == "\u2068تبرع الآن\u2069"
    assert "\u2068" not in run("clean", "--language", "ar", "-", stdin=text).stdout


def test_reasons_and_json_exclude_one_another() -> None:
    assert run("explain", "--reasons", "--json", "-", stdin=TEXT).exit_code == 2


def test_the_ledger_of_the_library_holds_the_source() -> None:
    hostile = TEXT + "\n<script>alert(1)</script>\n"
    ledger = json.loads(run("explain", "--json", "-", stdin=hostile).stdout)
    assert "".join(piece["text"] for piece in ledger["pieces"]) == hostile


# repair, languages, help


def test_repair_takes_nothing_away() -> None:
    text = "Share this article\n\nThe Queen\x92s speech &mdash; in full"
    result = run("repair", "-", stdin=text)
    assert (result.exit_code, result.stdout) == (0, "Share this article\n\nThe Queen’s speech — in full")


def test_repair_reads_a_language_and_refuses_what_is_none() -> None:
    assert run("repair", "--language", "en", "-", stdin=TEXT).stdout == TEXT
    assert run("repair", "--language", "Klingon", "-", stdin=TEXT).exit_code == 1


def test_languages_are_listed_with_their_coverage() -> None:
    head, *rows = [re.split(r" {2,}", line) for line in run("languages").stdout.splitlines()]
    assert head == ["code", "language", "phrases", "labels", "months"]
    assert tuple(row[0] for row in rows) == languages()
    assert len(rows) == 18
    assert ["en", "English"] in [row[:2] for row in rows]
    assert all(int(row[2]) > 500 and row[3] == "29 of 29" and int(row[4]) >= 12 for row in rows)


def test_version() -> None:
    assert run("--version").stdout == f"newsclean {newsclean.__version__}\n"


@pytest.mark.parametrize("command", ["clean", "explain", "repair"])
def test_help_has_examples(command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert f"\n    newsclean {command} article.txt\n" in result.stdout
    assert "[required]" not in result.stdout
