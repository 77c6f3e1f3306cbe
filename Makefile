# Communiqué. Each target sets up what it needs in .venv; a second run finds it ready.
#
#   make serve            build the graph from seeds/ and serve it on http://127.0.0.1:8000/
#   make test             every test
#   make help             the rest

PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
DATA ?= data
JOBS ?= 2
ROUNDS ?= 20

VENV := .venv
BIN := $(VENV)/bin
CREATED := $(VENV)/.created
RUNTIME := $(VENV)/.runtime
DEV := $(VENV)/.dev
# Without byte compilation an installation takes half as long; modules are compiled when they are first imported.
# So the caches must be written, whatever the caller's environment says, or every process compiles them again.
INSTALL := $(BIN)/python -m pip --disable-pip-version-check install --quiet --no-compile --constraint constraints.txt
unexport PYTHONDONTWRITEBYTECODE
unexport PYTHONPATH
unexport PYTHONHOME

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help serve test check lint format-check types imports format soak clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
	@echo
	@echo "  PYTHON=$(PYTHON) makes .venv; PORT=$(PORT) HOST=$(HOST) DATA=$(DATA) are what make serve uses."

# -- what users do ----------------------------------------------------------------------------------------------

serve: $(RUNTIME) ## set up, build the graph from seeds/, serve it (PORT=8000)
	$(BIN)/communique build --data $(DATA)
	exec $(BIN)/communique serve --data $(DATA) --host $(HOST) --port $(PORT)

test: $(DEV) ## set up, run every test
	$(BIN)/python -m pytest --numprocesses $(JOBS) --dist loadfile

# -- what developers do -----------------------------------------------------------------------------------------

check: lint format-check types imports test ## lint, format, types, import directions, tests

lint: $(DEV) ## ruff's rules
	$(BIN)/ruff check .

format-check: $(DEV) ## is everything formatted
	$(BIN)/ruff format --check .

format: $(DEV) ## format everything
	$(BIN)/ruff format .

types: $(DEV) ## mypy, strict
	$(BIN)/mypy

imports: $(DEV) ## server over graph over ontology
	$(BIN)/lint-imports

soak: $(DEV) ## the long tests: properties on many more examples, marked tests ROUNDS times over
	$(BIN)/python -m pytest --numprocesses $(JOBS) -m soak --hypothesis-profile soak --rounds $(ROUNDS)

clean: ## remove the environment, the caches, what was built; data/ stays
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# -- the environment --------------------------------------------------------------------------------------------

# Debian splits ensurepip off into python3-venv; `python3 -m venv` without it leaves half an environment behind.
$(CREATED):
	@command -v $(PYTHON) >/dev/null || { \
	  echo "There is no $(PYTHON) here. Install Python 3.11 or newer, or name one: make PYTHON=python3.12 …" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Communiqué needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) --version 2>&1). Name another: make PYTHON=python3.12 …" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "$(PYTHON) cannot make virtual environments: ensurepip is missing. On Debian or Ubuntu: sudo apt-get install python3-venv" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(RUNTIME): pyproject.toml constraints.txt | $(CREATED)
	@echo "Installing Communiqué and its libraries into $(VENV) (once; most of a minute) …"
	$(INSTALL) --editable .
	@touch $@

$(DEV): pyproject.toml constraints.txt | $(CREATED)
	@echo "Installing Communiqué, its libraries and the development tools into $(VENV) (once; about a minute) …"
	$(INSTALL) --editable '.[dev]'
	@touch $(RUNTIME) $@
