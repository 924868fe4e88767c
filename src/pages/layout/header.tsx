import { useQuery } from "@tanstack/react-query";
import { Link, NavLink } from "react-router";
import { useSession } from "../../components/use-session.ts";
import { paths } from "../../paths.ts";
import { covers } from "../../scopes/catalogue.ts";
import { ThemeSwitch } from "../../ui/theme-switch.tsx";
import { meQuery } from "../../zendesk/users.ts";
import { Meter } from "./meter.tsx";
import { Person } from "./person.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { SignOut } from "./sign-out.tsx";
import "./header.css";

/** The bar on top of every page but the first. Places the token or the role cannot open are not offered. */
export function Header() {
  const session = useSession();
  const isSignedIn = session.status === "signed-in";
  const granted = isSignedIn ? session.grantedScopes : [];
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  const mayWork = me?.role !== "end-user" && covers(granted, "tickets:read");
  return (
    <header className="header">
      <Link className="header-brand" to={paths.signIn()} aria-label="Scopedesk, start page">
        <img src="/favicon.svg" alt="" width="24" height="24" />
        <span className="header-name">Scopedesk</span>
      </Link>
      <nav className="header-nav" aria-label="Main">
        {mayWork && <Place to={paths.tickets()}>Tickets</Place>}
        {covers(granted, "requests:read") && <Place to={paths.requests()}>Requests</Place>}
        {isSignedIn && <Place to={paths.access()}>Access</Place>}
        {isSignedIn && <Place to={paths.explorer()}>Explorer</Place>}
        <Place to={paths.troubleshoot()}>Troubleshooting</Place>
      </nav>
      <div className="header-end">
        {isSignedIn && <Meter />}
        <ThemeSwitch />
        <Person />
        {isSignedIn && <SignOut />}
        {session.status === "signed-out" && (
          <Link className={buttonClass({ size: "small" })} to={paths.signIn()}>
            Sign in
          </Link>
        )}
      </div>
    </header>
  );
}

function Place({ to, children }: { to: string; children: string }) {
  return (
    <NavLink className="header-link" to={to}>
      {children}
    </NavLink>
  );
}
