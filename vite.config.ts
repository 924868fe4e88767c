import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  build: {
    target: "es2023",
    // The static host serves files; a data: URL would be one more thing for the CSP to allow.
    assetsInlineLimit: 0,
    // The size budget reads which files a screen loads.
    manifest: true,
    modulePreload: { polyfill: false },
  },
  worker: {
    format: "es",
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
  },
});
