"""What each question is asked in tests and comparisons: one set of values, then each in turn by others."""

from collections.abc import Iterator
from typing import Any

from warehouse import questions

US_PHONE, CN_BEANS, STEEL, EXCLUDED = "85171300", "12019010", "72085100", "90251980"
CAR_BATTERY = "8507600010"
ASKED: dict[str, Any] = {
    "importer": "United States", "line": US_PHONE, "day": "2025-06-15", "second_day": "2018-01-01",
    "first_day": "2018-06-01", "last_day": "2026-10-10", "layer": "section_232", "product": "8517",
    "flow": "import", "first_year": 2019, "last_year": 2025, "partner": "WLD", "basis": "bop",
    "adjusted": "yes", "level": "any", "words": "", "value_usd": 1000, "quantity": 10,
    "codes": [US_PHONE, US_PHONE, "beans"], "days": ["2025-06-15", "2025-06-16", "2025-06-15"],
    "amounts": [1000, 2000, 3000], "quantities": [None, None, None], "entries": [1, 2, 3],
    "lines": [US_PHONE, US_PHONE, STEEL], "hs6": "851713", "most": 50,
    "changes": "us.section_232=off;us.list_4b=on;cn.truce_24=on", "number": US_PHONE,
    "code": "84798994", "lowest_pct": 0, "highest_pct": 1000,
}  # fmt: skip
AS_TEXT = {"amounts": ["1000", "2000", "3000"], "quantities": ["", "", ""]}
OTHERS = {
    "product": ["all", "85", "851713", "8517", "section:XVI", "category:toys"],
    "line": [US_PHONE, STEEL, EXCLUDED, CN_BEANS],
    "day": ["2018-07-06", "2026-10-10"],
    "layer": ["mfn", "section_301", "retaliation_301"],
    "hs6": ["100630"],
    "code": ["2903420000"],
    "partner": ["CHN"],
}
LATE = "2027-12-31"


def sets_of(name: str) -> Iterator[dict[str, Any]]:
    """Values for a question: one set, then each parameter in turn by another value, per country."""
    parameters = {item.name: item for item in questions()[name].parameters}
    unknown = [key for key, item in parameters.items() if item.default is None and key not in ASKED]
    if unknown:
        raise ValueError(f"ASKED has no value for {', '.join(unknown)} of {name}.")
    texts = AS_TEXT if name == "basket_entries" else {}
    first = {key: (ASKED | texts)[key] for key in parameters if key in ASKED}
    first |= {"last_day": LATE} if name == "scheduled_acts" else {}
    first |= {"day": LATE} if name == "acts_both_ways" else {}
    first |= {"today": LATE} if name == "written_days_passed" else {}
    first |= {"line": CAR_BATTERY} if name == "conditions_of_line" else {}
    first |= {"basis": "census"} if name == "goods_balance_by_year" else {}
    countries = parameters["importer"].choices if "importer" in parameters else ("",)
    for country in countries:
        asked = first | ({"importer": country} if country else {})
        yield asked
        for key, item in parameters.items():
            for value in item.choices or OTHERS.get(key, []):
                yield asked | {key: value}
