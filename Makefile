PYTHON ?= python3
BIN := .venv/bin

.PHONY: bench mutants run serve check lint types test build pictures chromium clean

# Set up and open the dashboard.
run: .venv/run.stamp
	$(BIN)/python -m warehouse build --if-stale
	$(BIN)/streamlit run dashboard.py

# Many readers: processes behind nginx (docs/running.md).
PROCESSES ?= 2
PORT ?= 8080
serve: .venv/run.stamp
	$(BIN)/python -m deploy --processes $(PROCESSES) --port $(PORT)

# Everything that must hold: lint, types, data checks, tests.
check: .venv/dev.stamp chromium lint types build test

build:
	$(BIN)/python -m warehouse build

lint:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/sqlfluff lint --processes 2 queries

types:
	$(BIN)/ty check

test:
	$(BIN)/python -m pytest --numprocesses 2 --dist loadfile

# How fast it is, beside a floor: bench/results.json and the table of bench/README.md.
bench: .venv/dev.stamp chromium
	$(BIN)/pip install --quiet --disable-pip-version-check -r bench/requirements.txt
	$(BIN)/python -m bench

# Forty small faults drawn by a seed, planted one at a time: how many are noticed. It may take an hour.
SEED ?= 1
mutants: .venv/dev.stamp
	$(BIN)/python -m tests.mutants $(SEED)

# Pictures of every page: desktop light and dark, phone.
pictures: .venv/dev.stamp chromium
	$(BIN)/python -m tools.pictures

# Break things on a copy and see each end in a sentence or in recovery (an hour; not part of check).
faults: .venv/dev.stamp
	$(BIN)/python -m tools.faults
	$(BIN)/python -m tools.hostile

.venv/python.stamp:
	@$(PYTHON) -c 'import sys; v = sys.version_info[:2]; sys.exit(0 if (3, 11) <= v <= (3, 13) else f"Python 3.11 to 3.13 is needed, this is {v[0]}.{v[1]}; name another with: make PYTHON=python3.12")'
	$(PYTHON) -m venv .venv
	touch $@

.venv/run.stamp: .venv/python.stamp requirements.txt
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

.venv/dev.stamp: .venv/python.stamp requirements.txt requirements-dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	touch $@

# Debian's chromium, where it is missing and may be installed.
chromium:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    apt-get install -y -qq chromium >/dev/null 2>&1 || \
	    { apt-get update -qq && apt-get install -y -qq chromium >/dev/null; }; \
	  else echo "Browser tests are skipped: install chromium to run them."; fi; }

clean:
	rm -rf .venv data/warehouse
