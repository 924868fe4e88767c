import { lazily } from "../../ui/lazily.tsx";

/** A failure that takes the place of a part of the page: what `Problem` shows, its code apart, since it is seldom needed. */
export const LazyProblem = lazily(async () => (await import("./problem.tsx")).Problem);
