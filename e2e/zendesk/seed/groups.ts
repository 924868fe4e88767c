import type { Group } from "../records/kinds/group.ts";

/** The groups by name, so that a topic can say who answers it. */
export const groupIds = {
  Support: 501,
  "Repairs & Warranty": 502,
  "Orders & Shipping": 503,
  Billing: 504,
  "App & Accounts": 505,
  Business: 506,
} as const;

export type GroupName = keyof typeof groupIds;

const groups: readonly { name: GroupName; description: string }[] = [
  { name: "Support", description: "Brewing questions, and whatever fits nowhere else" },
  { name: "Repairs & Warranty", description: "Defects, spare parts and the workshop" },
  { name: "Orders & Shipping", description: "Orders, parcels, returns and customs" },
  { name: "Billing", description: "Invoices, refunds and subscriptions" },
  { name: "App & Accounts", description: "The app, firmware and sign-in" },
  { name: "Business", description: "Offices, cafés and resellers" },
];

/** The groups as the API gives them. */
export function seedGroups(createdAt: string): Partial<Group>[] {
  return groups.map((group) => ({
    ...group,
    id: groupIds[group.name],
    default: group.name === "Support",
    created_at: createdAt,
  }));
}
