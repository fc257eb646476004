"""The questions over HTTP: JSON and CSV, limits, caching, the OpenAPI document and its page."""

import hashlib
import json
import math
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

import orjson
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from ask import assistants, feeds, openapi
from ask.answers import ROWS, Answer, answer, as_days, card, catalog, edition, told
from ask.limits import Tokens
from ask.threads import BusyError, in_thread
from warehouse import QuestionError, WarehouseError, question, questions
from warehouse.errors import TooLongError

MOST_BYTES = 1_000_000
KEEP = "public, max-age=300"  # then the ETag is asked about
OWN = "no-store"  # an answer to a reader's own list
CALM = {"X-Content-Type-Options": "nosniff"}


def application() -> Starlette:
    """All that is served, under /api/."""
    server = assistants.server()
    spoken = assistants.over_http(server, "/api/mcp")
    return Starlette(
        routes=[
            Route("/api", _page),
            Route("/api/", _page),
            Route("/api/health", _health),
            Route("/api/openapi.json", _openapi),
            Route("/api/questions", _catalog),
            Route("/api/questions/{name}", _card),
            Route("/api/ask/{asked}", _ask, methods=["GET", "POST"]),
            Route("/api/feeds/{kind}/{key}.atom", _feed),
            *spoken.routes,
        ],
        middleware=[
            Middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["GET", "POST"]),
            Middleware(GZipMiddleware, minimum_size=1000),
            Middleware(Limited),
        ],
        exception_handlers={
            HTTPException: _refused,
            QuestionError: _wrong,
            TooLongError: _late,
            BusyError: _late,
            WarehouseError: _broken,
        },
        lifespan=lambda _: server.session_manager.run(),
    )


