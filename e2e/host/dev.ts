import { createServer } from "vite";
import type { Plugin } from "vite";
import { startZendesk } from "local-zendesk/server";
import { localConfig } from "./config.ts";
import type { HostConfig } from "./config.ts";
import { pageHeaders, workerHeaders } from "./headers.ts";
import { Relay } from "./relay.ts";
import { relayedSubdomain } from "./relay-rules.ts";
import { explainStart, printWelcome } from "./welcome.ts";

/** `npm run dev`: the same as `npm start` with hot reload. */

/** Serves what the static host serves. Hot reload needs inline scripts and styles, a web socket
 * and untyped script URLs; only those directives are loosened. */
function asTheHostDoes(config: HostConfig): Plugin {
  const loosened = (policy: string): string =>
    policy
      .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
      .replace(/style-src [^;]+/, "style-src 'self' 'unsafe-inline'")
      .replace("connect-src 'self'", "connect-src 'self' ws:")
      .replace(/; require-trusted-types-for 'script'; trusted-types [^;]+/, "");
  const relay = new Relay();
  return {
    name: "scopedesk-host",
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? "/", "http://host").pathname;
        const subdomain = relayedSubdomain(path);
        if (subdomain !== undefined) {
          void relay.answer(request, response, config, subdomain);
          return;
        }
        const isWorker = path.startsWith("/src/session/worker/");
        const headers = isWorker ? workerHeaders(config) : pageHeaders(config);
        for (const [name, value] of Object.entries(headers))
          response.setHeader(name, name === "Content-Security-Policy" ? loosened(value) : value);
        response.setHeader("Cache-Control", "no-cache");
        if (path === "/config.json") {
          response.setHeader("Content-Type", "application/json; charset=utf-8");
          response.end(JSON.stringify(config));
          return;
        }
        next();
      });
    },
  };
}

async function dev(): Promise<void> {
  const zendesk = await startZendesk({
    port: 4400,
    redirectUris: ["http://localhost:5173/callback"],
  });
  const server = await createServer({
    plugins: [asTheHostDoes(localConfig(zendesk.port))],
    server: { port: 5173, strictPort: true },
  });
  await server.listen();
  printWelcome("http://localhost:5173", zendesk.url("demo"));
}

dev().catch((error: unknown) => {
  console.error(explainStart(error));
  process.exit(1);
});
