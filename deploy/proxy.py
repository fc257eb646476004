"""The configuration of nginx, and the static files that it serves by itself."""

import gzip
import os
import shutil
from html import escape
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).resolve().parent
TYPES = {
    "text/html": "html", "text/css": "css", "text/plain": "txt", "text/csv": "csv",
    "application/javascript": "js mjs", "application/json": "json map", "application/wasm": "wasm",
    "font/woff2": "woff2", "font/woff": "woff", "font/ttf": "ttf", "image/svg+xml": "svg",
    "image/png": "png", "image/x-icon": "ico",
}  # fmt: skip
SQUEEZED = {".css", ".js", ".mjs", ".json", ".svg", ".html", ".wasm", ".ttf", ".map"}
TITLE = "US-China tariffs by product and by day"
DESCRIPTION = (
    "What the United States and China charge on each other's goods, day by day since 2018, "
    "under which law, and what happened to trade."
)
TOLD = {
    "type": "website",
    "title": TITLE,
    "description": DESCRIPTION,
    "image": "$scheme_seen://$http_host/static/preview.png",
}
PREVIEW = "".join(
    (
        f"<title>{TITLE}</title>",
        f"<meta name='description' content='{escape(DESCRIPTION)}'>",
        *(f"<meta property='og:{name}' content='{escape(text)}'>" for name, text in TOLD.items()),
        "<meta name='twitter:card' content='summary_large_image'>",
    )
)
UNSEATED = "max_fails=1 fail_timeout=5s"


ASK = """
        # The questions for other programs (python -m ask).
        location ^~ /api {
            include @FOLDER@/headers.conf;
            proxy_pass http://127.0.0.1:@ASKED@;
        }"""


def write(folder: Path, port: int, seats: list[int], ask: int | None = None) -> Path:
    """Write the configuration for processes on the ports of seats; returns its path.

    ask is the port of `python -m ask`, where it runs.
    """
    folder.mkdir(parents=True, exist_ok=True)
    text = (HERE / "nginx.conf").read_text(encoding="utf-8")
    for name, value in {
        "@ASK@": ASK.replace("@ASKED@", str(ask)) if ask else "",
        "@PORT@": str(port),
        "@FOLDER@": str(folder),
        "@USER@": "user www-data;" if os.geteuid() == 0 else "",
        "@POOLS@": _pools(seats),
        "@SEATS@": "\n".join(f'        "{seat}" seat_{seat};' for seat in seats),
        "@TYPES@": _types(),
        "@PREVIEW@": PREVIEW,
    }.items():
        text = text.replace(name, value)
    headers = (HERE / "headers.conf").read_text(encoding="utf-8")
    (folder / "headers.conf").write_text(headers, encoding="utf-8")
    (folder / "headers_embed.conf").write_text(framed_anywhere(headers), encoding="utf-8")
    path = folder / "nginx.conf"
    path.write_text(text, encoding="utf-8")
    return path


def framed_anywhere(headers: str) -> str:
    """The security headers of a page that other sites may show in a frame."""
    kept = [line for line in headers.splitlines() if "X-Frame-Options" not in line]
    return "\n".join(kept).replace("frame-ancestors 'self'", "frame-ancestors *") + "\n"


def _pools(seats: list[int]) -> str:
    """A pool of all processes for new readers, and one a process in which the others stand by."""
    pools = {"any": ["least_conn;", *(_server(seat) for seat in seats)]}
    for seat in seats:
        others = [_server(other, "backup") for other in seats if other != seat]
        pools[f"seat_{seat}"] = [_server(seat), *others]
    return "\n".join(
        f"    upstream {name} {{\n" + "\n".join(f"        {line}" for line in lines) + "\n    }"
        for name, lines in pools.items()
    )


def _server(port: int, role: str = "") -> str:
    return f"server 127.0.0.1:{port} {UNSEATED}{' ' + role if role else ''};"


def _types() -> str:
    lines = "\n".join(f"        {kind} {endings};" for kind, endings in TYPES.items())
    return f"    types {{\n{lines}\n    }}"


def copy_static(folder: Path) -> None:
    """Copy Streamlit's static files to a folder that nginx serves, each with a gzipped twin."""
    streamlit = find_spec("streamlit")
    if not streamlit or not streamlit.origin:
        raise RuntimeError("Streamlit is not installed.")
    source = Path(streamlit.origin).parent / "static" / "static"
    target = folder / "files" / "static"
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target)
    for path in target.rglob("*"):
        if path.suffix in SQUEEZED and path.stat().st_size > 1000:
            squeezed = gzip.compress(path.read_bytes(), 9, mtime=0)
            path.with_name(f"{path.name}.gz").write_bytes(squeezed)
    shutil.copyfile(HERE.parent / "docs" / "pictures" / "overview.png", target / "preview.png")
