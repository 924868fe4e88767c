import { longAgo } from "../kind.ts";
import type { Row } from "../table.ts";

/** One line of a view, trigger or automation: https://developer.zendesk.com/documentation/ticketing/reference-guides/conditions-reference/ */
export interface Condition {
  field: string;
  operator: string;
  value: unknown;
}

export interface Conditions {
  all: Condition[];
  any: Condition[];
}

/** One line of a macro, trigger or automation: https://developer.zendesk.com/documentation/ticketing/reference-guides/actions-reference/ */
export interface Action {
  field: string;
  value: unknown;
}

export interface Restriction {
  type: string;
  id?: number;
  ids?: number[];
}

export interface Rule extends Row {
  title: string;
  raw_title: string;
  active: boolean;
  default: boolean;
  position: number;
  created_at: string;
  updated_at: string;
}

export function rule(entry: Partial<Rule>, id: number, position: number): Rule {
  const title = entry.title ?? `Rule ${id}`;
  const created_at = entry.created_at ?? longAgo;
  return {
    id,
    title,
    raw_title: title,
    active: true,
    default: false,
    position,
    created_at,
    updated_at: created_at,
  };
}

export function completeConditions(given: Partial<Conditions> = {}): Conditions {
  return { all: given.all ?? [], any: given.any ?? [] };
}
