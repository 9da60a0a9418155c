#!/usr/bin/python3
# Copyright (C) 2026 The ddd authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Train small networks on Fashion-MNIST under thirteen conditions, and
classifiers of seventeen kinds; README.md says more.  `make retrain-fashion`
runs

  fashion_train.py WORK [RESULTS] [--replicates 5] [--train 5000]

The folder WORK gets a file per network.  What is there is not trained again,
so that an interrupted run goes on where it was.  Then the folder RESULTS gets

  networks.npz      labels given under thirteen conditions, epochs 0 to 9
  kinds.npz         labels given by seventeen kinds of classifiers
  pictures.npy.gz   the 10,000 test pictures, 28 x 28 x items
"""

import argparse
import gzip
import os
import sys
import time

import numpy as np
import torch

import fashion_models as models
import fashion_recipes as recipes
from fashion_recipes import fit, new, predict

DATA = "/usr/share/datasets/fashion-mnist"      # dataset-fashion-mnist
EPOCHS = 9
CLASSES = ["T-shirt", "trousers", "pullover", "dress", "coat", "sandal",
           "shirt", "sneaker", "bag", "ankle boot"]


def read(part):
    """Pictures and labels of "train" or "t10k", in MNIST's format."""
    with gzip.open(f"{DATA}/{part}-images-idx3-ubyte.gz") as f:
        x = np.frombuffer(f.read(), "uint8", offset=16).reshape(-1, 28, 28)
    with gzip.open(f"{DATA}/{part}-labels-idx1-ubyte.gz") as f:
        y = np.frombuffer(f.read(), "uint8", offset=8)
    return x, y


# ---- what is trained ------------------------------------------------------

