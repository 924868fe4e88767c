import type { Group } from "../records.ts";

export type GroupName =
  | "Support"
  | "Repairs & Warranty"
  | "Orders & Shipping"
  | "Billing"
  | "App & Accounts"
  | "Business";

/** The groups by name, so that a topic can say who answers it. */
export const groupIds: Record<GroupName, number> = {
  Support: 501,
  "Repairs & Warranty": 502,
  "Orders & Shipping": 503,
  Billing: 504,
  "App & Accounts": 505,
  Business: 506,
};

const descriptions: Record<GroupName, string> = {
  Support: "First line: brewing questions and whatever fits nowhere else",
  "Repairs & Warranty": "Defects, spare parts and the workshop",
  "Orders & Shipping": "Orders, parcels, returns and customs",
  Billing: "Invoices, refunds and subscriptions",
  "App & Accounts": "The Fernhollow app, firmware and sign-in",
  Business: "Offices, cafés and resellers",
};

/** The groups as the API gives them. */
export function seedGroups(createdAt: string): Group[] {
  return Object.entries(groupIds).map(([name, id]) => ({
    id,
    is_public: true,
    name,
    description: isGroupName(name) ? descriptions[name] : "",
    default: id === groupIds.Support,
    deleted: false,
    created_at: createdAt,
    updated_at: createdAt,
  }));
}

function isGroupName(name: string): name is GroupName {
  return name in groupIds;
}
