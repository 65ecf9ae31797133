"""How likely each block is running text, and what is done about those that no cleaner claimed.

A *scorer* takes a page and some of its blocks, and gives each the probability that it is running text of the article. It may look at
all that the page knows: the blocks, the phrases met, what was claimed so far (and what markup says, where there was some). The
pipeline takes any scorer; ``score_blocks`` is the one that ships.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from newsclean.block import Block
from newsclean.edits import Edit, Span
from newsclean.errors import CleanerError, name_of
from newsclean.labeller.structures import structures
from newsclean.labeller.summary import standfirst_of
from newsclean.labeller.titles import title_runs
from newsclean.page import Page

Scorer = Callable[[Page, Sequence[Block]], Sequence[float]]
SENTENCE_ENDS = frozenset(".!?…。！？।")
ROUNDS = 12  # mostly the first finds nothing more to remove
INSIDE = 0.7  # between the first and the last paragraph, how much of the asked probability is enough
BETWEEN = 0.5  # the same, for a line with a paragraph directly above and below it
LEADS = 0.4  # the same, for long paragraphs directly above the first: what opens an article is lost worst of all
LEAD = 15  # words of such a paragraph
ALIKE = 0.1  # the same, for the lines of a list, a table, verse or dialogue

__all__ = ["Scorer", "score_blocks", "unclaimed"]


def score_blocks(page: Page, blocks: Sequence[Block]) -> list[float]:
    """One probability for each of ``blocks``, of being running text of the article: by the model that comes with newsclean."""
    from newsclean.labeller.scorer import shipped_model  # only now, so that importing newsclean stays quick
    from newsclean.labeller.weights import PAGES, TEXT

    return shipped_model(TEXT if page.markup is None else PAGES)(page, blocks)


def unclaimed(page: Page, scorer: Scorer, keep: float) -> Iterator[Edit]:
    """Remove each block that no cleaner claimed and that the scorer finds less likely than ``keep``.

    Between the first and the last paragraph a short line is more often a crosshead, an item or an answer than not, and to lose it is
    worse than to keep a teaser: there it must be less likely still.

    What is left is then scored as if it were all there is, until nothing more goes: each block must be able to stand in the company that
    it is left in, which is why a clean article stays as it is. Where no block is likely enough, there is nothing to tell the
    article from the rest by, and all of it is kept. Lines that read as a list of titles are not lost: they are teasers of
    other articles, and move to ``related``.
    """
    stage = _Stage(scorer, keep, page.free)
    if any(edit.verdict != "keep" for edit in page.settled.edits):
        stage.remove(page)
    alone = page.unclaimed()
    for _ in range(ROUNDS):
        if not stage.remove(alone):
            break
    titles = title_runs(page, stage.gone)
    summary = standfirst_of(page, stage.gone, stage.left)
    for block, why in stage.gone.items():
        if block is summary:
            yield Edit(
                block.span,
                "",
                "standfirst",
                "labeller",
                f"{why}, and it stands below the headline",
                "move",
                "standfirst",
                "",
                block.start,
            )
        elif block.index in titles:
            title = block.span if page.markup is None else page.markup.linked(block)
            reason = f"{why}, and it is one of {titles[block.index]} lines that read as titles"
            for start, stop in ((block.start, title.start), (title.stop, block.stop)):
                if page.text[start:stop].strip():
                    yield Edit(Span(start, stop), label="related", cleaner="labeller", reason="stands beside a title")
            yield Edit(title, "", "related", "labeller", reason, "move", "related", "title", title.start)
        else:
            yield Edit(block.span, label="unclaimed", cleaner="labeller", reason=why)


@dataclass
class _Stage:
    """What is left of the free blocks, and what is gone, with the reason."""

    scorer: Scorer
    keep: float
    left: Sequence[Block]
    gone: dict[Block, str] = field(default_factory=dict)

    def remove(self, page: Page) -> bool:
        """Remove what the scorer finds less likely than what is asked, unless that is everything; whether any was."""
        scores = _scores(self.scorer, page, self.left)
        asked = _asked(page, self.left, scores, self.keep)
        stays = [score >= least for score, least in zip(scores, asked, strict=True)]
        if all(stays) or not any(stays):
            return False
        for block, score, least, stay in zip(self.left, scores, asked, stays, strict=True):
            if not stay:
                self.gone[block] = (
                    f"{name_of(self.scorer)}: running text with probability {score:.2f}, and {least:.2f} was asked for"
                )
        self.left = [block for block, stay in zip(self.left, stays, strict=True) if stay]
        return True


def _asked(page: Page, blocks: Sequence[Block], scores: Sequence[float], keep: float) -> list[float]:
    """How likely each block must be to stay, by its place among the paragraphs that surely are running text.

    Short sentences that follow the last of these directly are of its company, and so are long paragraphs directly above the first. A line that is nothing but a link, or a button, is of none.
    """
    sure = [
        at for at, (block, score) in enumerate(zip(blocks, scores, strict=True)) if block.is_prose and score >= keep
    ]
    first, end = (sure[0], sure[-1] + 1) if sure else (0, 0)
    while sure and end < len(blocks) and _is_sentence(blocks[end]):
        end += 1
    surely, is_text = set(sure), page.markup is None  # markup says more of a line than its neighbours do
    lead = first
    while (
        lead
        and blocks[lead - 1].words >= LEAD
        and blocks[lead - 1].is_prose
        and blocks[lead - 1].index + 1 == blocks[lead].index
    ):
        lead -= 1
    alike = structures(blocks)

    def share(at: int, block: Block) -> float:
        if _is_control(page, block):
            return 1.0
        if block.index in alike:
            return ALIKE
        if lead <= at < first and is_text:
            return LEADS
        return (BETWEEN if is_text and {at - 1, at + 1} <= surely else INSIDE) if first < at < end else 1.0

    return [keep * share(at, block) for at, block in enumerate(blocks)]


def _is_control(page: Page, block: Block) -> bool:
    """Whether a line of a page is a link or a button as a whole."""
    return page.markup is not None and page.markup.is_control(block.index)


def _is_sentence(block: Block) -> bool:
    """Whether a short line is a sentence, or stands in brackets as an aside."""
    text = block.text
    return block.words >= 3 and (text.rstrip("\"'”’»)")[-1:] in SENTENCE_ENDS or (text[0] == "(" and text[-1] == ")"))


def _scores(scorer: Scorer, page: Page, blocks: Sequence[Block]) -> Sequence[float]:
    try:
        scores = scorer(page, blocks)
    except Exception as error:
        raise CleanerError(name_of(scorer), f"raised {error!r}") from error
    if len(scores) != len(blocks):
        raise CleanerError(name_of(scorer), f"gave {len(scores)} scores for {len(blocks)} blocks")
    return scores
