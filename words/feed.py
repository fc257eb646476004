"""An Atom feed from plain entries."""

from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree import ElementTree

ATOM = "http://www.w3.org/2005/Atom"
AUTHOR = "US-China tariff dashboard"


@dataclass(frozen=True)
class Entry:
    """One entry: an id that never changes, and the day on which it last did."""

    id: str
    title: str
    updated: str
    summary: str
    link: str = ""


def atom(title: str, id_: str, updated: str, entries: Iterable[Entry]) -> bytes:
    """The feed as XML; updated and each entry's day are written like 2026-10-10."""
    ElementTree.register_namespace("", ATOM)
    root = ElementTree.Element(f"{{{ATOM}}}feed")
    _add(root, "title", title)
    _add(root, "id", id_)
    _add(root, "updated", _moment(updated))
    _add(_add(root, "author", ""), "name", AUTHOR)
    for item in entries:
        entry = _add(root, "entry", "")
        _add(entry, "title", item.title)
        _add(entry, "id", item.id)
        _add(entry, "updated", _moment(item.updated))
        _add(entry, "summary", item.summary)
        if item.link:
            ElementTree.SubElement(entry, f"{{{ATOM}}}link", {"href": item.link})
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"


def _add(parent: ElementTree.Element, name: str, text: str) -> ElementTree.Element:
    child = ElementTree.SubElement(parent, f"{{{ATOM}}}{name}")
    child.text = text
    return child
