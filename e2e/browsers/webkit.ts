import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { commands } from "./commands.ts";
import type { DriverSession } from "./commands.ts";
import type { WebKitPrograms } from "../host/other-browsers.ts";

const startMs = 60_000;

/** Starts WebKitGTK's MiniBrowser with its driver, on a display of its own. */
export async function startWebKit(programs: WebKitPrograms): Promise<DriverSession> {
  const folder = await mkdtemp(join(tmpdir(), "scopedesk-webkit-"));
  const log = join(folder, "console");
  const launcher = join(folder, "launcher");
  // The driver swallows what its browser prints, and a pipe would hold it back.
  await writeFile(
    launcher,
    `#!/bin/sh\nexec stdbuf -oL '${programs.browser}' "$@" > '${log}' 2> /dev/null\n`,
    { mode: 0o700 },
  );
  const screen = await startDisplay(programs.display);
  const port = await freePort();
  const driver = spawn(programs.driver, [`--port=${port}`], {
    stdio: "ignore",
    env: { ...process.env, DISPLAY: screen.name, LANGUAGE: "en_US", TZ: "UTC" },
  });
  const address = `http://127.0.0.1:${port}/session`;
  const id = await newSession(address, launcher);
  let read = 0;

  return {
    send: (command, parameters = {}) => {
      const [method, path] = commands[command];
      const filled = path.replace("{id}", String(parameters["id"]));
      return ask(`${address}/${id}${filled}`, method, parameters);
    },
    consoleErrors: async () => {
      const printed = await readFile(log, "utf8").catch(() => "");
      const fresh = printed.slice(read);
      read = printed.length;
      return fresh.split("\n").filter((line) => /CONSOLE [A-Z ]*ERROR/.test(line));
    },
    close: async () => {
      await ask(`${address}/${id}`, "DELETE", {}).catch(() => {});
      await Promise.all([end(driver), end(screen.process)]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function newSession(address: string, launcher: string): Promise<string> {
  const options = {
    binary: launcher,
    args: ["--automation", "--enable-write-console-messages-to-stdout=true"],
  };
  const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": options } };
  for (const until = Date.now() + startMs; ; await pause(50)) {
    try {
      const session = await ask(address, "POST", { capabilities });
      if (typeof session === "object" && session !== null && "sessionId" in session)
        return String(session.sessionId);
      throw new Error("the driver gave no session");
    } catch (error) {
      // Not listening yet.
      if (!(error instanceof TypeError) || Date.now() > until) throw error;
    }
  }
}

async function ask(url: string, method: string, body: Record<string, unknown>): Promise<unknown> {
  const answer = await fetch(url, {
    method,
    ...(method === "POST" && { body: JSON.stringify(body) }),
  });
  const { value } = (await answer.json()) as {
    value: { error?: string; message?: string } | null;
  };
  if (!answer.ok) throw new Error(`${value?.error}: ${value?.message}`);
  return value;
}

/** A display nobody sees; the X server picks a free number and says which. */
async function startDisplay(program: string): Promise<{ name: string; process: ChildProcess }> {
  const server = spawn(
    program,
    ["-displayfd", "3", "-screen", "0", "1440x1000x24", "-nolisten", "tcp"],
    { stdio: ["ignore", "ignore", "ignore", "pipe"] },
  );
  const number = await new Promise<string>((resolve, reject) => {
    server.once("error", reject);
    server.once("exit", () => reject(new Error("Xvfb did not start")));
    server.stdio[3]?.once("data", (said: Buffer) => resolve(said.toString().trim()));
  });
  return { name: `:${number}`, process: server };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill();
  return gone;
}
