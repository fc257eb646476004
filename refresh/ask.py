"""Asking a producer over the network: timeouts, retries, pacing, and one sentence when it fails.

Each producer answers after a pause, so nobody is pressed. An answer that is a passing fault (too
many requests, a server's error, no answer in time) is asked for again; any other is final.
"""

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import httpx
from tenacity import RetryCallState, Retrying, retry_if_exception_type, stop_after_attempt
from tqdm import tqdm

from warehouse.errors import WarehouseError
from warehouse.paths import ROOT

SEEN = ROOT / "refresh" / "seen.json"
LONGEST_WAIT = 60.0  # seconds; a producer that asks for more is asked another day


class RefreshError(WarehouseError):
    """A source that could not be refreshed, as a sentence that says why and what to do."""


class _PassingError(RefreshError):
    """A fault that may be gone at the next try; wait is what the producer asked for, in seconds."""

    def __init__(self, sentence: str, wait: float = 0.0):
        super().__init__(sentence)
        self.wait = wait


@dataclass(frozen=True)
class Line:
    """How producers are asked.

    stand_ins: an address's beginning → what is asked in its place (tests).
    pause: seconds between two requests; first_wait: seconds before the second try, doubled after.
    seen: address → {etag, last-modified} of files read before; fresh: the same of this run.
    """

    http: httpx.Client
    stand_ins: Mapping[str, str] = field(default_factory=dict)
    pause: float = 1.0
    tries: int = 4
    first_wait: float = 2.0
    seen: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    fresh: dict[str, dict[str, str]] = field(default_factory=dict)
    bar: Callable[[], object] = lambda: None


def open_line(timeout: float = 60.0, seen: Path = SEEN, **changes: Any) -> Line:
    """A line with the house's manners; timeout in seconds without a byte."""
    http = httpx.Client(
        timeout=httpx.Timeout(timeout, connect=15.0),
        headers={"User-Agent": "us-china-tariffs refresh (public tariff reference)"},
    )
    known = json.loads(seen.read_text(encoding="utf-8")) if seen.exists() else {}
    return replace(Line(http, seen=known), **changes)


def progress(words: str) -> tqdm:
    """A bar of requests on a terminal, nothing elsewhere."""
    return tqdm(desc=words, unit=" requests", disable=None, leave=False)


def get_json(line: Line, url: str, params: Mapping[str, Any], **headers: str) -> Any:
    """The JSON that a producer answers; None where it says that it has no rows (204)."""
    answer = _get(line, url, params, headers)
    if answer.status_code == httpx.codes.NO_CONTENT:
        return None
    try:
        return answer.json()
    except ValueError as error:
        raise RefreshError(
            f"{_host(url)} answered something other than JSON, or half of it ("
            f"{_first_words(answer)}); see whether its interface has changed."
        ) from error


def get_file(line: Line, url: str) -> bytes | None:
    """A whole file, or None where it is the one read before (304)."""
    before = line.seen.get(url, {})
    headers = {
        "If-None-Match": before.get("etag"),
        "If-Modified-Since": before.get("last-modified"),
    }
    answer = _get(line, url, {}, {name: value for name, value in headers.items() if value})
    if answer.status_code == httpx.codes.NOT_MODIFIED:
        return None
    marks = {
        name: answer.headers[name] for name in ("etag", "last-modified") if name in answer.headers
    }
    if marks:
        line.fresh[url] = marks
    return answer.content


def remember(line: Line, path: Path = SEEN) -> None:
    """Keep the marks of the files that were read and stored, for the next run."""
    if line.fresh:
        known = {**line.seen, **line.fresh}
        path.write_text(json.dumps(known, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def status_of(line: Line, url: str) -> int | None:
    """The status that an address answers with after redirects, or None where nothing answers."""
    try:
        with line.http.stream("GET", _place(line, url), follow_redirects=True) as answer:
            return answer.status_code
    except httpx.HTTPError:
        return None
    finally:
        line.bar()
        time.sleep(line.pause)


def _get(
    line: Line, url: str, params: Mapping[str, Any], headers: Mapping[str, str]
) -> httpx.Response:
    asking = Retrying(
        stop=stop_after_attempt(line.tries),
        wait=lambda state: _wait(state, line.first_wait),
        retry=retry_if_exception_type(_PassingError),
        reraise=True,
    )
    try:
        return asking(_get_once, line, url, params, headers)
    except _PassingError as error:
        raise RefreshError(str(error)) from error


def _get_once(
    line: Line, url: str, params: Mapping[str, Any], headers: Mapping[str, str]
) -> httpx.Response:
    host = _host(url)
    try:
        answer = line.http.get(_place(line, url), params=params or None, headers=dict(headers))
    except httpx.TimeoutException as error:
        raise _PassingError(f"{host} did not answer in time; try again later.") from error
    except httpx.RemoteProtocolError as error:
        raise _PassingError(f"{host} broke off in the middle of its answer; try again.") from error
    except httpx.TransportError as error:
        raise _PassingError(
            f"{host} cannot be reached; check the network, then try again."
        ) from error
    finally:
        line.bar()
        time.sleep(line.pause)
    return _accepted(answer, host)


def _accepted(answer: httpx.Response, host: str) -> httpx.Response:
    status = answer.status_code
    if status == httpx.codes.TOO_MANY_REQUESTS:
        wait = _seconds(answer.headers.get("retry-after", ""))
        sentence = f"{host} limits how often it is asked; try again in an hour, or tomorrow."
        raise RefreshError(sentence) if wait > LONGEST_WAIT else _PassingError(sentence, wait)
    if status >= 500:
        raise _PassingError(f"{host} has a fault of its own ({status}); try again later.")
    if answer.is_redirect and "key" in answer.headers.get("location", ""):
        raise RefreshError(
            f"{host} does not take the key; see docs/updating.md for how to get one."
        )
    if status in (httpx.codes.OK, httpx.codes.NO_CONTENT, httpx.codes.NOT_MODIFIED):
        return answer
    raise RefreshError(
        f"{host} refused the request ({status}: {_first_words(answer)}); see whether its interface "
        "has changed."
    )


def _wait(state: RetryCallState, first: float) -> float:
    error = state.outcome.exception() if state.outcome else None
    asked = error.wait if isinstance(error, _PassingError) else 0.0
    return max(asked, first * 2 ** (state.attempt_number - 1))


def _seconds(text: str) -> float:
    return float(text) if text.isdigit() else 0.0


def _place(line: Line, url: str) -> str:
    for beginning, other in line.stand_ins.items():
        if url.startswith(beginning):
            return other + url.removeprefix(beginning)
    return url


def _host(url: str) -> str:
    return httpx.URL(url).host


def _first_words(answer: httpx.Response) -> str:
    return " ".join(answer.text.split())[:80] or "an empty answer"
