"""The questions for assistants, by the Model Context Protocol, with their sources."""

import re
from collections.abc import Callable
from typing import Any

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.server.transport_security import TransportSecuritySettings
from mcp.types import ToolAnnotations
from starlette.applications import Starlette

from ask.answers import answer, card, catalog, edition, told
from ask.threads import BusyError, in_thread
from warehouse import WarehouseError
from warehouse.search import find_products

MOST_ROWS = 200
INSTRUCTIONS = (
    "Facts on the tariffs that the United States and China charge each other, and on their trade, "
    "by product and by day since 2018. Find a question, read its card, then ask it. Rates are in "
    "percent of customs value; the name of a column ends in its unit. Give the rows that a "
    "statement rests on, with `cite_as`, the sources and the day or month that they are of. Say "
    "what `remarks` and `note` say. A missing value is not known: do not fill it in. Nothing here "
    "is legal advice."
)
READS = ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)


def server() -> MCPServer:
    """The server with its four tools."""
    made = MCPServer("us-china-tariffs", title="US-China tariffs", instructions=INSTRUCTIONS)
    for tool in (find_questions, describe_question, ask_question, find_product):
        made.tool(annotations=READS)(tool)
    return made


def over_http(made: MCPServer, path: str) -> Starlette:
    """The server on a path, without sessions.

    Any Host is answered: what is here is public, read-only and the same for all.
    """
    return made.streamable_http_app(
        streamable_http_path=path,
        json_response=True,
        stateless_http=True,
        transport_security=TransportSecuritySettings(enable_dns_rebinding_protection=False),
    )


async def find_questions(words: str = "") -> dict[str, Any]:
    """List the questions with some of the words in them, best first; all without words."""
    wanted = {word.removesuffix("s") for word in re.findall(r"\w+", words.lower())}

    def fits(row: dict[str, str]) -> int:
        text = f"{row['question']} {row['asks']}".lower()
        return sum(word in text for word in wanted)

    def found() -> dict[str, Any]:
        rows = sorted(catalog(), key=fits, reverse=True)
        kept = [row for row in rows if fits(row)] if wanted else rows
        return edition() | {"questions": kept}

    return await _safely(found)


async def describe_question(question: str) -> dict[str, Any]:
    """Describe one question: its note, parameters with their allowed values, columns, sources."""
    return await _safely(lambda: card(question))


async def ask_question(
    question: str,
    parameters: dict[str, Any] | None = None,
    limit: int = 50,
    offset: int = 0,
) -> dict[str, Any]:
    """Ask one question; returns rows, what their columns mean, sources, remarks and a citation.

    limit is at most 200 rows; next_offset says where the rest begins.
    """

    def asked() -> dict[str, Any]:
        if limit > MOST_ROWS:
            raise ToolError(f"limit must be at most {MOST_ROWS}; got {limit}.")
        return told(answer(question, parameters or {}, limit, offset))

    return await _safely(asked)


async def find_product(words: str) -> dict[str, Any]:
    """Find the key of a product, or a tariff line, by everyday words or by a code."""

    def found() -> dict[str, Any]:
        products = [
            {"product": item.product, "label": item.label, "level": item.level}
            | ({"importer": item.importer, "line": item.number or item.line} if item.line else {})
            for item in find_products(words)
        ]
        return edition() | {"products": products}

    return await _safely(found)


async def _safely(work: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    try:
        return await in_thread(work)
    except (WarehouseError, BusyError) as error:
        raise ToolError(" ".join(str(error).split())) from error
