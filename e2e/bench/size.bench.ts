import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { build } from "vite";
import type { BenchRow } from "./row.ts";
import { budgets, weigh } from "./size.ts";

const root = resolve(import.meta.dirname, "../..");

/** Uses what our stack costs before a line of ours: React, a data router and a query client. */
const bare = `
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
function Page() {
  const { data } = useQuery({ queryKey: ['a'], queryFn: () => fetch('/a').then((r) => r.text()) });
  return data;
}
const router = createBrowserRouter([{ path: '/', Component: Page }]);
createRoot(document.body).render(
  <QueryClientProvider client={new QueryClient()}><RouterProvider router={router} /></QueryClientProvider>,
);`;

/** Weighs the production build against a bare baseline that the same run builds. */
export async function benchSize(): Promise<BenchRow[]> {
  // Inside the project, so that the baseline finds the same packages.
  const folder = await mkdtemp(join(root, "node_modules/.baseline-"));
  try {
    await writeFile(join(folder, "main.jsx"), bare);
    await writeFile(join(folder, "index.html"), '<script type="module" src="/main.jsx"></script>');
    await build({
      root: folder,
      configFile: false,
      logLevel: "error",
      oxc: { jsx: { runtime: "automatic" } },
      build: { target: "es2023", manifest: true, modulePreload: { polyfill: false } },
    });
    await build({ root, logLevel: "error" });
    const baseline = await weigh(join(folder, "dist"));
    const ours = await weigh(join(root, "dist"));
    return [
      { name: "bare React + router + query", value: baseline.firstScreen, unit: "kB gzip" },
      {
        name: "first screen",
        value: ours.firstScreen,
        unit: "kB gzip",
        target: budgets.firstScreen,
      },
      { name: "first screen / bare", value: ours.firstScreen / baseline.firstScreen, unit: "×" },
      {
        name: "to the ticket list",
        value: ours.ticketList,
        unit: "kB gzip",
        target: budgets.ticketList,
      },
      { name: "session worker", value: ours.worker, unit: "kB gzip" },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
