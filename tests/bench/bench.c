/* bench.c - how fast the core is, against its limit and its peers.
   SPDX-License-Identifier: GPL-3.0-or-later

   bench RESULTS.csv [PEER.so ...]  */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <string.h>

#include "bench.h"

static void
print_machine (void)
{
  char line[256];
  const char *tier = "none";
  FILE *f = fopen ("/proc/cpuinfo", "r");

  ddd_cpu_tier (&tier, NULL);
  while (f && fgets (line, sizeof line, f))
    if (strncmp (line, "model name", 10) == 0)
      {
        printf ("%s", strchr (line, ':') + 2);
        break;
      }
  if (f)
    fclose (f);
  printf ("%u processors, kernels %s, %.2f GHz, %d vectors a cycle\n",
          ddd_threads (), tier, 1e-9 * bench_clock (), bench_vectors ());
}

int
main (int argc, char **argv)
{
  const ddd_peer *peer[BENCH_PEERS];
  size_t peers = 0;

  if (argc < 2 || ! bench_open (argv[1]))
    {
      fprintf (stderr, "usage: bench RESULTS.csv [PEER.so ...]\n");
      return 2;
    }
  print_machine ();
  for (int a = 2; a < argc && peers < BENCH_PEERS; a++)
    {
      void *library = dlopen (argv[a], RTLD_NOW);

      if (library && (peer[peers] = dlsym (library, "ddd_peer_here")))
        printf ("peer: %s\n", peer[peers++]->name);
      else
        printf ("skipped: %s\n", dlerror ());
    }

  bench_tile ();
  bench_against (peer, peers);
  bench_threads ();
  bench_missing ();
  bench_data ();
  bench_blas ();
  bench_growth ();
  bench_close ();
  return 0;
}
