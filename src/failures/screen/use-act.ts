import { useLocation, useNavigate, useRevalidator } from "react-router";
import { pathTo, pathToSignIn } from "../../places.ts";
import {
  beginSignIn,
  isLostByLeaving,
  readSession,
  refreshSession,
} from "../../session/page/session.ts";
import type { SignInWish } from "../../session/contract/sign-in-wish.ts";
import { addScope } from "../../scopes/advice.ts";
import type { ExplanationAction } from "../explanation.ts";

/** What a screen itself can do about a failure. */
export interface Ways {
  /** Repeats what failed; without one the page loads again. */
  onRetry?: (() => void) | undefined;
  /** Reads the record again to see whether a write happened; never writes. */
  onCheckWrite?: (() => void) | undefined;
  /** Brings the newest version of a record; without one the page loads again. */
  onReloadRecord?: (() => void) | undefined;
}

/** Carries out what an explanation offers. */
export function useAct({
  onRetry,
  onCheckWrite,
  onReloadRecord,
  wish,
}: Ways & { wish?: SignInWish | undefined }): (action: ExplanationAction) => Promise<void> {
  const navigate = useNavigate();
  const { pathname, search, hash } = useLocation();
  const revalidator = useRevalidator();
  const loadAgain = () => void revalidator.revalidate();
  const retry = onRetry ?? loadAgain;
  const here = pathname === pathTo("callback") ? wish?.returnTo : pathname + search + hash;

  return async ({ kind, scope }) => {
    switch (kind) {
      case "retry":
      case "wait":
        return retry();
      case "check-write":
        return onCheckWrite?.();
      case "reload-record":
        return (onReloadRecord ?? loadAgain)();
      case "refresh":
        await refreshSession();
        return retry();
      case "sign-in-again":
      case "ask-for-scope": {
        const again = wish ?? sameAgain(here, scope);
        if (!again) return navigate(pathToSignIn(here));
        // Where leaving costs the session, the start page says so before anything is left.
        if (isLostByLeaving()) return navigate(pathToSignIn(again.returnTo, again.scopes));
        return beginSignIn(again);
      }
      case "choose-permissions":
        return navigate(pathToSignIn(here));
      case "reload-page":
        return location.reload();
      case "go-home":
        return navigate(pathToSignIn());
      case "copy":
        return;
    }
  };
}

/** The last sign-in once more; with one scope more than was granted where one is missing. */
function sameAgain(returnTo = "/", scope?: string): SignInWish | undefined {
  const session = readSession();
  const last = session.status === "signed-in" ? session : undefined;
  const ended = session.status === "signed-out" ? session.ended : undefined;
  const subdomain = last?.subdomain ?? ended?.subdomain;
  const asked = last?.askedScopes ?? ended?.askedScopes;
  if (!subdomain || !asked) return undefined;
  if (!scope) return { subdomain, scopes: asked, returnTo };
  return { subdomain, scopes: addScope(last?.grantedScopes ?? asked, scope), returnTo };
}
