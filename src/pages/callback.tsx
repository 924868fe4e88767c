import { redirect, type LoaderFunction } from "react-router";
import { finishSignIn } from "../session/session.ts";

/** Redeems what Zendesk sent back, then goes where the person was going. */
export const callbackLoader: LoaderFunction = async () => {
  const { returnTo } = await finishSignIn();
  throw redirect(returnTo);
};
