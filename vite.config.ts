import react from "@vitejs/plugin-react";
import { readdirSync, readFileSync } from "node:fs";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  build: {
    target: "es2023",
    // The static host serves files; a data: URL would be one more thing for the CSP to allow.
    assetsInlineLimit: 0,
    // The size budget reads which files a screen loads.
    manifest: true,
    // What ships is other people's work too: their licences stand beside it.
    license: { fileName: "licenses.md" },
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              // One file compresses better than five, and outlives a release of ours in the cache.
              name: "framework",
              test: /node_modules\/(?:react|react-dom|react-router|scheduler)\//,
              priority: 1,
            },
            // What the entry loads anyway, for the same reason.
            { name: "start", tags: ["$initial"] },
          ],
        },
      },
    },
  },
  worker: {
    format: "es",
    plugins: () => [licensesOfWorker()],
    rolldownOptions: {
      // The host finds the worker's response by this name and gives it a CSP of its own.
      output: { entryFileNames: "assets/session-worker-[hash].js" },
    },
  },
  test: {
    include: ["src/**/*.test.{ts,tsx}", "e2e/**/*.test.ts"],
    environment: "node",
    // Ends what hangs; how fast things are is for the benchmarks to say.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
  },
});

/** Vite's `license` does not look into workers: theirs are in a file of their own. */
function licensesOfWorker(): Plugin {
  return {
    name: "licenses-of-worker",
    generateBundle(_options, bundle) {
      const folders = new Set<string>();
      for (const file of Object.values(bundle)) {
        for (const id of file.type === "chunk" ? file.moduleIds : []) {
          const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0];
          if (folder !== undefined) folders.add(folder);
        }
      }
      const source = [...folders].toSorted().map(licenseOf).join("\n");
      this.emitFile({ type: "asset", fileName: "licenses-worker.md", source });
    },
  };
}

function licenseOf(folder: string): string {
  const { name, version, license }: Record<string, string> = JSON.parse(
    readFileSync(`${folder}/package.json`, "utf8"),
  );
  const file = readdirSync(folder).find((entry) => /^licen[cs]e|^copying/i.test(entry));
  const text = file === undefined ? "" : readFileSync(`${folder}/${file}`, "utf8");
  return `## ${name} - ${version} (${license})\n\n${text}`;
}
