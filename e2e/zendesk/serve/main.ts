#!/usr/bin/env node
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { startZendesk } from "./server.ts";
import { people, seededApiToken, seededPassword } from "../records/people.ts";
import { planNames } from "../account/options.ts";
import type { ZendeskOptions } from "../account/options.ts";
import { parseDataFile } from "../records/parse-data-file.ts";
import type { DataFile } from "../records/data-file.ts";

const help = `The local Zendesk: npm run zendesk -- [options]

  --port N                 where to listen (4400)
  --tickets N              how many seeded tickets (500)
  --data FILE              more records, in the API's own shapes (repeatable)
  --seed N                 another seed writes other tickets
  --cors strict|open       strict puts CORS where Zendesk does; open, everywhere (strict)
  --token-cors all|none    whether a page may read /oauth/tokens (none)
  --latency MS             wait before every answer (0)
  --search-lag MS          how long a search misses a change (2000)
  --access-token-ttl S     lifetime of access tokens (1800)
  --rate-limit PLAN|off    ${planNames.join(", ")} (enterprise)
  --redirect-uri URI       one more for the client scopedesk (repeatable)
  --quiet                  print the address only
  --help                   this`;

/** Ends the command with one sentence. */
function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

function wholeNumber(name: string, text: string, max = 1_000_000): number {
  if (/^\d+$/.test(text) && Number(text) <= max) return Number(text);
  return stop(`--${name} takes a whole number up to ${max}, not "${text}".`);
}

function oneOf<const T extends string>(name: string, text: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === text);
  return found ?? stop(`--${name} takes ${choices.join(" or ")}, not "${text}".`);
}

async function readDataFile(path: string): Promise<DataFile> {
  try {
    return parseDataFile(JSON.parse(await readFile(path, "utf8")));
  } catch (error) {
    return stop(`--data ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        port: { type: "string", default: "4400" },
        tickets: { type: "string", default: "500" },
        data: { type: "string", multiple: true, default: [] },
        seed: { type: "string", default: "1" },
        cors: { type: "string", default: "strict" },
        "token-cors": { type: "string", default: "none" },
        latency: { type: "string", default: "0" },
        "search-lag": { type: "string", default: "2000" },
        "access-token-ttl": { type: "string", default: "1800" },
        "rate-limit": { type: "string", default: "enterprise" },
        "redirect-uri": { type: "string", multiple: true, default: [] },
        quiet: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : String(error)} See --help.`);
  }
}

const given = readArguments();
if (given.help) {
  console.log(help);
  process.exit(0);
}

const options: ZendeskOptions = {
  port: wholeNumber("port", given.port, 65_535),
  tickets: wholeNumber("tickets", given.tickets),
  data: await Promise.all(given.data.map(readDataFile)),
  seed: wholeNumber("seed", given.seed),
  cors: oneOf("cors", given.cors, ["strict", "open"]),
  tokenCors: oneOf("token-cors", given["token-cors"], ["all", "none"]),
  latency: wholeNumber("latency", given.latency),
  searchLag: wholeNumber("search-lag", given["search-lag"]),
  accessTokenTtl: wholeNumber("access-token-ttl", given["access-token-ttl"], 172_800),
  rateLimit: oneOf("rate-limit", given["rate-limit"], [...planNames, "off"]),
  redirectUris: given["redirect-uri"],
  quiet: given.quiet,
};

const zendesk = await startZendesk(options).catch((error: unknown) => {
  const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  return stop(
    taken
      ? `Port ${given.port} is taken. Stop what listens there, or choose another with --port.`
      : `The local Zendesk could not start: ${String(error)}`,
  );
});

console.log(`Local Zendesk at ${zendesk.url()}`);
if (!given.quiet) {
  console.log("Any other first label is another account. Who can sign in:");
  for (const { name, email } of Object.values(people)) console.log(`  ${name.padEnd(14)} ${email}`);
  console.log(`Password: ${seededPassword} · API token: EMAIL/token:${seededApiToken}`);
}

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void zendesk.close().then(() => process.exit(0)));
}
