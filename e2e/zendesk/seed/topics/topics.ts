import { machineRepairs } from "./machine-repairs.ts";
import type { Topic } from "./topic.ts";

/** Everything customers write about. */
export const topics: readonly Topic[] = [...machineRepairs];
