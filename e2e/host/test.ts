import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "vite";
import { findChromium } from "./chromium.ts";
import { enginesHere, installOtherBrowsers } from "./other-browsers.ts";

/** `npm test`: unit and local-Zendesk tests, then end to end against the production build: in
 * Chromium, and a part of the walk in Firefox.
 * Arguments after `--` go to Playwright; `--e2e` leaves the unit tests out. */

const root = resolve(import.meta.dirname, "../..");

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const none: Count = { passed: 0, failed: 0, skipped: 0 };

async function test(): Promise<void> {
  const args = process.argv.slice(2);
  const onlyE2e = args.includes("--e2e");
  const rest = args.filter((arg) => arg !== "--e2e");
  const reports = await mkdtemp(join(tmpdir(), "scopedesk-test-"));
  try {
    const phases: string[] = [];
    const timed = async <Result>(phase: string, run: () => Promise<Result>): Promise<Result> => {
      const started = performance.now();
      const result = await run();
      phases.push(`${phase} ${formatSeconds(performance.now() - started)}`);
      return result;
    };
    const unit = onlyE2e ? none : await timed("unit", () => runUnit(join(reports, "unit.json")));
    const chromium = findChromium();
    const leftOut = installOtherBrowsers();
    await timed("build", () => build({ root, logLevel: "warn" }));
    let total = unit;
    for (const [phase, projects] of phasesOf(rest)) {
      const report = join(reports, `${phase}.json`);
      total = add(
        total,
        await timed(phase, () => runE2e(report, chromium, [...projects, ...rest])),
      );
    }
    for (const sentence of leftOut) console.log(`\n${sentence}`);
    console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
    console.log(phases.join(" · "));
    if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
  } finally {
    await rm(reports, { recursive: true, force: true });
  }
}

/** What to run, with Playwright's options for it; somebody who names projects has chosen. */
function phasesOf(args: readonly string[]): [phase: string, options: string[]][] {
  if (args.some((arg) => arg.startsWith("--project"))) return [["end to end", []]];
  // WebKit only by name: its driver is not steady enough yet to stop a run.
  const others = enginesHere()
    .filter((engine) => engine === "firefox")
    .map((engine) => `--project=${engine}`);
  return [
    ["end to end", ["--project=chromium", "--pass-with-no-tests"]],
    ...(others.length > 0
      ? [
          ["other browsers", [...others, ...gate(args), "--pass-with-no-tests"]] satisfies [
            string,
            string[],
          ],
        ]
      : []),
  ];
}

/**
 * The part of the walk that every run makes: a row opens by pressing it, a ticket is read and
 * answered. All of it: `npm test -- --e2e --project=firefox --project=webkit`.
 */
function gate(args: readonly string[]): string[] {
  return args.length > 0
    ? []
    : [
        "--workers=1",
        "--grep=opens the ticket whose row she presses|reads a ticket and answers it",
      ];
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

function formatSeconds(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
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
