"""How did the two countries come to charge these tariffs on each other?"""

from components.page import open_page
from sections.story.steps import (
    ALL,
    choose_step,
    choose_view,
    list_steps,
    show_figures,
    show_step,
    story_steps,
)

open_page(
    "The story",
    "How the United States and China came to charge these tariffs on each other's goods, step by "
    "step. Averages are weighted by 2024 trade, before exclusions.",
)
steps = story_steps()
if choose_view() == ALL:
    list_steps(steps)
    for place, step in enumerate(steps, start=1):
        show_step(step, place)
else:
    step = choose_step(steps)
    show_step(step, steps.index(step) + 1)
show_figures()
