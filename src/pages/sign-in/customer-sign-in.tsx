import { type Config } from "../../config.ts";
import { scopeByName } from "../../scopes/catalogue.ts";
import type { Preset } from "../../scopes/presets.ts";
import { ThemeSwitch } from "../../ui/theme-switch.tsx";
import { SessionNotice } from "./session-notice.tsx";
import { SignInForm } from "./sign-in-form.tsx";
import { Plain } from "../../ui/plain.tsx";
import "./customer-sign-in.css";

/** What the scopes come to for a customer, whose role shows her little else. */
const inTheirWords = new Map([
  [
    "read",
    "Show you what you may see: your requests, what is asked of you, and articles that help.",
  ],
  ["requests:write", "Ask, answer and close requests in your name."],
  ["ticket_attachments:write", "Send the files you choose."],
  ["satisfaction_ratings:write", "Say how the help was."],
]);

interface CustomerSignInProps {
  config: Config;
  preset: Preset;
  subdomain: string;
  onSubdomainChange: (subdomain: string) => void;
  returnTo: string | null;
  /** Shows all that may be chosen. */
  onAll: () => void;
}

/** The way in for somebody who wants to know how her request stands: one button, and what it allows behind a line. */
export function CustomerSignIn(props: CustomerSignInProps) {
  const { config, preset, subdomain, onSubdomainChange, returnTo, onAll } = props;
  const { name = "Scopedesk", logo = "/favicon.svg" } = config.company ?? {};
  return (
    <div className="customer-sign-in">
      <header className="sign-in-header">
        <span className="sign-in-brand">
          <img className="customer-sign-in-logo" src={logo} alt="" />
          <Plain>{name}</Plain>
        </span>
        <ThemeSwitch />
      </header>
      <main className="customer-sign-in-main">
        <h1>Your requests</h1>
        <p className="muted">
          Sign in to see how they stand, to answer, and to ask something new.{" "}
          {config.company?.name ? <Plain>{name}</Plain> : "Your help desk"} uses Zendesk for this:
          your password stays there.
        </p>
        <SessionNotice returnTo={returnTo} />
        <SignInForm
          config={config}
          isAccountHidden={config.subdomain !== null}
          subdomain={subdomain}
          onSubdomainChange={onSubdomainChange}
          scopes={preset.scopes}
          lifetimes={{}}
          returnTo={returnTo}
        >
          <details className="customer-sign-in-scopes">
            <summary>What you allow</summary>
            <ul>
              {preset.scopes.map((scope) => (
                <li key={scope}>{inTheirWords.get(scope) ?? scopeByName(scope)?.opens}</li>
              ))}
            </ul>
            <p>
              Nothing else, and only in this browser. Signing out ends it.{" "}
              <button type="button" className="customer-sign-in-all" onClick={onAll}>
                Choose something else
              </button>
            </p>
          </details>
        </SignInForm>
      </main>
    </div>
  );
}
