"""An article as a schema.org NewsArticle (https://schema.org/NewsArticle)."""

from __future__ import annotations

from typing import Any

from newsclean.article import Article, Author, Caption


def to_jsonld(article: Article) -> dict[str, Any]:
    r"""Make of ``article`` a schema.org NewsArticle, ready for ``json.dumps``. What is empty is left out.

    An author who is the agency or the publisher is an Organization. Where no one signs, the agency is the
    author. In a page, write each ``<`` of the JSON as ``\u003c``, or ``</script>`` in a text ends the script.

    >>> to_jsonld(Article(title="Ferry back", authors=(Author(name="AFP"),), agency="AFP"))["author"]
    [{'@type': 'Organization', 'name': 'AFP'}]
    """
    organizations = {name for name in (article.agency, article.publisher) if name}
    authors = [_author(author, organizations) for author in article.authors]
    return _filled({
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.title,
        "alternativeHeadline": article.kicker,
        "description": article.standfirst,
        "author": authors or _organizations(article.agency),
        "sourceOrganization": _organization(article.agency),
        "publisher": _organization(article.publisher),
        "datePublished": article.published.isoformat() if article.published else None,
        "dateModified": article.modified.isoformat() if article.modified else None,
        "articleSection": article.section,
        "inLanguage": article.language,
        "url": article.url,
        "dateline": article.dateline,
        "articleBody": article.text,
        "keywords": list(article.tags),
        "image": [_image(caption) for caption in article.captions if caption.text or caption.credit],
        "creditText": "; ".join(article.credits),
        "correction": list(article.notes),
    })  # fmt: skip


def _author(author: Author, organizations: set[str]) -> dict[str, Any]:
    kind = "Organization" if author.name in organizations else "Person"
    role = author.role if kind == "Person" else None
    return _filled({"@type": kind, "name": author.name, "jobTitle": role, "email": author.email})


def _organization(name: str | None) -> dict[str, Any] | None:
    return {"@type": "Organization", "name": name} if name else None


def _organizations(name: str | None) -> list[dict[str, Any]]:
    found = _organization(name)
    return [found] if found else []


def _image(caption: Caption) -> dict[str, Any]:
    return _filled({"@type": "ImageObject", "caption": caption.text, "creditText": caption.credit})


def _filled(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value}
