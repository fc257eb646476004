"""Programs that a scenario can change, over hand-made layers."""

from datetime import date

from tests.conftest import EVIDENCE, ROOT, run_on

PROGRAMS = (ROOT / "queries" / "marts" / "scenario_programs.sql").read_text()
US = "United States"


def test_a_tier_that_another_program_takes_whole_can_still_be_changed():
    layer = {"importer": US, "layer": "section_232", "program": "steel", "tier": None}
    spans = [
        layer | {"valid_from": date(2025, 3, 12), "valid_before": date(2025, 6, 4)},
        layer | {"valid_from": date(2025, 6, 4), "valid_before": None},
    ]
    days = {"valid_from": date(2025, 3, 12), "valid_before": None}
    due = {"valid_from": date(2026, 12, 4), "valid_before": date(2027, 12, 4)}
    reach = [
        {"program": "steel", "tier": "content", "goods_share": 0.5} | days,
        {"program": "steel", "tier": "nothing", "goods_share": 0.0} | days,
        {"program": "wafers", "tier": "", "goods_share": 1.0} | due,
    ]
    tables = {
        "marts.rate_layers": spans,
        "marts.us_section_232_coverage": reach,
        "policy.measures": [{"imposed_by": US, "program": "base", "applies_to": "all goods"}],
    }
    found = sorted(row for row in run_on(PROGRAMS, tables) if row[2] in ("steel", "wafers"))
    assert [row[:6] for row in found] == [
        (US, "section_232", "steel", "", "section_232", date(2025, 3, 12)),
        (US, "section_232", "steel", "content", "section_232", date(2025, 3, 12)),
        (US, "section_232", "wafers", "", "section_232", date(2026, 12, 4)),
    ]
    assert {row[6] for row in found} == {date.max, date(2027, 12, 4)}


def test_the_build_charges_the_unchanged_law_again_on_its_last_day(rows):
    days = rows("select importer, day from marts.unchanged_scenarios order by importer")
    assert days == [("China", EVIDENCE["law_through"]), (US, EVIDENCE["law_through"])]