class Limited:
    """Refuse an address that asks more often than it may, and a body that is too long."""

    def __init__(self, app: ASGIApp) -> None:
        """Count for all addresses that reach this process."""
        self._app, self._tokens = app, Tokens()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or answer it with 413 or 429 and a sentence."""
        refusal = self._refusal(Request(scope)) if scope["type"] == "http" else None
        await (refusal or self._app)(scope, receive, send)

    def _refusal(self, request: Request) -> Response | None:
        if request.url.path == "/api/health":
            return None
        if request.method == "POST":
            length = request.headers.get("content-length", "")
            if not length.isdecimal():
                return _error(411, "A POST must say how long it is (Content-Length).")
            if int(length) > MOST_BYTES:
                return _error(413, f"A question may have at most {MOST_BYTES:,} bytes.")
        wait = self._tokens.wait(request.client.host if request.client else "")
        if wait:
            seconds = math.ceil(wait)
            after = {"Retry-After": str(seconds)}
            unit = "second" if seconds == 1 else "seconds"
            return _error(429, f"Too many requests. Ask again in {seconds} {unit}.", after)
        return None


async def _ask(request: Request) -> Response:
    name, _, form = request.path_params["asked"].rpartition(".")
    if form not in ("json", "csv") or name not in questions():
        _must_exist(name or form)
        raise HTTPException(404, f"Ask for {name or form}.json or {name or form}.csv.")
    given, limit, offset = await _given(request)
    is_own = request.method == "POST" or any(item.is_list for item in question(name).parameters)
    tag = await in_thread(lambda: _tag(name, form, given, limit, offset))
    headers = CALM | ({"Cache-Control": OWN} if is_own else {"Cache-Control": KEEP, "ETag": tag})
    if not is_own and _is_known(request, tag):
        return Response(status_code=304, headers=headers)
    answered = await in_thread(lambda: answer(name, given, limit, offset))
    if answered.next_offset is not None and request.method == "GET":
        asked = given | {"limit": limit, "offset": answered.next_offset}
        headers["Link"] = f'<{request.url.path}?{urlencode(asked)}>; rel="next"'
    form_of = _as_csv if form == "csv" else _as_json
    return await in_thread(lambda: form_of(answered, headers))


def _as_json(answered: Answer, headers: dict[str, str]) -> Response:
    return _json(told(answered), headers)


def _as_csv(answered: Answer, headers: dict[str, str]) -> Response:
    name = answered.asked.name
    about = f'</api/questions/{name}>; rel="describedby"'
    headers |= {
        "Link": ", ".join(filter(None, (headers.get("Link"), about))),
        "X-Row-Count": str(answered.row_count),
        "X-Edition": edition()["edition"],
        "Content-Disposition": f'inline; filename="{name}.csv"',
    }
    return Response(as_days(answered.rows).to_csv(index=False), 200, headers, "text/csv")


async def _given(request: Request) -> tuple[dict[str, Any], int, int]:
    """The parameters of a question, and which rows are asked for."""
    given = await _body(request) if request.method == "POST" else _in_address(request)
    limit, offset = given.pop("limit", ROWS), given.pop("offset", 0)
    try:
        return given, int(limit), int(offset)
    except (TypeError, ValueError) as error:
        raise QuestionError("limit and offset must be whole numbers.") from error


def _in_address(request: Request) -> dict[str, Any]:
    pairs = request.query_params.multi_items()
    twice = sorted({key for key, _ in pairs if len(request.query_params.getlist(key)) > 1})
    if twice:
        raise QuestionError(
            f"{', '.join(twice)} is given more than once. Put the items of a list after one "
            "name, with commas between them."
        )
    return dict(pairs)


async def _body(request: Request) -> dict[str, Any]:
    try:
        given = json.loads(await request.body())
    except ValueError:
        given = None
    if not isinstance(given, dict):
        raise QuestionError('The body must be a JSON object, such as {"product": "85"}.')
    return given


def _tag(name: str, form: str, given: dict[str, Any], limit: int, offset: int) -> str:
    """A word that stays the same as long as the answer does."""
    parts = [edition()["data"], question(name).sql, form, sorted(given.items()), limit, offset]
    return f'W/"{hashlib.sha256(repr(parts).encode()).hexdigest()[:32]}"'


def _is_known(request: Request, tag: str) -> bool:
    known = request.headers.get("if-none-match", "")
    return tag.removeprefix("W/") in (part.strip().removeprefix("W/") for part in known.split(","))


async def _catalog(request: Request) -> Response:
    return await _described(request, lambda: edition() | {"questions": catalog()})


async def _card(request: Request) -> Response:
    name = request.path_params["name"]
    _must_exist(name)
    return await _described(request, lambda: card(name) | edition())


async def _feed(request: Request) -> Response:
    make, key = feeds.MAKERS.get(request.path_params["kind"]), request.path_params["key"]
    if not make:
        raise HTTPException(404)
    try:
        content = await in_thread(lambda: make(key))
    except QuestionError as error:
        return _error(404, str(error))
    return _unless_known(request, content, "application/atom+xml")


async def _openapi(request: Request) -> Response:
    return await _described(request, openapi.document)


async def _page(request: Request) -> Response:
    return HTMLResponse(await in_thread(openapi.page), headers=CALM | {"Cache-Control": KEEP})


async def _health(_: Request) -> Response:
    return PlainTextResponse("ok")


async def _described(request: Request, make: Callable[[], dict[str, Any]]) -> Response:
    """What changes with the data file only."""
    return _unless_known(request, orjson.dumps(await in_thread(make)), "application/json")


def _unless_known(request: Request, content: bytes, kind: str) -> Response:
    tag = f'W/"{hashlib.sha256(content).hexdigest()[:32]}"'
    headers = CALM | {"Cache-Control": KEEP, "ETag": tag}
    if _is_known(request, tag):
        return Response(status_code=304, headers=headers)
    return Response(content, 200, headers, kind)


def _must_exist(name: str) -> None:
    if name not in questions():
        try:
            question(name)
        except QuestionError as error:
            words = str(error).replace("Run `python -m warehouse list`", "Open /api/questions")
            raise HTTPException(404, words) from error


def _json(content: Any, headers: dict[str, str]) -> Response:
    return Response(orjson.dumps(content), 200, headers, "application/json")


def _error(status: int, sentence: str, headers: dict[str, str] | None = None) -> Response:
    kept = CALM | {"Cache-Control": "no-store"} | (headers or {})
    content = orjson.dumps({"error": " ".join(sentence.split())})
    return Response(content, status, kept, "application/json")


async def _refused(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    said = {404: "There is nothing here. Open /api/ to see what can be asked.",
            405: "Only GET is answered here; a question may also be sent by POST."}  # fmt: skip
    own = error.detail if " " in error.detail and error.detail.endswith((".", "?")) else ""
    return _error(error.status_code, own or said.get(error.status_code, error.detail))


async def _wrong(_: Request, error: Exception) -> Response:
    return _error(400, str(error))


async def _late(_: Request, error: Exception) -> Response:
    return _error(503, str(error), {"Retry-After": "5"})


async def _broken(_: Request, error: Exception) -> Response:
    return _error(503, str(error))
