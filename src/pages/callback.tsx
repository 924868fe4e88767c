import { replace, type LoaderFunction } from "react-router";
import { finishSignIn } from "../session/page/session.ts";

/** Redeems what Zendesk sent back, then goes where the person was going. */
export const callbackLoader: LoaderFunction = async () => {
  const { returnTo } = await finishSignIn();
  // In place of the callback: Back leads to where the person came from.
  throw replace(returnTo);
};
