import { execFile } from "node:child_process";
import { cp, glob, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allowed } from "./allowed.ts";
import { refusalOf, zoneOf } from "./arrow.ts";
import { forbidden } from "./forbidden.ts";
import type { Probes } from "./probe.ts";
import { zones } from "./zones.ts";

const root = resolve(import.meta.dirname, "../..");

describe("the linter, over a copy of the project with each of these written into it,", () => {
  let copy: string;
  let refused: Set<string>;

  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), "scopedesk-walls-"));
    for (const part of [".oxlintrc.json", "src", "e2e/walls"]) {
      await cp(join(root, part), join(copy, part), { recursive: true });
    }
    const files = new Map<string, string[]>();
    for (const { file, code } of [...listed(forbidden), ...listed(allowed)]) {
      files.set(file, [...(files.get(file) ?? []), code]);
    }
    for (const [file, lines] of files) {
      await mkdir(dirname(join(copy, file)), { recursive: true });
      await writeFile(join(copy, file), `${lines.join("\n")}\n`);
    }
    refused = new Set();
    for (const [file, line] of await refusals(copy, [...files.keys()])) {
      refused.add(`${file}: ${files.get(file)?.[line - 1]}`);
    }
  });

  afterAll(() => rm(copy, { recursive: true, force: true }));

  test.for(listed(forbidden))("refuses $what, in $file", ({ file, code }) => {
    expect(refused).toContain(`${file}: ${code}`);
  });

  test.for(listed(allowed))("lets $what pass, in $file", ({ file, code }) => {
    expect(refused).not.toContain(`${file}: ${code}`);
  });
});

test.for(zones)("the probes notice when the zone $at is taken out", (gone) => {
  const without = zones.filter((zone) => zone !== gone);
  const noticed = [...listed(forbidden), ...listed(allowed)].filter(({ file, code }) => {
    if (!zoneOf(file)) return false;
    const specifier = /["'`]([./@\w][^"'`]*)["'`]/.exec(code)?.[1] ?? `./${basename(file)}`;
    const arrow = {
      from: file,
      specifier,
      typesOnly: false,
      isReExport: code.startsWith("export"),
    };
    const before = refusalOf(arrow) === undefined;
    return before !== (refusalOf(arrow, without) === undefined);
  });
  expect(noticed).not.toEqual([]);
});

test("no comment turns the walls off", async () => {
  const found: string[] = [];
  for await (const file of glob("{src,e2e}/**/*.{ts,tsx}", { cwd: root })) {
    const text = await readFile(join(root, file), "utf8");
    for (const [comment, rules = ""] of text.matchAll(
      /(?:oxlint|eslint)-disable(?!d)[\w-]*(.*)/g,
    )) {
      if (!/^\s*[a-z]/.test(rules) || rules.includes("walls")) found.push(`${file}: ${comment}`);
    }
  }
  expect(found).toEqual([]);
});

test("stylesheets keep to the plan too", async () => {
  const found: string[] = [];
  for await (const from of glob("src/**/*.css", { cwd: root })) {
    const text = await readFile(join(root, from), "utf8");
    for (const [, specifier = ""] of text.matchAll(
      /(?:@import|url\(|\sfrom)\s*["']?([./][^"')]*)/g,
    )) {
      const refusal = refusalOf({ from, specifier, typesOnly: false, isReExport: false });
      if (refusal !== undefined) found.push(refusal);
    }
  }
  expect(found).toEqual([]);
});

function listed(probes: Probes): { file: string; what: string; code: string }[] {
  return Object.entries(probes).flatMap(([file, lines]) =>
    lines.map(([what, code]) => ({ file, what, code })),
  );
}

/** The file and line of everything the linter refuses for the walls' sake. */
async function refusals(folder: string, files: string[]): Promise<[file: string, line: number][]> {
  const oxlint = join(root, "node_modules/.bin/oxlint");
  const { promise, resolve: done } = Promise.withResolvers<string>();
  execFile(oxlint, ["--format=json", ...files], { cwd: folder }, (_error, out) => done(out));
  const { diagnostics } = JSON.parse(await promise) as {
    diagnostics: { code: string; filename: string; labels: { span: { line: number } }[] }[];
  };
  return diagnostics
    .filter(({ code }) => code === "walls(arrows)")
    .map(({ filename, labels }) => [filename, labels[0]?.span.line ?? 0]);
}
