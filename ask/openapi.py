"""The OpenAPI document, made from the headers of the questions, and a page of it for people."""

from functools import lru_cache
from html import escape
from typing import Any
from urllib.parse import urlencode

from ask.answers import MOST_ROWS, ROWS, SECONDS, card, columns, edition
from ask.limits import A_MINUTE
from warehouse import questions
from warehouse.query import defaults_of
from warehouse.questions import LIST, Parameter

TYPES = {"date": ("string", "date"), "integer": ("integer", None), "number": ("number", None)}
HOW = (
    "Each named question is answered at /api/ask/NAME.json and /api/ask/NAME.csv. The JSON holds "
    "the rows, the meaning of their columns, the sources and a citation. A question that takes "
    "lists may be sent by POST, so that a reader's own goods stand in no address."
)


def limits() -> str:
    """What one program may ask, in a sentence."""
    return (
        f"An answer has {ROWS:,} rows unless `limit` asks for others, at most {MOST_ROWS:,}; "
        f"`offset` and the link `next` lead to the rest. A question may take {SECONDS:g} seconds. "
        f"An address may send {A_MINUTE} requests a minute."
    )


def document() -> dict[str, Any]:
    """The OpenAPI document."""
    return _document(edition()["data"])


@lru_cache(maxsize=2)
def _document(data: str) -> dict[str, Any]:
    paths = {f"/api/ask/{name}.json": {"get": _operation(name)} for name in questions()}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "US-China tariffs by product and by day",
            "summary": "What the United States and China charge each other",
            "description": f"{HOW} {limits()}",
            "version": edition()["edition"],
            "license": {"name": "CC BY 4.0; each source keeps its own license"},
        },
        "paths": paths,
        "components": {"responses": _responses()},
    }


def _operation(name: str) -> dict[str, Any]:
    about = card(name)
    means = {column["name"]: {"description": column["means"]} for column in about["columns"]}
    rows = {"type": "array", "items": {"type": "object", "properties": means}}
    answer = {"type": "object", "properties": {"rows": rows}}
    content = {"application/json": {"schema": answer}}
    return {
        "operationId": name,
        "summary": about["asks"],
        "description": about["note"],
        "parameters": [*(_parameter(name, item) for item in questions()[name].parameters), *_PAGES],
        "responses": {
            "200": {"description": "The rows, with their meaning and sources", "content": content}
        }
        | {status: {"$ref": f"#/components/responses/{key}"} for status, key in _STATUS.items()},
    }


def _parameter(name: str, item: Parameter) -> dict[str, Any]:
    kind, form = TYPES.get(item.kind.removeprefix(LIST), ("string", None))
    schema: dict[str, Any] = {"type": kind} | ({"format": form} if form else {})
    if item.choices:
        schema["enum"] = list(item.choices)
    default = defaults_of(name).get(item.name)
    if default is not None:
        is_text = kind == "string"
        schema["default"] = str(default) if is_text else float(default)
    found = {
        "name": item.name,
        "in": "query",
        "required": item.default is None,
        "description": f"{item.words} ({item.allowed})",
        "schema": schema,
    }
    if item.is_list:
        found |= {"schema": {"type": "array", "items": schema}, "style": "form", "explode": False}
    return found


_PAGES = [
    {"name": "limit", "in": "query", "description": "how many rows",
     "schema": {"type": "integer", "minimum": 1, "maximum": MOST_ROWS, "default": ROWS}},
    {"name": "offset", "in": "query", "description": "rows to leave out before the first",
     "schema": {"type": "integer", "minimum": 0, "default": 0}},
]  # fmt: skip
_STATUS = {"304": "same", "400": "wrong", "404": "unknown", "429": "often", "503": "later"}


def _responses() -> dict[str, Any]:
    said = {
        "wrong": "A parameter is wrong; `error` says which and what it may be",
        "unknown": "There is no such question",
        "often": "Too many requests; Retry-After says when to ask again",
        "later": "Too long, too busy, or the data file cannot be read",
    }
    properties = {"error": {"type": "string"}}
    content = {"application/json": {"schema": {"type": "object", "properties": properties}}}
    same = {"same": {"description": "The answer has not changed (If-None-Match)"}}
    return same | {key: {"description": words, "content": content} for key, words in said.items()}


def page() -> str:
    """The page for people: every question, its parameters and an address to try."""
    return _page(edition()["data"])


@lru_cache(maxsize=2)
def _page(data: str) -> str:
    entries = "\n".join(_entry(name) for name in questions())
    now = edition()
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>US-China tariffs: questions for other programs</title>
<style>
:root {{ color-scheme: light dark; }}
body {{ font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; }}
body {{ margin: 2rem auto; padding: 0 1rem; }}
h1 {{ font-family: Georgia, serif; line-height: 1.2; }}
summary {{ cursor: pointer; padding: .25rem 0; }}
details > div {{ border-left: 3px solid #8a8f98; padding: 0 0 .5rem 1rem; margin-bottom: .5rem; }}
code {{ overflow-wrap: anywhere; }}
dt {{ font-weight: 600; }} dd {{ margin: 0 0 .25rem 1rem; }}
</style></head><body>
<h1>US-China tariffs: questions for other programs</h1>
<p>{escape(HOW)}</p>
<p>{escape(limits()).replace("`", "")}</p>
<p>Edition {now["edition"]}: law through {now["law_through"]}, trade through {now["trade_through"]}.
For programs: <a href="/api/openapi.json">OpenAPI document</a>,
<a href="/api/questions">list of questions</a>; for assistants: MCP at <code>/api/mcp</code>.</p>
{entries}
</body></html>
"""


def _entry(name: str) -> str:
    about = card(name)
    parameters = "".join(
        f"<dt>{escape(item['name'])}{' (required)' if item['required'] else ''}</dt>"
        f"<dd>{escape(item['means'])}; {escape(item['allowed'])}</dd>"
        for item in about["parameters"]
    )
    address = f"/api/ask/{name}.json"
    needed = [item["name"] for item in about["parameters"] if item["required"]]
    example = urlencode(dict.fromkeys(needed, "…"), safe="…")
    open_it = (
        f"<p><code>{address}?{escape(example)}</code></p>"
        if needed
        else f"<p>Open it: <a href='{address}'>JSON</a>, <a href='/api/ask/{name}.csv'>CSV</a></p>"
    )
    return (
        f"<details id='{name}'><summary>{escape(about['asks'])} <code>{name}</code></summary><div>"
        f"<p>{escape(about['note'])}</p><dl>{parameters}</dl>"
        f"<p>Columns: {escape(', '.join(columns(name)))}</p>{open_it}</div></details>"
    )
