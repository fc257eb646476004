"""Nothing that a reader writes reaches a file, the network or a setting."""

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import duckdb
import pytest

from tools.samples import sets_of
from warehouse import QuestionError, query, questions
from warehouse.query import cursor

CANARY = "canary-5b1f"
TEXTS = [
    (name, item.name)
    for name, question in questions().items()
    for item in question.parameters
    if item.kind in ("text", "text in", "changes", "list of text")
]


@pytest.fixture(scope="module")
def asked_of() -> list[str]:
    return []


@pytest.fixture(scope="module")
def address(asked_of) -> str:
    """A real server here, which notes what it is asked for."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            asked_of.append(self.path)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(CANARY.encode())

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture(scope="module")
def secret(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("secret") / "secret.csv"
    path.write_text(f"{CANARY}\n{CANARY}\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "sql",
    [
        "from read_csv('{secret}')",
        "from read_text('{secret}')",
        "from '{secret}'",
        "from glob('{folder}/*')",
        "copy (select 1) to '{folder}/written.csv'",
        "attach '{folder}/other.duckdb' as other",
        "export database '{folder}/all'",
        "from read_csv('{address}/secret.csv')",
        "install httpfs",
        "load httpfs",
        "set enable_external_access = true",
        "set memory_limit = '64GB'",
        "set threads = 64",
        "set lock_configuration = false",
        "create table marts.mine as select 1",
        "delete from marts.rates",
        "update marts.rates set statutory_pct = 0",
        "drop table marts.rates",
    ],
)
def test_the_engine_refuses_files_network_settings_and_writing(
    warehouse, secret, address, asked_of, sql: str
):
    before = sorted(secret.parent.iterdir())
    told = sql.format(secret=secret, folder=secret.parent, address=address)
    with cursor() as own, pytest.raises(duckdb.Error):
        own.execute(told).fetchall()
    assert sorted(secret.parent.iterdir()) == before
    assert asked_of == []


@pytest.mark.parametrize(("name", "parameter"), TEXTS)
def test_text_of_a_reader_is_a_value_and_never_sql(
    warehouse, secret, address, asked_of, name: str, parameter: str
):
    for hostile in (
        f"read_text('{secret}')",
        f"'); copy (select 1) to '{secret.parent}/written.csv'; --",
        f"' or true union all select '{CANARY}' --",
        f"{address}/secret.csv",
        str(secret),
    ):
        given = next(sets_of(name))
        value = (
            [hostile] * len(given[parameter]) if isinstance(given.get(parameter), list) else hostile
        )
        try:
            rows = query(name, **given | {parameter: value})
        except QuestionError:
            continue
        shown = [str(value) for value in rows.to_numpy().ravel()]
        assert not [text for text in shown if CANARY in text and text not in hostile]
    assert [path.name for path in secret.parent.iterdir()] == ["secret.csv"]
    assert asked_of == []
