import { redirect, type LoaderFunction } from "react-router";
import { sessionReady } from "../session/session.ts";
import { landing } from "./landing.ts";

/** The start page: who is signed in goes on to work, unless they came to choose anew. */
export const startLoader: LoaderFunction = async ({ request }) => {
  const session = await sessionReady();
  const wantsAnother = new URL(request.url).search !== "";
  if (session.status === "signed-in" && !wantsAnother)
    throw redirect(landing(session.grantedScopes));
  return null;
};
