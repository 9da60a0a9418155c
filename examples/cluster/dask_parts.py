#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Let Dask workers evaluate models, and write what each part of the items got.

usage: dask_parts.py FOLDER PARTS

A part is a file for numpy.load and for ddd_load, FOLDER/part-1.npz and so on:
the answers to some items, models x items, with names.  No process ever has
all of them.  Here every model is a threshold on a number per item; yours is
what answers() asks.
"""

import os
import sys

import dask
import numpy

MODELS = [f"threshold {t:.1f}" for t in numpy.arange(0.1, 0.9, 0.1)]
ITEMS = 20000


def answers(first, last):
    """Whether each model is right on items first to last - 1."""
    items = numpy.random.default_rng(first).random(last - first)
    shift = numpy.arange(len(MODELS))[:, None] / 100
    noise = numpy.modf(items * 997)[0] * 0.5 + shift
    limits = numpy.arange(0.1, 0.9, 0.1)[:, None]
    return (items > 0.7) | (items + noise > limits)


@dask.delayed
def write(folder, part, first, last):
    """Write one part under another name first: a part is whole, or not there."""
    file = os.path.join(folder, f"part-{part}.npz")
    items = [f"item {j}" for j in range(first, last)]
    with open(file + ".new", "wb") as new:
        numpy.savez(new, correct=answers(first, last), models=MODELS,
                    items=items)
    os.replace(file + ".new", file)
    return file


def main(folder, parts):
    os.makedirs(folder, exist_ok=True)
    ends = [part * ITEMS // parts for part in range(parts + 1)]
    tasks = [write(folder, part + 1, ends[part], ends[part + 1])
             for part in range(parts)]
    # Processes of this machine; with a dask.distributed.Client, those of
    # others, for which FOLDER is a shared one.
    dask.compute(*tasks, scheduler="processes")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
