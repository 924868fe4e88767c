import { redirect, type MiddlewareFunction } from "react-router";
import { paths } from "../paths.ts";
import { sessionReady } from "../session/session.ts";

/** Lets only signed-in people past; others sign in first and come back to where they were going. */
export const requireSession: MiddlewareFunction = async ({ request }, next) => {
  const session = await sessionReady();
  if (session.status === "signed-in") return next();
  const { pathname, search } = new URL(request.url);
  throw redirect(paths.signIn(pathname + search));
};
