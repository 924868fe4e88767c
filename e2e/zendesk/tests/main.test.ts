import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "../ask.ts";
import { startZendesk } from "../serve/server.ts";

const main = resolve(import.meta.dirname, "../serve/main.ts");
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "local-zendesk-"));
});
afterAll(() => rm(folder, { recursive: true }));

interface Run {
  code: number | null;
  out: string;
  err: string;
}

interface Running {
  /** Resolves with the match as soon as the command has said such a thing. */
  says: (pattern: RegExp) => Promise<RegExpExecArray>;
  interrupt: () => void;
  ended: Promise<Run>;
}

function begin(args: string[]): Running {
  const child = spawn(process.execPath, [main, ...args]);
  const run: Run = { code: null, out: "", err: "" };
  const ended = Promise.withResolvers<Run>();
  child.stdout.on("data", (chunk) => {
    run.out += String(chunk);
  });
  child.stderr.on("data", (chunk) => {
    run.err += String(chunk);
  });
  child.on("close", (code) => ended.resolve({ ...run, code }));
  return {
    says: (pattern) =>
      new Promise((resolve) => {
        const look = () => {
          const match = pattern.exec(run.out);
          if (match) resolve(match);
        };
        child.stdout.on("data", look);
        look();
      }),
    interrupt: () => child.kill("SIGINT"),
    ended: ended.promise,
  };
}

function run(args: string[]): Promise<Run> {
  return begin(args).ended;
}

describe("the command", () => {
  test("says where it listens and who can sign in, and ends with Ctrl-C", async () => {
    const command = begin(["--port", "0", "--tickets", "3"]);
    const [, port] = await command.says(/localhost:(\d+)[^]*API token/);
    const reply = await ask(`http://demo.localhost:${port}/api/v2/users/me.json`);
    expect(reply.status).toBe(200);
    command.interrupt();
    const { code, out, err } = await command.ended;
    expect([code, err]).toEqual([0, ""]);
    for (const words of ["Ada Admin", "enduser@example.com", "Password: password"]) {
      expect(out).toContain(words);
    }
  });

  test("explains itself", async () => {
    const { code, out } = await run(["--help"]);
    expect(code).toBe(0);
    for (const option of [
      "--port",
      "--tickets",
      "--data",
      "--seed",
      "--cors",
      "--token-cors",
      "--latency",
    ]) {
      expect(out).toContain(option);
    }
  });

  test("refuses a taken port with one sentence", async () => {
    const other = await startZendesk({ tickets: 0 });
    const { code, err } = await run(["--port", String(other.port)]);
    await other.close();
    expect(code).toBe(1);
    expect(err).toBe(
      `Port ${other.port} is taken. Stop what listens there, or choose another with --port.\n`,
    );
  });

  test.each([
    [["--port", "70000"], "--port takes a whole number up to 65535"],
    [["--tickets", "many"], "--tickets takes a whole number"],
    [["--cors", "loose"], "--cors takes strict or open"],
    [["--sauce"], "--sauce"],
    [["extra"], "extra"],
    [["--data", "/nowhere.json"], "/nowhere.json"],
  ])("refuses %j with one sentence", async (args, says) => {
    const { code, err } = await run(args);
    expect(code).toBe(1);
    expect(err).toContain(says);
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  test("refuses a data file with its name and the place of the mistake", async () => {
    const file = join(folder, "wrong.json");
    await writeFile(file, JSON.stringify({ tickets: [{ subject: "Fine" }, { subject: 7 }] }));
    const { code, err } = await run(["--data", file]);
    expect(code).toBe(1);
    expect(err).toBe(`--data ${file}: tickets[1].subject must be text, not 7.\n`);
  });
});
