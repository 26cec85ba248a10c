# The two commands: make demo, make test. PYTHON and VENV can be given: make test PYTHON=python3.12 VENV=.venv312
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3 python; do \
	if $$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' >/dev/null 2>&1; then echo $$p; break; fi; done)
VENV ?= .venv
BIN := $(VENV)/bin
GOLD ?= ../shared/gold
ARCHIVE ?= ../shared/archive/newswire-3k.jsonl.gz

ifneq ($(filter command environment,$(origin PYTHON)),)
ifneq ($(wildcard $(BIN)/python),)
VERSION = $(shell $(1) -c 'import sys; print(sys.version_info[:2])' 2>&1)
ifneq ($(call VERSION,$(PYTHON)),$(call VERSION,$(BIN)/python))
$(error $(VENV) was made with another Python than $(PYTHON). Give the new one a name of its own: VENV=.venv-new, or remove $(VENV))
endif
endif
endif

.DEFAULT_GOAL := help
.PHONY: help demo test test-all lint format types contracts check schema floors golden bench cost lock build clean

help: ## List the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

$(VENV)/.made:
	@if [ -z "$(PYTHON)" ]; then echo "No Python 3.11, 3.12 or 3.13 found. Install one, or name it: make $(MAKECMDGOALS) PYTHON=/path/to/python3"; exit 1; fi
	@echo "Making $(VENV) with $$($(PYTHON) --version)"
	@$(PYTHON) -m venv $(VENV) || { echo "The venv module is missing: on Debian and Ubuntu, apt install python3-venv"; exit 1; }
	@touch $@

$(VENV)/.runtime: $(VENV)/.made requirements/runtime.txt pyproject.toml
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/runtime.txt
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.runtime requirements/dev.txt
	@echo "Installing what the tests need (spaCy, underthesea, pandas and the checkers; some minutes the first time)"
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

demo: $(VENV)/.runtime ## Install, read data/samples, print a table, say where the records are
	@mkdir -p build
	@$(BIN)/thidua-extract extract "data/samples/*.txt" -o build/demo.jsonl
	@echo "Look at one:  $(BIN)/thidua-extract show data/samples/ceremony.txt"

test: $(VENV)/.dev ## Install, run the tests
	@$(BIN)/python -m pytest -n auto $(TESTS)

test-all: $(VENV)/.dev ## The tests, the slow ones too
	@$(BIN)/python -m pytest -n auto -m "slow or not slow" $(TESTS)

lint: $(VENV)/.dev ## Style: ruff
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

format: $(VENV)/.dev ## Mend the style
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

types: $(VENV)/.dev ## Types: mypy, strict
	@$(BIN)/mypy

contracts: $(VENV)/.dev ## Which room may import which: import-linter
	@$(BIN)/lint-imports

check: lint types contracts test ## All of these

schema: $(VENV)/.runtime ## Write schemas/record.schema.json and docs/fields.md from the models
	@$(BIN)/thidua-extract schema -o schemas/record.schema.json
	@$(BIN)/thidua-extract schema --markdown -o docs/fields.md

floors: $(VENV)/.dev ## Pin the accuracy floors at what is measured (ARGS=--allow-lower to lower one)
	@$(BIN)/python -m thidua_extract.datasets.floors tests/accuracy_floors.json samples=data/samples \
		$(foreach set,seeds press dev,$(set)=$(GOLD)/$(set)) $(ARGS)

golden: $(VENV)/.runtime ## Write the golden records of data/samples
	@$(BIN)/python tests/golden/regenerate.py

bench: $(VENV)/.dev ## Speed beside underthesea, naive patterns and the bare chain (ARGS="--quick", "--full", "--only hostile")
	@$(BIN)/python -m benchmarks $(if $(wildcard $(GOLD)/seeds),--articles $(GOLD)/seeds) $(if $(wildcard $(ARCHIVE)),--archive $(ARCHIVE)) $(ARGS)

cost: $(VENV)/.dev ## What a million articles cost, measured, into docs/scaling.md
	@$(BIN)/python -m benchmarks.cost $(if $(wildcard $(ARCHIVE)),--archive $(ARCHIVE)) $(ARGS)

lock: ## Pin the requirements anew (needs uv)
	@uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header -q --group build -o requirements/runtime.txt
	@uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header -q --all-extras --group dev -o requirements/dev.txt

build: $(VENV)/.dev ## Wheel and source archive in dist/
	@$(BIN)/python -m build --no-isolation

clean: ## Remove what was made, the environment too
	@rm -rf $(VENV) dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
