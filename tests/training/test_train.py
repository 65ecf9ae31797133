"""Training on a made-up corpus: the same weights again, and a model that tells paragraphs from chrome."""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

pytest.importorskip("catboost", reason='training needs pip install -e ".[training]"')
sys.path.insert(0, str(Path(__file__).parent.parent.parent / "training"))

from documents import documents, fold_of, wrong_golds
from kinds import kind_of
from newsclean.labeller.scorer import Model
from newsclean.labeller.weights import Weights
from train import FOLDS, grow, prepare

CHROME = (
    "Top stories this week",
    "Our partners and sponsors",
    "About the Harbour Gazette",
    "Jobs in the north",
    "Letters to us",
)


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory, article: Callable[..., str]) -> Path:
    """Forty pages of ten sites: an article in one of five languages, chrome at its top or end."""
    folder = tmp_path_factory.mktemp("corpus") / "made-up"
    folder.mkdir()
    pages: list[dict[str, Any]] = []
    texts: list[dict[str, Any]] = []
    for number in range(40):
        language = ("en", "de", "fr", "es", "ru")[number % 5]
        text = article(*CHROME[number % 3 :], place="top" if number % 2 else "end", language=language)
        lines = text.split("\n")
        labels = [int(line.endswith(".")) for line in lines]
        body = "\n".join(line for line, label in zip(lines, labels, strict=True) if label)
        pages.append({"id": f"page-{number}", "domain": f"site-{number % 10}.example", "body": body})
        texts.append(
            {"id": f"page-{number}", "variant": "container", "lang": language, "text": text, "line_labels": labels}
        )
    (folder / "pages.jsonl").write_text("\n".join(map(json.dumps, pages)), encoding="utf-8")
    with gzip.open(folder / "text.jsonl.gz", "wt", encoding="utf-8") as out:
        out.write("\n".join(map(json.dumps, texts)))
    return folder


@pytest.fixture(scope="module")
def weights(corpus: Path) -> Weights:
    return grow(prepare(list(documents([corpus], FOLDS))))


def test_the_same_data_gives_the_same_weights(corpus: Path, weights: Weights, tmp_path: Path) -> None:
    again = grow(prepare(list(documents([corpus], FOLDS))))
    weights.save(tmp_path / "first.npz")
    again.save(tmp_path / "second.npz")
    assert (tmp_path / "first.npz").read_bytes() == (tmp_path / "second.npz").read_bytes()


def test_it_tells_paragraphs_from_chrome(corpus: Path, weights: Weights) -> None:
    model = Model(weights)
    for document in documents([corpus], FOLDS):
        scores = np.array(model(document.page, document.blocks))
        assert scores[document.is_body].min() > 0.5
        assert (scores[~document.is_body] < 0.5).all()


def test_a_page_left_out_is_not_learned_from(corpus: Path) -> None:
    everything = list(documents([corpus], FOLDS))
    assert len(everything) - len(list(documents([corpus], FOLDS, {"page-3"}))) == 2  # the text, and its body alone


def test_all_pages_of_a_site_are_in_one_fold() -> None:
    assert len({fold_of({"id": str(number), "domain": "site.example"}, 4) for number in range(20)}) == 1
    assert {fold_of({"id": str(number)}, 4) for number in range(40)} == {0, 1, 2, 3}


def test_wrong_golds_have_reasons(root: Path) -> None:
    assert all("/" in name for name in wrong_golds(root / "benchmarks" / "golds.toml"))


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (["The ferry sails again on Monday, the office said.", "It is the first in a year."], "plain news"),
        (["The results:", *(f"Tarn {n} Ellery {n + 1}" for n in range(7))], "results"),
        (["The candidates are these.", *("Orla Finch, baker", "Ole Brandt, ferryman") * 4], "list article"),
        (["Why now?", "Because it must be.", "Who pays for it?", "We all do."] * 3, "interview"),
        ([f"1{n}:30 The council votes on the bridge." for n in range(5)], "live blog"),
    ],
)
def test_kinds_of_documents(body: Sequence[str], kind: str) -> None:
    assert kind_of(body) == kind
