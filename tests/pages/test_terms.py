"""A term of the glossary is explained by the mark beside the text, on every page that uses one."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from words.glossary import terms_in

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted(path.stem for path in (ROOT / "pages").glob("*.py"))


@pytest.mark.parametrize("page", PAGES)
def test_the_first_term_of_a_page_is_explained_beside_it(warehouse, page: str):
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    app.switch_page(f"pages/{page}.py").run()
    assert not app.exception
    texts = [text for text in (*app.main.markdown, *app.main.caption) if terms_in(text.value)]
    explained = [
        term for text in texts for term in terms_in(text.value) if f"**{term}**" in text.help
    ]
    assert explained or not texts
    assert len(explained) == len(set(explained))
