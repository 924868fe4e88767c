import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");

/** The floors from the top; a file may import its own floor and those below it. */
const floors = [
  ["serve"],
  ["resources", "oauth"],
  ["calls"],
  ["account"],
  ["search"],
  ["rules"],
  ["records"],
  ["http"],
];

/** What stands beside the floors, and what it may import. */
const beside: Record<string, readonly string[]> = {
  seed: ["seed", "records"],
  "ask.ts": [],
  "types.ts": ["serve", "account", "records"],
};

interface Import {
  file: string;
  /** The imported file, or the package. */
  target: string;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), "utf8");
  const found = text.matchAll(
    /(?:^(?:import|export)\s[^;"=]*\bfrom\s+|^import\s+|\bimport\()"([^"]+)"/gms,
  );
  return [...found].map(([, spec = ""]) => ({
    file,
    target: spec.startsWith(".") ? relative(root, resolve(root, dirname(file), spec)) : spec,
  }));
}

const imports = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.startsWith("tests"))
  .flatMap(importsOf);

function folder(path: string): string {
  return path.split("/")[0] ?? path;
}

function floorOf(name: string): number {
  return floors.findIndex((floor) => floor.includes(name));
}

function mayImport(file: string, target: string): boolean {
  const from = folder(file);
  const to = folder(target);
  if (from in beside) return beside[from]?.includes(to) === true;
  if (from === to) return true;
  // The server starts with a seed.
  if (to === "seed") return from === "serve";
  return floorOf(to) > floorOf(from) && floorOf(from) >= 0;
}

describe("the floors of the local Zendesk", () => {
  it("have files on each of them", () => {
    const used = new Set(imports.map(({ file }) => folder(file)));
    expect([...used].filter((name) => !(name in beside)).sort()).toEqual(floors.flat().sort());
  });

  it("import only what is below them, types too", () => {
    const wrong = imports.filter(
      ({ file, target }) => target.endsWith(".ts") && !mayImport(file, target),
    );
    expect(wrong).toEqual([]);
  });

  it("import nothing from outside the package but Node and what package.json names", () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      dependencies: Record<string, string>;
    };
    const strange = imports.filter(
      ({ target }) =>
        target.startsWith("..") ||
        (!target.endsWith(".ts") && !target.startsWith("node:") && !(target in dependencies)),
    );
    expect(strange).toEqual([]);
  });
});
