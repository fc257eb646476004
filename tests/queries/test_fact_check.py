"""Claims of the public debate: verdicts by the rule, which move when the figures do."""

from datetime import date

import pytest

from tests.conftest import EVIDENCE, ROOT
from warehouse import query
from warehouse.claims import read_claims
from warehouse.errors import RecordError

CLAIMS = {claim.claim: claim for claim in read_claims(ROOT)}
ROLE, VALUE, HOLDS, VERDICT = 1, 3, 7, 8


def record(claim: str) -> dict:
    own = CLAIMS[claim]
    return {
        "claim": claim, "said_value": own.said_value, "unit": own.unit, "compare": own.compare,
        "tolerance_pct": own.tolerance_pct, "said_on": own.said_on,
    }  # fmt: skip


def year(partner: str, number: int, balance: float, **other) -> dict:
    return {
        "partner": partner, "basis": "census", "year": number, "balance_usd": balance,
        "imports_usd": 0.0, "exports_usd": 0.0, "is_partial": False,
    } | other  # fmt: skip


def ratio(answer, of_2024: float, of_2018: float) -> list[tuple]:
    years = [
        year("CHN", 2018, 0.0, imports_usd=of_2018, exports_usd=1.0),
        year("CHN", 2024, 0.0, imports_usd=of_2024, exports_usd=1.0),
    ]
    return answer(
        "claim_ratio", {"marts.claims": [record("ratio")], "marts.goods_trade_by_year": years}
    )


@pytest.mark.parametrize(
    ("of_2024", "of_2018", "verdict"),
    [(4.8, 3.0, "true"), (3.0, 4.8, "misleading"), (3.0, 4.0, "false")],
)
def test_a_verdict_changes_with_the_figures(answer, of_2024, of_2018, verdict):
    rows = ratio(answer, of_2024, of_2018)
    assert rows[0][VALUE] == of_2024
    assert {row[VERDICT] for row in rows} == {verdict}


def test_a_rate_that_ended_was_true_on_its_day_until_it_returns(answer):
    steps = [
        (10.0, date(2025, 1, 1), date(2025, 4, 10)),
        (145.0, date(2025, 4, 10), date(2025, 5, 14)),
    ]

    def asked(now: float) -> str:
        spans = [*steps, (now, date(2025, 5, 14), date(9999, 12, 31))]
        board = [
            {"importer": "United States", "layer": "total", "rate_pct": pct, "valid_from": first,
             "valid_before": before} for pct, first, before in spans
        ]  # fmt: skip
        average = {
            "importer": "United States", "layer": "total", "weights": "trade_2024",
            "valid_from": date(2018, 1, 1), "valid_before": date(9999, 12, 31), "statutory_pct": 50.0,
        }  # fmt: skip
        tables = {
            "marts.claims": [record("us_rate")], "marts.across_the_board": board,
            "marts.average_rate_spans": [average],
        }  # fmt: skip
        return answer("claim_us_rate", tables)[0][VERDICT]

    assert asked(12.5) == "true on that day"
    assert asked(145.0) == "true"


def test_a_claim_without_a_figure_for_its_words_is_not_shown(answer):
    tables = {
        "marts.claims": [record("waivers")],
        "marts.cn_waiver_claims": [{"unit": "usd", "value": 4e10}, {"unit": "percent", "value": 24.0}],
        "marts.cn_reported_imports": [{"year": 2024, "value_usd": 1.6e11}],
    }  # fmt: skip
    rows = answer("claim_waivers", tables)
    assert [row[ROLE] for row in rows] == ["now", "other", "other"]
    assert rows[2][VALUE] == pytest.approx(25)
    assert {row[VERDICT] for row in rows} == {"not shown by evidence"}


def test_each_study_moves_the_verdict_on_who_pays(answer):
    def asked(share: float) -> str:
        study = {
            "claim": "china_pays",
            "place": 1,
            "publisher": "p",
            "title": "t",
            "value": share,
            "unit": "percent",
        }
        duty = {"partner": "CHN", "month": date(2026, 1, 1), "calculated_duty_usd": 1.0}
        return answer(
            "claim_china_pays",
            {"marts.claims": [record("china_pays")], "marts.claim_evidence": [study],
             "marts.calculated_duties_by_month": [duty]},
        )[0][VERDICT]  # fmt: skip

    assert asked(14.0) == "false"
    assert asked(60.0) == "true"


EXPECTED = {
    "us_rate": "true on that day", "china_rate": "true on that day", "pause": "misleading",
    "deficit": "true", "ratio": "false", "waivers": "not shown by evidence",
    "jobs": "not shown by evidence", "talks": "true on that day", "soybeans": "misleading",
    "highest_since": "misleading", "deficit_with_china": "true", "deficit_by_month": "true on that day",
    "largest_deficit": "true", "china_deficit": "misleading", "rate_47": "misleading",
    "rate_245": "true on that day", "covered": "true on that day", "china_pays": "false",
}  # fmt: skip


@pytest.mark.parametrize("claim", sorted(CLAIMS))
def test_each_claim_has_one_question_and_its_verdict(warehouse, claim):
    rows = query(f"claim_{claim}")
    assert rows["verdict"].nunique() == 1
    assert rows["verdict"].iloc[0] == EXPECTED[claim]


def test_figures_that_can_be_checked_in_the_head(warehouse):
    ratios = query("claim_ratio").set_index("place")["value"]
    assert (round(ratios[1], 1), round(ratios[2], 1)) == (3.1, 4.5)
    soybeans = query("claim_soybeans").set_index("role")["value"]
    assert soybeans["near"] == pytest.approx(13)
    assert soybeans["now"] > 13
    assert query("claim_rate_245")["value"].iloc[0] == 245
    assert query("claim_pause").set_index("role")["value"]["near"] == 90


def test_every_claim_says_where_its_words_can_be_read():
    for claim in CLAIMS.values():
        assert claim.url.startswith("https://")
        assert claim.publisher
        assert claim.words_are in ("quoted", "as recorded", "common form")
        assert claim.said_on is None or claim.said_on <= EVIDENCE["law_through"]
        assert claim.said_on or claim.words_are != "quoted"
        assert not claim.opened


def test_a_record_without_an_address_is_refused(tmp_path):
    folder = tmp_path / "data" / "claims"
    folder.mkdir(parents=True)
    text = (ROOT / "data/claims/ratio.yaml").read_text()
    (folder / "ratio.yaml").write_text(text.replace("url: https", "url: nowhere"))
    with pytest.raises(RecordError, match="needs the publisher and address"):
        read_claims(tmp_path)
    (folder / "ratio.yaml").write_text(text.replace("compare: about", "compare: roughly"))
    with pytest.raises(RecordError, match="must be one of about, at least"):
        read_claims(tmp_path)


def test_the_collected_rate_of_the_past_joins_that_of_the_census(rows):
    found = dict(rows("select year, round(collected_pct, 1) from marts.collected_rate_by_year"))
    assert (found[1934], found[2023], found[2025]) == (16.7, 2.6, 7.6)
