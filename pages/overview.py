"""Where do both tariffs stand, how did they get here, and how large is the deficit?"""

from charts.balance import world_balance_with_china
from charts.rates import across_the_board_steps
from components.drawing import drawing
from components.exhibit import exhibit
from components.page import open_page
from components.rate_cards import layers_side_by_side
from sections.overview.headline import headline
from warehouse import query
from words.sentences import partial_years

open_page(
    "US-China tariffs",
    "What each country charges the other, and the goods deficit behind the dispute. "
    "Every figure carries its source; every rate its legal text.",
)

balances = query("deficit_and_china")
headline(
    query("latest_average_rates"),
    query("latest_across_the_board"),
    balances,
    query("latest_exempt_trade"),
    query("latest_collected_duty"),
)

steps, acts = query("across_the_board_steps"), query("acts_across_the_board")
exhibit(
    drawing(across_the_board_steps, steps, acts),
    data=acts,
    asked=("across_the_board_steps", "acts_across_the_board"),
    key="across_the_board",
    note="The shaded part lies after the last day of evidence: the last rate is carried on as "
    "unverified, and what the law says is due is drawn as scheduled. Goods pay MFN duties "
    "and product lists on top, and exempt goods pay less: see the averages below.",
)

layers_side_by_side()

exhibit(
    drawing(world_balance_with_china, balances),
    data=balances,
    asked="deficit_and_china",
    key="deficit_and_china",
    note="Bars: Census basis, part and whole. Line: balance-of-payments basis, which goes back "
    f"to 1960. {partial_years(balances)}",
)
