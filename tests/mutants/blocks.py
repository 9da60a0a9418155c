"""blocks.py - mutants of octave/, tried by %! blocks.
SPDX-License-Identifier: GPL-3.0-or-later

A mutant is tried in a copy of octave/ by the blocks of its own file, then by
those tests/*.tst that name its function, fastest first, up to LONGEST.  Files
without blocks, and files whose blocks take longer than SECONDS, are left out."""

import math
import os
import pathlib
import shutil
import tempfile

from run import GIB, run

SECONDS, LONGEST = 5, 60


class Blocks:
    def __init__(self, folder, pool):
        self.folder = pathlib.Path(folder).resolve()
        self.folder.mkdir(parents=True, exist_ok=True)
        self.command = os.environ["OCT"].split()
        self.tests = {p: p.read_text() for p in pathlib.Path("tests").glob("*.tst")}
        self.seconds = {}

    def tree(self, place):
        """A checkout whose octave/ can be changed."""
        for entry in pathlib.Path(".").iterdir():
            if entry.name not in ("octave", "build", ".git"):
                (place / entry.name).symlink_to(entry.resolve())
        shutil.copytree("octave", place / "octave")
        (place / "build").mkdir()
        (place / "build" / "mex").symlink_to(pathlib.Path("build/mex").resolve())
        (place / "tmp").mkdir()

    def run(self, place, file, seconds):
        return run(self.command + [
            "--path", "octave", "--path", "tests", "--path", "examples/letters",
            "--path", "examples/fashion", "--eval",
            f"exit (run_bist ('{file}') > 0)"], seconds, 6 * GIB, cwd=place,
            env=dict(os.environ, TMPDIR=str(place / "tmp")))

    def takes(self, file):
        """Its processor time, or infinite where it does not pass in LONGEST."""
        known = self.folder / (file.replace("/", "-") + ".seconds")
        if file not in self.seconds and known.exists() \
                and known.stat().st_mtime > pathlib.Path(file).stat().st_mtime:
            self.seconds[file] = float(known.read_text())
        elif file not in self.seconds:
            with tempfile.TemporaryDirectory(dir=self.folder) as place:
                self.tree(pathlib.Path(place))
                good, used = self.run(pathlib.Path(place), file, LONGEST)
            self.seconds[file] = used if good else math.inf
            known.write_text(str(self.seconds[file]))
        return self.seconds[file]

    def related(self, mutant):
        """Its own file, then others that name it, fastest first."""
        yield mutant.file
        name = pathlib.Path(mutant.file).stem
        others = [str(p) for p, text in self.tests.items() if name in text]
        yield from (f for f in sorted(others, key=self.takes)
                    if self.takes(f) <= LONGEST)

    def fate(self, mutant, text):
        """None where it is not tried, else what caught it or ""."""
        if "\n%!" not in pathlib.Path(mutant.file).read_text() \
                or self.takes(mutant.file) > SECONDS:
            return None
        with tempfile.TemporaryDirectory(dir=self.folder) as place:
            place = pathlib.Path(place)
            self.tree(place)
            (place / mutant.file).write_text(text)
            for file in self.related(mutant):
                limit = int(3 + 3 * self.takes(file))
                if not self.run(place, file, limit)[0]:
                    return file
        return ""
