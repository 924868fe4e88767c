import type { RouteObject } from "react-router";
import { callbackLoader } from "./pages/callback.tsx";
import { NotFound } from "./pages/not-found.tsx";
import { PageBoundary, RootBoundary } from "./pages/problem-boundary.tsx";
import { requireSession } from "./pages/require-session.ts";
import { startLoader } from "./pages/start.ts";
import { Waiting } from "./ui/progress.tsx";

// Every page loads when it is opened.
export const signIn = () => import("./pages/sign-in/sign-in-page.tsx");
const layout = () => import("./pages/layout/layout.tsx");
const tickets = () => import("./pages/tickets/tickets-page.tsx");
const ticket = () => import("./pages/ticket/ticket-page.tsx");
const requests = () => import("./pages/requests/requests-page.tsx");
const request = () => import("./pages/request/request-page.tsx");
const newRequest = () => import("./pages/new-request/new-request-page.tsx");
const access = () => import("./pages/access/access-page.tsx");
const accessClients = () => import("./pages/access-clients/access-clients-page.tsx");
const explorer = () => import("./pages/explorer/explorer-page.tsx");
const troubleshoot = () => import("./pages/troubleshoot/troubleshoot-page.tsx");

/** Every URL of the app. */
export const routes: RouteObject[] = [
  {
    ErrorBoundary: RootBoundary,
    HydrateFallback: () => <Waiting>One moment</Waiting>,
    children: [
      { path: "/", loader: startLoader, lazy: signIn },
      {
        path: "/callback",
        loader: (args) => {
          // Most people go on to the tickets: their code loads while the token is fetched.
          void Promise.allSettled([layout(), tickets()]);
          return callbackLoader(args);
        },
        Component: () => null,
      },
      {
        middleware: [requireSession],
        lazy: layout,
        children: [
          {
            ErrorBoundary: PageBoundary,
            children: [
              { path: "/tickets", lazy: tickets },
              { path: "/tickets/:id", lazy: ticket },
              { path: "/requests", lazy: requests },
              { path: "/requests/new", lazy: newRequest },
              { path: "/requests/:id", lazy: request },
              { path: "/access", lazy: access },
              { path: "/access/clients", lazy: accessClients },
              { path: "/explorer", lazy: explorer },
            ],
          },
        ],
      },
      {
        // Who cannot sign in needs this page most.
        lazy: layout,
        children: [
          {
            ErrorBoundary: PageBoundary,
            children: [{ path: "/troubleshoot", lazy: troubleshoot }],
          },
        ],
      },
      {
        path: "*",
        Component: () => (
          <main>
            <NotFound />
          </main>
        ),
      },
    ],
  },
];
