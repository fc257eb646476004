"""A reader without a browser: the requests and the socket that a browser would open."""

import asyncio
import http.client
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from time import perf_counter
from urllib.parse import urlsplit

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

DONE = {ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY}
LARGEST = 2**26


@dataclass
class Seen:
    """What came back: seconds until the script ended, words by kind, messages, bytes."""

    seconds: float = 0.0
    words: list[tuple[str, str]] = field(default_factory=list)
    elements: int = 0
    size: int = 0

    def said(self, kind: str) -> list[str]:
        """The texts of one kind: markdown, heading, alert, exception."""
        return [text for its, text in self.words if its == kind]


@dataclass
class Reader:
    """One open page; the address is that of the server or of the proxy before it."""

    address: str
    page: str = ""
    query: str = ""
    cookie: str = ""
    session: str = ""
    socket: websockets.ClientConnection | None = None
    widgets: dict[str, str] = field(default_factory=dict)
    ids: dict[str, str] = field(default_factory=dict)
    values: dict[str, str] = field(default_factory=dict)
    patience_s: float = 60.0

    async def open(self) -> Seen:
        """Load the page and connect, as a browser does with an address that was typed."""
        status, cookie = await asyncio.to_thread(self._load)
        if status != 200:
            raise ConnectionError(f"status {status}")
        self.cookie = cookie or self.cookie
        return await self.connect()

    def _load(self) -> tuple[int, str]:
        parts = urlsplit(self.address)
        connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=30)
        try:
            sent = {"Cookie": self.cookie} if self.cookie else {}
            connection.request("GET", f"/{self.page}?{self.query}", headers=sent)
            answer = connection.getresponse()
            answer.read()
            return answer.status, _seat(answer.getheader("Set-Cookie") or "")
        finally:
            connection.close()

    async def connect(self) -> Seen:
        """Open the socket, again with the same session where it was lost, and see the page."""
        if self.socket:
            await self.socket.close()
        protocols = ["streamlit", "none", *([self.session] if self.session else [])]
        self.socket = await websockets.connect(
            f"{self.address.replace('http', 'ws', 1)}/_stcore/stream",
            subprotocols=[websockets.Subprotocol(name) for name in protocols],
            additional_headers={"Cookie": self.cookie} if self.cookie else {},
            max_size=LARGEST, open_timeout=30, ping_interval=None,
        )  # fmt: skip
        answer = self.socket.response
        self.cookie = _seat(answer.headers.get("Set-Cookie", "") if answer else "") or self.cookie
        return await self.see()

    async def change(self, name: str, value: str) -> Seen:
        """Put a value into a choice that the address keeps, by its name."""
        self.widgets[self.ids[name]] = value
        return await self.see()

    async def see(self) -> Seen:
        """Ask for the page as it stands now and wait until the script has ended."""
        if not self.socket:
            raise ConnectionError("not connected")
        message = BackMsg()
        message.rerun_script.query_string = self.query
        message.rerun_script.page_name = self.page
        message.rerun_script.context_info.timezone = "UTC"
        for key, value in self.widgets.items():
            state = message.rerun_script.widget_states.widgets.add()
            state.id, state.string_value = key, value
        start = perf_counter()
        await self.socket.send(message.SerializeToString())
        seen = Seen()
        async with asyncio.timeout(self.patience_s):
            while not self._take(await self.socket.recv(), seen):
                pass
        seen.seconds = perf_counter() - start
        return seen

    def _take(self, raw: bytes | str, seen: Seen) -> bool:
        seen.size += len(raw)
        message = ForwardMsg.FromString(raw if isinstance(raw, bytes) else raw.encode())
        kind = message.WhichOneof("type")
        if kind == "new_session":
            self.session = message.new_session.initialize.session_id or self.session
        elif kind == "delta" and message.delta.WhichOneof("type") == "new_element":
            self._read(message.delta.new_element, seen)
        return kind == "script_finished" and message.script_finished in DONE

    def _read(self, element, seen: Seen) -> None:
        seen.elements += 1
        kind = element.WhichOneof("type")
        if kind in ("markdown", "heading", "alert"):
            seen.words.append((kind, getattr(element, kind).body))
        elif kind == "exception":
            seen.words.append((kind, element.exception.message))
        elif kind == "text_input":
            given = element.text_input
            name = given.id.rsplit("-", 1)[-1]
            self.ids[name] = given.id
            self.values[name] = given.value if given.set_value else given.default

    async def close(self) -> None:
        """Leave the page."""
        if self.socket:
            await self.socket.close()


def _seat(header: str) -> str:
    """The cookie that identifies the process, out of an answer's header."""
    found = SimpleCookie(header).get("seat")
    return f"seat={found.value}" if found else ""
