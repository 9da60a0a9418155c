"""blocks.py - mutants of octave/, tried by %! blocks.
SPDX-License-Identifier: GPL-3.0-or-later

A mutant is tried in a copy of octave/ by the blocks of its own file, then by
all that call its function, as Octave's profiler sees when they are run once,
fastest first.  Left out are files without blocks, and blocks that take longer
than LONGEST."""

import collections
import hashlib
import itertools
import json
import os
import pathlib
import re
import shutil
import tempfile

from run import GIB, run

LONGEST, BATCH = 15, 5              # seconds: of a block, of a process
SHARED = re.compile(r"%!(?:shared|(?:end)?function)\b")

Block = collections.namedtuple("Block", "of text")


def blocks_of(file):
    """Each %! block of a file, behind what it shares with others."""
    shared, blocks = [], []
    lines = re.findall(r"(?m)^%!.*\n", file.read_text())
    for text in re.split(r"(?m)^(?=%!\w)", "".join(lines))[1:]:
        if SHARED.match(text):
            shared.append(text)
        elif not text.startswith("%!demo"):
            blocks.append(Block(str(file), "".join(shared + [text])))
    return blocks


class Blocks:
    def __init__(self, folder, pool):
        self.folder = pathlib.Path(folder).resolve()
        self.folder.mkdir(parents=True, exist_ok=True)
        self.command = os.environ["OCT"].split()
        self.good = {}
        self.room = tempfile.TemporaryDirectory(dir=self.folder)
        self.original = self.tree(pathlib.Path(self.room.name))
        files = [*pathlib.Path("tests").glob("*.tst"),
                 *pathlib.Path("octave").rglob("*.m")]
        self.measure([blocks_of(f) for f in sorted(files)], pool)

    def tree(self, place):
        """A checkout whose octave/ can be changed."""
        for entry in pathlib.Path(".").iterdir():
            if entry.name not in ("octave", "build", ".git"):
                (place / entry.name).symlink_to(entry.resolve())
        shutil.copytree("octave", place / "octave")
        (place / "build").mkdir()
        (place / "build" / "mex").symlink_to(pathlib.Path("build/mex").resolve())
        return place

    def run(self, place, blocks, seconds, measure=False):
        """Whether all pass; or, of each that does, what is told of it."""
        with tempfile.TemporaryDirectory(dir=self.folder) as tmp:
            tmp = pathlib.Path(tmp)
            names = [str(tmp / f"{i}.tst") for i in range(len(blocks))]
            for name, block in zip(names, blocks):
                pathlib.Path(name).write_text(block.text)
            (tmp / "list").write_text("\n".join(names))
            (tmp / "told").touch()
            told = f", '{tmp / 'told'}'" if measure else ""
            good = run(self.command + [
                "--path", "octave", "--path", "tests", "--path", "tests/mutants",
                "--path", "examples/letters", "--path", "examples/fashion",
                "--eval", f"try_blocks ('{tmp / 'list'}'{told})"], seconds,
                6 * GIB, cwd=place, env=dict(os.environ, TMPDIR=str(tmp)))[0]
            if not measure:
                return good
            rows = [r.split("\t") for r in (tmp / "told").read_text().split("\n")]
            return {blocks[names.index(r[0])]: r[1:] for r in rows[:-1]}

    def measure(self, files, pool):
        """Which functions blocks call and how long they take, unless it is
        known of that text and that state of octave/."""
        state = hashlib.sha256()
        for part in ("octave/**/*.m", "build/mex/*.mex", "tests/*.m"):
            for file in sorted(pathlib.Path(".").glob(part)):
                state.update(re.sub(rb"(?m)^(?:%!.*)?\n", b"", file.read_bytes()))
        cache = self.folder / "blocks.json"
        known = json.loads(cache.read_text()) if cache.exists() else {}
        key = lambda b: hashlib.sha256(state.digest() + b.text.encode()).hexdigest()

        def look(blocks):
            new = [b for b in blocks if key(b) not in known]
            told = self.run(self.original, new, 3600, True) if new else {}
            return {key(b): told.get(b, ["inf"]) for b in new}

        for told in pool.map(look, files):
            known.update(told)
        told = {b: known[key(b)] for f in files for b in f}
        cache.write_text(json.dumps({key(b): told[b] for b in told}))
        self.seconds = {b: float(told[b][0]) for b in told}
        self.callers = collections.defaultdict(list)
        for block in sorted(told, key=self.seconds.get):
            for name in told[block][1:]:
                self.callers[name].append(block)

    def passes(self, blocks):
        """Whether they do before the change, one after the other."""
        if (them := tuple(blocks)) not in self.good:
            self.good[them] = self.run(self.original, blocks, 60 + 5 * BATCH)
        return self.good[them]

    def batches(self, file):
        """Blocks to try, about BATCH seconds of them at a time."""
        own = [b for b in self.seconds if b.of == file]
        own.sort(key=self.seconds.get)
        others = self.callers[pathlib.Path(file).stem]
        blocks = [b for b in own + [b for b in others if b.of != file]
                  if self.seconds[b] <= LONGEST]
        while blocks:
            total = itertools.accumulate(self.seconds[b] for b in blocks)
            size = max(1, sum(t <= BATCH for t in total))
            yield blocks[:size]
            blocks = blocks[size:]

    def fate(self, mutant, text):
        """None where it is not tried, else what caught it or ""."""
        if not blocks_of(pathlib.Path(mutant.file)):
            return None
        with tempfile.TemporaryDirectory(dir=self.folder) as place:
            place = self.tree(pathlib.Path(place))
            (place / mutant.file).write_text(text)
            for blocks in self.batches(mutant.file):
                limit = int(5 + 3 * sum(self.seconds[b] for b in blocks))
                if not self.run(place, blocks, limit) and self.passes(blocks):
                    return "blocks"
        return ""
