import { posix } from "node:path";
import { unitTests, zones, type Zone } from "./zones.ts";

/** One import, however it is written. */
export interface Arrow {
  /** The file that imports: its path from the project's root on, with slashes. */
  from: string;
  /** What it names, as written. */
  specifier: string;
  typesOnly: boolean;
  /** Whether it hands on what it imports. */
  isReExport: boolean;
}

/** Says why a plan refuses an import; undefined when it is allowed. */
export function refusalOf(
  { from, specifier: asWritten, typesOnly, isReExport }: Arrow,
  plan: readonly Zone[] = zones,
): string | undefined {
  const specifier = asWritten.replaceAll("\\", "/");
  const zone = zoneOf(from, plan);
  if (!zone) return `${from} is in no zone: give it a place in e2e/walls/zones.ts.`;
  if (!/^[./]/.test(specifier)) {
    if (zone.packages.some((name) => isOfPackage(specifier, name))) return undefined;
    return refusal(zone, `the package ${specifier}`, zone.packages);
  }
  // Vite reads a path that starts with a slash as one from the root on.
  const written = specifier.startsWith("/")
    ? posix.normalize(specifier.slice(1))
    : posix.join(posix.dirname(from), specifier);
  const file = written.replace(/[?#].*$/, "");
  if (isTest(file)) return `${file} is a test: nobody imports it.`;
  const target = zoneOf(file, plan);
  if (target && roomIn(target, file) === roomIn(zone, from)) {
    if (!isReExport || isDoor(target, file) || !isDoor(target, from)) return undefined;
    return `${from} is a door of ${target.at} and may not hand out ${file}, which is behind it.`;
  }
  const mayCross =
    zone.may.some((at) => isSameFile(at, written)) ||
    (zone === unitTests && isBelow("src", file)) ||
    (target !== undefined &&
      isDoor(target, file) &&
      (zone.may.includes(target.at) || (typesOnly && zone.types?.includes(target.at) === true)));
  if (!mayCross) return refusal(zone, written, zone.may);
  return isReExport
    ? `${from} may not hand on ${file}: whoever needs it imports it from there.`
    : undefined;
}

/** The zone a file belongs to: the one that names it most exactly. */
export function zoneOf(file: string, plan: readonly Zone[] = zones): Zone | undefined {
  if (isBelow("src", file) && isTest(file)) return plan.find((zone) => zone === unitTests);
  let found: Zone | undefined;
  for (const zone of plan) {
    if (roomIn(zone, file) === undefined) continue;
    if (!found || zone.at.length > found.at.length) found = zone;
  }
  return found;
}

/** The part of a zone within which files import each other freely; undefined for a file elsewhere. */
function roomIn(zone: Zone, file: string): string | undefined {
  if (!zone.at.endsWith("/*")) {
    return isSameFile(zone.at, file) || isBelow(zone.at, file) ? zone.at : undefined;
  }
  const folder = zone.at.slice(0, -1);
  if (!file.startsWith(folder)) return undefined;
  return withoutExtension(folder + file.slice(folder.length).replace(/\/.*$/, ""));
}

function isDoor(zone: Zone, file: string): boolean {
  return !zone.doors || zone.doors.some((door) => isSameFile(`${zone.at}/${door}`, file));
}

function isTest(file: string): boolean {
  return /\.test(?:\.[jt]sx?)?$/.test(file);
}

function isBelow(folder: string, file: string): boolean {
  return file.startsWith(`${folder}/`);
}

/** An import may leave the extension out, or write `.js` for `.ts`. */
function isSameFile(one: string, other: string): boolean {
  return withoutExtension(one) === withoutExtension(other);
}

function withoutExtension(file: string): string {
  return file.replace(/\.[cm]?[jt]sx?(?=$|\?)/, "");
}

function isOfPackage(specifier: string, name: string): boolean {
  return name.endsWith("*") ? specifier.startsWith(name.slice(0, -1)) : specifier === name;
}

function refusal(zone: Zone, what: string, allowed: readonly string[]): string {
  const list = allowed.length === 0 ? "nothing" : allowed.join(", ");
  return `${zone.at} (${zone.holds}) may not import ${what}. It may import: ${list}. The plan is e2e/walls/zones.ts.`;
}
