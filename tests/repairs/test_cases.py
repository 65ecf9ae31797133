"""The cases of ``cases.toml``: what must be repaired, and, as often, what must stay as it is."""

from __future__ import annotations

import tomllib
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from newsclean.pipeline import Pipeline
from newsclean.repairs import DEFAULT_MENDERS, DEFAULT_REPAIRS, HINTS, Repair, may_find

CASES = tomllib.loads(Path(__file__).with_name("cases.toml").read_text(encoding="utf-8"))["case"]
MENDERS = {mender.__name__: mender for mender in DEFAULT_MENDERS}
REPAIRS = {repair.__name__: repair for repair in DEFAULT_REPAIRS}
TOLD = [pytest.param(case, id=f"{case['label']}: {case['comment']}") for case in CASES]


def alone(label: str) -> Pipeline:
    """A pipeline in which nothing but the one that is shown works on characters."""
    if label in MENDERS:
        return Pipeline(menders=(MENDERS[label],), repairs=())
    return Pipeline(menders=(), repairs=(REPAIRS[label],))


@pytest.mark.parametrize("case", TOLD)
def test_all_together(case: dict[str, str]) -> None:
    pipeline = Pipeline(language=case.get("language"))
    assert pipeline.repair(case["damaged"]) == case["repaired"]
    assert pipeline.repair(case["repaired"]) == case["repaired"]


@pytest.mark.parametrize("case", TOLD)
def test_the_one_that_is_shown(case: dict[str, str]) -> None:
    pipeline = replace(alone(case["label"]), language=case.get("language"))
    assert pipeline.repair(case["damaged"]) == case["repaired"]


def test_each_has_cases_of_both_kinds() -> None:
    must = Counter(case["label"] for case in CASES if case["damaged"] != case["repaired"])
    stay = Counter(case["label"] for case in CASES if case["damaged"] == case["repaired"])
    assert set(must) == set(stay) == {*MENDERS, *REPAIRS}
    assert sum(stay.values()) * 2 >= len(CASES) >= 150


@pytest.mark.parametrize("repair", HINTS, ids=lambda repair: repair.__name__)
def test_intact_text_needs_no_page(repair: Repair) -> None:
    assert not may_find(repair, "The ferry’s bell rang, and it didn’t stop. “Well?” she asked — twice.")
