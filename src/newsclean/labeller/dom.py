"""What the markup says of a line: its element, what that is in, how much running text stands there, and how much of it is links.

Rows are lines, columns are named by DOM. Nothing depends on the names that a site gives its elements (``element_names.py``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from newsclean.markup import is_block

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from newsclean.block import Block
    from newsclean.markup import Element
    from newsclean.page import Page

# The element that makes the line, by kind.
KINDS = {
    "is_p": ("p",), "is_heading": ("h1", "h2", "h3", "h4", "h5", "h6"), "is_item": ("li", "dd", "dt"), "is_cell": ("td", "th", "tr", "table", "tbody"),
    "is_quote": ("blockquote",), "is_div": ("div",), "is_section": ("section", "article", "main", "body"), "is_caption": ("figcaption", "figure", "caption"),
    "is_pre": ("pre",), "is_term": ("header", "footer", "aside", "nav", "form", "fieldset", "legend", "summary"),
}  # fmt: skip
INNER = {
    "in_link": ("a",), "in_span": ("span", "font"), "in_button": ("button", "label", "option"), "in_time": ("time",), "in_strong": ("b", "strong"),
    "in_em": ("em", "i", "small", "cite"),
}  # fmt: skip
# What the line is in, however far up.
AROUND = {
    "article": ("article",), "main": ("main",), "aside": ("aside",), "nav": ("nav",), "header": ("header",), "footer": ("footer",),
    "figure": ("figure", "figcaption"), "form": ("form", "fieldset"), "list": ("ul", "ol", "dl"), "table": ("table",), "quote": ("blockquote",),
    "section": ("section",), "button": ("button",), "link": ("a",), "details": ("details",),
}  # fmt: skip
HOLDERS = 3  # elements around a line, each with more lines than the one before, that are looked at
HOLDER = ("prose_of_page", "prose", "linked", "log_lines", "mean_words")
CORES = (0.4, 0.6, 0.85)  # of the running text; the innermost element that holds as much is the core
SIGNATURE = ("prose_of_page", "log_lines", "linked", "mean_words")
DOM = (
    *KINDS, *INNER, "level", *(f"around_{name}" for name in AROUND), "around_hidden", "articles_around", "depth",
    "linked_share", "links", "bold_share", "pictures", "log_pictures_page",
    *(f"holder{number}_{name}" for number in range(1, HOLDERS + 1) for name in HOLDER),
    *(f"core{share}_{name}" for share in CORES for name in ("inside", "deeper", "outside", "before", "behind")),
    "core_prose", "core_direct",
    *(f"alike_{name}" for name in SIGNATURE), *(f"same_path_{name}" for name in SIGNATURE),
    "depth_of_prose", "log_elements",
)  # fmt: skip
FAR = 20  # lines or levels, beyond which more says no more


class Tree:
    """The elements of a page as arrays, and for each what it is in."""

    def __init__(self, elements: Sequence[Element]) -> None:
        self.parent = [element.parent for element in elements]
        self.depth = np.array([element.depth for element in elements], np.float32)
        self.start = np.array([element.start for element in elements])
        self.stop = np.array([element.stop for element in elements])
        self.hidden = np.array([element.is_hidden for element in elements], np.float32)
        self.tags = [element.tag for element in elements]
        number = {tag: 1 << at for at, tags in enumerate(AROUND.values()) for tag in tags}
        around: list[int] = []
        articles: list[int] = []
        maker: list[int] = []
        alike: list[int] = []
        path: list[int] = []
        numbers: dict[object, int] = {}
        for index, element in enumerate(elements):
            up, tag = element.parent, element.tag
            around.append(number.get(tag, 0) | (around[up] if up >= 0 else 0))
            articles.append((tag == "article") + (articles[up] if up >= 0 else 0))
            maker.append(index if up < 0 or is_block(tag) or tag in ("td", "th") else maker[up])
            called = (tag, element.attributes.get("class", ""))
            alike.append(numbers.setdefault((called, alike[up] if up >= 0 else -1), len(numbers)))
            path.append(numbers.setdefault((tag, path[up] if up >= 0 else -1), len(numbers)))
        self.around = np.array(around)
        self.articles = np.array(articles)
        self.maker = np.array(maker)
        self.alike, self.path = np.array(alike), np.array(path)

    def shared_with(self, index: int) -> NDArray[np.intp]:
        """For each element, the innermost that it and element ``index`` are in."""
        chain = set()
        while index >= 0:
            chain.add(index)
            index = self.parent[index]
        shared: list[int] = []
        for each, parent in enumerate(self.parent):
            shared.append(each if each in chain else shared[parent] if parent >= 0 else 0)
        return np.array(shared, np.intp)

    @classmethod
    def of(cls, page: Page) -> Tree:
        """The tree of ``page``, made once."""
        assert page.markup is not None
        tree: Tree = page.memo.get(cls) or page.memo.setdefault(cls, cls(page.markup.markup.elements))
        return tree


def dom(
    page: Page, blocks: Sequence[Block], words: NDArray[np.float32], is_prose: NDArray[np.bool_]
) -> NDArray[np.float32]:
    """One row for each of ``blocks``, as if there were no others; ``words`` and ``is_prose`` are theirs."""
    assert page.markup is not None
    elements = page.markup.markup.elements
    tree = Tree.of(page)
    runs = [page.markup.runs[block.index] for block in blocks]
    count = len(blocks)
    line = np.maximum(np.array([run.element for run in runs], np.intp), 0)
    size = np.array([max(run.stop - run.start, 1) for run in runs], np.float32)
    linked = np.minimum(np.array([run.linked for run in runs], np.float32) / size, 1)
    bold = np.minimum(np.array([run.bold for run in runs], np.float32) / size, 1)
    pictures = np.array([run.pictures for run in runs], np.float32)
    prose = np.where(is_prose, words, 0)
    starts = np.array([page.markup.starts[block.index] for block in blocks])
    first, last = np.searchsorted(starts, tree.start), np.searchsorted(starts, tree.stop)
    lines = _Lines(first, last, prose, words, words * linked)

    columns: list[NDArray[np.floating]] = []
    made_by = [tree.tags[index] for index in tree.maker[line]]
    columns += _kinds(made_by, KINDS)
    columns += _kinds([tree.tags[index] for index in line], INNER)
    columns.append(np.array([int(tag[1]) if tag in KINDS["is_heading"] else 0 for tag in made_by], np.float32))
    around = tree.around[line]
    columns += [((around >> at) & 1).astype(np.float32) for at in range(len(AROUND))]
    depth = tree.depth[line]
    columns += [tree.hidden[line], np.minimum(tree.articles[line], 3), depth]
    columns += [
        linked,
        np.minimum([run.links for run in runs], 8),
        bold,
        np.minimum(pictures, 3),
        np.full(count, np.log1p(pictures.sum())),
    ]
    holders = _holders(tree, lines)
    at = np.where(lines.count[line] > 1, line, holders[line])
    for _ in range(HOLDERS):
        columns += [column[at] for column in lines.columns()]
        at = holders[at]
    cores = [_core(lines, share) for share in CORES]
    for core in cores:
        columns += _beside(tree, lines, core, line, depth, count)
    core = cores[1]
    columns += [np.full(count, lines.prose[core] / max(lines.words[core], 1))]
    direct = np.isin(np.where(lines.count[line] > 1, line, holders[line]), (core,))
    columns += [np.full(count, prose[direct].sum() / max(lines.prose[core], 1))]
    for signature in (tree.alike[line], tree.path[line]):
        columns += _same(signature, prose, words, linked)
    total = max(prose.sum(), 1)
    columns += [depth - (depth * prose).sum() / total, np.full(count, np.log1p(len(elements)))]
    return np.stack([np.asarray(column, np.float32) for column in columns], axis=1)


def _kinds(tags: Sequence[str], kinds: Mapping[str, Sequence[str]]) -> list[NDArray[np.floating]]:
    """One column for each of ``kinds``: whether a tag is of it."""
    number = {tag: at for at, of_kind in enumerate(kinds.values()) for tag in of_kind}
    of = np.array([number.get(tag, -1) for tag in tags])
    return [(of == at).astype(np.float32) for at in range(len(kinds))]


class _Lines:
    """What each element holds of the lines: how many, how many words of running text, of all text, of links."""

    def __init__(
        self, first: NDArray[np.intp], last: NDArray[np.intp], prose: NDArray[np.floating], words: NDArray[np.floating],
        linked: NDArray[np.floating],
    ) -> None:  # fmt: skip
        self.first, self.last, self.count = first, last, last - first
        self.prose, self.words, self.linked = (
            (sums := np.concatenate(([0], np.cumsum(each))))[last] - sums[first] for each in (prose, words, linked)
        )
        self.total = max(float(prose.sum()), 1.0)

    def columns(self) -> tuple[NDArray[np.floating], ...]:
        """The columns of HOLDER, by element."""
        words = np.maximum(self.words, 1)
        return (
            self.prose / self.total, self.prose / words, self.linked / words, np.log1p(self.count), self.words / np.maximum(self.count, 1),
        )  # fmt: skip


def _holders(tree: Tree, lines: _Lines) -> NDArray[np.intp]:
    """For each element, the innermost around it that has more lines; the body's own is itself."""
    counts = lines.count.tolist()
    found: list[int] = []
    for index, parent in enumerate(tree.parent):
        found.append(index if parent < 0 else parent if counts[parent] > counts[index] else found[parent])
    return np.array(found, np.intp)


