import { lazily } from "../../ui/lazily.tsx";

/** A failure in the middle of a page that otherwise still works. */
export const Failure = lazily(async () => (await import("./failure-notice.tsx")).FailureNotice);
