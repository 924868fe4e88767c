import { kind, longAgo } from "../kind.ts";
import type { Row } from "../table.ts";

/** How a person can be known; the address of their own is one by itself: https://developer.zendesk.com/api-reference/ticketing/users/user_identities/ */
export interface Identity extends Row {
  user_id: number;
  type: string;
  value: string;
  verified: boolean;
  created_at: string;
  updated_at: string;
}

export function completeIdentity(entry: Partial<Identity>, id: number): Identity {
  const created_at = entry.created_at ?? longAgo;
  return {
    id,
    user_id: 0,
    type: "email",
    value: "",
    verified: true,
    created_at,
    updated_at: created_at,
    ...entry,
  };
}

export const identities = kind(completeIdentity, {
  choices: { type: ["email", "phone_number", "twitter", "facebook", "google", "agent_forwarding"] },
});
