# SPDX-License-Identifier: GPL-3.0-or-later
# Seconds of CPU time of statsmodels for kappa of all pairs with errors, from a
# file with a line per item and a column per model; and its version.
import itertools
import sys
import time

import numpy as np
import statsmodels
from statsmodels.stats.inter_rater import cohens_kappa

x = np.loadtxt(sys.argv[1], dtype=np.int64)
start = time.process_time()
for a, b in itertools.combinations(x.T, 2):
    cohens_kappa(np.bincount(2 * a + b, minlength=4).reshape(2, 2))
print(time.process_time() - start, statsmodels.__version__)
