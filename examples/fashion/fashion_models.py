# Copyright (C) 2026 The ddd authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Small networks for pictures of 28 x 28 pixels, each with another idea of how
to see.  All begin by halving the picture (or cutting it into patches): that is
what makes them fast.  The papers are those of the ideas; the sizes are ours.
"""

import torch
from torch import nn
from torch.nn import functional as F


def conv(n_in, n_out, size=3, stride=1, padding=None):
    """A convolution, batch normalisation (Ioffe and Szegedy 2015), ReLU."""
    padding = size // 2 if padding is None else padding
    return nn.Sequential(
        nn.Conv2d(n_in, n_out, size, stride, padding, bias=False),
        nn.BatchNorm2d(n_out), nn.ReLU())


def head(n, classes):
    """Mean over all places, then a linear layer."""
    return nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten(),
                         nn.Linear(n, classes))


class Residual(nn.Module):
    """Blocks that add to what comes in: He et al. 2016."""

    class Block(nn.Module):
        def __init__(self, n_in, n_out, stride):
            super().__init__()
            self.first = conv(n_in, n_out, stride=stride)
            self.second = nn.Sequential(
                nn.Conv2d(n_out, n_out, 3, 1, 1, bias=False),
                nn.BatchNorm2d(n_out))
            self.skip = nn.Identity() if (n_in, stride) == (n_out, 1) else \
                nn.Conv2d(n_in, n_out, 1, stride, bias=False)

        def forward(self, x):
            return F.relu(self.second(self.first(x)) + self.skip(x))

    def __init__(self, classes=10, width=16):
        super().__init__()
        self.features = nn.Sequential(
            conv(1, width, stride=2),
            self.Block(width, width, 1),
            self.Block(width, 2 * width, 2),
            self.Block(2 * width, 4 * width, 2),
            nn.AdaptiveAvgPool2d(1), nn.Flatten())
        self.top = nn.Linear(4 * width, classes)

    def forward(self, x):
        return self.top(self.features(x))


def vgg():
    """A plain stack of convolutions: Simonyan and Zisserman 2015."""
    return nn.Sequential(
        conv(1, 16, stride=2), conv(16, 16), nn.MaxPool2d(2),
        conv(16, 32), conv(32, 32), nn.MaxPool2d(2),
        conv(32, 64), nn.Flatten(),
        nn.Linear(64 * 9, 64), nn.ReLU(), nn.Linear(64, 10))


class Dense(nn.Module):
    """Every layer sees all layers before it: Huang et al. 2017."""

    def __init__(self, growth=8, layers=4):
        super().__init__()
        self.stem = conv(1, 16, stride=2)
        self.blocks = nn.ModuleList()
        n = 16
        for _ in range(2):
            self.blocks.append(nn.ModuleList(
                conv(n + i * growth, growth) for i in range(layers)))
            n += layers * growth
        self.squeeze = conv(16 + layers * growth, 16 + layers * growth, 1)
        self.top = head(n, 10)

    def forward(self, x):
        x = self.stem(x)
        for i, block in enumerate(self.blocks):
            if i > 0:
                x = F.avg_pool2d(self.squeeze(x), 2)
            for layer in block:
                x = torch.cat([x, layer(x)], 1)
        return self.top(x)


class Squeezed(nn.Module):
    """Few channels between the layers: Iandola et al. 2016."""

    class Fire(nn.Module):
        def __init__(self, n_in, few, many):
            super().__init__()
            self.few = conv(n_in, few, 1)
            self.one = conv(few, many, 1)
            self.three = conv(few, many, 3)

        def forward(self, x):
            x = self.few(x)
            return torch.cat([self.one(x), self.three(x)], 1)

    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(
            conv(1, 16, stride=2), self.Fire(16, 8, 16), self.Fire(32, 8, 16),
            nn.MaxPool2d(2), self.Fire(32, 12, 24), self.Fire(48, 12, 24),
            nn.Conv2d(48, 10, 1), nn.AdaptiveAvgPool2d(1), nn.Flatten())

    def forward(self, x):
        return self.net(x)


def patches():
    """The mean of what patches of 9 x 9 pixels say, each on its own and
    without its place: Brendel and Bethge 2019 (BagNet)."""
    return nn.Sequential(
        conv(1, 24, 5, 2, 0), conv(24, 48, 3, 1, 0), conv(48, 64, 1),
        head(64, 10))


class Tokens(nn.Module):
    """The picture as 49 patches of 4 x 4 pixels; the layers come as LAYERS."""

    def __init__(self, layers, width=48):
        super().__init__()
        self.cut = nn.Conv2d(1, width, 4, 4)
        self.place = nn.Parameter(0.02 * torch.randn(1, 49, width))
        self.layers = nn.ModuleList(layers)
        self.norm = nn.LayerNorm(width)
        self.top = nn.Linear(width, 10)

    def forward(self, x):
        x = self.cut(x).flatten(2).transpose(1, 2) + self.place
        for layer in self.layers:
            x = x + layer(x)
        return self.top(self.norm(x).mean(1))


class Attention(nn.Module):
    """Vaswani et al. 2017, written out: nn.TransformerEncoder of PyTorch 1.13
    takes twenty times as long."""

    def __init__(self, width=48, heads=4):
        super().__init__()
        self.heads = heads
        self.norm = nn.LayerNorm(width)
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)

    def forward(self, x):
        b, n, w = x.shape
        q, k, v = self.qkv(self.norm(x)).view(
            b, n, 3, self.heads, w // self.heads).permute(2, 0, 3, 1, 4)
        weight = (q @ k.transpose(2, 3) / (w // self.heads) ** 0.5).softmax(3)
        return self.out((weight @ v).transpose(1, 2).reshape(b, n, w))


def per_token(width=48):
    return nn.Sequential(nn.LayerNorm(width), nn.Linear(width, 2 * width),
                         nn.GELU(), nn.Linear(2 * width, width))


class AcrossTokens(nn.Module):
    def __init__(self, width=48):
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.mix = nn.Sequential(nn.Linear(49, 64), nn.GELU(),
                                 nn.Linear(64, 49))

    def forward(self, x):
        return self.mix(self.norm(x).transpose(1, 2)).transpose(1, 2)


def transformer():
    """Dosovitskiy et al. 2021."""
    return Tokens([f() for _ in range(3) for f in (Attention, per_token)])


def mixer():
    """Tolstikhin et al. 2021: tokens are mixed by fixed weights."""
    return Tokens([f() for _ in range(3) for f in (AcrossTokens, per_token)])


class Rows(nn.Module):
    """A recurrent network reads the picture line by line: Cho et al. 2014."""

    def __init__(self):
        super().__init__()
        self.gru = nn.GRU(28, 96, batch_first=True)
        self.top = nn.Linear(96, 10)

    def forward(self, x):
        return self.top(self.gru(x[:, 0])[0][:, -1])


class RecurrentConvolution(nn.Module):
    """Areas that work on their own output three times with the same weights:
    Kubilius et al. 2018 (CORnet)."""

    class Area(nn.Module):
        def __init__(self, n_in, n, stride):
            super().__init__()
            self.enter = conv(n_in, n, stride=stride)
            self.again = nn.Conv2d(n, n, 3, 1, 1, bias=False)
            # As in CORnet-S, each time has a normalisation of its own.
            self.norms = nn.ModuleList(nn.BatchNorm2d(n) for _ in range(3))

        def forward(self, x):
            start = x = self.enter(x)
            for norm in self.norms:
                x = F.relu(norm(self.again(x)) + start)
            return x

    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(
            self.Area(1, 12, 2), self.Area(12, 24, 2), self.Area(24, 48, 2),
            head(48, 10))

    def forward(self, x):
        return self.net(x)


def perceptron():
    """Two layers that do not know which pixels are neighbours."""
    return nn.Sequential(nn.Flatten(), nn.Linear(784, 256), nn.ReLU(),
                         nn.Linear(256, 128), nn.ReLU(), nn.Linear(128, 10))
