import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");

/** Whoever follows a document must find what it names: a path from the root, from `src`, or from its own folder. */
test("every file and folder a document names is there", async () => {
  const missing: string[] = [];
  for (const document of await documents()) {
    const text = await readFile(join(root, document), "utf8");
    for (const [, path = ""] of text.matchAll(/`((?:\.?[\w-]+\/)+[\w.-]*)`/g)) {
      if (isMadeUp(path)) continue;
      const places = [".", "src", dirname(document)];
      if (!places.some((place) => existsSync(join(root, place, path))))
        missing.push(`${document}: ${path}`);
    }
  }
  expect(missing).toEqual([]);
});

/** A place to be filled in, made by a run, or no file at all: an address, a name to import by. */
function isMadeUp(path: string): boolean {
  const isFile = /^(?:src|e2e)\/|\.(?:tsx?|css|md|json)$/.test(path);
  return !isFile || /[A-Z]{3,}(?!\.md)|\/results\/$/.test(path);
}

async function documents(): Promise<string[]> {
  const names = await readdir(root, { recursive: true });
  return names.filter((name) => name.endsWith(".md") && !/node_modules|CHANGELOG|^dist/.test(name));
}
