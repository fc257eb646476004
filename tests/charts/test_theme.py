"""The colors: ten, fixed, and told apart by all readers."""

import re
import tomllib
from itertools import combinations
from pathlib import Path

import pytest

from charts.theme import (
    COLOR_OF,
    LAYER_COLOR,
    LAYER_NAME,
    LAYERS_OF,
    PAGE_COLOR,
    PALETTE,
)
from warehouse.layers import layers
from warehouse.paths import ROOT

# What a dichromat sees, in linear RGB: Machado, Oliveira and Fernandes (2009), severity 1.
SIGHT = {
    "full": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
TO_CONES = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
TO_OKLAB = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)


def times(matrix, vector) -> list[float]:
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def linear(color: str) -> list[float]:
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    return [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]


def seen(color: str, sight: str) -> list[float]:
    """OKLab coordinates of a color as a reader sees it."""
    light = [min(max(part, 0), 1) for part in times(SIGHT[sight], linear(color))]
    return times(TO_OKLAB, [part ** (1 / 3) for part in times(TO_CONES, light)])


def distance(one: str, other: str, sight: str) -> float:
    pairs = zip(seen(one, sight), seen(other, sight), strict=True)
    return 100 * sum((a - b) ** 2 for a, b in pairs) ** 0.5


def contrast(color: str, ground: str) -> float:
    bright = [
        0.2126 * red + 0.7152 * green + 0.0722 * blue
        for red, green, blue in (linear(color), linear(ground))
    ]
    return (max(bright) + 0.05) / (min(bright) + 0.05)


def test_the_scale_of_distances_is_right():
    assert distance("#000000", "#ffffff", "full") == pytest.approx(100, abs=0.1)
    assert distance("#c05a50", "#7a7a30", "full") > 2 * distance("#c05a50", "#7a7a30", "protanopia")
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("sight", SIGHT)
def test_all_ten_colors_are_told_apart(sight):
    nearest = min(combinations(PALETTE, 2), key=lambda pair: distance(*pair, sight))
    assert distance(*nearest, sight) > 9, nearest


@pytest.mark.parametrize("ground", PAGE_COLOR.values())
def test_every_color_stands_out_from_the_page(ground):
    assert min(contrast(color, ground) for color in PALETTE) > 2.2


def test_the_configured_palette_is_the_ten_colors():
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text())
    assert tuple(config["theme"]["chartCategoricalColors"]) == PALETTE
    assert len(set(PALETTE)) == 10
    assert set(COLOR_OF.values()) | set(LAYER_COLOR.values()) <= set(PALETTE)


@pytest.mark.parametrize("country", LAYERS_OF)
def test_layers_of_a_country_have_their_own_colors_and_never_a_country_s(country):
    colors = [LAYER_COLOR[layer] for layer in LAYERS_OF[country]]
    assert len(set(colors)) == len(colors)
    assert not {COLOR_OF["United States"], COLOR_OF["China"]} & set(colors)


def test_a_layer_of_both_countries_has_one_name_and_one_color():
    for layer in LAYER_NAME:
        rows = [row for row in layers() if row.layer == layer]
        assert len({(row.name, row.short_name, row.gloss, row.color) for row in rows}) == 1


def test_a_chinese_layer_has_the_color_of_the_american_one_that_it_answers_where_it_is_free():
    answers = [row for row in layers() if row.answer_to]
    assert {row.country for row in answers} == {"China"}
    alike = [row.layer for row in answers if LAYER_COLOR[row.layer] == LAYER_COLOR[row.answer_to]]
    assert alike == [row.layer for row in answers if row.layer != "march_2025"]


def test_colors_are_written_down_in_the_theme_only():
    written = {
        path.name
        for path in Path(ROOT / "charts").glob("*.py")
        if re.search(r"#[0-9a-f]{6}\b", path.read_text())
    }
    assert written == {"theme.py"}
