import type { Confidence } from "../explanation.ts";

/** How sure something is, as people say it. */
export const confidenceWords: Readonly<Record<Confidence, string>> = {
  certain: "Certain",
  "almost-certain": "Almost certain",
  likely: "Likely",
  unknown: "Not known for sure",
};
