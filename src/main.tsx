import "./session/callback.ts";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createBrowserRouter } from "react-router";
import { RouterProvider } from "react-router/dom";
import { ConfigError, readConfig } from "./config.ts";
import { ConfigProblem } from "./pages/config-problem.tsx";
import { paths } from "./paths.ts";
import { routes } from "./routes.tsx";
import { readSession, startSession, subscribeToSession } from "./session/session.ts";
import { applyTheme } from "./ui/theme.ts";
import { queryClient } from "./zendesk/query-client.ts";
import "./ui/tokens.css";
import "./ui/base.css";

applyTheme();

const element = document.getElementById("root");
if (!element) throw new Error("index.html has no #root");
const root = createRoot(element);

try {
  startSession(await readConfig());
  const router = createBrowserRouter(routes);

  // What was read belongs to the session it was read in.
  let session = readSession();
  subscribeToSession(() => {
    const before = session;
    session = readSession();
    const signedOut = session.status === "signed-out" && session.ended?.reason === "signed-out";
    const isAnother =
      before.status === "signed-in" && session.status === "signed-in" && before.id !== session.id;
    if (signedOut || isAnother) queryClient.clear();
    if (signedOut && before.status === "signed-in") {
      void router.navigate(paths.signIn(), { replace: true });
    }
    if (isAnother) void router.revalidate();
  });

  root.render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  root.render(<ConfigProblem error={error} />);
}
