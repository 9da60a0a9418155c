# sum.awk - one closing line for any number of test logs.
# SPDX-License-Identifier: GPL-3.0-or-later
# A line of a summed log says "N passed, N failed, N skipped" once.

/[0-9]+ passed, [0-9]+ failed, [0-9]+ skipped$/ {
  n = NF
  passed += $(n - 5)
  failed += $(n - 3)
  skipped += $(n - 1)
}

END {
  printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped
  exit failed > 0
}
