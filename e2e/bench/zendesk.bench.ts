import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { ask } from "local-zendesk/ask";
import type { BenchRow } from "./row.ts";

/** How many tickets the help desk has. */
const tickets = 100_000;
/** Long enough to read the seed's words in the background. */
const settling = 30_000;
const authorization = `Basic ${btoa("admin@example.com/token:local-api-token")}`;

/** The local Zendesk with 100,000 tickets, as a command of its own: start, memory, a page, searches, an account. */
export async function benchZendesk(): Promise<BenchRow[]> {
  const began = performance.now();
  const zendesk = await startCommand();
  const start = performance.now() - began;
  try {
    await setTimeout(settling);
    const page = await median(
      zendesk,
      "tickets?page[size]=100&include=users,groups,organizations",
      50,
    );
    const words = await median(zendesk, "search?query=type:ticket%20grinder%20status<solved", 15);
    const phrase = await median(zendesk, "search?query=%22does%20not%20heat%22", 15);
    const fields = await median(
      zendesk,
      "search?query=type:ticket%20status<solved%20updated>30days&sort_by=updated_at",
      15,
    );
    const view = await median(zendesk, "views/4003/tickets?page[size]=100", 15);
    const change = await medianOf(30, (run) => comment(zendesk.port, tickets - run));
    const account = await medianOf(20, (run) => get(zendesk.port, `bench-${run}`, "users/me"));
    return [
      { name: `start with ${tickets} tickets`, value: start / 1000, unit: "s", target: 5 },
      {
        name: "memory after the searches",
        value: await residentMegabytes(zendesk.pid),
        unit: "MB",
        target: 1200,
      },
      { name: "page of 100 tickets with sideloads, median", value: page, unit: "ms", target: 10 },
      { name: "view of 100 tickets, median", value: view, unit: "ms", target: 20 },
      {
        name: "note on a ticket, with audit and triggers, median",
        value: change,
        unit: "ms",
        target: 50,
      },
      { name: "search by word and status, median", value: words, unit: "ms", target: 150 },
      { name: "search by phrase, median", value: phrase, unit: "ms", target: 150 },
      { name: "search by fields, sorted, median", value: fields, unit: "ms", target: 150 },
      { name: "first request to a new account, median", value: account, unit: "ms", target: 20 },
    ];
  } finally {
    zendesk.stop();
  }
}

interface Running {
  port: number;
  pid: number;
  stop: () => void;
}

/** Starts the command on a free port and waits for the line that names it. */
async function startCommand(): Promise<Running> {
  const main = join(import.meta.dirname, "../zendesk/serve/main.ts");
  const options = ["--port", "0", "--tickets", String(tickets), "--rate-limit", "off", "--quiet"];
  const child = spawn(process.execPath, [main, ...options], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  const port = Number(/:(\d+)/.exec(line)?.[1]);
  if (!port || child.pid === undefined) throw new Error(`The local Zendesk did not start: ${line}`);
  return { port, pid: child.pid, stop: () => void child.kill() };
}

function median({ port }: Running, path: string, runs: number): Promise<number> {
  return medianOf(runs, () => get(port, "demo", path));
}

async function medianOf(runs: number, work: (run: number) => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now();
    await work(run);
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}

async function get(port: number, account: string, path: string): Promise<void> {
  const url = `http://${account}.localhost:${port}/api/v2/${path}`;
  const reply = await ask(url, { headers: { authorization } });
  if (reply.status !== 200) throw new Error(`${path} answered ${reply.status}`);
}

/** Adds a note to one of the newest tickets, each time to another. */
async function comment(port: number, id: number): Promise<void> {
  const reply = await ask(`http://demo.localhost:${port}/api/v2/tickets/${id}`, {
    method: "PUT",
    headers: { authorization },
    json: { ticket: { priority: "high", comment: { body: "Looked at it.", public: false } } },
  });
  if (reply.status !== 200) throw new Error(`The note on ticket ${id} answered ${reply.status}`);
}

/** The resident set of a process, as `ps` tells it. */
async function residentMegabytes(pid: number): Promise<number> {
  const ps = spawn("ps", ["-o", "rss=", "-p", String(pid)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(createInterface(ps.stdout), "line")) as [string];
  return Number(line) / 1024;
}
