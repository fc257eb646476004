"""Customs receipts: answers in the Treasury's form, whole and not."""

import json
import threading
from datetime import date

import pytest
import yaml

from refresh.run import refresh
from tests.refresh.conftest import snapshot
from tests.refresh.server import Answer, serve
from warehouse.checksums import checksum

ORIGIN = "https://api.fiscaldata.treasury.gov"
OLD = "month,customs_duties_usd_mn\n2026-01,100\n2026-02,200\n"
TODAY = date(2026, 12, 5)


def statement(amounts: dict[str, object], total: int | None = None) -> str:
    """The answer in the documented form: every value is text."""
    rows = [
        {"record_date": f"{month}-28", "classification_desc": "Customs Duties",
         "current_month_net_rcpt_amt": str(amount)}
        for month, amount in amounts.items()
    ]  # fmt: skip
    count = len(rows)
    return json.dumps(
        {"data": rows, "meta": {"count": count, "total-count": total or count}, "links": {}}
    )


GOOD = {"2026-01": 100_000_000.0, "2026-02": "201000000.00", "2026-03": 300_400_000}


@pytest.fixture
def run(house, shelve, line_to):
    """Refresh against one answer (or one a request); returns status and what was asked."""
    shelve("treasury_customs_receipts", {"monthly.csv": OLD})

    def against(*answers: Answer, dry_run: bool = False, **changes):
        left = list(answers)
        with serve(lambda asked: left.pop(0) if len(left) > 1 else left[0]) as server:
            line = line_to(server.url, ORIGIN, **changes)
            return refresh(["treasury"], dry_run, house, line, TODAY), server.asked

    return against


def test_new_months_and_revisions_are_taken_shown_and_written_down(run, house, capsys):
    status, asked = run(Answer(statement(GOOD)))
    assert status == 0
    assert asked[0].path == "/services/api/fiscal_service/v1/accounting/mts/mts_table_4"
    assert asked[0].query["filter"].startswith("classification_desc:eq:Customs Duties,")
    folder = house / "data/raw/treasury_customs_receipts"
    assert (folder / "monthly.csv").read_text() == (
        "month,customs_duties_usd_mn\n2026-01,100\n2026-02,201\n2026-03,300\n"
    )
    card = yaml.safe_load((folder / "source.yaml").read_text())
    assert card["vintage"] == "to 2026-03, read on 2026-12-05"
    assert str(card["accessed"]) == "2026-12-05"
    assert card["files"] == {"monthly.csv": checksum(folder / "monthly.csv")}
    assert "Nothing after February is known." not in card["warnings"]
    said = "new 2026-03; revised 2026-02, the most 2026-02, +0.50%"
    assert said in capsys.readouterr().out
    changelog = (house / "CHANGELOG.md").read_text()
    assert f"**Data**\n\n- Customs receipts (`monthly.csv`): {said}.\n" in changelog
    assert changelog.index("Customs receipts") < changelog.index("## 2026-11-24")


def test_a_dry_run_shows_the_same_and_changes_nothing(run, house, capsys):
    before = snapshot(house)
    assert run(Answer(statement(GOOD)), dry_run=True)[0] == 0
    assert "new 2026-03" in capsys.readouterr().out
    assert snapshot(house) == before


def test_the_same_figures_again_change_nothing(run, house, capsys):
    before = snapshot(house)
    assert run(Answer(statement({"2026-01": 100e6, "2026-02": 200e6})))[0] == 0
    assert "nothing new" in capsys.readouterr().out
    assert snapshot(house) == before


def test_a_passing_fault_is_asked_again(run):
    status, asked = run(
        Answer(status=503),
        Answer(status=429, headers={"Retry-After": "0"}),
        Answer(statement(GOOD)),
    )
    assert (status, len(asked)) == (0, 3)


BROKEN = {
    "a server's fault": (Answer(status=500), "has a fault of its own (500)"),
    "a limit": (Answer(status=429), "limits how often it is asked"),
    "a limit for a day": (Answer(status=429, headers={"Retry-After": "86400"}), "limits how often"),
    "refused": (Answer("no such field", status=400), "refused the request (400: no such field)"),
    "half a body": (Answer(statement(GOOD), cut=True), "broke off in the middle"),
    "half of JSON": (Answer(statement(GOOD)[:40]), "something other than JSON"),
    "a page": (Answer("<html>Down for maintenance</html>"), "Down for maintenance"),
    "another form": (Answer('{"rows": []}'), "has another form"),
    "a page of two": (Answer(statement(GOOD, total=5)), "sent 3 of 5 months"),
    "no amount": (Answer(statement(GOOD | {"2026-04": "null"})), "'null' is not an amount"),
    "a hole": (Answer(statement(GOOD | {"2026-05": 5e6})), "2026-04 is missing"),
    "a month less": (Answer(statement({"2026-01": 100e6})), "the answer ends at 2026-01"),
    "a jump": (Answer(statement(GOOD | {"2026-02": 400e6})), "200 became 400, more than revisions"),
    "words": (Answer(statement(GOOD | {"2026-03": "n/a"})), "2026-03"),
}  # fmt: skip


@pytest.mark.parametrize("fault", BROKEN)
def test_a_fault_is_one_sentence_and_nothing_is_changed(run, house, capsys, fault):
    answer, said = BROKEN[fault]
    before = snapshot(house)
    assert run(answer)[0] == 2
    sentence = capsys.readouterr().err
    assert said in sentence
    assert sentence.startswith("treasury: ")
    assert sentence.endswith("Nothing was changed.\n")
    assert sentence.count("\n") == 1
    assert snapshot(house) == before


def test_a_producer_that_does_not_answer_is_one_sentence(run, house, capsys):
    never = threading.Event()
    assert run(Answer(delay=never), timeout=0.05, tries=2)[0] == 2
    never.set()
    assert "did not answer in time" in capsys.readouterr().err


def test_without_a_network_it_is_one_sentence(house, shelve, line_to, capsys):
    shelve("treasury_customs_receipts", {"monthly.csv": OLD})
    line = line_to("http://127.0.0.1:9", ORIGIN)
    assert refresh(["treasury"], False, house, line, TODAY) == 2
    assert "cannot be reached; check the network" in capsys.readouterr().err
