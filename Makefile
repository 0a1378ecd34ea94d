# Two commands do everything: `make run` and `make test`. Needs Python 3.11+ and make.
SHELL := /bin/bash
.DEFAULT_GOAL := help
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
HOST ?= 127.0.0.1
PORT ?= 8000
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

# Many tests start the application in a process of its own: compile it once, not each time.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help install run test check bench openapi kunci format clean

help: ## list the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Tolok needs Python 3.11 or newer; try: make $(MAKECMDGOALS) PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv $(VENV)
	@touch $@

# Stamps: an unchanged lock file is not installed again, so that a second start takes seconds.
$(VENV)/.runtime: $(VENV)/.python requirements/build.txt requirements/runtime.txt pyproject.toml
	@echo "Installing the pinned packages (about a minute the first time) ..."
	@$(PIP) --require-hashes -r requirements/build.txt
	@$(PIP) --require-hashes -r requirements/runtime.txt
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.runtime requirements/dev.txt
	@echo "Installing the pinned development packages ..."
	@$(PIP) --require-hashes -r requirements/dev.txt
	@touch $@

install: $(VENV)/.dev ## install everything, pinned with hashes, into .venv

run: $(VENV)/.runtime ## migrate, load the demo and serve on HOST:PORT
	@$(BIN)/tolok migrate
	@$(BIN)/tolok demo
	@exec $(BIN)/tolok serve --host $(HOST) --port $(PORT) --sambutan

# Only the first half is watched: the domain is proven there, and watching doubles the time of the rest.
test: install ## all tests; on PostgreSQL too where TOLOK_TEST_POSTGRES_URL is set
	@$(BIN)/python -m pytest -n auto --dist loadfile tests/domain tests/bulk \
	  --cov --cov-report=term --cov-fail-under=100
	@$(BIN)/python -m pytest -n auto --dist loadfile --ignore=tests/domain --ignore=tests/bulk

check: install ## style, types, layers, contract drift, the TypeScript client
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m app.api.contract --periksa
	@openapi/klien-contoh/periksa.sh

openapi: install ## write openapi/*.json from the application
	@$(BIN)/python -m app.api.contract

bench: install ## measure, as ratios against a yardstick in the same run
	@$(BIN)/python -m benchmarks $(ARGS)

kunci: install ## resolve the lock files anew
	@$(BIN)/uv pip compile -q --universal --generate-hashes --no-emit-index-url \
	  --custom-compile-command "make kunci" -p 3.11 --upgrade pyproject.toml -o requirements/runtime.txt
	@$(BIN)/uv pip compile -q --universal --generate-hashes --no-emit-index-url \
	  --custom-compile-command "make kunci" -p 3.11 --upgrade --extra dev \
	  -c requirements/runtime.txt pyproject.toml -o requirements/dev.txt
	@$(BIN)/uv pip compile -q --universal --generate-hashes --no-emit-index-url \
	  --custom-compile-command "make kunci" -p 3.11 --upgrade requirements/build.in -o requirements/build.txt

format: install ## format and mend what can be mended
	@$(BIN)/ruff check --fix-only --quiet .
	@$(BIN)/ruff format .

clean: ## remove the environment and caches; keeps tolok.db
	@rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage
