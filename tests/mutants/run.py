"""run.py - a test in a child process that may go wrong in any way.
SPDX-License-Identifier: GPL-3.0-or-later"""

import os
import resource
import signal
import subprocess
import threading

GIB = 1 << 30


def run(command, seconds, memory=0, **options):
    """Whether it passes within so much processor time, and how much it took."""
    def limits():
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (4 * GIB, 4 * GIB))
        if memory:
            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    child = subprocess.Popen(
        command, preexec_fn=limits, stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True, **options)

    def stop():
        try:
            os.killpg(child.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
    # One that waits for ever uses no processor time.
    alarm = threading.Timer(5 * seconds + 30, stop)
    alarm.start()
    _, status, usage = os.wait4(child.pid, 0)
    alarm.cancel()
    child.returncode = status
    stop()                          # what a mutant leaves
    return status == 0, usage.ru_utime + usage.ru_stime


def quiet(command, **options):
    return subprocess.run(command, shell=True, stdout=subprocess.DEVNULL,
                          stderr=subprocess.DEVNULL, **options).returncode == 0
