"""What a page states about itself, and what its text says: which is believed."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from newsclean.article import Author
from newsclean.evidence import Evidence
from newsclean.fields.stated import add_stated
from newsclean.metadata import Candidate, Metadata

LIND, FINCH = Author(name="Mara Lind"), Author(name="Orla Finch", role="Reporter")
DAY, MOMENT = date(2024, 3, 2), datetime(2024, 3, 2, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("field", "source", "stated", "seen", "wanted"),
    [
        ("authors", "json-ld", (LIND,), (FINCH,), (LIND,)),
        ("authors", "byline element", (LIND,), (FINCH,), (FINCH,)),
        ("authors", "json-ld (outlet)", (LIND,), (FINCH,), (FINCH,)),
        ("authors", "json-ld (outlet)", (LIND,), None, (LIND,)),
        ("authors", "meta (outlet)", (LIND,), None, None),
        ("authors", "json-ld", (Author(name="Orla Finch"),), (FINCH,), (FINCH,)),  # the text knows her role
        ("published", "json-ld", MOMENT, date(2024, 3, 5), MOMENT),
        ("published", "time element", MOMENT, date(2024, 3, 5), date(2024, 3, 5)),
        ("published", "time element", MOMENT, DAY, MOMENT),  # the same day, and finer
        ("published", "json-ld", DAY, datetime(2024, 3, 2, 9), datetime(2024, 3, 2, 9)),
        ("kicker", "meta", "Bridges", "Harbour", "Harbour"),
        ("tags", "tag links", ("a",), ("b",), ("b",)),
        ("tags", "meta", ("a",), ("b",), ("a",)),
        ("standfirst", "open graph", "What search engines see", None, None),
        ("section", "json-ld", "", "Town", "Town"),
    ],
)  # fmt: skip
def test_which_is_believed(field: str, source: str, stated: Any, seen: Any, wanted: Any) -> None:
    values = {field: seen} if seen else {}
    evidence = {field: Evidence("byline", "as seen")} if seen else {}
    add_stated(Metadata({field: (Candidate(source, "as stated", stated),)}), values, evidence)
    assert values.get(field) == wanted
    if seen and stated and wanted != seen and field != "authors":
        assert evidence[field].refused == ("as seen",)
