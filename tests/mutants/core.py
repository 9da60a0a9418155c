"""core.py - mutants of src/*.[ch], tried by the C tests.
SPDX-License-Identifier: GPL-3.0-or-later

A folder holds three builds (mutants.mk): `covered` tells which tests run which
line, `plain` and `sanitized` are linked with the mutant in place of its
objects.  A mutant is tried by the tests that run its line, fastest first, and
with sanitizers only if all of them pass.

The tools that exist work on LLVM's code (mull, not in Debian) or run a command
of the user for each textual mutant (universalmutator): neither picks tests by
coverage, nor relinks one object, without which 300 mutants take hours."""

import gzip
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from run import GIB, quiet, run

BEST = "best"                       # the tier that is taken without DDD_CPU
KINDS = ("plain", "sanitized")
TIERS = ["generic", "popcnt", "avx2", "avx512bw", "avx512"]
LEFT_SECONDS = 10                   # for what comes behind the plain tests


class Core:
    """The three builds, and what is known of the tests."""

    def __init__(self, folder, pool):
        self.folder = pathlib.Path(folder).resolve()
        self.tests = sorted(p.stem for p in pathlib.Path("tests").glob("test_*.c"))
        self.command = {
            kind: (self.folder / kind / "commands").read_text().split("\n")
            for kind in KINDS}
        self.by_tier = {
            t for t in self.tests
            if "check_main" in pathlib.Path(f"tests/{t}.c").read_text()}
        self.includes = self.read_dependencies()
        self.seconds, self.runs = {}, {}
        list(pool.map(self.learn, self.tests))

    def path(self, kind, name):
        return self.folder / kind / name

    def read_dependencies(self):
        """The files in src and tests that include each header."""
        of = {}
        for place in ("src", "tests"):
            for rule in self.path("plain", place).glob("*.d"):
                for header in set(re.findall(r"src/\w+\.h", rule.read_text())):
                    of.setdefault(header, []).append(f"{place}/{rule.stem}.c")
        return of

    def learn(self, test):
        """Compile it, time it, and see which (file, line) it runs: once."""
        known = self.path("plain", test + ".json")
        made = max(self.path(kind, "tests/" + test).stat().st_mtime
                   for kind in KINDS + ("covered",))
        if not known.exists() or known.stat().st_mtime < made:
            seconds = {}
            for kind in KINDS:
                self.compile(kind, f"tests/{test}.c",
                             self.path(kind, test + ".o"))
                self.link(kind, [self.path(kind, test + ".o")],
                          self.path(kind, test))
                good, seconds[kind] = self.run(kind, test, "generic", 600)
                if not good:
                    sys.exit(f"mutants: {test} fails without any ({kind})")
            known.write_text(json.dumps([seconds, self.lines_run(test)]))
        self.seconds[test], lines = json.loads(known.read_text())
        self.runs[test] = {tuple(pair) for pair in lines}

    def compile(self, kind, source, target, more="", src="src"):
        command = self.command[kind][0].replace("-Isrc", f"-I{src}")
        return quiet(f"{command} -w {more} -c {source} -o {target}")

    def link(self, kind, objects, target):
        return quiet(f"{self.command[kind][0]} {' '.join(map(str, objects))} "
                     f"{self.folder}/{kind}/libddd.a {self.command[kind][1]} "
                     f"-o {target}")

    def run(self, kind, program, tier, seconds):
        given = dict(os.environ, CHECK_FIRST="1")
        given.pop("DDD_CPU", None)
        if tier != BEST:
            given["DDD_CPU"] = tier
        if kind == "sanitized":     # reserves terabytes, and never uses them
            given["ASAN_OPTIONS"] = "hard_rss_limit_mb=4000"
        return run([self.path(kind, program)], seconds,
                   0 if kind == "sanitized" else 8 * GIB, env=given)

    def lines_run(self, test):
        place = self.path("covered", "by") / test
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        tiers = TIERS if test == "test_kernels" else ["generic"]
        for tier in tiers:
            run([self.path("covered", "tests/" + test)], 900,
                env=dict(os.environ, GCOV_PREFIX=str(place), DDD_CPU=tier))
        data = list(place.rglob("*.gcda"))
        for one in data:
            notes = pathlib.Path("/", one.relative_to(place)).with_suffix(".gcno")
            shutil.copy(notes, one.parent)
        subprocess.run(["gcov", "--json-format"] + data, cwd=place,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return sorted({(file["file"], row["line_number"])
                       for report in place.glob("*.gcov.json.gz")
                       for file in json.loads(gzip.open(report).read())["files"]
                       for row in file["lines"] if row["count"]})

    def related(self, mutant):
        """Tests that run the line, fastest first."""
        tests = [t for t in self.tests
                 if (mutant.file, mutant.line) in self.runs[t]]
        # Of a declaration or a table gcov says nothing.
        tests = tests or [t for t in self.tests
                          if any(f == mutant.file for f, _ in self.runs[t])]
        return sorted(tests, key=lambda t: self.seconds[t]["plain"])

    def tries(self, mutant, tiers):
        """(kind, test, tier) that are tried, in turn."""
        tests = self.related(mutant)
        for test in tests:
            yield from (("plain", test, tier)
                        for tier in (tiers if test in self.by_tier else tiers[:1]))
        for kind, tier in ("sanitized", tiers[0]), ("plain", "generic"):
            left = LEFT_SECONDS
            for test in tests:
                left -= self.seconds[test][kind]
                if left > 0 and (kind, tier) != ("plain", tiers[0]):
                    yield kind, test, tier

    def changed(self, place, sources, more):
        """Those of the SOURCES that compile to another program; None if one
        does not compile."""
        different = []
        for source in sources:
            name = pathlib.Path(source).stem
            same = self.folder / "same" / f"{name}{more}.o"
            if not same.exists() or same.stat().st_mtime < self.newest(source):
                same.parent.mkdir(exist_ok=True)
                self.compile("plain", source, place / "same.o", more)
                (place / "same.o").replace(same)
            target = place / f"{name}{more}.o"
            if not self.compile("plain", place / source, target, more,
                                place / "src"):
                return None
            if target.read_bytes() != same.read_bytes():
                different.append(source)
        return different

    def newest(self, source):
        """When its object in the library was made, behind all it depends on."""
        return self.path("plain", source).with_suffix(".o").stat().st_mtime

    def fate(self, mutant, text):
        """None where it is no mutant, else what caught it or ""."""
        with tempfile.TemporaryDirectory(dir=self.folder) as place:
            place = pathlib.Path(place)
            for name in ("src", "tests"):
                shutil.copytree(name, place / name)
            (place / mutant.file).write_text(text)
            for kind in KINDS:
                (place / kind).mkdir()
            sources = [s for s in self.includes.get(mutant.file, [mutant.file])
                       if not s.startswith("tests/")]
            different = self.changed(place, sources, "-O1")
            if not different:
                return None
            for source in different:
                name = pathlib.Path(source).stem
                (place / f"{name}-O1.o").rename(place / "plain" / f"{name}.o")
            fate = self.caught_by(mutant, place, different)
            # What is the same with more optimization is the same.
            if not fate and not self.changed(place, different, "-O2"):
                return None
            return fate

    def caught_by(self, mutant, place, different):
        names = [pathlib.Path(source).stem for source in different]
        # A mutant of a header may be in the kernels of several tiers.
        tiers = [n[8:] for n in names if n.startswith("kernels_")] or [BEST]
        for kind, test, tier in self.tries(mutant, tiers):
            program = place / kind / test
            if not program.exists() and not self.build(mutant, place, kind, test,
                                                       different):
                return test
            limit = int(3 + 3 * self.seconds[test][kind])
            if not self.run(kind, program, tier, limit)[0]:
                return test
        return ""

    def build(self, mutant, place, kind, test, different):
        """The test with the mutant, which its own code may include."""
        sources, own = list(different), self.path(kind, test + ".o")
        if f"tests/{test}.c" in self.includes.get(mutant.file, []):
            sources.append(f"tests/{test}.c")
            own = ""
        objects = [place / kind / f"{pathlib.Path(s).stem}.o" for s in sources]
        for source, target in zip(sources, objects):
            if not target.exists():
                self.compile(kind, place / source, target, "", place / "src")
        return self.link(kind, [own] + objects, place / kind / test)
