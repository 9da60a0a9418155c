#!/usr/bin/env python3
"""Ctrl-C in long calls, on a terminal.

interrupts.py SECONDS SEED OCTAVE...: for so many SECONDS, start a long call in
a session of OCTAVE on a pseudo-terminal, press Ctrl-C after some time, and ask
whether the prompt is back within a second of the session's processor time,
the next call gives what it should, and no thread, child or temporary file is
left.  Prints a line for each that fails and one of figures; ends with 1 if one
failed.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import glob
import os
import pty
import random
import select
import shutil
import subprocess
import sys
import tempfile
import time

LONG = {
    "excess": "X = ddd_excess (C, 'method', 'curveball', 'samples', 99999);",
    "slopes": "X = ddd_excess (C, 'samples', 9999);",
    "leave_pair_out": "X = ddd_consistency (L, 'leave_pair_out', true);",
    "bootstrap": "X = ddd_bootstrap (C, 'replicates', 2e4);",
    "rasch": "X = ddd_rasch (L);",
    "rarefy": "X = ddd_rarefy (L);",
    "subsets": "X = ddd_ensemble (C);",
    "load": "X = ddd_load ('big.csv');",
    "factors": "X = ddd_factors (F, 'permutations', 1e6);",
    "map": "X = ddd_map (C, 'replicates', 1e5);",
    "diversity": "X = ddd_diversity (L);",
}
SETUP = (
    "warning ('off', 'all'); page_screen_output (false);"
    "history_save (false);"
    "rand ('twister', 1); C = rand (60, 3000) < rand (1, 3000);"
    "L = rand (700, 2000) < rand (1, 2000);"
    "F = ddd_pack (C, 'factors', struct ('size', rand (60, 1),"
    " 'kind', {repmat({'a'; 'b'}, 30, 1)}));"
    "S = ddd_split (C(1:5,1:99)); disp (['SE' 'T']);"
)
ASK = (
    "if (isequal (ddd_split (C(1:5,1:99)), S)) disp (['RI' 'GHT']);"
    " else disp (['WR' 'ONG']); end"
)
READY = b"READY> "
PATIENCE = 120  # seconds of the wall clock


class Session:
    def __init__(self, command, folder):
        self.folder = folder
        self.seen = b""
        self.pid, self.tty = pty.fork()
        if self.pid == 0:
            os.chdir(folder)
            os.environ.update(TMPDIR=folder, TERM="dumb")
            os.execvp(command[0], command)

    def send(self, text):
        os.write(self.tty, text.encode())

    def until(self, wanted, patience=PATIENCE):
        """What comes up to WANTED, or None; what follows is kept."""
        end = time.monotonic() + patience
        while wanted not in self.seen:
            left = end - time.monotonic()
            if left <= 0 or not select.select([self.tty], [], [], left)[0]:
                return None
            try:
                self.seen += os.read(self.tty, 65536)
            except OSError:
                return None
        before, _, self.seen = self.seen.partition(wanted)
        return before

    def forget(self):
        """What has come, such as the prompt of a Ctrl-C on an empty line."""
        while select.select([self.tty], [], [], 0.05)[0]:
            os.read(self.tty, 65536)
        self.seen = b""

    def run(self, text):
        self.send(text + "\n")
        return self.until(READY)

    def processor(self):
        """Seconds of it, those of ended children too."""
        with open(f"/proc/{self.pid}/stat") as f:
            field = f.read().rsplit(")", 1)[1].split()
        return sum(map(int, field[11:15])) / os.sysconf("SC_CLK_TCK")

    def left(self):
        """Threads, children and temporary files."""
        threads = len(os.listdir(f"/proc/{self.pid}/task"))
        with open(f"/proc/{self.pid}/task/{self.pid}/children") as f:
            children = len(f.read().split())
        return threads, children, len(glob.glob(self.folder + "/*"))

    def end(self):
        os.close(self.tty)
        try:
            os.kill(self.pid, 9)
        except ProcessLookupError:
            pass
        os.waitpid(self.pid, 0)


def start(command, folder):
    s = Session(command, folder)
    with open(folder + "/begin.m", "w") as f:
        f.write(SETUP)
    with open(folder + "/following.m", "w") as f:
        f.write(ASK)
    s.run("PS1 (['REA' 'DY> ']);")
    if b"SET" not in (s.run("begin") or b""):
        sys.exit("interrupts: the session does not begin")
    s.at_first = s.left()
    return s


def interrupt(s, name, pause):
    """What went wrong, or an empty string."""
    s.send(LONG[name] + "\n")
    time.sleep(pause)
    s.forget()
    before = s.processor()
    s.send("\x03")
    if s.until(READY) is None:
        return "no prompt"
    took = s.processor() - before
    s.send("following\n")
    if s.until(b"RIGHT") is None or s.until(READY) is None:
        return f"the next call is not right: {s.seen[-300:]}"
    for _ in range(20):
        left = s.left()
        if left == s.at_first:
            break
        time.sleep(0.1)
    else:
        return f"threads, children, files: {s.at_first} became {left}"
    return f"{took:.1f} s of processor time" if took > 1 else ""


def main():
    seconds, seed, command = float(sys.argv[1]), sys.argv[2], sys.argv[3:]
    chance = random.Random(seed)
    folder = tempfile.mkdtemp()
    with open(folder + "/big.csv", "w") as f:
        f.write("model,item,correct\n")
        for m in range(200):
            f.writelines(f"m{m},i{i},{(m * i) % 3 > 0:d}\n"
                         for i in range(20000))
    end = time.monotonic() + seconds
    done = failed = 0
    s = start(command, folder)
    while time.monotonic() < end:
        name = chance.choice(sorted(LONG))
        pause = chance.choice([0.02, 0.2, 1, 2]) * (1 + chance.random())
        wrong = interrupt(s, name, pause)
        done += 1
        if wrong:
            failed += 1
            print(f"interrupts: {name} after {pause:.2f} s: {wrong}")
        if wrong and "processor" not in wrong:
            s.end()
            s = start(command, folder)
    s.end()
    shutil.rmtree(folder)
    print(f"interrupts: {done}, {done - failed} at once and without a trace, "
          f"{failed} not")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
