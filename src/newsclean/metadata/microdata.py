"""Microdata: elements with ``itemprop``, as objects of the same form as those of JSON-LD."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from newsclean.metadata.selection import Element

MOST = 400  # elements that are looked at
DEEPEST = 40  # steps from an element to the item that it belongs to
VALUES = {"meta": "content", "a": "href", "link": "href", "img": "src", "time": "datetime", "data": "value"}
ADDRESSES = {"url", "mainEntityOfPage"}
SPELLINGS = {
    name.lower(): name
    for name in (
        "name", "headline", "author", "creator", "publisher", "datePublished", "dateModified", "dateCreated", "articleSection", "keywords",
        "description", "inLanguage", "url", "mainEntityOfPage", "givenName", "familyName", "jobTitle", "email",
    )
}  # fmt: skip
"""The properties that are read, as schema.org spells them; pages often write them in lower case."""


def read_items(elements: Sequence[Element]) -> list[dict[str, Any]]:
    """The items of a page: one object for each ``itemscope``, and first one for the properties that stand in none.

    A property that is an item itself is the value of its property, as in JSON-LD; it is not listed a second time.
    """
    loose: dict[str, Any] = {"@type": "loose"}
    elements = elements[:MOST]
    items = {element.node.mem_id: _item(element) for element in elements if "itemscope" in element.attributes}
    tops = [loose]
    for element in elements:
        own = items.get(element.node.mem_id)
        names = element.attribute("itemprop").split()
        if own is not None and not names:
            tops.append(own)
            continue
        owner = _owner(element, items) if items else None
        if own is not None and owner is None:
            tops.append(own)
        for name in names:
            if spelt := SPELLINGS.get(name.lower()):
                _add(owner if owner is not None else loose, spelt, own if own is not None else _value(element, spelt))
    return tops


def _item(element: Element) -> dict[str, Any]:
    kind = element.attribute("itemtype").split()
    item: dict[str, Any] = {"@type": kind[0].rstrip("/").rpartition("/")[2] if kind else ""}
    if address := element.attribute("itemid"):
        item["@id"] = address
    return item


def _owner(element: Element, items: dict[int, dict[str, Any]]) -> dict[str, Any] | None:
    """The innermost item around an element."""
    node = element.node.parent
    for _ in range(DEEPEST):
        if node is None:
            return None
        if (item := items.get(node.mem_id)) is not None:
            return item
        node = node.parent
    return None


def _value(element: Element, name: str) -> str:
    """What an element says: for most the text inside, for some an attribute."""
    written = element.attribute("content") or element.attribute("datetime")
    if written:
        return written
    attribute = VALUES.get(element.tag)
    if attribute and (element.tag != "a" or name in ADDRESSES):
        return element.attribute(attribute) or element.text
    return element.text


def _add(item: dict[str, Any], name: str, value: Any) -> None:
    if not value:
        return
    if name not in item:
        item[name] = value
    elif isinstance(item[name], list):
        item[name].append(value)
    else:
        item[name] = [item[name], value]
