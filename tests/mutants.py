#!/usr/bin/python3
"""mutants.py - which small faults in src/*.c the C tests would not notice.
SPDX-License-Identifier: GPL-3.0-or-later

    mutants.py FOLDER COUNT SEED FILE...

draws COUNT mutants of the FILEs.  A mutant has one operator turned into a
similar one, or one constant into its neighbour.  FOLDER holds three builds
(tests/mutants.mk): `covered` tells which tests run which line, `plain` and
`sanitized` are linked with the mutant in place of its object.  A mutant is
tried by the tests that run its line, on one tier of kernels: fastest first, and
with sanitizers only if all of them pass.

Not counted is what does not compile, what compiles to the same instructions,
and what tests/mutants.txt says to be equivalent.  Exits with 1 where fewer than
95 % are caught.

The tools that exist work on LLVM's code (mull, not in Debian) or run a command
of the user for each textual mutant (universalmutator): neither picks tests by
coverage, nor relinks one object, without which 300 mutants take hours."""

import collections
import concurrent.futures as futures
import gzip
import json
import os
import pathlib
import random
import re
import resource
import signal
import subprocess
import sys
import tempfile
import threading

KINDS = ("plain", "sanitized")
WANTED = .95
TIERS = ["generic", "popcnt", "avx2", "avx512bw", "avx512"]
SILENT = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}

OTHERS = {
    "<": ["<=", ">"], ">": [">=", "<"], "<=": ["<", ">"], ">=": [">", "<"],
    "==": ["!="], "!=": ["=="], "&&": ["||"], "||": ["&&"],
    "+": ["-"], "-": ["+"], "*": ["+"], "/": ["*"], "%": ["*"],
    "&": ["|"], "|": ["&"], "^": ["|"], "<<": [">>"], ">>": ["<<"],
    "++": ["--"], "--": ["++"], "+=": ["-="], "-=": ["+="], "*=": ["+="],
    "|=": ["&="], "&=": ["|="], "^=": ["|="], "!": [""], "~": [""]}
BINARY = "+-*/%&|^<>"               # with blanks around: else a sign or pointer
TOKEN = re.compile(
    r"(?P<word>[A-Za-z_]\w*)|(?P<arrow>->)"
    r"|(?P<number>0[xX][\dA-Fa-f.]+(?:[pP][+-]?\d+)?[uUlL]*"
    r"|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?[uUlLfF]*)"
    r"|(?P<op>" + "|".join(map(re.escape, sorted(OTHERS, key=len,
                                                 reverse=True))) + ")")
NO_CODE = re.compile(r"/\*.*?\*/|//[^\n]*|\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'"
                     r"|^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", re.S | re.M)

ROOM = re.compile(r"\w \**\w+\[\Z")       # more room changes nothing

Mutant = collections.namedtuple("Mutant", "file line start end new")


def mutants_of(file):
    """All mutants of a file."""
    text = pathlib.Path(file).read_text()
    code = NO_CODE.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), text)
    for m in TOKEN.finditer(code):
        token = m[0]
        spaced = (code[m.start() - 1].isspace()
                  and code[m.end():m.end() + 1].isspace())
        if m["number"]:
            whole = re.fullmatch(r"(0[xX][\dA-Fa-f]+|\d+)[uUlL]*", token)
            room = ROOM.search(code[max(0, m.start() - 80):m.start()])
            new = [f"({token} {sign} 1)" for sign in
                   ("-" if room else "+-" if whole else "+")]
        elif m["op"] and (spaced or token not in BINARY):
            new = OTHERS[token]
        else:
            continue
        line = text.count("\n", 0, m.start()) + 1
        for other in new:
            yield Mutant(file, line, m.start(), m.end(), other)


def lines_of(mutant):
    """The line before and after."""
    text = pathlib.Path(mutant.file).read_text()
    new = text[:mutant.start] + mutant.new + text[mutant.end:]
    both = [t.split("\n")[mutant.line - 1].strip() for t in (text, new)]
    return both, new


def equivalent():
    """(file, old line, new line) of those that nobody could tell apart."""
    known, file = set(), None
    rows = pathlib.Path("tests/mutants.txt").read_text().split("\n")
    for old, new in zip(rows, rows[1:]):
        if re.fullmatch(r"\S+\.c", old):
            file = old
        elif old.startswith("- ") and new.startswith("+ "):
            known.add((file, old[2:], new[2:]))
    return known



