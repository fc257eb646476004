"""The sentences of the first page, each worked out from rows."""

from datetime import date

import pandas as pd

from words.text import dollar_text

HUE = {"United States": "blue", "China": "red"}


def lead_sentence(averages: pd.DataFrame, day: date, product: str) -> str:
    """What both countries charge on average on a day, as a heading with both figures in color.

    averages: columns importer, rate_pct; a country without a rate is said to have none.
    """
    rate = averages.set_index("importer")["rate_pct"]
    goods = "goods" if product == "all goods" else f"{product}"
    us, china = (_hued(rate.get(name), HUE[name]) for name in ("United States", "China"))
    what = f"{goods} from China" if product == "all goods" else f"goods from China ({goods})"
    return (
        f"On {day:%B %-d, %Y} the United States charged {us} on average on {what}; "
        f"China charged {china} on goods from the United States."
    )


def _hued(value: float | None, hue: str) -> str:
    return f":{hue}[{_percent(value)}]"


def _percent(value: float | None) -> str:
    return "n/a" if value is None or pd.isna(value) else f"{value:.1f}%"


def lower_sentence(lower: pd.DataFrame, general: pd.DataFrame, day: date) -> str:
    """The lower figures of the same day, and the duty that most goods pay on top of older ones.

    lower: columns importer, rate_pct by the reading with_waivers, which for the United States is
    the one after exclusions.
    general: columns importer, rate_pct of the duty on all goods; empty for a part of the goods.
    """
    least = lower.set_index("importer")["rate_pct"]
    said = (
        f"On {day:%B %-d, %Y}, after published exclusions, the US average was "
        f"{_percent(least.get('United States'))}. "
        "For importers with a waiver of its Section 301 retaliation, China's average was "
        f"{_percent(least.get('China'))}."
    )
    if general.empty:
        return said
    rate = general.set_index("importer")["rate_pct"]
    return (
        f"{said} Most Chinese goods paid {rate['United States']:g}% and US goods "
        f"{rate['China']:g}% on top of older duties."
    )


def peak_sentence(averages: pd.DataFrame, general: pd.DataFrame, month: pd.Series) -> str:
    """Why 145, 113.7 and 92 are all right: across the board, average of the day, of the month.

    averages, general: columns importer, highest_pct and highest_rate_pct, highest_from.
    month: month, statutory_pct, the average of the law over the days of the month of the peak.
    """
    own = averages.set_index("importer").loc["United States"]
    whole = general.set_index("importer").loc["United States"]
    return (
        f"At the peak, from {whole['highest_from']:%B %-d, %Y}, new US duties on most Chinese "
        f"goods added up to {whole['highest_rate_pct']:g}%. With exempt goods counted in and older "
        f"duties on top, the average that day was {own['highest_pct']:.1f}%; over all days of "
        f"{month['month']:%B %Y} it was {month['statutory_pct']:.0f}%."
    )


def deficit_words(balances: pd.DataFrame) -> tuple[str, str]:
    """The US goods deficit of the year before last and China's part then and now.

    balances: columns year, world_census_usd, china_share_pct, is_partial.
    """
    full = balances[~balances["is_partial"]]
    before, last = full.iloc[-2], full.iloc[-1]
    return dollar_text(-before["world_census_usd"]), (
        f"US goods deficit with the world in {before['year']:.0f}, "
        f"{before['china_share_pct']:.0f}% of it with China. In {last['year']:.0f} it was "
        f"{dollar_text(-last['world_census_usd'])}, "
        f"{last['china_share_pct']:.0f}% with China. All goods."
    )


def exempt_words(exempt: pd.DataFrame, day: date, product: str) -> tuple[str, str]:
    """What each side exempts from at least one added duty on a day; a missing country has none.

    exempt: columns importer, exempt_usd, exempt_pct.
    """
    by = exempt.set_index("importer").reindex(["United States", "China"])
    amounts = ["none" if not usd > 0 else dollar_text(usd) for usd in by["exempt_usd"]]
    shares = " and ".join(f"{share:.1f}%" for share in by["exempt_pct"].fillna(0))
    whose = "" if product == "all goods" else f" ({product})"
    if set(amounts) == {"none"}:
        return "None", (
            f"of these goods{whose} were exempt from an added duty on {day:%B %-d, %Y}, on either "
            "side."
        )
    return " and ".join(amounts), (
        f"of Chinese and of US goods{whose} were exempt from at least one added duty on "
        f"{day:%B %-d, %Y}: {shares} of 2024 trade."
    )


def collected_words(month: pd.Series) -> tuple[str, str]:
    """Duty calculated on Chinese goods in the newest month, beside what the law says.

    month: month, calculated_duty_usd, collected_pct, statutory_pct, after_exclusions_pct.
    """
    return dollar_text(month["calculated_duty_usd"]), (
        f"of US duty on all Chinese goods in {month['month']:%B %Y}: "
        f"{month['collected_pct']:.1f}% of their value. The law says "
        f"{month['statutory_pct']:.1f}%, or {month['after_exclusions_pct']:.1f}% after "
        "exclusions, on 2024 trade."
    )


def next_words(
    dates: pd.DataFrame, today: date, checked: date, product: str = "all goods"
) -> tuple[str, str]:
    """The next date on the calendar after today, and what stood to happen by then.

    dates: columns day, change, title, ordered by day. today: of the reader. checked: the last
    day on which the law was read.
    """
    ahead = dates[dates["day"].dt.date > today]
    passed = dates[(dates["day"].dt.date > checked) & (dates["day"].dt.date <= today)]
    since = (
        f" {len(passed)} {'date has' if len(passed) == 1 else 'dates have'} passed since we last "
        f"read the law on {checked:%B %-d, %Y}."
        if len(passed)
        else f" Last checked on {checked:%B %-d, %Y}."
    )
    if ahead.empty:
        whose = "" if product == "all goods" else f" for {product}"
        return "No date", f"No later date is known{whose}.{since}"
    first = ahead.iloc[0]
    days = (first["day"].date() - today).days
    when = "tomorrow" if days == 1 else f"in {days} days"
    return f"{first['day']:%b %-d, %Y}", f"{first['title']} ({first['change']}, {when}).{since}"
