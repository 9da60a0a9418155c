# Copyright (C) 2026 The ddd authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ways to learn what is on a picture.  Pictures are tensors, items x 1 x 28 x
28 from 0 (black) to 1; labels are from 0 to 9."""

import numpy as np
import torch
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.neighbors import KNeighborsClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC
from torch import nn
from torch.nn import functional as F

from fashion_models import Residual


class Normal(nn.Module):
    """Mean 0 and standard deviation 1 over all training pictures."""

    def forward(self, x):
        return (x - 0.286) / 0.353


def new(model, init):
    torch.manual_seed(init)
    return nn.Sequential(Normal(), model())


def predict(net, images):
    net.eval()
    with torch.no_grad():
        labels = torch.cat([net(x).argmax(1) for x in images.split(500)])
    net.train()
    return labels.numpy().astype("uint8")


def fit(net, images, labels, *, epochs=9, schedule=9, batch=50, rate=1.0,
        optimizer="sgd", order=1, rounding=None, change=None,
        after=lambda net, epoch: None):
    """Cross-entropy by gradient descent.  The learning rate is RATE times what
    is usual for the optimizer, and a tenth of it after two thirds of SCHEDULE.
    CHANGE makes other pictures and labels of a batch.  ROUNDING is a seed of
    the order within batches, which changes sums by rounding alone."""
    rate *= {"sgd": 0.05, "adam": 0.002}[optimizer]
    if optimizer == "sgd":
        descent = torch.optim.SGD(net.parameters(), rate, momentum=0.9)
    else:
        descent = torch.optim.Adam(net.parameters(), rate)
    orders = np.random.default_rng(1000 + order)
    within = np.random.default_rng(5000 + (rounding or 0))
    torch.manual_seed(9000 + order)             # what CHANGE draws
    after(net, 0)
    for epoch in range(1, epochs + 1):
        for group in descent.param_groups:
            group["lr"] = rate * (0.1 if epoch > 2 / 3 * schedule else 1)
        shuffled = orders.permutation(len(images))
        for i in range(0, len(images), batch):
            j = shuffled[i:i + batch]
            if rounding is not None:
                j = within.permutation(j)
            x, y = images[j], labels[j]
            if change is not None:
                x, y = change(net, x, y)
            descent.zero_grad()
            F.cross_entropy(net(x), y).backward()
            descent.step()
        after(net, epoch)
    return net


# ---- the same network, another objective ----------------------------------

def turned(net, x, y):
    """Which way is up?  No label is needed: Gidaris et al. 2018."""
    turns = torch.randint(4, (len(x),))
    return torch.stack([torch.rot90(p, int(k), (1, 2))
                        for p, k in zip(x, turns)]), turns


def self_supervised(images, labels, test, after):
    """Learns to turn pictures upright; then a linear classifier is trained on
    its 64 features, which stay as they are."""
    net = new(lambda: Residual(classes=4), 1)
    fit(net, images, labels, change=turned, after=after)
    net.eval()
    with torch.no_grad():
        seen, unseen = (torch.cat([net[1].features(net[0](x))
                                   for x in p.split(500)]).numpy()
                        for p in (images, test))
    probe = make_pipeline(StandardScaler(), LogisticRegression(max_iter=2000))
    return probe.fit(seen, labels.numpy()).predict(unseen)


def semi_supervised(images, labels, test, after):
    """A tenth of the labels; a first network guesses the others, and a second
    one learns from these guesses: Lee 2013."""
    few = len(images) // 10
    known, rest = slice(0, few), slice(few, None)
    first = fit(new(Residual, 1), images[known], labels[known], epochs=30,
                schedule=30)
    guesses = torch.from_numpy(predict(first, images[rest])).long()
    both = torch.cat([labels[known], guesses])
    return predict(fit(new(Residual, 2), images, both, after=after), test)


def attacked(net, x, y):
    """Every pixel up to .1 brighter or darker, as hurts most: Goodfellow et
    al. 2015, from a random start as Wong et al. 2020."""
    shift = torch.empty_like(x).uniform_(-0.1, 0.1).requires_grad_()
    slope, = torch.autograd.grad(F.cross_entropy(net(x + shift), y), shift)
    shift = (shift.detach() + 0.125 * slope.sign()).clamp(-0.1, 0.1)
    return (x + shift).clamp(0, 1), y


def distorted(net, x, y):
    """A quarter each is a silhouette, blurred, noisy, or of low contrast:
    neither texture nor sharp edges can be relied on."""
    kind = torch.randint(4, (len(x), 1, 1, 1))
    blurred = x
    for _ in range(2):
        blurred = F.avg_pool2d(blurred, 5, 1, 2)
    noisy = (x + 0.3 * torch.randn_like(x)).clamp(0, 1)
    faint = 0.5 + 0.2 * (x - 0.5)
    ways = [(x > 0.1).float(), blurred, noisy, faint]
    return sum((kind == i) * way for i, way in enumerate(ways)), y


# ---- no network -----------------------------------------------------------

def gradients(images, cell=7, angles=9):
    """Histograms of oriented gradients, in cells of 7 x 7 pixels, normalised
    in blocks of 2 x 2 cells: Dalal and Triggs 2005."""
    x = images[:, 0].numpy()
    down, right = np.gradient(x, axis=(1, 2))
    size = np.hypot(down, right)
    angle = np.arctan2(down, right) % np.pi / np.pi * angles
    n, cells = len(x), x.shape[1] // cell
    H = np.zeros((n, cells, cells, angles), "float32")
    for k in range(angles):
        near = np.abs((angle - k + angles / 2) % angles - angles / 2)
        part = size * np.clip(1 - near, 0, None)
        H[..., k] = part.reshape(n, cells, cell, cells, cell).sum((2, 4))
    blocks = np.concatenate([H[:, :-1, :-1], H[:, :-1, 1:],
                             H[:, 1:, :-1], H[:, 1:, 1:]], 3)
    blocks /= np.linalg.norm(blocks, axis=3, keepdims=True) + 0.1
    return blocks.reshape(n, -1)


def pixels(images):
    return images.flatten(1).numpy()


def classical(model, features):
    def recipe(images, labels, test, after):
        model.fit(features(images), labels.numpy())
        return model.predict(features(test))
    return recipe


def nearest_neighbours():
    return classical(KNeighborsClassifier(5), pixels)


def support_vectors():
    return classical(SVC(C=10), gradients)


def random_forest():
    return classical(RandomForestClassifier(200, random_state=1), pixels)
