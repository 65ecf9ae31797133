"""The pytest plugin, as a user meets it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from newsclean.testing import Case

FIXTURES = "newsclean_fixtures = fixtures\n"
MakeCase = Callable[..., Case]
Expect = Callable[[Case, str, str], None]
Run = Callable[..., CompletedProcess[str]]


def test_each_case_is_an_item_of_its_own(make_case: MakeCase, run_pytest: Run) -> None:
    make_case("haven-post/banner")
    make_case("the-quay/banner")
    listed = run_pytest("--collect-only", "-q")
    assert listed.stdout.splitlines()[:2] == [
        "fixtures/haven-post/banner::article",
        "fixtures/the-quay/banner::article",
    ]
    assert run_pytest().returncode == 0


def test_cases_run_beside_the_tests_that_are_there(make_case: MakeCase, run_pytest: Run, tmp_path: Path) -> None:
    make_case()
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "test_mine.py").write_text("def test_mine(): pass\n", encoding="utf-8")
    assert "2 passed" in run_pytest(ini=FIXTURES + "testpaths = tests\n").stdout
    assert "2 passed" in run_pytest(ini=FIXTURES).stdout
    assert "1 passed" in run_pytest("tests", ini=FIXTURES).stdout
    assert "2 passed" in run_pytest("-n", "2", ini=FIXTURES + "testpaths = tests\n").stdout


@pytest.mark.parametrize(
    "argument", ["fixtures", "fixtures/haven-post", "fixtures/haven-post/banner", "fixtures/haven-post/banner::article"]
)
def test_cases_can_be_chosen(make_case: MakeCase, run_pytest: Run, argument: str) -> None:
    make_case()
    assert "1 passed" in run_pytest(argument).stdout
    assert "1 passed" in run_pytest(argument, "-m", "newsclean", "-k", "banner").stdout


def test_without_the_ini_option_nothing_is_collected(make_case: MakeCase, run_pytest: Run) -> None:
    make_case()
    assert "no tests ran" in run_pytest(ini="").stdout


def test_a_failure_says_what_a_person_needs(make_case: MakeCase, run_pytest: Run, expect: Expect) -> None:
    case = make_case(settings='comment = "A banner above the article."\nfetched = 2024-03-02\n')
    expect(case, "sails again", "sailed again")
    expect(case, '"The Haven Post"', '"The Quay"')
    result = run_pytest()
    assert result.returncode == 1
    report = result.stdout
    for line in (
        "haven-post/banner: A banner above the article.",
        "  ~ paragraph 1 has changed",
        "      The ferry to the outer islands [-sailed-]{+sails+} again from Monday, …",
        "  publisher: The [-Quay-]{+Haven Post+}",
        "(--newsclean-update writes down what comes out now)",
    ):
        assert line in report.splitlines()
    assert "Traceback" not in report
    assert len(report.splitlines()) < 30


def test_a_piece_that_met_another_fate_is_told(make_case: MakeCase, run_pytest: Run, expect: Expect) -> None:
    case = make_case()
    expect(case, '"donation",\n   "donation"', '"legal",\n   "footer"')
    assert "  legal by footer → donation by donation: Support The Haven Post!" in run_pytest().stdout.splitlines()


def test_an_update_rewrites_what_fails_and_says_so(make_case: MakeCase, run_pytest: Run, expect: Expect) -> None:
    right, wrong = make_case("haven-post/right"), make_case("haven-post/wrong")
    before = (right.folder / "expected.json").stat().st_mtime_ns
    expect(wrong, "sails again", "sailed again")
    result = run_pytest("--newsclean-update", "-n", "2")
    assert result.returncode == 0
    assert "1 case was rewritten; read the difference before you commit it:" in result.stdout
    assert "  haven-post/wrong" in result.stdout.splitlines()
    assert "  haven-post/right" not in result.stdout.splitlines()
    assert "sails again" in (wrong.folder / "expected.txt").read_text(encoding="utf-8")
    assert (right.folder / "expected.json").stat().st_mtime_ns == before
    assert run_pytest().returncode == 0


def test_an_update_is_refused_in_ci(make_case: MakeCase, run_pytest: Run, expect: Expect) -> None:
    case = make_case()
    expect(case, "sails again", "sailed again")
    result = run_pytest("--newsclean-update", CI="true")
    assert result.returncode == 4
    assert "--newsclean-update is refused where CI is set" in result.stderr
    assert "sailed again" in (case.folder / "expected.txt").read_text(encoding="utf-8")


def test_a_known_failure_must_fail(make_case: MakeCase, run_pytest: Run, expect: Expect) -> None:
    case = make_case(settings='comment = "Not yet."\nexpect = "known_failure"\n')
    passed = run_pytest()
    assert passed.returncode == 1
    assert "[XPASS(strict)] Not yet." in passed.stdout
    expect(case, "sails again", "sailed again")
    assert "1 xfailed" in run_pytest().stdout
    assert "1 xfailed" in run_pytest("--newsclean-update").stdout
    assert "sailed again" in (case.folder / "expected.txt").read_text(encoding="utf-8")


def test_what_is_not_written_down_fails_until_it_is(make_case: MakeCase, run_pytest: Run) -> None:
    make_case(settle=False)
    assert "it is not written down what must come out" in run_pytest().stdout
    assert run_pytest("--newsclean-update").returncode == 0
    assert run_pytest().returncode == 0


def test_the_text_for_people_must_agree(make_case: MakeCase, run_pytest: Run) -> None:
    case = make_case()
    (case.folder / "expected.txt").write_text("Something else.\n", encoding="utf-8")
    assert "expected.txt is not the body of expected.json; the latter counts" in run_pytest().stdout
    assert run_pytest("--newsclean-update").returncode == 0
    assert run_pytest().returncode == 0


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ("coment = 'x'", "no such setting: coment"),
        ("expect = 'failure'", "expect is 'known_failure' or left out"),
        ("now = 'noon'", "now is a day with a time"),
        ("now = 2024-03-02", "now is a day with a time"),
        ("comment = ", "Invalid value"),
        ("pipeline = {keeps = 1}", "pipeline is a table that may hold add, base, keep, leave_out"),
        ("pipeline = {leave_out = ['byl']}", "there is no cleaner byl to leave out"),
        ("pipeline = {add = ['nowhere:cleaner']}", "'nowhere:cleaner' cannot be loaded"),
        ("pipeline = {keep = 2}", "keep is a probability"),
    ],
)
def test_a_case_of_the_wrong_form_says_what_would_be_right(
    make_case: MakeCase, run_pytest: Run, settings: str, message: str
) -> None:
    case = make_case(settings=settings, settle=False)
    result = run_pytest()
    assert result.returncode in (1, 2)
    assert message in result.stdout
    assert str(case.folder / "case.toml") in result.stdout
    assert "Traceback" not in result.stdout


def test_an_expected_file_of_the_wrong_form(make_case: MakeCase, run_pytest: Run) -> None:
    case = make_case()
    (case.folder / "expected.json").write_text('{"ledger": []}', encoding="utf-8")
    assert "expected.json: 'article'" in run_pytest().stdout


def test_pipelines_of_the_user(make_case: MakeCase, run_pytest: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.py").write_text(
        "import newsclean\n"
        "def lift(page):\n"
        "    return [block.remove('weather', 'mine') for block in page.blocks if 'rudder' in block.text]\n"
        "pipeline = newsclean.Pipeline(cleaners=(lift, *newsclean.DEFAULT_CLEANERS))\n",
        encoding="utf-8",
    )
    make_case("haven-post/as-it-is", 'comment = "Own."\n')
    make_case("haven-post/base", 'pipeline = {base = "mine:pipeline"}\n', settle=False)
    make_case("haven-post/leave-out", 'pipeline = {leave_out = ["donation"], keep = 0.0}\n')
    assert run_pytest("--newsclean-update").returncode == 0
    own = run_pytest(ini=FIXTURES + "newsclean_pipeline = mine:pipeline\n")
    assert own.stdout.count("is lost: taken as weather by lift") == 2
    plain = run_pytest("-k", "base or as-it-is")
    assert plain.stdout.count("is lost: taken as weather by lift") == 0
    assert "2 passed" in plain.stdout, "a case that was written down with its pipeline is run with it"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("sys:path", "'sys:path' is not a newsclean.Pipeline, but ["),
        ("sys:no_such", "'sys:no_such' cannot be loaded"),
        ("sys", "'sys' is not of the form module:object"),
    ],
)
def test_a_pipeline_that_is_none(make_case: MakeCase, run_pytest: Run, name: str, message: str) -> None:
    make_case()
    assert message in run_pytest(ini=FIXTURES + f"newsclean_pipeline = {name}\n").stdout


def test_what_a_cleaner_raises_has_its_traceback(make_case: MakeCase, run_pytest: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.py").write_text("def bad(page):\n    raise KeyError('x')\n", encoding="utf-8")
    make_case(settings='pipeline = {add = ["mine:bad"]}\n', settle=False)
    result = run_pytest()
    assert "mine.py:2: KeyError" in result.stdout
    assert "CleanerError: bad: raised KeyError('x')" in result.stdout


def test_when_it_was_fetched_is_the_clock(make_case: MakeCase) -> None:
    _, body = make_case().source.decode().split("\n\n", 1)
    source = f"Ferry back\n\nPublished 41 minutes ago\n\n{body}"
    day = make_case("haven-post/day", "fetched = 2024-03-02\n", source)
    time = make_case("haven-post/time", "fetched = 2024-03-02T10:00:00+01:00\n", source)
    both = make_case(
        "haven-post/both", "fetched = 2024-03-02T10:00:00+01:00\nnow = 2024-04-02T10:00:00+01:00\n", source
    )
    published = [str(case.run().article.published) for case in (day, time, both)]
    assert published == ["None", "2024-03-02 09:19:00+01:00", "2024-04-02 09:19:00+01:00"]