def conditions(n, replicates):
    """Rows of group, training pictures, what differs from the base.  The base
    is trained on for ten epochs more: it is "+1 epoch" and "+10 epochs", too.
    """
    base = np.arange(n)
    half = [np.random.default_rng(2000 + r).permutation(n)[:n // 2]
            for r in range(2 * replicates)]
    rates = [2, 0.4, 1.4, 0.6, 0.8]
    several = range(replicates)
    table = [("base", base, {"epochs": EPOCHS + 10}),
             ("optimizer", base, {"optimizer": "adam"}),
             ("batch size", base, {"batch": 100})]
    table += [("initialisation", base, {"init": 2 + r}) for r in several]
    table += [("learning rate", base, {"rate": rates[r]}) for r in several]
    table += [("nondeterminism", base, {"rounding": 1 + r}) for r in several]
    table += [("data order", base, {"order": 2 + r}) for r in several]
    table += [("architecture", base, {"model": models.vgg}),
              ("different data", n + base, {})]
    table += [("half data", half[r], {}) for r in several]
    table += [("combined", half[replicates + r],
               {"model": models.vgg, "init": 11 + r, "order": 11 + r,
                "optimizer": "adam", "rate": rates[r], "batch": 100})
              for r in several]
    return table


def train_condition(images, labels, test, *, model=models.Residual, init=1,
                    after, **options):
    """Labels of the test pictures before training and after every epoch."""
    history = []

    def keep(net, epoch):
        history.append(predict(net, test))
        after(net, epoch)

    fit(new(model, init), images, labels, after=keep, **options)
    return np.stack(history)


def supervised(model, **options):
    """A recipe of KINDS: pictures and labels to labels of the test pictures."""
    def recipe(images, labels, test, after):
        net = fit(new(model, 1), images, labels, after=after, **options)
        return predict(net, test)
    return recipe


# Name, family, recipe, about how long it takes compared with the base network.
# The residual network is the base of the conditions.
KINDS = [
    ("VGG-like", "convolution", supervised(models.vgg), 0.6),
    ("dense", "convolution", supervised(models.Dense), 1.8),
    ("squeezed", "convolution", supervised(models.Squeezed), 1),
    ("patches only", "convolution", supervised(models.patches), 0.6),
    ("vision transformer", "tokens",
     supervised(models.transformer, optimizer="adam", rate=0.5), 1.9),
    ("mixer", "tokens",
     supervised(models.mixer, optimizer="adam", rate=0.5), 1),
    ("recurrent over rows", "recurrent",
     supervised(models.Rows, optimizer="adam"), 0.6),
    ("recurrent convolution", "recurrent",
     supervised(models.RecurrentConvolution), 1.2),
    ("perceptron", "perceptron", supervised(models.perceptron), 0.1),
    ("self-supervised", "objective", recipes.self_supervised, 1.2),
    ("semi-supervised", "objective", recipes.semi_supervised, 1.3),
    ("adversarially trained", "objective",
     supervised(models.Residual, change=recipes.attacked), 2),
    ("trained on distorted", "objective",
     supervised(models.Residual, change=recipes.distorted), 1),
    ("nearest neighbours", "no network", recipes.nearest_neighbours(), 0.2),
    ("support vectors on HOG", "no network", recipes.support_vectors(), 1.5),
    ("random forest", "no network", recipes.random_forest(), 0.6),
]


# ---- training, with a line of progress -------------------------------------

class Progress:
    """A line per network; the time left is in proportion to costs."""

    def __init__(self, costs):
        self.costs = costs
        self.left = sum(costs.values())
        self.done = 0
        self.start = time.time()

    def say(self, name, part):
        """PART of the network NAME is done."""
        done = self.done + part * self.costs[name]
        text = f"{name}: {100 * part:.0f} %"
        if done > 0:
            left = (time.time() - self.start) / done * (self.left - done)
            text += f", {left / 60:.0f} min left for all"
        if sys.stdout.isatty():
            print(f"\r{text:60s}", end="", flush=True)

    def finish(self, name, accuracy):
        self.done += self.costs[name]
        passed = time.time() - self.start
        left = passed / self.done * (self.left - self.done)
        print(f"\r{name:24s} accuracy {accuracy:.3f}, {passed / 60:4.1f} min "
              f"passed, {left / 60:4.1f} left{'':10s}", flush=True)


def numbered(groups):
    """Names of models: a number where a condition has several."""
    seen = {}
    for g in groups:
        seen[g] = seen.get(g, 0) + 1
        yield f"{g} {seen[g]}" if groups.count(g) > 1 else g


def train_all(work, table, n):
    """Whatever is not in WORK yet."""
    os.makedirs(work, exist_ok=True)
    x, y = read("train")
    images = torch.from_numpy(x.astype("float32") / 255)[:, None]
    labels = torch.from_numpy(y.astype("int64"))
    xt, truth = read("t10k")
    test = torch.from_numpy(xt.astype("float32") / 255)[:, None]

    jobs = {}
    for name, (_, use, options) in table.items():
        last = options.get("epochs", EPOCHS)
        jobs[name] = (last / EPOCHS * len(use) / n, last, train_condition,
                      use, options)
    for name, _, recipe, cost in KINDS:
        jobs[name] = (cost, EPOCHS, recipe, np.arange(n), {})
    jobs = {name: job for name, job in jobs.items()
            if not os.path.exists(path(work, name))}

    progress = Progress({name: job[0] for name, job in jobs.items()})
    for name, (_, last, recipe, use, options) in jobs.items():
        progress.say(name, 0)
        labels_given = recipe(
            images[use], labels[use], test, **options,
            after=lambda net, epoch: progress.say(name, epoch / last))
        save(path(work, name), np.atleast_2d(labels_given).astype("uint8"))
        shown = labels_given[EPOCHS] if labels_given.ndim > 1 else labels_given
        progress.finish(name, np.mean(shown == truth))


def path(work, name):
    """Where the labels of a network are kept: epochs x test pictures."""
    return f"{work}/{name.replace(' ', '_')}.npy"


def save(file, array):
    """At once or not at all, so that what is there is whole."""
    with open(file + ".part", "wb") as f:
        np.save(f, array)
    os.replace(file + ".part", file)


# ---- what is bundled -------------------------------------------------------

def write(results, work, table):
    """What ddd_load reads, and the test pictures.  The axes are models (x
    items) x epochs, or height x width x items, with the first one fastest: so
    neighbours are alike, and the files small."""
    pictures, truth = read("t10k")
    history = {name: np.load(path(work, name)) for name in table}
    base = history["base"]
    shown = [("base", "base", base),
             ("+1 epoch", "+1 epoch", base[1:]),
             ("+10 epochs", "+10 epochs", base[10:])]
    shown += [(name, table[name][0], history[name])
              for name in table if name != "base"]
    write_labels(f"{results}/networks.npz", truth, *zip(*shown))

    kinds = [("residual", "convolution", base[EPOCHS:])]
    kinds += [(name, family, np.load(path(work, name)))
              for name, family, _, _ in KINDS]
    write_labels(f"{results}/kinds.npz", truth, *zip(*kinds))

    with open(f"{results}/pictures.npy.gz", "wb") as f, \
            gzip.GzipFile("", "wb", 9, f, mtime=0) as packed:
        np.lib.format.write_array(
            packed, np.asfortranarray(pictures.transpose(1, 2, 0)))


def write_labels(file, truth, names, groups, labels):
    last = min(EPOCHS + 1, *(len(p) for p in labels))
    P = np.stack([p[:last].T for p in labels])
    np.savez_compressed(
        file, models=names, groups=groups,
        epochs=np.arange(EPOCHS + 1.0)[-last:],
        correct=np.asfortranarray((P == truth[:, None]).astype("uint8")),
        label_names=CLASSES, truth=truth + np.uint8(1),
        predicted=np.asfortranarray(P + np.uint8(1)))


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("work")
    parser.add_argument("results", nargs="?", default=".")
    parser.add_argument("--replicates", type=int, default=1,
                        choices=range(1, 6),
                        help="networks in each condition that can have several")
    parser.add_argument("--train", type=int, default=5000,
                        help="training pictures, up to 30000")
    args = parser.parse_args()
    if not 100 <= args.train <= 30000:      # "different data" needs as many
        parser.error("--train must be from 100 to 30000")
    torch.set_num_threads(1)        # networks are too small to be shared out
    rows = conditions(args.train, args.replicates)
    table = dict(zip(numbered([row[0] for row in rows]), rows))
    work = f"{args.work}/{args.train}x{args.replicates}"
    train_all(work, table, args.train)
    write(args.results, work, table)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit("\nstopped; the next run goes on with the network begun last")
