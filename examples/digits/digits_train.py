#!/usr/bin/python3
# Copyright (C) 2026 The ddd authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Train twelve classifiers on half of UCI's optical digits (scikit-learn's
copy), and write what they call the digits of the other half:

  digits.csv   item, truth, and the label that each classifier gives
  digits.npy   the pictures of these items, items x 8 x 8, 0 (white) to 16

Takes some ten seconds; `make retrain-digits` runs it.
"""

import csv
import sys

import numpy as np
from sklearn.datasets import load_digits
from sklearn.discriminant_analysis import (LinearDiscriminantAnalysis,
                                           QuadraticDiscriminantAnalysis)
from sklearn.ensemble import (GradientBoostingClassifier,
                              RandomForestClassifier)
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import GaussianNB
from sklearn.neighbors import KNeighborsClassifier, NearestCentroid
from sklearn.neural_network import MLPClassifier
from sklearn.svm import SVC
from sklearn.tree import DecisionTreeClassifier

# Different ideas of what a digit is, each as scikit-learn has it.
CLASSIFIERS = {
    "nearest mean": NearestCentroid(),
    "naive Bayes": GaussianNB(),
    "linear discriminant": LinearDiscriminantAnalysis(),
    "quadratic discriminant": QuadraticDiscriminantAnalysis(reg_param=0.1),
    "logistic regression": LogisticRegression(max_iter=5000),
    "linear support vectors": SVC(kernel="linear"),
    "radial support vectors": SVC(),
    "1 nearest neighbour": KNeighborsClassifier(1),
    "decision tree": DecisionTreeClassifier(random_state=1),
    "random forest": RandomForestClassifier(random_state=1),
    "boosted trees": GradientBoostingClassifier(random_state=1),
    "perceptron, 1 layer": MLPClassifier(max_iter=1000, random_state=1),
}


def main(folder):
    digits = load_digits()
    everything = np.arange(len(digits.target))
    train, test = train_test_split(everything, test_size=0.5, random_state=1,
                                   stratify=digits.target)
    test.sort()
    labels = [digits.target[test]]
    for name, model in CLASSIFIERS.items():
        model.fit(digits.data[train], digits.target[train])
        labels.append(model.predict(digits.data[test]))
        print(f"{name:24s} {np.mean(labels[-1] == labels[0]):.3f}")
    with open(f"{folder}/digits.csv", "w", newline="", encoding="ascii") as f:
        table = csv.writer(f, lineterminator="\n")
        table.writerow(["item", "truth", *CLASSIFIERS])
        for j, row in zip(test, np.stack(labels, 1)):
            table.writerow([f"digit {j}", *row])
    np.save(f"{folder}/digits.npy", digits.images[test].astype("uint8"))


main(sys.argv[1] if len(sys.argv) > 1 else ".")
