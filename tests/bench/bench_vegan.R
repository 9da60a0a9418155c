# SPDX-License-Identifier: GPL-3.0-or-later
# Seconds of CPU time of vegan for a matrix by Curveball, from a file with a
# line per item, a column per model and 5 trades per model; and its version.
suppressPackageStartupMessages (library (vegan))
file <- commandArgs (TRUE)[1]
n <- length (scan (file, nlines = 1, quiet = TRUE))
x <- matrix (scan (file, quiet = TRUE), nrow = n)
chain <- nullmodel (x, "curveball")
invisible (simulate (chain, nsim = 1, thin = 5 * n))
used <- system.time (simulate (chain, nsim = 10, thin = 5 * n))
cat (sum (used[1:2]) / 10, format (packageVersion ("vegan")), "\n")
