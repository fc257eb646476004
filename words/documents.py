"""The documents of docs/ as the dashboard shows them: the same text, with links that lead on."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

CODE = re.compile(r"(```.*?```|`[^`\n]*`)", re.DOTALL)
MARK = re.compile(r"<!--.*?-->\n?", re.DOTALL)
LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^)\s]+)\)")
HEADING = re.compile(r"^(#{1,4}) ", re.MULTILINE)
FENCE = "```"


@dataclass(frozen=True)
class Document:
    """A document: its title, and its text in the Markdown that Streamlit reads."""

    title: str
    text: str


def document(text: str, own: str, shown: Mapping[str, str]) -> Document:
    """A document of the repository for the page: title apart, headings two levels down.

    Marks of tools are left out and dollar signs stay dollar signs. A link to a document that the
    page shows leads to the page; any other link within the repository is written as its file.

    own: name of the document; shown: names and titles of the documents that the page shows. A link
    whose words are only the file's name gets the title.
    """
    first, _, rest = text.strip().partition("\n")
    pieces = CODE.split(MARK.sub("", rest))
    whole = "".join(piece if piece.startswith("`") else _plain(piece) for piece in pieces)
    return Document(first.removeprefix("# ").strip(), _linked(whole, own, shown).strip())


def _plain(text: str) -> str:
    escaped = re.sub(r"(?<!\\)\$", r"\\$", text)
    return HEADING.sub(lambda found: "#" * min(6, len(found[1]) + 2) + " ", escaped)


def _linked(text: str, own: str, shown: Mapping[str, str]) -> str:
    def lead(found: re.Match[str]) -> str:
        is_picture, words, target = found[1], found[2], found[3]
        path, _, part = target.partition("#")
        if target.startswith(("http:", "https:", "mailto:")):
            return found[0]
        name = path.rpartition("/")[2].removesuffix(".md") or own
        if is_picture or name not in shown:
            return words if words.strip("`") == path else f"{words} (`{path.removeprefix('../')}`)"
        if not path:
            return f"[{words}](#{part})"
        words = shown[name] if words.strip("`").endswith(path.rpartition("/")[2]) else words
        return f"[{words}](?show=methods&document={name}{f'#{part}' if part else ''})"

    parts = re.split(r"(```.*?```)", text, flags=re.DOTALL)
    return "".join(part if part.startswith(FENCE) else LINK.sub(lead, part) for part in parts)


def size_text(count: int) -> str:
    """A size of a file: 73 MB, 920 KB."""
    return f"{count / 1e6:,.1f} MB" if count >= 1e6 else f"{max(1, round(count / 1e3)):,} KB"
