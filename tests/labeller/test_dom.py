"""What the labeller reads from markup: names of elements, what holds a line, where its headline stands."""

from __future__ import annotations

import numpy as np

from newsclean.labeller.dom import DOM, Tree, dom
from newsclean.labeller.element_names import FAR, NEAR, OWN, Names, NameScores
from newsclean.labeller.headline import HEADLINE, headline
from newsclean.labeller.measures import Measures
from newsclean.markup import Element, names
from newsclean.page import Page
from newsclean.pipeline import Pipeline

PROSE = "The harbour bridge will stay shut until the autumn, the town council decided on Tuesday night after four hours of debate."
HTML = (
    f"<body><div class=menu><ul><li><a href=/>Home</a><li><a href=/n>News</a></ul></div><article class=story-body><h1>Bridge stays shut</h1>"
    f"<p>{PROSE}</p><p>{PROSE} Again.</p><p>{PROSE} And again.</p></article>"
    f"<article class=teaser><h1>Ferry sails again</h1><p>It had been in the yard.</p></article></body>"
)


def page(html: str) -> Page:
    found: list[Page] = []

    def scorer(page: Page, blocks: object) -> list[float]:
        found.append(page)
        return [1.0] * len(page.free)

    Pipeline(cleaners=(), scorer=scorer).explain(html, format="html")
    return found[0]


def test_names_are_words_of_classes_ids_and_roles() -> None:
    element = Element(
        "section", {"class": "c-articleBody css-1x2y", "id": "MAIN_content", "style": "no", "role": "main"}, -1, 0, 0
    )
    assert set(names(element)) == {"<section>", "c", "article", "body", "css", "x", "y", "main", "content"}


def test_names_count_by_how_far_out_they_stand() -> None:
    elements = [
        Element("body", {}, -1, 1, 0), Element("main", {}, 0, 2, 0), Element("div", {}, 1, 3, 0), Element("div", {}, 2, 4, 0),
        Element("p", {"class": "text"}, 3, 5, 0), Element("b", {"class": "lead"}, 4, 6, 0),
    ]  # fmt: skip
    named = Names(elements)
    assert named.around(5) == ([5, 4], [3, 2], [1, 0])
    ones = np.ones((3, len(named.numbers)), np.float32)
    sums = named.sums(ones, [5, 4, -1])
    assert sums[0].tolist() == [4, 2, 2]
    assert sums[1, OWN] == 2
    assert sums[2].tolist() == [0, 0, 0]
    assert (NEAR, FAR) == (1, 2)


def test_name_scores_are_what_was_learned() -> None:
    named = Names([Element("body", {}, -1, 1, 0), Element("p", {"class": "text"}, 0, 2, 0)])
    scores = NameScores(["menu", "text"], np.array([[-2, 3], [0, 0], [0, 0]], np.float16), np.array(0.5, np.float32))
    whole, own, near, far = scores(named, [1])[0].tolist()
    assert (whole, own, near, far) == (3.5, 3, 0, 0)


def test_the_core_holds_the_running_text() -> None:
    made = page(HTML)
    measures = Measures(made, made.blocks)
    words = measures.own[:, 1]
    rows = {
        block.text[:12]: row
        for block, row in zip(made.blocks, dom(made, made.blocks, words, measures.is_prose), strict=True)
    }
    at = {name: number for number, name in enumerate(DOM)}
    assert rows["Home"][at["core0.6_inside"]] == 0
    assert rows[PROSE[:12]][at["core0.6_inside"]] == 1
    assert rows["Home"][at["linked_share"]] == 1
    assert rows["Home"][at["around_list"]] == 1
    assert rows["Bridge stays"][at["is_heading"]] == 1
    assert rows[PROSE[:12]][at["holder1_prose_of_page"]] == 1
    assert rows["Ferry sails "][at["core0.6_behind"]] == 1


def test_a_second_headline_parts_another_article() -> None:
    made = page(HTML)
    measures = Measures(made, made.blocks)
    assert made.markup is not None
    lines = np.array([run.element for run in made.markup.runs])
    rows = headline(made, made.blocks, Tree.of(made), lines, measures.tokens, np.arange(len(made.blocks)))
    at = {name: number for number, name in enumerate(HEADLINE)}
    last, first = rows[-1], rows[3]
    assert (first[at["headlines_between"]], last[at["headlines_between"]]) == (0, 1)
    assert (first[at["in_other_article"]], last[at["in_other_article"]]) == (0, 1)
    assert first[at["below_headline"]] == 1
