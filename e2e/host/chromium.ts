import { chromium } from "@playwright/test";
import { installDebian, isExecutable, onPath } from "./debian.ts";

// The shell is the same engine without a window: the tests take a fifth less time in it.
const names = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
];

/** The path of a Chromium: `CHROMIUM_PATH`, Playwright's own, one on the PATH, or else Debian's,
 * which it then installs. Throws with what to do when there is none to be had. */
export function findChromium(): string {
  const found = installed();
  if (found !== undefined) return found;
  installDebian(["chromium-headless-shell"]);
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
    onPath(names),
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ];
  return candidates.find((path) => path !== undefined && path !== "" && isExecutable(path));
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
