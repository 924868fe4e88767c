import { redirect, type MiddlewareFunction } from "react-router";
import { pathToSignIn } from "../places.ts";
import { sessionReady } from "../session/page/session.ts";

/** Lets only signed-in people past; others sign in first and come back to where they were going. */
export const requireSession: MiddlewareFunction = async ({ request, url }, next) => {
  const session = await sessionReady();
  if (session.status === "signed-in") return next();
  const { pathname, search } = new URL(request.url);
  // Only the router's own URL has the fragment.
  throw redirect(pathToSignIn(pathname + search + url.hash));
};
