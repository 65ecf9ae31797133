"""Lines of a page are told to be body by the gold that they stand in; and a model of pages learns from them."""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("catboost", reason='training needs pip install -e ".[training]"')
sys.path.insert(0, str(Path(__file__).parent.parent.parent / "training"))

from newsclean.labeller.features import PAGE_FEATURES
from newsclean.labeller.scorer import Model
from newsclean.pipeline import Pipeline
from newsclean.segment import segment
from pages import labels, page_documents
from train import FOLDS, grow, prepare

PROSE = [
    f"The {noun} will stay shut until the autumn, the town council decided on {day} night after a debate of {hours} hours."
    for noun, day, hours in (
        ("bridge", "Tuesday", "four"),
        ("harbour", "Friday", "two"),
        ("ferry", "Sunday", "nine"),
        ("mill", "Monday", "six"),
    )
]


@pytest.mark.parametrize(
    ("lines", "body", "right"),
    [
        (["Home", PROSE[0], "Share", PROSE[1]], PROSE[:2], [False, True, False, True]),
        ([PROSE[0], "Who pays", PROSE[1]], [PROSE[0], "Who pays", PROSE[1]], [True, True, True]),
        (["Who pays", "Home", *PROSE], [PROSE[0], "Who pays", *PROSE[1:]], [True, False, True, True, True, True]),
        ([PROSE[0], "Home", "News", "Sport", "Jobs", "More", *PROSE[:3]], PROSE[:3], [False, False, False, False, False, False, True, True, True]),
        (["Home"], PROSE, [False]),
    ],
)  # fmt: skip
def test_labels(lines: Sequence[str], body: Sequence[str], right: Sequence[bool]) -> None:
    assert labels(segment("\n\n".join(lines)), "\n".join(body)) == right


def test_a_model_of_pages_tells_paragraphs_from_chrome(tmp_path: Path) -> None:
    folder = tmp_path / "made-up"
    (folder / "html").mkdir(parents=True)
    stored = []
    for number in range(24):
        prose = PROSE[number % 4 :] + PROSE[: number % 4]
        article = "".join(f"<p>{text} This is page {number}.</p>" for text in prose)
        chrome = "".join(f"<li><a href=/{at}>Our partners of page {at}</a></li>" for at in range(number % 5 + 3))
        html = f"<html><body><div class=site-menu><ul>{chrome}</ul></div><div class=story-text>{article}</div></body></html>"
        (folder / "html" / f"{number}.html.gz").write_bytes(gzip.compress(html.encode()))
        body = "\n".join(f"{text} This is page {number}." for text in prose)
        stored.append(
            {
                "id": f"made-up/{number}",
                "domain": f"site-{number % 8}.example",
                "html": f"html/{number}.html.gz",
                "body": body,
            }
        )
    (folder / "pages.jsonl").write_text("\n".join(map(json.dumps, stored)), encoding="utf-8")
    data = list(page_documents([folder], FOLDS))
    weights = grow(prepare(data))
    assert tuple(weights.features) == PAGE_FEATURES
    assert "story" in weights.names.tobytes().decode().split()
    page = f"<html><body><div class=site-menu><a href=/>Our partners</a></div><div class=story-text>{''.join(f'<p>{text}</p>' for text in PROSE)}</div></body></html>"
    article = Pipeline(scorer=Model(weights)).clean(page, format="html")
    assert [paragraph.text for paragraph in article.body] == PROSE
    assert np.isfinite(weights.leaves).all()
