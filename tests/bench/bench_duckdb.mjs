// SPDX-License-Identifier: GPL-3.0-or-later
// bench_duckdb.mjs FOLDER FILE: seconds of CPU time of DuckDB, which FOLDER has
// from npm, on one thread and the best of three, for the answers of all models
// to each item of a long CSV file; for the sums of right answers alone; and
// its version.
import { createRequire } from "module";

const [folder, file] = process.argv.slice (2);
const duckdb = createRequire (folder + "/") ("@duckdb/node-api");
const db = await (await duckdb.DuckDBInstance.create (":memory:",
                                                      {threads: "1"}))
  .connect ();

async function best (what)
{
  let least = Infinity;
  for (let i = 0; i < 3; i++)
    {
      const start = process.cpuUsage ();
      await db.runAndReadAll (`SELECT item, ${what} FROM read_csv('${file}')
                               GROUP BY item`);
      const used = process.cpuUsage (start);
      least = Math.min (least, (used.user + used.system) / 1e6);
    }
  return least;
}

console.log (await best ("list(correct ORDER BY model)"),
             await best ("sum(correct)"), duckdb.version ());
