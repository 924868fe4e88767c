import { appAndAccounts } from "./app-and-accounts.ts";
import { billing } from "./billing.ts";
import { brewing } from "./brewing.ts";
import { business } from "./business.ts";
import { deliveries } from "./deliveries.ts";
import { grinders } from "./grinders.ts";
import { machineRepairs } from "./machine-repairs.ts";
import type { Topic } from "./topic.ts";

/** Everything customers write about. */
export const topics: readonly Topic[] = [
  ...machineRepairs,
  ...grinders,
  ...deliveries,
  ...billing,
  ...appAndAccounts,
  ...brewing,
  ...business,
];