def _core(lines: _Lines, share: float) -> int:
    """The innermost element that holds ``share`` of the running text, or the body."""
    holding = np.flatnonzero(lines.prose >= share * lines.total)
    return int(holding[-1]) if len(holding) else 0


def _beside(
    tree: Tree, lines: _Lines, core: int, line: NDArray[np.intp], depth: NDArray[np.floating], count: int
) -> list[NDArray[np.floating]]:
    """Whether each line is in the core, how far down in it or how far outside, and how many lines before or behind it."""
    at = np.arange(count)
    inside = (at >= lines.first[core]) & (at < lines.last[core])
    deeper = np.where(inside, np.minimum(depth - tree.depth[core], FAR), -1)
    outside = np.minimum(tree.depth[core] - tree.depth[tree.shared_with(core)[line]], FAR)
    before, behind = np.clip(lines.first[core] - at, 0, FAR), np.clip(at - lines.last[core] + 1, 0, FAR)
    return [inside.astype(np.float32), deeper, outside, before, behind]


def _same(
    signature: NDArray[np.intp], prose: NDArray[np.floating], words: NDArray[np.floating], linked: NDArray[np.floating]
) -> list[NDArray[np.floating]]:
    """What lines of the same signature are like, taken together; the columns are those of SIGNATURE."""
    _, group = np.unique(signature, return_inverse=True)
    lines = np.bincount(group)
    every = np.maximum(np.bincount(group, words), 1)
    return [
        np.bincount(group, prose)[group] / max(prose.sum(), 1), np.log1p(lines[group]), (np.bincount(group, words * linked) / every)[group],
        (np.bincount(group, words) / lines)[group],
    ]  # fmt: skip
