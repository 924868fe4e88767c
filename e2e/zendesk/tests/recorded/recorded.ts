import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Recorded } from "./conversation.ts";

/** What real answers look like, derived by `derive.ts` from 1,526 exchanges recorded in 2023 and 2024. */
export const recorded = JSON.parse(
  readFileSync(join(import.meta.dirname, "recorded.json"), "utf8"),
) as Recorded;
