"""One card of any page, alone, for a frame in another site."""

from components.embed import show_card

show_card()
