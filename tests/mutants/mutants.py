#!/usr/bin/python3
"""mutants.py - which small faults the tests would not notice.
SPDX-License-Identifier: GPL-3.0-or-later

    mutants.py FOLDER COUNT SEED FILE...

draws COUNT mutants of the FILEs (draw.py) and tries them: those of src by the C
tests (core.py), those of octave by %! blocks (blocks.py).  Not counted is what
does not compile, what compiles to the same instructions, and what
equivalent.txt explains.  Survivors are printed as equivalent.txt has them.
Exits with 1 where fewer than 95 % are caught."""

import collections
import concurrent.futures as futures
import os
import random
import sys
import threading

from blocks import Blocks
from core import Core
from draw import Equivalent, lines_of, mutants_of

WANTED = .95
AT_ONCE = len(os.sched_getaffinity(0))


class Sample:
    """What came of the mutants that were tried."""

    def __init__(self, drawn, count):
        self.drawn, self.count = drawn, count
        self.caught, self.tried = collections.Counter(), collections.Counter()
        self.explained, self.lock = 0, threading.Lock()

    def next(self):
        with self.lock:
            enough = self.tried.total() >= self.count
            return self.drawn.pop() if self.drawn and not enough else None

    def note(self, mutant, old, new, fate):
        with self.lock:
            self.tried[mutant.file] += 1
            self.caught[mutant.file] += fate != ""
            if not fate:
                print(f"{mutant.file}\n- {old}\n+ {new}\n  line {mutant.line}; "
                      f"{self.tried.total()} tried", flush=True)


def main(folder, count, seed, *files):
    drawn = [m for f in sorted(files) for m in mutants_of(f)]
    random.Random(int(seed)).shuffle(drawn)
    known, sample = Equivalent(), Sample(drawn, int(count))

    with futures.ThreadPoolExecutor(AT_ONCE) as pool:
        bench = (Core if files[0].startswith("src/") else Blocks)(folder, pool)

        def work(_):
            while (mutant := sample.next()) is not None:
                old, new, text = lines_of(mutant)
                if known.has(mutant.file, old, new):
                    with sample.lock:
                        sample.explained += 1
                elif (fate := bench.fate(mutant, text)) is not None:
                    sample.note(mutant, old, new, fate)

        list(pool.map(work, range(AT_ONCE)))

    caught, tried = sample.caught.total(), sample.tried.total()
    for file in sorted(sample.tried):
        print(f"{file}: {sample.caught[file]} of {sample.tried[file]}")
    print(f"mutants: {caught} of {tried} caught, {sample.explained} equivalent "
          "ones left out")
    return caught < WANTED * tried


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
