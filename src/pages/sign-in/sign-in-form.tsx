import { type ReactNode, useRef, useState } from "react";
import type { Config } from "../../config.ts";
import { safeReturnTo } from "../../session/contract/return-to.ts";
import { beginSignIn, prepareSignIn } from "../../session/page/session.ts";
import type { TokenLifetimes } from "../../session/contract/sign-in-wish.ts";
import { readSubdomain } from "../../reference/read-subdomain.ts";
import { afterPress } from "../../ui/after-press.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { lazily } from "../../ui/lazily.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { rememberSubdomain } from "./remembered-subdomain.ts";
import { complaintAbout } from "./subdomain-words.ts";
import "./sign-in-form.css";

const SignInFailure = lazily(async () => (await import("./sign-in-failure.tsx")).SignInFailure);

interface SignInFormProps {
  config: Config;
  subdomain: string;
  onSubdomainChange: (subdomain: string) => void;
  scopes: readonly string[];
  /** Undefined while what is typed of them is out of Zendesk's range. */
  lifetimes: TokenLifetimes | undefined;
  returnTo: string | null;
  /** Whether there is nothing to say of the account: there is only one. */
  isAccountHidden?: boolean;
  children: ReactNode;
}

/** The account, whatever stands between, and the button that leaves for Zendesk. */
export function SignInForm(props: SignInFormProps) {
  const {
    config,
    subdomain,
    onSubdomainChange,
    scopes,
    lifetimes,
    returnTo,
    isAccountHidden,
    children,
  } = props;
  const [isComplaining, setComplaining] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const [failure, setFailure] = useState<unknown>();
  const [isLeaving, setLeaving] = useState(false);
  const [readFrom, setReadFrom] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const parsed = readSubdomain(subdomain, config.zendeskUrl);

  /** Puts the name in the place of the address it was read from, and says so. */
  const take = (name: string) => {
    setReadFrom(name === subdomain.trim().toLowerCase() ? "" : name);
    if (name !== subdomain) onSubdomainChange(name);
  };

  const leave = async () => {
    if (isLeaving) return;
    setFailure(undefined);
    setRefusal(undefined);
    if (!parsed.ok) {
      setComplaining(true);
      field.current?.focus();
      return;
    }
    if (scopes.length === 0) return setRefusal("Choose at least one thing to allow.");
    if (!lifetimes) return setRefusal("A lifetime below is out of Zendesk's range.");
    setLeaving(true);
    take(parsed.subdomain);
    rememberSubdomain(parsed.subdomain);
    const backTo = safeReturnTo(returnTo ?? undefined, location.origin);
    try {
      await beginSignIn({
        subdomain: parsed.subdomain,
        scopes,
        lifetimes,
        ...(backTo !== undefined && { returnTo: backTo }),
      });
    } catch (error) {
      setFailure(error);
    } finally {
      // Still here after all: stopped, or back from Zendesk.
      setLeaving(false);
    }
  };

  return (
    <form
      className="sign-in-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void leave();
      }}
    >
      {!isAccountHidden && (
        <TextField
          label="Zendesk subdomain"
          ref={field}
          value={subdomain}
          onChange={(event) => {
            setReadFrom("");
            onSubdomainChange(event.target.value);
          }}
          onBlur={() =>
            afterPress(() => {
              setComplaining(subdomain !== "");
              if (!parsed.ok) return;
              take(parsed.subdomain);
              // Asked ahead, so that leaving takes no time; a failure is told when it matters.
              void prepareSignIn(parsed.subdomain).catch(() => {});
            })
          }
          error={isComplaining && !parsed.ok ? complaintAbout(parsed) : undefined}
          note={readFrom !== "" && parsed.ok ? `Read from the address: ${readFrom}` : undefined}
          readOnly={config.subdomain !== null}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={4000}
          {...affixes(config.zendeskUrl)}
        />
      )}
      {isComplaining && !parsed.ok && parsed.suggestion !== undefined && (
        <Button size="small" onClick={() => onSubdomainChange(parsed.suggestion ?? "")}>
          Use {parsed.suggestion}
        </Button>
      )}
      {children}
      {failure !== undefined && <SignInFailure error={failure} />}
      {refusal !== undefined && <Notice tone="warning" title={refusal} isAnnounced />}
      <Button type="submit" variant="primary" isPending={isLeaving}>
        Sign in with Zendesk
      </Button>
    </form>
  );
}

/** The fixed rest of the account's address, so that only the name is left to type. */
function affixes(zendeskUrl: string): { suffix: string } {
  return { suffix: zendeskUrl.slice(zendeskUrl.indexOf("}") + 1) };
}
