import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** The path of a Chromium: `CHROMIUM_PATH`, Playwright's own, one on the PATH, or else Debian's,
 * which it then installs. Throws with what to do when there is none to be had. */
export function findChromium(): string {
  const found = installed();
  if (found !== undefined) return found;
  installDebianChromium();
  const fresh = installed();
  if (fresh !== undefined) return fresh;
  throw new Error(
    "No Chromium was found, and none could be installed. Install one (on Debian: apt-get install chromium) or set CHROMIUM_PATH.",
  );
}

function installed(): string | undefined {
  const candidates = [
    process.env["CHROMIUM_PATH"],
    chromium.executablePath(),
    ...(process.env["PATH"] ?? "")
      .split(delimiter)
      .flatMap((folder) => names.map((name) => join(folder, name))),
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ];
  return candidates.find((path) => path !== undefined && path !== "" && isExecutable(path));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installDebianChromium(): void {
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const run = (...command: string[]): boolean => {
    const [program, ...args] = [...asRoot, ...command];
    if (program === undefined) return false;
    return spawnSync(program, args, { stdio: ["ignore", "ignore", "inherit"] }).status === 0;
  };
  console.log("No Chromium found: installing Debian’s (apt-get install chromium) …");
  run("apt-get", "update", "-qq");
  run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium");
}

/** The flags every test and benchmark starts Chromium with: no calls home, and no sandbox for
 * root, where Chromium refuses to start with one. */
export function chromiumArgs(): string[] {
  return [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-first-run",
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  ];
}
