import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** The path of the first of these programs that is on the PATH. */
export function onPath(names: readonly string[]): string | undefined {
  return (process.env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(isExecutable);
}

/** Whether a file is there that may be run. */
export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether this machine installs packages as Debian does. */
export function hasApt(): boolean {
  return onPath(["apt-get"]) !== undefined;
}

/** Installs Debian packages, as root or by `sudo` without a password, and says so.
 * Whether it worked is for the caller to look at. */
export function installDebian(packages: readonly string[]): void {
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const run = (...command: string[]): void => {
    const [program, ...args] = [...asRoot, ...command];
    if (program !== undefined) spawnSync(program, args, { stdio: ["ignore", "ignore", "inherit"] });
  };
  console.log(`Installing Debian’s ${packages.join(", ")} (apt-get install) …`);
  run("apt-get", "update", "-qq");
  run("apt-get", "install", "-y", "-qq", "--no-install-recommends", ...packages);
}
