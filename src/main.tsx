// First: it takes the code out of the address before anything else runs.
import "./session/callback.ts";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createBrowserRouter } from "react-router";
import { RouterProvider } from "react-router/dom";
import { ConfigError, readConfig } from "./config.ts";
import { ConfigProblem } from "./pages/config-problem.tsx";
import { routes } from "./routes.tsx";
import { startSession } from "./session/session.ts";
import { applyTheme } from "./ui/theme.ts";
import "./ui/tokens.css";
import "./ui/base.css";

applyTheme();

const element = document.getElementById("root");
if (!element) throw new Error("index.html has no #root");
const root = createRoot(element);

try {
  startSession(await readConfig());
  root.render(
    <StrictMode>
      <RouterProvider router={createBrowserRouter(routes)} />
    </StrictMode>,
  );
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  root.render(<ConfigProblem error={error} />);
}
