import { kind, longAgo } from "../kind.ts";

/** https://developer.zendesk.com/api-reference/ticketing/groups/groups/ */
export interface Group {
  id: number;
  is_public: boolean;
  name: string;
  description: string;
  default: boolean;
  deleted: boolean;
  created_at: string;
  updated_at: string;
}

export function completeGroup(entry: Partial<Group>, id: number): Group {
  const created_at = entry.created_at ?? longAgo;
  return {
    id,
    is_public: true,
    name: `Group ${id}`,
    description: "",
    default: false,
    deleted: false,
    created_at,
    updated_at: created_at,
    ...entry,
  };
}

export const groups = kind(completeGroup, { filled: {} });
