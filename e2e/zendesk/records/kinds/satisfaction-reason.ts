import { kind, longAgo, type Complete } from "../kind.ts";
import type { Row } from "../table.ts";

/** https://developer.zendesk.com/api-reference/ticketing/ticket-management/satisfaction_reasons/ */
export interface SatisfactionReason extends Row {
  reason_code: number;
  value: string;
  raw_value: string;
  created_at: string;
  updated_at: string;
  deleted_at: string | null;
}

export const completeSatisfactionReason: Complete<SatisfactionReason> = (entry, id, position) => {
  const created_at = entry.created_at ?? longAgo;
  const value = entry.value ?? "Some other reason";
  return {
    id,
    reason_code: 1000 + position,
    value,
    raw_value: value,
    created_at,
    updated_at: created_at,
    deleted_at: null,
    ...entry,
  };
};

export const satisfactionReasons = kind(completeSatisfactionReason, {
  usual: [{ id: 801, reason_code: 100, value: "Some other reason" }],
});
