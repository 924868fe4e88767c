import { useQuery } from "@tanstack/react-query";
import { Link, NavLink } from "react-router";
import { currentConfig } from "../../config.ts";
import { useSession } from "../../session/page/use-session.ts";
import { pathToSignIn, placeList } from "../../places.ts";
import { isForCustomer, isOffered } from "../../scopes/offers.ts";
import { ThemeSwitch } from "../../ui/theme-switch.tsx";
import { meQuery } from "../../zendesk/users.ts";
import { CustomerMenu } from "./customer-menu.tsx";
import { Meter } from "./meter.tsx";
import { Person } from "./person.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { SignOut } from "./sign-out.tsx";
import { plainText } from "../../lib/plain-text.ts";
import { Plain } from "../../ui/plain.tsx";
import "./header.css";

/** The bar on top of every page but the first. Places the token or the role cannot open are not offered. */
export function Header() {
  const session = useSession();
  const isSignedIn = session.status === "signed-in";
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  const visitor = isSignedIn ? { ...session, role: me?.role } : undefined;
  const isCustomer = visitor !== undefined && isForCustomer(visitor);
  const { name = "Scopedesk", logo = "/favicon.svg" } =
    (isCustomer && currentConfig().company) || {};
  return (
    <header className="header">
      <Link
        className="header-brand"
        to={pathToSignIn()}
        aria-label={`${plainText(name)}, start page`}
      >
        <img className="header-logo" src={logo} alt="" />
        <span className="header-name">
          <Plain>{name}</Plain>
        </span>
      </Link>
      <nav className="header-nav" aria-label="Main">
        {placeList
          .filter(({ id, inHeader }) => inHeader && isOffered(id, visitor))
          .filter(({ id }) => !isCustomer || id === "requests")
          .map(({ id, pattern, title }) => (
            <NavLink key={id} className="header-link" to={pattern}>
              {title}
            </NavLink>
          ))}
        {isCustomer && isSignedIn && (
          <a
            className="header-link"
            href={`${session.zendeskUrl}/hc`}
            target="_blank"
            rel="noopener noreferrer"
          >
            Help
          </a>
        )}
      </nav>
      <div className="header-end">
        {isSignedIn && !isCustomer && <Meter />}
        <ThemeSwitch />
        {isCustomer ? (
          <CustomerMenu name={me?.name ?? "Signed in"} visitor={visitor} />
        ) : (
          <Person />
        )}
        {isSignedIn && <SignOut />}
        {session.status === "signed-out" && (
          <Link className={buttonClass({ size: "small" })} to={pathToSignIn()}>
            Sign in
          </Link>
        )}
      </div>
    </header>
  );
}
