import { useState, useTransition } from "react";
import { useNavigate } from "react-router";
import { Failure } from "../../failures/screen/failure.tsx";
import { pathTo, pathToSignIn } from "../../places.ts";
import { beginSignIn, isLostByLeaving } from "../../session/page/session.ts";
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
  const navigate = useNavigate();
  const [isPending, start] = useTransition();
  const [error, setError] = useState<unknown>();
  const signIn = async () => {
    setError(undefined);
    if (isLostByLeaving()) return navigate(pathToSignIn(pathTo("access"), scopes));
    await beginSignIn({ subdomain, scopes, returnTo: pathTo("access") }).catch(setError);
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
