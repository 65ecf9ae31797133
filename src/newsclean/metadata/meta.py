"""``meta`` elements: Open Graph, article:*, Dublin Core, and the names that search engines and trackers read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsclean.metadata.candidate import Candidate
from newsclean.metadata.selection import Element
from newsclean.metadata.strings import one_line

# For each field the names, best first. "article:author" and "author" may be addresses and outlets; who reads them knows that.
NAMES: dict[str, tuple[str, ...]] = {
    "title": (
        "og:title", "twitter:title", "parsely-title", "sailthru.title", "cxenseparse:title", "headline", "dc.title", "dcterms.title", "citation_title", "title",
    ),
    "standfirst": (
        "og:description", "description", "twitter:description", "sailthru.description", "dc.description", "dcterms.description", "dcterms.abstract",
    ),
    "authors": (
        "parsely-author", "cxenseparse:author", "article:author_name", "article:author:name", "sailthru.author", "byl", "dc.creator", "dcterms.creator",
        "citation_author", "author", "articleauthor", "article.author", "article:author", "og:article:author", "og:author", "authors", "dc.contributor.author",
        "vr:author", "shareaholic:article_author_name", "twitter:data1",
    ),
    "published": (
        "article:published_time", "article:published", "og:article:published_time", "og:published_time", "datepublished", "article.published", "parsely-pub-date", "sailthru.date",
        "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "cxenseparse:recs:published_time", "vr:published_time", "shareaholic:article_published_time", "citation_publication_date",
        "citation_online_date", "dc.date.issued", "dcterms.issued", "dcterms.date", "dc.date.published", "published_time", "publish-date", "publish_date", "published-date", "published_date", "publishdate",
        "pubdate", "publication_date", "publication-date", "originalpublicationdate", "ptime", "article_date_original", "article:post_date", "rbpubdate", "date.available", "release_date",
        "og:release_date", "displaydate", "pdate", "news_date", "dc.date", "date", "date.created", "dc.date.created", "dcterms.created", "created", "creation_date",
    ),
    "modified": (
        "article:modified_time", "og:article:modified_time", "og:modified_time", "datemodified", "article.updated", "og:updated_time", "dcterms.modified", "dc.date.modified", "date.modified",
        "date.updated", "last-modified", "lastmod", "updated_time", "utime", "modified_time", "vr:modified_time",
    ),
    "section": ("article:section", "og:article:section", "og:section", "parsely-section", "articlesection", "cxenseparse:section", "mrf:sections", "section", "category"),
    "tags": (
        "article:tag", "og:article:tag", "article:tags", "news_keywords", "sailthru.tags", "parsely-tags", "mrf:tags", "dc.subject", "dcterms.subject", "citation_keywords", "keywords",
    ),
    "publisher": ("og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "cxenseparse:site", "application-name", "apple-mobile-web-app-title"),
    "language": ("content-language", "language", "dc.language", "dcterms.language", "og:locale", "locale"),
    "url": ("og:url", "parsely-link", "cxenseparse:url", "twitter:url"),
}  # fmt: skip
DUBLIN = ("dc.", "dcterms.")
LABELS = (
    "written by",
    "verfasst von",
    "geschrieben von",
    "écrit par",
    "escrito por",
    "scritto da",
    "geschreven door",
    "skrevet av",
    "skriven av",
    "author",
    "autor",
)
FIELD_OF = {name: (field, rank) for field, names in NAMES.items() for rank, name in enumerate(names)}
MOST = 100  # elements of one name: pages have one article:tag for each tag


class Metas:
    """The contents of the ``meta`` elements by name, in lower case; those of one name in the order of the page."""

    def __init__(self, elements: Sequence[Element]) -> None:
        self._contents: dict[str, list[str]] = {}
        self._by_field: dict[str, dict[int, str]] = {}
        for element in elements:
            content = element.attribute("content").strip()
            if not content:
                continue
            for key in {
                element.attribute(attribute).strip().lower() for attribute in ("name", "property", "http-equiv")
            } - {""}:
                name = _plain(key)
                contents = self._contents.setdefault(name, [])
                if len(contents) < MOST:
                    contents.append(content)
                if known := FIELD_OF.get(name):
                    self._by_field.setdefault(known[0], {})[known[1]] = name
        self._drop_reading_time()

    def _drop_reading_time(self) -> None:
        """What "twitter:data1" holds is said by "twitter:label1": the author, the time that reading takes, a price."""
        label = next(iter(self._contents.get("twitter:label1", ())), "").strip().lower()
        if label not in LABELS:
            self._contents.pop("twitter:data1", None)
            self._by_field.get("authors", {}).pop(FIELD_OF["twitter:data1"][1], None)

    def named(self, field: str) -> Iterator[tuple[str, list[str]]]:
        """The names that say something about ``field``, best first, each with its contents."""
        for _, name in sorted(self._by_field.get(field, {}).items()):
            yield name, self._contents[name]

    def texts(self, field: str) -> list[Candidate]:
        """The first content of each name that says something about ``field``, as one line."""
        return [
            Candidate(source_of(name), contents[0], text)
            for name, contents in self.named(field)
            if (text := one_line(contents[0]))
        ]

    def first(self, name: str) -> str:
        """The first content of one name, as one line, or an empty string."""
        contents = self._contents.get(name)
        return one_line(contents[0]) if contents else ""

    def ending(self, end: str) -> str:
        """The content of the first name that ends with ``end``."""
        return next((one_line(contents[0]) for name, contents in self._contents.items() if name.endswith(end)), "")


def _plain(name: str) -> str:
    """One spelling for the names of Dublin Core, which pages write with points, colons and hyphens."""
    if name.startswith(("dc:", "dc-", "dcterms:", "dcterms-", "dc_", "dc.terms.")):
        name = name.replace("dc.terms.", "dcterms.").replace(":", ".").replace("-", ".").replace("_", ".")
    return name


def source_of(name: str) -> str:
    """What kind of source a name belongs to."""
    if name.startswith(("og:", "article:")):
        return "open graph"
    return "dublin core" if name.startswith(DUBLIN) else "meta"
