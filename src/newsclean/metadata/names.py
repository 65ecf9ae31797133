"""Names of authors as pages write them: taken apart, without roles, addresses, outlets and staff."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache
from typing import Any

import regex

from newsclean.agencies import agency_name
from newsclean.article import Author
from newsclean.metadata.schema import first_text, kinds
from newsclean.metadata.strings import folded, one_line
from newsclean.names import PARTICLES
from newsclean.packs import languages, read_pack

LONGEST = 70  # characters of a name
MOST = 60  # authors of a page; scientific papers have more, and then nobody reads them
EMAIL = regex.compile(r"[(<\[]?\s*[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}\s*[)>\]]?")
ADDRESS = regex.compile(r"(?:https?:)?//\S*|\bwww\.\S*")
HANDLE = regex.compile(r"\(?\s*(?<!\w)@\w{2,30}\)?")
BRACKET = regex.compile(r"\s*[(\[（【][^()\[\]（）【】]{0,60}[)\]）】]\s*$")
EMPTY = regex.compile(r"[(\[（【]\s*[)\]）】]")
EDGE = " ,|:·•-–—\"'*(["
# What no name has: a number, signs of code, and the words that open the credits of pictures.
NO_NAME = regex.compile(
    r"(?<!\w)\d|[<>{}=;_@#\\]|^(?:photo|foto|styled|illustrat|edit|video|image|bild|grafi|updated|published|posted)\w*\s",
    regex.I,
)
CODE = regex.compile(r"[a-z]\.[a-z]|[()]")
DOMAIN = regex.compile(r"(?:^|\s)[\w-]+(?:\.[\w-]+)*\.(?:com?|org|net|[a-z]{2})(?:\.[a-z]{2})?$", regex.I)
OPENING = regex.compile(
    r"^(?:(?:(?:view|see|read)\s+)?(?:all|more)\s+(?:posts?|articles?|stories)\s+(?:by|from)|(?:(?:written|words|posted|report(?:ed|ing)?|story|analysis|opinion|comment|review|article|published|updated|edited|compiled|exclusive)\s+)?by"
    r"|(?:(?:ein|eine)\s+)?(?:(?:\w+\s)?(?:kommentar|analyse|gastbeitrag|bericht|reportage|interview|artikel|geschrieben|verfasst)\s+)?von|par|écrit par|publié par|propos recueillis par|por|"
    r"publicado por|escrito por|scritto da|pubblicato da|door|geschreven door|av|af|skrevet av|skrevet af|text|tekst|author|authors|autor|autorin|autoren|auteurs?|autore|autori|autores|forfatter|"
    r"reporter|foto und text|автор|авторы|текст|от|by-line|byline|文|記者|作者|글)(?:\s*[:：]\s*|\s+)",
    regex.I,
)
WITHIN = regex.compile(r"(?<=\w)\s+(?:by|von|par|por|door|av|af)\s+(?=\p{Lu})")  # "Opinion by Mara Lind"
# In a visible byline these open the name too; in a value that is a name they are part of it: "Di Stefano", "De Vries".
OPENING_SEEN = regex.compile(r"^(?:di|de|da|van|от)\s+", regex.I)
JOINT = regex.compile(
    r"\s+(?:and|with|und|sowie|et|avec|och|og|oraz|и|with reporting by)\s+|\s*[;|/•·、，；]\s*|\s+[–—-]\s+|\s*&\s+|\n",
    regex.I,
)
# Joints in languages in which they may be part of one name ("Ortega y Gasset"): a name of two words must stand on both sides.
WEAK_JOINT = regex.compile(r"(?<=\w \p{L}[\w.’'-]*)\s+(?:y|e|en|ja|ve|a|i)\s+(?=\p{Lu}[\w.’'-]*\s\p{Lu})")
CAPITALISED = regex.compile(r"\p{Lu}[\p{L}\p{M}.’'`-]*")
DEGREES = {
    "jr",
    "jr.",
    "sr",
    "sr.",
    "ii",
    "iii",
    "phd",
    "ph.d.",
    "ph.d",
    "md",
    "m.d.",
    "mba",
    "dr",
    "dr.",
    "ma",
    "esq",
    "esq.",
    "rn",
    "cfa",
}
NOBODY = {
    "author", "unknown", "unknown author", "anonymous", "none", "null", "undefined", "n/a", "na", "webmaster", "administrator", "root", "user", "test", "super user", "superuser",
    "nan", "false", "true", "site admin", "webadmin", "redazione", "la redazione", "redactie", "de redactie", "redaktionen", "redakce", "redakcja", "toimitus", "uredništvo", "by", "von", "person",
    "follow", "share", "read more", "see all posts", "view all posts", "posts", "bio", "profile", "contributor", "contributors", "guest author", "news", "online", "desk", "editor", "editors", "press release",
}  # fmt: skip
TEAM = {
    "staff", "team", "desk", "newsroom", "editorial", "editors", "redaktion", "redaktionsteam", "redacción", "rédaction", "redazione", "redactie", "redaksjonen", "redaktionen", "news",
    "bureau", "correspondents", "reporters", "newsdesk", "board", "media", "online", "press", "magazine", "agencies", "agenturen", "service", "редакция",
}  # fmt: skip
FIRMS = {
    "gmbh",
    "ag",
    "ltd",
    "ltd.",
    "llc",
    "inc",
    "inc.",
    "e.v.",
    "stiftung",
    "foundation",
    "university",
    "universität",
    "institute",
    "verlag",
    "ministry",
}
PAPERS = {
    "times",
    "journal",
    "post",
    "herald",
    "gazette",
    "tribune",
    "chronicle",
    "zeitung",
    "nachrichten",
    "observer",
    "telegraph",
    "tv",
    "radio",
    "today",
    "agency",
}


def read_people(
    value: Any, outlets: Collection[str], *, seen: bool = False
) -> tuple[tuple[Author, ...], tuple[Author, ...]]:
    """The authors that ``value`` names, and the outlets and desks that it names as if they were.

    ``value`` is a string, an object of schema.org, or a list of these. ``outlets`` are names of the outlet (``folded``). ``seen`` says
    that the text is one that readers see, with "By" before the name and perhaps a date behind it.

    >>> people, others = read_people("By MARA LIND, Ole Brandt and the Haven Post | Reporter", {"thehavenpost"})
    >>> [str(person) for person in people], [str(other) for other in others]
    (['Mara Lind', 'Ole Brandt'], ['the Haven Post'])
    """
    people: dict[str, Author] = {}
    others: dict[str, Author] = {}
    for name, role, email, organisation in _named(value):
        text = one_line(name)
        organisation = organisation or ADDRESS.search(text) is not None  # "Haven Media (www.haven.example)"
        opened = not seen or OPENING.match(text) is not None
        for number, part in enumerate(_parts(text, seen=seen)):
            key = folded(part)
            if not key or key in people or key in others or _is_nobody(part):
                continue
            if is_outlet(part, outlets, first=number == 0) or (organisation and not agency_name(part)):
                others[key] = Author(name=part)
            elif ((number == 0 and opened) or _is_person(part) or agency_name(part)) and not CODE.search(part):
                people[key] = Author(name=_spelt(part), role=role, email=email)
    return tuple(people.values())[:MOST], tuple(others.values())[:MOST]


def _named(value: Any, depth: int = 0) -> Iterator[tuple[str, str | None, str | None, bool]]:
    """Name, role and e-mail of each author, and whether it is an organisation."""
    if isinstance(value, str):
        yield value[:2_000], None, None, False
    elif isinstance(value, list) and depth < 3:
        for part in value[:MOST]:
            yield from _named(part, depth + 1)
    elif isinstance(value, dict):
        names = value.get("name")
        if isinstance(names, list | dict) and depth < 3:
            yield from _named(names, depth + 1)
            return
        name = first_text(names) or " ".join(
            filter(None, (one_line(value.get("givenName")), one_line(value.get("familyName"))))
        )
        role, email = (
            first_text(value.get("jobTitle"))[:200] or None,
            one_line(value.get("email")).removeprefix("mailto:"),
        )
        kind = " ".join(kinds(value))
        yield name, role, email if EMAIL.fullmatch(email) else None, "organization" in kind or "corporation" in kind


def _parts(text: str, *, seen: bool) -> Iterator[str]:
    """The names that a text lists, without what stands around them."""
    text = HANDLE.sub(" ", EMAIL.sub(" ", ADDRESS.sub(" ", text)))
    text = OPENING.sub("", EMPTY.sub(" ", text).strip(" ,|:·•-–—"))
    if seen:
        before = WITHIN.search(text)
        text = OPENING_SEEN.sub("", text[before.end() :] if before else text)
    for piece in JOINT.split(text):
        for part in _at_commas(piece):
            for name in WEAK_JOINT.split(part):
                name = BRACKET.sub("", OPENING.sub("", name.strip(EDGE))).strip(EDGE)
                if 1 < len(name) <= LONGEST and not NO_NAME.search(name) and len(name.split()) <= 7:
                    yield name


def _at_commas(text: str) -> list[str]:
    """The parts between commas. "Lind, Mara" is one name, and so is "Mara Lind, Jr."."""
    parts = [part for part in (part.strip() for part in text.split(",")) if part and part.lower() not in DEGREES]
    if (
        len(parts) == 2
        and all(CAPITALISED.fullmatch(part) for part in parts)
        and not (agency_name(parts[0]) or agency_name(parts[1]))
    ):
        return [f"{parts[1]} {parts[0]}"]
    return parts


@cache
def _words(name: str) -> frozenset[str]:
    """A list of words of all packs."""
    return frozenset(word for language in languages() for word in read_pack(language)["words"].get(name, ()))


def _is_nobody(name: str) -> bool:
    """Whether nobody is named so: "Staff", "Admin", "Reporter", "Written by"."""
    low = name.lower().strip(" .:")
    if low in NOBODY or low in _words("staff") or not OPENING.sub("", f"{low} "):
        return True
    return all(word.strip(".,") in _words("byline_roles") for word in low.split())


def is_outlet(name: str, outlets: Collection[str], *, first: bool = True) -> bool:
    """Whether ``name`` is the outlet, its address, a desk of it, or another organisation.

    Behind another name (not ``first``) "Haven Times" is an outlet; alone it could be a person called Times.
    """
    key = folded(name)
    if key in outlets or key.removeprefix("the") in outlets or f"the{key}" in outlets:
        return True
    if DOMAIN.search(name) and not agency_name(name):
        return True
    last = name.lower().split()[-1]
    if last in FIRMS or (last in PAPERS and (not first or last == name.lower())):
        return True
    rest = [word for word in name.lower().split() if word.strip(".,") not in TEAM]
    if len(rest) < len(name.split()):
        return True  # "Culture Desk", "Haven Post Staff"
    return any(len(outlet) > 5 and outlet in key and len(key) < len(outlet) + 12 for outlet in outlets)


def _is_person(name: str) -> bool:
    """Whether a text behind a comma or a slash reads as a name rather than as a place, a role or an outlet."""
    words = name.split()
    if not 2 <= len(words) <= 5:
        return not name.isascii() and 2 <= len(name) <= 5 and name[0] > "\u2e80"  # Chinese, Japanese and Korean names
    if any(word.strip(".,").lower() in _words("byline_roles") for word in words):
        return False
    return words[-1][:1].isupper() and all(word.lower() in PARTICLES or CAPITALISED.fullmatch(word) for word in words)


def _spelt(name: str) -> str:
    """The name as names are spelt: MARA LIND is Mara Lind; agencies and initials stay as they are."""
    if not name.isupper() or len(name) <= 4 or agency_name(name):
        return name
    return " ".join(word if len(word) <= 2 or "." in word else word.title() for word in name.split())
