"""Each check complains about one bad table."""

from datetime import date
from pathlib import Path

import pytest

FAR = date(2026, 10, 10)
SPAN = {"importer": "China", "layer": "total", "status": "ended", "rate_pct": 10.0}
YEAR = {"partner": "CHN", "basis": "census", "year": 2024, "balance_usd": -5e9}
MONTH = {"partner": "CHN", "adjusted": "no"}
LISTED = {
    "measure": "m", "tier": "a", "code_prefix": "0101", "effect": "include",
    "valid_from": date(2025, 1, 1), "valid_before": date(2026, 1, 1),
}  # fmt: skip
NO_GAP = [{"partner": "X", "month": date(1900, 1, 1)}]
EVENT = {
    "event_id": "e", "announced_on": None, "side": "China", "event_type": "tariff",
    "cumulative_blanket_rate_pct_after": 34.0,
}  # fmt: skip
RATE = {
    "importer": "China", "line": "12019010", "valid_from": date(2018, 1, 1), "valid_before": None,
    "mfn_pct": 3.0, "statutory_pct": 3.0, "after_exclusions_pct": 3.0, "section_201_pct": 0.0,
    "section_232_pct": 0.0, "section_301_pct": 0.0, "ieepa_fentanyl_pct": 0.0,
    "ieepa_reciprocal_pct": 0.0, "section_122_pct": 0.0, "section_301_forced_labor_pct": 0.0,
    "retaliation_232_pct": 0.0, "retaliation_301_pct": 0.0, "february_2025_pct": 0.0,
    "march_2025_pct": 0.0, "across_the_board_pct": 0.0,
}  # fmt: skip
LAYER = {
    "importer": "China", "line": "12019010", "measure": "m", "rate_pct": 25.0, "basis": "certain",
    "valid_from": date(2018, 1, 1), "valid_before": None, "applies_to_share": 1.0,
}  # fmt: skip

BAD = {
    "balances_are_exports_less_imports": {
        "marts.goods_trade_by_year": [YEAR | {"published_balance_usd": -6e9}]
    },
    "partners_have_no_missing_months": {
        "marts.goods_trade_by_month": [
            MONTH | {"month": date(2024, 1, 1)}, MONTH | {"month": date(2024, 3, 1)}
        ],
        "marts.known_gaps": NO_GAP,
    },
    "known_gaps_are_still_gaps": {
        "marts.goods_trade_by_month": [MONTH | {"month": date(2024, 1, 1)}],
        "marts.known_gaps": [{"partner": "CHN", "month": date(2024, 1, 1)}],
    },
    "years_and_months_have_one_row": {"marts.goods_trade_by_year": [YEAR, YEAR]},
    "across_the_board_total_is_the_sum_of_its_layers": {
        "marts.across_the_board": [
            SPAN | {"valid_from": date(2025, 1, 1), "valid_before": FAR},
            SPAN | {"layer": "a", "rate_pct": 7.0, "valid_from": date(2025, 1, 1), "valid_before": FAR},
        ]
    },
    "across_the_board_spans_touch": {
        "marts.across_the_board": [
            SPAN | {"valid_from": date(2025, 1, 1), "valid_before": date(2025, 2, 1)},
            SPAN | {"valid_from": date(2025, 3, 1), "valid_before": None},
        ]
    },
    "rates_in_force_are_within_the_evidence": {
        "policy.rates": [{"measure": "m", "tier": "", "valid_from": date(2026, 11, 10)}],
        "policy.evidence": [{"law_through": FAR}],
    },
    "measures_have_rates": {
        "policy.measures": [{"measure": "m", "layer": "section_301"}],
        "policy.rates": [{"measure": "other"}],
        "policy.future_rates": [{"measure": "other"}],
    },
    "section_301_rates_do_not_stack": {
        "policy.scopes": [LISTED, LISTED | {"code_prefix": "01012100", "tier": "b"}],
        "policy.measures": [{"measure": "m", "layer": "section_301"}],
        "marts.us_statistical_numbers": [{"hts10": "0101210010"}],
    },
    "us_product_lists_have_a_rate": {
        "policy.scopes": [LISTED],
        "policy.measures": [
            {"measure": "m", "imposed_by": "United States", "applies_to": "listed goods"}
        ],
        "policy.rates": [{"measure": "m", "tier": "a", "valid_from": date(2026, 1, 1)}],
    },
    "us_ordinary_rates_have_no_gaps": {
        "marts.us_mfn": [
            {"line": "l", "valid_from": date(2018, 1, 1), "valid_before": date(2019, 1, 1), "rate_pct": 1.0},
            {"line": "l", "valid_from": date(2020, 1, 1), "valid_before": None, "rate_pct": 1.0},
        ]
    },
    "us_product_lists_match_a_line": {
        "policy.scopes": [{"measure": "m", "code_prefix": "99"}],
        "policy.measures": [
            {"measure": "m", "imposed_by": "United States", "layer": "section_122"}
        ],
        "marts.us_statistical_numbers": [{"hts10": "0101210010"}],
    },
    "events_end_after_they_begin": {
        "marts.events": [EVENT | {"valid_from": date(2025, 2, 1), "valid_before": date(2025, 1, 1)}]
    },
    "every_authority_has_a_lane": {
        "marts.events": [EVENT | {"authority": "A new one"}],
        "marts.event_spans": [{"event_id": "other"}],
    },
    "events_agree_with_the_law_records": {
        "marts.events": [EVENT | {"valid_from": date(2025, 2, 1)}],
        "marts.across_the_board": [
            SPAN | {"valid_from": date(2025, 1, 1), "valid_before": FAR}
        ],
    },
    "total_is_the_sum_of_its_layers": {"marts.rates": [RATE | {"statutory_pct": 9.0}]},
    "rates_of_a_line_have_no_gaps_or_overlaps": {
        "marts.rates": [
            RATE | {"valid_before": date(2019, 1, 1)},
            RATE | {"valid_from": date(2019, 2, 1)},
        ]
    },
    "rates_are_between_0_and_600": {"marts.rates": [RATE | {"statutory_pct": 601.0}]},
    "layers_of_a_line_do_not_overlap": {
        "marts.rate_layers": [
            LAYER | {"valid_before": date(2019, 1, 1)},
            LAYER | {"valid_from": date(2018, 6, 1)},
        ]
    },
    "shares_of_value_are_between_0_and_1": {
        "marts.rate_layers": [LAYER | {"applies_to_share": 1.2}]
    },
    "scopes_match_a_line": {
        "policy.measures": [{"measure": "m", "imposed_by": "United States"}],
        "policy.scopes": [{"measure": "m", "code_prefix": "77"}],
        "marts.us_number_prefixes": [{"code_prefix": "76"}],
    },
    "rates_in_force_have_a_citation": {
        "policy.rates": [
            {"measure": "m", "valid_from": FAR, "citation": " ", "because": "Raised"}
        ]
    },
}  # fmt: skip
CHECKS = sorted(
    path.stem for path in (Path(__file__).resolve().parents[2] / "queries" / "checks").glob("*.sql")
)


@pytest.mark.parametrize("name", sorted(BAD))
def test_a_check_complains_about_a_bad_table(broken_by, name):
    assert len(broken_by(name, BAD[name])) >= 1


def test_every_check_of_this_file_exists():
    assert set(BAD) <= set(CHECKS)
