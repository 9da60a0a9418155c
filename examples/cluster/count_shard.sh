#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#SBATCH --job-name=count_shard
#
# count_shard.sh DATA FOLDER SHARDS [I] - count shard I of SHARDS of DATA into
# FOLDER.
#
# Without I, the number is that of this task: of a Slurm array from 1 on, or of
# Open MPI, where each process takes every so many-th shard; else all shards
# are counted, one after the other.  DATA is a file that ddd_load reads; with
# a %d in it, it stands for one file per shard with the items of that shard.
# OCTAVE is the command that starts Octave, by default octave-cli.
set -eu
test $# -ge 3 || {
  echo 'usage: count_shard.sh DATA FOLDER SHARDS [I]'
  exit 2
}
first=1 step=1 last=$3
if test -n "${4-}"; then
  first=$4 last=$4
elif test -n "${SLURM_ARRAY_TASK_ID-}"; then
  first=$SLURM_ARRAY_TASK_ID last=$first
elif test -n "${OMPI_COMM_WORLD_RANK-}"; then
  first=$((OMPI_COMM_WORLD_RANK + 1)) step=$OMPI_COMM_WORLD_SIZE
fi
mkdir -p "$2"
export DATA="$1" FOLDER="$2" SHARDS="$3" THREADS="${SLURM_CPUS_PER_TASK:-1}"

for i in $(seq "$first" "$step" "$last"); do
  SHARD=$i ${OCTAVE:-octave-cli --quiet} --eval '
    if (! exist ("ddd_counts"))
      pkg load ddd
    endif
    number = @(name) str2double (getenv (name));
    kind = "items";
    data = getenv ("DATA");
    if (any (data == "%"))
      kind = "part";
      data = sprintf (data, number ("SHARD"));
    endif
    file = fullfile (getenv ("FOLDER"), ...
                     sprintf ("shard-%03d.h5", number ("SHARD")));
    ddd_counts (ddd_load (data), file, ...
                kind, [number("SHARD"), number("SHARDS")], ...
                "threads", number ("THREADS"));' </dev/null
done
