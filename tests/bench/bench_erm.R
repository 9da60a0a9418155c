# SPDX-License-Identifier: GPL-3.0-or-later
# Seconds of CPU time of eRm for a Rasch model with errors, from a file with a
# line per item and a column per model; and its version.
suppressPackageStartupMessages (library (eRm))
file <- commandArgs (TRUE)[1]
n <- length (scan (file, nlines = 1, quiet = TRUE))
x <- matrix (scan (file, quiet = TRUE), ncol = n, byrow = TRUE)
used <- system.time (RM (x))
cat (sum (used[1:2]), format (packageVersion ("eRm")), "\n")
