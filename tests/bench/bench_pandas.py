# SPDX-License-Identifier: GPL-3.0-or-later
# Seconds of CPU time of pandas for reading a file of JSON Lines, the best of
# three, and its version.
import sys
import time

import pandas

times = []
for _ in range(3):
    start = time.process_time()
    pandas.read_json(sys.argv[1], lines=True)
    times.append(time.process_time() - start)
print(min(times), pandas.__version__)
