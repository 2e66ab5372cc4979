# Two commands do everything, set-up included: `make report` and `make test`. `make` alone lists the rest.
# Plain make on purpose: the work is done by SwiftPM; this file says what to install and what to call.

gasdep := .build/release/gasdep

.PHONY: help report test build samples screenshots validate bench bench-commands peers interchange examples check format clean install
help:
	@echo "make report   install what is missing, build, print the report on Serbia (Reports/out/serbia.pdf)"
	@echo "make test     install what is missing, run all tests"
	@echo "make build    build the command in release ($(gasdep))"
	@echo "make check    check the dataset"
	@echo "make samples  print the sample reports again (Reports/Samples)"
	@echo "make screenshots  every page of every document as a picture, in colour, in grey and in Chromium (slow; Reports/out/screens)"
	@echo "make validate hold past events against what the model finds (Reports/Validation.md)"
	@echo "make bench    measure against other solvers (slow; its own environment)"
	@echo "make bench-commands  time whole commands, write Benchmarks/COMMANDS.md"
	@echo "make interchange  read exports back with pypsa, pyam, HiGHS; frictionless (slow; its own environment)"
	@echo "make peers    give our problems to other solvers, write Benchmarks/PEERS.md (slow; its own environment)"
	@echo "make examples run what Examples holds to copy"
	@echo "make format   format the sources"
	@echo "make install  copy command and data to PREFIX (default /usr/local)"
	@echo "make clean    remove what was built"
	@echo "YES=1 installs without asking; DRY_RUN=1 only shows what would be installed."

build:
	@.ci/setup build
	swift build -c release

report:
	@.ci/setup report
	swift build -c release
	@mkdir -p Reports/out
	$(gasdep) report RS -o Reports/out/serbia.pdf

test:
	@.ci/setup test
	swift build -c release -Xswiftc -enable-testing --build-tests
	swift test -c release -Xswiftc -enable-testing --skip-build

check: build
	$(gasdep) data check

samples:
	@.ci/setup test
	swift build -c release
	@mkdir -p Reports/Samples
	$(gasdep) report RS -o Reports/Samples/serbia.pdf -o Reports/Samples/serbia.html
	$(gasdep) report BA -o Reports/Samples/bosnia-and-herzegovina.pdf
	$(gasdep) report MK -o Reports/Samples/north-macedonia.pdf
	$(gasdep) report --region -o Reports/Samples/region.pdf
	$(gasdep) report --scenario turkstream-halt -o Reports/Samples/turkstream-halt.pdf -o Reports/Samples/turkstream-halt.xlsx
	$(gasdep) report --compare baseline russia-stops-cold-day -o Reports/Samples/comparison.pdf
	python3 Reports/Engine/pages.py Reports/Samples/*.pdf
	pdftoppm -r 60 -png -singlefile -f 2 -l 2 Reports/Samples/serbia.pdf Reports/Samples/serbia-map
	pdftoppm -r 60 -png -singlefile -f 1 -l 1 Reports/Samples/serbia.pdf Reports/Samples/serbia-first

screenshots:
	@.ci/setup test
	swift build -c release
	Reports/Engine/screenshots.sh $(gasdep) Reports/out/screens

validate: build
	$(gasdep) validate --write

bench:
	@.ci/setup build
	Benchmarks/run.sh

bench-commands: build
	python3 Benchmarks/commands.py

interchange: build
	Benchmarks/Interchange/run.sh

peers:
	@.ci/setup test
	swift build -c release -Xswiftc -enable-testing --build-tests
	Benchmarks/check_peers.sh

examples: build
	@mkdir -p Reports/out
	$(gasdep) shock Examples/scenarios/dry-winter.toml
	$(gasdep) report RS --house Examples/house/house.toml -o Reports/out/example.html
	swift run --package-path Examples/Library -c release dependence

format:
	swift format --in-place --recursive Package.swift Sources Tests

PREFIX ?= /usr/local
install: build
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/gasdep/Reports
	install -m 755 $(gasdep) $(DESTDIR)$(PREFIX)/bin/gasdep
	cp -R Datasets $(DESTDIR)$(PREFIX)/share/gasdep/
	cp -R Reports/Fonts Reports/Engine Reports/Style Reports/Languages Reports/Validation.json $(DESTDIR)$(PREFIX)/share/gasdep/Reports/

clean:
	rm -rf .build Reports/out
