import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { build } from "vite";
import { startZendesk } from "local-zendesk/server";
import { localConfig, readConfigFile } from "./config.ts";
import type { HostConfig } from "./config.ts";
import { explainStart, printWelcome } from "./welcome.ts";
import { startStaticHost } from "./static-host.ts";

/** `npm start`: builds, serves the build under the real security headers, and beside it the local
 * Zendesk; with `--config FILE` it serves that file instead and starts no Zendesk. */

const help = `npm start -- [options]

  --port N        where to serve the app (5173)
  --config FILE   serve this file as /config.json, for a real Zendesk or another stand-in;
                  the local Zendesk is then not started
  --help          this text`;

/** Stands for a config that could not be read: its headers reach no Zendesk at all. */
const nowhere: HostConfig = {
  zendeskUrl: "https://invalid.invalid",
  subdomain: "invalid",
  clientId: "",
  tokenUrl: "direct",
};

async function start(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "5173" },
      config: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(help);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`--port takes a number from 0 to 65535, not "${values.port}".`);

  const dist = resolve(import.meta.dirname, "../../dist");
  const file = values.config === undefined ? undefined : await readConfigFile(values.config);
  await build({ logLevel: "warn" });

  if (file) {
    const config = file.forHeaders ?? nowhere;
    const host = await startStaticHost({ dist, port, config, configText: file.text });
    console.log(`\n  Scopedesk   ${host.url}\n  Zendesk     ${config.zendeskUrl}\n`);
    return stopOnSignal(() => host.close());
  }

  const zendesk = await startZendesk({
    port: 4400,
    redirectUris: [`http://localhost:${port}/callback`],
  });
  const host = await startStaticHost({ dist, port, config: localConfig(zendesk.port) }).catch(
    async (error: unknown) => {
      await zendesk.close();
      throw error;
    },
  );
  printWelcome(host.url, zendesk.url("demo"));
  stopOnSignal(async () => {
    await host.close();
    await zendesk.close();
  });
}

function stopOnSignal(close: () => Promise<void>): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void close().then(() => process.exit(0)));
}

start().catch((error: unknown) => {
  console.error(explainStart(error));
  process.exit(1);
});
