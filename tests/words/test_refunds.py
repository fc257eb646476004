"""Duty that rested on IEEPA, in words and dollars."""

import pytest

from warehouse import query
from words.refunds import rested_sentence


def test_dollars_and_share_are_said():
    said = rested_sentence(2000, 3090)
    assert said.startswith("**$2,000.00** of this duty, 65%, rested on IEEPA")


@pytest.mark.parametrize(
    ("day", "rates"),
    [
        ("2025-02-03", {}),
        ("2025-03-10", {"ieepa_fentanyl": 20, "total": 20}),
        ("2025-04-10", {"ieepa_fentanyl": 20, "ieepa_reciprocal": 125, "total": 145}),
        ("2026-02-23", {"ieepa_fentanyl": 10, "ieepa_reciprocal": 10, "total": 20}),
        ("2026-02-24", {}),
    ],
)
def test_a_value_pays_the_rates_on_all_goods_of_its_day(day, rates):
    rows = query("ieepa_on_value", value_usd=2_000, day=day)
    assert dict(zip(rows["layer"], rows["rate_pct"], strict=True)) == rates
    assert dict(zip(rows["layer"], rows["duty_usd"], strict=True)) == {
        layer: 20 * rate for layer, rate in rates.items()
    }


def test_the_duties_end_on_the_day_the_ruling_took_effect():
    spans = query("ieepa_rates")
    assert spans["valid_before"].max().strftime("%Y-%m-%d") == "2026-02-24"
    assert spans["valid_from"].min().strftime("%Y-%m-%d") == "2025-02-04"


def test_each_record_on_refunds_says_where_it_is_from_and_how_it_is_known():
    rows = query("ieepa_refund_record")
    assert rows[["note", "citation", "url", "known"]].notna().all().all()
    until = rows.set_index("about").loc["Until when", "note"]
    assert "180 days" in until
    assert "no last day" in until
