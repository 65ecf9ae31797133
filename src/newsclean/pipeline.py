"""The one place where the order of the stages is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, TypedDict, Unpack, get_args

from newsclean import ledger
from newsclean.article import Article, ParagraphKind
from newsclean.assemble import assemble
from newsclean.cleaners import DEFAULT_CLEANERS
from newsclean.cleaning import Cleaning, Suspicion
from newsclean.draft import Draft
from newsclean.edits import Edit, Refusal, Settlement, Span
from newsclean.errors import CleanerError, OptionError, name_of
from newsclean.labeller import Scorer, score_blocks, unclaimed
from newsclean.language import read_language, settle_language, tell_language
from newsclean.layout import lay_out
from newsclean.packs import languages
from newsclean.page import Known, Page
from newsclean.phrasebook import phrasebook
from newsclean.readers import Format, Source, read
from newsclean.repairs import DEFAULT_MENDERS, DEFAULT_REPAIRS, Mender, Repair, may_find
from newsclean.segment import segment
from newsclean.sites import Site, site_of

KINDS: tuple[str, ...] = get_args(ParagraphKind)
MOVABLE = frozenset(Article.model_fields) - {"body", "language", "url"}


class Options(TypedDict, total=False):
    """What the caller knows of a source; ``Pipeline.explain`` says what each means."""

    url: str | None
    language: str | None
    format: Format
    published: date | datetime | None
    title: str | None
    now: datetime | None
    encoding: str | None


ROUNDS = 4  # of mending; a text that was never damaged needs one
Cleaner = Callable[[Page], Iterable[Edit]]


@dataclass(frozen=True)
class Pipeline:
    """A way of cleaning: which menders, cleaners and repairs run, in which order, and how sure the labeller must be.

    A block that no cleaner claimed stays in the body if the labeller gives it a probability of at least ``keep``.
    ``sites`` are what is known of single outlets. ``language`` is taken for all texts for which no other is given; None lets it be told from the text.
    """

    cleaners: Sequence[Cleaner] = DEFAULT_CLEANERS
    language: str | None = None
    menders: Sequence[Mender] = DEFAULT_MENDERS
    repairs: Sequence[Repair] = DEFAULT_REPAIRS
    scorer: Scorer = score_blocks
    keep: float = 0.5
    sites: Sequence[Site] = ()

    def __post_init__(self) -> None:
        if not 0 <= self.keep <= 1:
            raise OptionError(f"keep is a probability from 0 to 1, not {self.keep!r}")
        read_language(self.language)

    def clean(self, source: Any, **options: Unpack[Options]) -> Article:
        """The article in ``source``. The options are those of ``explain``."""
        return self.explain(source, **options).article

    def explain(
        self, source: Any, *,
        url: str | None = None, language: str | None = None, format: Format = "auto",
        published: date | datetime | None = None, title: str | None = None, now: datetime | None = None,
        encoding: str | None = None,
    ) -> Cleaning:  # fmt: skip
        """The article in ``source``, and the account of every character of it.

        ``source`` is a ``str`` of plain text, ``bytes``, or a path (a ``str`` never is one). What is given of ``url``,
        ``language``, ``published`` and ``title`` wins over what the text says. ``now`` is when the text was fetched: "41
        minutes ago" means something only if it is given. ``encoding`` is how bytes are to be read.

        Raises one of ``newsclean.errors``: SourceError for what cannot be read, OptionError for an option that makes no
        sense, CleanerError for a cleaner that failed.
        """
        language = read_language(self.language if language is None else language)
        _check_options(url, title, published, now)
        found = read(source, format=format, encoding=encoding, url=url)
        draft = self._mend(found.text)
        page = self._page(draft, language, Known(url, title, published, now), found)
        for cleaner in self.cleaners:
            page = page.claim(_collect(cleaner, page))
        page = page.claim(list(unclaimed(page, self.scorer, self.keep)))
        repairs, suspicions = self._repair(page)
        layout = lay_out(page, repairs)
        pieces = ledger.write(draft, layout.decisions)
        article, evidence = assemble(page, ledger.Trace(pieces), layout, repairs)
        return Cleaning(
            article=article,
            source=draft.source,
            pieces=pieces,
            edits=(*draft.edits, *(_at_source(draft, edit) for edit in (*page.settled.edits, *repairs))),
            refused=tuple(
                Refusal(_at_source(draft, refusal.edit), _at_source(draft, refusal.winner))
                for refusal in page.settled.refused
            ),
            suspicions=tuple(replace(doubt, span=draft.to_source(doubt.span)) for doubt in suspicions),
            evidence=evidence,
            remarks=_remarks(page),
            why_empty=None if article.body else _why_empty(page),
        )

    def repair(self, text: str) -> str:
        """``text`` with its characters put right, and nothing taken away: what was decoded wrong or lost comes back."""
        draft = self._mend(read(text, format="text").text)
        if not any(may_find(repair, draft.text) for repair in self.repairs):
            return draft.text
        page = self._page(draft, read_language(self.language), Known())
        repairs, _ = self._repair(page)
        return Draft(draft.text, tuple(repairs)).text

    def _mend(self, text: str) -> Draft:
        """Run the menders, again as long as one of them finds something, since what one mends may show more to another."""
        draft = Draft(text)
        for _ in range(ROUNDS):
            before = draft
            for mender in self.menders:
                draft = draft.revise(_named(mender, draft.text))
            if draft is before:
                break
        return draft

    def _page(self, draft: Draft, language: str | None, known: Known, source: Source | None = None) -> Page:
        metadata = source.metadata if source else None
        if language is None:
            language = settle_language(tell_language(draft.text), metadata.value("language") if metadata else None)
        blocks = segment(draft.text, language)
        markup = source.markup.on(blocks, draft) if source and source.markup else None
        url = known.url or (metadata.value("url") if metadata else None)
        return Page(
            draft.text,
            blocks,
            phrasebook(language),
            language,
            known,
            markup=markup,
            metadata=metadata,
            site=site_of(self.sites, url),
        )

    def _repair(self, page: Page) -> tuple[list[Edit], list[Suspicion]]:
        """What the repairs mend, and what they only suspect; of two that want the same place, the earlier repair has it."""
        settled = Settlement()
        doubts: list[Suspicion] = []
        for repair in self.repairs:
            if not may_find(repair, page.text):
                continue
            found = _guard(repair, page)
            doubts += [each for each in found if isinstance(each, Suspicion)]
            settled.offer(_signed(repair, (each for each in found if not isinstance(each, Suspicion))))
        return settled.edits, doubts


def _guard(stage: Callable[[Any], Iterable[Any]], argument: object) -> list[Any]:
    """All that a stage yields; what it raises is raised again with its name."""
    try:
        return list(stage(argument))
    except CleanerError:
        raise
    except Exception as error:
        raise CleanerError(name_of(stage), f"raised {error!r}") from error


def _named(stage: Callable[[Any], Iterable[Any]], argument: object) -> list[Edit]:
    return _signed(stage, _guard(stage, argument))


def _signed(stage: object, found: Iterable[Any]) -> list[Edit]:
    """The edits that a stage yielded, with its name on them."""
    name = name_of(stage)
    edits = []
    for edit in found:
        if not isinstance(edit, Edit):
            raise CleanerError(name, f"yielded {edit!r}, which is not an Edit")
        edits.append(replace(edit, cleaner=name))
    return edits


def _collect(cleaner: Cleaner, page: Page) -> list[Edit]:
    """What a cleaner decides about the page, with its name on it and no white space at the edges."""
    edits = []
    for edit in _named(cleaner, page):
        text = page.text[edit.span.start : edit.span.stop]
        _check_edit(edit, page)
        stripped = text.strip()
        if stripped == text:
            edits.append(edit)
        elif stripped:
            start = edit.span.start + len(text) - len(text.lstrip())
            edits.append(replace(edit, span=Span(start, start + len(stripped))))
    return edits


def _check_edit(edit: Edit, page: Page) -> None:
    """Raise CleanerError for an edit that cannot be made."""
    if edit.span.stop > len(page.text):
        raise CleanerError(
            edit.cleaner, f"yielded the span {tuple(edit.span)} of a text of {len(page.text)} characters"
        )
    if edit.verdict == "move" and edit.field not in MOVABLE:
        raise CleanerError(edit.cleaner, f"moves text to {edit.field!r}; the fields are {', '.join(sorted(MOVABLE))}")
    if edit.verdict == "keep" and edit.part and edit.part not in KINDS:
        raise CleanerError(edit.cleaner, f"keeps a block as {edit.part!r}; the kinds are {', '.join(KINDS)}")


def _check_options(url: object, title: object, published: object, now: object) -> None:
    """Raise OptionError for an option of the wrong type."""
    for name, value, kind, right in (
        ("url", url, str, "a str"),
        ("title", title, str, "a str"),
        ("published", published, date, "a datetime.date or datetime.datetime"),
        ("now", now, datetime, "a datetime.datetime"),
    ):
        if value is not None and not isinstance(value, kind):
            raise OptionError(f"{name} is {right}, not {value!r}")


def _at_source(draft: Draft, edit: Edit) -> Edit:
    if not draft.edits:
        return edit
    record = draft.to_source(Span(edit.record, edit.record + 1)).start if edit.record >= 0 else edit.record
    return replace(edit, span=draft.to_source(edit.span), record=record)


def _remarks(page: Page) -> tuple[str, ...]:
    if page.language is None:
        return ("the language could not be told: the phrases of all languages were used",)
    if page.language not in languages():
        return (f"there is no phrase pack for {page.language!r}: the phrases of all languages were used",)
    return ()


def _why_empty(page: Page) -> str:
    if not page.blocks:
        return "the source holds no text"
    labels = sorted({edit.label for edit in page.settled.edits})
    return f"no running text was found; what there was is {', '.join(labels)}"
