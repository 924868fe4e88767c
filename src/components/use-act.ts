import { useLocation, useNavigate, useRevalidator } from "react-router";
import { paths } from "../paths.ts";
import { beginSignIn, readSession, refreshSession } from "../session/session.ts";
import type { SignInWish } from "../session/sign-in-wish.ts";
import { addScope } from "../scopes/advice.ts";
import type { ExplanationAction } from "../zendesk/explanation.ts";

/** Carries out what an explanation offers. `onRetry` repeats what failed; without one the page loads again. */
export function useAct(onRetry?: () => void): (action: ExplanationAction) => Promise<void> {
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const revalidator = useRevalidator();
  const retry = onRetry ?? (() => void revalidator.revalidate());
  const here = pathname + search;

  return async ({ kind, scope }) => {
    switch (kind) {
      case "retry":
      case "wait":
      case "check-write":
      case "reload-record":
        return retry();
      case "refresh":
        await refreshSession();
        return retry();
      case "sign-in-again":
      case "ask-for-scope": {
        const wish = sameAgain(here, scope);
        return wish ? beginSignIn(wish) : navigate(paths.signIn(here));
      }
      case "reload-page":
        return location.reload();
      case "go-home":
        return navigate(paths.signIn());
      case "copy":
        return;
    }
  };
}

/** The last sign-in once more, with one more scope where one is missing. */
function sameAgain(returnTo: string, scope?: string): SignInWish | undefined {
  const session = readSession();
  const last = session.status === "signed-in" ? session : undefined;
  const ended = session.status === "signed-out" ? session.ended : undefined;
  const subdomain = last?.subdomain ?? ended?.subdomain;
  const scopes = last?.askedScopes ?? ended?.askedScopes;
  if (!subdomain || !scopes) return undefined;
  return { subdomain, scopes: scope ? addScope(scopes, scope) : scopes, returnTo };
}
