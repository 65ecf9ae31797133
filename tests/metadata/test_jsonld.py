"""JSON-LD is read however damaged it is, and never raises."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.metadata.jsonld import by_id, read_json, read_objects

ARTICLE = '{"@type": "NewsArticle", "headline": "Harbour reopens"}'


@pytest.mark.parametrize(
    "script",
    [
        ARTICLE,
        f"\n<!-- {ARTICLE} -->\n",
        f"//<![CDATA[\n{ARTICLE}\n//]]>",
        f"/*<![CDATA[*/ {ARTICLE} /*]]>*/",
        ARTICLE + ";",
        '{"@type": "NewsArticle", "headline": "Harbour reopens",}',
        '{"@type": "NewsArticle",, "headline": "Harbour reopens"}',
        '{"@type": "NewsArticle", /* new */ "headline": "Harbour reopens"}',
        '{"@type": "NewsArticle", "text": "one\ntwo\tthree", "headline": "Harbour reopens"}',
        '{"@type": "NewsArticle", "text": "it\\\'s", "headline": "Harbour reopens"}',
        "{&quot;@type&quot;: &quot;NewsArticle&quot;, &quot;headline&quot;: &quot;Harbour reopens&quot;}",
        f'{{"@type": "WebSite"}}\n{ARTICLE}',
        f'{{"@type": "WebSite"}},{ARTICLE}',
        f'{{"@graph": [{{"@type": "WebSite"}}, {ARTICLE}]}}',
        '{"@type": "NewsArticle", "description": "the "old" quay", "headline": "Harbour reopens",\n"a": 1}',
        '{"@type": "NewsArticle", "headline": "Harbour reopens", "datePublished": "2021-03-05", "articleBo',
    ],
)
def test_found(script: str) -> None:
    assert "Harbour reopens" in [item.get("headline") for item in read_objects([script])]


@pytest.mark.parametrize("script", ["", "  ", "null", "12", '"text"', "[]", "{", "var a = 1;", "<!-- -->", "[{" * 100])
def test_nothing_to_find(script: str) -> None:
    assert read_objects([script]) == []


@pytest.mark.parametrize(
    "script",
    [
        "[" * 100_000,
        '{"a":' * 100_000,
        "1" * 100_000,
        '{"a": ' + "9" * 100_000 + "}",
        '{"' + '\\"' * 100_000,
        "{" + "/*" * 100_000,
        "{" + "," * 100_000 + "]",
        "{" + " " * 100_000 + ",x",
        '{"a": "\ud800"}',
    ],
)
def test_bombs_cost_little(script: str) -> None:
    read_objects([script])


def test_depth_is_no_matter() -> None:
    deep = '{"a":' * 800 + ARTICLE + "}" * 800
    assert read_objects([deep])[-1]["headline"] == "Harbour reopens"


def test_outer_objects_come_before_inner() -> None:
    script = '{"@type": "A", "part": {"@type": "B", "part": {"@type": "C"}}, "other": [{"@type": "D"}]}'
    assert [item["@type"] for item in read_objects([script])] == ["A", "B", "C", "D"]


def test_the_fullest_object_is_known_by_its_id() -> None:
    objects = read_objects(['[{"@id": "#p"}, {"@id": "#p", "name": "Mara Lind"}, {"@id": ["#q"]}]'])
    assert by_id(objects) == {"#p": {"@id": "#p", "name": "Mara Lind"}}


@given(st.text())
def test_any_text(script: str) -> None:
    read_json(script)


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(max_size=5),
        lambda v: st.lists(v) | st.dictionaries(st.sampled_from(["@type", "@id", "name", "author"]), v),
    ),
    st.integers(0, 60),
)
def test_any_json_cut_anywhere(value: object, cut: int) -> None:
    script = json.dumps(value)
    read_objects([script, script[:cut], script[cut:]])
