"""JSON-LD: the objects of the scripts of a page, however damaged their JSON is."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

LONGEST = 2_000_000  # characters of a script
MOST = 3_000  # objects of a page
BEFORE = re.compile(r"(?:\s|/[/*]|\*/|<!--|<!\[CDATA\[)+")
AFTER = re.compile(r"(?:\s|/[/*]|\*/|-->|\]\]>|;)+$")
# Each pattern matches what it has begun, even if the text ends before: else broken scripts would cost the square of their length.
STRING = r'"(?:[^"\\]|\\.)*+(?:"|\\?\Z)'
COMMENT = re.compile(rf"({STRING})|/\*(?:.*?\*/|.*\Z)|//[^\n]*", re.S)
COMMA = re.compile(rf"({STRING})|,(?=[\s,]{{0,50}}[}}\]])|(?<=[\[{{,])\s{{0,50}},", re.S)
ESCAPE = re.compile(r'\\(?!["\\/bfnrt]|u[0-9a-fA-F]{4})')
BETWEEN = re.compile(r"[\s,;]*")
DECODER = json.JSONDecoder(strict=False)  # control characters in strings are let pass
# What can be read of a script that is no JSON at all: a quote inside a string, or an end that is missing.
PAIR = re.compile(
    r'"(@type|headline|datePublished|dateModified|description|articleSection)"\s*:\s*"((?:[^"\\]|\\.){1,500}+)"\s*[,}\n]'
)
AUTHOR = re.compile(r'"author"\s*:\s*[\[{][^\]}]{0,300}?"name"\s*:\s*"((?:[^"\\]|\\.){1,200}+)"')


def read_objects(scripts: Iterable[str]) -> list[dict[str, Any]]:
    """All objects of the scripts, outer before inner.

    What stands in the place of an object that is described elsewhere (``{"@id": …}``) is not replaced; ``by_id`` finds it.

    >>> [found["@type"] for found in read_objects(['{"@type": "A", "b": [{"@type": "B"},]}; ', "[{"])]
    ['A', 'B']
    """
    found: list[dict[str, Any]] = []
    for script in scripts:
        for value in read_json(script):
            for item in _walk(value):
                found.append(item)
                if len(found) >= MOST:
                    return found
    return found


def by_id(objects: Iterable[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """The fullest object for each ``@id``."""
    known: dict[str, dict[str, Any]] = {}
    for item in objects:
        name = item.get("@id")
        if isinstance(name, str) and len(item) > len(known.get(name, ())):
            known[name] = item
    return known


def read_json(script: str) -> list[Any]:
    """The values of one script, one after another; as much as can be read of a broken one."""
    text = _bare(script[:LONGEST])
    if not text:
        return []
    try:
        return [DECODER.decode(text)]
    except (ValueError, RecursionError):
        pass
    for attempt in (text, *_mended(text)):
        if values := list(_one_after_another(attempt)):
            return values
    return _salvaged(text)


def _bare(script: str) -> str:
    """``script`` without the comments that hide it from old browsers."""
    text = script.strip()
    if found := BEFORE.match(text):
        text = text[found.end() :]
    end = AFTER.search(text, max(len(text) - 60, 0))
    return text[: end.start()] if end else text


def _mended(text: str) -> Iterator[str]:
    """``text`` with the usual damage undone: comments, commas too many, entities for quotes, escapes that JSON has not."""
    clean = COMMA.sub(_kept, COMMENT.sub(_kept, ESCAPE.sub(r"\\\\", text)))
    yield clean
    if "&quot;" in text or "&#34;" in text:
        yield html.unescape(text)
    if clean.count("\\\\"):
        yield COMMA.sub(_kept, text.replace("\\'", "'"))


def _kept(match: re.Match[str]) -> str:
    """A string stays as it is; all else that was matched goes."""
    return match[1] or ""


def _one_after_another(text: str) -> Iterator[Any]:
    at = 0
    while at < len(text):
        try:
            value, at = DECODER.raw_decode(text, at)
        except (ValueError, RecursionError):
            return
        if not isinstance(value, dict | list):
            return
        yield value
        between = BETWEEN.match(text, at)
        at = between.end() if between else at


def _salvaged(text: str) -> list[Any]:
    """The plain pairs of an article whose script cannot be read, the first of each name."""
    pairs: dict[str, Any] = {}
    for name, value in PAIR.findall(text):
        pairs.setdefault(name, _unescaped(value))
    if not {"headline", "datePublished"} & set(pairs):
        return []
    if author := AUTHOR.search(text):
        pairs["author"] = {"name": _unescaped(author[1])}
    pairs["@type"] = "Article"  # the first type in the script may be another's
    return [pairs]


def _unescaped(value: str) -> str:
    try:
        return str(json.loads(f'"{value}"', strict=False))
    except ValueError:
        return value


def _walk(value: Any) -> Iterator[dict[str, Any]]:
    """All objects in ``value``, those outside before those inside, in the order of the script."""
    level, count = [value], 0
    while level and count < MOST:
        inner: list[Any] = []
        for item in level:
            if isinstance(item, dict):
                count += 1
                yield item
                inner.extend(part for part in item.values() if isinstance(part, dict | list))
            elif isinstance(item, list):
                inner.extend(part for part in item if isinstance(part, dict | list))
        level = inner
