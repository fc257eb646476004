"""The questions over HTTP, from a real server by a real client."""

from io import StringIO

import httpx
import pandas as pd
import pytest

from ask.limits import AT_ONCE, Tokens
from tools.samples import sets_of
from warehouse import query, questions
from warehouse.errors import TooLongError
from warehouse.query import query_within


def test_json_has_the_rows_of_the_question_with_sources_and_a_citation(client):
    said = client.get("/ask/average_rates.json", params={"product": "85"}).json()
    right = query("average_rates", product="85")
    assert said["row_count"] == len(said["rows"]) == len(right)
    assert [row["rate_pct"] for row in said["rows"]] == right["rate_pct"].tolist()
    assert said["rows"][0]["valid_from"] == f"{right['valid_from'].iloc[0]:%Y-%m-%d}"
    assert said["parameters"]["product"] == "85"
    assert said["parameters"]["last_day"] == said["law_through"]
    assert said["sources"][0]["title"].startswith("Legal acts")
    assert f"edition {said['edition']}" in said["cite_as"]
    assert [column["name"] for column in said["columns"]] == list(right.columns)


def test_csv_has_the_same_rows(client):
    said = client.get("/ask/duty_layers.csv")
    assert said.headers["content-type"].startswith("text/csv")
    assert said.headers["x-row-count"] == str(len(query("duty_layers")))
    right = StringIO(query("duty_layers").to_csv(index=False))
    pd.testing.assert_frame_equal(pd.read_csv(StringIO(said.text)), pd.read_csv(right))


def test_rows_beyond_the_limit_are_one_link_away(client):
    first = client.get("/ask/products.json", params={"level": "any", "limit": 3})
    assert [len(first.json()["rows"]), first.json()["next_offset"]] == [3, 3]
    second = client.get(
        f"{httpx.URL(client.base_url).copy_with(path=None)}{first.links['next']['url']}"
    )
    right = query("products", level="any")["product"].tolist()
    assert [row["product"] for row in second.json()["rows"]] == right[3:6]


def test_an_answer_is_kept_by_its_tag_and_one_to_a_list_is_not(client):
    first = client.get("/ask/evidence.json")
    assert "max-age" in first.headers["cache-control"]
    again = client.get("/ask/evidence.json", headers={"If-None-Match": first.headers["etag"]})
    assert [again.status_code, again.content] == [304, b""]
    assert client.get("/ask/evidence.csv").headers["etag"] != first.headers["etag"]
    entry = {"codes": ["85171300"], "amounts": ["10"], "days": ["2025-06-15"], "quantities": [""]}
    own = client.post("/ask/basket_entries.json", json={"importer": "United States"} | entry)
    assert own.status_code == 200, own.text
    assert own.headers["cache-control"] == "no-store"
    assert "etag" not in own.headers
    assert own.json()["rows"][0]["line"] == "85171300"


def test_a_day_after_the_evidence_is_said_in_a_remark(client):
    asked = {"importer": "United States", "line": "85171300", "day": "2027-06-01"}
    said = client.get("/ask/rate_of_line.json", params=asked).json()
    assert "lies after" in said["remarks"][0]


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/ask/average_rate.json", 404, "Did you mean average_rates?"),
        ("/ask/average_rates.xml", 404, "average_rates.json or average_rates.csv"),
        ("/questions/nothing_like_it", 404, "Open /api/questions"),
        ("/elsewhere", 404, "Open /api/"),
        ("/ask/average_rates.json?product=zzz", 400, "product 'zzz' is not known"),
        ("/ask/average_rates.json?products=85", 400, "products"),
        ("/ask/average_rates.json?product=85&product=84", 400, "more than once"),
        ("/ask/average_rates.json?first_day=tomorrow", 400, "a date like"),
        ("/ask/average_rates.json?limit=0", 400, "from 1 to 10000"),
        ("/ask/average_rates.json?limit=many", 400, "whole numbers"),
        ("/ask/average_rates.json?offset=-1", 400, "0 or more"),
        ("/ask/rate_of_line.json", 400, "needs importer"),
    ],
)
def test_a_wrong_request_gets_one_sentence(client, address: str, status: int, words: str):
    said = client.get(address)
    assert [said.status_code, list(said.json())] == [status, ["error"]]
    assert words in said.json()["error"]
    assert "Traceback" not in said.text
    assert said.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    ("body", "words"),
    [("[1]", "JSON object"), ("{", "JSON object"), ('{"product": {"a": 1}}', "is not known")],
)
def test_a_wrong_body_gets_one_sentence(client, body: str, words: str):
    said = client.post("/ask/average_rates.json", content=body)
    assert said.status_code == 400
    assert words in said.json()["error"]


def test_a_body_that_is_too_long_is_not_read(client):
    assert client.post("/ask/evidence.json", content=b" " * 1_000_001).status_code == 413
    pieces = client.post("/ask/evidence.json", content=iter([b"{}"]))
    assert pieces.status_code == 411


def test_nothing_can_be_written(client):
    for method in ("PUT", "DELETE", "PATCH"):
        said = client.request(method, "/ask/evidence.json")
        assert [said.status_code, list(said.json())] == [405, ["error"]]


def test_an_address_that_asks_too_often_waits_and_others_do_not(client, asked_at):
    waits = [client.get("/nothing") for _ in range(AT_ONCE + 30)]
    refused = [said for said in waits if said.status_code == 429]
    assert refused
    assert int(refused[0].headers["retry-after"]) >= 1
    assert "Ask again in" in refused[0].json()["error"]
    assert httpx.get(f"{asked_at}/api/ask/evidence.json").status_code == 200


def test_requests_left_are_refilled():
    clock = [0.0]
    tokens = Tokens(lambda: clock[0])
    assert [tokens.wait("a") for _ in range(AT_ONCE)] == [0.0] * AT_ONCE
    assert tokens.wait("a") == pytest.approx(0.5)
    assert tokens.wait("b") == 0.0
    clock[0] = 0.5
    assert tokens.wait("a") == 0.0


def test_a_question_that_takes_too_long_ends_in_a_sentence():
    with pytest.raises(TooLongError, match="not answered within"):
        query_within(0.001, "lines_of_product", product="all", day="2026-10-10")


def test_the_openapi_document_holds_every_question_and_its_answers_keep_to_it(client):
    said = client.get("/openapi.json")
    document = said.json()
    assert document["openapi"] == "3.1.0"
    assert document["paths"].keys() == {f"/api/ask/{name}.json" for name in questions()}
    for name in ("rate_of_line", "average_rates", "goods_balance_by_year", "scenario_duty"):
        operation = document["paths"][f"/api/ask/{name}.json"]["get"]
        promised = operation["responses"]["200"]["content"]["application/json"]["schema"]
        columns = promised["properties"]["rows"]["items"]["properties"]
        answered = client.get(f"/ask/{name}.json", params=next(sets_of(name)) | {"limit": 1})
        assert answered.status_code == 200, answered.text
        assert answered.json()["rows"][0].keys() == columns.keys()
        needed = {item["name"] for item in operation["parameters"] if item.get("required")}
        assert needed == {
            item.name for item in questions()[name].parameters if item.default is None
        }
    known = client.get("/openapi.json", headers={"If-None-Match": said.headers["etag"]})
    assert known.status_code == 304


def test_the_page_for_people_lists_every_question_and_the_limits(client):
    page = client.get("/").text
    assert [name for name in questions() if f"<details id='{name}'>" not in page] == []
    assert "120 requests a minute" in page
    assert "<script" not in page
