"""Bad tables for the checks on Section 232, products, trade and the evidence."""

import json
from dataclasses import asdict
from datetime import date

from warehouse.scenario import Change

FAR = date(2026, 10, 10)
TOUCHED = Change(1, "China", "retaliation_301", "law")
METAL = {"measure": "section_232_steel", "layer": "section_232", "imposed_by": "United States"}
SHARE = {
    "line": "72085100", "program": "section_232_steel", "tier": "", "applies_to_share": 0.7,
    "valid_from": date(2025, 3, 12), "valid_before": None,
}  # fmt: skip
DUE = {"record": "m", "change": "starts", "day": date(2026, 11, 10), "became": None}
LAW = [{"law_through": FAR, "trade_through": date(2026, 8, 1)}]
SCHEDULED = {"measure": "m", "valid_from": date(2026, 11, 10), "list": "scheduled"}
MONTHS = [
    {"partner": "CHN", "adjusted": "no", "month": date(2024, month, 1), "exports_usd": 10e9,
     "imports_usd": 40e9}
    for month in range(1, 13)
]  # fmt: skip

MORE_BAD = {
    # the law charges List 1 on a line; the scenario, which touches the layer, knows no such list
    "unchanged_scenarios_are_the_law": {
        "cases": [
            {"importer": "China", "day": FAR, "changes": json.dumps([asdict(TOUCHED)])}
        ],
        "marts.scenario_things": [
            {"importer": "China", "thing": "retaliation_301", "kind": "layer",
             "layer": "retaliation_301", "program": "retaliation_301_list_1", "tier": "25",
             "rate_pct": None}
        ],
        "marts.scenario_moves": [
            {"importer": "China", "thing": "retaliation_301", "layer": "retaliation_301"}
        ],
        "marts.scenario_programs": [
            {"importer": "China", "layer": "retaliation_301", "program": "retaliation_301_list_1",
             "tier": "25", "kind": "listed", "first_day": date(2018, 7, 6), "day_after": date(9999, 12, 31)}
        ],
        "marts.line_layers": [
            {"importer": "China", "line": "12019019", "layer": "retaliation_301",
             "valid_from": date(2018, 7, 6), "valid_before": None, "statutory_pct": 25.0,
             "after_exclusions_pct": 25.0, "with_waivers_pct": 0.0}
        ],
    },
    "section_232_scopes_have_a_rate": {
        "policy.measures": [METAL],
        "policy.scopes": [METAL | {"tier": "full value"}],
        "policy.rates": [METAL | {"tier": "other", "rate_pct": 50.0}],
        "policy.future_rates": [
            METAL | {"measure": "other", "tier": "", "list": "scheduled", "rate_pct": 15.0}
        ],
    },
    "section_232_scopes_match_a_line": {
        "policy.measures": [METAL],
        "policy.scopes": [METAL | {"code_prefix": "72085199", "effect": "include"}],
        "marts.us_statistical_numbers": [{"hts10": "7208510000"}],
    },
    "section_232_shares_sum_to_at_most_one": {
        "marts.us_section_232_layers": [
            SHARE | {"valid_before": FAR},
            SHARE | {"program": "section_232_auto_parts", "valid_before": FAR},
        ]
    },
    "section_232_spans_do_not_overlap": {
        "marts.us_section_232_layers": [
            SHARE | {"valid_before": FAR}, SHARE | {"valid_from": date(2025, 6, 4)}
        ]
    },
    "exclusion_shares_are_parts_of_a_line": {
        "marts.us_section_301_exclusion_shares": [SHARE | {"excluded_share": 1.2, "valid_before": FAR}]
    },
    "category_prefixes_match_a_code": {
        "staging.everyday_categories": [{"category": "toys", "code_prefix": "77"}],
        "staging.un_hs2022_descriptions": [{"code": "950300"}],
    },
    "codes_are_in_at_most_one_category": {
        "marts.product_lines": [
            {"product": "category:toys", "hs6": "950300"},
            {"product": "category:games", "hs6": "950300"},
        ]
    },
    "everyday_categories_hold_trade": {
        "marts.product_catalog": [{"product": "category:toys", "level": "category"}],
        "marts.product_trade_years": [
            {"product": "category:toys", "year": 2024, "value_usd": 0.0}
        ],
    },
    "search_words_belong_to_products": {
        "staging.search_words": [{"product": "category:toyz", "words": "doll"}],
        "marts.product_catalog": [{"product": "category:toys"}],
    },
    "rates_begin_with_the_evidence": {
        "marts.rates": [{"importer": "China", "valid_from": date(2018, 1, 1)}],
        "marts.across_the_board": [{"importer": "China", "valid_from": date(2018, 1, 2)}],
        "policy.evidence": [{"law_from": date(2018, 1, 1)}],
    },
    "trade_reaches_the_month_of_the_evidence": {
        "marts.goods_trade_by_month": MONTHS,
        "marts.calculated_duties_by_month": MONTHS,
        "policy.evidence": LAW,
    },
    "years_are_the_sum_of_their_months": {
        "marts.goods_trade_by_month": MONTHS,
        "marts.goods_trade_by_year": [
            {"partner": "CHN", "basis": "census", "year": 2024, "month_count": 12,
             "exports_usd": 120e9, "imports_usd": 480.001e9}
        ],
    },
    "months_and_their_chapters_differ_by_no_more_than_revisions": {
        "marts.goods_trade_by_month": MONTHS,
        "marts.revisions": [
            {"partner": "CHN", "basis": "census", "year": 2024, "exports_usd": 120e9, "imports_usd": imports}
            for imports in (480e9, 481e9)
        ],
        "staging.census_trade_by_chapter__exports": [
            {"partner": "CHN", "month": date(2024, 1, 1), "fas_value_usd": 0.1e9} for _ in range(97)
        ],
        "staging.census_trade_by_chapter__imports": [
            {"partner": "CHN", "month": date(2024, 1, 1), "value_usd": 0.4e9, "basis": "general imports"}
            for _ in range(97)
        ],
    },
    "dates_after_the_evidence_are_listed": {
        "marts.dates_recorded": [DUE],
        "policy.evidence": LAW,
        "policy.future_rates": [SCHEDULED],
        "policy.dates_due": [DUE | {"day": date(2026, 12, 4)}],
    },
    "dates_due_say_what_became_of_them": {
        "policy.dates_due": [DUE | {"day": date(2026, 10, 10)}], "policy.evidence": LAW,
    },
    "outcomes_agree_with_the_records": {
        "policy.dates_due": [DUE | {"became": "in force"}],
        "marts.dates_recorded": [DUE],
        "policy.future_rates": [SCHEDULED],
    },
}  # fmt: skip
