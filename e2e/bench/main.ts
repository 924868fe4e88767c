import { mkdir, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { join } from "node:path";
import type { BenchRow } from "./row.ts";
import { benchSignIn } from "./sign-in.bench.ts";
import { benchSession } from "./session.bench.ts";
import { benchSize } from "./size.bench.ts";
import { benchZendesk } from "./zendesk.bench.ts";

/** `npm run bench [name …]`: runs the benchmarks, prints a table and keeps the numbers as JSON. */

const benchmarks: Record<string, () => Promise<BenchRow[]>> = {
  size: benchSize,
  "sign-in": benchSignIn,
  session: benchSession,
  zendesk: benchZendesk,
};

async function bench(): Promise<void> {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !(name in benchmarks));
  if (unknown.length > 0)
    throw new Error(
      `No benchmark is called ${unknown.join(", ")}; there are ${Object.keys(benchmarks).join(", ")}.`,
    );
  const results: Record<string, BenchRow[]> = {};
  for (const [name, run] of Object.entries(benchmarks)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`\n${name}`);
    const rows = await run();
    results[name] = rows;
    for (const row of rows) console.log(line(row));
  }
  const folder = join(import.meta.dirname, "results");
  await mkdir(folder, { recursive: true });
  const when = new Date().toISOString();
  const file = join(folder, `${when.replaceAll(":", "-")}.json`);
  await writeFile(
    file,
    JSON.stringify({ when, node: process.version, cores: cpus().length, results }, null, 2),
  );
  console.log(`\nKept in ${file}`);
}

function line(row: BenchRow): string {
  const value = row.value.toFixed(row.value < 10 ? 2 : 1).padStart(10);
  const target =
    row.target === undefined
      ? ""
      : `   ${row.value <= row.target ? "within" : "OVER"} ${row.target} ${row.unit}`;
  return `  ${row.name.padEnd(52)}${value} ${row.unit}${target}`;
}

bench().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
