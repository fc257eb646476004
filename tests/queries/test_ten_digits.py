"""What a ten-digit number owes, worked by hand, and the line as a mix of its numbers."""

import pytest

from warehouse import query
from warehouse.query import cursor

LAYERS = (
    "select layer, program, measure, tier, rate_pct, statutory_pct, after_exclusions_pct"
    " from marts.us_shipment_layers([{'entry': 1, 'code': $code, 'day': $day::date,"
    " 'answers': $answers::map(varchar, varchar)}])"
)


def totals(code: str, day: str, **answers: str) -> tuple[float, float]:
    """The total before and after exclusions, in percent."""
    with cursor() as own:
        rows = own.execute(LAYERS, {"code": code, "day": day, "answers": answers}).fetchall()
    return round(sum(row[5] or 0 for row in rows), 4), round(sum(row[6] or 0 for row in rows), 4)


@pytest.mark.parametrize(
    ("code", "day", "answers", "before", "after"),
    [
        # other batteries: 3.4 MFN + 10 fentanyl + 10 reciprocal + 7.5 List 4A
        ("8507600020", "2025-12-01", {}, 30.9, 30.9),
        # car batteries: 3.4 + 10 + 25 review + 25 Section 232; not for a car: 10 reciprocal instead
        ("8507600010", "2025-12-01", {}, 63.4, 63.4),
        ("8507600010", "2025-12-01", {"for_vehicle": "no"}, 48.4, 48.4),
        # a whole number excluded: 2.8 MFN + 25 Section 232, its List 3 duty lifted
        ("8483509040", "2026-08-01", {}, 52.8, 27.8),
        ("8483509040", "2026-08-01", {"exclusion_claimed": "yes"}, 27.8, 27.8),
        ("8483509040", "2026-08-01", {"exclusion_claimed": "no"}, 52.8, 52.8),
        # a customs entry of September 2026: 2.9 + 50 + 25
        ("7326908688", "2026-09-01", {}, 77.9, 77.9),
        # drones: 25 List 1 + 100 + 12.5 forced labor; for civil aircraft no forced labor
        ("8806240000", "2026-09-03", {}, 137.5, 137.5),
        ("8806240000", "2026-09-02", {}, 37.5, 37.5),
        ("8806240000", "2026-09-03", {"civil_aircraft": "yes"}, 125, 125),
        ("8806210000", "2026-09-03", {}, 62.5, 62.5),
        ("8806210000", "2026-09-03", {"thermal_imaging": "yes"}, 137.5, 137.5),
        # quartz slabs: 25 List 3 + 25 safeguard + 12.5
        ("6810990020", "2026-08-25", {}, 62.5, 62.5),
        ("6810990020", "2026-08-25", {"over_quota": "yes"}, 87.5, 87.5),
        ("6810990080", "2026-08-25", {}, 37.5, 37.5),
        # printed books on List 4A: 7.5 and nothing else
        ("4901990093", "2025-05-20", {}, 7.5, 7.5),
        ("4901990093", "2026-05-01", {}, 7.5, 7.5),
        ("4901990093", "2026-09-01", {}, 7.5, 7.5),
        # printed cards, List 4A 7.5: informational goods owe no fentanyl (20) and no reciprocal (10)
        ("4909002000", "2025-05-20", {"informational": "yes"}, 7.5, 7.5),
        ("4909002000", "2025-05-20", {}, 37.5, 37.5),
        # goods loaded before 2025-04-05 kept out of the 125, fentanyl at 20
        ("9503000073", "2025-04-20", {}, 145, 145),
        ("9503000073", "2025-04-20", {"in_transit": "yes"}, 30, 30),
    ],
)
def test_a_number_owes_what_the_law_says_by_hand(code, day, answers, before, after):
    assert totals(code, day, **answers) == (before, after)


def test_steel_content_that_an_importer_shows_is_charged_as_given():
    # iron or steel wool of chapter 73: from 2025-06-04 an importer may show less than the whole
    whole, _ = totals("7323100000", "2025-12-01")
    given, _ = totals("7323100000", "2025-12-01", metal_pct="40")
    # 50 points on 40 percent instead of all, and 10 reciprocal points on the other 60
    assert whole - given == pytest.approx(50 * 0.6 - 10 * 0.6)


