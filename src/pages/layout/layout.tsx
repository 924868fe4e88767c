import { QueryClientProvider } from "@tanstack/react-query";
import { Outlet, ScrollRestoration, useLocation, useNavigate, useNavigation } from "react-router";
import { lazily } from "../../ui/lazily.tsx";
import { PageProgress } from "../../ui/progress.tsx";
import { pathTo } from "../../places.ts";
import { queryClient } from "../../zendesk/query-client.ts";
import { meQuery } from "../../zendesk/users.ts";
import { allows } from "../../scopes/allows.ts";
import { readSession, readSessionKeeper } from "../../session/page/session.ts";
import { Header } from "./header.tsx";
import { SessionBanner } from "./session-banner.tsx";
import { Commands } from "./commands/commands.tsx";
import { ShortcutSheet } from "./shortcut-sheet.tsx";
import "./layout.css";

// Few browsers need it.
const ReloadWarning = lazily(async () => (await import("./reload-warning.tsx")).ReloadWarning);

// Nothing is sent before a ticket is open.
const Outbox = lazily(async () => (await import("../../tickets/outbox/outbox-bar.tsx")).OutboxBar);

/** Starts asking who this is, and waits for nobody: the page's own data must not queue behind it. */
export function loader() {
  const session = readSession();
  if (session.status === "signed-in" && allows(session.grantedScopes, "GET /users/me")) {
    void queryClient.prefetchQuery(meQuery);
  }
  return null;
}

export function Component() {
  const navigation = useNavigation();
  const navigate = useNavigate();
  return (
    <QueryClientProvider client={queryClient}>
      <a className="layout-skip" href="#main">
        Skip to the content
      </a>
      <PageProgress isActive={navigation.state !== "idle"} />
      <Header />
      <SessionBanner />
      {readSessionKeeper().afterReload !== "kept" && <ReloadWarning />}
      <main id="main" className="layout-main" tabIndex={-1}>
        <Outlet />
      </main>
      <Outbox
        path={useLocation().pathname}
        onOpen={(ticketId) => void navigate(pathTo("ticket", { id: ticketId }))}
      />
      <ShortcutSheet />
      <Commands />
      <ScrollRestoration />
    </QueryClientProvider>
  );
}
