import { kind, longAgo } from "../kind.ts";

export interface GroupMembership {
  id: number;
  user_id: number;
  group_id: number;
  default: boolean;
  created_at: string;
  updated_at: string;
}

export function completeMembership(entry: Partial<GroupMembership>, id: number): GroupMembership {
  const created_at = entry.created_at ?? longAgo;
  return {
    id,
    user_id: 0,
    group_id: 0,
    default: false,
    created_at,
    updated_at: created_at,
    ...entry,
  };
}

export const groupMemberships = kind(completeMembership, { filled: {} });
