import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "vite";
import { findChromium } from "./chromium.ts";

/** `npm test`: unit and local-Zendesk tests, then end to end against the production build.
 * Arguments after `--` go to Playwright; `--e2e` leaves the unit tests out. */

const root = resolve(import.meta.dirname, "../..");

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

async function test(): Promise<void> {
  const args = process.argv.slice(2);
  const onlyE2e = args.includes("--e2e");
  const reports = await mkdtemp(join(tmpdir(), "scopedesk-test-"));
  try {
    const unit = onlyE2e ? undefined : await runUnit(join(reports, "unit.json"));
    const chromium = findChromium();
    await build({ root, logLevel: "warn" });
    const e2e = await runE2e(
      join(reports, "e2e.json"),
      chromium,
      args.filter((arg) => arg !== "--e2e"),
    );
    const total = add(unit ?? { passed: 0, failed: 0, skipped: 0 }, e2e);
    console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
    if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
  } finally {
    await rm(reports, { recursive: true, force: true });
  }
}

async function runUnit(report: string): Promise<Count> {
  const ok = await run("vitest", [
    "run",
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  const summary: unknown = JSON.parse(await readFile(report, "utf8"));
  const count = {
    passed: numberAt(summary, "numPassedTests"),
    failed: numberAt(summary, "numFailedTests"),
    skipped: numberAt(summary, "numPendingTests"),
  };
  return ok ? count : { ...count, failed: Math.max(1, count.failed) };
}

async function runE2e(report: string, chromium: string, args: string[]): Promise<Count> {
  const ok = await run("playwright", ["test", ...args], {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  const summary: unknown = JSON.parse(await readFile(report, "utf8").catch(() => "{}"));
  const stats =
    typeof summary === "object" && summary !== null && "stats" in summary ? summary.stats : {};
  const count = {
    passed: numberAt(stats, "expected"),
    failed: numberAt(stats, "unexpected") + numberAt(stats, "flaky"),
    skipped: numberAt(stats, "skipped"),
  };
  return ok ? count : { ...count, failed: Math.max(1, count.failed) };
}

function run(tool: string, args: string[], env: Record<string, string> = {}): Promise<boolean> {
  const child = spawn(join(root, "node_modules/.bin", tool), args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  return new Promise((done) => child.on("exit", (code) => done(code === 0)));
}

function add(a: Count, b: Count): Count {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

function numberAt(holder: unknown, key: string): number {
  if (typeof holder !== "object" || holder === null) return 0;
  const value: unknown = Reflect.get(holder, key);
  return typeof value === "number" ? value : 0;
}

test().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
