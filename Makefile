# Everything runs in its own environment; a machine needs Python 3.11 or newer with pip, and make.
#   make demo   read the example articles        make test   run the tests
PYTHON ?= python3
VENV ?= .venv
SHARED ?= ../shared
BIN = $(VENV)/bin
PIP = $(BIN)/python -m pip --disable-pip-version-check --quiet
export SHARED
# Where `make fast` puts the compiled program.
FAST ?= .fast
export FAST

.PHONY: help fast same words screenshots assets demo test lint packs quality bench bench-ledger bench-stream bench-web bench-pages peers kills chats corrupted floors pin sample wheel lock clean

help:
	@echo "make demo     read the eight example articles, show what was found, and serve the pages"
	@echo "make assets   build the pages' scripts and styles"
	@echo "make test     run the tests"
	@echo "make lint     style, types and layers"
	@echo "make packs    validate the tables and compile them"
	@echo "make quality  score against $(SHARED), with what it was before, into docs/quality.md"
	@echo "make words    names and clitics against annotated text in $(SHARED)"
	@echo "make fast     the same program with its reading compiled, into $(FAST); needs a C compiler"
	@echo "make same     the compiled program gives the same readings, byte for byte"
	@echo "make bench    articles a second, start-up time, memory; of the compiled program too, where it can be made"
	@echo "make bench-ledger  what the ledger costs beside the reader, and how quickly it answers"
	@echo "make bench-stream  200,000 documents through an ingest, and the memory that it takes"
	@echo "make bench-web      every view's JSON over 1,000,000 statements, asked by 20 clients at once"
	@echo "make bench-pages   how well articles are taken from pages, beside three other extractors"
	@echo "make peers    install those extractors, which nothing else needs"
	@echo "make kills    kill -9 at 200 random moments of an ingest: nothing lost, half or doubled"
	@echo "make chats    exports of chats with 1,000,000 messages, and the memory that reading them takes"
	@echo "make corrupted  10,000 records of which 100 are corrupted: 9,900 read, 100 in quarantine, each with its place"
	@echo "make floors   fail where a figure is under its floor (benchmarks/floors.json)"
	@echo "make pin      set floors and the figures of 'before' to what is measured now"
	@echo "make sample   put what the demo prints today into README.md"
	@echo "make screenshots  pictures of every view of the pages, into build/screenshots"
	@echo "make wheel    build the wheel and the source distribution into dist/"
	@echo "make lock     make the lock files anew from pyproject.toml"
	@echo "make clean    remove what the others made"

$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Marsad needs Python 3.11 or newer")'
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.run: $(VENV)/.python requirements.lock pyproject.toml hatch_build.py
	@echo "Installing Marsad into $(VENV) ..."
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements-dev.lock
	@echo "Installing the tools for tests into $(VENV) ..."
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@touch $@

# Node comes from the Python package index; the bundle is a build artefact and never in git.
ASSETS = src/marsad/web/static/manifest.json
NPM = PATH="$(abspath $(BIN)):$$PATH" npm --prefix frontend --no-update-notifier
assets: $(ASSETS)
$(ASSETS): $(VENV)/.run frontend/package-lock.json frontend/build.mjs $(shell find frontend/src -type f 2>/dev/null)
	@echo "Building the pages' scripts and styles ..."
	@$(NPM) ci --ignore-scripts --no-audit --no-fund --silent
	@$(NPM) run --silent build
	@touch $@

demo: $(VENV)/.run $(ASSETS)
	@$(BIN)/marsad demo

test: $(VENV)/.dev $(ASSETS)
	@$(BIN)/python -m pytest -rs -n auto --dist loadfile

lint: $(VENV)/.dev $(ASSETS)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/mypy --strict benchmarks docs native hatch_build.py
	$(BIN)/lint-imports
	@$(NPM) run --silent check

packs: $(VENV)/.run
	$(BIN)/python -m marsad.languages.validate
	$(BIN)/python -m marsad.knowledge.check
	$(BIN)/python -m marsad.languages.compile
	$(BIN)/python -m marsad.knowledge.compile

