import { readFileSync } from "node:fs";
import { parseSync } from "vite";

/** Something that is written down in one place, and read from there everywhere else. */
export interface Fact {
  readonly is: string;
  readonly home: string;
  /** How it looks in code. */
  readonly written: RegExp;
}

/**
 * Facts that were written twice once, and drifted. Where the same letters mean something else, the
 * pattern says what stands before them: `POST /oauth/tokens` is a request line of the API, and
 * `https://app.example.com/callback` is somebody else's app.
 */
export const facts: readonly Fact[] = [
  {
    is: "where Zendesk sends people back to",
    home: "src/session/contract/callback-path.ts",
    written: /(?<![\w.])\/callback\b/,
  },
  {
    is: "how long the session outlives the last tab",
    home: "src/session/contract/session-config.ts",
    written: /sessionKeep\b.*\b60\b/i,
  },
  {
    is: "how long the session may outlive the last tab",
    home: "src/session/contract/session-config.ts",
    written: /sessionKeep\b.*\b300\b/i,
  },
  {
    is: "how the clients of every account are called",
    home: "src/reference/client-rules.ts",
    written: /\bzdg-/,
  },
  {
    is: "where a person says yes or no",
    home: "src/reference/paths.ts",
    written: /\/oauth\/authorizations\/new/,
  },
  {
    is: "where codes become tokens",
    home: "src/reference/paths.ts",
    written: /(?<!(?:DELETE|GET|POST) |\$\{apiRoot\}|\/api\/v2)\/oauth\/tokens\b/,
  },
  {
    is: "where tokens are records",
    home: "src/reference/paths.ts",
    written: /(?:\$\{apiRoot\}|\/api\/v2)\/oauth\/tokens\b/,
  },
  {
    is: "how many results a search hands out",
    home: "src/reference/limits.ts",
    written: /search.*\b1[,_]?000\b/i,
  },
  {
    is: "since when tokens of new clients expire",
    home: "src/reference/dates.ts",
    written: /\b30 April 2026\b/,
  },
  {
    is: "from when on every client has to cope with expiry",
    home: "src/reference/dates.ts",
    written: /\b1 April 2027\b/,
  },
  {
    is: "since when passwords and tokens in addresses are no grants",
    home: "src/reference/dates.ts",
    written: /\b17 February 2025\b/,
  },
  {
    is: "how a challenge is made of a verifier",
    home: "src/reference/pkce.ts",
    written: /\bS256\b/,
  },
];

/** The lines of a file that write a fact down, from 1 on. Comments may name what they explain. */
export function linesThatWrite(
  { written }: Fact,
  file: string,
  source = readFileSync(file, "utf8"),
): number[] {
  // Most files do not have the letters at all, and parsing is what takes long.
  if (!written.test(source)) return [];
  let code = source;
  for (const { start, end } of parseSync(file, source).comments) {
    code = code.slice(0, start) + blank(source.slice(start, end)) + code.slice(end);
  }
  return code.split("\n").flatMap((line, index) => (written.test(line) ? [index + 1] : []));
}

function blank(text: string): string {
  return text.replaceAll(/[^\n]/g, " ");
}
