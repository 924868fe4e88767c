import { useState } from "react";
import { Link, useLocation, useSearchParams } from "react-router";
import { type Config, currentConfig } from "../../config.ts";
import { pathTo, titleOf } from "../../places.ts";
import { addScope } from "../../scopes/advice.ts";
import { readSubdomain } from "../../reference/read-subdomain.ts";
import { accountOrigin } from "../../session/contract/account-origin.ts";
import { lazily } from "../../ui/lazily.tsx";
import { ThemeSwitch } from "../../ui/theme-switch.tsx";
import { CustomerSignIn } from "./customer-sign-in.tsx";
import { presetById } from "../../scopes/presets.ts";
import { type Choice, choiceQuery, isForCustomers, readChoice, toggleScope } from "./choice.ts";
import { ExactChoice } from "./exact-choice.tsx";
import { beyondJob } from "./linked-scopes.ts";
import { LinkedScopes } from "./linked-scopes.tsx";
import { PresetChoice } from "./preset-choice.tsx";
import { RedirectDiagram } from "./redirect-diagram.tsx";
import { rememberedSubdomain } from "./remembered-subdomain.ts";
import { SessionNotice } from "./session-notice.tsx";
import { SignInForm } from "./sign-in-form.tsx";
import { noLifetimes, readLifetimes } from "./lifetime.ts";
import "./sign-in-page.css";

// The table of endpoints behind it is not worth waiting for.
const WhatOpens = lazily(async () => (await import("./what-opens.tsx")).WhatOpens);

const chosenHere = "chosen-here";

/** The way in: which account, what to allow, and one button. */
export function Component() {
  const config = currentConfig();
  const [parameters, setParameters] = useSearchParams();
  const [subdomain, setSubdomain] = useState(() => firstSubdomain(config));
  const [typedLifetimes, setTypedLifetimes] = useState(noLifetimes);
  const [pointedScope, setPointedScope] = useState<string>();
  const [choice, setChoice] = useState(() => readChoice(parameters));
  // An address this page wrote itself says so in the history, where no link can.
  const isOwn = useLocation().state === chosenHere;
  const [linked] = useState(() => (parameters.has("scopes") && !isOwn ? choice.scopes : []));
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set());
  const beyond = beyondJob(choice, linked);
  const left = beyond.highRisk.filter((scope) => !confirmed.has(scope));
  // What the button asks for is what is shown to be asked for.
  const asked = choice.scopes.filter((scope) => !left.includes(scope));
  const [isCustomer, setCustomer] = useState(() => isForCustomers(parameters));
  const parsed = readSubdomain(subdomain, config.zendeskUrl);
  const lifetimes = readLifetimes(typedLifetimes);
  const origin = accountOrigin(config.zendeskUrl, parsed.ok ? parsed.subdomain : "your-account");

  // The address follows the choice for sharing and Back. It does not lead: the router renders a new
  // address as a transition, and a tick must show in the moment it is made.
  const choose = (next: Pick<Choice, "job" | "scopes">) => {
    setChoice(next);
    const others = [...parameters].filter(([name]) => name !== "preset" && name !== "scopes");
    setParameters([...choiceQuery(next), ...others], {
      replace: true,
      preventScrollReset: true,
      ...(linked.length === 0 && { state: chosenHere }),
    });
  };
  const customers = isCustomer ? presetById("my-requests") : undefined;
  if (customers) {
    return (
      <CustomerSignIn
        config={config}
        preset={customers}
        subdomain={subdomain}
        onSubdomainChange={setSubdomain}
        returnTo={parameters.get("returnTo")}
        onAll={() => {
          setCustomer(false);
          choose({ job: customers, scopes: customers.scopes });
        }}
      />
    );
  }
  const chooseScopes = (scopes: string[]) => choose({ job: choice.job, scopes });

  return (
    <div className="sign-in">
      <title>{titleOf("signIn")}</title>
      <header className="sign-in-header">
        <span className="sign-in-brand">
          <img src="/favicon.svg" alt="" width="24" height="24" />
          Scopedesk
        </span>
        <ThemeSwitch />
      </header>
      <main className="sign-in-main">
        <div className="sign-in-start">
          <h1>Sign in to Zendesk</h1>
          <p className="sign-in-lead">
            With your own account, for exactly what you allow. Your password stays with Zendesk.
          </p>
          <SessionNotice returnTo={parameters.get("returnTo")} />
          <SignInForm
            config={config}
            subdomain={subdomain}
            onSubdomainChange={setSubdomain}
            scopes={asked}
            lifetimes={lifetimes}
            returnTo={parameters.get("returnTo")}
          >
            <PresetChoice choice={choice} onChoose={choose} />
            <LinkedScopes
              beyond={beyond}
              job={choice.job}
              confirmed={confirmed}
              onConfirm={(scope, isConfirmed) => {
                const next = new Set(confirmed);
                if (isConfirmed) next.add(scope);
                else next.delete(scope);
                setConfirmed(next);
              }}
            />
          </SignInForm>
          <p className="muted">
            Does it not work? <Link to={pathTo("troubleshoot")}>Find out why</Link>
          </p>
        </div>
        <ExactChoice
          choice={choice}
          asked={asked}
          origin={origin}
          clientId={config.clientId}
          typedLifetimes={typedLifetimes}
          onLifetimesChange={setTypedLifetimes}
          onToggle={(scope) => chooseScopes(toggleScope(choice.scopes, scope))}
          onPoint={setPointedScope}
        />
        <aside className="sign-in-aside" aria-label="What happens and what opens">
          <RedirectDiagram host={new URL(origin).host} />
          <WhatOpens
            scopes={asked}
            job={choice.job}
            pointedScope={pointedScope}
            onAdd={(scope) => chooseScopes(addScope(choice.scopes, scope))}
          />
        </aside>
      </main>
    </div>
  );
}

/** The account in the field at first: the only one there is, the one of last time, or the local Zendesk's. */
function firstSubdomain({ subdomain, zendeskUrl }: Config): string {
  const isLocal = new URL(accountOrigin(zendeskUrl, "demo")).hostname === "demo.localhost";
  return subdomain ?? (rememberedSubdomain() || (isLocal ? "demo" : ""));
}
