import * as v from "valibot";
import { contrastWithWhite } from "./lib/contrast.ts";
import { isLoopback } from "./reference/loopback.ts";
import { readSubdomain } from "./reference/read-subdomain.ts";
import { isSubdomain } from "./reference/subdomain.ts";
import { longestSessionKeep, type SessionConfig } from "./session/contract/session-config.ts";

/** What `/config.json` says: which Zendesk this copy of the app signs in to. */
export interface Config extends SessionConfig {
  /** The one account people may use, or null when each types theirs. */
  subdomain: string | null;
  /** Whose help desk it is, as customers are to see it. */
  company?: Company | undefined;
}

/** A company as its customers know it. */
export interface Company {
  name?: string | undefined;
  /** The path of a picture on the app's own site. */
  logo?: string | undefined;
  /** A colour such as `#0a6e5c`, dark enough for white on it. */
  accent?: string | undefined;
}

/** `/config.json` cannot be used. `key` names the wrong entry, or is null when the file itself is wrong. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly key: string | null;

  constructor(key: string | null, message: string, options?: ErrorOptions) {
    super(message, options);
    this.key = key;
  }
}

function wholeNumber(least: number, most: number) {
  const words = `must be a whole number from ${least} to ${most}`;
  return v.pipe(
    v.number(words),
    v.integer(words),
    v.minValue(least, words),
    v.maxValue(most, words),
  );
}

/** WCAG 2 AA for words. */
const leastContrast = 4.5;

const companySchema = v.strictObject({
  name: v.optional(
    v.pipe(
      v.string("must be text"),
      v.trim(),
      v.nonEmpty("must not be empty"),
      v.maxLength(60, "must have at most 60 characters"),
    ),
  ),
  logo: v.optional(
    v.pipe(
      v.string("must be text"),
      v.regex(
        /^\/(?![/\\])[\w./-]+$/,
        "must be the path of a picture on this site, such as /logo.svg",
      ),
    ),
  ),
  accent: v.optional(
    v.pipe(
      v.string("must be text"),
      v.regex(/^#[\da-f]{6}$/i, "must be a colour such as #0a6e5c"),
      v.check(
        (colour) => contrastWithWhite(colour) >= leastContrast,
        ({ input }) =>
          `must be darker: white on it has a contrast of ${contrastWithWhite(input).toFixed(1)}, and needs ${leastContrast}`,
      ),
    ),
  ),
});

const configSchema = v.object({
  zendeskUrl: v.pipe(
    v.string("must be text"),
    v.check(
      (url) => url.split("{subdomain}").length === 2,
      "must contain {subdomain} once, where the account's name goes",
    ),
    v.check(isOrigin, "must be an origin: no path, query, user or password"),
    v.check(isSafe, "must start with https:// (http:// is for this machine only)"),
  ),
  subdomain: v.nullable(
    v.pipe(
      v.string("must be text or null"),
      v.check(isSubdomain, ({ input }) => {
        const meant = readSubdomain(input);
        return meant.ok
          ? `must be the subdomain alone: ${meant.subdomain}`
          : "must be a Zendesk subdomain, such as acme";
      }),
    ),
  ),
  clientId: v.pipe(
    v.string("must be text"),
    v.nonEmpty("must not be empty: it is the OAuth client's unique identifier"),
  ),
  tokenUrl: v.picklist(["auto", "direct", "relay"], 'must be "auto", "direct" or "relay"'),
  sessionKeep: v.optional(wholeNumber(0, longestSessionKeep)),
  rateLimit: v.optional(wholeNumber(1, 100_000)),
  company: v.optional(companySchema),
});

let current: Config | undefined;

/** The configuration main.tsx read before anything rendered. */
export function currentConfig(): Config {
  if (!current) throw new Error("readConfig comes first");
  return current;
}

/** Asks the host for `/config.json` and checks every key. Throws ConfigError. */
export async function readConfig(): Promise<Config> {
  let response: Response;
  try {
    response = await fetch("/config.json");
  } catch (cause) {
    throw new ConfigError(null, "could not be fetched from this site", { cause });
  }
  if (!response.ok) throw new ConfigError(null, `is missing: the site answered ${response.status}`);
  current = parseConfig(await response.text());
  return current;
}

/** Reads the text of a configuration file. Throws ConfigError that names the first wrong key. */
export function parseConfig(text: string): Config {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new ConfigError(null, "is not JSON", { cause });
  }
  const result = v.safeParse(configSchema, json, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const key = v.getDotPath(issue);
  if (key === null) throw new ConfigError(null, "must hold one object");
  throw new ConfigError(key, issue.input === undefined ? "is missing" : issue.message);
}

function isOrigin(template: string): boolean {
  const url = URL.parse(template.replace("{subdomain}", "account"));
  return url !== null && template.replace("{subdomain}", "account") === url.origin;
}

function isSafe(template: string): boolean {
  const url = URL.parse(template.replace("{subdomain}", "account"));
  if (url?.protocol === "https:") return true;
  return url?.protocol === "http:" && isLoopback(url.hostname);
}
