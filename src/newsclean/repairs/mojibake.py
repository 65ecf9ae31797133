"""UTF-8 that was read as something else: ``Russiaâ€™s``, ``Russia‚Äôs``, ``FranÃ§ais``; also twice over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import regex

from newsclean.edits import Edit, Span

# What the first two bytes of a UTF-8 sequence look like in the common wrong encodings. Most texts have none, and need no
# more: ftfy, which knows how to undo the damage, is imported and asked only where one of these is found.
SUSPECT = re.compile(
    r"[ÂÃÄÅÆÇÐÑØÙàáâãäåæçèéêëìíðßÎÏÉ‚РС][\x80-\xbf\u0152-\u0178\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122\u2202-\u2265ÄÅÇÉÑÖÜ°±²Ѓѓєїљњћќў]|вЂ|Ã|Â"
)
ENCODINGS = (
    "sloppy-windows-1252", "latin-1", "macroman", "sloppy-windows-1251", "sloppy-windows-1250", "sloppy-windows-1253", "sloppy-windows-1254",
    "sloppy-windows-1257", "iso-8859-2", "cp437",
)  # fmt: skip
# A glance, many times as fast as the pattern: without one of these there is nothing to look for.
LATIN_LEAD = regex.compile(r"[À-ï]")
OTHER_LEADS = ("‚", "Р", "С", "вЂ")
LINE = regex.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\u2028\u2029]+")


def mojibake(text: str) -> Iterator[Edit]:
    """Decode again what was decoded wrong, word by word, with ftfy (``fix_encoding``); all else stays as it is.

    >>> [(tuple(edit.span), edit.replacement) for edit in mojibake("Die TÃ¼r blieb zu â€“ bis Mai")]
    [((5, 7), 'ü'), ((18, 21), '–')]
    """
    if not may_be_mojibake(text):
        return
    import ftfy  # only now: most texts do not need it
    from ftfy.badness import is_bad

    for line in LINE.finditer(text):
        damaged = line.group().strip()
        if damaged.isascii() or not (is_bad(damaged) or is_bad(" ".join(damaged.split()))):
            continue
        fixed = ftfy.fix_encoding(damaged)
        if fixed != damaged:
            yield from _differences(damaged, fixed, line.start() + line.group().index(damaged))


def may_be_mojibake(text: str) -> bool:
    """Whether ftfy is worth asking."""
    if text.isascii() or not (LATIN_LEAD.search(text) or any(lead in text for lead in OTHER_LEADS)):
        return False
    return SUSPECT.search(text) is not None


def _differences(damaged: str, fixed: str, offset: int) -> Iterator[Edit]:
    """The characters in which two forms of a line differ, as one edit each; word by word where they do not pair up."""
    at = 0
    edits: list[Edit] = []
    for char in fixed:
        if damaged.startswith(char, at):
            at += 1
            continue
        form = next((form for form in _damaged_forms(char) if damaged.startswith(form, at)), None)
        if form is None:
            yield from _words(damaged, fixed, offset)
            return
        edits.append(_edit(offset + at, offset + at + len(form), char))
        at += len(form)
    yield from edits if at == len(damaged) else _words(damaged, fixed, offset)


@lru_cache(maxsize=2000)
def _damaged_forms(char: str) -> tuple[str, ...]:
    """What a character looks like when its UTF-8 was read in one of the encodings that ftfy knows; longer forms (twice) first."""
    forms = []
    for encoding in ENCODINGS:
        try:
            once = char.encode().decode(encoding)
            forms.append(once)
            forms.append(once.encode().decode(encoding))
        except UnicodeDecodeError:
            continue
    return tuple(sorted(set(forms), key=len, reverse=True))


def _words(damaged: str, fixed: str, offset: int) -> Iterator[Edit]:
    """The words in which two forms of a line differ, as long as they pair up; a line of which they do not is left alone."""
    old, new = damaged.split(" "), fixed.split(" ")
    if len(old) != len(new):
        return
    at = offset
    for before, after in zip(old, new, strict=True):
        if before != after and after.split() == [after]:  # one that holds white space would not know where it ends
            head = _common(before, after)
            tail = _common(before[head:][::-1], after[head:][::-1])
            if head < len(before) - tail:
                yield _edit(at + head, at + len(before) - tail, after[head : len(after) - tail])
        at += len(before) + 1


def _edit(start: int, stop: int, char: str) -> Edit:
    return Edit(
        Span(start, stop), char, "mojibake", reason="UTF-8 that was read in another encoding", verdict="replace"
    )


def _common(one: str, other: str) -> int:
    """How many characters two strings have in common at their beginning."""
    limit = min(len(one), len(other))
    return next((i for i in range(limit) if one[i] != other[i]), limit)
