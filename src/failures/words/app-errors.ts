import { act, tell, type Explanation, type Words } from "../explanation.ts";

/** What is no answer of anybody's. */
export const appCodes = {
  "fault-of-the-app": {
    title: "Something went wrong in this app",
    detail: "It is a fault of the app, not of yours. Reload the page to go on.",
    confidence: "unknown",
    actions: [act.reloadPage(), act.home(), act.copy()],
  },
} as const satisfies Record<string, Words>;

/** Says that something failed of which nobody thought. */
export function explainFault(error: unknown): Explanation<keyof typeof appCodes> {
  const evidence = error instanceof Error ? [`${error.name}: ${error.message}`.slice(0, 500)] : [];
  return tell<keyof typeof appCodes>(appCodes, "fault-of-the-app", evidence);
}
