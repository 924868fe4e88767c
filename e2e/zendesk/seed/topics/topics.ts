import { appAndAccounts } from "./app-and-accounts.ts";
import { arabic } from "./arabic.ts";
import { billing } from "./billing.ts";
import { brewing } from "./brewing.ts";
import { business } from "./business.ts";
import { deliveries } from "./deliveries.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { grinders } from "./grinders.ts";
import { hebrew } from "./hebrew.ts";
import { japanese } from "./japanese.ts";
import { machineRepairs } from "./machine-repairs.ts";
import { portuguese } from "./portuguese.ts";
import { spanish } from "./spanish.ts";
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
  ...arabic,
  ...french,
  ...german,
  ...hebrew,
  ...japanese,
  ...portuguese,
  ...spanish,
];

/** The topic of a name. Throws RangeError when there is none. */
export function topicNamed(name: string): Topic {
  const found = topics.find((topic) => topic.name === name);
  if (!found) throw new RangeError(`No topic is named ${name}`);
  return found;
}
