# make demo   sets up .venv, builds a ledger from the bundled sample and shows it
# make test   sets up .venv, runs every check and every test, with the gate of evals where ../shared is
# make check  ruff, mypy --strict, import-linter
# make eval   the scoreboard over ../shared/gold and evals/gold
# make bench  throughput per stage, memory, start-up time
# make docs   writes the generated pages of docs/
# make lock   resolves pyproject.toml anew into the two lock files (UPGRADE=--upgrade for newer versions)
# make clean  removes what the above made

SHELL := /bin/bash
.SHELLFLAGS := -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: help demo test check browser bench eval docs lock clean

PYTHON  ?= $(shell command -v python3.11 || command -v python3)
VENV    := .venv
BIN     := $(VENV)/bin
# Hashes and wheels only: nothing is compiled, nothing is taken that the lock does not name.
INSTALL := $(BIN)/python -m pip --disable-pip-version-check install --quiet
LOCKED  := --require-hashes --only-binary :all:
SELF    := --no-deps --no-build-isolation --no-index --editable .
TYPED   := src tests evals benchmarks scripts
# Two test processes: each holds one spaCy pipeline, and two cores are what the figures in the README are for.
JOBS    ?= 2
STEP     = @printf '\n== %s\n'

help:
	@sed -n '/^# make/s/^# //p' Makefile

$(BIN)/python:
	$(STEP) 'virtual environment, with $(PYTHON)'
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo 'bilat needs Python 3.11 or newer; name one with make PYTHON=...'; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/run.done: requirements.lock pyproject.toml | $(BIN)/python
	$(STEP) 'packages, by version and hash'
	@$(INSTALL) $(LOCKED) -r requirements.lock
	@$(INSTALL) $(SELF)
	@touch $@

$(VENV)/dev.done: requirements-dev.lock $(VENV)/run.done
	$(STEP) 'packages for development, by version and hash'
	@$(INSTALL) $(LOCKED) -r requirements-dev.lock
	@touch $@

demo: $(VENV)/run.done
	$(STEP) 'bilat demo'
	@$(BIN)/bilat demo

check: $(VENV)/dev.done
	$(STEP) 'ruff'
	@$(BIN)/ruff check --quiet --output-format concise .
	$(STEP) 'mypy --strict'
	@$(BIN)/mypy --no-error-summary $(TYPED)
	$(STEP) 'imports go down'
	@$(BIN)/lint-imports --no-cache --no-logo

# The pages are tested in Debian's Chromium. Root gets it where it is missing; others are told, and those tests skipped.
browser:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || [ -n "$$BILAT_CHROMIUM" ] || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    printf '\n== %s\n' 'Chromium, from Debian' && apt-get -qq update && \
	    DEBIAN_FRONTEND=noninteractive apt-get -qq install --no-install-recommends -y chromium >/dev/null; \
	  else echo 'No Chromium: tests in a browser are skipped. apt-get install chromium, or name one in BILAT_CHROMIUM.'; fi; }

test: check browser
	$(STEP) 'tests'
	@$(BIN)/python -m pytest -q -n $(JOBS) --dist loadfile

eval: $(VENV)/dev.done
	@$(BIN)/python -m evals $(ARGS)
	@$(BIN)/python -m evals.plover

bench: $(VENV)/dev.done
	@$(BIN)/python -m benchmarks $(ARGS)

docs: $(VENV)/dev.done
	@$(BIN)/python scripts/docs.py

# One resolution for linux on x86_64 and aarch64: the hashes of every wheel of a version stand in the lock.
COMPILE = UV_CUSTOM_COMPILE_COMMAND='make lock' $(BIN)/uv pip compile pyproject.toml --quiet --no-annotate $(UPGRADE) \
	--python-version 3.11 --python-platform x86_64-manylinux_2_28 --only-binary :all: --generate-hashes \
	--no-emit-index-url --no-emit-find-links
PINS    = $(VENV)/pins.txt

lock: $(VENV)/dev.done
	$(STEP) 'requirements.lock, requirements-dev.lock'
	@$(COMPILE) --extra build -o requirements.lock
	@$(COMPILE) --extra build --extra dev --extra data -c requirements.lock -o requirements-dev.lock
	$(STEP) 'a wheel of every package for aarch64'
	@sed -n 's/ \\$$//; /^[A-Za-z].*==/p' requirements-dev.lock > $(PINS)
	@$(BIN)/uv pip compile $(PINS) --quiet --no-header --no-annotate --python-version 3.11 \
		--python-platform aarch64-manylinux_2_28 --only-binary :all: -o $(PINS).aarch64 && cat $(PINS).aarch64 | wc -l

clean:
	rm -rf $(VENV) build dist src/*.egg-info .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis \
		benchmarks/results evals/results
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
