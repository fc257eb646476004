"""The questions by MCP, through the client of the SDK, over HTTP and over standard input."""

import asyncio
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from mcp import Client, StdioServerParameters, stdio_client

from warehouse import query

ROOT = Path(__file__).resolve().parents[2]
PHONE = {"importer": "United States", "line": "85171300", "day": "2025-06-15"}


def talk(server: Any, say: Callable) -> Any:
    async def session() -> Any:
        async with Client(server) as client:
            return await say(client)

    # in a thread of its own: the browser of other tests holds the loop of the first
    with ThreadPoolExecutor(1) as apart:
        return apart.submit(lambda: asyncio.run(session())).result()


@pytest.fixture(params=["http", "stdio"])
def server(request, asked_at):
    if request.param == "http":
        return f"{asked_at}/api/mcp"
    started = StdioServerParameters(command=sys.executable, args=["-m", "ask", "--stdio"], cwd=ROOT)
    return stdio_client(started)


def test_an_assistant_finds_a_question_and_gets_rows_with_their_sources(server):
    async def say(client: Client) -> tuple:
        tools = await client.list_tools()
        found = await client.call_tool("find_questions", {"words": "rate of one tariff line"})
        phone = await client.call_tool("find_product", {"words": "smartphones"})
        rows = await client.call_tool(
            "ask_question", {"question": "rate_of_line", "parameters": PHONE}
        )
        return (
            client.instructions,
            tools.tools,
            *(each.structured_content for each in (found, phone, rows)),
        )

    instructions, tools, found, phone, told = talk(server, say)
    assert "cite_as" in instructions
    assert len(tools) == 4
    assert all(tool.annotations.read_only_hint and tool.description for tool in tools)
    assert "rate_of_line" in [row["question"] for row in found["questions"][:5]]
    assert phone["products"][0]["product"].startswith("8517")
    right = query("rate_of_line", **PHONE)
    assert [row["rate_pct"] for row in told["rows"]] == right["rate_pct"].tolist()
    assert told["sources"]
    assert "edition" in told["cite_as"]


def test_a_wrong_question_is_a_sentence_to_the_assistant(asked_at):
    async def say(client: Client) -> list:
        wrong = [
            ("describe_question", {"question": "rate_of_lines"}),
            ("ask_question", {"question": "rate_of_line", "parameters": PHONE | {"line": "1"}}),
            ("ask_question", {"question": "products", "limit": 5000}),
        ]
        return [await client.call_tool(name, given) for name, given in wrong]

    said = talk(f"{asked_at}/api/mcp", say)
    assert all(each.is_error for each in said)
    words = [each.content[0].text for each in said]
    assert "Did you mean rate_of_line?" in words[0]
    assert "is not known" in words[1]
    assert "at most 200" in words[2]
    assert not any("Traceback" in each for each in words)
