import type { RouteObject } from "react-router";
import { callbackLoader } from "./pages/callback.tsx";
import { FirstMoment } from "./pages/problem/first-moment.tsx";
import { PageBoundary, RootBoundary } from "./pages/problem/problem-boundary.tsx";
import { requireSession } from "./pages/require-session.ts";
import { startLoader } from "./pages/start.ts";
import { type GuardedPlaceId, type PlaceId, placeList, places } from "./places.ts";

export const signIn = () => import("./pages/sign-in/sign-in-page.tsx");
const layout = () => import("./pages/layout/layout.tsx");

/** Every page behind the guard; each loads when it is opened. */
const pages: Record<GuardedPlaceId, () => Promise<Pick<RouteObject, "Component" | "loader">>> = {
  tickets: () => import("./pages/tickets/tickets-page.tsx"),
  ticket: () => import("./pages/ticket/ticket-page.tsx"),
  newTicket: () => import("./pages/new-ticket/new-ticket-page.tsx"),
  drafts: () => import("./pages/drafts/drafts-page.tsx"),
  requests: () => import("./pages/requests/requests-page.tsx"),
  request: () => import("./pages/request/request-page.tsx"),
  newRequest: () => import("./pages/new-request/new-request-page.tsx"),
  access: () => import("./pages/access/access-page.tsx"),
  accessClients: () => import("./pages/access-clients/access-clients-page.tsx"),
  explorer: () => import("./pages/explorer/explorer-page.tsx"),
};

/** Every URL of the app. */
export const routes: RouteObject[] = [
  {
    ErrorBoundary: RootBoundary,
    HydrateFallback: FirstMoment,
    children: [
      { path: places.signIn.pattern, loader: startLoader, lazy: signIn },
      {
        path: places.callback.pattern,
        loader: (args) => {
          // Most people go on to the tickets: their code loads while the token is fetched.
          void Promise.allSettled([layout(), pages.tickets()]);
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
            children: pagesBeside(undefined),
          },
        ],
      },
      {
        // Who cannot sign in needs this page most.
        lazy: layout,
        children: [
          {
            ErrorBoundary: PageBoundary,
            children: [
              {
                path: places.troubleshoot.pattern,
                lazy: () => import("./pages/troubleshoot/troubleshoot-page.tsx"),
              },
            ],
          },
        ],
      },
      { path: "*", lazy: () => import("./pages/problem/not-found-page.tsx") },
    ],
  },
];

/** The guarded pages that open beside another, or, with undefined, in its place. */
function pagesBeside(other: PlaceId | undefined): RouteObject[] {
  return placeList.flatMap(({ id, pattern, beside }) => {
    if (!isGuarded(id) || beside !== other) return [];
    const children = pagesBeside(id);
    // What cannot be shown leaves alone what it stands beside.
    const inside = children.length > 0 ? [{ ErrorBoundary: PageBoundary, children }] : [];
    return [{ path: pattern, lazy: pages[id], children: inside }];
  });
}

function isGuarded(id: PlaceId): id is GuardedPlaceId {
  return Object.hasOwn(pages, id);
}