class Bench:
    """The three builds, and what is known of the tests."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder).resolve()
        self.tests = sorted(p.stem for p in pathlib.Path("tests").glob("test_*.c"))
        self.command = {
            kind: (self.folder / kind / "commands").read_text().split("\n")
            for kind in KINDS}
        self.seconds, self.runs, self.original = {}, {}, {}
        with futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            list(pool.map(self.learn, self.tests))

    def learn(self, test):
        """Compile it, time it, and see which (file, line) it runs."""
        for kind in KINDS:
            self.compile(kind, f"tests/{test}.c", self.path(kind, test + ".o"))
            self.link(kind, [test + ".o"], test)
        for kind in KINDS:
            good, used = self.run(self.path(kind, test), "generic", 600)
            if not good:
                sys.exit(f"mutants: {test} fails without any ({kind})")
            self.seconds[kind, test] = used
        self.runs[test] = self.lines_run(test)

    def path(self, kind, name):
        return self.folder / kind / name

    def compile(self, kind, source, target):
        return quiet(f"{self.command[kind][0]} -w -c {source} -o {target}")

    def link(self, kind, objects, target):
        names = " ".join(str(self.path(kind, o)) for o in objects)
        return quiet(f"{self.command[kind][0]} {names} "
                     f"{self.folder}/{kind}/libddd.a {self.command[kind][1]} "
                     f"-o {self.path(kind, target)}")

    def run(self, program, tier, seconds):
        """Whether it passes within so much processor time, and how much."""
        def limits():
            resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        child = subprocess.Popen(
            [program], preexec_fn=limits, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            start_new_session=True,
            env=dict(os.environ, DDD_CPU=tier, CHECK_FIRST="1"))
        # One that waits for ever uses no processor time.
        alarm = threading.Timer(5 * seconds + 30,
                                lambda: os.killpg(child.pid, signal.SIGKILL))
        alarm.start()
        _, status, usage = os.wait4(child.pid, 0)
        alarm.cancel()
        child.returncode = status
        try:
            os.killpg(child.pid, signal.SIGKILL)    # what a mutant leaves
        except ProcessLookupError:
            pass
        return status == 0, usage.ru_utime + usage.ru_stime

    def lines_run(self, test):
        place = self.path("covered", "by") / test
        subprocess.run(["rm", "-rf", place])
        place.mkdir(parents=True)
        tiers = TIERS if test == "test_kernels" else ["generic"]
        for tier in tiers:
            subprocess.run(
                [self.path("covered", "tests") / test], **SILENT,
                env=dict(os.environ, GCOV_PREFIX=str(place), DDD_CPU=tier))
        data = list(place.rglob("*.gcda"))
        for one in data:
            notes = pathlib.Path("/", one.relative_to(place)).with_suffix(".gcno")
            subprocess.run(["cp", notes, one.parent])
        subprocess.run(["gcov", "--json-format"] + data, cwd=place, **SILENT)
        return {(file["file"], row["line_number"])
                for report in place.glob("*.gcov.json.gz")
                for file in json.loads(gzip.open(report).read())["files"]
                for row in file["lines"] if row["count"]}

    def differs(self, file, source, target):
        """Compile a mutant; whether there is one, and it is another program."""
        if not self.compile("plain", source, target):
            return False
        if file not in self.original:
            same = self.folder / "same" / file
            same.parent.mkdir(parents=True, exist_ok=True)
            self.compile("plain", file, same.with_suffix(".o"))
            self.original[file] = same.with_suffix(".o").read_bytes()
        return target.read_bytes() != self.original[file]

    def related(self, mutant):
        """Tests that run the line, fastest first."""
        tests = [t for t in self.tests
                 if (mutant.file, mutant.line) in self.runs[t]]
        # Of a declaration or a table gcov says nothing.
        tests = tests or [t for t in self.tests
                          if any(f == mutant.file for f, _ in self.runs[t])]
        return sorted(tests, key=lambda t: self.seconds["plain", t])

    def fate(self, mutant, text):
        """None where it is no mutant, else what caught it or ""."""
        name = pathlib.Path(mutant.file).name
        tier = re.fullmatch(r"kernels_(\w+)\.c", name)
        tier = tier[1] if tier else "generic"
        with tempfile.TemporaryDirectory(dir=self.folder) as place:
            place = pathlib.Path(place)
            source, target = place / name, (place / name).with_suffix(".o")
            source.write_text(text)
            if not self.differs(mutant.file, source, target):
                return None
            for kind in KINDS:
                if kind == "sanitized":
                    self.compile(kind, source, target)
                for test in self.related(mutant):
                    if (not self.link(kind, [test + ".o", target],
                                      place / test)
                            or not self.run(place / test, tier, 5 + 10 * int(
                                1 + self.seconds[kind, test]))[0]):
                        return test
        return ""


def quiet(command):
    return subprocess.run(command, shell=True, **SILENT).returncode == 0


def main(folder, count, seed, *files):
    bench, known = Bench(folder), equivalent()
    drawn = [m for f in files for m in mutants_of(f)]
    random.Random(int(seed)).shuffle(drawn)
    caught, tried = collections.Counter(), collections.Counter()
    explained = 0

    def one(mutant):
        (old, new), text = lines_of(mutant)
        if (mutant.file, old, new) in known:
            return mutant, old, new, "equivalent"
        return mutant, old, new, bench.fate(mutant, text)

    with futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        while drawn and tried.total() < int(count):
            some = [drawn.pop() for _ in range(min(len(drawn), 2 * os.cpu_count(),
                                                   int(count) - tried.total()))]
            for mutant, old, new, fate in pool.map(one, some):
                explained += fate == "equivalent"
                if fate is None or fate == "equivalent":
                    continue
                tried[mutant.file] += 1
                caught[mutant.file] += fate != ""
                if not fate:
                    print(f"{mutant.file}\n- {old}\n+ {new}\n  line "
                          f"{mutant.line}; {tried.total()} tried", flush=True)
    for file in sorted(tried):
        print(f"{file}: {caught[file]} of {tried[file]}")
    print(f"mutants: {caught.total()} of {tried.total()} caught, "
          f"{explained} equivalent ones left out")
    return caught.total() < WANTED * tried.total()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
