"""Each check complains about one bad table."""

from datetime import date
from pathlib import Path

import pytest

from tests.checks.bad_tables import MORE_BAD
from warehouse.checks import failure, what_to_do

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
    "mfn_pct": 3.0, "statutory_pct": 3.0, "after_exclusions_pct": 3.0, "with_waivers_pct": 3.0,
}  # fmt: skip
LAYER = {
    "importer": "China", "line": "12019010", "measure": "m", "tier": "", "rate_pct": 25.0, "certainty": "certain",
    "valid_from": date(2018, 1, 1), "valid_before": None, "applies_to_share": 1.0,
}  # fmt: skip

DUTY = {"partner": "EU", "valid_from": date(2025, 8, 7), "valid_before": FAR, "rate_pct": 15.0}
CN = {"line": "12019010", "valid_from": date(2018, 1, 1), "valid_before": FAR}

BAD = {
    "totals_with_the_mfn_duty_inside_stand_alone": {
        "marts.partner_duties": [
            DUTY | {"layer": "ieepa_reciprocal", "is_all_in": True},
            DUTY | {"layer": "section_122", "is_all_in": False},
        ]
    },
    "rates_are_published_before_they_apply": {
        "policy.rates": [
            {"measure": "m", "tier": "", "valid_from": date(2025, 6, 4), "published": date(2025, 6, 9),
             "because": "Doubled"}
        ]
    },
    "duty_on_ieepa_stays_within_its_band": {
        "marts.ieepa_bands": [
            {"goods_group": "all", "month": FAR, "low_usd": 2.0, "at_stake_usd": 1.0, "high_usd": 3.0,
             "calculated_duty_usd": 4.0}
        ]
    },
    "parts_of_a_change_in_duty_add_up": {
        "marts.duty_changes": [
            {"base_year": 2024, "month": FAR, "change_usd": 10.0, "from_trade_usd": 5.0,
             "from_law_usd": 1.0, "from_gap_usd": 1.0}
        ]
    },
    "layers_of_a_month_add_up_to_its_total": {
        "marts.us_statutory_months": [
            {"product": "all", "month": FAR, "layer": "mfn", "after_exclusions_pct": 2.0},
            {"product": "all", "month": FAR, "layer": "total", "after_exclusions_pct": 3.0},
        ]
    },
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
    "every_act_of_the_story_is_an_event": {
        "staging.legal_events__story_acts": [{"step": "truce", "event_id": "lost"}],
        "marts.events": [{"event_id": "e"}],
        "marts.story_days": [{"step": "truce"}],
        "marts.claims": [{"step": "nowhere", "claim": "c"}],
    },
    "every_turning_act_is_an_event": {
        "staging.legal_events__turning_days": [{"event_id": "lost"}],
        "marts.events": [{"event_id": "e"}],
        "marts.turning_acts": [{"event_id": "e", "day": FAR, "name": "Truce"}],
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
        "marts.us_number_prefixes": [
            {"hts10": "0101210010", "code_prefix": "0101"},
            {"hts10": "0101210010", "code_prefix": "01012100"},
        ],
    },
    "duty_collected_in_2024_is_in_the_law": {
        "marts.rates": [
            {"importer": "United States", "line": "01012100", "valid_from": date(2018, 1, 1),
             "valid_before": None, "statutory_pct": 10.0, "is_mfn_missing": False}
        ],
        "staging.census_imports_china_hts10_2024": [
            {"line": "01012100", "customs_value_usd": 1e8, "calculated_duty_usd": 2e7}
        ],
    },
    "section_301_lists_agree_with_the_table_of_2020": {
        "marts.us_section_301_second_source": [
            {"line": "01012100", "our_heading": "9903.88.01", "their_heading": "9903.88.03"}
        ]
    },
    "us_product_lists_have_a_rate": {
        "policy.scopes": [LISTED],
        "policy.measures": [
            {"measure": "m", "imposed_by": "United States", "applies_to": "listed goods"}
        ],
        "policy.rates": [{"measure": "m", "tier": "a", "valid_from": date(2026, 1, 1)}],
        "policy.future_rates": [
            {"measure": "m", "tier": "a", "valid_from": date(2026, 2, 1), "list": "scheduled"}
        ],
    },
    "us_mfn_rates_have_no_gaps": {
        "marts.us_mfn": [
            {"line": "l", "valid_from": date(2018, 1, 1), "valid_before": date(2019, 1, 1), "rate_pct": 1.0},
            {"line": "l", "valid_from": date(2020, 1, 1), "valid_before": None, "rate_pct": 1.0},
        ]
    },
    "chinese_duties_add_up_to_the_commerce_matrix": {
        "marts.cn_rate_layers": [CN | {"layer": "retaliation_301", "statutory_pct": 25.0}],
        "staging.us_commerce_china_tariffs": [
            {"line": "12019010", "additional_pct": 27.5, "is_suspended": False,
             "lists_2020_pct": 27.5}
        ],
        "marts.cn_lines": [{"line": "12019010", "valid_before": None}],
    },
    "chinese_exclusions_belong_to_a_published_set": {
        "policy.scopes": [{"measure": "retaliation_301_exclusions"}] * 2,
        "marts.cn_exclusion_sets": [
            {"exclusion_set": "s", "items_in_hand": 1, "published_items": 6}
        ],
    },
    "chinese_jumps_at_2022_have_a_reason": {
        "marts.cn_seam": [
            {"hs6": "120190", "before_pct": 3.0, "after_pct": 30.5, "retired_lines": 0,
             "new_lines": 0, "reason": "lines renumbered"}
        ]
    },
    "chinese_lists_have_the_lines_announced": {
        "marts.cn_list_counts": [
            {"measure": "m", "tier": "25", "published_lines": 545, "lines_in_hand": 544,
             "difference_count": -1, "because": None}
        ]
    },
    "chinese_lists_of_2025_are_the_annexes": {
        "staging.mof_2025_lists__february": [{"line": "27111100", "rate_pct": 15.0}],
        "staging.mof_2025_lists__march": [{"line": "12019011", "rate_pct": 10.0}],
        "policy.scopes": [
            {"measure": "february_2025", "code_prefix": "27111100", "tier": "10"},
            {"measure": "march_2025", "code_prefix": "12019011", "tier": "10"},
        ],
    },
    "chinese_mfn_rates_have_no_gaps": {
        "marts.cn_lines": [CN],
        "marts.cn_mfn": [
            CN | {"valid_before": date(2019, 1, 1)},
            CN | {"valid_from": date(2020, 1, 1)},
        ],
    },
    "chinese_mfn_rates_were_cut_on_as_many_lines_as_counted": {
        "staging.piie_china_tariffs": [
            {"mfn_2018_01_01_pct": 5.0, "mfn_2018_05_01_pct": 0.0, "mfn_2018_07_01_pct": 0.0,
             "mfn_2018_11_01_pct": 0.0, "mfn_2019_01_01_pct": 0.0}
        ],
        "staging.china_mfn_cuts__cuts": [{"valid_from": date(2018, 5, 1), "line_count": 27}],
    },
    "chinese_rates_are_between_0_and_600": {
        "marts.cn_rate_layers": [
            CN | {"layer": "mfn", "rate_pct": 400.0, "statutory_pct": 400.0},
            CN | {"layer": "across_the_board", "rate_pct": 400.0, "statutory_pct": 400.0},
        ]
    },
    "chinese_rates_are_those_compared_with_the_wto": {
        "marts.cn_rate_layers": [CN | {"statutory_pct": 25.0}],
        "marts.cn_wto_agreement": [{"hs6": "120190", "our_pct": 21.0}],
    },
    "chinese_scopes_match_a_line": {
        "policy.scopes": [
            {"measure": "m", "code_prefix": "12019099", "valid_from": date(2018, 7, 6),
             "valid_before": FAR}
        ],
        "policy.measures": [{"measure": "m", "imposed_by": "China"}],
        "marts.cn_lines": [CN],
    },
    "chinese_spans_of_a_measure_do_not_overlap": {
        "marts.cn_rate_layers": [
            CN | {"measure": "m"}, CN | {"measure": "m", "valid_from": date(2020, 1, 1)}
        ]
    },
    "chinese_spans_stay_within_their_line": {
        "marts.cn_rate_layers": [CN | {"measure": "m"}],
        "marts.cn_lines": [CN | {"valid_before": date(2022, 1, 1)}],
    },
    "chinese_weights_keep_all_trade": {
        "marts.cn_line_weights": [
            CN | {"weights": "trade_2024", "value_usd": 5e9, "valid_before": date(2022, 1, 1)},
            CN | {"weights": "trade_2024", "value_usd": 4e9, "valid_from": date(2022, 1, 1)},
        ]
    },
    "events_end_after_they_begin": {
        "marts.events": [EVENT | {"valid_from": date(2025, 2, 1), "valid_before": date(2025, 1, 1)}]
    },
    "acts_of_the_timeline_name_known_goods": {
        "staging.legal_events__event_goods": [
            {"event_id": "e", "measure": "misspelt", "tier": "", "code_prefix": ""}
        ],
        "marts.event_goods": [{"event_id": "other"}],
        "marts.events": [EVENT],
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
    "total_is_the_sum_of_its_layers": {
        "marts.rates": [RATE | {"statutory_pct": 9.0}],
        "marts.line_layers": [RATE | {"layer": "mfn", "valid_before": FAR}],
    },
    "layers_of_the_law_have_a_row": {
        "policy.measures": [{"imposed_by": "China", "layer": "a new one"}],
        "marts.layers": [{"country": "China", "layer": "an old one"}],
    },
    "rates_of_a_line_have_no_gaps_or_overlaps": {
        "marts.rates": [
            RATE | {"valid_before": date(2019, 1, 1)},
            RATE | {"valid_from": date(2019, 2, 1)},
        ]
    },
    "rates_are_between_0_and_600": {"marts.rates": [RATE | {"statutory_pct": 601.0}]},
    "gaps_to_published_averages_are_understood": {
        "marts.reconciliation": [
            {
                "importer": "China", "publisher": "PIIE", "vintage": "1", "layer": "total",
                "first_day": date(2018, 1, 1), "gap_pct": 2.0, "unexplained_pct": -1.4,
                "tolerance_pct": 1.3,
            }
        ]
    },
    "layers_of_a_line_do_not_overlap": {
        "marts.rate_layers": [
            LAYER | {"valid_before": date(2019, 1, 1)},
            LAYER | {"valid_from": date(2018, 6, 1)},
        ]
    },
    "layers_of_a_number_do_not_overlap": {
        "marts.us_number_layers": [
            {"hts10": "1111111110", "line": "11111111", "layer": "mfn", "valid_from": date(2018, 1, 1),
             "valid_before": date(2019, 1, 1)},
            {"hts10": "1111111110", "line": "11111111", "layer": "mfn", "valid_from": date(2018, 6, 1),
             "valid_before": None},
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
    "exempt_goods_count_once_within_a_measure": {
        "marts.exempt_lines": [
            LAYER | {"exempt_share": 1.0, "citation": "a", "valid_before": FAR},
            LAYER | CN | {"exempt_share": 0.5, "citation": "b", "valid_from": date(2019, 1, 1)},
        ]
    },
    "exempt_goods_leave_no_full_rate": {
        "marts.exempt_lines": [LAYER | CN | {"exempt_share": 1.0, "is_upper_bound": False}],
        "marts.rate_layers": [LAYER | CN | {"statutory_pct": 10.0}],
    },
    "exemptions_have_one_instrument": {
        "marts.exemption_instruments": [
            {"importer": "China", "measure": "m", "citation": "c", "instrument": None, "granted_by": None}
        ]
    },
    "glossary_words_have_one_meaning": {
        "marts.glossary_terms": [
            {"term": "MFN duty", "also_written": "MFN;column 1 general"},
            {"term": "normal trade relations", "also_written": "mfn"},
        ]
    },
    "rates_in_force_have_a_citation": {
        "policy.rates": [
            {"measure": "m", "valid_from": FAR, "citation": " ", "because": "Raised"}
        ]
    },
}  # fmt: skip
BAD |= MORE_BAD
FOLDER = Path(__file__).resolve().parents[2] / "queries" / "checks"
CHECKS = sorted(path.stem for path in FOLDER.glob("*.sql"))


@pytest.mark.parametrize("name", sorted(BAD))
def test_a_check_complains_about_a_bad_table(broken_by, name):
    assert len(broken_by(name, BAD[name])) >= 1


def test_every_check_has_a_bad_table():
    assert set(BAD) == set(CHECKS)


@pytest.mark.parametrize("name", CHECKS)
def test_every_check_says_what_to_do(name):
    assert what_to_do((FOLDER / f"{name}.sql").read_text()).endswith(".")


def test_a_failure_has_names_values_and_what_to_do():
    sql = "-- Is it so?\n-- what to do  Mend the day."
    rows = [{"line": "01", "day": FAR}, *[{"line": "02", "day": None}] * 3]
    assert failure("days_are_right", sql, rows[:1]) == (
        "1 row breaks “days are right” (queries/checks/days_are_right.sql):"
        " line 01, day 2026-10-10. Mend the day."
    )
    assert failure("days_are_right", sql, rows).endswith(
        "line 02, day None and 1 more. Mend the day."
    )
