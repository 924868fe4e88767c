import { redirect, type LoaderFunction } from "react-router";
import { sessionReady } from "../session/page/session.ts";

/** The start page: who is signed in goes on to work, unless they came to choose anew. */
export const startLoader: LoaderFunction = async ({ request }) => {
  const session = await sessionReady();
  const wantsAnother = new URL(request.url).search !== "";
  if (session.status === "signed-in" && !wantsAnother) {
    // What every endpoint needs is much to load for who is only about to sign in.
    const { landing } = await import("../scopes/offers.ts");
    throw redirect(landing(session));
  }
  return null;
};
