import { useState, useTransition } from "react";
import { Failure } from "../../components/failure.tsx";
import { paths } from "../../paths.ts";
import { beginSignIn } from "../../session/session.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";

/** Offers the permissions this session really needed, as the next sign-in. */
export function SignInWithLess({
  subdomain,
  scopes,
}: {
  subdomain: string;
  scopes: readonly string[];
}) {
  const [isPending, start] = useTransition();
  const [error, setError] = useState<unknown>();
  const signIn = async () => {
    setError(undefined);
    await beginSignIn({ subdomain, scopes, returnTo: paths.access() }).catch(setError);
  };
  return (
    <>
      <Notice
        title="So far less would have been enough"
        actions={
          <Button size="small" isPending={isPending} onClick={() => start(signIn)}>
            Sign in again with only what you use
          </Button>
        }
      >
        <p className="permissions-enough">
          {scopes.map((scope) => (
            <code key={scope}>{scope}</code>
          ))}
        </p>
        <p>Work on a little before you decide: what you have not opened yet is not counted.</p>
      </Notice>
      {error !== undefined && <Failure what="Signing in" error={error} />}
    </>
  );
}
