# `make` says what can be made. The two that matter on a fresh machine: `make demo`, `make test`.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PG     := $(BIN)/probation-graph
FOLDERS := ontology graph ingest queries review exports api cli client
TYPES  := build/types
JOBS   ?= 2
# Bytecode beside the sources, as pip makes it of an installed package: where nothing may be written
# at run time (PYTHONDONTWRITEBYTECODE), each process would compile what it imports anew.
COMPILE := $(BIN)/python -m compileall -q $(FOLDERS)

.DEFAULT_GOAL := help
.PHONY: help demo test lint types format generate bench quality clean

help:  ## this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or later is needed; say which: make PYTHON=python3.12 …" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.installed: $(VENV)/.python pyproject.toml
	$(BIN)/python -m pip install --quiet --editable .
	@$(COMPILE)
	@touch $@

$(VENV)/.installed-test: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --editable '.[test]'
	@touch $@

demo: $(VENV)/.installed  ## read the sample letter into ./data and answer five questions
	@PG=$(PG) sh samples/demo.sh

test: $(VENV)/.installed-test lint types  ## every check and test, a real Neo4j included
	$(BIN)/python -m pytest -n $(JOBS) --dist loadfile --cov --cov-report=term $(PYTEST_FLAGS)

lint: $(VENV)/.installed-test  ## ruff
	$(BIN)/ruff check .
	$(BIN)/ruff format --check --quiet .

# mypy follows real folders only, so the layout that is installed is laid out in links.
types: $(VENV)/.installed-test  ## mypy --strict
	@rm -rf $(TYPES) && mkdir -p $(TYPES)/probation_graph
	@for f in $(FOLDERS); do ln -s ../../../$$f $(TYPES)/probation_graph/$$f; done
	cd $(TYPES) && ../../$(BIN)/mypy --config-file ../../pyproject.toml -p probation_graph

format: $(VENV)/.installed-test  ## put the code in its form
	$(BIN)/ruff check --fix --quiet .
	$(BIN)/ruff format --quiet .

generate: $(VENV)/.installed-test  ## write again what is generated from ontology and questions
	$(BIN)/python -m probation_graph.ontology.generate
	$(BIN)/python -m probation_graph.queries.page > docs/questions.md

bench: $(VENV)/.installed-test  ## the table of benchmarks: ratios of two things in one run
	@$(COMPILE)
	$(BIN)/python -m benchmarks

quality: $(VENV)/.installed-test  ## the table of how well the labelled documents are read
	$(BIN)/python -m quality

clean:  ## remove what make made, but not ./data
	rm -rf $(VENV) build dist *.egg-info .coverage* .mypy_cache .pytest_cache .ruff_cache .hypothesis
