"""What became of each claim of the article of May 2025, in a sentence worked out from its row."""

from typing import Any

from words.story import Step, day_text
from words.text import dollar_text

MARK = {
    "true on that day": ":green-badge[True on that day]",
    "partly": ":orange-badge[Partly]",
    "not": ":red-badge[Not so]",
}


def finding(claim: Any, step: Step, waived_share_pct: float) -> str:
    """Why a claim is true, partly true or not.

    claim: a row of article_claims. waived_share_pct: the $40 billion as a share of China's imports.
    """
    value, day = claim.found_value, claim.found_day
    if claim.claim == "us_rate":
        phones = step.goods.set_index("product").loc["851713", "after_pct"]
        return (
            f"New duties on most Chinese goods added up to {value:g}% from {day_text(day)}. "
            f"Exempt goods paid less, phones {phones:g}%; the average was "
            f"{step.us['after_pct']:.1f}%."
        )
    if claim.claim == "china_rate":
        return f"{value:g}% on all US goods from {day_text(day)}, on top of older lists."
    if claim.claim == "pause":
        return (
            f"The 10% had no end date and lasted until {day_text(day)}. The {value:g} days were a "
            "pause of higher rates on some countries. China got no pause."
        )
    if claim.claim == "deficit":
        return (
            f"The US goods deficit with the whole world was {dollar_text(value)} in 2024, on the "
            "Census basis."
        )
    if claim.claim == "ratio":
        return (
            f"In 2024 the United States bought {value:.1f} times as much from China as it sold "
            "there, in goods by value."
        )
    if claim.claim == "waivers":
        return (
            f"The goods are American, exempt in China. {dollar_text(value)} is a press sum over a "
            f"list that China never published; it would be {waived_share_pct:.0f}% of China's "
            "2024 imports from the United States."
        )
    return f"The first talks, in Geneva, ended with a joint statement on {day_text(day)}."
