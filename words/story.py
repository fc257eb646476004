"""The story in steps: each sentence worked out from rows."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from words.rows import each
from words.text import dollar_text

STILL = 0.05  # points of an average below which it stayed
SMALL_USD = 1e9


@dataclass(frozen=True)
class Step:
    """What is known of one step: rows of story_steps by importer, story_layers, _goods, _acts.

    first: the same rows of the first step, from which the story starts.
    """

    key: str
    name: str
    us: pd.Series
    china: pd.Series
    layers: pd.DataFrame
    goods: pd.DataFrame
    acts: pd.DataFrame
    first: pd.DataFrame
    after_exclusions_pct: float

    def day(self, event_id: str, column: str = "day") -> str:
        """A day of an act, such as the one it was announced on."""
        return day_text(self.acts.loc[event_id, column])

    def rate(self, event_id: str, column: str = "rate_after_text") -> str:
        """The rate that an act set, as the act has it."""
        return f"{str(self.acts.loc[event_id, column]).replace('-', '–')}%"

    def points(self, importer: str, names: tuple[str, ...], column: str) -> float:
        """What some layers add to the average of a country, in points."""
        rows = self.layers[self.layers["importer"] == importer].set_index("layer")[column]
        return float(rows.reindex(list(names)).sum())


def steps(**rows: pd.DataFrame) -> list[Step]:
    """The steps in order.

    rows: steps, layers, goods, acts of the questions story_…, and averages, the latest ones.
    """
    told = rows["steps"]
    lower = rows["averages"].set_index("importer").loc["United States", "with_waivers_pct"]
    first = told[told["place"] == 1].set_index("importer")
    made = []
    for key in dict.fromkeys(told["step"]):
        own = told[told["step"] == key].set_index("importer")
        parts = {
            name: rows[name][rows[name]["step"] == key] for name in ("layers", "goods", "acts")
        }
        made.append(
            Step(
                key, own["name"].iloc[0], own.loc["United States"], own.loc["China"],
                parts["layers"], parts["goods"], parts["acts"].set_index("event_id"), first,
                float(lower),
            )
        )  # fmt: skip
    return made


def day_text(day: Any) -> str:
    """A day as April 12, 2025."""
    return f"{day:%B %-d, %Y}"


def days_of(step: Step) -> str:
    """The day of a step, or its first and last."""
    first, last = step.us["first_day"], step.us["last_day"]
    return day_text(last) if first == last else f"{day_text(first)} to {day_text(last)}"


def moved(row: pd.Series) -> str:
    """How an average moved: rose from 2.7% to 7.3%, fell from …, stayed at …."""
    before, after = row["before_pct"], row["after_pct"]
    if abs(after - before) < STILL:
        return f"stayed at {after:.1f}%"
    verb = "rose" if after > before else "fell"
    return f"{verb} from {before:.1f}% to {after:.1f}%"


def averages_sentence(step: Step) -> str:
    """What both averages did in a step."""
    return (
        f"The average US tariff on Chinese goods {moved(step.us)}; China's on US goods "
        f"{moved(step.china)}."
    )


def _lists(step: Step) -> str:
    first, second, third = (
        f"US-{day}" for day in ("2018-07-06-S301-L1", "2018-08-23-S301-L2", "2018-09-24-S301-L3")
    )
    return (
        "After an inquiry into China's technology practices (Section 301), the United States put "
        f"{step.rate(first)} on a first list of Chinese goods on {step.day(first)}. "
        f"A second list at {step.rate(second)} and a third, longer one at {step.rate(third)} "
        f"followed by {step.day(third)}; China answered each list on the same day."
    )


def _higher(step: Step) -> str:
    third, fourth = "US-2019-05-10-S301-L3", "US-2019-09-01-S301-L4A"
    return (
        f"The third US list went from {step.rate(third, 'rate_before_text')} to {step.rate(third)} "
        f"on {step.day(third)}, and a fourth, with many consumer goods, came at "
        f"{step.rate(fourth)} on {step.day(fourth)}. China raised its lists and added one."
    )


def _phase_one(step: Step) -> str:
    us, china = "US-2020-02-14-S301-L4A", "CN-2020-02-14-L4AHALF"
    return (
        f"In an agreement signed on {step.day('BOTH-2020-01-15-PHASE1', 'announced_on')}, China "
        f"promised to buy more US goods. From {step.day(us)} both sides halved their newest "
        f"duties: the United States from {step.rate(us, 'rate_before_text')} to {step.rate(us)}, "
        f"China from {step.rate(china, 'rate_before_text')} to {step.rate(china)}."
    )


def _review(step: Step) -> str:
    cars, cells, needles = (f"US-2024-09-27-S301-{name}" for name in ("EV", "SOLAR", "SYR"))
    return (
        f"A review after four years kept the US lists and raised parts of them from "
        f"{step.day(cars)}: electric vehicles to {step.rate(cars)}, solar cells to "
        f"{step.rate(cells)}, syringes to {step.rate(needles)}."
    )


def _fentanyl(step: Step) -> str:
    one, two = "US-2025-02-04-IEEPA-FENT10", "US-2025-03-04-IEEPA-FENT20"
    return (
        "Over fentanyl, and under an emergency law (IEEPA), the United States put "
        f"{step.rate(one)} on everything from China on {step.day(one)} and {step.rate(two)} on "
        f"{step.day(two)}. China put {step.rate('CN-2025-02-10-ANN1')} on energy, machinery and "
        f"large cars on {step.day('CN-2025-02-10-ANN1')} and {step.rate('CN-2025-03-10-ANN2')} on "
        f"farm goods on {step.day('CN-2025-03-10-ANN2')}."
    )


def _april(step: Step) -> str:
    us, china = "US-2025-04-10-IEEPA-RECIP125", "CN-2025-04-12-ANN6"
    announced = step.day("US-2025-04-05-IEEPA-RECIP10", "announced_on")
    return (
        f"On {announced} the United States announced “reciprocal” duties on nearly all countries; "
        f"China retaliated, and each raised its own to {step.rate(us)} by {step.day(china)}. With "
        f"the fentanyl duty, new US duties on most Chinese goods added up to "
        f"{step.us['general_after_pct']:g}%. Phones and computers were exempt, so the US average "
        f"that day was {step.us['after_pct']:.1f}%; China's, with {step.rate(china)} on all US "
        f"goods and older lists, was {step.china['after_pct']:.1f}%."
    )


def _geneva(step: Step) -> str:
    us, china = "US-2025-05-14-IEEPA-RECIP10", "CN-2025-05-14-ANN7"
    act = step.acts.loc[china]
    days = (act["valid_before"] - act["valid_from"]).days
    return (
        f"In Geneva both sides agreed on {step.day(us, 'announced_on')} to cut from "
        f"{step.rate(us, 'rate_before_text')} to {step.rate(us)} from {step.day(us)}, for {days} "
        f"days at first. New US duties on most Chinese goods now added up to "
        f"{step.us['general_after_pct']:g}%, with the fentanyl duty."
    )


def _busan(step: Step) -> str:
    us = "US-2025-11-10-IEEPA-FENT10"
    return (
        "The two presidents met in Busan on "
        f"{step.day('BOTH-2025-10-30-BUSAN', 'announced_on')}. From {step.day(us)} the United "
        f"States cut the fentanyl duty from {step.rate(us, 'rate_before_text')} to "
        f"{step.rate(us)}, and China dropped its March duties on farm goods."
    )


def _court(step: Step) -> str:
    before = step.points("United States", ("ieepa_fentanyl", "ieepa_reciprocal"), "before_pct")
    after = step.points("United States", ("section_122",), "after_pct")
    return (
        f"On {step.day('COURT-2026-02-20-SCOTUS')} the Supreme Court ruled that IEEPA gives no "
        "power to set tariffs, and the duties under it ended on "
        f"{step.day('US-2026-02-24-IEEPA-END')}. They had made up {before:.1f} points of the US "
        f"average; a surcharge that began the same day made up {after:.1f}."
    )


def _surcharge(step: Step) -> str:
    act = step.acts.loc["US-2026-02-24-S122-10"]
    days = (act["valid_before"] - act["valid_from"]).days
    points = step.points("United States", ("section_122",), "after_pct")
    return (
        f"The surcharge was {step.rate('US-2026-02-24-S122-10')} on goods of all countries under "
        f"Section 122, from {day_text(act['valid_from'])}, for {days} days. A trade court called "
        f"it unlawful on {step.day('COURT-2026-05-07-CIT-S122')}, yet it still made up "
        f"{points:.1f} points of the US average on its last day, {day_text(step.us['last_day'])}."
    )


def _forced_labor(step: Step) -> str:
    act = "US-2026-07-24-S301-FL"
    return (
        f"On {step.day(act)}, the day after the surcharge ended, a duty of {step.rate(act)} on "
        "most Chinese goods took its place, over forced labor (Section 301). China announced no "
        "tariff in return."
    )


def _today(step: Step) -> str:
    us, china = step.us["after_pct"], step.china["after_pct"]
    before = step.first["before_pct"]
    return (
        f"On {day_text(step.us['last_day'])}, the last day for which we read the law, the United "
        f"States charged {us:.1f}% on average on Chinese goods, "
        f"{step.after_exclusions_pct:.1f}% after published exclusions, and China {china:.1f}% on "
        f"US goods. On {day_text(step.first['day_before'].iloc[0])}, the day before the first "
        f"lists, it was {before['United States']:.1f}% and {before['China']:.1f}%."
    )


TOLD: dict[str, Callable[[Step], str]] = {
    "lists": _lists, "higher": _higher, "phase-one": _phase_one, "review": _review,
    "fentanyl": _fentanyl, "april": _april, "geneva": _geneva, "busan": _busan, "court": _court,
    "surcharge": _surcharge, "forced-labor": _forced_labor, "today": _today,
}  # fmt: skip
SAID_ALREADY = ("april", "today")


def told(step: Step) -> str:
    """What happened in a step, and what both averages did."""
    said = TOLD[step.key](step)
    return said if step.key in SAID_ALREADY else f"{said} {averages_sentence(step)}"


def touched_sentence(step: Step) -> str:
    """On how much trade rates changed in a step."""
    sides = [
        f"{dollar_text(row['touched_usd'])} of {goods} ({row['touched_pct']:.0f}%)"
        for row, goods in ((step.us, "Chinese goods"), (step.china, "US goods"))
        if row["touched_usd"] >= SMALL_USD
    ]
    if not sides:
        return "Rates changed on hardly any trade."
    return f"Rates changed on {' and '.join(sides)}, in 2024 trade."


def exempt_sentence(step: Step) -> str:
    """How much trade was exempt on the last day of a step."""
    amounts = [
        f"{dollar_text(row['exempt_usd'])} of {goods}" if row["exempt_usd"] > 0 else f"no {goods}"
        for row, goods in ((step.us, "Chinese goods"), (step.china, "US goods"))
    ]
    return (
        f"Exempt from at least one added duty on {day_text(step.us['last_day'])}: "
        f"{' and '.join(amounts)}."
    )


def goods_sentence(step: Step) -> str:
    """What soybeans, phones and toys were charged before and after a step."""
    said = [f"{row.goods} {_change(row.before_pct, row.after_pct)}" for row in each(step.goods)]
    beans = step.goods.set_index("product").loc["120190"]
    waived = beans["waived_after_pct"]
    lower = ""
    if pd.notna(waived) and abs(waived - beans["after_pct"]) >= STILL:
        lower = f" Soybeans for an importer with a waiver: {round(waived, 1):g}%."
    return f"{'; '.join(said)}.{lower}"


def _change(before: float, after: float) -> str:
    then, now = f"{round(before, 1):g}%", f"{round(after, 1):g}%"
    return now if then == now else f"{then} → {now}"


def next_dates(dates: pd.DataFrame, today: date, most: int = 4) -> str:
    """The next dates as a list, each with its days from today; a sentence where none is known.

    dates: columns day, change, title of dates_ahead.
    """
    ahead = dates[dates["day"].dt.date >= today].head(most)
    if ahead.empty:
        return "No later date is known."
    return "\n".join(
        f"- {day_text(row.day)} ({from_now((row.day.date() - today).days)}): {row.title} "
        f"({row.change})"
        for row in each(ahead)
    )


def from_now(days: int) -> str:
    """How far a day lies ahead: today, tomorrow, in 8 days."""
    return {0: "today", 1: "tomorrow"}.get(days, f"in {days} days")
