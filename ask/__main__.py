"""Answer the named questions for other programs: python -m ask --port 8600.

Over HTTP as JSON and CSV (the page /api/ says how), and by MCP at /api/mcp; with --stdio by MCP
to an assistant that starts this command itself.
"""

import argparse
import sys
from pathlib import Path

from ask.feeds import write_all
from warehouse import WarehouseError, ensure_built


def main(arguments: list[str] | None = None) -> int:
    """Serve until told to stop; returns 2 with a sentence where it cannot start."""
    parser = argparse.ArgumentParser(prog="python -m ask", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1", help="0.0.0.0 to be reached from outside")
    parser.add_argument("--port", type=int, default=8600)
    parser.add_argument("--stdio", action="store_true", help="MCP over standard input and output")
    parser.add_argument("--feeds", type=Path, metavar="FOLDER", help="write the feeds and end")
    chosen = parser.parse_args(arguments)
    try:
        ensure_built()
        if chosen.feeds:
            print(f"{write_all(chosen.feeds)} feeds in {chosen.feeds}")
            return 0
    except WarehouseError as error:
        return _say(str(error))
    try:
        from ask import assistants, web
    except ModuleNotFoundError as error:
        if error.name not in ("mcp", "starlette", "uvicorn"):
            raise
        return _say(f"{error.name} is missing: run `pip install -r requirements-ask.txt`.")
    if chosen.stdio:
        assistants.server().run("stdio")
        return 0
    import uvicorn

    uvicorn.run(
        web.application(), host=chosen.host, port=chosen.port, log_level="warning",
        access_log=False, server_header=False,
    )  # fmt: skip
    return 0


def _say(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
