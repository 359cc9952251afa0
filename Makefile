# The commands of the project. `make demo` and `make test` need Python 3.11 or newer
# with pip and venv, and nothing else.

PORT ?= 8000
VAR ?= var
PYTHON ?= python3
VENV ?= .venv
WORKERS ?= auto
BROWSERS ?= 2

BIN = $(VENV)/bin
BASE = $(VENV)/installed-base.lock
DEV = $(VENV)/installed-dev.lock
CODE = newsroom articles social tests manage.py
INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes

.PHONY: help demo test coverage lint format types bench trust clean base dev

help:
	@echo "make demo     a newsroom to try, at http://127.0.0.1:$(PORT)/ (PORT=8123, VAR=folder)"
	@echo "make test     the tests"
	@echo "make coverage the tests without a browser, and what code they run"
	@echo "make lint     style of code, import contract, migrations"
	@echo "make format   write the code in the house style"
	@echo "make types    check the type hints"
	@echo "make bench    figures: how long copy, posts and decisions take"
	@echo "make trust    races, sudden deaths and full searches for leaks (PostgreSQL)"
	@echo "make clean    remove the environment and what tools leave behind; var stays"

demo: base
	@VAR="$(VAR)" $(BIN)/python manage.py demo --port "$(PORT)"

test: dev
	@$(BIN)/python -m pytest -n $(WORKERS) --dist loadgroup -m "not browser and not trust"
	@echo "Browser tests, in Chromium where there is one:"
	@$(BIN)/python -m pytest -n $(BROWSERS) --dist loadgroup \
		-m "browser and not trust" tests/browser

# Counting lines doubles the time of a run.
coverage: dev
	@$(BIN)/python -m pytest -n $(WORKERS) --dist loadgroup -m "not browser and not trust" \
		--cov --cov-report=term

lint: dev
	@$(BIN)/ruff check $(CODE)
	@$(BIN)/ruff format --check $(CODE)
	@$(BIN)/djlint --lint --quiet templates
	@$(BIN)/lint-imports
	@$(BIN)/python manage.py makemigrations --check --dry-run

# Slow by nature, and figures instead of verdicts: never part of the tests.
bench: dev
	@$(BIN)/python -m tests.bench.entities
	@$(BIN)/python -m tests.bench.copy_desk
	@$(BIN)/python -m tests.bench.desk

# What must hold under races and sudden death; the races need PostgreSQL.
trust: dev
	@HYPOTHESIS_PROFILE=thorough $(BIN)/python -m pytest -n $(WORKERS) --dist loadgroup \
		-m "trust or not browser"
	@$(BIN)/python -m tests.articles.kill_import --kills 100
	@$(BIN)/python -m tests.social.race_decisions --pairs 10000

format: dev
	@$(BIN)/ruff check --fix --quiet $(CODE)
	@$(BIN)/ruff format $(CODE)

types: dev
	@$(BIN)/mypy newsroom articles social tests

clean:
	rm -rf $(VENV) .coverage .coverage.* htmlcov .pytest_cache .ruff_cache .mypy_cache \
		.import_linter_cache .hypothesis

# A lock file is installed once: the copy kept in the environment says which one it
# was. dev.lock holds all of base.lock, so installing it installs both.

base: $(BIN)/python
	@if cmp -s requirements/base.lock $(BASE); then :; else \
		echo "Installing what the newsroom needs (requirements/base.lock)..." && \
		rm -f $(DEV) && \
		$(INSTALL) -r requirements/base.lock && \
		cp requirements/base.lock $(BASE); \
	fi

dev: $(BIN)/python
	@if cmp -s requirements/dev.lock $(DEV); then :; else \
		echo "Installing what tests and tools need (requirements/dev.lock)..." && \
		$(INSTALL) -r requirements/dev.lock && \
		cp requirements/dev.lock $(DEV) && cp requirements/base.lock $(BASE); \
	fi

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "The newsroom needs Python 3.11 or newer, and $(PYTHON) is not that." \
			"Name another: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@echo "Making the environment in $(VENV)..."
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		echo "Python's venv module is missing: install it (Debian: python3-venv)."; \
		exit 1; }