SAMPLE = "hash(line) % 25 = 0"


@pytest.mark.parametrize(
    "day",
    [
        "2018-10-01",
        "2019-12-31",
        "2022-06-01",
        "2025-05-20",
        "2025-08-18",
        "2026-03-01",
        "2026-09-10",
    ],
)
def test_a_line_is_the_mix_of_its_numbers(rows, day):
    """Two roads to one rate: the tables by line, and the function over the numbers of a line."""
    found = rows(
        "with mixed as (select entry as line, round(sum(statutory_pct), 3) as before,"
        " round(sum(after_exclusions_pct), 3) as after from marts.us_shipment_layers("
        "(select list({'entry': line, 'code': line, 'day': $1::date, 'answers': map {'': ''}})"
        f" from marts.us_lines where {SAMPLE})) group by entry)"
        " select line, before, after, statutory_pct, after_exclusions_pct from marts.rates"
        " left join mixed using (line) where importer = 'United States'"
        f" and $1::date >= valid_from and $1::date < coalesce(valid_before, 'infinity') and {SAMPLE}"
        " and (abs(coalesce(before, 0) - statutory_pct) > 0.002"
        " or abs(coalesce(after, 0) - after_exclusions_pct) > 0.002)",
        day,
    )
    assert found == []


def total(code: str, day: str, **more) -> dict:
    rows = query("rate_of_line", importer="United States", line=code, day=day, **more)
    return rows[rows["layer"] == "total"].iloc[0].to_dict()


def test_a_line_is_the_mean_that_it_was_and_says_so():
    line = total("85076000", "2025-12-01")
    assert line["rate_pct"] == pytest.approx(35.9572, abs=1e-3)
    assert line["is_blended"]
    phones = total("85171300", "2025-12-01")  # 10 fentanyl on both numbers
    assert (phones["rate_pct"], phones["is_blended"]) == (10, False)
    car = total("8507600010", "2025-12-01", for_vehicle="no")
    assert (car["rate_pct"], car["is_blended"]) == (pytest.approx(48.4), False)


def test_yogurt_by_weight_on_list_4a_is_a_total_without_its_mfn_duty():
    yogurt = total("04032050", "2024-06-01")  # $1.035/kg + 17 percent, and 7.5 of List 4A
    assert (yogurt["rate_pct"], yogurt["is_incomplete"]) == (7.5, True)
    assert "without the MFN duty" in yogurt["note"]


def test_a_shipment_and_a_basket_of_ten_digits_agree_and_say_what_rested_on_ieepa():
    asked = {"importer": "United States", "day": "2025-12-01", "value_usd": 10_000}
    rows = query("duty_on_shipment", line="8507600020", **asked)
    alone = rows[rows["layer"] == "total"].iloc[0]
    assert alone["duty_usd"] == pytest.approx(3090)
    assert alone["rested_on_ieepa_usd"] == pytest.approx(2000)  # 10 fentanyl and 10 reciprocal
    basket = query(
        "basket_duties", importer="United States", entries=[1, 2], lines=["8507600020", "8507600010"],
        amounts=[10_000, 10_000], days=["2025-12-01"] * 2, quantities=[None] * 2, by="entry",
    )  # fmt: skip
    assert basket["duty_usd"].tolist() == pytest.approx([3090, 6340])
    assert basket["rested_on_ieepa_usd"].tolist() == pytest.approx([2000, 1000])
    assert not basket["is_blended"].any()


def entry(code: str, day: str) -> tuple:
    rows = query(
        "basket_entries", importer="United States", codes=[code], amounts=["1"], days=[day], quantities=[""],
    )  # fmt: skip
    return rows["line"].iloc[0], rows["reason"].iloc[0]


def test_a_number_counts_while_it_exists_and_leads_to_its_heirs_after():
    assert entry("8507.60.0020", "2026-02-01") == ("8507600020", None)
    line, reason = entry("8507.60.0020", "2026-03-01")
    assert line is None
    assert "ended by 2026-02-24; its goods are in 8507600030, 8507600090" in reason
    assert entry("8507.60.0030", "2026-03-01")[0] == "8507600030"
    line, reason = entry("8479.89.94", "2021-06-23")
    assert line is None
    assert "8479899" in reason
