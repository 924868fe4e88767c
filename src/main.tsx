import "./session/page/callback.ts";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createBrowserRouter } from "react-router";
import type { DataRouter } from "react-router";
import { RouterProvider } from "react-router/dom";
import { ConfigError, readConfig } from "./config.ts";
import { pathTo, pathToSignIn } from "./places.ts";
import { routes, signIn } from "./routes.tsx";
import { readSession, startSession, subscribeToSession } from "./session/page/session.ts";
import { applyAccent } from "./ui/brand.ts";
import { applyTheme } from "./ui/theme.ts";
import "./ui/tokens.css";
import "./ui/base.css";

applyTheme();

const element = document.getElementById("root");
if (!element) throw new Error("index.html has no #root");
const root = createRoot(element);

/** What was read belongs to the session it was read in: it goes when that session goes. */
function followSession(router: DataRouter): void {
  let current = readSession();
  let lastId = current.status === "signed-in" ? current.id : undefined;
  subscribeToSession(() => {
    const before = current;
    current = readSession();
    const isOver = current.status === "signed-out" && current.ended?.reason === "signed-out";
    if (isOver && before.status === "signed-in") {
      // First away from the pages: they would ask again for what is taken from under them.
      void router.navigate(pathToSignIn(), { replace: true }).then(forgetWhatWasRead);
    }
    if (current.status !== "signed-in" || current.id === lastId) return;
    // Somebody signed in anew, perhaps somebody else. The tab that did it has read nothing yet and
    // is about to go on to where it came from; every other one begins again.
    if (lastId !== undefined && location.pathname !== pathTo("callback")) location.reload();
    lastId = current.id;
  });
}

async function forgetWhatWasRead(): Promise<void> {
  // Whoever read something has this module already; the first screen does without it.
  const { queryClient } = await import("./zendesk/query-client.ts");
  queryClient.clear();
}

try {
  // The first page's code comes while the config does.
  if (location.pathname === pathToSignIn()) void signIn();
  const config = await readConfig();
  if (config.company?.accent !== undefined) applyAccent(config.company.accent);
  startSession(config);
  const router = createBrowserRouter(routes);

  followSession(router);
  root.render(
    <StrictMode>
      <RouterProvider router={router} />
    </StrictMode>,
  );
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  const { ConfigProblem } = await import("./pages/config-problem.tsx");
  root.render(<ConfigProblem error={error} />);
}
