"""The typed result: an article and its parts. All of it is frozen and can be written as JSON and read back."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

ParagraphKind = Literal["paragraph", "crosshead", "list_item", "quote", "table_row", "verse", "embed"]


def day_or_time(text: str) -> date | datetime:
    """What ``text`` says in ISO 8601; ten characters are a day and nothing finer. Raises ValueError."""
    return date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text)


def _date_or_datetime(value: object) -> object:
    """A string that is a day stays one (left to itself, pydantic makes it a midnight)."""
    return day_or_time(value) if isinstance(value, str) else value


Moment = Annotated[datetime | date, BeforeValidator(_date_or_datetime)]
"""A day, or a point in time where the article says so; with its zone where the article says that."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Author(_Part):
    """Who wrote the article: a person, or an agency that signs as one."""

    name: str
    role: str | None = None
    email: str | None = None

    def __str__(self) -> str:
        return self.name


class Link(_Part):
    """A stretch of a paragraph, from character ``start`` to ``stop`` of its text, that leads to ``url``."""

    start: int
    stop: int
    url: str


class Paragraph(_Part):
    """One paragraph of the body. ``kind`` says what it is in the article; ``links`` are in order, and only a page has any."""

    text: str
    kind: ParagraphKind = "paragraph"
    links: tuple[Link, ...] = ()

    def __str__(self) -> str:
        return self.text


class Caption(_Part):
    """The words under a picture, and who made it. Either may be missing, not both."""

    text: str | None = None
    credit: str | None = None

    def __str__(self) -> str:
        return " ".join(filter(None, (self.text, self.credit)))


class Teaser(_Part):
    """An advertisement for another article: its title, with the kicker above and the summary below, if any."""

    title: str
    kicker: str | None = None
    summary: str | None = None
    url: str | None = None

    def __str__(self) -> str:
        return self.title


class Article(_Part):
    """A news article. Every field has a default, so ``Article()`` is valid, and empty.

    >>> article = Article(title="Harbour reopens", authors=[Author(name="Mara Lind")], body=[Paragraph(text="It did.")])
    >>> article.text, str(article.authors[0]), article == Article.model_validate_json(article.model_dump_json())
    ('It did.', 'Mara Lind', True)
    """

    title: str | None = None
    kicker: str | None = Field(default=None, description="The label above the title, such as 'Analysis'.")
    standfirst: str | None = Field(default=None, description="The summary under the title.")
    authors: tuple[Author, ...] = ()
    agency: str | None = Field(default=None, description="The news agency that the article comes from, such as 'AFP'.")
    publisher: str | None = Field(default=None, description="The outlet that published it, as the page names it.")
    section: str | None = None
    published: Moment | None = None
    modified: Moment | None = None
    dateline: str | None = Field(default=None, description="Where the report was filed: 'PARIS, May 3 (Reuters)'.")
    language: str | None = Field(default=None, description="ISO 639-1 code.")
    url: str | None = None
    body: tuple[Paragraph, ...] = ()
    captions: tuple[Caption, ...] = ()
    credits: tuple[str, ...] = Field(default=(), description="'Reporting by …; Editing by …' and the like.")
    tags: tuple[str, ...] = ()
    related: tuple[Teaser, ...] = ()
    notes: tuple[str, ...] = Field(default=(), description="Corrections and editor's notes.")

    @property
    def text(self) -> str:
        """The paragraphs of the body, joined by blank lines."""
        return "\n\n".join(paragraph.text for paragraph in self.body)

    def to_markdown(self, *, links: bool = False) -> str:
        """The article as Markdown: title, standfirst, byline, body, captions, notes; ``links`` keeps those of the body."""
        from newsclean.export.markdown import to_markdown

        return to_markdown(self, links=links)

    def to_jsonld(self) -> dict[str, Any]:
        """The article as a schema.org NewsArticle, ready for ``json.dumps``."""
        from newsclean.export.jsonld import to_jsonld

        return to_jsonld(self)

    def _repr_html_(self) -> str:
        from newsclean.export.notebook import article_card

        return article_card(self)
