import { keptChoice } from "../../lib/kept-choice.ts";

/** Rows of 40, 32 or 48 px. */
export const densityChoice = keptChoice("density", ["regular", "compact", "roomy"]);
