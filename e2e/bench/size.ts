import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";

/** The gzip budget of the production build, read from the build's own manifest. `npm run check`
 * fails when the first screen or the way to the ticket list grows past it. */

const root = resolve(import.meta.dirname, "../..");

/** kB (1,000 bytes), gzip -9, JS and CSS. */
export const budgets = { firstScreen: 150, ticketList: 200 };

interface Chunk {
  file: string;
  css?: string[];
  imports?: string[];
}

export interface Sizes {
  firstScreen: number;
  ticketList: number;
  worker: number;
}

/** Weighs a build: what the browser loads for `/`, and for `/tickets` after signing in. */
export async function weigh(dist: string): Promise<Sizes> {
  const manifest: Record<string, Chunk> = JSON.parse(
    await readFile(join(dist, ".vite/manifest.json"), "utf8"),
  );
  const first = ["index.html", "src/pages/sign-in/sign-in-page.tsx"];
  const list = ["index.html", "src/pages/layout/layout.tsx", "src/pages/tickets/tickets-page.tsx"];
  return {
    firstScreen: await gzipKb(dist, closure(manifest, first)),
    ticketList: await gzipKb(dist, closure(manifest, list)),
    worker: await gzipKb(dist, await workerFiles(dist)),
  };
}

async function workerFiles(dist: string): Promise<string[]> {
  const files = await readdir(join(dist, "assets"));
  return files
    .filter((name) => /^session-worker-[\w-]+\.js$/.test(name))
    .map((name) => `assets/${name}`);
}

function closure(manifest: Record<string, Chunk>, entries: string[]): string[] {
  const files = new Set<string>();
  const seen = new Set<string>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    files.add(chunk.file);
    for (const css of chunk.css ?? []) files.add(css);
    for (const next of chunk.imports ?? []) visit(next);
  };
  for (const entry of entries) visit(entry);
  return [...files];
}

async function gzipKb(dist: string, files: string[]): Promise<number> {
  const sizes = await Promise.all(
    files.map(async (file) => gzipSync(await readFile(join(dist, file)), { level: 9 }).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

if (import.meta.main) {
  await build({ root, logLevel: "error" });
  const sizes = await weigh(resolve(root, "dist"));
  const rows = [
    { what: "first screen", kB: sizes.firstScreen, budget: budgets.firstScreen },
    { what: "to the ticket list", kB: sizes.ticketList, budget: budgets.ticketList },
  ];
  for (const row of rows)
    console.log(`${row.what}: ${row.kB.toFixed(1)} kB gzip of ${row.budget} (JS + CSS)`);
  if (rows.some((row) => row.kB > row.budget)) {
    console.error("Over the size budget: see what grew with `npx vite build`.");
    process.exitCode = 1;
  }
}
