## browser.mk - the pages that users open, in Debian's chromium.
## SPDX-License-Identifier: GPL-3.0-or-later

BROWSER   := $(B)/browser
CHROMIUM  ?= $(shell command -v chromium)

.PHONY: deps-browser test-browser
deps-browser:                   ## install what make test-browser needs
	$(INSTALL) browser

## From npm, for this test only, and no browser with it.
$(BROWSER)/node_modules:
	@mkdir -p $(BROWSER)
	@npm install --silent --no-save --ignore-scripts --prefix $(BROWSER) \
	  playwright-core@1 axe-core@4 >/dev/null 2>&1 || $(RM) -r $@

test-browser: all $(BROWSER)/node_modules ## use report and lecture in a browser
	@if test -n "$(CHROMIUM)" && test -d $(BROWSER)/node_modules; then \
	  $(OCT) --path octave --path tests --eval \
	    "browser_pages ('$(BROWSER)')" </dev/null \
	  && tests/logged $(B)/test-browser.log node tests/browser.js $(BROWSER) \
	    $(CHROMIUM) examples/lecture.html; \
	else tests/logged $(B)/test-browser.log echo "pages in a browser," \
	  "for want of chromium or of npm: 0 passed, 0 failed, 1 skipped"; fi
