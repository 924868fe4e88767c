import { lazily } from "../../ui/lazily.tsx";

/** What `Failure` is to agents, in a customer's words. */
export const CustomerFailure = lazily(
  async () => (await import("./customer-failure-notice.tsx")).CustomerFailureNotice,
);
