import { globSync } from "node:fs";
import { hasApt, installDebian, isExecutable, onPath } from "./debian.ts";

/** The engines that are walked beside Chromium. */
export type Engine = "firefox" | "webkit";

/** What driving WebKitGTK takes. */
export interface WebKitPrograms {
  driver: string;
  browser: string;
  display: string;
}

/** Firefox, from `FIREFOX_PATH` or the PATH. */
export function findFirefox(): string | undefined {
  const candidates = [
    process.env["FIREFOX_PATH"],
    onPath(["firefox-esr", "firefox"]),
    "/Applications/Firefox.app/Contents/MacOS/firefox",
  ];
  return candidates.find((path) => path !== undefined && path !== "" && isExecutable(path));
}

/** WebKitGTK, the engine of Safari as Debian ships it, with its driver and a display for it. */
export function findWebKit(): WebKitPrograms | undefined {
  const driver = onPath(["WebKitWebDriver"]);
  const display = onPath(["Xvfb"]);
  const [browser] = globSync([
    "/usr/lib/*/webkit2gtk-4.*/MiniBrowser",
    "/usr/lib/*/webkitgtk-6.*/MiniBrowser",
    "/usr/libexec/webkit*/MiniBrowser",
  ]);
  return driver !== undefined && display !== undefined && browser !== undefined
    ? { driver, display, browser }
    : undefined;
}

const engines = [
  {
    engine: "firefox",
    name: "Firefox",
    packages: ["firefox-esr"],
    hint: "Install it or set FIREFOX_PATH.",
  },
  {
    engine: "webkit",
    name: "WebKitGTK",
    packages: ["webkit2gtk-driver", "xvfb"],
    hint: "It takes WebKitWebDriver, MiniBrowser and Xvfb.",
  },
] as const;

/** Which of the engines can be walked on this machine as it is. */
export function enginesHere(): Engine[] {
  const engines: Engine[] = [];
  if (findFirefox() !== undefined) engines.push("firefox");
  if (findWebKit() !== undefined) engines.push("webkit");
  return engines;
}

/**
 * Installs Debian's packages of the engines that are missing. Where there is no apt, returns a
 * sentence for each engine that is left out; where there is and it did not help, throws.
 */
export function installOtherBrowsers(): string[] {
  const missing = engines.filter(({ engine }) => !enginesHere().includes(engine));
  if (missing.length === 0) return [];
  if (!hasApt()) {
    return missing.map(({ name, hint }) => `${name} is not here, so nothing ran in it. ${hint}`);
  }
  const packages = missing.flatMap((engine) => engine.packages);
  installDebian(packages);
  if (enginesHere().length < engines.length)
    throw new Error(
      `Debian’s ${packages.join(", ")} could not be installed; install them by hand.`,
    );
  return [];
}
