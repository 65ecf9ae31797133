"""What a page says about itself in places that are not its text: JSON-LD, microdata, meta elements, headings, links.

``read_metadata`` collects for each field of Article the candidates that a page has, best first. Nothing of the running text is
read, the tree stays as it is, and no input raises.
"""

from __future__ import annotations

from types import MappingProxyType

from selectolax.lexbor import LexborHTMLParser

from newsclean.metadata.address import domain_names, find_languages, find_urls
from newsclean.metadata.authors import find_authors
from newsclean.metadata.candidate import Candidate, Metadata, distinct
from newsclean.metadata.dates import find_dates_of
from newsclean.metadata.jsonld import by_id, read_objects
from newsclean.metadata.meta import Metas
from newsclean.metadata.microdata import read_items
from newsclean.metadata.schema import find_articles
from newsclean.metadata.selection import select
from newsclean.metadata.stated import find_kickers, find_publishers, find_sections, find_standfirsts
from newsclean.metadata.strings import folded, one_line
from newsclean.metadata.tags import find_tags
from newsclean.metadata.titles import find_titles, heading_of

__all__ = ["Candidate", "Metadata", "read_metadata"]


def read_metadata(tree: LexborHTMLParser, url: str | None = None) -> Metadata:
    """What the page in ``tree`` says about itself. ``url`` is where it was fetched, if that is known.

    >>> page = LexborHTMLParser('<html lang=en><title>Harbour reopens - Haven Post</title><meta property="og:site_name" content="Haven Post">')
    >>> dict(read_metadata(page).values)
    {'title': 'Harbour reopens', 'publisher': 'Haven Post', 'language': 'en'}
    """
    selection = select(tree)
    metas = Metas(selection.metas)
    urls = find_urls(selection, metas, url)
    address = url or (urls[0].value if urls else None)
    called = [candidate.value for candidate in metas.texts("title")]
    called += [one_line(element.text) for element in [*selection.headings[:10], selection.title] if element is not None]

    objects = read_objects(script.node.text() for script in selection.scripts)
    known = by_id(objects)
    articles = {
        "json-ld": find_articles(objects, address, called),
        "microdata": find_articles(read_items(selection.properties), address, called),
    }
    publishers = find_publishers(metas, articles, objects, known)
    outlets = domain_names(address) | {folded(candidate.value) for candidate in publishers} - {""}
    languages = find_languages(selection, metas, articles)
    language = languages[0].value if languages else None

    titles, kickers = find_titles(selection, metas, articles, outlets)
    heading = heading_of(titles, selection)
    found = {
        "title": titles,
        "kicker": [*find_kickers(metas), *kickers],
        "standfirst": find_standfirsts(metas, articles),
        "authors": find_authors(selection, metas, articles, known, outlets, heading),
        "published": find_dates_of("published", selection, metas, articles, address, language, heading),
        "modified": find_dates_of("modified", selection, metas, articles, address, language, heading),
        "section": find_sections(metas, articles),
        "tags": find_tags(selection, metas, articles, outlets, address, heading, titles[0].value if titles else ""),
        "publisher": publishers,
        "language": languages,
        "url": urls,
    }
    return Metadata(
        MappingProxyType({field: distinct(candidates) for field, candidates in found.items() if candidates})
    )
