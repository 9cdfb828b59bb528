# To kommandoer: «make guide» viser veilederen, «make test» kjører testene.
PYTHON ?= python3
VENV = .venv
BIN = $(VENV)/bin

.PHONY: guide site test bench check admin audit sbom licences lock clean
.DEFAULT_GOAL := guide

guide: $(VENV)/guide.done
	@$(BIN)/veileder serve

site: $(VENV)/guide.done
	@$(BIN)/veileder build

check: $(VENV)/guide.done
	@$(BIN)/veileder check

test: $(VENV)/test.done
	@if command -v npm >/dev/null; then $(MAKE) --no-print-directory $(VENV)/admin.done; else echo "Uten Node: skjemaene prøves ikke."; fi
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m tests.chromium
	@$(BIN)/python -m tests.budget

bench: $(VENV)/bench.done
	@$(BIN)/python -m tests.bench
	@$(BIN)/python -m tests.bench.save
	@$(BIN)/python -m tests.bench.paper
	@$(BIN)/python -m tests.bench.light
	@$(BIN)/python -m tests.bench.axe
	@$(BIN)/python -m tests.bench.nu
	@$(BIN)/python -m tests.bench.search

$(VENV)/guide.done: requirements.lock pyproject.toml
	@$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11))" 2>/dev/null || { echo "Trenger Python 3.11 eller nyere. Fant: $$($(PYTHON) --version 2>&1). Prøv: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c "import venv, ensurepip" 2>/dev/null || { echo "Python mangler venv. På Debian og Ubuntu: apt-get install python3-venv"; exit 1; }
	@command -v git >/dev/null || { echo "Mangler git. På Debian og Ubuntu: apt-get install git"; exit 1; }
	@echo "Setter opp .venv (bare første gang) ..."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index --editable .
	@touch $@

$(VENV)/test.done: $(VENV)/guide.done tests/requirements.lock
	@echo "Henter det testene trenger (bare første gang) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r tests/requirements.lock
	@touch $@

admin: $(VENV)/admin.done

# Skjemaene for redaktører («veileder build --admin»). Låst med summer, uten skript fra pakkene.
$(VENV)/admin.done: $(VENV)/guide.done guide/admin/package.json guide/admin/package-lock.json
	@command -v npm >/dev/null || { echo "Skjemaene krever Node 20 eller nyere, med npm. På Debian og Ubuntu: apt-get install npm"; exit 1; }
	@echo "Henter skjemaene (bare første gang) ..."
	@mkdir -p $(VENV)/admin && cp guide/admin/package.json guide/admin/package-lock.json $(VENV)/admin/
	@cd $(VENV)/admin && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

$(VENV)/bench.done: $(VENV)/test.done tests/bench/requirements.lock tests/bench/node/package-lock.json
	@echo "Henter det målingene trenger (bare første gang) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r tests/bench/requirements.lock
	@mkdir -p $(VENV)/node && cp tests/bench/node/package.json tests/bench/node/package-lock.json $(VENV)/node/
	@command -v npm >/dev/null && npm ci --silent --ignore-scripts --prefix $(VENV)/node || echo "Mangler npm: Lighthouse og Nu blir ikke målt."
	@touch $@

lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --group build pyproject.toml -o requirements.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --group build --group test pyproject.toml -o tests/requirements.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --group build --group test --group bench pyproject.toml -o tests/bench/requirements.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --group build --group test --group supply pyproject.toml -o tests/supply.lock
	$(BIN)/pybabel compile --directory build_tools/locale --domain messages

audit: $(VENV)/supply.done
	@$(BIN)/pip-audit --disable-pip --require-hashes --requirement requirements.lock

sbom: $(VENV)/supply.done
	@$(BIN)/cyclonedx-py requirements --pyproject pyproject.toml --output-reproducible --output-file $(VENV)/sbom.cdx.json requirements.lock
	@echo "Skrevet til $(VENV)/sbom.cdx.json"

licences: $(VENV)/supply.done
	@$(BIN)/pip-licenses --order=license --format=markdown

$(VENV)/supply.done: $(VENV)/test.done tests/supply.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r tests/supply.lock
	@touch $@

clean:
	rm -rf $(VENV) site