quality: $(VENV)/.run
	@$(BIN)/python benchmarks/quality.py

words: $(VENV)/.run
	@$(BIN)/python benchmarks/words.py

# The wheel that a release has for this platform, in an environment of its own: nothing stale can hide the sources here.
fast: $(FAST)/.done
$(FAST)/.done: $(VENV)/.dev $(ASSETS) hatch_build.py $(wildcard native/*.py) \
		$(shell find src/marsad -name '*.py' -o -name '*.tsv' -o -name '*.txt' 2>/dev/null)
	@echo "Compiling the rooms that read articles, which takes some minutes ..."
	@rm -rf build/native && mkdir -p build/native
	@MARSAD_NATIVE=1 $(BIN)/python -m hatchling build -t wheel -d build/native > build/native/log 2>&1 \
		|| { tail -n 5 build/native/log; exit 1; }
	@$(PYTHON) -m venv $(FAST)
	@$(FAST)/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes -r requirements.lock
	@$(FAST)/bin/python -m pip --disable-pip-version-check --quiet install --no-deps --force-reinstall build/native/*.whl
	@touch $@

same: $(FAST)/.done
	@$(BIN)/python benchmarks/same.py $(FAST)/bin/python $(EVERY)

bench: $(VENV)/.run
	@if $(MAKE) --no-print-directory fast; then $(BIN)/python benchmarks/bench.py $(FAST)/bin/python; \
	else $(UNCOMPILED); $(BIN)/python benchmarks/bench.py; fi

# Figures of the program as a release has it: compiled, where it can be.
UNCOMPILED = echo "Nothing compiled can be made here: this is the program as it is."
faster = @if $(MAKE) --no-print-directory fast; then $(FAST)/bin/python $(1); else $(UNCOMPILED); $(BIN)/python $(1); fi

bench-ledger: $(VENV)/.run
	$(call faster,benchmarks/ledger.py $(if $(LARGE),--large $(LARGE)))

bench-stream: $(VENV)/.run
	@$(BIN)/python benchmarks/stream.py $(if $(DOCUMENTS),--documents $(DOCUMENTS)) $(if $(READER),--reader)

bench-web: $(VENV)/.run
	$(call faster,benchmarks/web.py $(if $(STATEMENTS),--statements $(STATEMENTS)) $(if $(LEDGER),--ledger $(LEDGER)))

bench-pages: $(VENV)/.run
	@$(BIN)/python benchmarks/pages.py

peers: $(VENV)/.dev
	@$(PIP) install 'newspaper4k[nlp]' readability-lxml

kills: $(VENV)/.run
	@$(BIN)/python benchmarks/kills.py 200

chats: $(VENV)/.run
	@$(BIN)/python benchmarks/chats.py $(if $(MESSAGES),--messages $(MESSAGES))

corrupted: $(VENV)/.run
	@$(BIN)/python benchmarks/corrupted.py 10000

floors: $(VENV)/.run
	@$(BIN)/python benchmarks/floors.py

pin: $(VENV)/.run
	@$(BIN)/python benchmarks/floors.py --pin $(if $(LOWER),--lower)

sample: $(VENV)/.run
	@$(BIN)/python docs/sample.py

screenshots: $(VENV)/.dev $(ASSETS)
	@$(BIN)/python docs/screenshots.py $(if $(README),--readme)

wheel: $(VENV)/.run $(ASSETS)
	$(BIN)/python -m hatchling build

# uv writes one lock for every system and Python version.
LOCK = $(VENV)/bin/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate --quiet
lock: $(VENV)/.python
	@$(PIP) install uv
	@$(LOCK) --group build -o requirements.lock
	@$(LOCK) --group dev -o requirements-dev.lock

clean:
	rm -rf $(VENV) $(FAST) dist frontend/node_modules src/marsad/web/static .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find src -name '*.pack' -delete
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
