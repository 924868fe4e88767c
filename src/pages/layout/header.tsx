import { Link, NavLink } from "react-router";
import { useGrantedScopes } from "../../components/use-session.ts";
import { paths } from "../../paths.ts";
import { covers } from "../../scopes/catalogue.ts";
import { ThemeSwitch } from "../../ui/theme-switch.tsx";
import { Meter } from "./meter.tsx";
import { Person } from "./person.tsx";
import { SignOut } from "./sign-out.tsx";
import "./header.css";

/** The bar on top of every signed-in page. Places the token cannot open are not offered. */
export function Header() {
  const granted = useGrantedScopes();
  return (
    <header className="header">
      <Link className="header-brand" to={paths.signIn()} aria-label="Scopedesk, start page">
        <img src="/favicon.svg" alt="" width="24" height="24" />
        <span className="header-name">Scopedesk</span>
      </Link>
      <nav className="header-nav" aria-label="Main">
        {covers(granted, "tickets:read") && <Place to={paths.tickets()}>Tickets</Place>}
        {covers(granted, "requests:read") && <Place to={paths.requests()}>Requests</Place>}
        <Place to={paths.access()}>Access</Place>
      </nav>
      <div className="header-end">
        <Meter />
        <ThemeSwitch />
        <Person />
        <SignOut />
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
